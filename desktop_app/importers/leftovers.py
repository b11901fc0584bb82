"""What stands around a table and was not read: rows below its end, a table of another kind."""

from collections.abc import Iterator
from dataclasses import replace

from desktop_app.domain.problems import Problem
from desktop_app.importers import cell_problems
from desktop_app.importers.grid import Grid, place, shown
from desktop_app.importers.lines import Body, Layout, is_header_of_another, rows_after


def about_rest(grid: Grid, body: Body, layout: Layout) -> Iterator[Problem]:
    """Warnings about rows below a table's end: once each for what they are."""
    if body.is_cut:
        yield _at(grid, body.end, cell_problems.other_table())
        return
    for row in list(rows_after(grid, body.end, layout))[:1]:
        yield _at(grid, row, cell_problems.rows_after_end())


def about_top(grid: Grid, header_row: int) -> Iterator[Problem]:
    """A warning where the lines above a header hold the header of a table that is not known."""
    for row in range(grid.top, header_row):
        if is_header_of_another(grid.filled(row), None):
            yield _at(grid, row, cell_problems.other_table())
            return


def _at(grid: Grid, row: int, problem: Problem) -> Problem:
    column = min(grid.filled(row))
    shown_value = shown(grid.value(row, column))
    return replace(problem.at(grid.sheet.name, place(row, column)), value=shown_value)
