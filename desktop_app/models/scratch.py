"""Where a preview waits for its yes or no: a scratch SQLite file outside the store."""

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from enum import IntEnum
from itertools import islice
from pathlib import Path
from typing import Any, Self

from desktop_app.models.database import translated

_TABLES = """
CREATE TABLE file (
    layer INTEGER NOT NULL, number INTEGER NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (layer, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE page (
    layer INTEGER NOT NULL, file INTEGER NOT NULL, part INTEGER NOT NULL,
    number INTEGER NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (layer, file, part, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE workbook (number INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT;
"""
PREFIX = "xem-truoc-"
# Speed counts here: the lightest packing makes a workbook a tenth as large already.
_LEVEL = 1
# So many lines are packed and unpacked at once.
_PAGE = 100

Record = dict[str, Any]
_encode = json.JSONEncoder(ensure_ascii=False).encode


class Layer(IntEnum):
    """What is kept of a file: how it was read, what was settled about it, what came of both."""

    READ = 0
    SETTLED = 1
    CHECKED = 2


def sweep(folder: Path) -> None:
    """Delete previews that an earlier run left behind; those of a running program stay."""
    for path in folder.glob(f"{PREFIX}*"):
        if not _is_held(path):
            with suppress(OSError):  # somebody else's, or open after all: the next sweep's
                path.unlink(missing_ok=True)


def _is_held(path: Path) -> bool:
    """Whether a running program has the preview: its lock ends with the program."""
    try:
        link = sqlite3.connect(path.absolute().as_uri() + "?mode=rw", timeout=0, uri=True)
    except sqlite3.Error:
        return False
    try:
        link.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        return error.sqlite_errorcode == sqlite3.SQLITE_BUSY
    except sqlite3.DatabaseError:
        return False
    else:
        return False
    finally:
        link.close()


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
            # Held from the first statement to the end, so that no other program sweeps it away.
            self._link.execute("PRAGMA locking_mode=EXCLUSIVE")

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

    def put_file(self, number: int, value: Record, layer: Layer = Layer.CHECKED) -> None:
        """Keep, or replace, what is known of a file."""
        row = (layer, number, _encode(value))
        with translated(self.path):
            self._link.execute("INSERT OR REPLACE INTO file VALUES (?, ?, ?)", row)

    def file(self, number: int, layer: Layer = Layer.CHECKED) -> Record | None:
        """What is known of one file."""
        query = "SELECT value FROM file WHERE layer = ? AND number = ?"
        with translated(self.path):
            found = self._link.execute(query, (layer, number)).fetchone()
        return None if found is None else json.loads(found[0])

    def files(self, layer: Layer = Layer.CHECKED) -> Iterator[tuple[int, Record]]:
        """Every file by number."""
        query = "SELECT number, value FROM file WHERE layer = ? ORDER BY number"
        with translated(self.path):
            for number, value in self._link.execute(query, (layer,)):
                yield number, json.loads(value)

    def put_lines(
        self, file: int, part: int, values: Iterable[Any], layer: Layer = Layer.CHECKED
    ) -> None:
        """Keep a table's rows (JSON values) in their order, in place of those kept before."""
        rows = (
            (layer, file, part, number, _encode(page)) for number, page in enumerate(_pages(values))
        )
        old = "DELETE FROM page WHERE layer = ? AND file = ? AND part = ?"
        with translated(self.path):
            self._link.execute("BEGIN")
            self._link.execute(old, (layer, file, part))
            self._link.executemany("INSERT INTO page VALUES (?, ?, ?, ?, ?)", rows)
            self._link.execute("COMMIT")

    def lines(
        self, file: int, part: int, offset: int = 0, limit: int = -1, layer: Layer = Layer.CHECKED
    ) -> Iterator[Any]:
        """A table's rows from `offset` on, all of them where no limit is given."""
        query = (
            "SELECT value FROM page WHERE layer = ? AND file = ? AND part = ? AND number >= ? "
            "ORDER BY number"
        )
        number, skipped = divmod(offset, _PAGE)
        with translated(self.path):
            pages = self._link.execute(query, (layer, file, part, number))
            values = (value for (page,) in pages for value in json.loads(page))
            yield from islice(values, skipped, None if limit < 0 else skipped + limit)

    def put_workbook(self, number: int, workbook: Record) -> None:
        """Keep a file's sheets as they were read."""
        packed = zlib.compress(_encode(workbook).encode(), _LEVEL)
        with translated(self.path):
            self._link.execute("INSERT OR REPLACE INTO workbook VALUES (?, ?)", (number, packed))

    def workbook(self, number: int) -> Record | None:
        """A file's sheets; None where it was not read."""
        query = "SELECT packed FROM workbook WHERE number = ?"
        with translated(self.path):
            found = self._link.execute(query, (number,)).fetchone()
        return None if found is None else json.loads(zlib.decompress(found[0]))

    def close(self) -> None:
        """Let go of the file and delete it."""
        self._link.close()
        self.path.unlink(missing_ok=True)


def _pages(values: Iterable[Any]) -> Iterator[list[Any]]:
    rest = iter(values)
    while page := list(islice(rest, _PAGE)):
        yield page
