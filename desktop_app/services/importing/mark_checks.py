"""Marks of an import, held against the set, each sheet's turn, and who may cross-score whom."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop_app.domain.criteria import CriteriaSet, Criterion, Subject
from desktop_app.domain.intake import Kind, ScoreRow
from desktop_app.domain.judged import Judged
from desktop_app.domain.marks.rules import marker_problem, rule_problems, vote_problems
from desktop_app.domain.marks.turns import UNTOUCHED, SheetState
from desktop_app.domain.problems import Problem, error
from desktop_app.domain.set_rules import StageCode
from desktop_app.domain.text import match_key
from desktop_app.services.importing import sentences
from desktop_app.services.importing.known import Known
from desktop_app.services.importing.placing import own_unit
from desktop_app.services.importing.staged import Line, StagedTable

Finding = tuple[str, Problem]


def mark_findings(known: Known, line: Line) -> Iterator[Finding]:
    """What speaks against a mark: an unknown criterion, its maximum, its stage and whose turn."""
    row = line.row
    if not isinstance(row, ScoreRow):
        return
    rules, state = _sheet(known, line)
    criterion = find_criterion(rules, row)
    if criterion is None:
        yield "criterion", sentences.criterion_unknown(row.criterion or row.title or "")
    elif row.points is not None:
        stage = StageCode(row.stage)
        for problem in rule_problems(rules, state, stage, criterion.code, row.points):
            yield "points", problem
        for problem in vote_problems(rules, stage):
            yield "points", problem
        yield from _marker(known, line, row)


def ready_mark(known: Known, line: Line, row: ScoreRow) -> ScoreRow:
    """The mark with the code that its criterion goes by in the store."""
    criterion = find_criterion(_sheet(known, line)[0], row)
    return replace(row, criterion=criterion.code) if criterion else row


def find_criterion(rules: CriteriaSet, row: ScoreRow) -> Criterion | None:
    """The leaf that a mark is for, by code, else by title."""
    by_code = next((leaf for leaf in rules.leaves if leaf.code == row.criterion), None)
    if by_code is not None or not row.title:
        return by_code
    wanted = match_key(row.title)
    return next((leaf for leaf in rules.leaves if match_key(leaf.title) == wanted), None)


def with_marker(
    known: Known, table: StagedTable, lines: Iterable[Line]
) -> tuple[list[Line], list[Problem]]:
    """The cross scores of a table with the unit that gave them; none where nobody says who."""
    placed = list(lines)
    if table.kind is not Kind.CROSS_SCORES or not placed:
        return placed, []
    marker, problem = own_unit(known, table)
    if marker is None or problem is not None:
        return [], [_no_marker().at(table.sheet)]
    return [_marked(line, marker) for line in placed], []


def place_people(
    known: Known, table: StagedTable, lines: Iterable[Line]
) -> tuple[list[Line], list[Line], list[Problem]]:
    """Lines of people with their codes and units, the other lines, and whom nobody can tell."""
    people: list[Line] = []
    others: list[Line] = []
    problems: dict[tuple[str, int], Problem] = {}
    for line in lines:
        row = line.row
        if not isinstance(row, ScoreRow) or not (row.person or row.person_code):
            others.append(line)
            continue
        found = _find_person(known, table, row)
        if isinstance(found, Problem):
            name = "person_code" if row.person_code else "person"
            problems[(name, row.row)] = found.at(table.sheet, table.cell(name, row.row))
        else:
            people.append(Line(row, _unit_code(known, found), found.code))
    return people, others, list(problems.values())


def _marked(line: Line, marker: str) -> Line:
    if isinstance(line.row, ScoreRow):
        return replace(line, row=replace(line.row, marker=marker))
    return line


def _sheet(known: Known, line: Line) -> tuple[CriteriaSet, SheetState]:
    """The set that judges whom a line marks, and where the sheet stands."""
    subject = Subject.INDIVIDUAL if line.person else Subject.COLLECTIVE
    judging = known.judging(subject)
    one = judging.subjects.get(line.person or line.unit) if judging else None
    stored = judging.set_of(one) if judging and one else None
    if judging is None or one is None or stored is None:
        # A unit that the same import brings, or a year that has no set of its own yet.
        return known.rules_of(subject), UNTOUCHED
    return stored.rules, judging.state_of(stored, one)


def _marker(known: Known, line: Line, row: ScoreRow) -> Iterator[Finding]:
    judging = known.judging(Subject.COLLECTIVE)
    if not row.marker or judging is None:
        return
    marker, home = judging.subjects.get(row.marker), judging.subjects.get(line.unit)
    if marker is not None and home is not None:
        problem = marker_problem(StageCode(row.stage), marker, home)
        if problem is not None:
            yield "points", problem


def _find_person(known: Known, table: StagedTable, row: ScoreRow) -> Judged | Problem:
    """Raises nothing: who cannot be told surely is a problem."""
    judging = known.judging(Subject.INDIVIDUAL)
    subjects = judging.subjects if judging else {}
    if row.person_code:
        one = subjects.get(row.person_code)
        if one is None:
            return _code_unknown(row.person_code)
        if row.person and match_key(row.person) != match_key(one.name):
            return _other_name(row.person_code, one.name, row.person)
        return one
    unit = _unit_named(known, table, row)
    found = [one for one in subjects.values() if match_key(one.name) == match_key(row.person or "")]
    if unit is not None and judging is not None:
        found = [one for one in found if judging.home(one).code == unit]
    if len(found) == 1:
        return found[0]
    return _name_ambiguous(row.person or "", found) if found else _name_unknown(row.person or "")


def _unit_named(known: Known, table: StagedTable, row: ScoreRow) -> str | None:
    """The code of the unit that a row or its sheet names; None where neither does."""
    if row.unit:
        found = known.units.find(row.unit)
        return found.code if found else ""
    code, _ = own_unit(known, table)
    return code


def _unit_code(known: Known, one: Judged) -> str:
    judging = known.judging(Subject.INDIVIDUAL)
    return judging.home(one).code if judging else ""


def _no_marker() -> Problem:
    sentence = "Không rõ đơn vị nào chấm chéo. Hãy chọn đơn vị gửi tệp, hoặc dùng phiếu do Sở phát."
    return error("mark.marker_missing", sentence)


def _code_unknown(code: str) -> Problem:
    return error(
        "person.code_unknown",
        f"Năm này không có cán bộ mang mã “{code}”. Hãy kiểm tra mã cán bộ.",
        code,
    )


def _other_name(code: str, own: str, written: str) -> Problem:
    sentence = f"Mã {code} là của {own}, không phải “{written}”. Hãy sửa mã hoặc họ tên."
    return error("person.other_name", sentence, written)


def _name_unknown(name: str) -> Problem:
    sentence = f"Không có cán bộ nào tên “{name}” trong danh sách. Hãy kiểm tra họ tên, đơn vị."
    return error("person.name_unknown", sentence, name)


def _name_ambiguous(name: str, found: list[Judged]) -> Problem:
    codes = ", ".join(sorted(one.code for one in found))
    sentence = f"Có {len(found)} cán bộ tên “{name}” (mã {codes}). Hãy ghi mã cán bộ."
    return error("person.ambiguous", sentence, name)
