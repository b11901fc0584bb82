"""Marks by a formula over named facts, for what no other method says."""

from fractions import Fraction
from functools import lru_cache

from desktop_app.domain.criteria import Criterion, Fact, Facts
from desktop_app.domain.scoring.facts import find, plain_value
from desktop_app.domain.scoring.figures import HUNDREDTHS, exact_points, number_text
from desktop_app.domain.scoring.formulas import (
    MAX_POINTS,
    Formula,
    Missing,
    Worked,
    Zero,
    in_words,
    read_formula,
    work_out,
)
from desktop_app.domain.scoring.outcome import Outcome, at_most, blank, missing


@lru_cache(maxsize=512)
def formula_of(text: str) -> Formula:
    """A formula as a tree; the same few are worked out for every subject.

    Raises: Unreadable.
    """
    return read_formula(text)


def by_formula(leaf: Criterion, facts: Facts) -> Outcome:
    """What the formula makes, in points, from nothing up to the maximum.

    A fact that it reads and that is missing leaves the mark blank, and so does a zero divisor.
    """
    formula = formula_of(leaf.rule.formula)
    read = {name: find(facts, name, leaf.rule) for name in formula.facts}
    try:
        worked = work_out(formula, _figures(leaf, read))
    except Missing as lacking:
        return missing((read[lacking.name],))
    except Zero as division:
        told = f"{division}: không chia được cho 0 nên để trống"
        return blank(tuple(read.values()), in_words(formula), told)
    used = tuple(read[name] for name in worked.read if name in read) or tuple(read.values())
    points, bounds = _bounded(leaf, worked)
    return Outcome(points, used, (in_words(formula), *worked.steps, *bounds))


def _figures(leaf: Criterion, read: dict[str, Fact]) -> dict[str, Fraction | None]:
    """What people count in: points and days, not their hundredths."""
    plain = {
        name: None if fact.value is None else plain_value(name, fact.value)
        for name, fact in read.items()
    }
    return {**plain, MAX_POINTS: Fraction(leaf.max_points, HUNDREDTHS)}


def _bounded(leaf: Criterion, worked: Worked) -> tuple[Fraction, tuple[str, ...]]:
    """The result in hundredths, neither below nothing nor above the maximum."""
    found = worked.value * HUNDREDTHS
    result = f"Kết quả: {number_text(worked.value)} = {exact_points(found)} điểm"
    if found < 0:
        return Fraction(0), (result, "Số âm nên tính 0,00 điểm")
    points, cap = at_most(found, leaf.max_points)
    return points, (result, *cap)
