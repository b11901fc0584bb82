"""Pledges, remittances, bank lines and registrations become records with their tables and rows."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from sqlalchemy import insert, select

from desktop_app.domain.intake import BankRow, Kind, PledgeRow, RegistrationRow, RemittanceRow
from desktop_app.domain.registrations import RegistrationKind, RegistrationState
from desktop_app.domain.text import clean, fold
from desktop_app.importers.bank import account_in
from desktop_app.models.base import Base
from desktop_app.models.following import Registration
from desktop_app.models.fund import BankLine, Pledge, Remittance
from desktop_app.models.units import Person
from desktop_app.services.desk import Command
from desktop_app.services.importing.staged import Line
from desktop_app.services.importing.writing import CHUNK, Target
from desktop_app.services.slices import slices

Record = dict[str, Any]
# A comma parts two titles only where the next one begins like one.
_BETWEEN = re.compile(r"\s*;\s*|,\s+(?=[A-ZĐÀ-Ỹ])")


def registration_kind(title: str) -> RegistrationKind:
    """What a list is by its title: an emulation pledge, or a registration."""
    is_pledge = "giao uoc" in fold(title)
    return RegistrationKind.EMULATION_PLEDGE if is_pledge else RegistrationKind.REGISTRATION


def titles_in(text: str) -> list[str]:
    """What a cell registers for, one by one."""
    return [part for one in _BETWEEN.split(clean(text)) if (part := one.strip(" .,;-"))]


def _write_pledges(command: Command, lines: Iterable[Line], target: Target) -> None:
    people = _people(command)

    def record(line: Line, row: PledgeRow) -> Record:
        return {
            **_placed(command, line, target),
            "drive_id": target.drive_id,
            "person_id": people.get(line.person),
            "name": row.donor or "",
            "amount": row.amount or 0,
            "goods": row.goods or "",
            "in_kind_value": row.in_kind_value or 0,
            "pledged_on": row.pledged_on or "",
            "due_on": row.due_on or "",
            "note": row.note or "",
        }

    pairs = ((line, line.row) for line in lines)
    records = (record(line, row) for line, row in pairs if isinstance(row, PledgeRow))
    _insert(command, Pledge, records)


def _write_remittances(command: Command, lines: Iterable[Line], target: Target) -> None:
    def record(line: Line, row: RemittanceRow) -> Record:
        return {
            **_placed(command, line, target),
            "drive_id": target.drive_id,
            "amount": row.amount or 0,
            "sent_on": row.sent_on or "",
            "bank_reference": row.bank_reference or "",
            "note": row.note or "",
        }

    pairs = ((line, line.row) for line in lines)
    records = (record(line, row) for line, row in pairs if isinstance(row, RemittanceRow))
    _insert(command, Remittance, records)


def _write_bank(command: Command, lines: Iterable[Line], target: Target) -> None:
    account = account_in(target.title)
    records = (
        {
            "account": account,
            "day": line.row.day or "",
            "amount": line.row.amount or 0,
            "bank_reference": line.row.bank_reference or "",
            "content": line.row.content or "",
            "table_id": target.table_id,
            "row": line.row.row,
        }
        for line in lines
        if isinstance(line.row, BankRow)
    )
    _insert(command, BankLine, records)


def _write_registrations(command: Command, lines: Iterable[Line], target: Target) -> None:
    """One record for each unit or person, with all that its rows register for."""
    people = _people(command)
    ordered = sorted(lines, key=_who)
    records = (
        _registration(command, list(rows), target, people.get(person))
        for (_, person), rows in groupby(ordered, key=_who)
    )
    _insert(command, Registration, records)


def _who(line: Line) -> tuple[str, str]:
    return line.unit, line.person


def _registration(
    command: Command, lines: list[Line], target: Target, person_id: int | None
) -> Record:
    rows = [line.row for line in lines if isinstance(line.row, RegistrationRow)]
    titles = [title for row in rows for title in titles_in(row.titles or "")]
    return {
        **_placed(command, lines[0], target),
        "year": target.year,
        "campaign_id": target.campaign_id,
        "person_id": person_id,
        "kind": registration_kind(target.title).value,
        "state": RegistrationState.RECEIVED.value,
        "number": next((row.number for row in rows if row.number), ""),
        "issued_on": next((row.registered_on for row in rows if row.registered_on), ""),
        "received_on": target.received_on,
        "titles": list(dict.fromkeys(titles)),
    }


def _placed(command: Command, line: Line, target: Target) -> Record:
    """Whose a row is, where it came from, and who took it in."""
    return {
        "unit_id": target.units[line.unit],
        "table_id": target.table_id,
        "row": line.row.row,
        "entered_at": command.now,
        "actor": command.actor.name,
    }


def _people(command: Command) -> Mapping[str, int]:
    rows = command.connection.execute(select(Person.code, Person.id))
    return {row.code: row.id for row in rows}


def _insert(command: Command, model: type[Base], records: Iterator[Record]) -> None:
    for chunk in slices(records, CHUNK):
        command.connection.execute(insert(model), chunk)


LEDGERS: Mapping[Kind, Callable[[Command, Iterable[Line], Target], None]] = {
    Kind.PLEDGES: _write_pledges,
    Kind.REMITTANCES: _write_remittances,
    Kind.BANK: _write_bank,
    Kind.REGISTRATIONS: _write_registrations,
}
