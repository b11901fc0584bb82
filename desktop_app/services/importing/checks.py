"""What rows must be like to count: warnings go in with their rows, errors keep them out."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from desktop_app.domain.criteria import Criterion
from desktop_app.domain.intake import (
    ContributionRow,
    Kind,
    ParticipationRow,
    Row,
    ScoreRow,
    TargetRow,
)
from desktop_app.domain.problems import Problem
from desktop_app.domain.scoring import mark_problem
from desktop_app.domain.text import match_key
from desktop_app.services.importing import sentences
from desktop_app.services.importing.known import Known
from desktop_app.services.importing.staged import Line, StagedTable

Finding = tuple[str, Problem]
Check = Callable[[Known, Row], Iterator[Finding]]


def check_rows(
    known: Known, table: StagedTable, lines: Iterable[Line]
) -> tuple[list[Line], list[Problem]]:
    """The rows that may go in, made ready, with every problem at its cell."""
    good: list[Line] = []
    problems: list[Problem] = []
    for line in lines:
        row = _ready(known, line.row)
        found = [(name, one) for check in CHECKS[table.kind] for name, one in check(known, row)]
        problems += [one.at(table.sheet, _cell(table, name, row)) for name, one in found]
        if not any(one.is_error for _, one in found):
            good.append(replace(line, row=row))
    return good, problems


def _cell(table: StagedTable, name: str, row: Row) -> str:
    if isinstance(row, ScoreRow):
        return f"{row.column}{row.row}"
    return table.cell(name, row.row)


def _ready(known: Known, row: Row) -> Row:
    """The row with the code that its criterion or target goes by in the store."""
    if isinstance(row, ScoreRow):
        criterion = find_criterion(known, row)
        return replace(row, criterion=criterion.code) if criterion else row
    if isinstance(row, TargetRow):
        return replace(row, code=row.code or row.target)
    return row


def find_criterion(known: Known, row: ScoreRow) -> Criterion | None:
    """The leaf that a mark is for, by code, else by title."""
    leaves = known.criteria.leaves
    by_code = {leaf.code: leaf for leaf in leaves}
    by_title = {match_key(leaf.title): leaf for leaf in leaves}
    return by_code.get(row.criterion or "") or by_title.get(match_key(row.title or ""))


def _date(known: Known, row: Row) -> Iterator[Finding]:
    days = {ContributionRow: "given_on", ParticipationRow: "held_on"}
    name = days.get(type(row), "")
    day = getattr(row, name) if name else None
    if day and not known.period.contains(day):
        yield name, sentences.outside_period(day, known.period.title)


def _target(_known: Known, row: Row) -> Iterator[Finding]:
    if not isinstance(row, TargetRow):
        return
    if not row.code:
        yield "target", sentences.target_unknown()


def _mark(known: Known, row: Row) -> Iterator[Finding]:
    if not isinstance(row, ScoreRow):
        return
    criterion = find_criterion(known, row)
    if criterion is None:
        yield "criterion", sentences.criterion_unknown(row.criterion or row.title or "")
    elif row.points is not None:
        problem = mark_problem(criterion, row.points)
        if problem is not None:
            yield "points", problem


CHECKS: dict[Kind, tuple[Check, ...]] = {
    Kind.CONTRIBUTIONS: (_date,),
    Kind.PARTICIPATION: (_date,),
    Kind.TARGETS: (_target,),
    Kind.SCORES: (_mark,),
}
