"""A target as a rule reads it: what was planned, what was reached, by how much it was exceeded."""

from dataclasses import dataclass
from fractions import Fraction

from desktop_app.domain.criteria import Direction, Fact, Facts, Rule
from desktop_app.domain.scoring.facts import find


@dataclass(frozen=True, slots=True)
class Target:
    """One subject's target; a value is None where it is not known."""

    planned: Fact
    actual: Fact
    assigned: Fact

    @property
    def not_assigned(self) -> bool:
        """Whether it was said that the subject has no such target."""
        return self.assigned.value == 0

    @property
    def read(self) -> tuple[Fact, Fact]:
        """What a ratio rests on."""
        return (self.planned, self.actual)


def read_target(rule: Rule, facts: Facts) -> Target:
    """The target whose code the rule names."""
    return Target(
        planned=find(facts, f"target.{rule.fact}.planned", rule),
        actual=find(facts, f"target.{rule.fact}.actual", rule),
        assigned=find(facts, f"target.{rule.fact}.assigned", rule),
    )


def ratio_of(planned: Fraction, actual: Fraction, direction: Direction) -> Fraction | None:
    """How far the target was reached, 1 is just; None where nothing can be divided by."""
    above, below = (actual, planned) if direction is Direction.HIGHER else (planned, actual)
    divides = planned.numerator > 0 and below.numerator > 0
    return above / below if divides else None


def excess_of(target: Target, direction: Direction) -> Fraction | None:
    """The share by which a target was exceeded; None where it was not, or there is no ratio."""
    planned, actual = target.planned.value, target.actual.value
    if target.not_assigned or planned is None or actual is None:
        return None
    ratio = ratio_of(planned, actual, direction)
    return ratio - 1 if ratio is not None and ratio > 1 else None
