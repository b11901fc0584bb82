"""Excel workbooks of before 2007 (.xls, BIFF 2 to 8), read with xlrd."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeAlias

from desktop_app.domain.legacy_text import is_old_font
from desktop_app.domain.problems import Problem
from desktop_app.importers import file_problems
from desktop_app.importers.biff import StreamFacts, look_through
from desktop_app.importers.calamine_sheets import plain_value
from desktop_app.importers.old_text import Runs, with_unicode
from desktop_app.importers.placed import Place, placed
from desktop_app.importers.workbook import (
    NOT_COMPUTED,
    CellValue,
    Merge,
    Sheet,
    Workbook,
)

_OLE = b"\xd0\xcf\x11\xe0"
_DAY_SECONDS = 86_400
_Filled: TypeAlias = dict[Place, CellValue]
_Turn: TypeAlias = Callable[[Any], CellValue]


def read_xls(data: bytes) -> Workbook | Problem:
    """The workbook, or why it is not read; raises on damage."""
    import xlrd  # noqa: PLC0415  # most files need it not, and each start would wait for it

    try:
        book = xlrd.open_workbook(
            file_contents=data, formatting_info=True, ragged_rows=True, logfile=io.StringIO()
        )
    except xlrd.XLRDError as error:
        if "encrypted" in str(error):
            return file_problems.encrypted()
        return file_problems.broken() if data.startswith(_OLE) else file_problems.old_format()
    facts = look_through(data)
    reader = _Reader(xlrd, book, facts)
    sheets: list[Sheet] = []
    for number, sheet in enumerate(book.sheets()):
        found = reader.sheet(number, sheet)
        if isinstance(found, Problem):
            return found
        sheets.append(found)
    return Workbook(tuple(sheets), tuple(facts.problems))


class _Reader:
    """Turns xlrd's sheets into ours; `xlrd` is the library, loaded late."""

    def __init__(self, xlrd: Any, book: Any, facts: StreamFacts) -> None:  # noqa: ANN401  # xlrd has no types
        self.book = book
        self.facts = facts
        self.values: dict[int, _Turn] = {
            xlrd.XL_CELL_TEXT: plain_value,
            xlrd.XL_CELL_NUMBER: plain_value,
            xlrd.XL_CELL_DATE: self._date,
            xlrd.XL_CELL_BOOLEAN: bool,
            xlrd.XL_CELL_ERROR: lambda code: xlrd.error_text_from_code.get(code, "#N/A"),
        }
        self.as_datetime = xlrd.xldate_as_datetime

    def sheet(self, number: int, sheet: Any) -> Sheet | Problem:  # noqa: ANN401
        cells: _Filled = {
            (row, column): self._value(sheet, row, column)
            for row in range(sheet.nrows)
            for column in range(sheet.row_len(row))
        }
        cells |= dict.fromkeys(self.facts.uncomputed.get(number, set()), NOT_COMPUTED)
        read = placed(sheet.name, cells, hidden=sheet.visibility != 0)
        if isinstance(read, Problem):
            return read
        low = read.first_row + len(read.rows)
        right = read.first_column + max(map(len, read.rows), default=0)
        told = replace(
            read,
            merged=_merged(sheet),
            hidden_rows=tuple(row for row in _hidden(sheet.rowinfo_map) if row < low),
            hidden_columns=tuple(one for one in _hidden(sheet.colinfo_map) if one < right),
            filtered=number in self.facts.filtered,
        )
        return with_unicode(told, *self._fonts(sheet, cells))

    def _value(self, sheet: Any, row: int, column: int) -> CellValue:  # noqa: ANN401
        turn = self.values.get(sheet.cell_type(row, column))
        return turn(sheet.cell_value(row, column)) if turn else None

    def _date(self, value: float) -> CellValue:
        """Times of day come as text, as from other formats."""
        if value < 0:
            return plain_value(value)
        if value < 1:
            return str(timedelta(seconds=round(value * _DAY_SECONDS)))
        try:
            return plain_value(self.as_datetime(value, self.book.datemode))
        except (ValueError, OverflowError):
            return plain_value(value)

    def _fonts(self, sheet: Any, filled: _Filled) -> tuple[dict[Place, str], dict[Place, Runs]]:  # noqa: ANN401
        old = {number for number, one in enumerate(self.book.font_list) if is_old_font(one.name)}
        if not old:
            return {}, {}
        fonts: dict[Place, str] = {}
        runs: dict[Place, Runs] = {}
        for (row, column), value in filled.items():
            if not isinstance(value, str) or column >= sheet.row_len(row):
                continue
            number = self.book.xf_list[sheet.cell_xf_index(row, column)].font_index
            if number in old:
                fonts[row, column] = self.book.font_list[number].name
            changes = sheet.rich_text_runlist_map.get((row, column), ())
            if any(font in old for _, font in changes):
                runs[row, column] = self._runs(value, number, changes)
        return fonts, runs

    def _runs(self, text: str, font: int, changes: Any) -> Runs:  # noqa: ANN401
        """A text's pieces between the places where its font changes."""
        starts = [(0, font), *changes]
        ends = [start for start, _ in starts[1:]] + [len(text)]
        return tuple(
            (text[start:end], self.book.font_list[number].name)
            for (start, number), end in zip(starts, ends, strict=True)
            if end > start
        )


def _merged(sheet: Any) -> tuple[Merge, ...]:  # noqa: ANN401
    return tuple(
        (top, left, below - 1, right - 1) for top, below, left, right in sheet.merged_cells
    )


def _hidden(infos: Any) -> list[int]:  # noqa: ANN401
    return sorted(number for number, info in infos.items() if info.hidden)
