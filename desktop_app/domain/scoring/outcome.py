"""What a method finds for one criterion, before the one rounding."""

from dataclasses import dataclass
from fractions import Fraction

from desktop_app.domain.criteria import Fact
from desktop_app.domain.scoring.facts import fact_title
from desktop_app.domain.scoring.figures import exact_points

NOT_RECEIVED = "Chưa nhận được báo cáo"


@dataclass(frozen=True, slots=True)
class Outcome:
    """Exact hundredths of points, None for a blank, with the facts and steps that led there.

    `assigned` is False where the criterion does not apply to the subject and so leaves the maximum.
    """

    points: Fraction | None
    facts: tuple[Fact, ...] = ()
    steps: tuple[str, ...] = ()
    stage: str = ""
    assigned: bool = True


def blank(facts: tuple[Fact, ...], *reasons: str, assigned: bool = True) -> Outcome:
    """No mark, and why."""
    return Outcome(None, facts, reasons, assigned=assigned)


def missing(facts: tuple[Fact, ...]) -> Outcome:
    """No mark, because facts are missing: one sentence for each, its own where it has one."""
    reasons = (_why_missing(fact) for fact in facts if fact.value is None)
    return blank(facts, *dict.fromkeys(reasons))


def not_received(fact: Fact) -> Outcome:
    """Nothing, because the return that a fact tells of never came."""
    return Outcome(Fraction(0), (fact,), (f"{NOT_RECEIVED}: 0,00 điểm",))


def at_most(points: Fraction, limit: int) -> tuple[Fraction, tuple[str, ...]]:
    """Points within a criterion's maximum, and the step that says so where it bites."""
    if points <= limit:
        return points, ()
    top = exact_points(limit)
    return Fraction(limit), (f"Vượt mức tối đa {top} điểm nên tính {top} điểm",)


def _why_missing(fact: Fact) -> str:
    return fact.text or f"Chưa có số liệu về {_inside(fact_title(fact.name))}: để trống."


def _inside(title: str) -> str:
    return title[:1].lower() + title[1:]
