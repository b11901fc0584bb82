"""Every record that an act adds, changes or removes, so that it can be taken back whole."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from sqlalchemy import Connection, delete, insert, select, update

from desktop_app.models.base import Base
from desktop_app.models.units import (
    Cluster,
    PersonUnit,
    Unit,
    UnitAlias,
    UnitLineage,
    UnitName,
    UnitYear,
)

Record: TypeAlias = dict[str, Any]
VERSION = "version"
# What is pointed at comes before what points at it.
_MODELS: tuple[type[Base], ...] = (
    Cluster,
    Unit,
    UnitName,
    UnitAlias,
    UnitYear,
    PersonUnit,
    UnitLineage,
)
TABLES: Mapping[str, Any] = {model.__tablename__: model.__table__ for model in _MODELS}


class Trace:
    """Writes records and keeps what they were before."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._added: dict[str, list[int]] = {}
        self._changed: dict[str, dict[str, Record]] = {}
        self._removed: dict[str, list[Record]] = {}

    def add(self, model: type[Base], record: Record) -> int:
        """Add a record; its number."""
        table = TABLES[model.__tablename__]
        added = insert(table).values(**record).returning(table.c.id)
        ident = int(self._connection.execute(added).scalar_one())
        self._added.setdefault(table.name, []).append(ident)
        return ident

    def change(self, model: type[Base], ident: int, values: Record) -> None:
        """Give a record other values; a versioned one rises."""
        table = TABLES[model.__tablename__]
        before = self._row(table, ident)
        if VERSION in table.c:
            values = values | {VERSION: before[VERSION] + 1}
        self._connection.execute(update(table).where(table.c.id == ident).values(**values))
        kept = self._changed.setdefault(table.name, {}).setdefault(str(ident), {})
        for column, new in values.items():
            old = kept[column][0] if column in kept else before[column]
            kept[column] = [old, new]

    def remove(self, model: type[Base], ident: int) -> None:
        """Take a record out."""
        table = TABLES[model.__tablename__]
        self._removed.setdefault(table.name, []).append(self._row(table, ident))
        self._connection.execute(delete(table).where(table.c.id == ident))

    def kept(self) -> Record:
        """All of it, as JSON has it."""
        added = {
            name: [self._row(TABLES[name], ident) for ident in idents]
            for name, idents in self._added.items()
        }
        return {"added": added, "changed": self._changed, "removed": self._removed}

    def _row(self, table: Any, ident: int) -> Record:  # noqa: ANN401  # any of `TABLES`
        query = select(table).where(table.c.id == ident)
        return dict(self._connection.execute(query).mappings().one())


def is_as_left(connection: Connection, kept: Mapping[str, Any]) -> bool:
    """Whether the records still are what the act made of them."""
    for name, rows in kept["added"].items():
        for row in rows:
            # A column that came with a newer version is not among what an older one kept.
            if not _content(row).items() <= _stored(connection, name, row["id"]).items():
                return False
    for name, changes in kept["changed"].items():
        for ident, apart in changes.items():
            now = _stored(connection, name, int(ident))
            if any(now.get(column) != new for column, (_, new) in _content(apart).items()):
                return False
    listed = TABLES["unit_year"]
    for row in kept["removed"].get(listed.name, ()):
        same = (listed.c.unit_id == row["unit_id"], listed.c.year == row["year"])
        if connection.scalar(select(listed.c.id).where(*same)) is not None:
            return False
    return True


def take_back(connection: Connection, kept: Mapping[str, Any]) -> None:
    """Bring all records back to what they were before."""
    for name in reversed(list(TABLES)):
        _delete(connection, name, (row["id"] for row in kept["added"].get(name, ())))
    for name, changes in kept["changed"].items():
        table = TABLES[name]
        for ident, apart in changes.items():
            values: Record = {column: old for column, (old, _) in _content(apart).items()}
            if VERSION in table.c:
                values[VERSION] = table.c.version + 1
            connection.execute(update(table).where(table.c.id == int(ident)).values(**values))
    for name, table in TABLES.items():
        for row in kept["removed"].get(name, ()):
            connection.execute(insert(table).values(**row))


def _content(record: Record) -> Record:
    """A record without its version, which rises with every way there and back."""
    return {column: value for column, value in record.items() if column != VERSION}


def _stored(connection: Connection, name: str, ident: int) -> Record:
    table = TABLES[name]
    row = connection.execute(select(table).where(table.c.id == ident)).mappings().one_or_none()
    return dict(row) if row else {}


def _delete(connection: Connection, name: str, numbers: Iterable[int]) -> None:
    table = TABLES[name]
    for ident in numbers:
        connection.execute(delete(table).where(table.c.id == ident))
