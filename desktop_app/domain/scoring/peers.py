"""Facts about a subject that rest on everybody of its cluster: who leads, whose result is best."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from desktop_app.domain.criteria import CriteriaSet, Criterion, Direction, Fact, Facts, Method
from desktop_app.domain.judged import Judged
from desktop_app.domain.scoring.facts import group_name, leader_name
from desktop_app.domain.scoring.reached import Target, excess_of, read_target
from desktop_app.domain.set_rules import Unassigned

_NAMED = 3


@dataclass(frozen=True, slots=True)
class _Entry:
    """One subject's figure among others'; the greater `height` is the better."""

    height: Fraction
    value: Fraction
    one: Judged
    target: Target


def with_peers(
    rules: CriteriaSet, subjects: Sequence[Judged], found: Mapping[int, Facts]
) -> Mapping[int, Facts]:
    """Everybody's facts by number with those that their clusters make; pure, and free of order.

    For who was assigned a target, the cluster's greatest excess over it, where anybody exceeded
    it; for who was not, the best result of those like them. The text of such a fact names who has
    it, its source is that result's cell. Facts derived before are replaced.
    """
    leaves = _comparing(rules)
    if not leaves:
        return found
    derived: dict[int, dict[str, Fact]] = {one.id: dict(found[one.id]) for one in subjects}
    for leaf in leaves:
        _derive(leaf, subjects, found, derived)
    return derived


def _comparing(rules: CriteriaSet) -> tuple[Criterion, ...]:
    """The criteria that compare, one for each pair of derived facts."""
    by_names = {
        (leader_name(leaf.rule), group_name(leaf.rule)): leaf
        for leaf in rules.leaves
        if leaf.method is Method.AGAINST_LEADER
        or (leaf.method is Method.TARGET_RATIO and _among(leaf))
    }
    return tuple(by_names.values())


def _among(leaf: Criterion) -> bool:
    return leaf.rule.unassigned is Unassigned.AMONG_THEMSELVES


def _derive(
    leaf: Criterion,
    subjects: Iterable[Judged],
    found: Mapping[int, Facts],
    derived: Mapping[int, dict[str, Fact]],
) -> None:
    leading: defaultdict[str, list[_Entry]] = defaultdict(list)
    without: defaultdict[str, list[_Entry]] = defaultdict(list)
    members = [(one, read_target(leaf.rule, found[one.id])) for one in subjects]
    lower = leaf.rule.direction is Direction.LOWER
    for one, target in members:
        excess = excess_of(target, leaf.rule.direction)
        if excess is not None:
            leading[one.cluster].append(_Entry(excess, excess, one, target))
        if target.not_assigned and target.actual.value is not None:
            value = target.actual.value
            without[one.cluster].append(_Entry(-value if lower else value, value, one, target))
    leaders = {code: _best(leader_name(leaf.rule), entries) for code, entries in leading.items()}
    bests = {code: _best(group_name(leaf.rule), entries) for code, entries in without.items()}
    for one, target in members:
        of_cluster = (bests if target.not_assigned else leaders).get(one.cluster)
        for name in (leader_name(leaf.rule), group_name(leaf.rule)):
            derived[one.id].pop(name, None)
        if of_cluster is not None:
            derived[one.id][of_cluster.name] = of_cluster


def _best(name: str, entries: Sequence[_Entry]) -> Fact:
    top = max(entry.height for entry in entries)
    first, *others = sorted(
        (entry for entry in entries if entry.height == top),
        key=lambda entry: (entry.one.name, entry.one.code),
    )
    shown = ", ".join(entry.one.name for entry in (first, *others[: _NAMED - 1]))
    rest = len(others) + 1 - _NAMED
    text = f"{shown} và {rest} nơi khác" if rest > 0 else shown
    return Fact(name, first.value, first.target.actual.source, text)
