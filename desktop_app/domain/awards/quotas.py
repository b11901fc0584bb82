"""Places under a quota: who is within it, who is not, and where people must decide a tie."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from math import ceil, floor

from desktop_app.domain.awards.titles import Quota, Rounding, Scope
from desktop_app.domain.points import format_days, format_percent, round_half_up

_WHOLE = 10_000
_ROUND: Mapping[Rounding, Callable[[Fraction], int]] = {
    Rounding.DOWN: floor,
    Rounding.HALF_UP: round_half_up,
    Rounding.UP: ceil,
}
ROUNDED = {
    Rounding.DOWN: "làm tròn xuống",
    Rounding.HALF_UP: "làm tròn",
    Rounding.UP: "làm tròn lên",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody in the order of merit; `key` is unique, `unit` and `cluster` are codes.

    `standing`: greater is better, value by value (points, then tie-breaks); None is the least. Two
    with equal standings are tied. Of those who are only counted it does not matter.
    """

    key: str
    unit: str = ""
    cluster: str = ""
    standing: tuple[int | Fraction | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Allotment:
    """What a quota gives one unit, cluster or department (`group`, "" for the department).

    `base`: how many it is counted on; `allowance`: their share exactly; `places`: it, rounded.
    `within` and `out` are sure; of `tied`, equal at the cut, people choose at most `open`.
    """

    group: str
    base: int
    allowance: Fraction
    places: int
    within: tuple[str, ...]
    tied: tuple[str, ...]
    out: tuple[str, ...]

    @property
    def open(self) -> int:
        """How many of those who are tied there is room for."""
        return self.places - len(self.within) if self.tied else 0


@dataclass(frozen=True, slots=True)
class Allotted:
    """A quota over all its groups, in the order of their codes; `exempt`: whom it does not bind."""

    groups: tuple[Allotment, ...]
    exempt: tuple[str, ...] = ()


def allot(quota: Quota, candidates: Iterable[Candidate], holders: Iterable[Candidate]) -> Allotted:
    """Give a quota's places to candidates, best first; nobody who is tied is taken or cut.

    `holders`: everybody who has what the quota is counted on (`quota.of`), candidates among them.
    The order of the input does not matter.
    """
    bound, free = _parted(quota, candidates)
    counted, _ = _parted(quota, holders)
    base = Counter(_group(quota, one) for one in counted)
    ranked = sorted(bound, key=lambda one: (_group(quota, one), one.key))
    groups = groupby(ranked, key=lambda one: _group(quota, one))
    return Allotted(
        tuple(_allotment(quota, group, base[group], tuple(several)) for group, several in groups),
        tuple(sorted(one.key for one in free)),
    )


def allowance(quota: Quota, base: int) -> Fraction:
    """The exact share of `base`."""
    return Fraction(base * quota.share, _WHOLE)


def places(quota: Quota, base: int) -> int:
    """The share of `base` in whole places, rounded as the quota says."""
    return _ROUND[quota.rounding](allowance(quota, base))


def told(quota: Quota, found: Allotment) -> str:
    """The numbers of an allotment in words."""
    exact = format_days(round_half_up(found.allowance * 100))
    about = "" if (found.allowance * 100).denominator == 1 else "khoảng "
    share = format_percent(quota.share).replace(",00%", "%")
    rounded = "" if found.allowance == found.places else f", {ROUNDED[quota.rounding]}"
    sentence = f"{share} của {found.base} = {about}{exact}{rounded}: {found.places} suất."
    if not found.tied:
        return sentence
    return (
        f"{sentence} {len(found.tied)} người, đơn vị bằng nhau ở mức cuối, còn {found.open} suất;"
        " hãy chọn."
    )


def _parted(quota: Quota, several: Iterable[Candidate]) -> tuple[list[Candidate], list[Candidate]]:
    """Those whom the quota binds, and those of exempt units."""
    bound, free = list[Candidate](), list[Candidate]()
    for one in several:
        (free if one.unit in quota.exempt else bound).append(one)
    return bound, free


def _group(quota: Quota, one: Candidate) -> str:
    return {Scope.UNIT: one.unit, Scope.CLUSTER: one.cluster, Scope.DEPARTMENT: ""}[quota.scope]


def _allotment(quota: Quota, group: str, base: int, several: tuple[Candidate, ...]) -> Allotment:
    room = places(quota, base)
    ranked = sorted(several, key=_standing, reverse=True)
    within, tied, out = list[str](), list[str](), list[str]()
    for _, equals in groupby(ranked, key=_standing):
        keys = [one.key for one in equals]
        taken = len(within) + len(tied)
        if taken + len(keys) <= room and not tied:
            within += keys
        elif taken < room and not tied:
            tied += keys
        else:
            out += keys
    return Allotment(
        group, base, allowance(quota, base), room, tuple(within), tuple(tied), tuple(out)
    )


def _standing(one: Candidate) -> tuple[tuple[bool, int | Fraction], ...]:
    return tuple((value is not None, value or 0) for value in one.standing)
