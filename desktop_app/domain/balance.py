"""The fund's balance: what was collected is handed over or on hand, per unit and drive.

Two funds are never mixed in a total. Money is whole đồng.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop_app.domain.fund_rows import DriveInfo
from desktop_app.domain.rows import UnitInfo

Place = tuple[int, int]
_LAST_MONTH = 12


class Side(StrEnum):
    """Whether an entry says what came in or what went on to the fund."""

    COLLECTED = "collected"
    HANDED_OVER = "handed_over"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a unit in a drive; a reversal has the opposite amount."""

    unit: int
    drive: int
    side: Side
    amount: int

    def reversed(self) -> "Entry":
        """The entry that cancels this one."""
        return Entry(self.unit, self.drive, self.side, -self.amount)


@dataclass(frozen=True, slots=True)
class Money:
    """What a unit collected in a drive and what it handed over; the rest is on hand.

    On hand is below 0 where more was handed over than was reported as collected.
    """

    collected: int = 0
    handed_over: int = 0

    @property
    def on_hand(self) -> int:
        """What is still with the unit."""
        return self.collected - self.handed_over


@dataclass(frozen=True, slots=True)
class UnitBalance:
    """One unit in one drive; `held_since` is the oldest day of the money that is still on hand.

    `goal`: None where the unit has none; `held_since`: ISO, empty where nothing is on hand or no
    day is known.
    """

    unit: UnitInfo
    drive: DriveInfo
    money: Money = field(default_factory=Money)
    pledged: int = 0
    goal: int | None = None
    held_since: str = ""

    def days_held(self, today: date) -> int | None:
        """For how many days money has been on hand; None where that is unknown or none is."""
        last = last_day(self.held_since)
        return None if last is None else max((today - last).days, 0)


def balanced(entries: Iterable[Entry]) -> Mapping[Place, Money]:
    """By unit and drive; no order of entries matters."""
    sums: Counter[tuple[Place, Side]] = Counter()
    for one in entries:
        sums[(one.unit, one.drive), one.side] += one.amount
    return {
        place: Money(sums[place, Side.COLLECTED], sums[place, Side.HANDED_OVER])
        for place in {place for place, _ in sums}
    }


def held_since(collected: Iterable[tuple[str, int]], handed_over: int) -> str:
    """The day of the oldest money that is not handed over, where the oldest goes first.

    `collected`: days (ISO as far as known, empty for unknown ones, which count as the latest) with
    their amounts. Empty where all is handed over, or where only money of no known day is left.
    """
    left = handed_over
    for day, amount in sorted(collected, key=lambda one: (not one[0], one[0])):
        if amount > left:
            return day
        left -= amount
    return ""


def last_day(iso: str) -> date | None:
    """The latest day that a partly known date may be: nobody is late by what is not known."""
    if not iso:
        return None
    year, month, day = (int(part) for part in (*iso.split("-"), "0", "0")[:3])
    if day:
        return date(year, month, day)
    month = month or _LAST_MONTH
    after = date(year + month // _LAST_MONTH, month % _LAST_MONTH + 1, 1)
    return date.fromordinal(after.toordinal() - 1)


def holding(
    balances: Iterable[UnitBalance], today: date, longer_than: int = 0
) -> tuple[UnitBalance, ...]:
    """Those with money on hand, where asked only for more than so many days; longest first."""
    found = [one for one in balances if one.money.on_hand > 0]
    if longer_than:
        found = [one for one in found if (one.days_held(today) or 0) > longer_than]
    return tuple(sorted(found, key=lambda one: -(one.days_held(today) or 0)))
