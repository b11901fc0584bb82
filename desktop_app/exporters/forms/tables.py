"""What stands on each sheet of a return workbook, without a word about how it is drawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from desktop_app.domain.intake import Kind

Value: TypeAlias = str | int | float | None


class Entry(Enum):
    """What a cell of a column takes."""

    ORDER = auto()
    TEXT = auto()
    MONEY = auto()
    COUNT = auto()
    DAYS = auto()
    DATE = auto()
    FIGURE = auto()
    MARK = auto()


@dataclass(frozen=True, slots=True)
class FieldColumn:
    """A column: the field it fills, what it takes, its width in characters.

    `is_open`: the unit fills it in; `is_summed`: the total row adds it up; `choices`: a drop-down
    of these, which other words may replace.
    """

    field: str
    heading: str
    width: float
    entry: Entry = Entry.TEXT
    is_open: bool = True
    is_summed: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A prefilled line, a value for each column; an open column is closed by `shut`.

    `most`: the greatest mark of the line; `levels`: the only marks that it takes; `is_group`: a
    heading over the lines below it; `parts`: the places (from 0) of the lines that it adds up.
    """

    values: tuple[Value, ...]
    shut: frozenset[str] = frozenset()
    most: float | None = None
    levels: tuple[float, ...] = ()
    is_group: bool = False
    parts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FormTable:
    """A sheet's table; `prefilled` of its lines name what they are about already."""

    kind: Kind
    sheet: str
    title: str
    note: str
    columns: tuple[FieldColumn, ...]
    lines: tuple[Line, ...]
    prefilled: int
    landscape: bool = True
    has_total: bool = True

    @property
    def sums(self) -> Iterator[int]:
        """The places of the columns that the total row adds up."""
        return (place for place, column in enumerate(self.columns) if column.is_summed)
