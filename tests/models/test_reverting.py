"""Rows come back exactly as they were, or not at all."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from desktop_app.models.database import Database
from desktop_app.models.recording import Recording, RowChange
from desktop_app.models.reverting import changed_since, in_use, missing, put_back, rows_there
from desktop_app.models.settings import Setting
from desktop_app.models.units import Unit, UnitAlias

KEYS = ("a", "b", "c")
ACTS = st.lists(
    st.tuples(st.sampled_from(KEYS), st.sampled_from(["put", "drop", "1", "2"])), max_size=12
)


def act(connection: Connection, key: str, what: str) -> None:
    """Put a setting where it is not, drop it, or give it a value."""
    here = Setting.key == key
    there = connection.scalar(select(Setting.id).where(here))
    if what == "put" and there is None:
        row = {"key": key, "value": "", "effective_from": ""}
        connection.execute(insert(Setting), [row])
    elif what == "drop":
        connection.execute(delete(Setting).where(here))
    else:
        change = update(Setting).where(here)
        connection.execute(change.values(value=what, version=Setting.version + 1))


def content(connection: Connection) -> list[Any]:
    return list(connection.execute(select(Setting.id, Setting.key, Setting.value)))


def change(database: Database, acts: list[tuple[str, str]]) -> tuple[RowChange, ...]:
    with database.writing() as connection:
        recording = Recording(connection)
        for key, what in acts:
            act(connection, key, what)
        return recording.changes()


def revert(database: Database, changes: tuple[RowChange, ...]) -> tuple[RowChange, ...]:
    """Put rows back; what that changed."""
    with database.writing() as connection:
        recording = Recording(connection)
        there = rows_there(connection, changes)
        assert changed_since(there, changes) == ""
        put_back(connection, recording, changes, there)
        return recording.changes()


def read(database: Database) -> list[Any]:
    with database.reading() as connection:
        return content(connection)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(before=ACTS, after=ACTS)
def test_there_and_back_and_there_again_is_exact(
    database: Database, before: list[tuple[str, str]], after: list[tuple[str, str]]
) -> None:
    change(database, before)
    first = read(database)
    done = change(database, after)
    second = read(database)
    undone = revert(database, done)
    assert read(database) == first
    revert(database, undone)
    assert read(database) == second


def test_a_version_never_falls(database: Database) -> None:
    change(database, [("a", "put"), ("a", "1")])
    done = change(database, [("a", "2")])
    revert(database, done)
    with database.reading() as connection:
        # put: 1; "1": 2; "2": 3; taken back: 4.
        assert connection.scalar(select(Setting.version)) == 4


def test_a_row_that_was_changed_since_is_told(database: Database) -> None:
    done = change(database, [("a", "put")])
    change(database, [("a", "1")])
    with database.reading() as connection:
        assert changed_since(rows_there(connection, done), done) == "setting"


def test_a_row_that_is_gone_or_there_again_is_told(database: Database) -> None:
    put = change(database, [("a", "put")])
    dropped = change(database, [("a", "drop")])
    with database.reading() as connection:
        assert changed_since(rows_there(connection, put), put) == "setting"
    change(database, [("a", "put")])
    with database.reading() as connection:
        assert changed_since(rows_there(connection, dropped), dropped) == "setting"


def test_a_unique_value_that_another_row_has_taken_stands_in_the_way(database: Database) -> None:
    change(database, [("a", "put"), ("b", "put")])
    dropped = change(database, [("a", "drop")])
    with database.writing() as connection:
        connection.execute(update(Setting).where(Setting.key == "b").values(key="a"))
        there = rows_there(connection, dropped)
    with pytest.raises(IntegrityError), database.writing() as connection:
        put_back(connection, Recording(connection), dropped, there)


def add_unit(connection: Connection, code: str) -> int:
    row = {"code": code}
    return int(connection.execute(insert(Unit).returning(Unit.id), row).scalar_one())


def add_alias(connection: Connection, unit: int) -> None:
    alias = {"unit_id": unit, "alias": "A"}
    connection.execute(insert(UnitAlias), [alias])


def test_a_row_that_others_point_at_is_told(database: Database) -> None:
    with database.writing() as connection:
        recording = Recording(connection)
        unit = add_unit(connection, "A")
        done = recording.changes()
        with recording.pause():
            add_alias(connection, unit)
        put_back(connection, recording, done, rows_there(connection, done))
        assert in_use(connection, done) == "unit_alias"
        connection.execute(delete(UnitAlias))
        assert in_use(connection, done) == ""


def test_a_row_whose_owner_is_gone_is_told(database: Database) -> None:
    with database.writing() as connection:
        unit = add_unit(connection, "A")
        add_alias(connection, unit)
    with database.writing() as connection:
        recording = Recording(connection)
        connection.execute(delete(UnitAlias))
        dropped = recording.changes()
        connection.execute(delete(Unit))
        put_back(connection, recording, dropped, rows_there(connection, dropped))
        assert missing(connection, dropped) == "unit"
        connection.execute(delete(UnitAlias))
