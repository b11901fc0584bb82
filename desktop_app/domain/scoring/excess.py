"""The bonus for a target that was exceeded, beside the mark for reaching it.

Source: draft guidance of Hưng Yên, 2021: each 1 % over the plan brings 1 % of the maximum, at most
10 % of it. The set may cap all such bonuses together.
"""

from dataclasses import replace
from fractions import Fraction

from desktop_app.domain.criteria import Criterion, Direction, Facts, Method
from desktop_app.domain.points import round_half_up
from desktop_app.domain.scoring.figures import exact_points, number_text, percent_text
from desktop_app.domain.scoring.outcome import Outcome
from desktop_app.domain.scoring.reached import Target, ratio_of, read_target

_WHOLE = Fraction(1)


def excess_code(code: str) -> str:
    """The code of the row that stands after its criterion's."""
    return f"{code}+"


def excess_leaf(leaf: Criterion) -> Criterion:
    """The row of the bonus as a criterion; its maximum is `excess_cap` of the criterion's."""
    return replace(
        leaf,
        code=excess_code(leaf.code),
        title=f"{leaf.title}: thưởng vượt kế hoạch",
        max_points=round_half_up(leaf.rule.excess_cap * leaf.max_points),
        method=Method.BONUS,
    )


def excess_bonus(leaf: Criterion, facts: Facts) -> Outcome | None:
    """The bonus; None where the target was not exceeded, not assigned, or has no ratio.

    What the criterion's own `cap` already counts above the plan brings no bonus besides. A result
    of zero where less is better could not be better and brings as much as the cap lets.
    """
    target = read_target(leaf.rule, facts)
    planned, actual = target.planned.value, target.actual.value
    if target.not_assigned or planned is None or actual is None or planned <= 0:
        return None
    ratio = ratio_of(planned, actual, leaf.rule.direction)
    if ratio is None:
        told = f"Kết quả là {number_text(actual)}, không thể tốt hơn: thưởng mức cao nhất"
        return _worth(leaf, target, leaf.rule.excess_cap, (told,))
    over = ratio - max(_WHOLE, leaf.rule.cap)
    if over <= 0:
        return None
    return _by_excess(leaf, target, ratio, over)


def _by_excess(leaf: Criterion, target: Target, ratio: Fraction, over: Fraction) -> Outcome:
    rule = leaf.rule
    planned, actual = (number_text(fact.value or Fraction(0)) for fact in target.read)
    higher = rule.direction is Direction.HIGHER
    written = f"{actual} / {planned}" if higher else f"{planned} / {actual}"
    first = f"{written} = {percent_text(ratio)}, vượt {percent_text(over)}"
    share = over * rule.excess
    if share <= rule.excess_cap:
        rate = percent_text(rule.excess)
        brings = f"Thưởng {percent_text(over)} × {rate} = {percent_text(share)} điểm tối đa"
        return _worth(leaf, target, share, (first, brings))
    top = percent_text(rule.excess_cap)
    return _worth(leaf, target, rule.excess_cap, (first, f"Thưởng không quá {top} điểm tối đa"))


def _worth(leaf: Criterion, target: Target, share: Fraction, told: tuple[str, ...]) -> Outcome:
    points = share * leaf.max_points
    step = f"{percent_text(share)} × {exact_points(leaf.max_points)} = {exact_points(points)} điểm"
    return Outcome(points, target.read, (*told, step))
