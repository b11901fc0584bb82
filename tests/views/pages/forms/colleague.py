"""Somebody else at the same store, and a disk that is full for whoever sits at the window."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import update

from desktop_app.domain.changes import Actor
from desktop_app.domain.errors import DiskFull
from desktop_app.models.schema import metadata
from desktop_app.services import store
from desktop_app.services.desk import Command, Desk
from desktop_app.services.years import Years

COLLEAGUE = Actor("Lê Đồng Nghiệp")
YEAR = 2024
VERSIONED = [table for table in metadata.sorted_tables if "version" in table.columns]


class Colleague:
    """Works at the window's store from another place."""

    def __init__(self, path: Path) -> None:
        self._database = store.open_store(path)
        self._years = Years(Desk(self._database, COLLEAGUE))

    @contextmanager
    def year_closed(self) -> Iterator[None]:
        """Close the year, and open it again."""
        self._years.close(YEAR)
        yield
        self._years.reopen(YEAR, "Thử xong")

    def change_everything(self, by: int = 1) -> None:
        """Save every record anew, as it is; with -1 as if nobody had."""
        with self._database.writing() as connection:
            for table in VERSIONED:
                connection.execute(update(table).values(version=table.c.version + by))

    def leave(self) -> None:
        """Let go of the store."""
        self._database.close()


def fill_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every command of others than the colleague fail where it would be kept."""
    begin = Desk.command

    @contextmanager
    def command(self: Desk, *, recorded: bool = True) -> Iterator[Command]:
        with begin(self, recorded=recorded) as made:
            yield made
            if self.actor != COLLEAGUE:
                raise DiskFull(self.database.path)

    monkeypatch.setattr(Desk, "command", command)
