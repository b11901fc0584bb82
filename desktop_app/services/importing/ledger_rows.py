"""Bank lines, which no unit owns, and registrations, whose one column may hold units and people."""

import re
from collections.abc import Iterable
from dataclasses import replace

from desktop_app.domain.intake import BankRow, RegistrationRow
from desktop_app.domain.problems import Problem
from desktop_app.domain.text import fold, match_key
from desktop_app.importers.bank import account_in
from desktop_app.services.importing import ledger_sentences, sentences
from desktop_app.services.importing.known import Known
from desktop_app.services.importing.people_matching import match_people
from desktop_app.services.importing.placing import (
    find_unit,
    named_campaigns,
    own_unit,
    place_rows,
)
from desktop_app.services.importing.staged import Line, StagedFile, StagedTable

Checked = tuple[list[Line], list[Problem]]
# "A. TẬP THỂ", "II. Cá nhân": titles of groups that name no unit.
_NO_UNIT = re.compile(r"(cac |danh hieu )?(tap the|ca nhan)\b")


def bank_lines(known: Known, table: StagedTable, lines: Iterable[Line]) -> Checked:
    """The lines of a statement as they are; a day after the statement came is told."""
    good = list(lines)
    days = {line.row.row: line.row.day for line in good if isinstance(line.row, BankRow)}
    problems = [
        sentences.after_receipt(day, known.received_on).at(table.sheet, table.cell("day", row))
        for row, day in days.items()
        if day and known.received_on and day > known.received_on
    ]
    if good and not account_in(table.title):
        problems.append(ledger_sentences.bank_account_missing().at(table.sheet))
    return good, problems


def registered(known: Known, table: StagedTable, lines: Iterable[Line]) -> Checked:
    """Registrations with their units and people; one of a person whom nobody knows is left out."""
    told = [_told(known, line) for line in lines]
    own, _ = own_unit(known, table)
    lost = [] if own else [line for line in told if _person(line) and not _unit(line)]
    placed, about_units = place_rows(known, table, [line for line in told if line not in lost])
    matched, about_people = match_people(known, table, placed)
    good = [line for line in matched if line.person or not _person(line)]
    strangers = lost + [line for line in matched if _person(line) and not line.person]
    unknown = [
        ledger_sentences.person_unknown(_person(line)).at(table.sheet, _cell(table, line))
        for line in strangers
    ]
    cells = {one.cell for one in unknown}
    others = [one for one in about_people if one.cell and one.cell not in cells]
    return good, about_units + others + unknown


def registration_campaign(known: Known, file: StagedFile) -> str:
    """The campaign that registrations are for: the chosen one, the titles' one, else the year."""
    named = {code for table in file.tables for code in named_campaigns(known, table.campaign)}
    return known.file.campaign or (min(named) if len(named) == 1 else "")


def _person(line: Line) -> str:
    return line.row.person or "" if isinstance(line.row, RegistrationRow) else ""


def _unit(line: Line) -> str:
    return line.row.unit or "" if isinstance(line.row, RegistrationRow) else ""


def _cell(table: StagedTable, line: Line) -> str:
    return table.cell("person", line.row.row) or table.cell("name", line.row.row)


def _told(known: Known, line: Line) -> Line:
    """A row whose name is found to be a unit's or a person's; of a group its unit, if it is one."""
    row = line.row
    if not isinstance(row, RegistrationRow):
        return line
    if row.unit and _NO_UNIT.match(fold(row.unit)):
        row = replace(row, unit=None)
    if row.name and find_unit(known, row.name)[0]:
        return Line(replace(row, unit=row.name, name=None))
    if row.name:
        row = replace(row, person=row.name, name=None)
    if row.person and not row.unit:
        row = replace(row, unit=_unit_of(known, row.person))
    return Line(row)


def _unit_of(known: Known, name: str) -> str | None:
    """The code of the unit in which the one person of that name serves."""
    key = match_key(name)
    units = [one.unit for one in known.staff.people.values() if match_key(one.name) == key]
    return units[0] if len(units) == 1 else None
