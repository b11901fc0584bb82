"""Rows that tell of one gift, or one activity, twice: in other files of an import, or in the store.

What stands twice in one table is told by its importer. Here a row meets those of other tables,
each with the table it stands in; whether two of them mean the same never depends on their order.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias

from desktop_app.domain.intake import ContributionRow, ParticipationRow, Row
from desktop_app.domain.text import match_key

Key: TypeAlias = tuple[object, ...]
# Money and the goods' value in đồng, hundredths of days, the goods.
Given: TypeAlias = tuple[int, int, int, str]
FULL_DAY = len("2024-10-17")
# Where so many rows name the same sum on the same day, a name that two units share says little.
COMMON = 20
# A group is compared with so many of its rows; in a longer one each row finds its like among them.
LOOKED_AT = 200
LEAST_ROWS = 3


class Level(Enum):
    """How surely two rows mean the same; what is said of each, and of many at once."""

    SURE = "sure"  # an error
    LIKELY = "likely"  # a warning; an error where most of a table is like that
    FAINT = "faint"  # nothing; an error where most of a table is like that
    AGAIN = "again"  # a warning, also for most of a table: people give the same every month


@dataclass(frozen=True, slots=True)
class Source:
    """A table that rows stand in; `file` is 0 and `part` the return's number for stored ones.

    What was typed has neither; its `row` is the record's number.

    `turn` is when its file goes in, 0 for what is stored; `period` is a period's code; `adds`: it
    replaces nothing; `tally`: its file reports for several units.
    """

    turn: int
    file: int
    part: int
    name: str
    sheet: str
    kind: str
    campaign: str
    period: str
    adds: bool
    tally: bool = False

    @property
    def typed(self) -> bool:
        """Whether somebody typed it at the desk."""
        return not self.file and not self.part


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a source, with what tells it from another; `common` rows share its sum and day."""

    source: Source
    row: int
    unit: str
    day: str = ""
    person: str = ""
    receipt: str = ""
    common: int = 0

    def among(self, common: int) -> "Entry":
        """The same, one of so many that share its sum and day."""
        return replace(self, common=common)


@dataclass(frozen=True, slots=True)
class Repeat:
    """A row that repeats an earlier one."""

    later: Entry
    earlier: Entry
    level: Level


def key_of(campaign: str, unit: str, row: Row) -> Key | None:
    """What is equal where two rows may mean the same; None for a row that tells nothing."""
    if isinstance(row, ContributionRow):
        goods = match_key(row.goods or "")
        given = (row.amount or 0, row.in_kind_value or 0, row.labour_days or 0, goods)
        giver = (match_key(row.donor or ""), row.participants)
        return gift_key(campaign, unit, giver, given, row.given_on or "")
    if isinstance(row, ParticipationRow):
        day = row.held_on or ""
        return activity_key(campaign, unit, row.activity or "", day, row.participants)
    return None


def gift_key(
    campaign: str, unit: str, giver: tuple[str, int | None], given: Given, day: str
) -> Key | None:
    """A contribution's key; `giver` is a name's key and how many people it stands for.

    Without one person's name it means its unit, so only that unit's own can be the same.
    """
    name, people = giver
    owner = "" if name and people is None else unit
    return (campaign, owner, name, given, day) if any(given) else None


def activity_key(campaign: str, unit: str, title: str, day: str, people: int | None) -> Key:
    """An activity's key: units hold some together, so only one unit's own can be the same."""
    return (campaign, unit, match_key(title), people or 0, day)


def commonness(key: Key) -> Key:
    """What rows of many people share: the campaign, what was given and the day."""
    return (key[0], key[3], key[4])


def level(one: Entry, other: Entry) -> Level | None:
    """How surely two rows with equal keys mean the same, None where they do not."""
    if one.source == other.source or _told_apart(one, other):
        return None
    if one.unit == other.unit:
        return _in_one_unit(one, other)
    same_slip = bool(one.receipt) and one.receipt == other.receipt
    whole_day = len(one.day) == FULL_DAY
    if same_slip or (whole_day and one.person and one.person == other.person):
        return Level.SURE
    if not whole_day:
        return Level.FAINT
    return Level.LIKELY if max(one.common, other.common) >= COMMON else Level.SURE


def _told_apart(one: Entry, other: Entry) -> bool:
    """Two known people, or two receipts, are two gifts."""
    people = bool(one.person and other.person) and one.person != other.person
    slips = bool(one.receipt and other.receipt) and one.receipt != other.receipt
    return people or slips


def _in_one_unit(one: Entry, other: Entry) -> Level | None:
    same_file = one.source.file == other.source.file != 0
    if len(one.day) == FULL_DAY:
        return Level.SURE
    return Level.SURE if one.source.period == other.source.period and not same_file else Level.AGAIN


def find_repeats(groups: Iterable[Sequence[Entry]]) -> list[Repeat]:
    """Of rows with equal keys, each that repeats an earlier one; the surest earlier one is named.

    Stored rows come first, then files as they go in, tables and rows by their numbers.
    """
    found = []
    for group in groups:
        ordered = sorted(group, key=_turn)
        for place, later in enumerate(ordered):
            best = _best(later, ordered[: min(place, LOOKED_AT)])
            if best is not None and later.source.file:
                found.append(best)
    return found


def _turn(entry: Entry) -> tuple[int, int, int]:
    return entry.source.turn, entry.source.part, entry.row


_SUREST = (Level.SURE, Level.LIKELY, Level.AGAIN, Level.FAINT)


def _best(later: Entry, earlier: Iterable[Entry]) -> Repeat | None:
    found = ((level(later, one), one) for one in earlier)
    pairs = [Repeat(later, one, sure) for sure, one in found if sure is not None]
    return min(pairs, key=lambda one: _SUREST.index(one.level), default=None)


@dataclass(frozen=True, slots=True)
class Copied:
    """Most rows of a table (`source`) stand in another (`original`) too."""

    source: Source
    original: Source
    repeats: tuple[Repeat, ...]
    rows: int

    @property
    def is_sure(self) -> bool:
        """Whether the rows are to stay out until somebody says why they may go in."""
        return any(one.level is not Level.AGAIN for one in self.repeats)


def find_copied(repeats: Iterable[Repeat], rows: Mapping[Source, int]) -> list[Copied]:
    """The tables of which most rows stand in one other; `rows`: how many rows each table has."""
    between: defaultdict[tuple[Source, Source], list[Repeat]] = defaultdict(list)
    for one in repeats:
        between[(one.later.source, one.earlier.source)].append(one)
    return [
        Copied(source, original, tuple(some), rows[source])
        for (source, original), some in between.items()
        if len(some) >= LEAST_ROWS and 2 * len(some) >= rows[source]
    ]
