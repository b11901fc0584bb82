"""“Nếu thì sao”: a set's rules and a subject's facts as they would be; nothing is stored.

A mark may be another, a criterion's maximum may be, or a criterion may go. Whoever supposes this
has the engine score again from the same facts, so that nothing is estimated. Points are hundredths.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from desktop_app.domain.criteria import CriteriaSet, Criterion, Fact, Facts, Method, Rule
from desktop_app.domain.points import round_half_up
from desktop_app.domain.ranking_rows import RankedUnit, Ranking
from desktop_app.domain.scoring.entry import takes_entry
from desktop_app.domain.set_rules import Knockout, StageCode

_OF_OWN_SIGN = frozenset({Method.BONUS, Method.PENALTY})


@dataclass(frozen=True, slots=True)
class OtherMark:
    """A mark that a subject would have on a criterion, computed or not; a penalty positive."""

    subject: str
    criterion: str
    points: int


@dataclass(frozen=True, slots=True)
class OtherMaximum:
    """A maximum that a criterion would have: entered marks and tables of points go along."""

    criterion: str
    max_points: int


@dataclass(frozen=True, slots=True)
class Supposition:
    """All that is supposed at once; `dropped`: codes of leaves or groups that would go.

    Maxima change first, so that marks are said on the new ones.
    """

    marks: tuple[OtherMark, ...] = ()
    maxima: tuple[OtherMaximum, ...] = ()
    dropped: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is supposed."""
        return bool(self.marks or self.maxima or self.dropped)


@dataclass(frozen=True, slots=True)
class Move:
    """A subject before and after."""

    before: RankedUnit
    after: RankedUnit

    @property
    def changed(self) -> bool:
        """Whether its rank, points, maximum or class would be another."""
        return _told(self.before) != _told(self.after)

    @property
    def steps(self) -> int | None:
        """By how many ranks it would rise (positive) or fall, None where it has none on a side."""
        if self.before.rank is None or self.after.rank is None:
            return None
        return self.before.rank - self.after.rank


@dataclass(frozen=True, slots=True)
class Supposed:
    """What would come of a supposition: both rankings, from the same facts, and notices."""

    supposition: Supposition
    before: Ranking
    after: Ranking
    notices: tuple[str, ...] = ()

    @property
    def moves(self) -> tuple[Move, ...]:
        """Everybody in the order of the new ranking."""
        return tuple(moves(self.before, self.after))


def moves(before: Ranking, after: Ranking) -> Iterator[Move]:
    """Everybody's move, in the order of the ranking that comes after."""
    known = {row.code: row for cluster in before.clusters for row in cluster.rows}
    for cluster in after.clusters:
        for row in cluster.rows:
            yield Move(known[row.code], row)


def supposed_rules(rules: CriteriaSet, supposition: Supposition) -> CriteriaSet:
    """The set as it would be; criteria that it does not have are passed over."""
    gone = _with_descendants(rules, supposition.dropped)
    maxima = {one.criterion: one.max_points for one in supposition.maxima}
    kept = tuple(
        _scaled(one, maxima.get(one.code, one.max_points))
        for one in rules.criteria
        if one.code not in gone
    )
    ties = tuple(key for key in rules.tie_order if key.removeprefix("criterion:") not in gone)
    codes = {one.code for one in kept}
    return replace(
        rules,
        criteria=kept,
        tie_order=ties,
        knockouts=tuple(one for one in rules.knockouts if _still_strikes(one, codes)),
    )


def rules_for(rules: CriteriaSet, supposition: Supposition, subject: str) -> CriteriaSet:
    """A supposed set for one subject: a computed criterion whose mark is given takes an entry."""
    given = {one.criterion for one in supposition.marks if one.subject == subject}
    if not given:
        return rules
    return replace(
        rules,
        criteria=tuple(_by_entry(one) if one.code in given else one for one in rules.criteria),
    )


def supposed_facts(
    rules: CriteriaSet, supposition: Supposition, subject: str, facts: Facts
) -> Facts:
    """A subject's facts as they would be; `rules`: the set as it is.

    A given mark is every stage's, so that the stages' weights make that mark of it too.
    """
    found = dict(facts)
    maxima = {one.criterion: one.max_points for one in supposition.maxima}
    for leaf in rules.leaves:
        if takes_entry(leaf) and leaf.code in maxima and leaf.max_points:
            _scale_marks(found, leaf, Fraction(maxima[leaf.code], leaf.max_points))
    for one in supposition.marks:
        if one.subject == subject:
            found |= _given(found, one)
    return found


def _told(row: RankedUnit) -> tuple[object, ...]:
    return (row.rank, row.tied, row.points, row.max_points, row.band)


def _with_descendants(rules: CriteriaSet, codes: tuple[str, ...]) -> frozenset[str]:
    """The codes with those below them, and groups of which nothing would be left."""
    gone = set(codes)
    parents = {one.code: one.parent for one in rules.criteria}
    for _ in rules.criteria:
        gone |= {code for code, parent in parents.items() if parent in gone}
    for one in reversed(rules.criteria):
        below = [code for code, parent in parents.items() if parent == one.code]
        if one.method is Method.GROUP and below and gone.issuperset(below):
            gone.add(one.code)
    return frozenset(gone)


def _scaled(leaf: Criterion, max_points: int) -> Criterion:
    """A leaf with another maximum; what its rule says in points goes along, rounded half up.

    A grade that was chosen keeps its share of the maximum, so that it is no longer looked up.
    """
    if max_points == leaf.max_points or not leaf.max_points:
        return replace(leaf, max_points=max_points)
    ratio = Fraction(max_points, leaf.max_points)
    steps = tuple(
        replace(step, points=round_half_up(step.points * ratio)) for step in leaf.rule.steps
    )
    each = round_half_up(leaf.rule.points_each * ratio)
    rule = replace(leaf.rule, steps=steps, points_each=each)
    method = Method.MANUAL if leaf.method is Method.GRADED else leaf.method
    return replace(leaf, max_points=max_points, rule=rule, method=method)


def _by_entry(leaf: Criterion) -> Criterion:
    method = leaf.method if leaf.method in _OF_OWN_SIGN else Method.MANUAL
    return replace(leaf, method=method, rule=Rule())


def _still_strikes(rule: Knockout, codes: set[str]) -> bool:
    return not rule.criterion or rule.criterion in codes


def _scale_marks(found: dict[str, Fact], leaf: Criterion, ratio: Fraction) -> None:
    """A mark that no grade has was blank, and stays so."""
    grades = {step.points for step in leaf.rule.steps}
    for name in _mark_names(leaf.code):
        fact = found.get(name)
        if fact is None or fact.value is None:
            continue
        if leaf.method is Method.GRADED and fact.value not in grades:
            del found[name]
        else:
            found[name] = replace(fact, value=fact.value * ratio)


def _given(found: Mapping[str, Fact], one: OtherMark) -> dict[str, Fact]:
    stage = found[name].text if (name := f"mark.{one.criterion}") in found else ""
    names = _mark_names(one.criterion)
    return {name: Fact(name, Fraction(one.points), text=stage) for name in names}


def _mark_names(code: str) -> tuple[str, ...]:
    return (f"mark.{code}", *(f"mark.{code}.{stage.value}" for stage in StageCode))
