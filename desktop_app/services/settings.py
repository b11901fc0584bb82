"""The department's own data, as settings that the office edits."""

from sqlalchemy import Connection, insert, select, update

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.rows import Department
from desktop_app.domain.text import clean
from desktop_app.models.settings import Setting
from desktop_app.services.desk import Command, Desk

FIELDS = ("name", "parent_agency", "place", "signatory_position", "signatory")
MADE_BY = "store.made_by"


def read(connection: Connection, key: str) -> str:
    """A setting's value, empty where it was never set."""
    chosen = select(Setting.value).where(Setting.key == key, Setting.effective_from == "")
    return connection.scalar(chosen) or ""


def write(command: Command, key: str, value: str) -> None:
    """Set a setting's value from the beginning on."""
    place = (Setting.key == key, Setting.effective_from == "")
    if command.connection.scalar(select(Setting.id).where(*place)) is None:
        row = {"key": key, "value": value, "effective_from": ""}
        command.connection.execute(insert(Setting), [row])
    else:
        command.connection.execute(
            update(Setting).where(*place).values(value=value, version=Setting.version + 1)
        )


def department(connection: Connection) -> Department:
    """The department's letterhead data."""
    return Department(**{field: read(connection, f"department.{field}") for field in FIELDS})


def write_department(command: Command, value: Department) -> None:
    """Keep the department's letterhead data, with its entry in the trail."""
    before = department(command.connection)
    cleaned = Department(**{field: clean(getattr(value, field)) for field in FIELDS})
    for field in FIELDS:
        write(command, f"department.{field}", getattr(cleaned, field))
    command.audit("department.set", "department", before=_plain(before), after=_plain(cleaned))


def _plain(value: Department) -> dict[str, str]:
    return {field: getattr(value, field) for field in FIELDS}


class Settings:
    """The department's letterhead."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def department(self) -> Department:
        """The department's letterhead data."""
        with self._desk.reading() as connection:
            return department(connection)

    def set_department(self, value: Department) -> Done[None]:
        """Change the letterhead data."""
        with self._desk.command() as command:
            write_department(command, value)
        return Done(None, Changes.SETTINGS)
