"""From a workbook to typed rows and every problem in it: the one way in for services."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from desktop_app.domain.intake import ANSWER_TITLE, FileRead, Kind, ReadChoices, TableRead
from desktop_app.domain.problems import Problem
from desktop_app.domain.text import fold
from desktop_app.importers import cell_problems, cross_scores, file_problems, told_kinds
from desktop_app.importers.choices import NO_CHOICES, column_of, with_cells
from desktop_app.importers.columns import NOTHING_CHOSEN
from desktop_app.importers.contributions import CONTRIBUTIONS
from desktop_app.importers.criteria import among_returns, is_book
from desktop_app.importers.form import about_stamp, is_stamp, read_form
from desktop_app.importers.grid import Grid, is_count
from desktop_app.importers.headings import header_blocks, layout_key
from desktop_app.importers.importer import Extraction, Found, Importer
from desktop_app.importers.ledgers import is_ledger
from desktop_app.importers.leftovers import about_top
from desktop_app.importers.partial import find_partial, guess_table
from desktop_app.importers.participation import PARTICIPATION
from desktop_app.importers.people import PEOPLE
from desktop_app.importers.score_matrix import SCORE_MATRIX
from desktop_app.importers.scores import SCORE_SHEET
from desktop_app.importers.sheet_notes import notes
from desktop_app.importers.tables import DEEPEST_HEADER, Search, find_tables
from desktop_app.importers.targets import TARGETS
from desktop_app.importers.titles import (
    campaign_in,
    says_supplement,
    unit_from_file_name,
    unit_hints,
)
from desktop_app.importers.units import UNITS
from desktop_app.importers.workbook import Sheet, Workbook, column_letter

IMPORTERS = (
    *(CONTRIBUTIONS, PARTICIPATION, TARGETS, UNITS, PEOPLE, SCORE_MATRIX, SCORE_SHEET),
    *told_kinds.IMPORTERS,
    *cross_scores.IMPORTERS,
)
_TOLD = (*told_kinds.IMPORTERS, *cross_scores.IMPORTERS)
_BY_HEADINGS = tuple(one for one in IMPORTERS if one not in _TOLD)

_LONGEST_TITLE = 600


def extract(workbook: Workbook, file_name: str, choices: ReadChoices = NO_CHOICES) -> FileRead:
    """Read every sheet of a workbook.

    `file_name` (with or without folders) names the unit and campaign where no title block does;
    `choices` settles what somebody corrected; what it leaves open, each sheet's header says. A
    return workbook that the program made says all of that itself.
    """
    form = read_form(workbook, choices)
    if form is not None:
        return replace(form, problems=(*workbook.problems, *form.problems))
    if is_book(workbook):
        return FileRead(problems=(*workbook.problems, among_returns()))
    is_open = choices.kind in {None, Kind.UNKNOWN, Kind.RETURN}
    importers = [one for one in IMPORTERS if choices.kind is one.kind]
    search = Search(_BY_HEADINGS if is_open else importers, choices)
    path = PurePath(file_name)
    tables: list[TableRead] = []
    problems = [*workbook.problems, *about_stamp(workbook)]
    unread: list[Sheet] = []
    for sheet, found in _find(workbook, search, path.stem if is_open else ""):
        for importer, one in found:
            table, complaints = _read_table(importer, one, path)
            tables.append(table)
            problems += complaints
        if not found and not sheet.hidden:
            unread.append(sheet)
    if not tables and not unread:
        problems.append(file_problems.empty())
    lacking, complaints_left = _about_unread(unread, search, path, others_read=bool(tables))
    return FileRead((*tables, *lacking), (*problems, *complaints_left))


def _find(
    workbook: Workbook, search: Search, name: str
) -> list[tuple[Sheet, list[tuple[Importer, Found]]]]:
    """The sheets that may be read, with their tables; `name`: the file's, where it may tell a kind.

    What columns are is guessed by content only where no sheet has a whole table: beside one, lists
    of other things are more likely than a return.
    """
    mended = (with_cells(one, search.choices) for one in workbook.sheets)
    sheets = [one for one in mended if one.rows and not _is_beside_the_point(one)]
    found = [(sheet, _tables(Grid(sheet), search, name)) for sheet in sheets]
    if any(tables for _, tables in found):
        return found
    return [(one, [] if one.hidden else guess_table(Grid(one), search)) for one in sheets]


def _tables(grid: Grid, search: Search, name: str) -> list[tuple[Importer, Found]]:
    """A sheet's tables: those of the kind that its title tells, else by their headings."""
    told = told_kinds.find_told(grid, search.choices, name) if name else []
    return told or find_tables(grid, search)


