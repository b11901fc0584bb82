"""Finding rows whose like stands elsewhere without keeping the rows.

The first walk keeps of each row the number that its key hashes to, so that memory grows little
with an import; the second walk looks closely only at rows whose like was met.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from desktop_app.domain.intake import ContributionRow, ParticipationRow, Row
from desktop_app.domain.return_versions import Version, in_force
from desktop_app.services.importing.repeats import Entry, Key, Source, commonness, key_of
from desktop_app.services.importing.staged import Line
from desktop_app.services.importing.usual import per_person

# A unit's return: unit, campaign, kind and period; one of its versions counts.
Slot: TypeAlias = tuple[str, str, str, str]


# What the store holds comes before all files.
_STORED = 1


def _number(source: Source) -> int:
    """A source's version number: stored ones are the first, files follow as they go in."""
    return _STORED + source.turn


def slot_of(source: Source, unit: str) -> Slot:
    """The return that a unit's rows in a table belong to."""
    return unit, source.campaign, source.kind, source.period


@dataclass(slots=True)
class Survey:
    """What is known of all rows of an import.

    Attributes:
        rows: By table, how many rows tell something.
        given: By unit, what each person gave, in đồng.
    """

    rows: Counter[Source] = field(default_factory=Counter)
    given: defaultdict[str, "array[int]"] = field(default_factory=lambda: defaultdict(_dong))
    _met: dict[int, Source] = field(default_factory=dict)
    _again: set[int] = field(default_factory=set)
    _common: Counter[int] = field(default_factory=Counter)
    _sent: dict[tuple[Source, str], None] = field(default_factory=dict)
    _counting: dict[Slot, frozenset[int]] = field(default_factory=dict)
    _groups: defaultdict[Key, list[Entry]] = field(default_factory=lambda: defaultdict(list))

    def walk(self, source: Source, lines: Iterable[Line]) -> None:
        """A table's rows, on the first walk."""
        for line in lines:
            value = per_person(line.row)
            if value:
                self.given[line.unit].append(value)
            self._sent[(source, line.unit)] = None
            key = key_of(source.campaign, line.unit, line.row)
            if key is not None:
                self.rows[source] += 1
                self._meet(key, source)

    def _meet(self, key: Key, source: Source) -> None:
        self._common[hash(commonness(key))] += 1
        if self._met.setdefault(hash(key), source) != source:
            self._again.add(hash(key))

    def settle(self, stored: Mapping[Slot, bool]) -> None:
        """After the first walk, which versions of a return count when all files go in.

        `stored`: the returns in force, and whether each is a tally's.
        """
        versions = defaultdict[Slot, set[Version]](set)
        for source, unit in self._sent:
            versions[slot_of(source, unit)].add(Version(_number(source), source.adds, source.tally))
        for slot, sent in versions.items():
            before = {Version(_STORED, tally=stored[slot])} if slot in stored else set()
            self._counting[slot] = in_force(before | sent)

    def meet_stored(self, rows: Iterable[tuple[Key | None, Entry]]) -> None:
        """The store's rows, once it is settled what counts; what is replaced is no repeat."""
        for key, entry in rows:
            if key is None or not self._counts(entry.source, entry.unit):
                continue
            self._common[hash(commonness(key))] += 1
            if hash(key) in self._met:
                self._again.add(hash(key))
                self._groups[key].append(entry)

    def _counts(self, source: Source, unit: str) -> bool:
        slot = slot_of(source, unit)
        return slot not in self._counting or _number(source) in self._counting[slot]

    def look(self, source: Source, lines: Iterable[Line]) -> None:
        """A table's rows, on the second walk."""
        for line in lines:
            key = key_of(source.campaign, line.unit, line.row)
            if key is None or hash(key) not in self._again:
                continue
            if self._counts(source, line.unit):
                self._groups[key].append(_entry(source, line))

    @property
    def groups(self) -> Iterator[Sequence[Entry]]:
        """The rows with equal keys, after the second walk."""
        for key, entries in self._groups.items():
            common = self._common[hash(commonness(key))]
            yield [one.among(common) for one in entries]


def _entry(source: Source, line: Line) -> Entry:
    return Entry(source, line.row.row, line.unit, _day(line.row), line.person, _receipt(line.row))


def _day(row: Row) -> str:
    if isinstance(row, ContributionRow):
        return row.given_on or ""
    return row.held_on or "" if isinstance(row, ParticipationRow) else ""


def _receipt(row: Row) -> str:
    return row.receipt or "" if isinstance(row, ContributionRow) else ""


def _dong() -> "array[int]":
    return array("q")
