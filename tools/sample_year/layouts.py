"""The forms that units use: columns with their headings, and what each form brings with it."""

from dataclasses import dataclass
from enum import Enum

from tools.sample_year.quirks import Quirk


class Sort(Enum):
    """What a column holds."""

    TEXT = "text"
    MONEY = "money"
    DAYS = "days"
    COUNT = "count"
    DATE = "date"
    RATIO = "ratio"


_SORTS = {
    "amount": Sort.MONEY,
    "in_kind": Sort.MONEY,
    "total_value": Sort.MONEY,
    "value": Sort.MONEY,
    "labour": Sort.DAYS,
    "participants": Sort.COUNT,
    "households": Sort.COUNT,
    "headcount": Sort.COUNT,
    "given_on": Sort.DATE,
    "held_on": Sort.DATE,
    "born": Sort.DATE,
    "ratio": Sort.RATIO,
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it holds and its headings from the top row of the header down."""

    field: str
    headings: tuple[str, ...]
    width: float

    @property
    def sort(self) -> Sort:
        """What the column holds."""
        return _SORTS.get(self.field, Sort.TEXT)

    @property
    def is_number(self) -> bool:
        """Whether the column holds figures."""
        return self.sort not in {Sort.TEXT, Sort.DATE}


@dataclass(frozen=True, slots=True)
class Layout:
    """A form; `prose` stands under its titles.

    `margin`: empty columns at its left; `gap`: empty rows above its header.
    """

    code: str
    about: str
    columns: tuple[Column, ...]
    titles: tuple[str, ...]
    quirks: frozenset[Quirk] = frozenset()
    prose: tuple[str, ...] = ()
    margin: int = 0
    gap: int = 0

    @property
    def fields(self) -> frozenset[str]:
        """The fields that the form asks for."""
        return frozenset(column.field for column in self.columns)

    @property
    def levels(self) -> int:
        """How many rows the header has."""
        return max(len(column.headings) for column in self.columns)


def column(field: str, *headings: str, width: float = 12) -> Column:
    """A column of a form."""
    return Column(field, headings, width)


def stt(name: str = "STT") -> Column:
    """The column of ordinal numbers."""
    return column("stt", name, width=6)
