"""Bringing a store to the newest revision."""

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from desktop_app.domain import errors
from desktop_app.models import migrate
from desktop_app.models.database import APPLICATION_ID, Database, recognise
from desktop_app.models.schema import metadata


def objects(database: Database) -> list[str]:
    """The names of everything that the file's schema holds."""
    with database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT name FROM sqlite_master").all()
    return [row[0] for row in rows]


def test_the_revisions_make_exactly_the_tables_that_the_code_uses(database: Database) -> None:
    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_a_new_store_is_of_the_newest_revision(database: Database) -> None:
    assert migrate.current(database) == migrate.newest()
    assert not migrate.needs_upgrade(database)


def test_a_new_store_bears_our_mark(database: Database) -> None:
    recognise(database.path)
    with database.reading() as connection:
        mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    assert mark == APPLICATION_ID


def test_an_empty_file_needs_an_upgrade(tmp_path: Path) -> None:
    database = Database(tmp_path / "so.thidua", create=True)
    with database.writing():
        pass
    assert migrate.current(database) is None
    assert migrate.needs_upgrade(database)


def test_an_upgrade_of_what_is_newest_changes_nothing(database: Database) -> None:
    before = objects(database)
    migrate.upgrade(database)
    assert objects(database) == before


def test_a_store_of_a_newer_program_is_refused(database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(errors.StoreNewer, match=r"so\.thidua.*Hãy cập nhật chương trình"):
        migrate.needs_upgrade(database)


def test_a_failed_upgrade_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = command.upgrade

    def fail_at_the_end(config: Config, revision: str) -> None:
        run(config, revision)
        count = "SELECT count(*) FROM sqlite_master"
        assert config.attributes["connection"].exec_driver_sql(count).scalar_one() > 20
        raise OSError

    monkeypatch.setattr(command, "upgrade", fail_at_the_end)
    database = Database(tmp_path / "so.thidua", create=True)
    with pytest.raises(OSError):  # noqa: PT011  # nothing to match: it is our own
        migrate.upgrade(database)
    assert objects(database) == []
    assert migrate.current(database) is None


def test_an_upgrade_after_a_failed_one_succeeds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(tmp_path / "so.thidua", create=True)
    with monkeypatch.context() as broken:
        broken.setattr(migrate, "APPLICATION_ID", "no number")
        with pytest.raises(OperationalError):
            migrate.upgrade(database)
    migrate.upgrade(database)
    assert migrate.current(database) == migrate.newest()


def test_an_upgrade_that_would_leave_broken_references_is_refused(database: Database) -> None:
    with database.rebuilding() as connection:
        connection.exec_driver_sql("INSERT INTO unit_alias (unit_id, alias) VALUES (77, 'VP')")
    with pytest.raises(errors.StoreDamaged):
        migrate.upgrade(database)


def first_store(path: Path) -> Database:
    """A store of the first revision with one row in each table, pointing at the others."""
    database = Database(path, create=True)
    with database.rebuilding() as connection:
        config = Config()
        config.set_main_option("script_location", str(migrate.SCRIPTS))
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        for table, columns in tables_of(connection).items():
            names = ", ".join(f'"{name}"' for name in columns)
            values = ", ".join("x'31'" if kind == "BLOB" else "1" for kind in columns.values())
            connection.exec_driver_sql(f'INSERT INTO "{table}" ({names}) VALUES ({values})')  # noqa: S608  # our own names
    return database


def tables_of(connection: Connection) -> dict[str, dict[str, str]]:
    """Each table's columns with their types, without Alembic's own table."""
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name != 'alembic_version'"
    names = [row[0] for row in connection.exec_driver_sql(query).all()]
    return {name: columns_of(connection, name) for name in names}


def columns_of(connection: Connection, table: str) -> dict[str, str]:
    rows = connection.exec_driver_sql(f'PRAGMA table_info("{table}")').all()
    return {row[1]: row[2] for row in rows}


def contents(database: Database, columns: dict[str, dict[str, str]]) -> dict[str, object]:
    """Every row of the named columns, by table."""
    with database.reading() as connection:
        return {
            table: connection.exec_driver_sql(
                f'SELECT {", ".join(names)} FROM "{table}"'  # noqa: S608  # our own names
            ).all()
            for table, names in columns.items()
        }


def test_a_filled_store_of_the_first_revision_loses_no_row(tmp_path: Path) -> None:
    database = first_store(tmp_path / "so.thidua")
    with database.reading() as connection:
        columns = tables_of(connection)
    before = contents(database, columns)
    migrate.upgrade(database)
    assert migrate.current(database) == migrate.newest()
    assert len(before) > 20
    assert all(before.values())
    assert contents(database, columns) == before


def test_a_folder_with_a_percent_sign_does_not_confuse_the_scripts(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    scripts = tmp_path / "100% của tôi"
    scripts.symlink_to(migrate.SCRIPTS, target_is_directory=True)
    monkeypatch.setattr(migrate, "SCRIPTS", scripts)
    assert migrate.newest() == "0013"
