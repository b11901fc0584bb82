"""Versions of units' returns in the store: which are in force follows from all that stand.

A tally's share of a unit that has sent its own return is kept as a version not in force: should
the unit's own be taken back, the tally's counts again.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, func, insert, select, update

from desktop_app.domain.intake import Kind
from desktop_app.domain.return_versions import Version, in_force
from desktop_app.models.campaigns import UnitReturn
from desktop_app.models.intake import ImportFile
from desktop_app.services.desk import Command


@dataclass(frozen=True, slots=True)
class Sending:
    """What one file brings of one kind for a campaign."""

    file_id: int
    campaign_id: int
    kind: Kind
    period: str
    received_on: str
    supplement: bool


class Line(NamedTuple):
    """What versions of a unit replace one another: those of one campaign, period and kind."""

    campaign_id: int
    period: str
    kind: str


def open_returns(command: Command, sending: Sending, units: Iterable[int]) -> dict[int, int]:
    """A new version for each unit, by unit number; what is in force is settled anew."""
    wanted = sorted(set(units))
    if not wanted:
        return {}
    line = Line(sending.campaign_id, sending.period, sending.kind.value)
    latest = _latest(command.connection, line, wanted)
    records = [
        {
            **line._asdict(),
            "unit_id": unit,
            "number": latest.get(unit, 0) + 1,
            "file_id": sending.file_id,
            "received_on": sending.received_on,
            "supplement": sending.supplement,
            "in_force": False,
        }
        for unit in wanted
    ]
    added = insert(UnitReturn).returning(UnitReturn.unit_id, UnitReturn.id)
    found = {row.unit_id: row.id for row in command.connection.execute(added, records)}
    # A file turns out to be a tally with its second unit, which tells on its first one, too.
    settle(command.connection, [sending.file_id])
    return found


def _latest(connection: Connection, line: Line, units: list[int]) -> Mapping[int, int]:
    query = (
        select(UnitReturn.unit_id, func.max(UnitReturn.number).label("number"))
        .where(*_of(line), UnitReturn.unit_id.in_(units))
        .group_by(UnitReturn.unit_id)
    )
    return {row.unit_id: row.number for row in connection.execute(query)}


def withdraw(command: Command, import_id: int) -> None:
    """Take an import's returns back; what remains counts as if they had never come."""
    files = select(ImportFile.id).where(ImportFile.import_id == import_id)
    numbers = list(command.connection.scalars(files))
    back = update(UnitReturn).where(UnitReturn.file_id.in_(numbers))
    command.connection.execute(
        back.values(withdrawn=True, in_force=False, version=UnitReturn.version + 1)
    )
    settle(command.connection, numbers)


def settle(connection: Connection, files: Collection[int]) -> None:
    """Put in force what has to be, of every unit and kind that the files report of."""
    query = select(
        UnitReturn.campaign_id, UnitReturn.period, UnitReturn.kind, UnitReturn.unit_id
    ).where(UnitReturn.file_id.in_(files))
    units = defaultdict[Line, set[int]](set)
    for row in connection.execute(query.distinct()):
        units[Line(*row[:3])].add(row.unit_id)
    for line, wanted in units.items():
        _settle(connection, line, wanted)


def _settle(connection: Connection, line: Line, units: Collection[int]) -> None:
    rows = _standing(connection, line, units)
    counting = _ids_in_force(connection, rows)
    now = {row.id for row in rows if row.in_force}
    # Out before in: of one unit's whole returns never two are in force.
    _put(connection, now - counting, in_force=False)
    _put(connection, counting - now, in_force=True)


def _put(connection: Connection, returns: Collection[int], *, in_force: bool) -> None:
    if not returns:
        return
    change = update(UnitReturn).where(UnitReturn.id.in_(returns))
    connection.execute(change.values(in_force=in_force, version=UnitReturn.version + 1))


def _standing(connection: Connection, line: Line, units: Collection[int]) -> list[Row[Any]]:
    """The versions that were not taken back: id, unit, number, supplement, file, in force."""
    query = select(
        UnitReturn.id,
        UnitReturn.unit_id,
        UnitReturn.number,
        UnitReturn.supplement,
        UnitReturn.file_id,
        UnitReturn.in_force,
    ).where(*_of(line), UnitReturn.unit_id.in_(units), UnitReturn.withdrawn.is_(False))
    return list(connection.execute(query))


def _ids_in_force(connection: Connection, rows: Collection[Row[Any]]) -> frozenset[int]:
    """The ids of the versions that count, of those that stand, each unit by itself."""
    tallies = tally_files(connection, {row.file_id for row in rows})
    by_unit = defaultdict[int, list[Row[Any]]](list)
    for row in rows:
        by_unit[row.unit_id].append(row)
    counting: set[int] = set()
    for own in by_unit.values():
        numbers = in_force(
            Version(row.number, row.supplement, row.file_id in tallies) for row in own
        )
        counting |= {row.id for row in own if row.number in numbers}
    return frozenset(counting)


def tally_files(connection: Connection, files: Collection[int]) -> frozenset[int]:
    """Of these files, those that report for several units."""
    query = (
        select(UnitReturn.file_id)
        .where(UnitReturn.file_id.in_(files))
        .group_by(UnitReturn.file_id)
        .having(func.count(UnitReturn.unit_id.distinct()) > 1)
    )
    return frozenset(connection.scalars(query))


def _of(line: Line) -> tuple[Any, ...]:
    return (
        UnitReturn.campaign_id == line.campaign_id,
        UnitReturn.period == line.period,
        UnitReturn.kind == line.kind,
    )
