"""Knock-outs (điểm liệt): which of a set's strike a sheet, and what each says."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from desktop_app.domain.criteria import CriteriaSet, Criterion, Method
from desktop_app.domain.scoring.figures import exact_points, percent_text
from desktop_app.domain.set_rules import Knockout

_BEYOND = frozenset({Method.BONUS, Method.PENALTY, Method.CAP})


@dataclass(frozen=True, slots=True)
class Marked:
    """A criterion with the points that count: hundredths, penalties negative, never a blank."""

    leaf: Criterion
    points: int


@dataclass(frozen=True, slots=True)
class Strike:
    """A knock-out that struck, with its sentence."""

    knockout: Knockout
    sentence: str


@dataclass(frozen=True, slots=True)
class _Part:
    """A criterion or a group by what was marked of it."""

    criterion: Criterion
    points: int
    most: int
    penalty: int


def strikes(rules: CriteriaSet, marked: Sequence[Marked]) -> tuple[Strike, ...]:
    """The knock-outs that strike, in the set's order.

    Shares are exact. A group is measured by those of its criteria that were marked, its bonuses
    and penalties apart; what is blank or not assigned does not strike, nor what has no maximum.
    """
    if not rules.knockouts:
        return ()
    parts = _parts(rules, marked)
    leaves = [parts[one.leaf.code] for one in marked]
    found = []
    for knockout in rules.knockouts:
        named = [parts[knockout.criterion]] if knockout.criterion in parts else []
        told = tuple(_struck(knockout, named if knockout.criterion else leaves))
        if told:
            found.append(Strike(knockout, _sentence(knockout, told)))
    return tuple(found)


def _parts(rules: CriteriaSet, marked: Iterable[Marked]) -> Mapping[str, _Part]:
    """Each leaf and each group above it, by code."""
    nodes = {one.code: one for one in rules.criteria}
    sums: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for one in marked:
        penalty = one.leaf.method is Method.PENALTY
        extra = one.leaf.method in _BEYOND
        for code in _upwards(one.leaf.code, nodes):
            counts = not extra or (code == one.leaf.code and not penalty)
            sums[code][0] += one.points if counts else 0
            sums[code][1] += one.leaf.max_points if counts else 0
            sums[code][2] += -one.points if penalty else 0
    return {code: _Part(nodes[code], *figures) for code, figures in sums.items()}


def _upwards(code: str, nodes: Mapping[str, Criterion]) -> Iterator[str]:
    seen = set[str]()
    while code in nodes and code not in seen:
        seen.add(code)
        yield code
        code = nodes[code].parent


def _struck(knockout: Knockout, parts: Iterable[_Part]) -> Iterator[str]:
    for part in parts:
        told = _too_low(knockout, part) or _too_dear(knockout, part)
        if told:
            yield told


def _too_low(knockout: Knockout, part: _Part) -> str:
    # Bonuses are no criterion of every set's; they strike only where they are named.
    unnamed_extra = not knockout.criterion and part.criterion.method in _BEYOND
    if knockout.below is None or part.most <= 0 or unnamed_extra:
        return ""
    # In whole numbers, as this is asked of every mark.
    if part.points * knockout.below.denominator >= knockout.below.numerator * part.most:
        return ""
    share = Fraction(part.points, part.most)
    figures = f"{exact_points(part.points)}/{exact_points(part.most)} điểm ({percent_text(share)})"
    return f"{_name(part)} đạt {figures}, dưới {percent_text(knockout.below)} điểm tối đa"


def _too_dear(knockout: Knockout, part: _Part) -> str:
    if knockout.penalty is None or part.penalty <= 0 or part.penalty < knockout.penalty:
        return ""
    limit = exact_points(knockout.penalty)
    return f"{_name(part)} bị trừ {exact_points(part.penalty)} điểm, từ {limit} điểm trở lên"


def _name(part: _Part) -> str:
    kind = "Nhóm" if part.criterion.method is Method.GROUP else "Tiêu chí"
    return f"{kind} {part.criterion.code}"


def _sentence(knockout: Knockout, told: tuple[str, ...]) -> str:
    """The figures and what follows; the set's own words stand instead of titles' codes."""
    outcome = []
    if knockout.highest:
        outcome.append(f"xếp loại không cao hơn “{knockout.highest}”")
    if knockout.text:
        outcome.append(_inside(knockout.text.rstrip(".")))
    elif knockout.bars:
        outcome.append(f"không được xét {', '.join(knockout.bars)}")
    first, *others = told
    which = "; ".join((first, *map(_inside, others)))
    return f"{which}: {'; '.join(outcome)}."


def _inside(sentence: str) -> str:
    return f"{sentence[:1].lower()}{sentence[1:]}"
