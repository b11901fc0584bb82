"""Marks by counting: occurrences, days late, and the bonuses and penalties that rest on them."""

from fractions import Fraction

from desktop_app.domain.criteria import Criterion, Fact, Facts, Step
from desktop_app.domain.scoring.facts import (
    LATE_DAYS,
    fact_name,
    fact_text,
    fact_title,
    find,
    plain_value,
    split_name,
)
from desktop_app.domain.scoring.figures import exact_points, number_text
from desktop_app.domain.scoring.outcome import (
    NOT_RECEIVED,
    Outcome,
    at_most,
    missing,
    not_received,
)


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
        return missing((find(facts, leaf.rule.fact or LATE_DAYS, leaf.rule),))
    if fact.value is None:
        return not_received(fact)
    cost, why = _cost(leaf.rule.steps, fact.value)
    points = max(leaf.max_points - cost, 0)
    whole = exact_points(leaf.max_points)
    step = f"{whole} − {exact_points(cost)} = {exact_points(leaf.max_points - cost)} điểm"
    floor = () if points == leaf.max_points - cost else ("Không thấp hơn 0,00 điểm",)
    return Outcome(Fraction(points), (fact,), (why, step, *floor))


def late_penalty(leaf: Criterion, facts: Facts) -> Outcome:
    """What the days late cost, as a positive amount; the dearest step where nothing came.

    Of any other fact (reminders, say) the figure takes the place of the days; an unknown one
    leaves the mark blank.
    """
    if split_name(leaf.rule.fact)[0] != LATE_DAYS:
        return _penalty_by_figure(leaf, find(facts, leaf.rule.fact, leaf.rule))
    fact = _late_days(leaf, facts)
    if fact is None:
        return missing((find(facts, leaf.rule.fact, leaf.rule),))
    cost, why = _cost(leaf.rule.steps, fact.value)
    points, capped = at_most(Fraction(cost), leaf.max_points)
    return Outcome(points, (fact,), (why, *capped))


def _penalty_by_figure(leaf: Criterion, fact: Fact) -> Outcome:
    if fact.value is None:
        return missing((fact,))
    dearest = _dearest(leaf.rule.steps, plain_value(fact.name, fact.value))
    shown = f"{fact_title(fact.name)}: {fact_text(fact)}"
    if dearest is None:
        return Outcome(Fraction(0), (fact,), (f"{shown}, không bị trừ",))
    points, capped = at_most(Fraction(dearest.points), leaf.max_points)
    since = f"(từ {number_text(dearest.at_least)})"
    why = f"{shown}, trừ {exact_points(dearest.points)} điểm {since}"
    return Outcome(points, (fact,), (why, *capped))


def _late_days(leaf: Criterion, facts: Facts) -> Fact | None:
    """None where there is no due date yet, or where the fact itself says why it is missing."""
    fact = facts.get(fact_name(leaf.rule.fact or LATE_DAYS, leaf.rule))
    return None if fact is not None and fact.value is None and fact.text else fact


def _cost(steps: tuple[Step, ...], days: Fraction | None) -> tuple[int, str]:
    """What the days cost and why; None for a return that never came."""
    late = NOT_RECEIVED if days is None else _late_text(days)
    dearest = _dearest(steps, days)
    if dearest is None:
        return 0, f"{late}: không bị trừ"
    since = f" (từ {number_text(dearest.at_least)} ngày)" if days is not None else ""
    return dearest.points, f"{late}: trừ {exact_points(dearest.points)} điểm{since}"


def _dearest(steps: tuple[Step, ...], figure: Fraction | None) -> Step | None:
    """The dearest step reached, so that later never costs less; of all steps for None."""
    reached = [step for step in steps if figure is None or figure >= step.at_least]
    return max(reached, key=lambda step: (step.points, step.at_least)) if reached else None


def _late_text(days: Fraction) -> str:
    return f"Chậm {number_text(days)} ngày" if days > 0 else "Đúng hạn"
