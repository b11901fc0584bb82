"""How a story tells its commands: the use case's name, and the call; the value comes back."""

import sqlite3
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Table

from desktop_app.domain.changes import Done
from desktop_app.models.recording import NOT_RECORDED
from desktop_app.models.schema import metadata
from desktop_app.services.desk import Desk
from desktop_app.services.office import Office

YEAR = 2024
VNN = "VNN-2024"

Told = tuple[str, Callable[[], Done[Any]]]
Content = dict[str, list[tuple[Any, ...]]]
Story = Generator[Told, Any, None]


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a story happens: an office, its desk for what is only prepared, and a folder."""

    office: Office
    desk: Desk
    folder: Path
    file: sqlite3.Connection

    def content(self) -> Content:
        """Every row of the store as it is, versions left out: they only rise."""
        return {name: self.file.execute(query).fetchall() for name, query in QUERIES.items()}


def _query(table: Table) -> str:
    names = ", ".join(f'"{column.name}"' for column in table.columns if column.name != "version")
    return f'SELECT {names} FROM "{table.name}" ORDER BY id'  # noqa: S608  # our own names


QUERIES = {
    table.name: _query(table) for table in metadata.sorted_tables if table.name not in NOT_RECORDED
}
