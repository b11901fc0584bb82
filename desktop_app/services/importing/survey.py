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
    """A source's version number: stored ones are the first, files follow by their numbers."""
    return _STORED + source.file


def slot_of(source: Source, unit: str) -> Slot:
    """The return that a unit's rows in a table belong to."""
    return unit, source.campaign, source.kind, source.period


@dataclass(slots=True)
class Replaced:
    """A stored return that an import replaces: its file, its rows, and those sent again."""

    name: str = ""
    rows: int = 0
    again: int = 0


@dataclass(slots=True)
class Survey:
    """What is known of all rows of an import.

    Attributes:
        rows: By table and unit, how many rows tell something.
        given: By unit, what each person gave, in đồng.
        replaced: By return, what the store has of it.
    """

    rows: Counter[tuple[Source, str]] = field(default_factory=Counter)
    given: defaultdict[str, "array[int]"] = field(default_factory=lambda: defaultdict(_dong))
    replaced: dict[Slot, Replaced] = field(default_factory=dict)
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
                self.rows[(source, line.unit)] += 1
                self._meet(key, source)

    def _meet(self, key: Key, source: Source) -> None:
        self._common[hash(commonness(key))] += 1
        if self._met.setdefault(hash(key), source) != source:
            self._again.add(hash(key))

    def settle(self, stored: Mapping[Slot, bool]) -> None:
        """After the first walk, which versions of a return count when all files go in.

        `stored`: the returns in force, and whether each is a tally's.
        """
        units = defaultdict[tuple[int, str], set[str]](set)
        for source, unit in self._sent:
            units[(source.file, source.kind)].add(unit)
        versions = defaultdict[Slot, set[Version]](set)
        for source, unit in self._sent:
            tally = len(units[(source.file, source.kind)]) > 1
            versions[slot_of(source, unit)].add(Version(_number(source), source.adds, tally))
        for slot, sent in versions.items():
            before = {Version(_STORED, tally=stored[slot])} if slot in stored else set()
            self._counting[slot] = in_force(before | sent)

    def meet_stored(self, rows: Iterable[tuple[Key | None, Entry]]) -> None:
        """The store's rows, once it is settled what counts; what is replaced is no repeat."""
        for key, entry in rows:
            if key is None:
                continue
            is_met = hash(key) in self._met
            if not self._counts(entry.source, entry.unit):
                self._replace(entry, is_met=is_met)
                continue
            self._common[hash(commonness(key))] += 1
            if is_met:
                self._again.add(hash(key))
                self._groups[key].append(entry)

    def _counts(self, source: Source, unit: str) -> bool:
        slot = slot_of(source, unit)
        return slot not in self._counting or _number(source) in self._counting[slot]

    def _replace(self, entry: Entry, *, is_met: bool) -> None:
        slot = slot_of(entry.source, entry.unit)
        replaced = self.replaced.setdefault(slot, Replaced(entry.source.name))
        replaced.rows += 1
        replaced.again += is_met

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
