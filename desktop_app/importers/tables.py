"""Where the tables of a sheet are: under one another, beside one another, each with its header."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise

from desktop_app.domain.intake import Kind, ReadChoices
from desktop_app.domain.problems import Problem
from desktop_app.importers import cell_problems
from desktop_app.importers.choices import NO_CHOICES, column_of, repeats_in, rows_out
from desktop_app.importers.columns import Chosen, Heading, words
from desktop_app.importers.grid import Grid, is_count, place, shown
from desktop_app.importers.headings import MAX_HEADER_ROWS, header_blocks, layout_key, read_headings
from desktop_app.importers.importer import Found, Importer
from desktop_app.importers.lines import ORDER_WORDS, is_part_of_table
from desktop_app.importers.titles import TitleBlock, begins_table, read_title
from desktop_app.importers.workbook import CellValue

DEEPEST_HEADER = 60
_LINES_AFTER_A_HEADER = 4
_LEVEL_COST = 0.1
_LONGEST_HEADING = 80
_FEWEST_KNOWN = 2


@dataclass(frozen=True, slots=True)
class Header:
    """A header that an importer knows: its rows and headings, and how well it is known."""

    score: float
    importer: Importer
    top: int
    bottom: int
    headings: tuple[Heading, ...]


@dataclass(frozen=True)
class Search:
    """What tables are looked for: the importers that may read them, and what was settled."""

    importers: Sequence[Importer]
    choices: ReadChoices = NO_CHOICES

    def chosen(self, kind: Kind, headings: tuple[Heading, ...]) -> Chosen:
        """The fields that columns under these headings were settled to be."""
        if not self.choices.columns:
            return {}
        letters = self.choices.columns.get(layout_key(kind, headings), {})
        return {column_of(letter): name for letter, name in letters.items()}

    @cached_property
    def known_headings(self) -> frozenset[str]:
        """Every heading that any field knows by heart."""
        fields = (field for one in self.importers for field in one.fields)
        return frozenset(text for field in fields for text in field.synonyms)


def find_tables(grid: Grid, search: Search) -> list[tuple[Importer, Found]]:
    """Every table of a sheet whose header is known, from the top."""
    headers = list(_headers(grid, search))
    starts = [grid.top]
    starts += [_title_start(grid, over, low) for over, low in _neighbours(headers)]
    ends = [*starts[1:], grid.bottom]
    found: list[tuple[Importer, Found]] = []
    title = TitleBlock()
    for header, start, end in zip(headers, starts, ends, strict=False):  # none: one start too many
        rows = range(start, end)
        own = read_title(grid.within(rows), header.top)
        told = _about_measure(grid, header, own, title)
        title = own.or_else(title)
        for columns, part in _side_by_side(grid, header, search):
            table = _found(grid.within(rows, columns), part, title, search)
            found.append((part.importer, replace(table, problems=told)))
    return found


def best_header(grid: Grid, search: Search, rows: range) -> Header | None:
    """The first header among rows, or a better one in the lines just below it."""
    best: Header | None = None
    for top in rows:
        if best and top > best.top + _LINES_AFTER_A_HEADER:
            break
        for one in _candidates(grid, top, search):
            if best is None or one.score > best.score:
                best = one
    return best


def found_under(grid: Grid, header: Header, search: Search) -> Found:
    """The table under a header that is the sheet's only one."""
    return _found(grid, header, read_title(grid, header.top), search)


def _headers(grid: Grid, search: Search) -> Iterator[Header]:
    header = best_header(grid, search, range(grid.top, min(grid.bottom, grid.top + DEEPEST_HEADER)))
    while header:
        yield header
        header = _next_header(grid, header, search)


def _next_header(grid: Grid, before: Header, search: Search) -> Header | None:
    for top in range(before.bottom + 1, grid.bottom):
        if not _may_be_known(grid, top, search.known_headings):
            continue
        header = best_header(grid, search, range(top, min(top + 1, grid.bottom)))
        if header and _is_new_table(grid, before, header):
            return header
    return None


