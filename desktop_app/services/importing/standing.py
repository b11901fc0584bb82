"""Returns as a file meets them: those that stand in the store, and those of earlier files."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, func, or_, select

from desktop_app.domain.intake import Kind
from desktop_app.domain.return_versions import Version, in_force
from desktop_app.models.campaigns import Campaign, Contribution, UnitReturn
from desktop_app.models.fund import Receipt, ReceiptLine
from desktop_app.models.intake import ImportFile
from desktop_app.models.units import Unit
from desktop_app.services.importing.entries import Told, stored_rows
from desktop_app.services.importing.versions import tally_files
from desktop_app.services.origins import TableOrigin, tables_of

Part: TypeAlias = tuple[Kind, str]
Slot: TypeAlias = tuple[str, str, Kind, str]


@dataclass(frozen=True, slots=True)
class Held:
    """One version of a unit's return with its rows; `file_number` is 0 for those of the store.

    `number` orders the versions of a unit; `where` leads from an entry's table to its sheet;
    `worked_on`: how many of its lines were reversed since, or have a receipt.
    """

    unit: str
    file: str
    number: int
    supplement: bool
    tally: bool
    rows: tuple[Told, ...]
    where: Mapping[int, TableOrigin] = field(default_factory=dict)
    file_number: int = 0
    worked_on: int = 0

    @property
    def amount(self) -> int:
        """Its money in đồng."""
        return sum(one.amount for one in self.rows)

    @property
    def values(self) -> Counter[tuple[str, ...]]:
        """Its rows whatever their order."""
        return Counter(one.entry.values for one in self.rows)


def counting(versions: Iterable[Held]) -> tuple[Held, ...]:
    """Of one unit's versions, those in force, in the order of their arrival."""
    stand = sorted(versions, key=lambda one: one.number)
    numbers = in_force(Version(one.number, one.supplement, one.tally) for one in stand)
    return tuple(one for one in stand if one.number in numbers)


class Standing:
    """The returns of a year in the store; rows are fetched only of what is asked for."""

    def __init__(self, connection: Connection, year: int) -> None:
        self._connection = connection
        self._versions = defaultdict[Slot, list[Row[Any]]](list)
        rows = _versions(connection, year)
        self._tallies = tally_files(connection, {row.file_id for row in rows})
        for row in rows:
            slot = (row.campaign, row.period, Kind(row.kind), row.unit)
            self._versions[slot].append(row)

    def of(self, campaign: str, period: str, parts: Iterable[Part]) -> dict[Part, list[Held]]:
        """By kind and unit, the versions in force and the newest whole tally."""
        wanted = {part: self._wanted((campaign, period, *part)) for part in parts}
        told = self._rows(wanted)
        files = {row.file_id for rows in wanted.values() for row in rows}
        where = tables_of(self._connection, files) if files else {}
        worked_on = _worked_on(self._connection, told) if told else {}
        return {
            part: [
                replace(
                    self._held(row, told.get(row.id, ()), where),
                    worked_on=worked_on.get(row.id, 0),
                )
                for row in rows
            ]
            for part, rows in wanted.items()
            if rows
        }

    def _wanted(self, slot: Slot) -> list[Row[Any]]:
        rows = self._versions.get(slot, [])
        whole_tallies = [row for row in rows if row.file_id in self._tallies and not row.supplement]
        return [row for row in rows if row.in_force or row in whole_tallies[-1:]]

    def _rows(self, wanted: Mapping[Part, Sequence[Row[Any]]]) -> dict[int, list[Told]]:
        ids = defaultdict[Kind, list[int]](list)
        for (kind, _), rows in wanted.items():
            ids[kind] += [row.id for row in rows]
        found: dict[int, list[Told]] = {}
        for kind, returns in ids.items():
            if returns:
                found |= stored_rows(self._connection, kind, returns)
        return found

    def _held(self, row: Row[Any], told: Iterable[Told], where: Mapping[int, TableOrigin]) -> Held:
        return Held(
            unit=row.unit,
            file=row.file,
            number=row.number,
            supplement=row.supplement,
            tally=row.file_id in self._tallies,
            rows=tuple(told),
            where=where,
        )


def _worked_on(connection: Connection, returns: Iterable[int]) -> Mapping[int, int]:
    """By return, how many of its lines were reversed since, or have a receipt in force."""
    wanted = list(returns)
    back = select(Contribution.reverses_id).where(Contribution.return_id.in_(wanted))
    slips = (
        select(ReceiptLine.contribution_id)
        .join(Receipt, Receipt.id == ReceiptLine.receipt_id)
        .where(Receipt.voided_on == "")
    )
    reversed_since = Contribution.id.in_(back.where(Contribution.reverses_id.is_not(None)))
    query = (
        select(Contribution.return_id, func.count())
        .where(Contribution.return_id.in_(wanted), or_(reversed_since, Contribution.id.in_(slips)))
        .group_by(Contribution.return_id)
    )
    return {number: count for number, count in connection.execute(query) if number is not None}


def _versions(connection: Connection, year: int) -> list[Row[Any]]:
    query = (
        select(
            UnitReturn.id,
            UnitReturn.period,
            UnitReturn.kind,
            UnitReturn.number,
            UnitReturn.supplement,
            UnitReturn.in_force,
            UnitReturn.file_id,
            Unit.code.label("unit"),
            Campaign.code.label("campaign"),
            ImportFile.name.label("file"),
        )
        .join(Unit, Unit.id == UnitReturn.unit_id)
        .join(Campaign, Campaign.id == UnitReturn.campaign_id)
        .join(ImportFile, ImportFile.id == UnitReturn.file_id)
        .where(UnitReturn.withdrawn.is_(False), Campaign.year == year)
        .order_by(UnitReturn.number)
    )
    return list(connection.execute(query))
