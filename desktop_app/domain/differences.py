"""Two versions of a list held against each other, row by row: what changed, what came, what went.

Rows have no number of their own and units reorder them freely, so a row is known by whom or what
it is about: first by a person's code, then by the name, then by a name that is nearly the same.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product
from operator import itemgetter
from typing import TypeAlias

from desktop_app.domain.text import fold

# From here on, names are taken for one name that was corrected, where all else is equal.
NEARLY = 0.8
# So many pairs are weighed against each other; longer lists of namesakes go by their values' order.
PAIRS_WEIGHED = 40_000


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a version.

    `name` is whom or what the row is about, `key` the name as names are matched; `values` are all
    fields as they are shown, the name among them, in an order that both versions share; `code` is
    a person's, empty where unknown; `place` is the table and the sheet row that it stands in.
    """

    name: str
    key: str
    values: tuple[str, ...]
    code: str = ""
    place: tuple[int, int] = (0, 0)


Pair: TypeAlias = tuple[Entry | None, Entry | None]


def align(old: Iterable[Entry], new: Iterable[Entry]) -> tuple[Pair, ...]:
    """Each row of either version once, beside its counterpart, or None where it has none.

    Rows of the new version come in their order, then those that are gone. Namesakes are paired by
    what they share most; the order of rows changes nothing but the order of the answer.
    """
    left = _Unpaired(list(old), list(new))
    left.pair(lambda one: one.values)
    left.pair(lambda one: one.code or None)
    left.pair(lambda one: one.key)
    left.pair(lambda one: fold(one.name) or None)
    left.pair(_all_but_name, _near)
    return left.answer()


def changed(old: Entry, new: Entry) -> tuple[int, ...]:
    """The places of the values that differ."""
    pairs = enumerate(zip(old.values, new.values, strict=True))
    return tuple(place for place, (before, after) in pairs if before != after)


def _all_but_name(one: Entry) -> Hashable:
    return tuple(value for value in one.values if value != one.name)


def _near(old: Entry, new: Entry) -> bool:
    return SequenceMatcher(None, fold(old.name), fold(new.name)).ratio() >= NEARLY


def _not_two_people(old: Entry, new: Entry) -> bool:
    return not (old.code and new.code) or old.code == new.code


class _Unpaired:
    """The rows that still have no counterpart, and the pairs found."""

    def __init__(self, old: Sequence[Entry], new: Sequence[Entry]) -> None:
        self._old, self._new = old, new
        self._open_old = set(range(len(old)))
        self._open_new = set(range(len(new)))
        self._found: dict[int, int] = {}

    def pair(
        self,
        key: Callable[[Entry], Hashable],
        fits: Callable[[Entry, Entry], bool] = _not_two_people,
    ) -> None:
        """Pair open rows of one key as far as they fit; a key of None pairs nothing."""
        before = self._by_key(self._old, self._open_old, key)
        after = self._by_key(self._new, self._open_new, key)
        for name in before.keys() & after.keys():
            for old, new in self._best(before[name], after[name], fits):
                self._found[new] = old
                self._open_old.discard(old)
                self._open_new.discard(new)

    def _by_key(
        self, rows: Sequence[Entry], still: set[int], key: Callable[[Entry], Hashable]
    ) -> dict[Hashable, list[int]]:
        found = defaultdict[Hashable, list[int]](list)
        for number in sorted(still):
            name = key(rows[number])
            if name is not None:
                found[name].append(number)
        return found

    def _best(
        self, old: list[int], new: list[int], fits: Callable[[Entry, Entry], bool]
    ) -> Iterator[tuple[int, int]]:
        """Pairs that share most first; of equal ones those whose values come first."""
        weighed = sorted(self._weighed(old, new, fits), key=itemgetter(0))
        taken_old: set[int] = set()
        taken_new: set[int] = set()
        for _, before, after in weighed:
            if before not in taken_old and after not in taken_new:
                taken_old.add(before)
                taken_new.add(after)
                yield before, after

    def _weighed(
        self, old: list[int], new: list[int], fits: Callable[[Entry, Entry], bool]
    ) -> Iterator[tuple[tuple[object, ...], int, int]]:
        for before, after in self._candidates(old, new):
            one, other = self._old[before], self._new[after]
            if fits(one, other):
                unlike = (len(changed(one, other)), one.code != other.code)
                yield (*unlike, one.values, other.values, before, after), before, after

    def _candidates(self, old: list[int], new: list[int]) -> Iterable[tuple[int, int]]:
        if len(old) * len(new) <= PAIRS_WEIGHED:
            return product(old, new)
        before = sorted(old, key=lambda number: self._old[number].values)
        after = sorted(new, key=lambda number: self._new[number].values)
        return zip(before, after, strict=False)

    def answer(self) -> tuple[Pair, ...]:
        """All rows of both versions."""
        came: list[Pair] = [
            (self._old[self._found[number]] if number in self._found else None, row)
            for number, row in enumerate(self._new)
        ]
        gone: list[Pair] = [(self._old[number], None) for number in sorted(self._open_old)]
        return (*came, *gone)
