"""Making and opening a store."""

from pathlib import Path

from desktop_app.domain import errors
from desktop_app.domain.changes import Actor
from desktop_app.domain.rows import Department
from desktop_app.models import migrate
from desktop_app.models.database import Database, recognise
from desktop_app.services import settings
from desktop_app.services.awards.shipped import has_shipped, write_shipped
from desktop_app.services.desk import Desk

# Who is named in the trail for what opening a store adds to it.
PROGRAM = Actor("Sổ Thi Đua")


def create(path: Path, department: Department, actor: Actor, made_by: str = "") -> Database:
    """Make an empty store with the department's name; a failure leaves no file behind.

    Raises: StoreExists, CannotWrite, DiskFull.
    """
    try:
        if path.exists():
            raise errors.StoreExists(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        return _fill(path, department, actor, made_by)
    except OSError as error:
        raise errors.CannotWrite(path) from error
    except errors.CannotRead as error:
        raise errors.CannotWrite(path) from error


def _fill(path: Path, department: Department, actor: Actor, made_by: str) -> Database:
    database = Database(path, create=True)
    try:
        migrate.upgrade(database)
        with Desk(database, actor).command() as command:
            settings.write_department(command, department)
            settings.write(command, settings.MADE_BY, made_by)
            write_shipped(command)
    except BaseException:
        database.close()
        remove(path)
        raise
    return database


def open_store(path: Path) -> Database:
    """Open a store, brought to this version where it is older; a copy is kept of the older one.

    Raises: StoreMissing, NotAStore, StoreLocked, StoreReadOnly, StoreNewer, StoreDamaged.
    """
    recognise(path)
    database = Database(path)
    if migrate.needs_upgrade(database):
        database.copy_to(path.with_name(f"{path.name}.truoc-nang-cap"))
        migrate.upgrade(database)
        _add_shipped(database)
    return database


def _add_shipped(database: Database) -> None:
    """An older store gets the titles that ship, where it has none yet."""
    with database.reading() as connection:
        if has_shipped(connection):
            return
    with Desk(database, PROGRAM).command() as command:
        command.audit("title.ship", "store", after=write_shipped(command))


def made_by(path: Path) -> str:
    """Which command made the store at `path`; empty where an office did, or it is no store."""
    try:
        recognise(path)
        with Database(path).reading() as connection:
            return settings.read(connection, settings.MADE_BY)
    except errors.KnownError:
        return ""


def remove(path: Path) -> None:
    """Delete a store with its journal files."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
