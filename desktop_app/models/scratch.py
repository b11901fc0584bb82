"""Where a preview waits for its yes or no: a scratch SQLite file outside the store."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Self

from desktop_app.models.database import translated

_TABLES = """
CREATE TABLE file (number INTEGER PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE line (
    file INTEGER NOT NULL, part INTEGER NOT NULL, position INTEGER NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (file, part, position)
) STRICT, WITHOUT ROWID;
"""
PREFIX = "xem-truoc-"

Record = dict[str, Any]


def sweep(folder: Path) -> None:
    """Delete previews that an earlier run left behind."""
    for path in folder.glob(f"{PREFIX}*"):
        path.unlink(missing_ok=True)


class Scratch:
    """One preview's file. `part` numbers a file's tables; a line is one of its rows.

    Attributes:
        path: The scratch file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with translated(path):
            self._link = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
            # Nothing here outlives the preview, so nothing needs to survive a power cut.
            self._link.execute("PRAGMA journal_mode=OFF")
            self._link.execute("PRAGMA synchronous=OFF")

    @classmethod
    def create(cls, path: Path) -> Self:
        """An empty preview."""
        scratch = cls(path)
        try:
            with translated(path):
                scratch._link.executescript(_TABLES)
        except BaseException:
            scratch.close()
            raise
        return scratch

    def put_file(self, number: int, value: Record) -> None:
        """Keep, or replace, what is known of a file."""
        row = (number, json.dumps(value, ensure_ascii=False))
        with translated(self.path):
            self._link.execute("INSERT OR REPLACE INTO file VALUES (?, ?)", row)

    def files(self) -> Iterator[tuple[int, Record]]:
        """Every file by number."""
        with translated(self.path):
            for number, value in self._link.execute("SELECT number, value FROM file ORDER BY 1"):
                yield number, json.loads(value)

    def put_lines(self, file: int, part: int, values: Iterable[Record]) -> None:
        """Keep a table's rows in their order, in place of those kept before."""
        rows = (
            (file, part, position, json.dumps(value, ensure_ascii=False))
            for position, value in enumerate(values)
        )
        with translated(self.path):
            self._link.execute("BEGIN")
            self._link.execute("DELETE FROM line WHERE file = ? AND part = ?", (file, part))
            self._link.executemany("INSERT INTO line VALUES (?, ?, ?, ?)", rows)
            self._link.execute("COMMIT")

    def lines(self, file: int, part: int, offset: int = 0, limit: int = -1) -> Iterator[Record]:
        """A table's rows from `offset` on, all of them where no limit is given."""
        query = "SELECT value FROM line WHERE file = ? AND part = ? ORDER BY position LIMIT ?"
        with translated(self.path):
            wanted = (file, part, limit, offset)
            for (value,) in self._link.execute(f"{query} OFFSET ?", wanted):
                yield json.loads(value)

    def close(self) -> None:
        """Let go of the file and delete it."""
        self._link.close()
        self.path.unlink(missing_ok=True)
