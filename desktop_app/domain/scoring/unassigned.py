"""Subjects who were not assigned a target: left out, or measured among themselves."""

from fractions import Fraction

from desktop_app.domain.criteria import Criterion, Direction, Facts, Mark
from desktop_app.domain.scoring.facts import find, group_name, split_name
from desktop_app.domain.scoring.figures import exact_points, number_text
from desktop_app.domain.scoring.outcome import Outcome, blank, missing
from desktop_app.domain.scoring.reached import Target
from desktop_app.domain.set_rules import Unassigned

_LEFT_OUT = "Đơn vị không được giao chỉ tiêu này: không chấm và không tính vào điểm tối đa."
_AMONG = "Không được giao chỉ tiêu: so với kết quả tốt nhất trong những nơi không được giao của cụm"


def not_assigned(leaf: Criterion, facts: Facts, target: Target) -> Outcome:
    """The mark of who was not assigned the target, as the rule says.

    Among themselves: the result over the best of the cluster (the best over the result where less
    is better) times the maximum. Where the best is nothing, nothing counts whole if less is better,
    and any result is worth nothing otherwise.
    """
    if leaf.rule.unassigned is Unassigned.LEFT_OUT:
        return blank((target.assigned,), _LEFT_OUT, assigned=False)
    name = group_name(leaf.rule)
    best = facts.get(name)
    if target.actual.value is None or best is None or best.value is None:
        return missing((target.assigned, target.actual))
    read = (target.assigned, target.actual, best)
    whom = f"{_AMONG} ({best.text})" if best.text else _AMONG
    points, step = _share(leaf, target.actual.value, best.value)
    return Outcome(points, read, (whom, step))


def left_out(leaf: Criterion, facts: Facts, found: Outcome) -> Outcome:
    """A blank for want of a target's figure, of who was not assigned it, leaves the maximum."""
    kind, _, rest = leaf.rule.fact.partition(".")
    if kind != "target":
        return found
    assigned = find(facts, f"target.{rest.rpartition('.')[0]}.assigned", leaf.rule)
    return blank((assigned,), _LEFT_OUT, assigned=False) if assigned.value == 0 else found


def is_left_out(row: Mark) -> bool:
    """Whether a row's criterion was not assigned to its subject and so left the maximum."""
    if row.points is not None or len(row.facts) != 1:
        return False
    (fact,) = row.facts
    name = split_name(fact.name)[0]
    return name.startswith("target.") and name.endswith(".assigned") and fact.value == 0


def _share(leaf: Criterion, actual: Fraction, best: Fraction) -> tuple[Fraction, str]:
    whole = exact_points(leaf.max_points)
    lower = leaf.rule.direction is Direction.LOWER
    above, below = (best, actual) if lower else (actual, best)
    if below <= 0:
        share = Fraction(lower)
        points = share * leaf.max_points
        told = f"{number_text(below)} không lớn hơn 0 nên không lập tỷ lệ"
        return points, f"{told}: tính {exact_points(points)} điểm"
    share = min(max(above / below, Fraction(0)), Fraction(1))
    points = share * leaf.max_points
    ratio = f"{number_text(above)} / {number_text(below)}"
    return points, f"{ratio} × {whole} = {exact_points(points)} điểm"
