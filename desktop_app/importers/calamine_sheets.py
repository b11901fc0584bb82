"""Sheets of values as python-calamine reads them."""

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import python_calamine as calamine

from desktop_app.domain.problems import Problem
from desktop_app.importers import file_problems
from desktop_app.importers.placed import Place, placed
from desktop_app.importers.workbook import MAX_CELLS, Cells, CellValue, Sheet

PasswordError = calamine.PasswordError
_EXACT_INTEGERS = 2**53


def read_sheets(data: bytes) -> list[Sheet] | Problem:
    """Every sheet of cells, or why the workbook is too large.

    Raises: calamine.CalamineError and others where the file is damaged.
    """
    sheets = []
    cells = 0
    with calamine.load_workbook(io.BytesIO(data)) as source:
        for about in source.sheets_metadata:
            if about.typ is not calamine.SheetTypeEnum.WorkSheet:
                continue
            table = source.get_sheet_by_name(about.name)
            cells += table.height * table.width
            if cells > MAX_CELLS:
                return file_problems.too_large(f"{cells:,} ô".replace(",", "."))
            sheets.append(_sheet(about, table))
    return sheets


def with_faults(sheet: Sheet, faults: Mapping[Place, str]) -> Sheet:
    """The sheet with what its blank cells really show, by absolute row and column."""
    if not faults:
        return sheet
    cells = dict(faults) | {
        (row, column): value
        for row, line in enumerate(sheet.rows, sheet.first_row)
        for column, value in enumerate(line, sheet.first_column)
        if value is not None
    }
    whole = placed(sheet.name, cells)
    if isinstance(whole, Problem):  # the faults' places were counted before: they fit
        return sheet
    return replace(
        sheet, first_row=whole.first_row, first_column=whole.first_column, rows=whole.rows
    )


def _sheet(about: calamine.SheetMetadata, table: calamine.CalamineSheet) -> Sheet:
    first_row, first_column = table.start or (0, 0)
    merged = table.merged_cell_ranges or ()
    return Sheet(
        name=about.name,
        hidden=about.visible is not calamine.SheetVisibleEnum.Visible,
        first_row=first_row,
        first_column=first_column,
        rows=without_blank_end(tuple(tuple(map(plain_value, row)) for row in table.to_python())),
        merged=tuple((top, left, low, right) for (top, left), (low, right) in merged),
    )


def without_blank_end(rows: Cells) -> Cells:
    """The rows up to the last one with anything in it."""
    end = len(rows)
    while end and not any(cell is not None for cell in rows[end - 1]):
        end -= 1
    return rows[:end]


def plain_value(value: Any) -> CellValue:  # noqa: ANN401  # whatever a library gives
    """A cell as the rest of the program knows it: a whole float is an integer, "" is None."""
    if isinstance(value, str):
        return value or None
    if isinstance(value, float) and value.is_integer() and abs(value) < _EXACT_INTEGERS:
        return int(value)
    if isinstance(value, datetime) and value.time() == time():
        return value.date()
    if isinstance(value, time | timedelta):
        return str(value)
    return value if isinstance(value, float | int | date) else None
