"""Tables whose header lacks a needed column: found by content where that is sure, else shown."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop_app.domain.problems import Problem
from desktop_app.importers import cell_problems
from desktop_app.importers.columns import match_columns
from desktop_app.importers.contents import Guess, guess
from desktop_app.importers.grid import Grid, place
from desktop_app.importers.headings import header_blocks
from desktop_app.importers.importer import Found, Importer
from desktop_app.importers.tables import DEEPEST_HEADER, Header, Search, found_under
from desktop_app.importers.workbook import column_letter

_SURE = 95.0
_FEWEST_SURE = 2
_LEVEL_COST = 0.1


@dataclass(frozen=True, slots=True)
class _Completed:
    """A header with the columns that complete it."""

    header: Header
    guesses: tuple[Guess, ...]


def guess_table(grid: Grid, search: Search) -> list[tuple[Importer, Found]]:
    """The sheet's table where what its header lacks can only be one column; else nothing."""
    completed = list(_completed(grid, search))
    best = max((one.header.score for one in completed), default=0.0)
    rows = {one.header.top for one in completed if one.header.score == best}
    fitting = [one for one in completed if one.header.top in rows]
    kinds = {one.header.importer.kind for one in fitting}
    if len(kinds) != 1:
        return []
    chosen = max(fitting, key=lambda one: one.header.score)
    found = found_under(grid, chosen.header, search)
    guessed = {one.column: one.field.name for one in chosen.guesses}
    told = tuple(_told(grid, chosen.header, one) for one in chosen.guesses)
    table = replace(found, chosen={**found.chosen, **guessed}, problems=told)
    return [(chosen.header.importer, table)]


def find_partial(grid: Grid, search: Search) -> tuple[Importer, Found] | None:
    """The sheet's best header that lacks a column, and the importer that knows most of it."""
    best = max(_headers(grid, search), key=lambda one: one.score, default=None)
    return None if best is None else (best.importer, found_under(grid, best, search))


def _headers(grid: Grid, search: Search) -> Iterator[Header]:
    for top in range(grid.top, min(grid.bottom, grid.top + DEEPEST_HEADER)):
        for bottom, headings in header_blocks(grid, top):
            for importer in search.importers:
                header = Header(0.0, importer, top, bottom, headings)
                score = _score(header, search)
                if score > 0:
                    yield replace(header, score=score)


def _score(header: Header, search: Search) -> float:
    """How much an importer knows of a header; 0 where it knows nothing that it needs, or all."""
    importer = header.importer
    chosen = search.chosen(importer.kind, header.headings)
    sureness = match_columns(header.headings, importer.fields, chosen).sureness
    sure = {name for name, value in sureness.items() if value >= _SURE}
    met = [need for need in importer.needs if sure.intersection(need.names)]
    if not met or len(sure) < _FEWEST_SURE:
        return 0.0
    return len(sure) - _LEVEL_COST * (header.bottom - header.top)


def _completed(grid: Grid, search: Search) -> Iterator[_Completed]:
    for header in _headers(grid, search):
        importer = header.importer
        chosen = search.chosen(importer.kind, header.headings)
        guesses = guess(grid, header.bottom, header.headings, importer, chosen)
        if guesses:
            yield _Completed(header, guesses)


def _told(grid: Grid, header: Header, guessed: Guess) -> Problem:
    column = guessed.column
    heading = next((one.text for one in header.headings if one.column == column), "")
    problem = cell_problems.column_guessed(
        column_letter(column), heading, guessed.field.label, guessed.field.content_name
    )
    return replace(problem.at(grid.sheet.name, place(header.bottom, column)), value=heading)
