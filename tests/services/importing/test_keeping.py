"""The bytes of imported files."""

import hashlib
from pathlib import Path

import pytest
from sqlalchemy import func, select

from desktop_app.domain.errors import FileChangedSince
from desktop_app.models.intake import StoredFile
from desktop_app.services.desk import Desk
from desktop_app.services.importing import keeping
from desktop_app.services.importing.keeping import keep, keep_refused, kept_bytes, read_again


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"so lieu" * 100)
    return path


def test_bytes_are_kept_once_and_come_back_as_they_were(desk: Desk, file: Path) -> None:
    sha256 = digest(file.read_bytes())
    with desk.command() as command:
        first = keep(command, str(file), file.name, sha256)
        again = keep(command, str(file), file.name, sha256)
        assert kept_bytes(command.connection, sha256) == file.read_bytes()
        stored = command.connection.scalar(select(func.count()).select_from(StoredFile))
        command.audit("thử", "tệp")
    assert (first == again, stored) == (True, 1)


def test_a_file_that_is_no_longer_the_same_is_not_kept(desk: Desk, file: Path) -> None:
    with desk.command() as command:
        with pytest.raises(FileChangedSince):
            keep(command, str(file), file.name, digest(b"khac"))
        assert keep_refused(command, str(file), file.name, digest(b"khac")) is None
        command.audit("thử", "tệp")


def test_of_refused_files_those_are_kept_that_can_be(
    desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sha256 = digest(file.read_bytes())
    with desk.command() as command:
        assert keep_refused(command, str(file), file.name, "") is None
        assert keep_refused(command, str(file.with_name("gone")), "gone", sha256) is None
        monkeypatch.setattr(keeping, "MAX_FILE_BYTES", 10)
        assert keep_refused(command, str(file), file.name, sha256) is None
        monkeypatch.undo()
        assert keep_refused(command, str(file), file.name, sha256) is not None
        command.audit("thử", "tệp")


def test_a_digest_that_nothing_was_kept_for_has_no_bytes(desk: Desk) -> None:
    with desk.reading() as connection:
        assert kept_bytes(connection, "") is None
        assert kept_bytes(connection, digest(b"khac")) is None


def test_reading_again_wants_the_same_bytes(file: Path) -> None:
    assert read_again(str(file), file.name, digest(file.read_bytes())) == file.read_bytes()
    with pytest.raises(FileChangedSince):
        read_again(str(file), file.name, digest(b"khac"))
    file.unlink()
    with pytest.raises(FileChangedSince):
        read_again(str(file), file.name, digest(b"khac"))