def _is_new_table(grid: Grid, before: Header, header: Header) -> bool:
    """A header that is not the one above printed again on the next page."""
    printed = [_texts(grid, row) for row in range(before.top, before.bottom + 1)]
    again = [_texts(grid, row) for row in range(header.top, header.bottom + 1)]
    if any(row not in printed for row in again):
        return True
    start = _title_start(grid, before, header)
    return begins_table(grid.within(range(start, header.top)), header.top)


def _texts(grid: Grid, row: int) -> set[str]:
    return {words(shown(value)) for value in grid.filled(row).values()}


def _neighbours(headers: Sequence[Header]) -> Iterator[tuple[Header, Header]]:
    return pairwise(headers)


def _title_start(grid: Grid, above: Header, header: Header) -> int:
    """The first row of what stands between the rows of the table above and a header."""
    row = header.top
    while row > above.bottom + 1 and not is_part_of_table(grid.filled(row - 1)):
        row -= 1
    return row


def _candidates(grid: Grid, top: int, search: Search) -> Iterator[Header]:
    for bottom, headings in header_blocks(grid, top):
        for importer in search.importers:
            score = importer.identify(headings, search.chosen(importer.kind, headings))
            if score > 0:
                cost = _LEVEL_COST * (bottom - top)
                yield Header(score - cost, importer, top, bottom, headings)


def _side_by_side(
    grid: Grid, header: Header, search: Search
) -> Iterator[tuple[range | None, Header]]:
    """The tables that share these header rows, each with its columns; most often one."""
    parts = []
    for columns in _stretches(grid, header):
        part = grid.within(range(header.top, header.bottom + 1), columns)
        headings = read_headings(part, header.top, header.bottom)
        scores = [
            (one.identify(headings, search.chosen(one.kind, headings)), one)
            for one in search.importers
        ]
        score, importer = max(scores, key=lambda pair: pair[0])
        if score > 0:
            parts.append((columns, replace(header, importer=importer, headings=headings)))
    if len(parts) > 1:
        yield from parts
    else:
        yield None, header


def _stretches(grid: Grid, header: Header) -> list[range]:
    """The columns, cut before each that is headed as the first one or as a running number."""
    names = {one.column: words(one.levels[-1]) for one in header.headings}
    first = next(iter(names.values()))
    starts = [column for column, name in names.items() if name in {first, *ORDER_WORDS}]
    return [range(start, end) for start, end in pairwise((*starts, grid.columns.stop))]


def _about_measure(
    grid: Grid, header: Header, own: TitleBlock, above: TitleBlock
) -> tuple[Problem, ...]:
    """That the unit of measure of the table above was taken for this one, which says none."""
    factor = own.or_else(above).factor
    if own.factor is not None or factor in {None, 1}:
        return ()
    at = place(header.top, min(grid.filled(header.top)))
    return (cell_problems.measure_from_above().at(grid.sheet.name, at),)


def _found(grid: Grid, header: Header, title: TitleBlock, search: Search) -> Found:
    return Found(
        grid,
        header.top,
        header.bottom,
        header.headings,
        title,
        chosen=search.chosen(header.importer.kind, header.headings),
        rows_out=rows_out(grid.sheet, search.choices),
        repeats_in=repeats_in(grid.sheet, search.choices),
        year=title.year or search.choices.year,
    )


def _may_be_known(grid: Grid, top: int, known: frozenset[str]) -> bool:
    """Whether a row has a heading known by heart, and with the rows below it two."""
    cells = grid.filled(top)
    first = set() if is_count(next(iter(cells.values()), None)) else _known_in(cells, known)
    if not first or len(first) >= _FEWEST_KNOWN:
        return bool(first)
    lower = range(top + 1, min(top + MAX_HEADER_ROWS, grid.bottom))
    others = {name for row in lower for name in _known_in(grid.filled(row), known)}
    return len(first | others) >= _FEWEST_KNOWN


def _known_in(cells: dict[int, CellValue], known: frozenset[str]) -> set[str]:
    """The headings known by heart among a row's texts; none where it has several figures."""
    texts = [value for value in cells.values() if isinstance(value, str)]
    if len(cells) - len(texts) > 1:
        return set()
    short = (text for text in texts if len(text) <= _LONGEST_HEADING)
    return {name for text in short if (name := _heading_words(text)) in known}


@lru_cache(maxsize=20_000)
def _heading_words(text: str) -> str:
    return words(text.partition("(")[0])
