"""What rows must be like to count: warnings go in with their rows, errors keep them out."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from desktop_app.domain.dates import may_lie_between
from desktop_app.domain.intake import (
    ContributionRow,
    Kind,
    ParticipationRow,
    PledgeRow,
    RemittanceRow,
    Row,
    ScoreRow,
    TargetRow,
)
from desktop_app.domain.problems import Problem
from desktop_app.services.importing import ledger_sentences, sentences, told_repeats
from desktop_app.services.importing.corrections import REPEATED
from desktop_app.services.importing.known import Known
from desktop_app.services.importing.mark_checks import mark_findings, ready_mark
from desktop_app.services.importing.sentences import TOO_LARGE
from desktop_app.services.importing.staged import Line, StagedTable

Finding = tuple[str, Problem]
Check = Callable[[Known, Line], Iterator[Finding]]
# The errors that somebody may let in, saying why.
OVERRIDABLE = ledger_sentences.OVERRIDABLE | {
    TOO_LARGE,
    REPEATED,
    told_repeats.ROW,
    told_repeats.ROWS,
}
# No campaign of a department's units has ever brought as much from one person.
MOST_FROM_ONE = 10 * 10**9
# What a row is known by, the best first.
NAMES = ("donor", "activity", "target", "unit")


def check_rows(
    known: Known, table: StagedTable, lines: Iterable[Line]
) -> tuple[list[Line], list[Problem]]:
    """The rows that may go in, made ready, with every problem at its cell."""
    good: list[Line] = []
    problems: list[Problem] = []
    for line in lines:
        row = _ready(known, line)
        ready = line if row is line.row else Line(row, line.unit, line.person)
        found = [
            known.file.let_in(problem.at(table.sheet, _cell(table, name, row)))
            for check in CHECKS[table.kind]
            for name, problem in check(known, ready)
        ]
        problems += found
        if not any(one.is_error for one in found):
            good.append(ready)
    return good, problems + list(_headcounts(known, table, good))


def _cell(table: StagedTable, name: str, row: Row) -> str:
    """The field's cell, or that of the row's name where the sheet has no such column."""
    if isinstance(row, ScoreRow):
        return f"{row.column}{row.row}"
    return next(filter(None, (table.cell(one, row.row) for one in (name, *NAMES))), "")


def _ready(known: Known, line: Line) -> Row:
    """The row with the code that its criterion or target goes by in the store."""
    row = line.row
    if isinstance(row, ScoreRow):
        return ready_mark(known, line, row)
    if isinstance(row, TargetRow):
        return replace(row, code=row.code or row.target)
    return row


def _date(known: Known, line: Line) -> Iterator[Finding]:
    """What is most surely wrong about a row's day: at most one warning."""
    days = {ContributionRow: "given_on", ParticipationRow: "held_on"}
    name = days.get(type(line.row), "")
    day = getattr(line.row, name) if name else None
    if not day:
        return
    if known.received_on and day > known.received_on[: len(day)]:
        yield name, sentences.after_receipt(day, known.received_on)
    elif not known.period.contains(day):
        yield name, sentences.outside_period(day, known.period.title)
    elif (plan := known.campaign) and not may_lie_between(day, plan.period_from, plan.period_to):
        yield name, sentences.outside_campaign(day, plan.period_from, plan.period_to)


def _large(_known: Known, line: Line) -> Iterator[Finding]:
    """A sum that no person gives; a tally's is divided by its people."""
    row = line.row
    if not isinstance(row, ContributionRow) or not (row.donor or row.participants):
        return
    for name, sum_given in (("amount", row.amount), ("in_kind_value", row.in_kind_value)):
        if sum_given and sum_given > MOST_FROM_ONE * (row.participants or 1):
            yield name, sentences.too_large(sum_given)


def _people(known: Known, line: Line) -> Iterator[Finding]:
    """More people than the unit has; the importer has told it where the sheet says how many."""
    row = line.row
    if not isinstance(row, ContributionRow | ParticipationRow):
        return
    stated = row.headcount if isinstance(row, ContributionRow) else None
    headcount = known.headcounts.get(line.unit)
    if headcount is not None and stated is None and (row.participants or 0) > headcount:
        yield "participants", sentences.above_headcount(row.participants or 0, headcount)


def _headcounts(known: Known, table: StagedTable, lines: Iterable[Line]) -> Iterator[Problem]:
    """A unit's headcount by the sheet, which may give it team by team, beside the store's."""
    stated: dict[str, list[ContributionRow]] = {}
    for line in lines:
        if isinstance(line.row, ContributionRow) and line.row.headcount is not None:
            stated.setdefault(line.unit, []).append(line.row)
    for unit, rows in stated.items():
        total, headcount = sum(row.headcount or 0 for row in rows), known.headcounts.get(unit)
        if headcount is not None and total != headcount:
            problem = sentences.headcount_differs(total, headcount, known.options.year)
            yield problem.at(table.sheet, table.cell("headcount", rows[0].row))


def _target(_known: Known, line: Line) -> Iterator[Finding]:
    if isinstance(line.row, TargetRow) and not line.row.code:
        yield "target", sentences.target_unknown()


def _promised(known: Known, line: Line) -> Iterator[Finding]:
    row = line.row
    if not isinstance(row, PledgeRow):
        return
    if row.donor and (row.amount or 0) > MOST_FROM_ONE:
        yield "amount", sentences.too_large(row.amount or 0)
    yield from _not_come_yet(known, "pledged_on", row.pledged_on)


def _handed_over(known: Known, line: Line) -> Iterator[Finding]:
    if isinstance(line.row, RemittanceRow):
        yield from _not_come_yet(known, "sent_on", line.row.sent_on)


def _not_come_yet(known: Known, name: str, day: str | None) -> Iterator[Finding]:
    if day and known.received_on and day > known.received_on[: len(day)]:
        yield name, sentences.after_receipt(day, known.received_on)


CHECKS: dict[Kind, tuple[Check, ...]] = {
    Kind.CONTRIBUTIONS: (_date, _large, _people),
    Kind.PARTICIPATION: (_date, _people),
    Kind.TARGETS: (_target,),
    Kind.SCORES: (mark_findings,),
    Kind.CROSS_SCORES: (mark_findings,),
    Kind.PLEDGES: (_promised,),
    Kind.REMITTANCES: (_handed_over,),
}
