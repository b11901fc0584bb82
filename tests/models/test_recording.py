"""What a transaction does to rows is seen, whichever statement does it."""

import pytest
from sqlalchemy import Connection, delete, insert, select, update

from desktop_app.models.database import Database
from desktop_app.models.recording import Recording, RowChange, from_stored, ident, stored
from desktop_app.models.settings import Setting, Year, YearState


def put(connection: Connection, key: str, value: str) -> None:
    row = {"key": key, "value": value, "effective_from": ""}
    connection.execute(insert(Setting), [row])


def values(changes: tuple[RowChange, ...]) -> list[tuple[object, object]]:
    """The setting's values before and after each change."""
    at = list(Setting.__table__.columns.keys()).index("value")
    return [
        (one.before[at] if one.before else None, one.after[at] if one.after else None)
        for one in changes
    ]


@pytest.fixture
def filled(database: Database) -> Database:
    """Settings a = 1 and b = 2."""
    with database.writing() as connection:
        put(connection, "a", "1")
        put(connection, "b", "2")
    return database


def test_a_row_that_comes_changes_and_goes_is_seen(filled: Database) -> None:
    with filled.writing() as connection:
        recording = Recording(connection)
        put(connection, "c", "3")
        connection.execute(update(Setting).where(Setting.key == "a").values(value="9"))
        connection.execute(delete(Setting).where(Setting.key == "b"))
        assert values(recording.changes()) == [(None, "3"), ("1", "9"), ("2", None)]


def test_a_row_has_one_change_from_its_first_state_to_its_last(filled: Database) -> None:
    with filled.writing() as connection:
        recording = Recording(connection)
        for value in ("5", "6", "7"):
            connection.execute(update(Setting).where(Setting.key == "a").values(value=value))
        assert values(recording.changes()) == [("1", "7")]


def test_a_row_that_is_as_it_was_has_not_changed(filled: Database) -> None:
    with filled.writing() as connection:
        recording = Recording(connection)
        for value in ("5", "1"):
            connection.execute(update(Setting).where(Setting.key == "a").values(value=value))
        put(connection, "c", "3")
        connection.execute(delete(Setting).where(Setting.key == "c"))
        assert recording.changes() == ()


def test_several_tables_are_told_apart(filled: Database) -> None:
    with filled.writing() as connection:
        recording = Recording(connection)
        put(connection, "c", "3")
        connection.execute(insert(Year), [{"year": 2024, "state": YearState.OPEN}])
        changes = recording.changes()
    assert [one.table for one in changes] == ["setting", "year"]
    assert [ident(one.table, one.after or ()) for one in changes] == [3, 1]


def test_what_happens_in_a_pause_is_forgotten(filled: Database) -> None:
    with filled.writing() as connection:
        recording = Recording(connection)
        put(connection, "c", "3")
        with recording.pause():
            put(connection, "d", "4")
        put(connection, "e", "5")
        assert values(recording.changes()) == [(None, "3"), (None, "5")]


def test_a_pause_at_the_very_beginning_forgets_as_well(filled: Database) -> None:
    with filled.writing() as connection:
        recording = Recording(connection)
        with recording.pause():
            put(connection, "d", "4")
        assert recording.changes() == ()


def test_without_a_change_there_is_nothing_to_tell(filled: Database) -> None:
    with filled.writing() as connection:
        recording = Recording(connection)
        connection.execute(select(Setting))
        assert recording.changes() == ()


def test_the_next_transaction_is_not_watched(filled: Database) -> None:
    with filled.writing() as connection:
        recording = Recording(connection)
        put(connection, "c", "3")
        assert len(recording.changes()) == 1
    with filled.writing() as connection:
        put(connection, "d", "4")
        names = connection.exec_driver_sql("SELECT name FROM temp.sqlite_master").all()
    assert names == []


def test_a_change_is_kept_as_json_and_comes_back() -> None:
    change = RowChange("setting", None, (1, "Đơn vị", None))
    assert from_stored(stored(change)) == change
    assert change.turned == RowChange("setting", (1, "Đơn vị", None), None)
