"""Totals as live formulas: what a reader will check, the reader's program adds up."""

from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from xlsxwriter.utility import xl_range

from desktop_app.reports.report import Row, Table

_MOST_RANGES = 200  # Excel takes 255 arguments
_SUMS = {"subtotal", "total"}


def total_formula(table: Table, row: int, column: int, first_row: int) -> str | None:
    """The SUM that gives the row's value in this column; `first_row` is the sheet's, from 0.

    A subtotal adds the data rows above it, or below, up to the next heading; one that follows
    another adds those of several headings; a total all of them. None where the column is not
    summed, or where the rows do not add up to the report's own figure: that figure stands, and no
    formula may show another.
    """
    if not table.columns[column].summed or table.rows[row].level not in _SUMS:
        return None
    for numbers in _candidates(table.rows, row):
        ranges = list(_ranges(table.rows, numbers))
        if len(ranges) <= _MOST_RANGES and _added(table, numbers, column) == _value(
            table, row, column
        ):
            return f"=SUM({','.join(_named(ranges, column, first_row))})"
    return None


def _candidates(rows: Sequence[Row], row: int) -> Iterator[list[int]]:
    """Which data rows the sum may mean."""
    if rows[row].level == "total":
        yield _data(rows, range(len(rows)))
        return
    yield _data(rows, _until_heading(rows, range(row - 1, -1, -1)))[::-1]
    yield _data(rows, _until_heading(rows, range(row + 1, len(rows))))
    if row and rows[row - 1].level == "subtotal":
        yield _data(rows, range(_after_last_of_several(rows, row), row))


def _after_last_of_several(rows: Sequence[Row], row: int) -> int:
    """Where those begin that a sum of several subtotals means: after the last such sum, or at 0."""
    for at in range(row - 1, 0, -1):
        if rows[at].level == rows[at - 1].level == "subtotal":
            return at + 1
    return 0


def _until_heading(rows: Sequence[Row], numbers: range) -> Iterator[int]:
    return takewhile(lambda number: rows[number].level == "data", numbers)


def _data(rows: Sequence[Row], numbers: Iterator[int] | range) -> list[int]:
    return [number for number in numbers if rows[number].level == "data"]


def _added(table: Table, numbers: list[int], column: int) -> int | None:
    """What SUM will show: words are passed over; None where there is nothing to add."""
    values = [_value(table, number, column) for number in numbers]
    return sum(value for value in values if isinstance(value, int)) if values else None


def _value(table: Table, row: int, column: int) -> str | int | None:
    cells = table.rows[row].cells
    return cells[column] if column < len(cells) else None


def _ranges(rows: Sequence[Row], numbers: list[int]) -> Iterator[tuple[int, int]]:
    """First and last row of each run without a sum in it; headings inside are only text."""
    sums_before = 0
    marked: list[tuple[int, int]] = []
    for before, number in zip([*numbers[:1], *numbers], numbers, strict=False):
        sums_before += sum(rows[at].level in _SUMS for at in range(before, number))
        marked.append((sums_before, number))
    for _, run in groupby(marked, lambda mark: mark[0]):
        run_numbers = [number for _, number in run]
        yield run_numbers[0], run_numbers[-1]


def _named(ranges: list[tuple[int, int]], column: int, first_row: int) -> list[str]:
    return [xl_range(first_row + start, column, first_row + stop, column) for start, stop in ranges]
