"""One sheet of a form that came back: its columns are known, so nothing about it is guessed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from desktop_app.domain.forms import FormLayout, FormSheet
from desktop_app.domain.intake import Kind, PlanAlone, ReadChoices, TableRead, TargetRow
from desktop_app.domain.numerals import is_nil
from desktop_app.domain.periods import parse_period
from desktop_app.domain.problems import Problem
from desktop_app.importers import cell_problems, form_problems
from desktop_app.importers.choices import repeats_in, rows_out
from desktop_app.importers.contributions import CONTRIBUTIONS
from desktop_app.importers.cross_scores import CROSS_SHEET
from desktop_app.importers.form_columns import Header, find_header
from desktop_app.importers.grid import Grid, place
from desktop_app.importers.importer import Extraction, Found, Importer
from desktop_app.importers.participation import PARTICIPATION
from desktop_app.importers.scores import SCORE_SHEET
from desktop_app.importers.shapes import ORDER
from desktop_app.importers.sheet_notes import notes
from desktop_app.importers.targets import TARGETS
from desktop_app.importers.titles import TitleBlock, read_title, says_supplement
from desktop_app.importers.workbook import CellValue, Sheet, column_letter

_IMPORTERS: Mapping[Kind, Importer] = {
    one.kind: one for one in (CONTRIBUTIONS, PARTICIPATION, TARGETS, SCORE_SHEET, CROSS_SHEET)
}
# What the program itself wrote into a line; the rest is what the unit has to say.
_GIVEN: Mapping[Kind, frozenset[str]] = {
    Kind.CONTRIBUTIONS: frozenset({ORDER, "donor", "donor_code", "position"}),
    Kind.PARTICIPATION: frozenset({ORDER}),
    Kind.TARGETS: frozenset({"code", "target", "measure", "planned"}),
}


def read_form_sheet(
    sheet: Sheet, about: FormSheet, layout: FormLayout, choices: ReadChoices
) -> tuple[TableRead | None, tuple[Problem, ...]]:
    """The sheet's table, None where nothing was filled in or columns are lost, and its problems."""
    grid, importer = Grid(sheet), _IMPORTERS[about.kind]
    header = find_header(grid, about, importer)
    if isinstance(header, Problem):
        return None, (header,)
    filled = _without(sheet, _idle_lines(sheet, about, header))
    extraction = importer.extract(_found(filled, header, layout, choices))
    problems = (
        *header.problems,
        *_added_columns(grid, header),
        *_about_sheet(grid, header),
        *extraction.problems,
    )
    if not extraction.rows_total:
        return None, problems
    return _table(grid, about, header, layout, extraction), problems


def plans_alone(
    sheet: Sheet, about: FormSheet, layout: FormLayout, choices: ReadChoices
) -> tuple[PlanAlone, ...]:
    """The plans on a sheet's idle lines, which bring no result and so are not read as rows."""
    header = find_header(Grid(sheet), about, TARGETS) if about.kind is Kind.TARGETS else None
    if not isinstance(header, Header):
        return ()
    rows = sorted(sheet.first_row + line for line in _idle_lines(sheet, about, header))
    grid, at = Grid(sheet), {name: column for column, name in header.chosen.items()}
    planned = [row for row in rows if not _says_nothing(grid.value(row, at["planned"]))]
    emptied = frozenset(range(header.bottom + 1, grid.bottom)) - frozenset(planned)
    alone = _without(sheet, frozenset(row - sheet.first_row for row in emptied))
    extraction = TARGETS.extract(_found(alone, header, layout, choices))
    read = {one.row - 1: one for one in extraction.rows if isinstance(one, TargetRow)}
    return tuple(_plan_alone(grid, row, at, read.get(row)) for row in planned)


def _plan_alone(grid: Grid, row: int, at: Mapping[str, int], read: TargetRow | None) -> PlanAlone:
    """`read` is None where the plan is no figure: it is told as it stands there."""
    written = (read.planned or "") if read else grid.text(row, at["planned"])
    not_assigned = read is not None and read.not_assigned
    where = (grid.sheet.name, place(row, at["planned"]))
    return PlanAlone(grid.text(row, at["code"]), written, not_assigned, *where)


def _found(sheet: Sheet, header: Header, layout: FormLayout, choices: ReadChoices) -> Found:
    return Found(
        grid=Grid(sheet),
        top=header.top,
        bottom=header.bottom,
        headings=header.headings,
        title=TitleBlock(),
        chosen=header.chosen,
        rows_out=rows_out(sheet, choices),
        repeats_in=repeats_in(sheet, choices),
        year=parse_period(layout.period).year,
    )


def _table(
    grid: Grid, about: FormSheet, header: Header, layout: FormLayout, extraction: Extraction
) -> TableRead:
    title = read_title(grid, header.top)
    return TableRead(
        kind=about.kind,
        sheet=grid.sheet.name,
        header_row=header.top + 1,
        columns=extraction.columns,
        unit=layout.unit,
        unit_hints=(title.unit,) if title.unit else (),
        headings={column_letter(one.column): one.text for one in header.headings},
        is_supplement=says_supplement(title.lines),
        rows=extraction.rows,
        rows_total=extraction.rows_total,
    )


def _without(sheet: Sheet, lines: frozenset[int]) -> Sheet:
    """The sheet with some lines (counted from its first one) emptied."""
    rows = [() if line in lines else row for line, row in enumerate(sheet.rows)]
    return replace(sheet, rows=tuple(rows))


def _idle_lines(sheet: Sheet, about: FormSheet, header: Header) -> frozenset[int]:
    """The lines that say no more than the form said when it was made."""
    if about.kind not in _GIVEN:
        return frozenset()
    first = header.bottom + 1 - sheet.first_row
    return frozenset(
        line
        for line, row in enumerate(sheet.rows)
        if line >= first and _is_idle(sheet, row, line - first, about, header)
    )


def _is_idle(
    sheet: Sheet, row: tuple[CellValue, ...], number: int, about: FormSheet, header: Header
) -> bool:
    """Nothing is filled in; a name that the unit wrote itself asks for its amount all the same."""
    given = _GIVEN[about.kind]
    filled = {
        header.chosen[column]
        for column, value in enumerate(row, sheet.first_column)
        if column in header.chosen and not _says_nothing(value)
    }
    return filled <= (given if number < about.prefilled else {ORDER})


def _says_nothing(value: CellValue) -> bool:
    return value is None or (isinstance(value, str) and (not value.strip() or is_nil(value)))


def _about_sheet(grid: Grid, header: Header) -> Iterator[Problem]:
    """What is hidden, filtered or converted on the sheet; it was read all the same."""
    if grid.sheet.hidden:
        yield cell_problems.sheet_hidden().at(grid.sheet.name)
    yield from notes(grid.sheet, range(header.bottom + 1, grid.bottom), header.chosen)


def _added_columns(grid: Grid, header: Header) -> Iterator[Problem]:
    for column in grid.columns:
        rows = range(header.top, grid.bottom)
        first = next((row for row in rows if grid.value(row, column) is not None), None)
        if column not in header.chosen and first is not None:
            problem = form_problems.column_added(column_letter(column))
            yield problem.at(grid.sheet.name, place(first, column))
