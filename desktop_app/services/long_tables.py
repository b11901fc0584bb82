"""Long tables as they are looked at, on paper or in Excel: every row that is wanted, in order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.errors import Refused
from desktop_app.domain.progress import Progress, silent
from desktop_app.exporters.excel import long_workbook_bytes
from desktop_app.reports.formatting import format_cell
from desktop_app.reports.listing import Wanted
from desktop_app.reports.report import Cell, Column, Format, Row, Table
from desktop_app.services.desk import Desk
from desktop_app.services.listings import Listing
from desktop_app.services.reporting import made_from
from desktop_app.services.written import write

# Some five hundred pages: nobody reads more on paper.
MOST_PRINTED = 20_000
# As many rows as a sheet of Excel has, without those of the head.
MOST_SAVED = 1_048_576 - 100
ROWS_AT_A_TIME = 1_000


class TooLongToPrint(Refused):
    """A table has more rows than are printed at once."""

    def __init__(self, rows: int) -> None:
        most, there = (format_cell(one, Format.NUMBER) for one in (MOST_PRINTED, rows))
        super().__init__(
            f"Bảng có {there} dòng, chỉ in được tới {most} dòng một lần. "
            "Hãy lọc bớt, hoặc lưu ra Excel."
        )


class TooLongToSave(Refused):
    """A table has more rows than a sheet of Excel takes."""

    def __init__(self, rows: int) -> None:
        there = format_cell(rows, Format.NUMBER)
        super().__init__(f"Bảng có {there} dòng, nhiều hơn một trang tính. Hãy lọc bớt rồi lưu.")


@dataclass(frozen=True, slots=True)
class Shown:
    """How a long table is looked at.

    `columns`: those that are seen, by their places among the listing's, in their order; `told`: in
    words what is left out, "" where nothing is.
    """

    listing: Listing
    wanted: Wanted
    columns: tuple[int, ...]
    title: str
    told: str = ""

    @property
    def headings(self) -> tuple[Column, ...]:
        """The columns that are seen."""
        return tuple(self.listing.columns[at] for at in self.columns)


class LongTables:
    """What is seen of a long table goes out whole, not only the page that is loaded."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def table(self, shown: Shown, progress: Progress = silent) -> Table:
        """The rows as a table to print.

        Raises: TooLongToPrint, Cancelled.
        """
        ids = shown.listing.ids(shown.wanted)
        if len(ids) > MOST_PRINTED:
            raise TooLongToPrint(len(ids))
        rows = tuple(Row(tuple(cells)) for cells in _cells(shown, ids, progress))
        return Table(shown.title, shown.headings, rows)

    def save(self, shown: Shown, out: Path, progress: Progress = silent) -> Path:
        """Write the rows to an .xlsx file, whole or not at all; the file is the result.

        Raises: TooLongToSave, CannotWrite, DiskFull, Cancelled.
        """
        ids = shown.listing.ids(shown.wanted)
        if len(ids) > MOST_SAVED:
            raise TooLongToSave(len(ids))
        rows = _cells(shown, ids, silent)
        data = long_workbook_bytes(self._lines(shown), shown.headings, rows, len(ids), progress)
        write(out, data)
        return out

    def _lines(self, shown: Shown) -> list[tuple[str, int]]:
        sources = [f"{label}: {value}" for label, value in made_from(self._desk)]
        return [(shown.title, 14), *((text, 11) for text in filter(None, (shown.told, *sources)))]


def _cells(shown: Shown, ids: Sequence[int], progress: Progress) -> Iterator[list[Cell]]:
    """The seen cells of each row, the rows read some at a time."""
    for first in range(0, len(ids), ROWS_AT_A_TIME):
        progress(first, len(ids), "Đọc bảng")
        some = ids[first : first + ROWS_AT_A_TIME]
        for one in shown.listing.rows(shown.wanted.year, some):
            yield [one.row.cells[at] for at in shown.columns]
