"""Turning confirmed rows into records: one bulk statement for each kind of row."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert, select

from desktop_app.domain.intake import (
    ContributionRow,
    Kind,
    PersonRow,
    Row,
    TargetRow,
    UnitRow,
)
from desktop_app.domain.text import fold, match_key
from desktop_app.models.base import Base
from desktop_app.models.campaigns import Activity, Contribution
from desktop_app.models.scoring import UnitTarget
from desktop_app.models.units import Person
from desktop_app.services import unit_register
from desktop_app.services.desk import Command
from desktop_app.services.importing.staged import Line
from desktop_app.services.slices import slices

Record = dict[str, Any]
CHUNK = 2000


@dataclass(frozen=True, slots=True)
class Target:
    """Where a table's rows go: its record, its file's returns by unit code, and the unit numbers.

    `returns` is empty for tables that are no returns; `campaign`: whose criteria
    marks are for, empty for the year's own; `title`: what stands above the table; `drive_id`: the
    fund drive of its rows, `campaign_id`: of what its file is for.
    """

    table_id: int
    units: Mapping[str, int]
    returns: Mapping[str, int]
    year: int
    campaign: str
    received_on: str = ""
    title: str = ""
    drive_id: int = 0
    campaign_id: int | None = None
    period: str = ""


def write_rows(command: Command, kind: Kind, lines: Iterable[Line], target: Target) -> None:
    """Write a table's rows."""
    if kind in BULK:
        model, record = BULK[kind]
        for chunk in slices(lines, CHUNK):
            people = _people(command, chunk)
            records = [_place(line, target, people) | record(line.row) for line in chunk]
            command.connection.execute(insert(model), records)
    else:
        LISTS[kind](command, lines, target)


def _people(command: Command, lines: Iterable[Line]) -> Mapping[str, int]:
    """The numbers of the people whom lines name, by code; of a list left out nobody is there."""
    codes = {line.person for line in lines if line.person}
    if not codes:
        return {}
    query = select(Person.code, Person.id).where(Person.code.in_(codes))
    return {row.code: row.id for row in command.connection.execute(query)}


def _insert_all(command: Command, model: type[Base], records: Iterator[Record]) -> None:
    """Insert in slices, so that a workbook of any length takes the memory of one slice."""
    for chunk in slices(records, CHUNK):
        command.connection.execute(insert(model), chunk)


def _place(line: Line, target: Target, people: Mapping[str, int]) -> Record:
    person = {"person_id": people.get(line.person)}
    return {
        "return_id": target.returns[line.unit],
        "table_id": target.table_id,
        "unit_id": target.units[line.unit],
        **(person if isinstance(line.row, ContributionRow) else {}),
    }


def _filled(row: Row, names: Mapping[str, str], blanks: Record) -> Record:
    """The row's fields under their columns' names; None becomes the column's blank."""
    return {
        column: blanks.get(column, "") if (value := getattr(row, name)) is None else value
        for name, column in names.items()
    }


_CONTRIBUTION = {
    "row": "row",
    "donor": "donor",
    "position": "job",
    "amount": "amount",
    "goods": "goods",
    "in_kind_value": "in_kind_value",
    "labour_days": "labour_days",
    "participants": "participants",
    "given_on": "given_on",
    "receipt": "receipt",
    "note": "note",
}
_ACTIVITY = {
    "row": "row",
    "activity": "title",
    "held_on": "held_on",
    "place": "place",
    "participants": "participants",
    "households_helped": "households_helped",
    "labour_days": "labour_days",
    "value": "value",
    "note": "note",
}
_BLANKS: Record = {
    "amount": 0,
    "in_kind_value": 0,
    "labour_days": 0,
    "value": 0,
    "participants": None,
    "households_helped": None,
}


_COLUMNS = {Kind.CONTRIBUTIONS: _CONTRIBUTION, Kind.PARTICIPATION: _ACTIVITY}


def stored_fields(kind: Kind, row: Row) -> Record:
    """The fields of a return's row by their columns, without the keys to search by."""
    return _filled(row, _COLUMNS[kind], _BLANKS)


def _contribution(row: Row) -> Record:
    donor = (row.donor if isinstance(row, ContributionRow) else None) or ""
    keys = {"donor_key": match_key(donor), "donor_fold": fold(donor)}
    return stored_fields(Kind.CONTRIBUTIONS, row) | keys


def _activity(row: Row) -> Record:
    return stored_fields(Kind.PARTICIPATION, row)


def _write_units(command: Command, lines: Iterable[Line], target: Target) -> None:
    rows = [line.row for line in lines if isinstance(line.row, UnitRow)]
    unit_register.save_units(command, target.year, rows)


def _write_people(command: Command, lines: Iterable[Line], target: Target) -> None:
    placed = [
        (target.units[line.unit], line.row) for line in lines if isinstance(line.row, PersonRow)
    ]
    unit_register.save_people(command, placed)


def _write_targets(command: Command, lines: Iterable[Line], target: Target) -> None:
    def record(line: Line, row: TargetRow) -> Record:
        return {
            "year": target.year,
            "code": row.code or "",
            "title": row.target or row.code or "",
            "measure": row.measure or "",
            "unit_id": target.units[line.unit],
            "table_id": target.table_id,
            "row": row.row,
            "planned": row.planned or "",
            "actual": row.actual or "",
            "not_assigned": row.not_assigned,
            "note": row.note or "",
            "period": "" if target.period == str(target.year) else target.period,
        }

    pairs = ((line, line.row) for line in lines)
    records = (record(line, row) for line, row in pairs if isinstance(row, TargetRow))
    _insert_all(command, UnitTarget, records)


BULK: dict[Kind, tuple[type[Base], Callable[[Row], Record]]] = {
    Kind.CONTRIBUTIONS: (Contribution, _contribution),
    Kind.PARTICIPATION: (Activity, _activity),
}
LISTS: dict[Kind, Callable[[Command, Iterable[Line], Target], None]] = {
    Kind.UNITS: _write_units,
    Kind.PEOPLE: _write_people,
    Kind.TARGETS: _write_targets,
}
