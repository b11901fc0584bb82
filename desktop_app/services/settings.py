"""The department's own data, as settings that the office edits, each from a day on."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection, delete, func, insert, select, update

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.dates import format_date
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.rows import Department, DepartmentSince
from desktop_app.domain.text import clean
from desktop_app.models.settings import Setting
from desktop_app.services.desk import Command, Desk

FIELDS = ("name", "parent_agency", "place", "signatory_position", "signatory")
MADE_BY = "store.made_by"
BEGINNING = ""
_DEPARTMENT = "department."
# After every day that somebody writes.
_EVER = "9999-12-31"


def read(connection: Connection, key: str, day: str = _EVER) -> str:
    """A setting's value on an ISO day, by default the last; empty where it was not set by then."""
    chosen = select(Setting.value).where(Setting.key == key, Setting.effective_from <= day)
    return connection.scalar(chosen.order_by(Setting.effective_from.desc()).limit(1)) or ""


def write(command: Command, key: str, value: str, since: str = BEGINNING) -> None:
    """Set a setting's value from a day on."""
    place = (Setting.key == key, Setting.effective_from == since)
    if command.connection.scalar(select(Setting.id).where(*place)) is None:
        row = {"key": key, "value": value, "effective_from": since}
        command.connection.execute(insert(Setting), [row])
    else:
        command.connection.execute(
            update(Setting).where(*place).values(value=value, version=Setting.version + 1)
        )


def department(connection: Connection, day: date | None = None) -> Department:
    """The department's letterhead data on a day; None for the last that was written."""
    last = day.isoformat() if day else _EVER
    return Department(
        **{field: read(connection, f"{_DEPARTMENT}{field}", last) for field in FIELDS}
    )


def write_department(command: Command, value: Department, since: str | None = None) -> None:
    """Keep the department's letterhead data, with its entry in the trail.

    `since`: the ISO day from which it holds; None corrects what holds today.
    """
    begun = _begun(command.connection, command.today) if since is None else since
    on = date.fromisoformat(begun) if begun else date.min
    before = department(command.connection, on)
    cleaned = Department(**{field: clean(getattr(value, field)) for field in FIELDS})
    for field in FIELDS:
        write(command, f"{_DEPARTMENT}{field}", getattr(cleaned, field), begun)
    command.audit(
        "department.set", "department", before=_plain(before), after=_plain(cleaned) | _from(begun)
    )


def _begun(connection: Connection, day: date) -> str:
    """Since when the letterhead of a day holds, empty for the beginning."""
    since = (known for known in _sinces(connection) if known <= day.isoformat())
    return max(since, default=BEGINNING)


def _sinces(connection: Connection) -> Iterator[str]:
    query = select(Setting.effective_from).where(Setting.key.startswith(_DEPARTMENT))
    yield from connection.scalars(query.distinct().order_by(Setting.effective_from))


def _plain(value: Department) -> dict[str, str]:
    return {field: getattr(value, field) for field in FIELDS}


def _from(since: str) -> dict[str, str]:
    return {"effective_from": since} if since else {}


class Settings:
    """The department's letterhead."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def department(self, day: date | None = None) -> Department:
        """The letterhead data on a day, today's where none is given."""
        with self._desk.reading() as connection:
            return department(connection, day or self._desk.today)

    def departments(self) -> tuple[DepartmentSince, ...]:
        """Every letterhead with the day from which it holds, the earliest first."""
        with self._desk.reading() as connection:
            return tuple(
                DepartmentSince(since, department(connection, date.fromisoformat(since or _FIRST)))
                for since in _sinces(connection)
            )

    def set_department(self, value: Department, since: str | None = None) -> Done[None]:
        """Change the letterhead data from an ISO day on; None corrects what holds today."""
        with self._desk.command() as command:
            write_department(command, value, since)
        return Done(None, Changes.SETTINGS)

    def drop_department(self, since: str) -> Done[None]:
        """Take out the letterhead that holds from a day on: the one before it goes on.

        Raises: NotFound, Refused for the first.
        """
        if not since:
            sentence = "Thông tin ban đầu của cơ quan thì sửa, không bỏ."
            raise Refused(sentence)
        with self._desk.command() as command:
            rows = (Setting.key.startswith(_DEPARTMENT), Setting.effective_from == since)
            if not command.connection.scalar(select(func.count()).where(*rows)):
                what = "thông tin cơ quan từ ngày"
                raise NotFound(what, format_date(since))
            before = department(command.connection, date.fromisoformat(since))
            command.connection.execute(delete(Setting).where(*rows))
            told = _plain(before) | _from(since)
            command.audit("department.drop", "department", before=told)
        return Done(None, Changes.SETTINGS)


_FIRST = date.min.isoformat()
