"""Pages to .xlsx bytes, the same bytes every time."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO

import xlsxwriter  # the library ships no types
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tools.sample_year.grid import Cell, Look, Page

CREATED = datetime(2024, 11, 20, 1, 0, tzinfo=UTC)


class _Formats:
    """One format per look in a workbook."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._made: dict[Look, Format] = {}

    def of(self, look: Look) -> Format:
        if look not in self._made:
            self._made[look] = self._book.add_format(_properties(look))
        return self._made[look]


def _properties(look: Look) -> dict[str, object]:
    found: dict[str, object] = {
        "font_name": "Times New Roman",
        "font_size": look.size,
        "bold": look.bold,
        "italic": look.italic,
        "align": look.align,
        "valign": "vcenter",
        "text_wrap": look.wrap,
        "border": 1 if look.border else 0,
    }
    return found | ({"num_format": look.number} if look.number else {})


def xlsx_bytes(pages: Sequence[Page]) -> bytes:
    """The workbook's file; created and saved on one fixed day."""
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"created": CREATED.replace(tzinfo=None), "author": ""})
    formats = _Formats(book)
    for page in pages:
        _write_page(book.add_worksheet(page.name), page, formats)
    book.close()
    return buffer.getvalue()


def _write_page(sheet: Worksheet, page: Page, formats: _Formats) -> None:
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    if page.landscape:
        sheet.set_landscape()
    for column, width in sorted(page.widths.items()):
        sheet.set_column(column, column, width)
    for row, points in sorted(page.heights.items()):
        sheet.set_row(row, points)
    for (row, column), (height, width) in sorted(page.spans.items()):
        form = formats.of(page.cells[row, column].look)
        sheet.merge_range(row, column, row + height - 1, column + width - 1, "", form)
    for (row, column), cell in sorted(page.cells.items()):
        _write_cell(sheet, row, column, cell, formats.of(cell.look))
    if page.hidden:
        sheet.hide()


def _write_cell(sheet: Worksheet, row: int, column: int, cell: Cell, form: Format) -> None:
    value = cell.value
    if cell.formula:
        sheet.write_formula(row, column, cell.formula, form, _plain(value))
    elif value is None or value == "":
        sheet.write_blank(row, column, None, form)
    elif isinstance(value, str):
        sheet.write_string(row, column, value, form)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, form)
    else:
        sheet.write_number(row, column, _plain(value), form)


def _plain(value: object) -> int | float:
    if isinstance(value, int):
        return value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    message = f"a cell's number cannot be {value!r}"
    raise TypeError(message)
