"""Ambiguous amounts that their column as a whole settles, and how it does.

"1.500" alone is a question. Where other cells of the column show which sign groups thousands, or
where only one reading adds up to the column's written total, it is none. Magnitude settles nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.domain.amounts import ambiguous_readings
from desktop_app.domain.money import format_money
from desktop_app.domain.numerals import thousands_sign
from desktop_app.domain.problems import Problem
from desktop_app.importers import cell_problems
from desktop_app.importers.columns import Field, Sense
from desktop_app.importers.grid import place, shown
from desktop_app.importers.lines import Line
from desktop_app.importers.totals import check_totals
from desktop_app.importers.workbook import CellValue

_SIGNS = {".": "dấu chấm", ",": "dấu phẩy"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of figures: its data `cells` by row, and what its totals say (`written`)."""

    field: Field
    at: int
    unit: int
    cells: Mapping[int, CellValue]
    lines: Sequence[Line]
    written: Mapping[int, object]


@dataclass(frozen=True, slots=True)
class Settled:
    """Amounts by row and column, and what is said about them."""

    amounts: Mapping[tuple[int, int], int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def settle(columns: Iterable[Column], sheet: str) -> Settled:
    """What the columns settle of themselves; each that does is told once."""
    amounts: dict[tuple[int, int], int] = {}
    problems = []
    for column in columns:
        readings = _readings(column)
        settled, reason = _by_sign(column, readings) if readings else ({}, "")
        if readings and not settled:
            settled, reason = _by_total(column, readings)
        if settled:
            amounts |= {(row, column.at): amount for row, amount in settled.items()}
            problems.append(
                _told(column, settled, reason).at(sheet, place(min(settled), column.at))
            )
    return Settled(amounts, tuple(problems))


def _readings(column: Column) -> dict[int, tuple[int, int]]:
    """The smaller and the larger amount that each ambiguous cell may mean."""
    texts = ((row, value) for row, value in column.cells.items() if isinstance(value, str))
    found = ((row, value, ambiguous_readings(value, column.unit)) for row, value in texts)
    return {row: pair for row, value, pair in found if pair and _is_question(column, value)}


def _is_question(column: Column, value: CellValue) -> bool:
    result = _result(column, value)
    return isinstance(result, Problem) and result.code == "amount.ambiguous"


def _result(column: Column, value: CellValue) -> object:
    return column.field.read(value, Sense(column.unit)) if column.field.read else None


def _by_sign(column: Column, readings: Mapping[int, tuple[int, int]]) -> tuple[dict[int, int], str]:
    """By the sign that the column's other cells group thousands with, where they all agree.

    A cell that is itself refused bears witness to nothing.
    """
    signs = {
        row: sign
        for row, value in column.cells.items()
        if isinstance(value, str)
        and row not in readings
        and (sign := thousands_sign(value))
        and not isinstance(_result(column, value), Problem)
    }
    if len(set(signs.values())) != 1:
        return {}, ""
    row, sign = next(iter(signs.items()))
    grouped = {one for one in readings if sign in shown(column.cells[one])}
    settled = {one: _grouped(pair, column.unit) for one, pair in readings.items() if one in grouped}
    if column.unit > 1:  # the other sign can only begin decimals
        settled |= {one: pair[0] for one, pair in readings.items() if one not in grouped}
    example = f"ô {place(row, column.at)} ghi “{shown(column.cells[row])}”"
    return settled, f"trong cột này {_SIGNS[sign]} ngăn cách hàng nghìn ({example})"


def _grouped(pair: tuple[int, int], unit: int) -> int:
    return pair[1] if unit > 1 else pair[0]


def _by_total(
    column: Column, readings: Mapping[int, tuple[int, int]]
) -> tuple[dict[int, int], str]:
    """By the written totals, where one reading of all the cells adds up and the other does not."""
    fitting = []
    for which in (0, 1):
        settled = {row: pair[which] for row, pair in readings.items()}
        if not list(check_totals(column.lines, _figures(column, settled), column.written, str)):
            fitting.append(settled)
    if len(fitting) != 1:
        return {}, ""
    return fitting[0], "chỉ cách đọc này cộng lại khớp với dòng cộng của bảng"


def _figures(column: Column, settled: Mapping[int, int]) -> dict[int, int | None]:
    figures: dict[int, int | None] = {}
    for row, value in column.cells.items():
        result = _result(column, value)
        read = settled.get(row, 0 if result is None else result)
        figures[row] = read if isinstance(read, int) else None
    return figures


def _told(column: Column, settled: Mapping[int, int], reason: str) -> Problem:
    row = min(settled)
    example = shown(column.cells[row])
    return cell_problems.amounts_settled(len(settled), example, format_money(settled[row]), reason)
