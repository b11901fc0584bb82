"""The rows of a score sheet: an exact outcome rounded once, with what explains it."""

from fractions import Fraction

from desktop_app.domain.criteria import Criterion, Fact, Mark, Method
from desktop_app.domain.points import round_half_up
from desktop_app.domain.scoring.figures import exact_points
from desktop_app.domain.scoring.outcome import Outcome

POINTS_FACT = "points."
NOT_ROUNDED = "Không phải làm tròn"


def row_of(leaf: Criterion, outcome: Outcome, round_to: int) -> Mark:
    """A criterion's row; penalties turn negative. `round_to`: hundredths."""
    exact = outcome.points
    rounded = None if exact is None else rounded_points(exact, leaf.max_points, round_to)
    negative = rounded is not None and leaf.method is Method.PENALTY
    return Mark(
        criterion=leaf.code,
        title=leaf.title,
        max_points=leaf.max_points,
        points=-rounded if negative and rounded else rounded,
        method=leaf.method,
        stage=outcome.stage,
        facts=outcome.facts,
        steps=outcome.steps,
        rounding="" if exact is None or rounded is None else _said(exact, rounded, round_to),
    )


def rounded_points(exact: Fraction, most: int, round_to: int) -> int:
    """Half up to a multiple of `round_to`; what was within the maximum is not rounded above it."""
    if exact.denominator == 1 and (round_to == 1 or exact.numerator % round_to == 0):
        return exact.numerator
    rounded = round_half_up(exact / round_to) * round_to
    return most if exact <= most < rounded else rounded


def points_fact(code: str, points: int) -> Fact:
    """A row's points as a fact of another row."""
    return Fact(f"{POINTS_FACT}{code}", Fraction(points))


def _said(exact: Fraction, rounded: int, round_to: int) -> str:
    if exact == rounded:
        return NOT_ROUNDED
    way = f"Làm tròn đến {exact_points(round_to)} điểm, từ nửa trở lên thì tăng"
    bound = "" if rounded % round_to == 0 else ", không quá điểm tối đa"
    return f"{way}{bound}: {exact_points(exact)} → {exact_points(rounded)}"
