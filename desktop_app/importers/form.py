"""Return workbooks that the program made and that come back filled in, whatever their file name."""

from collections.abc import Iterator

from desktop_app.domain.forms import (
    FORM_VERSION,
    GUIDE_SHEET,
    STAMP_SHEET,
    FormLayout,
    StampRow,
    parse_stamp,
)
from desktop_app.domain.intake import (
    ANSWER_TITLE,
    FileRead,
    Kind,
    PlanAlone,
    ReadChoices,
    TableRead,
)
from desktop_app.domain.problems import Problem
from desktop_app.domain.text import match_key
from desktop_app.importers import form_problems
from desktop_app.importers.choices import with_cells
from desktop_app.importers.form_tables import plans_alone, read_form_sheet
from desktop_app.importers.grid import Grid
from desktop_app.importers.workbook import Sheet, Workbook

_STAMP_WIDTH = 5
_WHOLE = frozenset({None, Kind.UNKNOWN, Kind.RETURN})


def read_form(workbook: Workbook, choices: ReadChoices) -> FileRead | None:
    """What a form says; None where the workbook is none and is to be read as any other.

    A broken stamp is not believed; where somebody said what the sheets are about, the workbook is
    read as any other.
    """
    stamp = _stamp_sheet(workbook)
    if stamp is None:
        asked = choices.kind is Kind.RETURN
        return FileRead(problems=(form_problems.not_a_form(),)) if asked else None
    layout = parse_stamp(_stamp_rows(stamp))
    if layout is None:
        whole = choices.kind in _WHOLE
        return FileRead(problems=(form_problems.broken_stamp(),)) if whole else None
    if layout.version > FORM_VERSION:
        problem = form_problems.newer_version(layout.version)
        return FileRead(problems=(problem,), form=layout.stamp)
    return _read(workbook, layout, choices)


def about_stamp(workbook: Workbook) -> Iterator[Problem]:
    """What is told of a workbook that is read as any other although it has a stamp."""
    if _stamp_sheet(workbook) is not None:
        yield form_problems.stamp_not_used()


def is_stamp(sheet: Sheet) -> bool:
    """Whether it is the sheet by which a form is known."""
    return _same(sheet.name, STAMP_SHEET)


def _stamp_sheet(workbook: Workbook) -> Sheet | None:
    return next(filter(is_stamp, workbook.sheets), None)


def _same(one: str, other: str) -> bool:
    return match_key(one) == match_key(other)


def _stamp_rows(sheet: Sheet) -> tuple[StampRow, ...]:
    """The texts of the stamp's own columns, without the blanks behind them."""
    grid = Grid(sheet)
    texts = ((grid.text(row, at) for at in range(_STAMP_WIDTH)) for row in range(grid.bottom))
    rows = (tuple(filter(None, row)) for row in texts)
    return tuple(filter(None, rows))


def _read(workbook: Workbook, layout: FormLayout, choices: ReadChoices) -> FileRead:
    problems = list(_about_version(layout))
    tables: list[TableRead] = []
    plans: list[PlanAlone] = []
    for about in layout.sheets:
        if choices.kind not in _WHOLE and choices.kind is not about.kind:
            continue
        sheet = next((one for one in workbook.sheets if _same(one.name, about.name)), None)
        if sheet is None:
            problems.append(form_problems.sheet_missing(about.name))
            continue
        mended = with_cells(sheet, choices)
        plans += plans_alone(mended, about, layout, choices)
        table, found = read_form_sheet(mended, about, layout, choices)
        tables += [table] if table else []
        problems += found
    problems += _added_sheets(workbook, layout)
    if not tables and not any(problem.is_error for problem in problems):
        problems.append(form_problems.blank_form())
    return FileRead(tuple(tables), tuple(problems), layout.stamp, tuple(plans))


def _about_version(layout: FormLayout) -> Iterator[Problem]:
    if layout.version < FORM_VERSION:
        yield form_problems.older_version(layout.version, FORM_VERSION)


def _added_sheets(workbook: Workbook, layout: FormLayout) -> Iterator[Problem]:
    """Sheets that the form did not have and that hold something; our own answer is none."""
    known = [STAMP_SHEET, GUIDE_SHEET, *(about.name for about in layout.sheets)]
    for sheet in workbook.sheets:
        added = sheet.rows and ANSWER_TITLE not in sheet.rows[0]
        if added and not any(_same(sheet.name, name) for name in known):
            yield form_problems.sheet_added().at(sheet.name)
