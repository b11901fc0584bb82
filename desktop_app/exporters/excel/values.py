"""A report's figures and texts as Excel keeps them."""

from datetime import date
from fractions import Fraction

from xlsxwriter.format import Format as CellFormat
from xlsxwriter.worksheet import Worksheet

from desktop_app.exporters.excel.names import cell_text
from desktop_app.reports.formatting import format_cell
from desktop_app.reports.report import Cell, Format

_DIVISORS = {Format.POINTS: 100, Format.DAYS: 100, Format.PERCENT: 10_000}
_FULL_DATE = len("2024-08-15")


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


def exact(value: int, kind: Format) -> Fraction:
    """The same, exact."""
    return Fraction(value, _DIVISORS.get(kind, 1))
