"""One subject's score sheet: every leaf's mark, the overall caps, and what they add up to."""

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import TypeAlias

from desktop_app.domain.criteria import (
    CriteriaSet,
    Criterion,
    Fact,
    Facts,
    Mark,
    Method,
    ScoreSheet,
)
from desktop_app.domain.points import round_half_up
from desktop_app.domain.scoring import counts, entry, ratios
from desktop_app.domain.scoring.figures import exact_points
from desktop_app.domain.scoring.formula import by_formula
from desktop_app.domain.scoring.outcome import Outcome

BONUS_CAP = "bonus_cap"
PENALTY_CAP = "penalty_cap"
_BEYOND_MAXIMUM = frozenset({Method.BONUS, Method.PENALTY, Method.CAP})
_CAP_TITLES = {
    BONUS_CAP: "Giới hạn tổng điểm thưởng",
    PENALTY_CAP: "Giới hạn tổng điểm trừ",
}

_Rule: TypeAlias = Callable[[Criterion, Facts], Outcome]


def score_sheet(criteria_set: CriteriaSet, facts: Facts) -> ScoreSheet:
    """Mark every leaf of a set by a subject's facts; pure, and the same for the same facts.

    Marks stand in the set's order; a row of method cap follows where the bonuses or penalties in
    all exceed their cap. Each row is rounded half up to the hundredth once, the total is the sum
    of the rounded rows, blanks counting nothing. The maximum leaves out bonuses, penalties and
    criteria that are not assigned to the subject.
    """
    outcomes = [(leaf, _outcome(leaf, facts)) for leaf in criteria_set.leaves]
    marks = [_mark(leaf, outcome) for leaf, outcome in outcomes]
    bonuses = _with_cap(marks, Method.BONUS, BONUS_CAP, criteria_set.bonus_cap)
    penalties = _with_cap(marks, Method.PENALTY, PENALTY_CAP, criteria_set.penalty_cap)
    rows = (*marks, *(row for row in (*bonuses, *penalties) if row.method is Method.CAP))
    applying = (leaf for leaf, outcome in outcomes if outcome.assigned)
    whole = sum(leaf.max_points for leaf in applying if leaf.method not in _BEYOND_MAXIMUM)
    return ScoreSheet(rows, points_of(rows), whole, points_of(bonuses))


def points_of(marks: Iterable[Mark]) -> int:
    """The sum of marks in hundredths, blanks counting nothing."""
    return sum(mark.points or 0 for mark in marks)


def _bonus(leaf: Criterion, facts: Facts) -> Outcome:
    by_fact = bool(leaf.rule.fact)
    return counts.per_occurrence(leaf, facts) if by_fact else entry.entered_bonus(leaf, facts)


def _penalty(leaf: Criterion, facts: Facts) -> Outcome:
    """A positive amount; the mark turns it negative."""
    if not leaf.rule.fact:
        return entry.entered_penalty(leaf, facts)
    by_steps = bool(leaf.rule.steps)
    return counts.late_penalty(leaf, facts) if by_steps else counts.per_occurrence(leaf, facts)


_RULES: dict[Method, _Rule] = {
    Method.MANUAL: entry.manual,
    Method.GRADED: entry.graded,
    Method.PASS_FAIL: entry.pass_fail,
    Method.TARGET_RATIO: ratios.target_ratio,
    Method.PARTICIPATION_RATIO: ratios.participation_ratio,
    Method.FUND_RATIO: ratios.fund_ratio,
    Method.PER_OCCURRENCE: counts.per_occurrence,
    Method.TIMELINESS: counts.timeliness,
    Method.FORMULA: by_formula,
    Method.BONUS: _bonus,
    Method.PENALTY: _penalty,
}


def _outcome(leaf: Criterion, facts: Facts) -> Outcome:
    return _RULES[leaf.method](leaf, facts)


def _mark(leaf: Criterion, outcome: Outcome) -> Mark:
    sign = -1 if leaf.method is Method.PENALTY else 1
    points = None if outcome.points is None else sign * round_half_up(outcome.points)
    return Mark(
        criterion=leaf.code,
        title=leaf.title,
        max_points=leaf.max_points,
        points=points,
        method=leaf.method,
        stage=outcome.stage,
        facts=outcome.facts,
        steps=outcome.steps,
        rounding=_rounding(outcome.points),
    )


def _rounding(exact: Fraction | None) -> str:
    if exact is None:
        return ""
    if exact.denominator == 1:
        return "Không phải làm tròn"
    rounded = exact_points(round_half_up(exact))
    return f"Làm tròn đến 0,01 điểm, từ nửa trở lên thì tăng: {exact_points(exact)} → {rounded}"


def _with_cap(marks: list[Mark], method: Method, code: str, cap: int | None) -> tuple[Mark, ...]:
    """The marks of a method and, where together they exceed the cap, the row that corrects them."""
    rows = tuple(mark for mark in marks if mark.method is method)
    together = abs(points_of(rows))
    if cap is None or together <= cap:
        return rows
    return (*rows, _cap_mark(rows, code, cap))


def _cap_mark(rows: tuple[Mark, ...], code: str, cap: int) -> Mark:
    together = points_of(rows)
    correction = cap - together if together > 0 else -cap - together
    read = tuple(_points_fact(row) for row in rows if row.points is not None)
    steps = (
        f"Cộng các dòng: {exact_points(together)} điểm, vượt giới hạn {exact_points(cap)} điểm",
        f"Điều chỉnh: {exact_points(correction)} điểm",
    )
    title = _CAP_TITLES[code]
    exact = "Không phải làm tròn"
    return Mark(code, title, cap, correction, Method.CAP, facts=read, steps=steps, rounding=exact)


def _points_fact(row: Mark) -> Fact:
    return Fact(f"points.{row.criterion}", Fraction(row.points or 0))
