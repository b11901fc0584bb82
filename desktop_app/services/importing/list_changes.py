"""What an import's lists of units and people changed, and the way back.

The import's audit entry keeps it: which records are new (each with a digest, by which a later
change is noticed) and which values of others were replaced. Records that rows of the import, or of
others that were taken back, still point at stay, but on no list.
"""

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any, TypeAlias

from sqlalchemy import Connection, delete, select, update

from desktop_app.domain.errors import Refused
from desktop_app.domain.intake import Kind
from desktop_app.models.audit import AuditEntry
from desktop_app.models.base import Base
from desktop_app.models.intake import ImportBatch, ImportFile, ImportTable
from desktop_app.models.units import (
    Cluster,
    Person,
    PersonUnit,
    Unit,
    UnitAlias,
    UnitName,
    UnitYear,
)
from desktop_app.services.desk import Command
from desktop_app.services.importing.dependents import dependents
from desktop_app.services.slices import slices

LISTS = frozenset({Kind.UNITS.value, Kind.PEOPLE.value})
KEY = "_lists"
# What is pointed at comes before what points at it.
_MODELS: tuple[type[Base], ...] = (
    Cluster,
    Unit,
    Person,
    UnitName,
    UnitAlias,
    UnitYear,
    PersonUnit,
)
TABLES: Mapping[str, Any] = {model.__tablename__: model.__table__ for model in _MODELS}
# These are nothing by themselves: they go even where what they belong to has to stay.
_PLACES = frozenset({"unit_year", "person_unit"})
_AT_ONCE = 500

Record: TypeAlias = dict[str, Any]
VERSION = "version"
Snapshot: TypeAlias = Mapping[str, Mapping[int, Record]]
Numbers: TypeAlias = Mapping[str, frozenset[int]]


def snapshot(connection: Connection) -> Snapshot:
    """All units, people and their lists as they are."""
    return {
        name: {row["id"]: dict(row) for row in connection.execute(select(table)).mappings()}
        for name, table in TABLES.items()
    }


def changes(before: Snapshot, after: Snapshot) -> Record:
    """What is to be kept for the way back, as JSON has it; empty where nothing changed."""
    added = {
        name: {
            str(ident): _digest(_content(row))
            for ident, row in rows.items()
            if ident not in before[name]
        }
        for name, rows in after.items()
    }
    changed = {
        name: {
            str(ident): apart
            for ident, row in rows.items()
            if (apart := _apart(before[name].get(ident, row), row))
        }
        for name, rows in after.items()
    }
    parts = {"added": _filled(added), "changed": _filled(changed)}
    return parts if any(parts.values()) else {}


def _filled(parts: Mapping[str, Record]) -> Record:
    return {name: part for name, part in parts.items() if part}


def _apart(old: Record, new: Record) -> Record:
    return {name: [old[name], new[name]] for name in _content(new) if old[name] != new[name]}


def _content(row: Record) -> Record:
    """A row without its version, which rises with every way there and back."""
    return {name: value for name, value in row.items() if name != VERSION}


