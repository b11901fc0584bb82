"""Marks by counting: occurrences, days late, and the bonuses and penalties that rest on them."""

from fractions import Fraction

from desktop_app.domain.criteria import Criterion, Fact, Facts, Step
from desktop_app.domain.scoring.facts import fact_name, find, plain_value
from desktop_app.domain.scoring.figures import exact_points, number_text
from desktop_app.domain.scoring.outcome import Outcome, at_most, missing

_NOT_RECEIVED = "Chưa nhận được báo cáo"


def per_occurrence(leaf: Criterion, facts: Facts) -> Outcome:
    """A count times the points for each, up to the maximum; less than none counts as none."""
    fact = find(facts, leaf.rule.fact or "activities", leaf.rule)
    if fact.value is None:
        return missing((fact,))
    count = max(plain_value(fact.name, fact.value), Fraction(0))
    found = count * leaf.rule.points_each
    points, capped = at_most(found, leaf.max_points)
    each = exact_points(leaf.rule.points_each)
    step = f"{number_text(count)} × {each} = {exact_points(found)} điểm"
    return Outcome(points, (fact,), (step, *capped))


def timeliness(leaf: Criterion, facts: Facts) -> Outcome:
    """The maximum less what the days late cost; nothing for a return that never came.

    A fact that is there without a value is such a return; a fact that is absent (no due date yet)
    leaves the mark blank.
    """
    fact = _late_days(leaf, facts)
    if fact is None:
        return missing((find(facts, leaf.rule.fact or "late_days", leaf.rule),))
    if fact.value is None:
        return Outcome(Fraction(0), (fact,), (f"{_NOT_RECEIVED}: 0,00 điểm",))
    cost, why = _cost(leaf.rule.steps, fact.value)
    points = max(leaf.max_points - cost, 0)
    whole = exact_points(leaf.max_points)
    step = f"{whole} − {exact_points(cost)} = {exact_points(leaf.max_points - cost)} điểm"
    floor = () if points == leaf.max_points - cost else ("Không thấp hơn 0,00 điểm",)
    return Outcome(Fraction(points), (fact,), (why, step, *floor))


def late_penalty(leaf: Criterion, facts: Facts) -> Outcome:
    """What the days late cost, as a positive amount; the dearest step where nothing came."""
    fact = _late_days(leaf, facts)
    if fact is None:
        return missing((find(facts, leaf.rule.fact, leaf.rule),))
    cost, why = _cost(leaf.rule.steps, fact.value)
    points, capped = at_most(Fraction(cost), leaf.max_points)
    return Outcome(points, (fact,), (why, *capped))


def _late_days(leaf: Criterion, facts: Facts) -> Fact | None:
    """None where there is no due date yet, or where the fact itself says why it is missing."""
    fact = facts.get(fact_name(leaf.rule.fact or "late_days", leaf.rule))
    return None if fact is not None and fact.value is None and fact.text else fact


def _cost(steps: tuple[Step, ...], days: Fraction | None) -> tuple[int, str]:
    """What the days cost and why; the dearest step reached, so that later never costs less."""
    reached = [step for step in steps if days is None or days >= step.at_least]
    late = _NOT_RECEIVED if days is None else _late_text(days)
    if not reached:
        return 0, f"{late}: không bị trừ"
    dearest = max(reached, key=lambda step: step.points)
    since = f" (từ {number_text(dearest.at_least)} ngày)" if days is not None else ""
    return dearest.points, f"{late}: trừ {exact_points(dearest.points)} điểm{since}"


def _late_text(days: Fraction) -> str:
    return f"Chậm {number_text(days)} ngày" if days > 0 else "Đúng hạn"
