"""Marks by steps: what a figure, or its share of another, is worth in a table of the office."""

from collections.abc import Iterable
from fractions import Fraction

from desktop_app.domain.criteria import Criterion, Direction, Fact, Facts, Step
from desktop_app.domain.scoring.facts import (
    LESS_IS_BETTER,
    fact_title,
    find,
    never_came,
    plain_value,
    split_name,
)
from desktop_app.domain.scoring.figures import exact_points, number_text
from desktop_app.domain.scoring.outcome import Outcome, at_most, blank, missing, not_received

_PERCENT = 100


def tier(leaf: Criterion, facts: Facts) -> Outcome:
    """The points of the step reached by the fact, or by its percentage of the fact `per`.

    A step holds from its `at_least` on. Where more is better the best step reached counts, and
    below all of them nothing; where less is better the worst one reached, and below all of them the
    maximum: so a better figure never counts less, whatever order the table is in.
    """
    return _tier(leaf, facts, leaf.rule.direction)


def bonus_by_steps(leaf: Criterion, facts: Facts) -> Outcome:
    """A bonus by a table; where less of a fact is better, the rule need not say so."""
    less = split_name(leaf.rule.fact)[0] in LESS_IS_BETTER
    return _tier(leaf, facts, Direction.LOWER if less else leaf.rule.direction)


def by_steps(
    leaf: Criterion, read: tuple[Fact, ...], value: Fraction, direction: Direction, sign: str = ""
) -> Outcome:
    """The outcome of a value on the criterion's steps; `sign` is written after figures ("%")."""
    step = step_reached(leaf.rule.steps, value, direction)
    shown = f"{number_text(value)}{sign}"
    if step is None:
        points = leaf.max_points if direction is Direction.LOWER else 0
        told = "tốt hơn mọi mức" if points else "chưa đến mức nào"
        return Outcome(Fraction(points), read, (f"{shown}: {told}, {exact_points(points)} điểm",))
    counted, capped = at_most(Fraction(step.points), leaf.max_points)
    label = f" “{step.label}”" if step.label else ""
    since = f"từ {number_text(step.at_least)}{sign} trở lên"
    told = f"{shown} thuộc mức{label} {since}: {exact_points(step.points)} điểm"
    return Outcome(counted, read, (told, *capped))


def step_reached(steps: Iterable[Step], value: Fraction, direction: Direction) -> Step | None:
    """The step that counts, None below all of them."""
    reached = [step for step in steps if value >= step.at_least]
    if not reached:
        return None
    if direction is Direction.LOWER:
        return min(reached, key=lambda step: (step.points, -step.at_least))
    return max(reached, key=lambda step: (step.points, step.at_least))


def _tier(leaf: Criterion, facts: Facts, direction: Direction) -> Outcome:
    fact = find(facts, leaf.rule.fact, leaf.rule)
    if not leaf.rule.per:
        if fact.value is None:
            return not_received(fact) if never_came(facts, leaf.rule) else missing((fact,))
        return by_steps(leaf, (fact,), plain_value(fact.name, fact.value), direction)
    whole = find(facts, leaf.rule.per, leaf.rule)
    if fact.value is None or whole.value is None:
        return missing((fact, whole))
    return _of_whole(leaf, (fact, whole), (fact.value, whole.value), direction)


def _of_whole(
    leaf: Criterion,
    read: tuple[Fact, Fact],
    values: tuple[Fraction, Fraction],
    direction: Direction,
) -> Outcome:
    part, whole = (plain_value(fact.name, value) for fact, value in zip(read, values, strict=True))
    if whole <= 0:
        name = fact_title(read[1].name)
        told = f"{name} là {number_text(whole)} nên không tính được tỷ lệ: để trống."
        return blank(read, told)
    percent = part / whole * _PERCENT
    ratio = f"{number_text(part)} / {number_text(whole)} = {number_text(percent)}%"
    found = by_steps(leaf, read, percent, direction, "%")
    return Outcome(found.points, read, (ratio, *found.steps))
