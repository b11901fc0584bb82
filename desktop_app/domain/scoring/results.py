"""The published result of a campaign as a criterion of another set."""

from collections.abc import Callable
from fractions import Fraction

from desktop_app.domain.criteria import Criterion, Direction, Fact, Facts
from desktop_app.domain.scoring.facts import find, plain_value
from desktop_app.domain.scoring.figures import exact_points
from desktop_app.domain.scoring.ladder import by_steps
from desktop_app.domain.scoring.outcome import Outcome, blank, missing
from desktop_app.domain.set_rules import Reading

POINTS, MAXIMUM, RANK, BAND = "result.points", "result.max_points", "result.rank", "result.band"
# What each reading looks at; a class has no room to say which ranking it is from, its points have.
READ: dict[Reading, tuple[str, ...]] = {
    Reading.POINTS: (POINTS, MAXIMUM),
    Reading.PERCENT: (POINTS, MAXIMUM),
    Reading.BAND: (BAND, POINTS),
    Reading.RANK: (RANK,),
}


def campaign_result(leaf: Criterion, facts: Facts) -> Outcome:
    """What the campaign's published ranking says of the subject, converted by the rule's table.

    Points and percent without a table are scaled: total over maximum times the criterion's
    maximum, never more than that. A class must be in the table; a rank takes the step that it
    reaches, a better one never a worse step.
    """
    read = tuple(find(facts, base, leaf.rule) for base in READ[leaf.rule.reads])
    if any(fact.value is None for fact in read):
        return missing(read)
    found = _READINGS[leaf.rule.reads](leaf, read)
    origin = read[-1].text
    steps = (origin, *found.steps) if origin else found.steps
    return Outcome(found.points, read, steps)


def _by_points(leaf: Criterion, read: tuple[Fact, ...]) -> Outcome:
    if not leaf.rule.steps:
        return _scaled(leaf, read)
    return by_steps(leaf, read, _plain(read[0]), Direction.HIGHER)


def _by_percent(leaf: Criterion, read: tuple[Fact, ...]) -> Outcome:
    total, most = (_plain(fact) for fact in read)
    if not leaf.rule.steps or most <= 0:
        return _scaled(leaf, read)
    return by_steps(leaf, read, total / most * 100, Direction.HIGHER, "%")


def _by_rank(leaf: Criterion, read: tuple[Fact, ...]) -> Outcome:
    return by_steps(leaf, read, _plain(read[0]), Direction.LOWER)


def _by_band(leaf: Criterion, read: tuple[Fact, ...]) -> Outcome:
    name = read[0].text
    step = next((step for step in leaf.rule.steps if step.label == name), None)
    if step is None:
        told = (
            f"Xếp loại “{name}” không có trong bảng quy đổi của tiêu chí {leaf.code}: để trống."
            " Hãy bổ sung bảng quy đổi."
        )
        return blank(read, told)
    points = min(step.points, leaf.max_points)
    return Outcome(Fraction(points), read, (f"Xếp loại “{name}”: {exact_points(points)} điểm",))


def _scaled(leaf: Criterion, read: tuple[Fact, ...]) -> Outcome:
    total, most = ((fact.value or Fraction(0)) for fact in read)
    if most <= 0:
        told = "Điểm tối đa đã công bố là 0 nên không tính được tỷ lệ: để trống."
        return blank(read, told)
    share = min(max(total / most, Fraction(0)), Fraction(1))
    points = share * leaf.max_points
    ratio = f"{exact_points(total)} / {exact_points(most)} × {exact_points(leaf.max_points)}"
    bound = " (từ 0% đến 100%)" if share != total / most else ""
    return Outcome(points, read, (f"{ratio}{bound} = {exact_points(points)} điểm",))


def _plain(fact: Fact) -> Fraction:
    return plain_value(fact.name, fact.value or Fraction(0))


_READINGS: dict[Reading, Callable[[Criterion, tuple[Fact, ...]], Outcome]] = {
    Reading.POINTS: _by_points,
    Reading.PERCENT: _by_percent,
    Reading.BAND: _by_band,
    Reading.RANK: _by_rank,
}