def _is_beside_the_point(sheet: Sheet) -> bool:
    return _is_guide(sheet) or _is_answer(sheet) or is_stamp(sheet)


def _is_guide(sheet: Sheet) -> bool:
    return fold(sheet.name).startswith(("huong dan", "huongdan", "hd ", "guide", "readme"))


def _is_answer(sheet: Sheet) -> bool:
    """Whether it is the list of problems that an answer to the unit began with."""
    return ANSWER_TITLE in sheet.rows[0]


def _read_table(
    importer: Importer, found: Found, path: PurePath
) -> tuple[TableRead, tuple[Problem, ...]]:
    extraction = importer.extract(found)
    table = _table(importer.kind, found, extraction, path)
    sheet = found.grid.sheet
    about_sheet = [cell_problems.sheet_hidden()] if sheet.hidden else []
    if not table.rows_total:
        about_sheet.append(cell_problems.no_rows())
    return table, (
        *(one.at(sheet.name) for one in about_sheet),
        *found.problems,
        *about_top(found.grid, found.top),
        *_notes(found, extraction),
        *extraction.problems,
    )


def _table(kind: Kind, found: Found, extraction: Extraction, path: PurePath) -> TableRead:
    title, name = found.title, found.grid.sheet.name
    return TableRead(
        kind=kind,
        sheet=name,
        header_row=found.top + 1,
        columns=extraction.columns,
        unit=title.unit or unit_from_file_name(path.stem),
        unit_hints=unit_hints(title, path.stem),
        headings={column_letter(one.column): one.text for one in found.headings},
        layout=layout_key(kind, found.headings),
        title=" | ".join(title.lines)[:_LONGEST_TITLE],
        is_supplement=says_supplement((*title.lines, name, path.stem)),
        campaign=title.campaign or campaign_in((path.stem, *reversed(path.parts[:-1]))),
        rows=extraction.rows,
        rows_total=extraction.rows_total,
    )


def _notes(found: Found, extraction: Extraction) -> Iterator[Problem]:
    columns = map(column_of, extraction.columns.values())
    yield from notes(found.grid.sheet, range(found.bottom + 1, found.grid.bottom), columns)


def _about_unread(
    unread: Sequence[Sheet], search: Search, path: PurePath, *, others_read: bool
) -> tuple[list[TableRead], list[Problem]]:
    """What is said of sheets without a whole table; alone, a header that lacks a column is shown.

    Such a table has no rows, so that somebody may choose what its columns are.
    """
    tables, problems = [], []
    for sheet in unread:
        partial = find_partial(Grid(sheet), search)
        problems.append(_why(sheet, partial, search, others_read=others_read).at(sheet.name))
        if partial and not others_read:
            importer, found = partial
            extraction = replace(importer.extract(found), rows=())
            tables.append(_table(importer.kind, found, extraction, path))
    return tables, problems


def _why(
    sheet: Sheet, partial: tuple[Importer, Found] | None, search: Search, *, others_read: bool
) -> Problem:
    grid = Grid(sheet)
    if _has_ledger(grid):
        return cell_problems.ledger()
    if others_read and _is_continued(grid):
        return cell_problems.no_header()
    missing = ""
    if partial:
        importer, found = partial
        missing = importer.missing(found.headings, found.chosen)
    elif len(search.importers) == 1:
        missing = _lacking(grid, search.importers[0])
    if others_read:
        return cell_problems.sheet_left_out(missing)
    return cell_problems.column_missing(missing) if missing else cell_problems.no_table()


def _has_ledger(grid: Grid) -> bool:
    tops = range(grid.top, min(grid.bottom, grid.top + DEEPEST_HEADER))
    return any(is_ledger(headings) for top in tops for _, headings in header_blocks(grid, top))


def _is_continued(grid: Grid) -> bool:
    """Whether a sheet begins with rows of a list: a running number, a text and a figure."""
    cells = list(grid.filled(grid.top).values())
    texts = any(isinstance(one, str) for one in cells[1:])
    figures = any(is_count(one) for one in cells[1:])
    return bool(cells) and is_count(cells[0]) and texts and figures


def _lacking(grid: Grid, importer: Importer) -> str:
    """The one column that a header of a kind that was named lacks."""
    for top in range(grid.top, min(grid.bottom, grid.top + DEEPEST_HEADER)):
        for _, headings in header_blocks(grid, top):
            missing = importer.missing(headings, NOTHING_CHOSEN)
            if len(headings) > 2 and "," not in missing:  # noqa: PLR2004  # more than a label
                return missing
    return ""
