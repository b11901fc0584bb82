import errno
import os
import resource
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.domain.errors import (
    CannotWrite,
    DiskFull,
    FileInUse,
    FolderRefuses,
    NameTooLong,
    PlaceGone,
)
from desktop_app.exporters.saving import make_folder, save, why_not


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


@contextmanager
def nobody() -> Iterator[None]:
    """As a user who may not do everything; only root can become one."""
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB where one may be made, else files that may not grow beyond that."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if (
        os.geteuid() == 0
        and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    ):
        yield folder
        subprocess.run(["umount", str(folder)], check=True)
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (65_536, hard))
    yield folder
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody may write to, where each may replace their own files alone."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o1777)
        yield folder


def test_a_full_disk_is_a_sentence_and_keeps_the_old_file(small_disk: Path) -> None:
    path = small_disk / "a.pdf"
    save(path, b"old")
    with pytest.raises(DiskFull, match="đã đầy"):
        save(path, bytes(200_000))
    assert path.read_bytes() == b"old"
    assert list(small_disk.iterdir()) == [path]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can act as another user")
def test_a_folder_that_takes_nothing_is_a_sentence(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    with nobody(), pytest.raises(FolderRefuses, match="không có quyền ghi"):
        save(open_folder / "a.pdf", b"one")
    assert list(open_folder.iterdir()) == []


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can act as another user")
def test_a_file_that_cannot_be_replaced_is_in_use(open_folder: Path) -> None:
    path = open_folder / "a.xlsx"
    path.write_bytes(b"old")
    with nobody(), pytest.raises(FileInUse, match="đang mở ở chương trình khác"):
        save(path, b"new")
    assert (path.read_bytes(), list(open_folder.iterdir())) == (b"old", [path])


def test_a_name_that_is_too_long_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(NameTooLong, match="quá dài"):
        save(tmp_path / f"{'a' * 300}.pdf", b"one")
    assert list(tmp_path.iterdir()) == []


def test_a_drive_that_was_pulled_out_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PlaceGone, match="ổ đĩa đã bị rút"):
        save(tmp_path / "E" / "a.pdf", b"one")


@pytest.mark.parametrize(
    ("windows", "number", "told"),
    [
        (21, errno.EACCES, PlaceGone),  # the device is not ready
        (53, errno.ENOENT, PlaceGone),  # the network path was not found
        (206, errno.ENOENT, NameTooLong),  # the name is too long
        (5, errno.EACCES, FolderRefuses),  # access is denied
    ],
)
def test_what_windows_says_is_understood(
    windows: int, number: int, told: type[CannotWrite]
) -> None:
    failure = OSError(number, "as Windows says it")
    failure.winerror = windows  # type: ignore[attr-defined, unused-ignore]
    assert type(why_not(failure, Path("a.pdf"))) is told


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite):
        make_folder(tmp_path / "file" / "b")
