"""How the cells of a column are read: each gives a value, a problem, or None for blank."""

from datetime import date

from desktop_app.domain import amounts, dates, numbers
from desktop_app.domain.problems import Problem
from desktop_app.domain.text import clean, has_forbidden
from desktop_app.importers import cell_problems
from desktop_app.importers.columns import Sense
from desktop_app.importers.grid import shown
from desktop_app.importers.workbook import CellValue, is_fault

_FIRST_DAY = date(1899, 12, 30)
_YEARS = range(1900, 2101)


def read_text(value: CellValue, _sense: Sense) -> str | Problem | None:
    """Tidied text."""
    text = shown(value)
    if is_fault(value):
        return cell_problems.cell_error()
    if has_forbidden(text):
        return cell_problems.forbidden_text()
    return clean(text) or None


def read_name(value: CellValue, sense: Sense) -> str | Problem | None:
    """Tidied text that has a letter or a digit: "-" or "…" names nothing."""
    text = read_text(value, sense)
    if isinstance(text, str) and not any(char.isalnum() for char in text):
        return None
    return text


def read_amount(value: CellValue, sense: Sense) -> int | Problem | None:
    """Đồng, not below zero."""
    return amounts.parse_amount(number_cell(value), sense.unit)


def read_count(value: CellValue, _sense: Sense) -> int | Problem | None:
    """A number of people or things."""
    return numbers.parse_count(number_cell(value))


def read_days(value: CellValue, _sense: Sense) -> int | Problem | None:
    """Labour: hundredths of a day."""
    return numbers.parse_days(number_cell(value))


def read_decimal(value: CellValue, _sense: Sense) -> str | Problem | None:
    """An exact decimal as text."""
    number = numbers.parse_decimal(number_cell(value))
    return number if number is None or isinstance(number, Problem) else format(number, "f")


def read_day(value: CellValue, sense: Sense) -> str | Problem | None:
    """A day of the year that the table is about: "15/8" is one of that year."""
    return _read_date(value, sense.year)


def read_date(value: CellValue, _sense: Sense) -> str | Problem | None:
    """ISO text, as far as the date is known, of any year: a day of birth."""
    return _read_date(value, None)


def read_birth(value: CellValue, sense: Sense) -> str | None:
    """A date that only tells people apart: one that cannot be read keeps no row out."""
    known = read_date(value, sense)
    return known if isinstance(known, str) else None


def number_cell(value: CellValue) -> str | float | None:
    """A date in a column of figures goes on as its text, to be refused as such."""
    return shown(value) if isinstance(value, date) else value


def _read_date(value: CellValue, year: int | None) -> str | Problem | None:
    """The date.

    A bare year in a cell formatted as a date is that many days after 1900 began: 1975 arrives as
    28/05/1905. Nobody's date lies there, so it is turned back into the year.
    """
    if isinstance(value, date):
        days = (date(value.year, value.month, value.day) - _FIRST_DAY).days
        return str(days) if days in _YEARS else dates.parse_date(value)
    return dates.parse_date(value, year)
