"""A sheet's cells by their place, and what several parts ask of them."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from desktop_app.domain.text import clean
from desktop_app.importers.workbook import CellValue, Merge, Sheet, address

_NUMBER = re.compile(r"\d+(\.\d+)*")


@dataclass(frozen=True)
class Grid:
    """A sheet addressed by absolute rows and columns, both counted from 0."""

    sheet: Sheet

    @property
    def top(self) -> int:
        """The first filled row."""
        return self.sheet.first_row

    @property
    def bottom(self) -> int:
        """The row after the last filled one."""
        return self.sheet.first_row + len(self.sheet.rows)

    @cached_property
    def columns(self) -> range:
        """The columns that hold anything."""
        first = self.sheet.first_column
        width = max((len(row) for row in self.sheet.rows), default=0)
        return range(first, first + width)

    def value(self, row: int, column: int) -> CellValue:
        """What the cell holds; a text of blanks alone is None."""
        line = row - self.sheet.first_row
        place = column - self.sheet.first_column
        if not 0 <= line < len(self.sheet.rows) or not 0 <= place < len(self.sheet.rows[line]):
            return None
        value = self.sheet.rows[line][place]
        return None if _is_blank(value) else value

    def text(self, row: int, column: int) -> str:
        """The cell's text in one line, tidied."""
        return clean(shown(self.value(row, column)))

    def filled(self, row: int) -> dict[int, CellValue]:
        """The row's cells that hold anything, by column."""
        line = row - self.sheet.first_row
        if not 0 <= line < len(self.sheet.rows):
            return {}
        cells = enumerate(self.sheet.rows[line], self.sheet.first_column)
        return {column: value for column, value in cells if not _is_blank(value)}

    def within(self, rows: range, columns: range | None = None) -> "Grid":
        """The part of it that holds only those rows, and only those columns where given."""
        first, width = self.sheet.first_row, self.columns if columns is None else columns
        lines = self.sheet.rows[max(rows.start - first, 0) : max(rows.stop - first, 0)]
        left = self.sheet.first_column
        start, stop = (max(one - left, 0) for one in (width.start, width.stop))
        part = replace(
            self.sheet,
            first_row=max(rows.start, first),
            first_column=left + start,
            rows=tuple(line[start:stop] for line in lines),
        )
        return Grid(part)

    def merges_in(self, top: int, bottom: int) -> list[Merge]:
        """The merged regions that touch the rows `top` to `bottom`, both inclusive."""
        return [one for one in self.sheet.merged if one[0] <= bottom and one[2] >= top]


@dataclass(frozen=True, slots=True)
class TallMerges:
    """The merged regions that go down through one column, the uppermost first."""

    regions: tuple[Merge, ...]
    tops: tuple[int, ...]

    @classmethod
    def of(cls, sheet: Sheet, column: int) -> "TallMerges":
        """Those of one column; regions of one row are no use and left out."""
        through = (one for one in sheet.merged if one[1] <= column <= one[3] and one[2] > one[0])
        regions = tuple(sorted(through))
        return cls(regions, tuple(region[0] for region in regions))

    def corner(self, row: int) -> tuple[int, int] | None:
        """The row and column of the cell that a region through this row shows."""
        at = bisect_right(self.tops, row) - 1
        if at < 0 or row > self.regions[at][2]:
            return None
        return self.regions[at][:2]


def _is_blank(value: CellValue) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def shown(value: CellValue) -> str:
    """A cell's value about as its user sees it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return str(value)


def is_count(value: CellValue) -> bool:
    """Whether the cell holds a running number such as 1, "02", "3." or "1.2"."""
    if isinstance(value, str):
        return bool(_NUMBER.fullmatch(value.strip().rstrip(".)")))
    return isinstance(value, int | float) and not isinstance(value, bool)


def place(row: int, column: int) -> str:
    """The cell as Excel names it."""
    return address(row, column)
