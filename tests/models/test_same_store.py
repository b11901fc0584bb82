"""A store that is taken away, replaced, or brought back while it is open."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select

from desktop_app.domain import errors
from desktop_app.models.audit import AuditEntry
from desktop_app.models.database import Database

BEGUN = datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture
def opened(database: Database) -> Iterator[Database]:
    """A store with a trail, read once as an open window does."""
    begin(database, "Sở Y tế")
    assert entries(database) == 1
    yield database
    database.close()


def begin(store: Database, actor: str) -> None:
    entry = {"at": BEGUN, "actor": actor, "action": "store.create", "subject": "store"}
    with store.writing() as connection:
        connection.execute(insert(AuditEntry), entry)


def entries(store: Database) -> int:
    with store.reading() as connection:
        return connection.execute(select(func.count()).select_from(AuditEntry)).scalar_one()


def another(path: Path, newest: Path, actor: str) -> Path:
    shutil.copyfile(newest, path)
    store = Database(path)
    begin(store, actor)
    store.copy_to(path.with_suffix(".ban-sao"))
    store.close()
    return path.with_suffix(".ban-sao")


def test_a_file_that_was_taken_away_is_told_and_found_again_when_it_is_back(
    opened: Database,
) -> None:
    away = opened.path.rename(opened.path.with_name("nơi khác"))
    with pytest.raises(errors.StoreGone, match="đưa tệp hoặc ổ đĩa trở lại"):
        entries(opened)
    with pytest.raises(errors.StoreGone):
        begin(opened, "Sở Y tế")
    assert not opened.path.exists()  # no empty store was made in its place
    away.rename(opened.path)
    assert entries(opened) == 1


def test_a_folder_that_was_taken_away_is_told(database: Database) -> None:
    begin(database, "Sở Y tế")
    database.path.parent.rename(database.path.parent.with_name("ổ đĩa rút ra"))
    with pytest.raises(errors.StoreGone):
        entries(database)


def test_nothing_is_written_into_another_departments_store(
    opened: Database, tmp_path: Path, newest: Path
) -> None:
    other = another(tmp_path / "khac.thidua", newest, "Sở Xây dựng")
    other.replace(opened.path)
    with pytest.raises(errors.StoreReplaced, match="không phải sổ đang mở"):
        begin(opened, "Sở Y tế")
    with closing(sqlite3.connect(opened.path)) as link:
        assert link.execute("SELECT actor FROM audit_entry").fetchall() == [("Sở Xây dựng",)]


def test_a_copy_of_the_same_store_in_its_place_goes_on(opened: Database, tmp_path: Path) -> None:
    opened.copy_to(tmp_path / "ban sao")
    (tmp_path / "ban sao").replace(opened.path)
    assert entries(opened) == 1


@pytest.mark.parametrize(
    "content", [b"", b"K\xc3\xadnh g\xe1\xbb\xadi c\xc3\xa1c ph\xc3\xb2ng" * 99]
)
def test_any_other_file_in_its_place_is_told(
    opened: Database, tmp_path: Path, content: bytes
) -> None:
    letter = tmp_path / "thư"
    letter.write_bytes(content)
    letter.replace(opened.path)
    with pytest.raises(errors.StoreReplaced):
        entries(opened)
    with pytest.raises(errors.StoreReplaced):
        begin(opened, "Sở Y tế")


def test_another_program_that_holds_it_is_told_and_it_goes_on_afterwards(
    opened: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.models.connecting.BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(opened.path, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(errors.StoreLocked):
            begin(opened, "Sở Y tế")
        assert entries(opened) == 1  # what is there can be read all the while
    begin(opened, "Sở Y tế")
    assert entries(opened) == 2


def test_a_bug_in_a_question_is_still_a_bug(opened: Database) -> None:
    with pytest.raises(Exception, match="no such table"), opened.reading() as connection:
        connection.exec_driver_sql("SELECT 1 FROM nowhere")