def _digest(row: Record) -> str:
    told = json.dumps(row, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def has_lists(connection: Connection, import_id: int) -> bool:
    """Whether an import brought lists of units or people."""
    query = (
        select(ImportTable.id)
        .join(ImportFile, ImportFile.id == ImportTable.file_id)
        .where(ImportFile.import_id == import_id, ImportTable.kind.in_(LISTS))
    )
    return connection.scalar(query.limit(1)) is not None


def take_lists_back(command: Command, import_id: int) -> None:
    """Undo what an import's lists did, after its returns and marks were taken back.

    Raises: Refused where something depends on it, saying what.
    """
    connection = command.connection
    _refuse_later_lists(connection, import_id)
    kept = _kept(connection, import_id)
    now = snapshot(connection)
    if any(_is_other(now, kept)):
        _refuse(import_id, "đơn vị, cán bộ trong danh sách đã được sửa sau đó")
    added = {name: frozenset(map(int, rows)) for name, rows in kept["added"].items()}
    used = dependents(connection, import_id, added)
    if used:
        _refuse(import_id, f"danh sách trong đó đã được dùng ở {used}")
    _restore(connection, kept["changed"])
    _remove(connection, added)


def _refuse(import_id: int, why: str) -> None:
    sentence = f"Không rút lại được lần nhập số {import_id}: {why}. Hãy nhập lại danh sách đúng."
    raise Refused(sentence)


def _refuse_later_lists(connection: Connection, import_id: int) -> None:
    query = (
        select(ImportFile.import_id, ImportFile.name)
        .join(ImportTable, ImportTable.file_id == ImportFile.id)
        .join(ImportBatch, ImportBatch.id == ImportFile.import_id)
        .where(
            ImportFile.import_id > import_id,
            ImportBatch.undone_at.is_(None),
            ImportTable.kind.in_(LISTS),
        )
        .order_by(ImportFile.import_id.desc())
    )
    later = connection.execute(query).first()
    if later is not None:
        sentence = (
            f"Không rút lại được lần nhập số {import_id}: danh sách “{later.name}” ở lần nhập số "
            f"{later.import_id} nhập sau và dựa vào nó. Hãy rút lại lần nhập đó trước, hoặc nhập "
            "lại danh sách đúng."
        )
        raise Refused(sentence)


def _kept(connection: Connection, import_id: int) -> Record:
    """What the import's audit entry keeps of its lists."""
    query = select(AuditEntry.after).where(
        AuditEntry.import_id == import_id, AuditEntry.action == "import.commit"
    )
    entry = connection.scalar(query) or {}
    if KEY not in entry:
        _refuse(import_id, "sổ không còn giữ danh sách trước đó")
    kept: Record = entry[KEY]
    return {"added": {}, "changed": {}} | kept


def _is_other(now: Snapshot, kept: Record) -> Iterator[bool]:
    """Whether records are no longer what the import made of them."""
    for name, rows in kept["added"].items():
        for ident, digest in rows.items():
            row = now[name].get(int(ident))
            # An older program told the version with the rest.
            yield row is None or digest not in {_digest(_content(row)), _digest(row)}
    for name, rows in kept["changed"].items():
        for ident, apart in rows.items():
            row = now[name].get(int(ident), {})
            yield any(row.get(column) != new for column, (_, new) in _content(apart).items())


def _restore(connection: Connection, changed: Mapping[str, Mapping[str, Record]]) -> None:
    for name, rows in changed.items():
        table = TABLES[name]
        for ident, apart in rows.items():
            values: Record = {column: old for column, (old, _) in _content(apart).items()}
            if VERSION in table.c:
                values[VERSION] = table.c.version + 1
            connection.execute(update(table).where(table.c.id == int(ident)).values(values))


def _remove(connection: Connection, added: Numbers) -> None:
    """Take the new records out, what points at others first."""
    stay = {
        name: _pointed_at(connection, name, added.get(name, frozenset()), added)
        for name in ("cluster", "unit", "person")
    }
    for name in _PLACES & added.keys():
        _delete(connection, name, added[name])
    for name in ("unit_name", "unit_alias"):
        _delete(connection, name, _owned_by_others(connection, name, added, stay["unit"]))
    for name in ("person", "unit", "cluster"):
        _delete(connection, name, added.get(name, frozenset()) - stay[name])


def _owned_by_others(
    connection: Connection, name: str, added: Numbers, stay: Collection[int]
) -> frozenset[int]:
    """Names and aliases, less those of units that stay."""
    table = TABLES[name]
    kept = frozenset(connection.scalars(select(table.c.id).where(table.c.unit_id.in_(stay))))
    return added.get(name, frozenset()) - kept


def _pointed_at(
    connection: Connection, name: str, own: Collection[int], added: Numbers
) -> set[int]:
    """Those of a table's new records that something else than what goes still points at."""
    found: set[int] = set()
    for table in Base.metadata.tables.values():
        for column in table.columns:
            if any(key.column.table.name == name for key in column.foreign_keys):
                goes = added.get(table.name, frozenset())
                for some in slices(own, _AT_ONCE):
                    query = select(column, table.c.id).where(column.in_(some))
                    found |= {row[0] for row in connection.execute(query) if row[1] not in goes}
    return found


def _delete(connection: Connection, name: str, numbers: Collection[int]) -> None:
    table = TABLES[name]
    for some in slices(sorted(numbers), _AT_ONCE):
        connection.execute(delete(table).where(table.c.id.in_(some)))
