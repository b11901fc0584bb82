"""What a command did: its result, and which pages must refresh."""

from dataclasses import dataclass
from enum import Flag, auto
from typing import Generic, TypeVar

T = TypeVar("T")


class Changes(Flag):
    """What a command changed; each page decides by it whether to refresh."""

    NOTHING = 0
    UNITS = auto()
    PEOPLE = auto()
    CAMPAIGNS = auto()
    RETURNS = auto()
    FUNDS = auto()
    SCORES = auto()
    AWARDS = auto()
    SETTINGS = auto()
    # What became of marks that stay as they are: a sheet handed over, a ranking published.
    STEPS = auto()
    ALL = UNITS | PEOPLE | CAMPAIGNS | RETURNS | FUNDS | SCORES | AWARDS | SETTINGS | STEPS


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: the signed-in person, or the system's user name."""

    name: str


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """A finished command: its result and what changed; the way back is kept with its entry."""

    value: T
    changes: Changes
