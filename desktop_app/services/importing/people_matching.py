"""Which person of a unit's staff a line names: surely one, perhaps one, or nobody of the list."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from desktop_app.domain.dates import format_date, may_be_same
from desktop_app.domain.intake import ContributionRow, PledgeRow, RegistrationRow
from desktop_app.domain.intake_rows import PersonChoice
from desktop_app.domain.matching import match
from desktop_app.domain.problems import Problem
from desktop_app.domain.text import fold, match_key
from desktop_app.services.importing import sentences
from desktop_app.services.importing.known import Known
from desktop_app.services.importing.staff import KnownPerson
from desktop_app.services.importing.staged import Line, Stage, StagedFile, StagedTable

MOST_CHOICES = 5
LEAST_LIKENESS = 75
# In a longer name one wrong letter is a slip; in a shorter one it may be another name.
LEAST_LETTERS = 8
# How lines of several people begin; they are nobody of the staff, and need not be.
_GROUPS = tuple(
    f"{match_key(word)} "
    for word in ("Tập thể", "Phòng", "Ban", "Tổ", "Khoa", "Đội", "Công đoàn", "Chi bộ", "Chi đoàn")
)


@dataclass(frozen=True, slots=True)
class Naming:
    """Whom a line names: a person's code, empty where unsure, and what is to be said of it.

    `is_stranger`: nobody of the staff list is meant, as far as it can be told.
    """

    code: str = ""
    problem: Problem | None = None
    is_stranger: bool = False


def match_people(
    known: Known, table: StagedTable, lines: Iterable[Line]
) -> tuple[list[Line], list[Problem]]:
    """The lines with the people they name, and what is unsure at its cell; no line is lost.

    How many are on no staff list is said once for the table.
    """
    placed = list(lines)
    named = frozenset((line.unit, match_key(_donor(line))) for line in placed)
    matched: list[Line] = []
    problems: list[Problem] = []
    strangers: list[str] = []
    for line in placed:
        row = _one_person(known, line)
        naming = _naming(known, line.unit, row, named) if row else Naming()
        matched.append(Line(line.row, line.unit, naming.code or line.person))
        if naming.problem is not None:
            problems.append(naming.problem.at(table.sheet, _cell(table, line)))
        if naming.is_stranger:
            strangers.append(_donor(line))
    if strangers:
        notice = sentences.people_not_listed(tuple(dict.fromkeys(strangers)))
        problems.append(notice.at(table.sheet))
    return matched, problems


def people_named(
    known: Known, stage: Stage, file: StagedFile, text: str
) -> tuple[PersonChoice, ...]:
    """The people whom a name in a file may mean, of the units that its lines count for."""
    wanted = match_key(text)
    units = {
        line.unit
        for part, _ in file.parts
        for line in stage.lines(file, part)
        if match_key(_donor(line)) == wanted
    }
    found = [
        one for unit in sorted(units or {file.unit}) for one in likely_people(known, unit, text)
    ]
    return tuple(sorted(found, key=lambda one: -one.likeness)[:MOST_CHOICES])


def likely_people(known: Known, unit: str, text: str) -> tuple[PersonChoice, ...]:
    """The people of a unit whom a text may name, the likeliest first."""
    staff = known.staff.of_unit(unit)
    wanted = fold(match_key(text))
    likeness = {
        one.code: max(fuzz.token_sort_ratio(wanted, name) for name in names)
        for one, names in known.staff.folded(unit)
    }
    best = sorted(staff, key=lambda one: (-likeness[one.code], one.code))
    return tuple(
        PersonChoice(one.code, one.name, one.position, round(likeness[one.code]), one.born_on)
        for one in best[:MOST_CHOICES]
        if likeness[one.code] >= LEAST_LIKENESS
    )


def _donor(line: Line) -> str:
    row = _named(line)
    return row.donor or "" if row else ""


def _named(line: Line) -> ContributionRow | None:
    """The row as far as it names somebody; a promise or a registration names as a gift does."""
    row = line.row
    if isinstance(row, PledgeRow):
        told = (row.donor, row.position, row.donor_code, row.born_on)
    elif isinstance(row, RegistrationRow):
        told = (row.person, row.position, row.person_code, row.born_on)
    else:
        return row if isinstance(row, ContributionRow) else None
    donor, position, code, born = told
    return ContributionRow(row.row, donor=donor, position=position, donor_code=code, born_on=born)


def _cell(table: StagedTable, line: Line) -> str:
    cells = (table.cell(name, line.row.row) for name in ("donor", "person", "name"))
    return next(filter(None, cells), "")


def _one_person(known: Known, line: Line) -> ContributionRow | None:
    """The row of a line that is one person's, of a unit that has a staff list."""
    row = _named(line)
    if row is None or row.participants is not None:
        return None
    return row if row.donor and known.staff.of_unit(line.unit) else None


