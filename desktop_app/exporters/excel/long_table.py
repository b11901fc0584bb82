"""A table of very many rows as an Excel workbook: rows go to the file as they come."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from functools import partial
from io import BytesIO
from tempfile import TemporaryDirectory
from typing import TypeAlias

from xlsxwriter import Workbook
from xlsxwriter.format import Format as CellFormat
from xlsxwriter.worksheet import Worksheet

from desktop_app.domain.progress import Progress, silent
from desktop_app.exporters.excel.names import cell_text, sheet_names
from desktop_app.exporters.excel.styles import FONT, Styles
from desktop_app.exporters.excel.values import write_value
from desktop_app.exporters.excel.widths import height, lines_needed
from desktop_app.reports.report import Cell, Column, Format

# What stands over the headings: a line and its size in points.
Lines: TypeAlias = Sequence[tuple[str, int]]
_REPORT_EVERY = 500
_LEAST_WIDTH = 12.0
_OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def long_workbook_bytes(
    lines: Lines,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Cell]],
    many: int,
    progress: Progress = silent,
) -> bytes:
    """One sheet: `lines`, the headings with a filter, and the rows; `many`: about how many come.

    Raises: Cancelled; no file is left behind then.
    """
    stream = BytesIO()
    # The workbook is closed also where it is stopped: its folder could not be taken away else.
    with (
        TemporaryDirectory(prefix="sothidua-") as folder,
        closing(Workbook(stream, _OPTIONS | {"tmpdir": folder})) as workbook,
    ):
        workbook.formats[0].set_font_name(FONT)
        (name,) = sheet_names([lines[0][0]])
        sheet, styles = workbook.add_worksheet(name), Styles(workbook)
        header = _write_head(sheet, styles, lines, columns)
        looks = [(one.format, styles.cell("data", one.format)) for one in columns]
        stop = _write_rows(sheet, looks, rows, header + 1, partial(_tell, progress, many))
        if stop > header + 1:
            sheet.autofilter(header, 0, stop - 1, len(columns) - 1)
    return stream.getvalue()


def _tell(progress: Progress, many: int, done: int) -> None:
    progress(done, max(done, many), "Ghi Excel")


def _write_head(sheet: Worksheet, styles: Styles, lines: Lines, columns: Sequence[Column]) -> int:
    """Widths, lines and headings; the row of the headings."""
    widths = [max(float(column.width), _LEAST_WIDTH) for column in columns]
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    for row, (text, size) in enumerate(lines):
        sheet.write_string(row, 0, cell_text(text), styles.line(size))
    header = len(lines) + 1
    needed = [lines_needed(one.title, width) for one, width in zip(columns, widths, strict=True)]
    sheet.set_row(header, height(max(needed)))
    for at, column in enumerate(columns):
        sheet.write_string(header, at, cell_text(column.title), styles.cell("header", Format.TEXT))
    sheet.freeze_panes(header + 1, 0)
    sheet.repeat_rows(header)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    return header


def _write_rows(
    sheet: Worksheet,
    columns: Sequence[tuple[Format, CellFormat]],
    rows: Iterable[Sequence[Cell]],
    first: int,
    tell: Callable[[int], None],
) -> int:
    """Rows from `first` on; the row after them."""
    row = first
    for row, cells in enumerate(rows, first + 1):
        if (row - first) % _REPORT_EVERY == 0:
            tell(row - first)
        for at, (cell, (kind, look)) in enumerate(zip(cells, columns, strict=True)):
            write_value(sheet, (row - 1, at), cell, kind, look)
    return row
