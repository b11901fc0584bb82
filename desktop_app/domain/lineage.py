"""What became of units, and what their figures are by today's structure: exact until one rounding.

An act leads from former units to successors, each with a share of the former unit's figures. What
no share names stays with the former unit, as unallocated: nobody may guess it.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeAlias, TypeVar

# All of a unit's figures, in hundredths of a percent.
WHOLE = 10_000

Key = TypeVar("Key", bound=Hashable)
# A day (ISO) and, within it, the order in which acts were entered.
When: TypeAlias = tuple[str, int]
_LAST_OF_ITS_DAY = 1 << 62


@dataclass(frozen=True, slots=True)
class Part:
    """Where figures of a former unit go: `share` in hundredths of a percent, None: not allocated.

    `to`: a unit's number, None where there is no successor.
    """

    to: int | None
    share: int | None


@dataclass(frozen=True, slots=True)
class Act:
    """One act on a day (ISO), entered as the `number`-th: the parts of each former unit."""

    number: int
    day: str
    parts: Mapping[int, tuple[Part, ...]]

    @property
    def when(self) -> When:
        """Its place in time."""
        return (self.day, self.number)


@dataclass(frozen=True, slots=True)
class Figure:
    """A whole figure of a unit, by the structure of a day (ISO)."""

    unit: int
    day: str
    value: int | Fraction


@dataclass(frozen=True, slots=True)
class Restated:
    """Figures by today's structure: by unit, and what is left unallocated by former unit."""

    units: Mapping[int, Fraction] = field(default_factory=dict)
    left: Mapping[int, Fraction] = field(default_factory=dict)

    @property
    def total(self) -> Fraction:
        """All of it, which is what was reported."""
        return sum(self.units.values(), Fraction()) + sum(self.left.values(), Fraction())


@dataclass(frozen=True, slots=True)
class Rounded:
    """The same in whole numbers, which add up to the same total."""

    units: Mapping[int, int]
    left: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class _Turn:
    when: When
    parts: tuple[Part, ...]


class Structure:
    """The acts in the order of time, ready to follow units through them."""

    def __init__(self, acts: Iterable[Act]) -> None:
        self._turns: defaultdict[int, list[_Turn]] = defaultdict(list)
        for act in sorted(acts, key=lambda one: one.when):
            for former, parts in act.parts.items():
                self._turns[former].append(_Turn(act.when, parts))

    def follow(self, unit: int, day: str) -> Restated:
        """What a figure of 1 that a unit had by the structure of a day has become.

        Each step goes on in time, so that units which became one another never go round.
        """
        units: defaultdict[int, Fraction] = defaultdict(Fraction)
        left: defaultdict[int, Fraction] = defaultdict(Fraction)
        steps = [(unit, (day, _LAST_OF_ITS_DAY), Fraction(1))]
        while steps:
            now, since, size = steps.pop()
            turn = self._turn(now, since)
            if turn is None:
                units[now] += size
                continue
            moved = [
                (part.to, turn.when, size * part.share / WHOLE)
                for part in turn.parts
                if part.to is not None and part.share
            ]
            steps += moved
            rest = size - sum((one for _, _, one in moved), Fraction())
            if rest:
                left[now] += rest
        return Restated(dict(units), dict(left))

    def heirs(self, unit: int, day: str) -> tuple[int, ...]:
        """What a unit of a day has become, whatever the shares; itself where no act names it."""
        found: set[int] = set()
        steps = [(unit, (day, _LAST_OF_ITS_DAY))]
        while steps:
            now, since = steps.pop()
            turn = self._turn(now, since)
            if turn is None:
                found.add(now)
            else:
                steps += [(part.to, turn.when) for part in turn.parts if part.to is not None]
        return tuple(sorted(found))

    def _turn(self, unit: int, since: When) -> _Turn | None:
        return next((one for one in self._turns[unit] if one.when > since), None)


def today(figures: Iterable[Figure], acts: Iterable[Act]) -> Restated:
    """Figures by today's structure, exactly; their total is that of the figures."""
    structure = Structure(acts)
    known: dict[tuple[int, str], Restated] = {}
    units: defaultdict[int, Fraction] = defaultdict(Fraction)
    left: defaultdict[int, Fraction] = defaultdict(Fraction)
    for figure in figures:
        key = (figure.unit, figure.day)
        became = known.setdefault(key, structure.follow(*key))
        for ident, part in became.units.items():
            units[ident] += part * figure.value
        for ident, part in became.left.items():
            left[ident] += part * figure.value
    return Restated(dict(units), dict(left))


def rounded(exact: Restated) -> Rounded:
    """Whole numbers with the same total: the largest remainders are rounded up."""
    both = {("unit", one): value for one, value in sorted(exact.units.items())}
    both |= {("left", one): value for one, value in sorted(exact.left.items())}
    found = largest_remainder(both)
    return Rounded(
        {one: found["unit", one] for one in sorted(exact.units)},
        {one: found["left", one] for one in sorted(exact.left)},
    )


def largest_remainder(parts: Mapping[Key, Fraction]) -> dict[Key, int]:
    """Parts of a whole number as whole numbers with the same sum; of equal remainders the first."""
    floors = {key: value.__floor__() for key, value in parts.items()}
    missing = int(sum(parts.values(), Fraction())) - sum(floors.values())
    order = sorted(parts, key=lambda key: floors[key] - parts[key])
    return floors | {key: floors[key] + 1 for key in order[:missing]}


def last_day_of(year: int, valid_to: str) -> str:
    """By which day's structure a unit reported for a year: its last day there; ISO."""
    end = f"{year}-12-31"
    return min(end, valid_to) if valid_to else end
