"""A store: one SQLite file, its connections, and one transaction per use case."""

import shutil
import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from desktop_app.domain import errors
from desktop_app.domain.progress import Progress, silent
from desktop_app.models.connecting import connect, reader, writer
from desktop_app.models.same_store import SameStore

APPLICATION_ID = 0x7468_6475  # "thdu", by which a file says that it is one of our stores
# Of a store that is copied, before it is said how far that is: four megabytes at the usual size.
PAGES_AT_ONCE = 1_000
# Under this name a snapshot's connection holds what was found in it before.
FOUND = "found"
_LEAST_ROOM = 64 * 2**10

_FAILURES = {
    sqlite3.SQLITE_BUSY: errors.StoreLocked,
    sqlite3.SQLITE_LOCKED: errors.StoreLocked,
    sqlite3.SQLITE_FULL: errors.DiskFull,
    sqlite3.SQLITE_READONLY: errors.StoreReadOnly,
    sqlite3.SQLITE_CORRUPT: errors.StoreDamaged,
    sqlite3.SQLITE_NOTADB: errors.NotAStore,
    sqlite3.SQLITE_CANTOPEN: errors.CannotRead,
    sqlite3.SQLITE_IOERR: errors.CannotRead,
    sqlite3.SQLITE_PERM: errors.CannotRead,
    # What a reader and a writer of one store agree by could not be had in time.
    sqlite3.SQLITE_PROTOCOL: errors.StoreLocked,
}


def known(error: sqlite3.Error, path: Path) -> errors.KnownError | None:
    """The known failure that a driver's error stands for, None where it is a bug."""
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
    failure = _FAILURES.get(primary)
    if failure is errors.CannotRead and _is_full(path):
        return errors.DiskFull(path)
    return failure(path) if failure else None


def _is_full(path: Path) -> bool:
    """Whether even SQLite's own small files beside the store have no room."""
    try:
        return shutil.disk_usage(path.parent).free < _LEAST_ROOM
    except OSError:
        return False


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn the driver's errors about the file into known failures; let bugs through."""
    try:
        yield
    except DBAPIError as error:
        cause = error.orig
        failure = known(cause, path) if isinstance(cause, sqlite3.Error) else None
        if failure is None:
            raise
        raise failure from error
    except sqlite3.Error as error:
        failure = known(error, path)
        if failure is None:
            raise
        raise failure from error


def _new_file(path: Path) -> sqlite3.Connection:
    try:
        return sqlite3.connect(path)
    except sqlite3.OperationalError as error:
        raise errors.CannotWrite(path) from error


class Database:
    """The connections to one store.

    Attributes:
        path: The store's file.
    """

    def __init__(self, path: Path, *, create: bool = False) -> None:
        self.path = path
        self._mode = "rwc" if create else "rw"
        self._write = writer(path, self._mode)
        self._read = reader(path)
        self._same = SameStore(path)
        self._held = threading.local()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that commits at the end, and rolls back on any exception.

        Raises: StoreLocked, StoreReadOnly, DiskFull, StoreDamaged, StoreGone, StoreReplaced.
        """
        with self._in_place(), self._write.begin() as connection:
            self._same.expect(connection)
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A snapshot of the store that no writer disturbs.

        Raises: StoreLocked, StoreDamaged, StoreGone, StoreReplaced.
        """
        held: Connection | None = getattr(self._held, "connection", None)
        if held is not None:
            with self._in_place():
                yield held
            return
        with self._in_place(), self._read.begin() as connection:
            self._same.expect(connection)
            connection.info[FOUND] = {}
            yield connection

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that this thread reads meanwhile is of one moment, through one connection.

        Raises: as `reading`.
        """
        if getattr(self._held, "connection", None) is not None:
            yield
            return
        with self.reading() as connection:
            self._held.connection = connection
            try:
                yield
            finally:
                self._held.connection = None

    @contextmanager
    def rebuilding(self) -> Iterator[Connection]:
        """One transaction without foreign keys: dropping a parent table deletes no children."""
        engine = writer(self.path, self._mode, foreign_keys="OFF")
        with translated(self.path), engine.begin() as connection:
            yield connection

    def copy_to(self, target: Path, progress: Progress = silent) -> None:
        """Write a consistent copy through SQLite's own backup, while others may be writing.

        Raises: CannotWrite where the copy cannot be made, DiskFull, StoreLocked, StoreDamaged,
        Cancelled.
        """

        def tell(_status: int, left: int, whole: int) -> None:
            progress(whole - left, whole, "Đang chép sổ")

        with (
            translated(self.path),
            closing(connect(self.path, "ro")) as source,
            closing(_new_file(target)) as copy,
        ):
            source.backup(copy, pages=PAGES_AT_ONCE, progress=tell)
            copy.execute("PRAGMA journal_mode=DELETE")

    def faults(self) -> tuple[str, ...]:
        """What SQLite's full check and the foreign keys find wrong, empty where all is sound."""
        with self.reading() as connection:
            pages = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
            keys = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        broken = [f"{row[0]} #{row[1]} → {row[2]}" for row in keys]
        return (*(fault for fault in pages if fault != "ok"), *broken)

    @contextmanager
    def _in_place(self) -> Iterator[None]:
        """Say of a store that was taken away while it is open that this is what happened."""
        try:
            with translated(self.path):
                yield
        except (DBAPIError, errors.NotAStore, errors.CannotRead, errors.StoreReadOnly) as error:
            taken = self._same.taken_away() if self._mode == "rw" else None
            if taken is None:
                raise
            raise taken from error

    def close(self) -> None:
        """Let go of the file."""
        self._read.dispose()
        self._write.dispose()


def recognise(path: Path) -> None:
    """Make sure that the file is a store that this program may write to.

    Raises: StoreMissing, NotAStore, StoreReadOnly, StoreLocked, StoreDamaged, CannotRead.
    """
    _expect_file(path)
    with translated(path):
        _expect_own_mark(path)
    # The superuser may write to anything; the office's own "read-only" mark still means it.
    if not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise errors.StoreReadOnly(path)


def _expect_file(path: Path) -> None:
    try:
        missing, is_file = not path.exists(), path.is_file()
    except OSError as error:  # a folder that may not be looked into, a name that is too long
        raise errors.CannotRead(path) from error
    if missing:
        raise errors.StoreMissing(path)
    if not is_file:
        raise errors.NotAStore(path)


def _expect_own_mark(path: Path) -> None:
    connection = connect(path, "ro")
    try:
        (mark,) = connection.execute("PRAGMA application_id").fetchone()
    finally:
        connection.close()
    if mark != APPLICATION_ID:
        raise errors.NotAStore(path)
