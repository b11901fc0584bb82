"""One subject's score sheet: every leaf's mark, what corrects them together, and the class."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from desktop_app.domain.classes import band_note, class_reached, held_down
from desktop_app.domain.criteria import (
    CriteriaSet,
    Criterion,
    Facts,
    Mark,
    Method,
    ScoreSheet,
)
from desktop_app.domain.scoring import counts, entry, ladder, leader, ratios, results
from desktop_app.domain.scoring.caps import BONUS_CAP, EXCESS_CAP, PENALTY_CAP, cap_rows
from desktop_app.domain.scoring.excess import excess_bonus, excess_leaf
from desktop_app.domain.scoring.formula import by_formula
from desktop_app.domain.scoring.knockouts import Marked, strikes
from desktop_app.domain.scoring.outcome import Outcome
from desktop_app.domain.scoring.rows import row_of
from desktop_app.domain.scoring.stages import STAGE_WEIGHT, waiting, weight_row, weightings
from desktop_app.domain.scoring.unassigned import left_out

__all__ = ["BONUS_CAP", "EXCESS_CAP", "PENALTY_CAP", "STAGE_WEIGHT", "points_of", "score_sheet"]

_BEYOND_MAXIMUM = frozenset({Method.BONUS, Method.PENALTY, Method.CAP})
_OF_BONUS = frozenset({EXCESS_CAP, BONUS_CAP})

_Rule: TypeAlias = Callable[[Criterion, Facts], Outcome]


class _Marked(NamedTuple):
    """A leaf with what its method found, its row, and the row of its excess bonus."""

    leaf: Criterion
    outcome: Outcome
    row: Mark
    excess: Mark | None


def score_sheet(criteria_set: CriteriaSet, facts: Facts) -> ScoreSheet:
    """Mark every leaf of a set by a subject's facts; pure, and the same for the same facts.

    Marks stand in the set's order, the bonus for an exceeded target after its criterion. Rows of
    method cap follow: what the stages' weights correct, then what bonuses or penalties in all are
    beyond their caps. Each row is rounded half up once, the total is the sum of the rounded rows,
    blanks counting nothing. The maximum leaves out bonuses, penalties and criteria that are not
    assigned to the subject.
    """
    weighed = weightings(criteria_set, facts)
    marked = []
    for leaf in criteria_set.leaves:
        outcome = waiting(criteria_set, weighed.get(leaf.code)) or _outcome(leaf, facts)
        row = row_of(leaf, outcome, criteria_set.round_to)
        marked.append(_Marked(leaf, outcome, row, _excess(criteria_set, leaf, row, facts)))
    marks = tuple(_rows(marked))
    weight, corrections = weight_row(criteria_set, weighed, marks)
    caps = cap_rows(criteria_set, marks, corrections)
    rows = (*marks, *((weight,) if weight else ()), *caps)
    applying = (one.leaf for one in marked if one.outcome.assigned)
    whole = sum(leaf.max_points for leaf in applying if leaf.method not in _BEYOND_MAXIMUM)
    sheet = ScoreSheet(rows, points_of(rows), whole, _bonus_of(rows, corrections))
    return _classed(criteria_set, sheet, marked, corrections)


def points_of(marks: Iterable[Mark]) -> int:
    """The sum of marks in hundredths, blanks counting nothing."""
    return sum(mark.points or 0 for mark in marks)


def _rows(marked: Iterable[_Marked]) -> Iterator[Mark]:
    for one in marked:
        yield one.row
        if one.excess is not None:
            yield one.excess


def _excess(rules: CriteriaSet, leaf: Criterion, row: Mark, facts: Facts) -> Mark | None:
    """The row of the bonus for an exceeded target; a blank mark brings none."""
    if not leaf.rule.excess or leaf.method is not Method.TARGET_RATIO or row.points is None:
        return None
    outcome = excess_bonus(leaf, facts)
    return None if outcome is None else row_of(excess_leaf(leaf), outcome, rules.round_to)


def _bonus_of(rows: Iterable[Mark], corrections: Mapping[str, int]) -> int:
    """What bonuses come to with all that corrects them."""
    return sum(
        (row.points or 0) + corrections.get(row.criterion, 0)
        for row in rows
        if row.method is Method.BONUS or row.criterion in _OF_BONUS
    )


def _classed(
    rules: CriteriaSet, sheet: ScoreSheet, marked: Sequence[_Marked], corrections: Mapping[str, int]
) -> ScoreSheet:
    """The sheet with its class; a sheet without a single mark has none."""
    counting = [
        Marked(one.leaf, one.row.points + corrections.get(one.leaf.code, 0))
        for one in marked
        if one.row.points is not None
    ]
    if not counting or not (rules.bands or rules.knockouts):
        return sheet
    struck = strikes(rules, counting)
    reached = class_reached(rules, sheet.total, sheet.max_points, sheet.bonus)
    band = held_down(rules.bands, reached, (one.knockout.highest for one in struck))
    notes = (*(one.sentence for one in struck), band_note(rules.bands, band))
    bars = dict.fromkeys(code for one in struck for code in one.knockout.bars)
    return ScoreSheet(
        marks=sheet.marks,
        total=sheet.total,
        max_points=sheet.max_points,
        bonus=sheet.bonus,
        band=band,
        notes=tuple(note for note in notes if note),
        bars=tuple(bars),
    )


def _bonus(leaf: Criterion, facts: Facts) -> Outcome:
    if not leaf.rule.fact:
        return entry.entered_bonus(leaf, facts)
    by_steps = bool(leaf.rule.steps)
    return ladder.bonus_by_steps(leaf, facts) if by_steps else counts.per_occurrence(leaf, facts)


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
    Method.AGAINST_LEADER: leader.against_leader,
    Method.TIER: ladder.tier,
    Method.PARTICIPATION_RATIO: ratios.participation_ratio,
    Method.FUND_RATIO: ratios.fund_ratio,
    Method.PER_OCCURRENCE: counts.per_occurrence,
    Method.TIMELINESS: counts.timeliness,
    Method.FORMULA: by_formula,
    Method.CAMPAIGN_RESULT: results.campaign_result,
    Method.BONUS: _bonus,
    Method.PENALTY: _penalty,
}


def _outcome(leaf: Criterion, facts: Facts) -> Outcome:
    found = _RULES[leaf.method](leaf, facts)
    return left_out(leaf, facts, found) if found.points is None else found
