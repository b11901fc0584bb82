import errno
import os
from pathlib import Path

import pytest

from desktop_app.domain.errors import CannotWrite, DiskFull
from desktop_app.exporters.saving import save


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "Xếp hạng.pdf"
    save(path, b"one")
    save(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match=r"a\.pdf"):
        save(tmp_path / "none" / "a.pdf", b"one")


def test_a_file_in_the_way_of_the_folder_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite):
        save(tmp_path / "file" / "a.pdf", b"one")


def test_what_cannot_be_replaced_stays_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(CannotWrite):
        save(tmp_path / "a.pdf", b"one")
    assert list(tmp_path.iterdir()) == [tmp_path / "a.pdf"]


def test_a_write_that_breaks_off_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.pdf"
    save(path, b"old")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        save(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
