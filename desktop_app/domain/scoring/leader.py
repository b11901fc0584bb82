"""Marks against the cluster's leader: a part for reaching a target, the rest by the excess.

Source: scoring of a police cluster of 2025 (half of the maximum for reaching the target).
"""

from fractions import Fraction

from desktop_app.domain.criteria import Criterion, Direction, Fact, Facts
from desktop_app.domain.scoring.facts import leader_name
from desktop_app.domain.scoring.figures import exact_points, number_text, percent_text
from desktop_app.domain.scoring.outcome import Outcome, missing
from desktop_app.domain.scoring.reached import Target, ratio_of, read_target
from desktop_app.domain.scoring.unassigned import not_assigned


def against_leader(leaf: Criterion, facts: Facts) -> Outcome:
    """Up to `reach` of the maximum for the target, the rest by the excess over the leader's.

    Below the target the part goes by the ratio; who exceeds it most has the maximum, others the
    part and their excess's share of the leader's. Without a divisor there is no ratio: a target of
    zero that is met counts the part, one that is missed nothing; a result of zero where less is
    better could not be better, has the maximum, and is no measure for others.
    """
    target = read_target(leaf.rule, facts)
    if target.not_assigned:
        return not_assigned(leaf, facts, target)
    planned, actual = target.planned.value, target.actual.value
    if planned is None or actual is None:
        return missing(target.read)
    ratio = ratio_of(planned, actual, leaf.rule.direction)
    if ratio is None:
        return _without_ratio(leaf, target, planned, actual)
    if ratio > 1:
        return _exceeded(leaf, facts, target, ratio)
    return _reached(leaf, target, ratio)


def _without_ratio(leaf: Criterion, target: Target, planned: Fraction, actual: Fraction) -> Outcome:
    lower = leaf.rule.direction is Direction.LOWER
    if planned > 0:
        told = f"Kết quả là {number_text(actual)}, không thể tốt hơn"
        return _worth(leaf, target.read, Fraction(1), told)
    met = actual <= planned if lower else actual >= planned
    verdict = "đạt" if met else "không đạt"
    told = f"Kế hoạch không lớn hơn 0 nên không lập tỷ lệ; kết quả {verdict} kế hoạch"
    return _worth(leaf, target.read, leaf.rule.reach if met else Fraction(0), told)


def _reached(leaf: Criterion, target: Target, ratio: Fraction) -> Outcome:
    if ratio == 1:
        return _worth(leaf, target.read, leaf.rule.reach, "Vừa đạt chỉ tiêu")
    if ratio < 0:
        return _worth(leaf, target.read, Fraction(0), "Kết quả là số âm nên tính 0%")
    points = ratio * leaf.rule.reach * leaf.max_points
    part = f"{percent_text(leaf.rule.reach)} × {exact_points(leaf.max_points)}"
    step = f"Chưa đạt chỉ tiêu: {part} × {_written(leaf, target)} = {exact_points(points)} điểm"
    return Outcome(points, target.read, (step,))


def _exceeded(leaf: Criterion, facts: Facts, target: Target, ratio: Fraction) -> Outcome:
    own = ratio - 1
    name = leader_name(leaf.rule)
    leader = facts.get(name, Fact(name, None))
    read = (*target.read, leader)
    if leader.value is None or leader.value <= 0:
        return missing((*target.read, Fact(name, None)))
    told = f"Vượt chỉ tiêu: {_written(leaf, target)} − 100% = {percent_text(own)}"
    if own >= leader.value:
        return _worth(leaf, read, Fraction(1), f"{told}, cao nhất cụm")
    reach = leaf.rule.reach * leaf.max_points
    rest = leaf.max_points - reach
    points = reach + own / leader.value * rest
    whom = f" ({leader.text})" if leader.text else ""
    first = f"Mức vượt cao nhất cụm: {percent_text(leader.value)}{whom}"
    sums = (
        f"{exact_points(reach)} + {percent_text(own)} / {percent_text(leader.value)}"
        f" × {exact_points(rest)} = {exact_points(points)} điểm"
    )
    return Outcome(points, read, (told, first, sums))


def _written(leaf: Criterion, target: Target) -> str:
    """The ratio as it is divided."""
    planned, actual = (number_text(fact.value or Fraction(0)) for fact in target.read)
    higher = leaf.rule.direction is Direction.HIGHER
    return f"{actual} / {planned}" if higher else f"{planned} / {actual}"


def _worth(leaf: Criterion, read: tuple[Fact, ...], share: Fraction, told: str) -> Outcome:
    points = share * leaf.max_points
    step = f"{percent_text(share)} × {exact_points(leaf.max_points)} = {exact_points(points)} điểm"
    return Outcome(points, read, (told, step))
