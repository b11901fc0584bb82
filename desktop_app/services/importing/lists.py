"""Unit lists and staff lists: each line gets its code, and its unit where it needs one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from desktop_app.domain.intake import PersonRow, UnitRow
from desktop_app.domain.problems import Problem
from desktop_app.domain.text import match_key
from desktop_app.services.importing import sentences
from desktop_app.services.importing.known import Known
from desktop_app.services.importing.placing import find_unit, own_unit
from desktop_app.services.importing.staff import KnownPerson
from desktop_app.services.importing.staged import Line, StagedTable
from desktop_app.services.unit_directory import KnownUnit, UnitDirectory
from desktop_app.services.unit_register import new_code

Checked = tuple[list[Line], list[Problem]]


def units(known: Known, table: StagedTable, lines: Iterable[Line]) -> Checked:
    """A unit list: a line without a code gets that of the unit with its name, or a new one.

    Units that are part of others come after those, so that their parents have codes by then.
    """
    rows = list(_rows(lines))
    given = {row.code for row in rows if row.code}
    listing = _Listing(known, table, given, taken={*known.units.units, *given})
    for row in (one for one in rows if not one.parent):
        listing.take(row, "")
    above = UnitDirectory(
        tuple(_listed_unit(line.row) for line in listing.good if isinstance(line.row, UnitRow))
        + tuple(_listed_unit(row) for row in rows if row.parent and row.code)
    )
    for row in (one for one in rows if one.parent):
        found = above.find(row.parent or "") or known.units.find(row.parent or "")
        listing.take(row, found.code if found and found.code != row.code else None)
    return sorted(listing.good, key=lambda line: line.row.row), listing.problems


@dataclass(slots=True)
class _Listing:
    """A unit list under way; `given` are the codes that stand in it, `taken` may not be new."""

    known: Known
    table: StagedTable
    given: set[str]
    taken: set[str]
    used: set[str] = field(default_factory=set)
    good: list[Line] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def take(self, row: UnitRow, parent: str | None) -> None:
        """A line under the unit of code `parent`, None where nobody knows that unit."""
        if parent is None:
            self._refuse(row, "parent", sentences.parent_unknown(row.parent or ""))
            return
        row = replace(row, parent=parent or None)
        code = row.code or _code_by_name(self.known, row) or new_code(self.taken, "DV")
        problem = _unit_problem(self.known, row, code, self.used)
        problem = problem or _recoded(self.known, row, code, self.given)
        if problem is not None:
            self._refuse(row, "code" if row.name else "name", problem)
            return
        self.good.append(Line(replace(row, code=code), code))
        self.taken.add(code)
        self.used.add(code)

    def _refuse(self, row: UnitRow, name: str, problem: Problem) -> None:
        self.problems.append(problem.at(self.table.sheet, self.table.cell(name, row.row)))


def _listed_unit(row: UnitRow) -> KnownUnit:
    aliases = (row.short_name,) if row.short_name else ()
    return KnownUnit(0, row.code or "", row.name or "", aliases, row.parent or "")


def _rows(lines: Iterable[Line]) -> Iterator[UnitRow]:
    for line in lines:
        if isinstance(line.row, UnitRow):
            yield line.row


def _code_by_name(known: Known, row: UnitRow) -> str:
    """The known unit of that name, not under another parent than the line says."""
    units = known.units
    found = units.candidates(units.match(row.name or "", row.parent or ""))
    same = [one for one in found if not row.parent or one.parent in {"", row.parent}]
    return same[0].code if len(same) == 1 else ""


def _unit_problem(known: Known, row: UnitRow, code: str, used: set[str]) -> Problem | None:
    """A code may stand on two lists of one import only where both mean the same unit."""
    if not row.name:
        return sentences.unit_nameless()
    stored = known.units.units.get(code)
    if stored is not None and not stored.of_time:
        return sentences.unit_of_another_time(stored.name, code, known.options.year)
    other = code in known.brought and not _same(known.units.units[code].name, row.name)
    return sentences.unit_code_repeated(code) if code in used or other else None


def _recoded(known: Known, row: UnitRow, code: str, given: set[str]) -> Problem | None:
    """A known unit under a new code would be there twice, unless its own line renames it."""
    if code in known.units.units:
        return None
    same = (one.code for one in known.units.units.values() if _is_it(one, row))
    before = next((one for one in same if one not in given), "")
    return sentences.unit_code_differs(row.name or "", before, code) if before else None


def _is_it(unit: KnownUnit, row: UnitRow) -> bool:
    """Whether a line is a known unit: of its name, and not said to be under another parent."""
    apart = bool(unit.parent and row.parent) and not _same(unit.parent, row.parent or "")
    return unit.of_time and _same(unit.name, row.name or "") and not apart


def _same(one: str, other: str) -> bool:
    return match_key(one) == match_key(other)


def learnt(known: Known, good: Iterable[Line]) -> Known:
    """What is known after a table of a list: later tables may name its units and its people."""
    lines = list(good)
    units = tuple(_listed_unit(row) for row in _rows(lines))
    people = {
        (line.unit, match_key(line.row.name or ""), line.row.born_on or ""): line.row.code or ""
        for line in lines
        if isinstance(line.row, PersonRow)
    }
    known = known.with_people(people).with_staff(_staff(lines)) if people else known
    headcounts = {row.code: row.headcount for row in _rows(lines) if row.code and row.headcount}
    return known.with_units(units).with_headcounts(headcounts) if units else known


def _staff(lines: Iterable[Line]) -> Iterator[KnownPerson]:
    for line in lines:
        row = line.row
        if isinstance(row, PersonRow):
            born, position = row.born_on or "", row.position or ""
            yield KnownPerson(row.code or "", row.name or "", line.unit, born, position)


def people(known: Known, table: StagedTable, lines: Iterable[Line]) -> Checked:
    """A staff list: each person in a known unit, told apart by code.

    A line without a code is the person of that unit, name and birth date, or somebody new.
    """
    good: list[Line] = []
    problems: list[Problem] = []
    used: set[str] = set()
    holders = {code: holder for (*holder, _), code in known.people.items()}
    rows = [line.row for line in lines if isinstance(line.row, PersonRow)]
    taken = {*known.person_codes, *(row.code for row in rows if row.code)}
    for row in rows:
        unit, problem = find_unit(known, row.unit) if row.unit else own_unit(known, table)
        problem = problem or _person_problem(row, used) or _taken(known, holders, unit, row)
        if unit is None or problem is not None:
            problems.append(_at_person(table, row, problem))
            continue
        code = row.code or _person_code(known, unit, row, used) or new_code(taken, unit)
        used.add(code)
        taken.add(code)
        good.append(Line(replace(row, code=code), unit))
    return good, problems


def _person_problem(row: PersonRow, used: set[str]) -> Problem | None:
    if not row.name:
        return sentences.person_nameless()
    return sentences.person_code_repeated(row.code) if row.code and row.code in used else None


def _taken(
    known: Known, holders: Mapping[str, list[str]], unit: str | None, row: PersonRow
) -> Problem | None:
    """A code is somebody else's where the name is another, and the unit, or the list, is too."""
    if row.code is None or row.code not in holders:
        return None
    place, name = holders[row.code]
    elsewhere = place != unit or row.code in known.brought
    other = name != match_key(row.name or "") and elsewhere
    return sentences.person_code_taken(row.code) if other else None


def _at_person(table: StagedTable, row: PersonRow, problem: Problem | None) -> Problem:
    found = problem or sentences.unit_unknown(row.unit or "")
    fields = {
        "person.code_repeated": "code",
        "person.code_taken": "code",
        "person.nameless": "name",
    }
    return found.at(table.sheet, table.cell(fields.get(found.code, "unit"), row.row))


def _person_code(known: Known, unit: str, row: PersonRow, used: set[str]) -> str:
    """The stored person of that unit, name and birth date, unless another line is that person."""
    code = known.people.get((unit, match_key(row.name or ""), row.born_on or ""), "")
    return "" if code in used else code
