"""How a store's file is connected to: the driver's settings, and an engine to write or to read by.

What a statement compiles to is the same for every store, so all engines share one dialect and one
cache of compiled statements: neither a second store nor the reader beside the writer compiles anew.
"""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Dialect, Engine, NullPool, create_engine, event, make_url
from sqlalchemy.util import LRUCache

from desktop_app.domain.text import fold

BUSY_SECONDS = 5
# More than the program has: a cache that is full throws compiled statements away.
_STATEMENTS = 2_000


def connect(path: Path, mode: str, foreign_keys: str = "ON") -> sqlite3.Connection:
    """Open the file with the driver's own transaction handling off, so that DDL rolls back too."""
    connection = sqlite3.connect(
        f"{_address(path)}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.execute(f"PRAGMA foreign_keys={foreign_keys}")
    # What is stored without a folded text of its own is searched by folding it on the way.
    connection.create_function("fold", 1, _folded, deterministic=True)
    return connection


def writer(path: Path, mode: str, foreign_keys: str = "ON") -> Engine:
    """Whoever begins by it has the store to himself until the end, and loses nothing he kept."""

    def open_writer() -> sqlite3.Connection:
        connection = connect(path, mode, foreign_keys)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        return connection

    return _engine(open_writer, "BEGIN IMMEDIATE")


def reader(path: Path) -> Engine:
    """Whoever begins by it sees one state of the store, and can change nothing."""
    return _engine(lambda: connect(path, "ro"), "BEGIN")


def _engine(open_link: Callable[[], Any], begin: str) -> Engine:
    pool = NullPool(open_link, dialect=_DIALECT)
    engine = Engine(pool, _DIALECT, _URL).execution_options(compiled_cache=_COMPILED)
    event.listen(engine, "begin", lambda link: link.exec_driver_sql(begin))
    return engine


def _known_dialect() -> Dialect:
    """SQLite's, once it has asked the library what it can do."""
    engine = create_engine(_URL, poolclass=NullPool)
    engine.connect().close()
    return engine.dialect


def _address(path: Path) -> str:
    """The file's URI; the name before a path is empty, as that of a shared folder is no host."""
    name = quote(os.fsencode(path.absolute().as_posix()))
    return f"file://{name}" if name.startswith("/") else f"file:///{name}"


def _folded(text: object) -> str:
    return fold(str(text)) if text else ""


_URL = make_url("sqlite://")
_DIALECT = _known_dialect()
_COMPILED: LRUCache[object, object] = LRUCache(_STATEMENTS)
