"""Sheets and tables of a file as its user sees them in the workbook."""

from collections import defaultdict
from collections.abc import Iterable

from desktop_app.domain.errors import NotFound
from desktop_app.domain.intake import ReadChoices
from desktop_app.domain.intake_rows import ColumnShown, SheetShown, TableShown
from desktop_app.domain.problems import Problem
from desktop_app.importers.choices import NO_CHOICES, with_cells
from desktop_app.importers.fields import choices_of
from desktop_app.importers.grid import Grid, shown
from desktop_app.importers.workbook import Sheet, Workbook, column_letter
from desktop_app.services.importing.staged import StagedTable


def table_shown(table: StagedTable) -> TableShown:
    """A table with what each of its columns was taken for."""
    taken = {letter: name for name, letter in table.columns.items()}
    return TableShown(
        sheet=table.sheet,
        kind=table.kind.value,
        header_row=table.header_row,
        layout=table.layout,
        columns=tuple(
            ColumnShown(letter, heading, taken.get(letter, ""))
            for letter, heading in table.headings.items()
        ),
        choices=choices_of(table.kind),
    )


def find_sheet(workbook: Workbook | None, name: str) -> Sheet:
    """The sheet of that name.

    Raises: NotFound.
    """
    for sheet in workbook.sheets if workbook else ():
        if sheet.name == name:
            return sheet
    what = "trang"
    raise NotFound(what, name)


def sheet_shown(
    sheet: Sheet,
    page: tuple[int, int],
    problems: Iterable[Problem] = (),
    choices: ReadChoices = NO_CHOICES,
) -> SheetShown:
    """Rows of a sheet; `page`: the first row, counted from 1, and how many rows at most.

    A cell that was mended shows what is read instead; `problems` may be those of a whole file.
    """
    first_row, limit = page
    grid = Grid(with_cells(sheet, choices))
    rows = range(first_row - 1, min(first_row - 1 + limit, grid.bottom))
    columns = range(grid.columns.stop if grid.bottom > grid.top else 0)
    found: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.sheet == sheet.name and problem.cell:
            found[problem.cell].append(problem)
    return SheetShown(
        name=sheet.name,
        first_row=first_row,
        rows_total=grid.bottom,
        letters=tuple(map(column_letter, columns)),
        cells=tuple(tuple(shown(grid.value(row, at)) for at in columns) for row in rows),
        problems={cell: tuple(one) for cell, one in found.items()},
        fixed=frozenset(cell for name, cell in choices.cells if name == sheet.name),
    )
