"""Facts and one-criterion sets, as short as the tests want to read."""

from fractions import Fraction

from desktop_app.domain.criteria import CriteriaSet, Criterion, Fact, Mark, Method, Rule
from desktop_app.domain.scoring import score_sheet


def facts(**values: int | str | None) -> dict[str, Fact]:
    """Facts by name; "__" stands for "." and "_at_" for "@" in a keyword."""
    named = {
        key.replace("__", ".").replace("_at_", "@").replace("_dash_", "-"): value
        for key, value in values.items()
    }
    return {name: fact(name, value) for name, value in named.items()}


def fact(name: str, value: int | str | None, text: str = "") -> Fact:
    return Fact(name, None if value is None else Fraction(value), text=text)


def mark_of(
    method: Method, max_points: int, given: dict[str, Fact], rule: Rule | None = None
) -> Mark:
    """The mark of a single criterion "1"."""
    leaf = Criterion("1", "Tiêu chí", max_points, method, rule=rule or Rule())
    return score_sheet(CriteriaSet("bo", "Bộ", (leaf,)), given).marks[0]
