"""What an act of reorganisation would do, found out before it is done."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.unit_history import ActPart


@dataclass(frozen=True, slots=True)
class UnitState:
    """A unit's last name, the unit above it (its name, empty where none), its ISO days."""

    name: str
    parent: str
    valid_from: str
    valid_to: str


@dataclass(frozen=True, slots=True)
class UnitEffect:
    """A unit that begins (`before` is None), ends, or is called or placed otherwise."""

    code: str
    before: UnitState | None
    after: UnitState

    @property
    def ends(self) -> bool:
        """Whether the act gives it a last day."""
        return self.before is not None and self.before.valid_to != self.after.valid_to


@dataclass(frozen=True, slots=True)
class Listing:
    """A unit's line in a year's list: its cluster's name, its headcount where that is told."""

    cluster: str
    headcount: int | None


@dataclass(frozen=True, slots=True)
class ListEffect:
    """A line of a year's list before and after; None where the unit is not listed."""

    year: int
    code: str
    name: str
    before: Listing | None
    after: Listing | None


@dataclass(frozen=True, slots=True)
class PeopleEffect:
    """How many people go from one unit to another; without `to` they stay in one that ends."""

    former: str
    to: str
    people: int


class Entry(StrEnum):
    """What is entered for a unit in a year, as the store keeps it apart."""

    RETURN = "return"
    CONTRIBUTION = "contribution"
    ACTIVITY = "activity"
    TARGET = "target"
    MARK = "mark"
    SHEET = "sheet"
    REGISTRATION = "registration"
    INSPECTION = "inspection"
    GOAL = "goal"
    PLEDGE = "pledge"
    RECEIPT = "receipt"
    REMITTANCE = "remittance"
    OPEN_TASK = "open_task"
    DUE_DAY = "due_day"


@dataclass(frozen=True, slots=True)
class KeptEntries:
    """How many entries of a kind stay under a unit's own name in the year of the act."""

    code: str
    name: str
    entry: Entry
    count: int


@dataclass(frozen=True, slots=True)
class ActEffect:
    """All that an act would do.

    `parts`: where the figures of former years go. `kept`: what stays with units that end.
    `lists`: those of the act's year and of all later ones.
    """

    summary: str
    year: int
    units: tuple[UnitEffect, ...]
    lists: tuple[ListEffect, ...]
    people: tuple[PeopleEffect, ...]
    parts: tuple[ActPart, ...]
    kept: tuple[KeptEntries, ...]
