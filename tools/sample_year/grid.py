"""Pages of cells before any file format: what stands where, how it looks, what is merged."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from math import ceil
from typing import TypeAlias
from unicodedata import normalize

LINE_HEIGHT = 16.0
_USUAL_WIDTH = 10
_CHARACTERS_PER_WIDTH = 1.15

Value: TypeAlias = str | int | Decimal | date | None


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks; `number` is an Excel number format."""

    bold: bool = False
    italic: bool = False
    border: bool = False
    align: str = "left"
    wrap: bool = False
    number: str = ""
    size: int = 12


@dataclass(frozen=True, slots=True)
class Cell:
    """A value and its look; with a formula, the value is its cached result."""

    value: Value
    look: Look
    formula: str = ""


@dataclass(slots=True)
class Page:
    """One sheet. Rows and columns count from 0; `spans` maps a merged corner to height, width.

    `widths` are in characters, `heights` in points.
    """

    name: str
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    spans: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    widths: dict[int, float] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    hidden: bool = False
    landscape: bool = False

    def put(  # noqa: PLR0913  # a cell is a place, a value and three ways to dress it
        self,
        row: int,
        column: int,
        value: Value,
        look: Look,
        *,
        formula: str = "",
        span: tuple[int, int] = (1, 1),
    ) -> None:
        """Writes one cell, merged over `span` (height, width)."""
        self.cells[row, column] = Cell(value, look, formula)
        if span != (1, 1):
            self.spans[row, column] = span

    def respell(self, change: Callable[[str], str]) -> None:
        """Changes every text on the page."""
        for place, cell in self.cells.items():
            if isinstance(cell.value, str):
                self.cells[place] = replace(cell, value=change(cell.value))

    def fit_rows(self) -> None:
        """Makes a row as high as its longest wrapped text needs, where no height is set."""
        for (row, column), cell in self.cells.items():
            if isinstance(cell.value, str) and cell.look.wrap and (row, column) not in self.spans:
                room = self.widths.get(column, _USUAL_WIDTH) * _CHARACTERS_PER_WIDTH
                needed = LINE_HEIGHT * ceil(len(normalize("NFC", cell.value)) / room)
                if needed > max(LINE_HEIGHT, self.heights.get(row, 0)):
                    self.heights[row] = needed

    @property
    def height(self) -> int:
        """How many rows the page has."""
        return 1 + max(row for row, _ in self.cells)

    @property
    def width(self) -> int:
        """How many columns the page has, merged ones included."""
        spans = (column + width for (_, column), (_, width) in self.spans.items())
        return max(1 + max(column for _, column in self.cells), *spans, 1)


def letter(column: int) -> str:
    """A column's letter, from 0: A; the sample year needs no more than 26."""
    return chr(ord("A") + column)
