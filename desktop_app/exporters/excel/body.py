"""The header and the rows of a table on a sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from xlsxwriter.format import Format as CellFormat
from xlsxwriter.worksheet import Worksheet

from desktop_app.domain.progress import Progress
from desktop_app.exporters.excel.names import cell_text
from desktop_app.exporters.excel.styles import Styles
from desktop_app.exporters.excel.totals import total_formula
from desktop_app.exporters.excel.widths import height, lines_needed
from desktop_app.exporters.spans import Span, header_cells, header_depth, header_lines, row_spans
from desktop_app.reports.formatting import format_cell
from desktop_app.reports.report import Cell, Format, Table

_REPORT_EVERY = 500
_DIVISORS = {Format.POINTS: 100, Format.DAYS: 100, Format.PERCENT: 10_000}
_FULL_DATE = len("2024-08-15")


@dataclass(frozen=True, slots=True)
class Place:
    """The sheet's row of a value, from 0, its row's level and its column's format."""

    row: int
    level: str
    kind: Format


class Body:
    """Writes a table's header and rows on a sheet whose columns have these widths."""

    def __init__(
        self, sheet: Worksheet, styles: Styles, table: Table, widths: Sequence[float]
    ) -> None:
        self._sheet = sheet
        self._styles = styles
        self._table = table
        self._widths = widths

    def write_header(self, row: int) -> int:
        """The headings, and the column numbers where there are any; the row after them."""
        look = self._styles.cell("header", Format.TEXT)
        cells = header_cells(self._table.columns)
        for cell in cells:
            self._write_merged(
                range(row + cell.top, row + cell.bottom), range(cell.first, cell.stop), look
            )
            self._sheet.write_string(row + cell.top, cell.first, cell_text(cell.text), look)
        needed = [self._lines(cell.text, cell.first, cell.stop) for cell in cells]
        for number, lines in enumerate(header_lines(cells, needed)):
            self._sheet.set_row(row + number, height(lines))
        row += header_depth(self._table.columns)
        return self._write_numbers(row) if self._table.numbered else row

    def write_rows(self, first_row: int, progress: Progress) -> int:
        """The rows from `first_row` on, with a filter where nothing but data stands there.

        Returns the row after them.
        """
        rows = self._table.rows
        if not rows:
            return self._write_empty(first_row)
        for number in range(len(rows)):
            if number % _REPORT_EVERY == 0:
                progress(number, len(rows), "Ghi Excel")
            self._write_row(number, first_row)
        stop = first_row + len(rows)
        if {row.level for row in rows} == {"data"}:
            self._sheet.autofilter(first_row - 1, 0, stop - 1, len(self._table.columns) - 1)
        return stop

    def _write_row(self, number: int, first_row: int) -> None:
        row = self._table.rows[number]
        lines = 1
        for span in row_spans(row, len(self._table.columns)):
            kind = self._table.columns[span.first].format
            kind = Format.TEXT if row.level == "group" else kind
            formula = total_formula(self._table, number, span.first, first_row)
            self._write_span(Place(first_row + number, row.level, kind), span, formula)
            if isinstance(span.value, str):
                lines = max(lines, self._lines(span.value, span.first, span.stop))
        if lines > 1:
            self._sheet.set_row(first_row + number, height(lines))

    def _write_span(self, place: Place, span: Span, formula: str | None) -> None:
        is_label = span.stop - span.first > 1 and place.level != "group"
        look = self._styles.cell(place.level, place.kind, is_label=is_label)
        self._write_merged(range(place.row, place.row + 1), range(span.first, span.stop), look)
        if formula is not None and isinstance(span.value, int):
            value = number_of(span.value, place.kind)
            self._sheet.write_formula(place.row, span.first, formula, look, value)
        else:
            write_value(self._sheet, (place.row, span.first), span.value, place.kind, look)

    def _write_merged(self, rows: range, columns: range, look: CellFormat) -> None:
        if len(rows) > 1 or len(columns) > 1:
            self._sheet.merge_range(rows[0], columns[0], rows[-1], columns[-1], "", look)

    def _lines(self, text: str, first: int, stop: int) -> int:
        return lines_needed(text, sum(self._widths[first:stop]))

    def _write_numbers(self, row: int) -> int:
        look = self._styles.cell("number", Format.TEXT)
        for number in range(len(self._table.columns)):
            self._sheet.write_string(row, number, f"({number + 1})", look)
        return row + 1

    def _write_empty(self, row: int) -> int:
        look = self._styles.cell("empty", Format.TEXT)
        self._write_merged(range(row, row + 1), range(len(self._table.columns)), look)
        self._sheet.write_string(row, 0, cell_text(self._table.empty_text), look)
        return row + 1


def write_value(
    sheet: Worksheet, at: tuple[int, int], value: Cell, kind: Format, look: CellFormat
) -> None:
    """A cell's value at a row and column of a sheet, a number or a day where it is one."""
    if value is None or value == "":
        sheet.write_blank(*at, None, look)
    elif isinstance(value, int):
        sheet.write_number(*at, number_of(value, kind), look)
    elif kind is Format.DATE and len(value) == _FULL_DATE:
        sheet.write_datetime(*at, date.fromisoformat(value), look)
    else:
        sheet.write_string(*at, cell_text(format_cell(value, kind)), look)


def number_of(value: int, kind: Format) -> float:
    """The value as Excel keeps it: points and days as units, percentages as parts of one."""
    divisor = _DIVISORS.get(kind)
    return value if divisor is None else value / divisor
