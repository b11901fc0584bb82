"""Marks by a ratio: a target reached, people who joined, money raised against a goal.

Giving is voluntary (Luật Thi đua, khen thưởng 2022, Điều 5): nothing here asks for an amount per
person. A fund's ratio compares a unit with the goal that the office itself set for it, and counts
only where a set has such a criterion and the unit such a goal.
"""

from fractions import Fraction

from desktop_app.domain.criteria import Criterion, Direction, Fact, Facts
from desktop_app.domain.scoring.facts import HEADCOUNT, find
from desktop_app.domain.scoring.figures import exact_points, number_text, percent_text
from desktop_app.domain.scoring.outcome import Outcome, blank, missing
from desktop_app.domain.scoring.reached import read_target
from desktop_app.domain.scoring.unassigned import not_assigned

_WHOLE = Fraction(1)


def target_ratio(leaf: Criterion, facts: Facts) -> Outcome:
    """Actual over planned, or planned over actual where less is better, times the maximum.

    A target that was not assigned leaves the maximum, or is measured among those like it, as the
    rule says. Without a divisor there is no ratio: a target that is met then counts whole, one that
    is missed counts nothing, and a result of zero where less is better counts as much as the cap
    lets.
    """
    target = read_target(leaf.rule, facts)
    if target.not_assigned:
        return not_assigned(leaf, facts, target)
    planned, actual, read = target.planned, target.actual, target.read
    if planned.value is None or actual.value is None:
        return missing(read)
    if leaf.rule.direction is Direction.LOWER:
        return _lower_is_better(leaf, read, planned.value, actual.value)
    return _higher_is_better(leaf, read, planned.value, actual.value)


def participation_ratio(leaf: Criterion, facts: Facts) -> Outcome:
    """People who joined over the unit's headcount, never more than the whole."""
    joined = find(facts, "participants", leaf.rule)
    staff = find(facts, HEADCOUNT, leaf.rule)
    read = (joined, staff)
    if joined.value is None or staff.value is None:
        return missing(read)
    if staff.value <= 0:
        return blank(read, "Tổng số người của đơn vị là 0 nên không tính được tỷ lệ: để trống.")
    return _by_ratio(leaf, read, joined.value, staff.value, min(leaf.rule.cap, _WHOLE))


def fund_ratio(leaf: Criterion, facts: Facts) -> Outcome:
    """Money raised over the goal; a goal of zero means none was set, so it leaves the maximum."""
    raised = find(facts, "contributed_vnd", leaf.rule)
    goal = find(facts, "fund_goal_vnd", leaf.rule)
    read = (raised, goal)
    if goal.value is not None and goal.value <= 0:
        reason = "Không đề ra mức vận động cho đơn vị: không chấm và không tính vào điểm tối đa."
        return blank(read, reason, assigned=False)
    if raised.value is None or goal.value is None:
        return missing(read)
    return _by_ratio(leaf, read, raised.value, goal.value, leaf.rule.cap)


def _higher_is_better(
    leaf: Criterion, read: tuple[Fact, ...], planned: Fraction, actual: Fraction
) -> Outcome:
    if planned <= 0:
        return _without_divisor(leaf, read, "Kế hoạch", met=actual >= planned)
    return _by_ratio(leaf, read, actual, planned, leaf.rule.cap)


def _lower_is_better(
    leaf: Criterion, read: tuple[Fact, ...], planned: Fraction, actual: Fraction
) -> Outcome:
    if planned <= 0:
        return _without_divisor(leaf, read, "Kế hoạch", met=actual <= planned)
    if actual <= 0:
        share = percent_text(leaf.rule.cap)
        step = f"Kết quả là {number_text(actual)}, không thể tốt hơn: tính mức trần {share}"
        return _worth(leaf, read, leaf.rule.cap, (step,))
    return _by_ratio(leaf, read, planned, actual, leaf.rule.cap)


def _without_divisor(leaf: Criterion, read: tuple[Fact, ...], what: str, *, met: bool) -> Outcome:
    share = min(leaf.rule.cap, _WHOLE) if met else Fraction(0)
    verdict = "đạt" if met else "không đạt"
    step = f"{what} không lớn hơn 0 nên không lập tỷ lệ; kết quả {verdict} kế hoạch"
    return _worth(leaf, read, share, (step,))


def _by_ratio(
    leaf: Criterion, read: tuple[Fact, ...], above: Fraction, below: Fraction, cap: Fraction
) -> Outcome:
    share = above / below
    ratio = f"{number_text(above)} / {number_text(below)}"
    if share > cap:
        step = f"{ratio} = {percent_text(share)}, vượt mức trần nên tính {percent_text(cap)}"
        return _worth(leaf, read, cap, (step,))
    if share < 0:
        return _worth(leaf, read, Fraction(0), (f"{ratio} là số âm nên tính 0%",))
    points = share * leaf.max_points
    step = f"{ratio} × {exact_points(leaf.max_points)} = {exact_points(points)} điểm"
    return Outcome(points, read, (step,))


def _worth(
    leaf: Criterion, read: tuple[Fact, ...], share: Fraction, before: tuple[str, ...]
) -> Outcome:
    points = share * leaf.max_points
    step = f"{percent_text(share)} × {exact_points(leaf.max_points)} = {exact_points(points)} điểm"
    return Outcome(points, read, (*before, step))
