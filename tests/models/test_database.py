"""Connections, transactions and the failures of a store's file."""

import shutil
import sqlite3
import sys
from pathlib import Path

import pytest
from sqlalchemy import Connection, select, text
from sqlalchemy.exc import IntegrityError, OperationalError

from desktop_app.domain import errors
from desktop_app.domain.progress import Cancelled
from desktop_app.models import connecting, migrate
from desktop_app.models.database import Database, known, recognise, translated
from desktop_app.models.settings import Setting
from tests.models.keys import Failure, keys, put


def pragma(connection: Connection, name: str) -> object:
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


def driver_error(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("của trình điều khiển")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "failure"),
    [
        (sqlite3.SQLITE_BUSY, errors.StoreLocked),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, errors.StoreLocked),
        (sqlite3.SQLITE_LOCKED, errors.StoreLocked),
        (sqlite3.SQLITE_FULL, errors.DiskFull),
        (sqlite3.SQLITE_READONLY, errors.StoreReadOnly),
        (sqlite3.SQLITE_READONLY_DIRECTORY, errors.StoreReadOnly),
        (sqlite3.SQLITE_CORRUPT, errors.StoreDamaged),
        (sqlite3.SQLITE_CORRUPT_INDEX, errors.StoreDamaged),
        (sqlite3.SQLITE_NOTADB, errors.NotAStore),
        (sqlite3.SQLITE_CANTOPEN, errors.CannotRead),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, errors.CannotRead),
        (sqlite3.SQLITE_IOERR, errors.CannotRead),
        (sqlite3.SQLITE_IOERR_READ, errors.CannotRead),
    ],
)
def test_each_error_about_the_file_has_its_sentence(code: int, failure: Failure) -> None:
    found = known(driver_error(code), Path("so.thidua"))
    assert type(found) is failure
    assert "so.thidua" in str(found)


@pytest.mark.skipif(sys.platform != "linux", reason="needs a folder that has no room at all")
def test_where_nothing_has_room_the_disk_is_full_and_not_unreadable() -> None:
    found = known(driver_error(sqlite3.SQLITE_IOERR_SHMSIZE), Path("/proc/so.thidua"))
    assert type(found) is errors.DiskFull


@pytest.mark.parametrize(
    "code", [sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_MISUSE]
)
def test_any_other_error_of_the_driver_is_a_bug(code: int) -> None:
    assert known(driver_error(code), Path("so.thidua")) is None


def test_an_error_without_a_code_is_a_bug() -> None:
    assert known(sqlite3.ProgrammingError("đã đóng"), Path("so.thidua")) is None


def test_the_drivers_own_errors_are_translated_too() -> None:
    with pytest.raises(errors.DiskFull), translated(Path("so.thidua")):
        raise driver_error(sqlite3.SQLITE_FULL)
    with pytest.raises(sqlite3.OperationalError), translated(Path("so.thidua")):
        raise driver_error(sqlite3.SQLITE_ERROR)


def test_a_writer_keeps_every_acknowledged_commit_and_every_reference(database: Database) -> None:
    with database.writing() as connection:
        assert pragma(connection, "journal_mode") == "wal"
        assert pragma(connection, "synchronous") == 2
        assert pragma(connection, "foreign_keys") == 1


def test_a_reader_has_foreign_keys_on_and_cannot_write(database: Database) -> None:
    with database.reading() as connection:
        assert pragma(connection, "foreign_keys") == 1
    with pytest.raises(errors.StoreReadOnly), database.reading() as connection:
        put(connection, "đọc mà ghi")


def test_only_a_rebuild_works_without_foreign_keys(database: Database) -> None:
    with database.rebuilding() as connection:
        assert pragma(connection, "foreign_keys") == 0
        assert pragma(connection, "journal_mode") == "wal"
        assert pragma(connection, "synchronous") == 2
    with database.writing() as connection:
        assert pragma(connection, "foreign_keys") == 1


def test_a_finished_transaction_is_kept(database: Database) -> None:
    with database.writing() as connection:
        put(connection, "a")
        put(connection, "b")
    assert keys(database) == ["a", "b"]


@pytest.mark.parametrize("failure", [ValueError, Cancelled, KeyboardInterrupt])
def test_any_exception_rolls_the_transaction_back(
    database: Database, failure: type[BaseException]
) -> None:
    def write_and_fail() -> None:
        with database.writing() as connection:
            put(connection, "a")
            raise failure

    with pytest.raises(failure):
        write_and_fail()
    assert keys(database) == []


def test_a_table_made_in_a_failed_transaction_is_gone(database: Database) -> None:
    def make_a_table_and_fail() -> None:
        with database.writing() as connection:
            connection.exec_driver_sql("CREATE TABLE thu (a INTEGER) STRICT")
            raise Cancelled

    with pytest.raises(Cancelled):
        make_a_table_and_fail()
    with database.reading() as connection:
        named = text("SELECT count(*) FROM sqlite_master WHERE name = 'thu'")
        assert connection.scalar(named) == 0


