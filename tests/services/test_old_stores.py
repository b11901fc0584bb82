"""A filled store of the revision before drives, activities and acts were kept, opened today."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from desktop_app.domain.intake import Kind
from desktop_app.models import migrate
from desktop_app.models.database import APPLICATION_ID, Database
from desktop_app.services import store
from desktop_app.services.awards.shipped import shipped_titles
from desktop_app.services.awards.title_rows import titles
from desktop_app.services.desk import Desk
from desktop_app.services.funds import Filter, Funds
from desktop_app.services.importing import Importing
from desktop_app.services.multi_year import multi_year
from desktop_app.services.participation import Participation
from desktop_app.services.ranking import Rankings
from desktop_app.services.safekeeping import Safekeeping
from desktop_app.services.scoring import Scoring
from desktop_app.services.targets import Targets
from tests.services.conftest import CLERK
from tests.services.desk_work import YEAR, launch, list_people, list_units, send, set_targets

BEFORE_DRIVES = "0003"
VNN, NTM = "VNN-2024", "NTM-2024"


def fill(desk: Desk) -> None:
    """Giving in two versions with a supplement, one taken back, activities, targets, marks."""
    list_units(desk, ["A", "B", "C"])
    list_people(desk, "A", "An", "Bình")
    launch(desk, "vi-nguoi-ngheo", "nong-thon-moi")
    send(desk, "A", VNN, {"donor": "An", "amount": 100_000})
    send(desk, "A", VNN, {"donor": "An", "amount": 300_000}, {"donor": "Bình", "amount": 50_000})
    send(desk, "A", VNN, {"donor": "Em", "amount": 70_000}, supplement=True)
    send(desk, "B", VNN, {"participants": 7, "amount": 900_000, "in_kind_value": 40_000})
    visit = {"title": "Thăm hộ nghèo", "households_helped": 3, "participants": 5}
    send(desk, "B", NTM, visit, kind=Kind.PARTICIPATION)
    Importing(desk).undo(send(desk, "C", VNN, {"donor": "Giang", "amount": 5}))
    set_targets(desk, ("A", "VNN", "500000", "420000"), ("B", "NVCM", None, None))
    Scoring(desk).score(YEAR)


def columns_of(connection: Connection, table: str) -> list[str]:
    return [row[1] for row in connection.exec_driver_sql(f'PRAGMA table_info("{table}")')]


def rows_of(connection: Connection, table: str, columns: list[str]) -> list[tuple[object, ...]]:
    named = ", ".join(f'"{one}"' for one in columns)
    query = f'SELECT {named} FROM "{table}"'  # noqa: S608  # our own names
    return [tuple(row) for row in connection.exec_driver_sql(query)]


def begin(connection: Connection, revision: str) -> list[str]:
    """An empty store of an older revision; its tables."""
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name != 'alembic_version'"
    return [row[0] for row in connection.exec_driver_sql(query)]


def as_it_was(source: Database, path: Path, revision: str) -> dict[str, list[tuple[object, ...]]]:
    """The same year as a program of an older revision wrote it; its rows by table."""
    old, kept = Database(path, create=True), {}
    with old.rebuilding() as connection, source.reading() as newer:
        for table in begin(connection, revision):
            columns = columns_of(connection, table)
            kept[table] = rows_of(newer, table, columns)
            marks = ", ".join("?" * len(columns))
            named = ", ".join(f'"{one}"' for one in columns)
            for row in kept[table]:
                added = f'INSERT INTO "{table}" ({named}) VALUES ({marks})'  # noqa: S608  # our own names
                connection.exec_driver_sql(added, row)
    old.close()
    return kept


def figures(desk: Desk) -> list[object]:
    """What the year comes to, seen from every side."""
    funds, participation = Funds(desk), Participation(desk)
    return [
        [funds.totals(YEAR, one) for one in ("", VNN, NTM)],
        [participation.totals(YEAR, one) for one in ("", VNN, NTM)],
        funds.lines(Filter(YEAR)),
        funds.kept_apart(YEAR),
        Targets(desk).lines(YEAR),
        Rankings(desk).rank(YEAR),
        multi_year(desk, YEAR).series,
    ]


def test_a_year_without_drives_shows_the_same_figures_after_the_upgrade(
    desk: Desk, tmp_path: Path
) -> None:
    fill(desk)
    path = tmp_path / "cu.thidua"
    kept = as_it_was(desk.database, path, BEFORE_DRIVES)
    assert len(kept["contribution"]) == 6
    opened = store.open_store(path)
    upgraded = Desk(opened, CLERK, desk.clock)
    assert figures(upgraded) == figures(desk)
    with opened.reading() as connection:
        columns = {table: columns_of(connection, table) for table in kept}
        for table, rows in kept.items():
            width = len(rows[0]) if rows else 0
            found = [row[:width] for row in rows_of(connection, table, columns[table])]
            # The trail alone has one entry more: the titles that ship.
            assert found[: len(rows)] == rows
            assert len(found) - len(rows) == (table == "audit_entry")
        assert titles(connection) == shipped_titles()
    assert Safekeeping(upgraded).check().ok
    assert sum(one.amount for one in Funds(upgraded).totals(YEAR)) == 1_320_000
    opened.close()
