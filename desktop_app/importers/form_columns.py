"""Where the columns of a form's sheet stand now: where the stamp says, or where they went."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.domain.forms import FormColumn, FormSheet
from desktop_app.domain.problems import Problem
from desktop_app.domain.text import clean
from desktop_app.importers import form_problems
from desktop_app.importers.choices import column_of
from desktop_app.importers.columns import Heading, match_columns
from desktop_app.importers.grid import Grid
from desktop_app.importers.headings import header_blocks, read_headings
from desktop_app.importers.importer import Importer
from desktop_app.importers.shapes import ORDER
from desktop_app.importers.workbook import column_letter

_ORDER_FIELD = "order"
_DEEPEST_HEADER = 60


@dataclass(frozen=True, slots=True)
class Header:
    """A header found: its rows from 0, its columns' fields, and what is to be said of it."""

    top: int
    bottom: int
    headings: tuple[Heading, ...]
    chosen: Mapping[int, str]
    problems: tuple[Problem, ...] = ()


def find_header(grid: Grid, sheet: FormSheet, importer: Importer) -> Header | Problem:
    """The form's header on a sheet, or which of its columns are lost."""
    header = _in_place(grid, sheet) or _moved(grid, sheet) or _renamed(grid, sheet, importer)
    return header or form_problems.columns_lost(_told(_lost(grid, sheet))).at(grid.sheet.name)


def _in_place(grid: Grid, sheet: FormSheet) -> Header | None:
    row = sheet.header_row - 1
    places = {column.field: column_of(column.letter) for column in sheet.columns}
    if any(grid.text(row, places[one.field]) != clean(one.heading) for one in sheet.columns):
        return None
    return _header(grid, row, row, places)


def _moved(grid: Grid, sheet: FormSheet) -> Header | None:
    """The headings as they were written, each once, in one row, wherever that is."""
    for row in range(grid.top, min(grid.bottom, grid.top + _DEEPEST_HEADER)):
        places = _places_in(grid, row, sheet)
        if len(places) == len(sheet.columns):
            wandered = [one for one in sheet.columns if places[one.field] != column_of(one.letter)]
            told = ", ".join(_went(one, places[one.field]) for one in wandered)
            told = told or f"dòng tiêu đề từ dòng {sheet.header_row} sang dòng {row + 1}"
            problem = form_problems.columns_moved(told).at(grid.sheet.name)
            return _header(grid, row, row, places, problem)
    return None


def _went(column: FormColumn, place: int) -> str:
    return f"“{column.heading}” từ {column.letter} sang {column_letter(place)}"


def _renamed(grid: Grid, sheet: FormSheet, importer: Importer) -> Header | None:
    """A header that is read as any unit's own table is, where that finds every column."""
    wanted = {_field(column) for column in sheet.columns} - {ORDER}
    for top in range(grid.top, min(grid.bottom, grid.top + _DEEPEST_HEADER)):
        for bottom, headings in header_blocks(grid, top):
            found = match_columns(headings, importer.fields).columns
            if wanted <= found.keys():
                places = {
                    one.field: found[_field(one)] for one in sheet.columns if _field(one) in found
                }
                told = _told(_changed(grid, bottom, sheet, places))
                problem = form_problems.columns_renamed(told).at(grid.sheet.name)
                return _header(grid, top, bottom, places, problem)
    return None


def _changed(grid: Grid, row: int, sheet: FormSheet, places: Mapping[str, int]) -> list[FormColumn]:
    return [
        one
        for one in sheet.columns
        if one.field not in places or grid.text(row, places[one.field]) != clean(one.heading)
    ]


def _lost(grid: Grid, sheet: FormSheet) -> list[FormColumn]:
    """The columns whose headings the likeliest header row lacks."""
    rows = range(grid.top, min(grid.bottom, grid.top + _DEEPEST_HEADER))
    best = max((_places_in(grid, row, sheet) for row in rows), key=len, default={})
    return [column for column in sheet.columns if column.field not in best]


def _places_in(grid: Grid, row: int, sheet: FormSheet) -> dict[str, int]:
    """By field, the column whose cell of that row is the field's heading; none where it repeats."""
    texts: dict[str, list[int]] = {}
    for column in grid.columns:
        texts.setdefault(grid.text(row, column), []).append(column)
    found = {one.field: texts.get(clean(one.heading), []) for one in sheet.columns}
    return {name: columns[0] for name, columns in found.items() if len(columns) == 1}


def _told(columns: list[FormColumn]) -> str:
    return ", ".join(f"“{column.heading}”" for column in columns)


def _field(column: FormColumn) -> str:
    return ORDER if column.field == _ORDER_FIELD else column.field


def _header(
    grid: Grid, top: int, bottom: int, places: Mapping[str, int], *problems: Problem
) -> Header:
    chosen = {column: ORDER if name == _ORDER_FIELD else name for name, column in places.items()}
    headings = tuple(one for one in read_headings(grid, top, bottom) if one.column in chosen)
    return Header(top, bottom, headings, chosen, problems)