def test_a_reference_to_nothing_is_refused_as_a_bug(database: Database) -> None:
    orphan = text(
        "INSERT INTO person_unit (person_id, unit_id, job, staff_category, valid_from, valid_to)"
        " VALUES (1, 1, '', '', '', '')"
    )
    with pytest.raises(IntegrityError), database.writing() as connection:
        connection.execute(orphan)


def test_a_reader_sees_the_store_as_it_was_when_it_began(database: Database) -> None:
    with database.writing() as connection:
        put(connection, "trước")
    with database.reading() as reader:
        assert reader.scalars(select(Setting.key)).all() == ["trước"]
        with database.writing() as writer:
            put(writer, "sau")
        assert reader.scalars(select(Setting.key)).all() == ["trước"]
    assert keys(database) == ["trước", "sau"]


def test_a_second_writer_is_told_that_the_store_is_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "BUSY_SECONDS", 0.05)
    path = tmp_path / "so.thidua"
    first = Database(path, create=True)
    migrate.upgrade(first)
    second = Database(path)
    with first.writing() as connection:
        put(connection, "người thứ nhất")
        with pytest.raises(errors.StoreLocked), second.writing() as other:
            put(other, "người thứ hai")
    assert keys(second) == ["người thứ nhất"]


def test_a_store_is_not_made_unless_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "không có.thidua"
    with pytest.raises(errors.CannotRead), Database(path).writing():
        pytest.fail("there is no store to write to")
    assert not path.exists()


def test_a_store_that_cannot_grow_says_that_the_disk_is_full(database: Database) -> None:
    def fill() -> None:
        with database.writing() as connection:
            put(connection, "trước khi đầy")
            connection.exec_driver_sql("PRAGMA max_page_count=1")  # as many as there are already
            put(connection, "x" * 1_000_000)

    with pytest.raises(errors.DiskFull, match=r"so\.thidua"):
        fill()
    assert keys(database) == []


def test_a_copy_holds_what_was_committed_and_nothing_else(
    database: Database, tmp_path: Path
) -> None:
    with database.writing() as connection:
        put(connection, "đã ghi")
    copy = tmp_path / "sao lưu.thidua"
    with database.writing() as connection:
        put(connection, "đang ghi")
        database.copy_to(copy)
    recognise(copy)
    assert keys(Database(copy)) == ["đã ghi"]


def test_a_copy_is_one_file_that_stands_alone(database: Database, tmp_path: Path) -> None:
    with database.writing() as connection:
        put(connection, "a")
    elsewhere = tmp_path / "usb"
    elsewhere.mkdir()
    database.copy_to(elsewhere / "b.thidua")
    assert [file.name for file in elsewhere.iterdir()] == ["b.thidua"]
    moved = Path(shutil.move(elsewhere / "b.thidua", tmp_path / "c.thidua"))
    assert keys(Database(moved)) == ["a"]


def test_a_copy_that_cannot_be_written_names_the_copy(database: Database, tmp_path: Path) -> None:
    target = tmp_path / "không có" / "b.thidua"
    with pytest.raises(errors.CannotWrite, match=r"b\.thidua"):
        database.copy_to(target)


def test_a_bug_in_a_statement_stays_a_bug(database: Database) -> None:
    with pytest.raises(OperationalError), database.reading() as connection:
        connection.exec_driver_sql("SELECT * FROM không_có_bảng")


def test_a_sound_store_has_nothing_to_report(database: Database) -> None:
    assert database.faults() == ()


def test_a_reference_that_was_broken_from_outside_is_reported(database: Database) -> None:
    with database.rebuilding() as connection:
        connection.exec_driver_sql("INSERT INTO unit_alias (id, unit_id, alias) VALUES (5, 77, '')")
    assert database.faults() == ("unit_alias #5 → unit",)


def test_an_index_that_misses_a_row_is_reported(database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO year (year, state) VALUES (2024, 'open')")
    empty_index(database.path, "sqlite_autoindex_year_1")
    assert any("sqlite_autoindex_year_1" in fault for fault in database.faults())


def empty_index(path: Path, index: str) -> None:
    """Say on an index's page, behind SQLite's back, that it holds no entries."""
    link = sqlite3.connect(path)
    link.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
    (page,) = link.execute(query, (index,)).fetchone()
    (size,) = link.execute("PRAGMA page_size").fetchone()
    link.close()
    content = bytearray(path.read_bytes())
    start = (page - 1) * size + 3
    content[start : start + 2] = b"\0\0"
    path.write_bytes(content)
