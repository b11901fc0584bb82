"""A workbook built anew from the values that were read, each at the address that it had."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeAlias

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.exporters.annotate.page import cell_at, put_style, set_up_page, style_of
from desktop_app.exporters.annotate.sheet_values import SheetValues, Value
from desktop_app.exporters.annotate.texts import put_text
from desktop_app.exporters.excel.names import sheet_names
from desktop_app.exporters.excel.styles import FONT

# Whether a cell stands in a table, and how its figure is shown.
_Look: TypeAlias = tuple[bool, str]
_THIN = Side(style="thin", color="FF7F7F7F")
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_FONT = Font(name=FONT, size=11)
_WRAPPED = Alignment(vertical="center", wrap_text=True)
_PLAIN = Alignment(vertical="center")
_IN_A_TABLE = 3  # cells of a row from which on it is taken for a table's
_NARROWEST, _WIDEST = 6.0, 42.0
_LINES_MEASURED = 500
_BIG = 10_000
_PORTRAIT_COLUMNS = 7


def rebuilt(sheets: Sequence[SheetValues]) -> tuple[Workbook, dict[str, str]]:
    """The workbook, and by each sheet's name the title that it could be given."""
    book = Workbook()
    book.remove(book.worksheets[0])
    names = [one.name for one in sheets]
    titles = dict(zip(names, sheet_names(names), strict=True))
    for values in sheets:
        sheet = book.create_sheet(titles[values.name])
        sheet.sheet_state = "hidden" if values.hidden else "visible"
        _fill(sheet, values)
    return book, titles


def _fill(sheet: Worksheet, values: SheetValues) -> None:
    looks: dict[_Look, StyleArray] = {}
    for number, row in enumerate(values.rows, values.first_row + 1):
        in_table = sum(value is not None for value in row) >= _IN_A_TABLE
        for place, value in enumerate(row, values.first_column + 1):
            if value is not None or in_table:
                _put(cell_at(sheet, number, place), value, looks, in_table=in_table)
    for top, left, low, right in _apart(values.merged):
        sheet.merge_cells(None, top + 1, left + 1, low + 1, right + 1)
    for letter, width in _widths(values):
        sheet.column_dimensions[letter].width = width
    columns = values.first_column + max((len(row) for row in values.rows), default=0)
    set_up_page(sheet, landscape=columns > _PORTRAIT_COLUMNS)


def _put(cell: Cell, value: Value, looks: dict[_Look, StyleArray], *, in_table: bool) -> None:
    look = (in_table, _number_format(value))
    if look not in looks:
        looks[look] = _made_look(cell, *look)
    put_style(cell, looks[look])
    if isinstance(value, str):
        put_text(cell, value)
    else:
        cell.value = value
        cell.number_format = look[1]


def _made_look(cell: Cell, in_table: bool, number_format: str) -> StyleArray:  # noqa: FBT001  # a look's parts
    cell.font = _FONT
    cell.alignment = _WRAPPED if in_table else _PLAIN
    cell.number_format = number_format
    if in_table:
        cell.border = _BORDER
    return style_of(cell)


def _number_format(value: Value) -> str:
    if isinstance(value, date):
        return "dd/mm/yyyy"
    if isinstance(value, int | float) and abs(value) >= _BIG:
        return "#,##0" if float(value).is_integer() else "#,##0.##"
    return "General"


def _apart(regions: Sequence[tuple[int, int, int, int]]) -> Iterator[tuple[int, int, int, int]]:
    """The regions of more than one cell that overlap none before them, as Excel wants them."""
    taken: set[tuple[int, int]] = set()
    for top, left, low, right in regions:
        if (low - top + 1) * (right - left + 1) > _BIG or (top, left) == (low, right):
            continue
        cells = {(row, column) for row in range(top, low + 1) for column in range(left, right + 1)}
        if not taken & cells:
            taken |= cells
            yield top, left, low, right


def _widths(values: SheetValues) -> Iterator[tuple[str, float]]:
    """By column letter, a width that suits what stands in its tables' rows."""
    longest: dict[int, int] = {}
    for row in values.rows[:_LINES_MEASURED]:
        if sum(value is not None for value in row) >= _IN_A_TABLE:
            for place, value in enumerate(row, values.first_column + 1):
                if value is not None:
                    longest[place] = max(longest.get(place, 0), len(_shown(value)))
    for place, length in longest.items():
        yield get_column_letter(place), min(max(length * 1.1 + 2, _NARROWEST), _WIDEST)


def _shown(value: Value) -> str:
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)
