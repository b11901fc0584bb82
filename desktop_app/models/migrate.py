"""Bring a store to the newest revision, in one transaction, checked before it is committed."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from desktop_app.domain import errors
from desktop_app.models.database import APPLICATION_ID, Database

SCRIPTS = Path(__file__).parent / "migrations"


def _config(folder: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    return config


@cache
def _revisions(folder: Path) -> tuple[str, ...]:
    """The known revisions, newest first; they are read from their files once."""
    scripts = ScriptDirectory.from_config(_config(folder)).walk_revisions()
    return tuple(script.revision for script in scripts)


def newest() -> str:
    """The newest revision that this program knows."""
    known = _revisions(SCRIPTS)
    if not known:
        raise LookupError(SCRIPTS)
    return known[0]


def current(database: Database) -> str | None:
    """The store's revision, None for an empty file."""
    with database.reading() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def needs_upgrade(database: Database) -> bool:
    """Whether the store is older than the program.

    Raises: StoreNewer where the store has a revision that this program does not know.
    """
    revision = current(database)
    if revision is not None and revision not in _revisions(SCRIPTS):
        raise errors.StoreNewer(database.path)
    return revision != newest()


def upgrade(database: Database) -> None:
    """Run the missing revisions; nothing is kept of them where one fails.

    The steps by which commands are taken back go: they tell rows as their tables were before.
    Foreign keys, off while tables are rebuilt, are checked before the commit.
    """
    with database.rebuilding() as connection:
        _run(connection, database.path)


def _run(connection: Connection, path: Path) -> None:
    config = _config(SCRIPTS)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    connection.exec_driver_sql("DELETE FROM undo_step")
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    if connection.exec_driver_sql("PRAGMA foreign_key_check").fetchone():
        raise errors.StoreDamaged(path)
