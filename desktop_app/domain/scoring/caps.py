"""Caps over several rows of a sheet: bonuses for exceeded targets, all bonuses, all penalties."""

from collections.abc import Iterable, Mapping

from desktop_app.domain.criteria import CriteriaSet, Mark, Method
from desktop_app.domain.scoring.excess import excess_code
from desktop_app.domain.scoring.figures import exact_points
from desktop_app.domain.scoring.rows import NOT_ROUNDED, points_fact

EXCESS_CAP = "excess_cap"
BONUS_CAP = "bonus_cap"
PENALTY_CAP = "penalty_cap"
_TITLES = {
    EXCESS_CAP: "Giới hạn tổng điểm thưởng vượt kế hoạch",
    BONUS_CAP: "Giới hạn tổng điểm thưởng",
    PENALTY_CAP: "Giới hạn tổng điểm trừ",
}


def cap_rows(
    rules: CriteriaSet, marks: Iterable[Mark], weights: Mapping[str, int]
) -> tuple[Mark, ...]:
    """The rows that take back what is beyond the set's caps, in the order in which they apply.

    `weights`: by criterion, the correction for the weights of stages, which counts with its row.
    The cap of all bonuses sees those for exceeded targets as their own cap has left them.
    """
    counted = [
        (mark, (mark.points or 0) + weights.get(mark.criterion, 0))
        for mark in marks
        if mark.method in {Method.BONUS, Method.PENALTY} and mark.points is not None
    ]
    excess = {excess_code(leaf.code) for leaf in rules.leaves if leaf.rule.excess}
    bonuses = [one for one in counted if one[0].method is Method.BONUS]
    penalties = [one for one in counted if one[0].method is Method.PENALTY]
    exceeding = [one for one in bonuses if one[0].criterion in excess]
    first = _cap_row(EXCESS_CAP, exceeding, rules.excess_cap)
    if first is not None:
        bonuses.append((first, first.points or 0))
    rows = (
        first,
        _cap_row(BONUS_CAP, bonuses, rules.bonus_cap),
        _cap_row(PENALTY_CAP, penalties, rules.penalty_cap),
    )
    return tuple(row for row in rows if row is not None)


def _cap_row(code: str, counted: list[tuple[Mark, int]], cap: int | None) -> Mark | None:
    together = sum(points for _, points in counted)
    if cap is None or abs(together) <= cap:
        return None
    correction = cap - together if together > 0 else -cap - together
    steps = (
        f"Cộng các dòng: {exact_points(together)} điểm, vượt giới hạn {exact_points(cap)} điểm",
        f"Điều chỉnh: {exact_points(correction)} điểm",
    )
    read = tuple(points_fact(mark.criterion, points) for mark, points in counted)
    title = _TITLES[code]
    return Mark(
        code, title, cap, correction, Method.CAP, facts=read, steps=steps, rounding=NOT_ROUNDED
    )
