"""Which files are stores: any name will do, and what is no store is told apart."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.domain import errors
from desktop_app.models import migrate
from desktop_app.models.database import Database, recognise
from tests.models.keys import Failure, keys, put


@pytest.mark.parametrize(
    "name",
    [
        "sổ thi đua năm 2024.thidua",
        "50% đã nộp.thidua",
        "%41.thidua",
        "sổ #1.thidua",
        "nộp chưa?mode=memory.thidua",
        "a&b=c;d+e.thidua",
        "không đuôi",
    ],
)
def test_any_file_name_is_accepted_as_a_store(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    made = Database(path, create=True)
    migrate.upgrade(made)
    with made.writing() as connection:
        put(connection, "a")
    made.close()
    recognise(path)
    assert keys(Database(path)) == ["a"]
    assert path.is_file()


def test_a_path_that_begins_with_two_slashes_is_accepted(tmp_path: Path) -> None:
    path = Path(f"/{tmp_path}") / "so.thidua"  # as on a shared folder: //server/share/so.thidua
    assert str(path).startswith("//")
    migrate.upgrade(Database(path, create=True))
    recognise(path)


def test_a_relative_path_is_accepted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    migrate.upgrade(Database(Path("so.thidua"), create=True))
    recognise(Path("so.thidua"))
    assert keys(Database(tmp_path / "so.thidua")) == []


def test_a_name_that_is_no_text_is_accepted(tmp_path: Path) -> None:
    path = tmp_path / b"s\xe1\xbb.thidua".decode("utf-8", "surrogateescape")
    migrate.upgrade(Database(path, create=True))
    recognise(path)
    assert path.is_file()


def text_file(path: Path) -> None:
    path.write_text("Danh sách ủng hộ Quỹ “Vì người nghèo”\n" * 100, encoding="utf-8")


def foreign_database(path: Path) -> None:
    link = sqlite3.connect(path)
    link.execute("CREATE TABLE a (b)")
    link.commit()
    link.close()


@pytest.mark.parametrize(
    ("make", "failure"),
    [
        (lambda _: None, errors.StoreMissing),
        (Path.mkdir, errors.NotAStore),
        (Path.touch, errors.NotAStore),
        (text_file, errors.NotAStore),
        (foreign_database, errors.NotAStore),
    ],
    ids=["missing", "folder", "empty file", "text file", "another program's database"],
)
def test_what_is_no_store_is_told_apart(
    tmp_path: Path, make: Callable[[Path], object], failure: Failure
) -> None:
    path = tmp_path / "tệp.thidua"
    make(path)
    with pytest.raises(failure, match=r"tệp\.thidua"):
        recognise(path)


def test_a_look_at_a_file_leaves_it_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "của người khác.db"
    foreign_database(path)
    before = path.read_bytes()
    with pytest.raises(errors.NotAStore):
        recognise(path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_store_marked_read_only_is_refused(database: Database) -> None:
    database.path.chmod(0o444)
    with pytest.raises(errors.StoreReadOnly):
        recognise(database.path)


@pytest.mark.parametrize("left", [3000, 3 * 4096, -4096])
def test_a_store_cut_short_is_damaged(database: Database, left: int) -> None:
    database.path.write_bytes(database.path.read_bytes()[:left])
    with pytest.raises(errors.StoreDamaged):
        recognise(database.path)


def test_a_store_whose_pages_are_overwritten_is_damaged(database: Database) -> None:
    content = bytearray(database.path.read_bytes())
    content[4096:] = b"\x5a" * (len(content) - 4096)
    database.path.write_bytes(content)
    with pytest.raises(errors.StoreDamaged):
        keys(database)
    with pytest.raises(errors.StoreDamaged), database.writing() as connection:
        put(connection, "a")
