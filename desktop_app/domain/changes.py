"""What a command did: which pages must refresh, and how to take it back."""

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
    ALL = UNITS | PEOPLE | CAMPAIGNS | RETURNS | FUNDS | SCORES | AWARDS | SETTINGS


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: the signed-in person, or the system's user name."""

    name: str


@dataclass(frozen=True, slots=True)
class Undo:
    """The reverse command's name, what it acts on, and the record versions it expects."""

    command: str
    subject: int
    versions: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """A finished command: its result, what changed, and the way back where there is one."""

    value: T
    changes: Changes
    undo: Undo | None = None
