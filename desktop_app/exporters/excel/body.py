"""The header and the rows of a table on a sheet, written downwards, row by row."""

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.format import Format as CellFormat
from xlsxwriter.worksheet import Worksheet

from desktop_app.domain.progress import Progress
from desktop_app.exporters.excel.conditions import add_conditions
from desktop_app.exporters.excel.formulas import Formulas
from desktop_app.exporters.excel.names import cell_text
from desktop_app.exporters.excel.styles import Styles
from desktop_app.exporters.excel.values import number_of, write_value
from desktop_app.exporters.excel.widths import height, lines_needed
from desktop_app.exporters.spans import (
    HeaderCell,
    Span,
    header_cells,
    header_depth,
    header_lines,
    row_spans,
)
from desktop_app.reports.report import Format, Table

_REPORT_EVERY = 500


@dataclass(frozen=True, slots=True)
class Place:
    """The sheet's row of a value, from 0, its row's level and its column's format."""

    row: int
    level: str
    kind: Format


class Body:
    """Writes a table's header and rows on a sheet whose columns have these widths.

    Nothing is written above what stands already: a workbook of very many rows keeps one at a time.
    """

    def __init__(
        self, sheet: Worksheet, styles: Styles, table: Table, widths: Sequence[float]
    ) -> None:
        self._sheet = sheet
        self._styles = styles
        self._table = table
        self._widths = widths

    def write_header(self, row: int) -> int:
        """The headings, and the column numbers where there are any; the row after them."""
        cells = header_cells(self._table.columns)
        needed = [self._lines(cell.text, cell.first, cell.stop) for cell in cells]
        for number, lines in enumerate(header_lines(cells, needed)):
            self._write_header_row(row + number, cells, number)
            self._sheet.set_row(row + number, height(lines))
        for cell in cells:
            if cell.bottom - cell.top > 1 or cell.stop - cell.first > 1:
                # `merge_range` would write the first row once more, which may be gone already.
                area = [row + cell.top, cell.first, row + cell.bottom - 1, cell.stop - 1]
                self._sheet.merge.append(area)
        row += header_depth(self._table.columns)
        return self._write_numbers(row) if self._table.numbered else row

    def _write_header_row(self, row: int, cells: Sequence[HeaderCell], number: int) -> None:
        look = self._styles.cell("header", Format.TEXT)
        texts = {cell.first: cell.text for cell in cells if cell.top == number}
        for at in range(len(self._table.columns)):
            if at in texts:
                self._sheet.write_string(row, at, cell_text(texts[at]), look)
            else:
                self._sheet.write_blank(row, at, None, look)

    def write_rows(self, first_row: int, progress: Progress) -> int:
        """The rows from `first_row` on, with a filter where nothing but data stands there.

        Returns the row after them.
        """
        rows = self._table.rows
        if not rows:
            return self._write_empty(first_row)
        formulas = Formulas(self._table, first_row)
        for number in range(len(rows)):
            if number % _REPORT_EVERY == 0:
                progress(number, len(rows), "Ghi Excel")
            self._write_row(number, first_row, formulas)
        stop = first_row + len(rows)
        if {row.level for row in rows} == {"data"}:
            self._sheet.autofilter(first_row - 1, 0, stop - 1, len(self._table.columns) - 1)
        add_conditions(self._sheet, self._styles, self._table, first_row, stop)
        return stop

    def _write_row(self, number: int, first_row: int, formulas: Formulas) -> None:
        row = self._table.rows[number]
        lines = 1
        for span in row_spans(row, len(self._table.columns)):
            kind = self._table.columns[span.first].format
            kind = Format.TEXT if row.level == "group" else kind
            formula = formulas.of(number, span.first) if row.level != "group" else None
            self._write_span(Place(first_row + number, row.level, kind), span, formula)
            if isinstance(span.value, str):
                lines = max(lines, self._lines(span.value, span.first, span.stop))
        if lines > 1:
            self._sheet.set_row(first_row + number, height(lines))

    def _write_span(self, place: Place, span: Span, formula: str | None) -> None:
        is_label = span.stop - span.first > 1 and place.level != "group"
        look = self._styles.cell(place.level, place.kind, is_label=is_label)
        self._merge(place.row, span.first, span.stop, look)
        if formula is not None and isinstance(span.value, int):
            value = number_of(span.value, place.kind)
            self._sheet.write_formula(place.row, span.first, formula, look, value)
        else:
            write_value(self._sheet, (place.row, span.first), span.value, place.kind, look)

    def _merge(self, row: int, first: int, stop: int, look: CellFormat) -> None:
        if stop - first > 1:
            self._sheet.merge_range(row, first, row, stop - 1, "", look)

    def _lines(self, text: str, first: int, stop: int) -> int:
        return lines_needed(text, sum(self._widths[first:stop]))

    def _write_numbers(self, row: int) -> int:
        look = self._styles.cell("number", Format.TEXT)
        for number in range(len(self._table.columns)):
            self._sheet.write_string(row, number, f"({number + 1})", look)
        return row + 1

    def _write_empty(self, row: int) -> int:
        look = self._styles.cell("empty", Format.TEXT)
        self._merge(row, 0, len(self._table.columns), look)
        self._sheet.write_string(row, 0, cell_text(self._table.empty_text), look)
        return row + 1