def _naming(
    known: Known, unit: str, row: ContributionRow, named: frozenset[tuple[str, str]]
) -> Naming:
    """By what somebody settled, by code, by name; else perhaps, by likeness."""
    donor = row.donor or ""
    chosen = known.staff.find(known.file.people.get(match_key(donor), ""))
    if chosen is not None:
        return Naming(chosen.code)
    holder = known.staff.find(row.donor_code or "")
    if holder is not None:
        return _by_code(holder, row)
    staff = known.staff.of_unit(unit)
    people = [staff[number] for number in match(known.staff.index(unit), donor).candidates]
    if people:
        return _among(people, row)
    if match_key(donor).startswith(_GROUPS):
        return Naming()
    return _perhaps(known, unit, donor, named)


def _by_code(holder: KnownPerson, row: ContributionRow) -> Naming:
    """The person of the line's code, unless the name beside it is somebody else's."""
    donor = row.donor or ""
    wanted = fold(match_key(donor))
    if any(_close(wanted, fold(match_key(name))) for name in holder.names):
        return Naming(holder.code)
    return Naming(problem=sentences.person_code_differs(donor, holder.code, holder.name))


def _among(people: list[KnownPerson], row: ContributionRow) -> Naming:
    """The one whom a name means; of namesakes the one that position and birth date leave."""
    possible = {one.code: one for one in people if may_be_same(one.born_on, row.born_on or "")}
    if len(people) == 1:
        return Naming(people[0].code) if possible else _other_birth(people[0], row)
    position = match_key(row.position or "")
    by_position = [one.code for one in people if position and match_key(one.position) == position]
    by_birth = [one.code for one in possible.values() if one.born_on and row.born_on]
    named = {found[0] for found in (by_position, by_birth) if len(found) == 1} or set(possible)
    if len(named) == 1 and named <= possible.keys():
        return Naming(named.pop())
    told = [_told(one) for one in possible.values() or people]
    return Naming(problem=sentences.namesakes(row.donor or "", told))


def _other_birth(person: KnownPerson, row: ContributionRow) -> Naming:
    born = format_date(row.born_on or "")
    return Naming(problem=sentences.person_born_differs(row.donor or "", born, _told(person)))


def _told(person: KnownPerson) -> str:
    """A person as namesakes are told apart."""
    born = f"sinh {format_date(person.born_on)}" if person.born_on else ""
    return ", ".join(filter(None, (f"mã {person.code}", person.position, born)))


def _perhaps(known: Known, unit: str, donor: str, named: frozenset[tuple[str, str]]) -> Naming:
    """The one person whose name is nearly the line's; not one who has a line of the table, too."""
    wanted = fold(match_key(donor))
    near = [
        one
        for one, names in known.staff.folded(unit)
        if any(_close(wanted, name) for name in names)
        and not any((unit, match_key(name)) in named for name in one.names)
    ]
    if len(near) != 1:
        return Naming(is_stranger=True)
    return Naming(problem=sentences.person_likely(donor, near[0].name, near[0].code))


def _close(one: str, other: str) -> bool:
    """Whether two names without marks are the same, or longer and but one letter apart."""
    longer = min(len(one), len(other)) >= LEAST_LETTERS
    return one == other or (longer and OSA.distance(one, other, score_cutoff=1) == 1)
