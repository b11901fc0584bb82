"""The returns, contributions and activities of a big store."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from random import Random
from typing import Any, TypeAlias

from sqlalchemy import insert, select

from desktop_app.domain.text import fold, match_key
from desktop_app.models.campaigns import Activity, Contribution, UnitReturn
from desktop_app.models.intake import ImportBatch, ImportFile, ImportTable
from desktop_app.services.desk import Command

Record: TypeAlias = dict[str, Any]
_COLUMNS = {"name": "B", "amount": "C", "goods": "D", "in_kind_value": "E", "labour_days": "F"}
_GOODS = ("gạo", "mì gói", "áo ấm", "sách vở", "xe đạp", "chăn", "")
_TITLES = ("Sửa nhà tình thương", "Dọn kênh", "Trồng cây", "Hiến máu", "Tặng sách vở")
_AT_ONCE = 20_000


@dataclass(frozen=True, slots=True)
class Staff:
    """A person of a unit, both by number."""

    person: int
    unit: int
    name: str


@dataclass(frozen=True, slots=True)
class Making:
    """What a record is made with: the transaction, the year, the throw of dice."""

    command: Command
    year: int
    random: Random


@dataclass(frozen=True, slots=True)
class Returned:
    """A unit's return with the table that its lines stand in, both by number."""

    number: int
    table: int


def write_returns(making: Making, units: Sequence[int], campaign: int) -> dict[int, Returned]:
    """By unit, its return of contributions; one unit in ten sent none."""
    sending = [one for one in units if making.random.random() < 0.9]  # noqa: PLR2004  # nine in ten
    return _returned(making, sending, campaign, "contributions")


def write_activities(making: Making, units: Sequence[int], campaign: int) -> None:
    """Two activities of each unit, in a return of its own."""
    random = making.random
    returned = _returned(making, units, campaign, "participation")
    records = [
        {
            "return_id": one.number,
            "table_id": one.table,
            "row": 6 + at,
            "unit_id": unit,
            "title": f"{random.choice(_TITLES)} lần {at + 1}",
            "held_on": _day(making),
            "participants": random.randint(2, 40),
            "households_helped": random.randint(0, 3),
            "labour_days": 50 * random.randint(0, 60),
            "value": 100_000 * random.randint(0, 50),
        }
        for unit, one in returned.items()
        for at in range(2)
    ]
    making.command.connection.execute(insert(Activity), records)


def _returned(
    making: Making, units: Sequence[int], campaign: int, kind: str
) -> dict[int, Returned]:
    command, year, random = making.command, making.year, making.random
    tables = _tables(command, year, units, campaign, kind)
    records = [
        {
            "unit_id": unit,
            "campaign_id": campaign,
            "period": str(year),
            "kind": kind,
            "number": 1,
            "file_id": file,
            "received_on": f"{year}-{random.choice(('10', '11'))}-{random.randint(1, 28):02}",
        }
        for unit, (file, _table) in tables.items()
    ]
    command.connection.execute(insert(UnitReturn), records)
    query = select(UnitReturn.unit_id, UnitReturn.id).where(
        UnitReturn.campaign_id == campaign, UnitReturn.kind == kind
    )
    numbers = command.connection.execute(query)
    return {row.unit_id: Returned(row.id, tables[row.unit_id][1]) for row in numbers}


def _tables(
    command: Command, year: int, units: Sequence[int], campaign: int, kind: str
) -> dict[int, tuple[int, int]]:
    """By unit, the numbers of its file and of the one table in it."""
    batch = {
        "made_at": command.now,
        "actor": command.actor.name,
        "year": year,
        "received_on": f"{year}-11-01",
    }
    connection = command.connection
    number = connection.execute(insert(ImportBatch).returning(ImportBatch.id), [batch]).scalar_one()
    names = {unit: f"{kind}-{unit:05}.xlsx" for unit in units}
    files = [
        {
            "import_id": number,
            "path": f"nhan/{names[unit]}",
            "name": names[unit],
            "sha256": f"{campaign}-{unit}",
            "kind": kind,
            "status": "accepted",
            "unit_id": unit,
            "campaign_id": campaign,
            "rows_total": 40,
            "rows_accepted": 40,
        }
        for unit in units
    ]
    connection.execute(insert(ImportFile), files)
    of_batch = select(ImportFile.unit_id, ImportFile.id).where(ImportFile.import_id == number)
    known = {row.unit_id: row.id for row in connection.execute(of_batch)}
    sheet = {"sheet": "Biểu 1", "kind": kind, "header_row": 5, "columns": _COLUMNS}
    connection.execute(insert(ImportTable), [{"file_id": one, **sheet} for one in known.values()])
    of_files = select(ImportTable.file_id, ImportTable.id).where(
        ImportTable.file_id.in_(select(ImportFile.id).where(ImportFile.import_id == number))
    )
    tables = {row.file_id: row.id for row in connection.execute(of_files)}
    return {unit: (file, tables[file]) for unit, file in known.items()}


def write_contributions(
    making: Making,
    staff: Sequence[Staff],
    returns: dict[int, Returned],
    drives: Sequence[int],
    many: int,
) -> None:
    """So many lines; who serves in a unit without a return gave by a typed line.

    One line in a thousand takes the one before it back.
    """
    records = iter(_contributions(making, staff, returns, drives, many))
    while some := list(islice(records, _AT_ONCE)):
        making.command.connection.execute(insert(Contribution), some)


def _contributions(
    making: Making,
    staff: Sequence[Staff],
    returns: dict[int, Returned],
    drives: Sequence[int],
    many: int,
) -> Iterator[Record]:
    typed = {"entered_at": making.command.now, "actor": making.command.actor.name}
    line: Record = {}
    for at in range(many):
        if at % 1000 == 999:  # noqa: PLR2004  # one in a thousand
            yield _reversal(line, at) | typed
            continue
        giver = staff[at % len(staff)]
        returned = returns.get(giver.unit)
        line = _EMPTY | _line(making, giver)
        if returned is None:
            line |= {"drive_id": drives[at % len(drives)], "receipt": f"{at:06}"} | typed
        else:
            row = 6 + at // len(staff)
            line |= {"return_id": returned.number, "table_id": returned.table, "row": row}
        yield line


_EMPTY: Record = {
    "drive_id": None,
    "receipt": "",
    "entered_at": None,
    "actor": "",
    "return_id": None,
    "table_id": None,
    "row": None,
    "reverses_id": None,
    "reason": "",
}


def _line(making: Making, giver: Staff) -> Record:
    random = making.random
    goods = random.choice(_GOODS) if random.random() < 0.2 else ""  # noqa: PLR2004  # a fifth
    return {
        "unit_id": giver.unit,
        "person_id": giver.person,
        "donor": giver.name,
        "donor_key": match_key(giver.name),
        "donor_fold": fold(giver.name),
        "amount": 10_000 * random.randint(1, 90),
        "goods": goods,
        "in_kind_value": 5_000 * random.randint(1, 60) if goods else 0,
        "labour_days": random.choice((0, 0, 0, 50, 100, 200)),
        "given_on": _day(making),
    }


def _reversal(line: Record, number: int) -> Record:
    """What takes back the line before it, whose number is its place, as lines begin at 1."""
    figures = {name: -line[name] for name in ("amount", "in_kind_value", "labour_days")}
    opposite = {"table_id": None, "row": None, "reverses_id": number, "reason": "ghi nhầm"}
    return line | figures | opposite


def _day(making: Making) -> str:
    return (date(making.year, 1, 1) + timedelta(making.random.randrange(365))).isoformat()
