"""From a workbook to typed rows and every problem in it: the one way in for services."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from desktop_app.domain.intake import FileRead, Kind, ReadChoices, TableRead
from desktop_app.domain.problems import Problem
from desktop_app.domain.text import fold
from desktop_app.importers import cell_problems, file_problems
from desktop_app.importers.choices import NO_CHOICES, with_cells
from desktop_app.importers.contributions import CONTRIBUTIONS
from desktop_app.importers.grid import Grid
from desktop_app.importers.headings import header_blocks, layout_key
from desktop_app.importers.importer import Found, Importer
from desktop_app.importers.participation import PARTICIPATION
from desktop_app.importers.people import PEOPLE
from desktop_app.importers.score_matrix import SCORE_MATRIX
from desktop_app.importers.scores import SCORE_SHEET
from desktop_app.importers.targets import TARGETS
from desktop_app.importers.titles import (
    campaign_in,
    read_title,
    says_supplement,
    unit_from_file_name,
    unit_hints,
)
from desktop_app.importers.units import UNITS
from desktop_app.importers.workbook import Sheet, Workbook, column_letter

IMPORTERS = (CONTRIBUTIONS, PARTICIPATION, TARGETS, UNITS, PEOPLE, SCORE_MATRIX, SCORE_SHEET)
_DEEPEST_HEADER = 60
_LINES_AFTER_A_HEADER = 4
_LEVEL_COST = 0.1


def extract(workbook: Workbook, file_name: str, choices: ReadChoices = NO_CHOICES) -> FileRead:
    """Read every sheet of a workbook.

    `file_name` (with or without folders) names the unit and campaign where no title block does;
    `choices` settles what somebody corrected; what it leaves open, each sheet's header says.
    """
    importers = [one for one in IMPORTERS if choices.kind in {None, Kind.UNKNOWN, one.kind}]
    path = PurePath(file_name)
    tables: list[TableRead] = []
    problems: list[Problem] = []
    unread: list[Sheet] = []
    for sheet in (with_cells(one, choices) for one in workbook.sheets):
        if not sheet.rows or _is_guide(sheet):
            continue
        found = find_table(Grid(sheet), importers)
        if found:
            table, complaints = _read_table(*found, path)
            tables.append(table)
            problems += complaints
        elif not sheet.hidden:
            unread.append(sheet)
    problems += _about_unread(unread, importers, others_read=bool(tables))
    if not tables and not unread:
        problems.append(file_problems.empty())
    return FileRead(tuple(tables), tuple(problems))


def find_table(grid: Grid, importers: Sequence[Importer]) -> tuple[Importer, Found] | None:
    """The sheet's best header and the importer that knows it best; None where none does."""
    best: tuple[float, Importer, int, int] | None = None
    for top in range(grid.top, min(grid.bottom, grid.top + _DEEPEST_HEADER)):
        if best and top > best[2] + _LINES_AFTER_A_HEADER:
            break
        for score, importer, bottom in _candidates(grid, top, importers):
            if best is None or score > best[0]:
                best = (score, importer, top, bottom)
    return None if best is None else (best[1], _found(grid, best[2], best[3]))


def _candidates(
    grid: Grid, top: int, importers: Sequence[Importer]
) -> Iterator[tuple[float, Importer, int]]:
    for bottom, headings in header_blocks(grid, top):
        for importer in importers:
            score = importer.identify(headings)
            if score > 0:
                yield score - _LEVEL_COST * (bottom - top), importer, bottom


def _found(grid: Grid, top: int, bottom: int) -> Found:
    headings = next(found for low, found in header_blocks(grid, top) if low == bottom)
    return Found(grid, top, bottom, headings, read_title(grid, top))


def _is_guide(sheet: Sheet) -> bool:
    return fold(sheet.name).startswith(("huong dan", "huongdan", "hd ", "guide", "readme"))


def _read_table(
    importer: Importer, found: Found, path: PurePath
) -> tuple[TableRead, tuple[Problem, ...]]:
    sheet = found.grid.sheet
    extraction = importer.extract(found)
    table = TableRead(
        kind=importer.kind,
        sheet=sheet.name,
        header_row=found.top + 1,
        columns=extraction.columns,
        unit=found.title.unit or unit_from_file_name(path.stem),
        unit_hints=unit_hints(found.title, path.stem),
        headings={column_letter(one.column): one.text for one in found.headings},
        layout=layout_key(importer.kind, found.headings),
        is_supplement=says_supplement((*found.title.lines, sheet.name, path.stem)),
        campaign=found.title.campaign or campaign_in((path.stem, *reversed(path.parts[:-1]))),
        rows=extraction.rows,
        rows_total=extraction.rows_total,
    )
    about_sheet = [cell_problems.sheet_hidden()] if sheet.hidden else []
    if not table.rows_total:
        about_sheet.append(cell_problems.no_rows())
    return table, (*(one.at(sheet.name) for one in about_sheet), *extraction.problems)


def _about_unread(
    unread: list[Sheet], importers: Sequence[Importer], *, others_read: bool
) -> Iterator[Problem]:
    for sheet in unread:
        if others_read:
            yield cell_problems.sheet_left_out().at(sheet.name)
        else:
            yield _why_no_table(sheet, importers)


def _why_no_table(sheet: Sheet, importers: Sequence[Importer]) -> Problem:
    """With one kind in question, the columns that it lacks; else that no header is known."""
    grid = Grid(sheet)
    if len(importers) == 1:
        for top in range(grid.top, min(grid.bottom, grid.top + _DEEPEST_HEADER)):
            for _, headings in header_blocks(grid, top):
                missing = importers[0].missing(headings)
                if len(headings) > 2 and "," not in missing:  # noqa: PLR2004  # more than a label
                    return cell_problems.column_missing(missing).at(sheet.name)
    return cell_problems.no_table().at(sheet.name)
