"""Cells known by their place, made into the filled rectangle of a sheet."""

from collections.abc import Mapping
from typing import TypeAlias

from desktop_app.domain.problems import Problem
from desktop_app.importers import file_problems
from desktop_app.importers.workbook import MAX_CELLS, CellValue, Sheet, address

Place: TypeAlias = tuple[int, int]


def placed(name: str, cells: Mapping[Place, CellValue], *, hidden: bool = False) -> Sheet | Problem:
    """A sheet of cells by absolute row and column, or the cell that lies too far out."""
    filled = {place: value for place, value in cells.items() if value is not None}
    if not filled:
        return Sheet(name, hidden=hidden)
    top, low = min(row for row, _ in filled), max(row for row, _ in filled)
    left, right = min(column for _, column in filled), max(column for _, column in filled)
    width = right - left + 1
    if (low - top + 1) * width > MAX_CELLS:
        return file_problems.stray_cell(name, address(low, right))
    rows: list[list[CellValue]] = [[None] * width for _ in range(low - top + 1)]
    for (row, column), value in filled.items():
        rows[row - top][column - left] = value
    return Sheet(name, hidden, top, left, tuple(map(tuple, rows)))
