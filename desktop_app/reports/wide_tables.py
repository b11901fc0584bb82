"""A table that is wider than a page, as an overview and a table for each group of its columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from desktop_app.reports.formulas import Sum
from desktop_app.reports.report import Cell, Column, Row, Table

# In characters: what a landscape page holds in letters that are still read with ease.
PAGE = 165
OTHERS = "Các tiêu chí khác"
_MOST_LONERS = 6
_GROUP_WIDTH = 13


@dataclass(frozen=True, slots=True)
class _Part:
    """Columns that stay together, by their places."""

    key: str
    title: str
    places: tuple[int, ...]


def is_wider_than_a_page(table: Table) -> bool:
    """Whether its columns find no room on a landscape page."""
    return sum(column.width for column in table.columns) > PAGE


def split_wide(table: Table, leading: int, trailing: int = 0) -> tuple[Table, ...]:
    """The table itself where a page holds it; else an overview, then its groups one by one.

    `leading`, `trailing`: how many columns at either end belong to no group; the leading ones are
    repeated everywhere, the trailing ones stand in the overview. There a group is one column with
    the sum of its own; a few columns of no group stand as they are. Values are added as they are,
    so the columns between the ends are of one format.
    """
    if not is_wider_than_a_page(table):
        return (table,)
    inner = range(leading, len(table.columns) - trailing)
    parts = tuple(_parts(table.columns, inner))
    if len(parts) <= 1 and not any(len(part.places) > 1 for part in parts):
        return (table,)
    told = (piece for part in parts if part.title for piece in _pieces(table, part, leading))
    return (_overview(table, parts, leading, trailing), *told)


def _parts(columns: Sequence[Column], inner: range) -> Iterator[_Part]:
    """Groups, and columns of none: one by one where they are few, else as a group of their own."""
    loners = [at for at in inner if not columns[at].group]
    gathered = len(loners) > _MOST_LONERS
    for group, run in groupby(inner, lambda at: columns[at].group):
        places = tuple(run)
        if group:
            yield _Part(f"group_{places[0]}", group, places)
        elif not gathered:
            yield from (_Part(columns[at].key, "", (at,)) for at in places)
    if gathered:
        yield _Part("group_others", OTHERS, tuple(loners))


def _overview(table: Table, parts: Sequence[_Part], leading: int, trailing: int) -> Table:
    stop = len(table.columns) - trailing
    added = Sum(tuple(part.key for part in parts))
    columns = (
        *table.columns[:leading],
        *(_column_of(table, part) for part in parts),
        *(_adding(column, added) for column in table.columns[stop:]),
    )
    rows = tuple(
        _row(row, leading, (*(_sum(row, part.places) for part in parts), *row.cells[stop:]))
        for row in table.rows
    )
    return replace(table, columns=columns, rows=rows)


def _column_of(table: Table, part: _Part) -> Column:
    first = table.columns[part.places[0]]
    if not part.title:
        return first
    return Column(part.key, part.title, first.format, _GROUP_WIDTH)


def _adding(column: Column, added: Sum) -> Column:
    """A total of all columns is now one of the groups."""
    return replace(column, formula=added) if isinstance(column.formula, Sum) else column


def _pieces(table: Table, part: _Part, leading: int) -> Iterator[Table]:
    """The group's own table; several where it is wider than a page itself."""
    runs = list(_runs(table.columns, part.places, leading))
    for number, places in enumerate(runs, 1):
        told = f" (phần {number}/{len(runs)})" if len(runs) > 1 else ""
        own = [table.columns[at] for at in places]
        total = Column(
            f"{part.key}_sum",
            "Cộng phần này" if told else "Cộng",
            own[0].format,
            9,
            formula=Sum(tuple(column.key for column in own)),
        )
        columns = (*table.columns[:leading], *own, total)
        rows = tuple(
            _row(row, leading, (*(_cell(row, at) for at in places), _sum(row, places)))
            for row in table.rows
        )
        title = f"{part.title}{told}"
        yield replace(table, title=title, columns=columns, rows=rows)


def _runs(
    columns: Sequence[Column], places: Sequence[int], leading: int
) -> Iterator[tuple[int, ...]]:
    """As many columns at a time as a page holds beside the leading ones."""
    room = PAGE - sum(column.width for column in columns[:leading]) - 9
    run: list[int] = []
    for at in places:
        if run and sum(columns[one].width for one in (*run, at)) > room:
            yield tuple(run)
            run = []
        run.append(at)
    yield tuple(run)


def _row(row: Row, leading: int, cells: tuple[Cell, ...]) -> Row:
    """The row with other cells after the leading ones; a heading stays as it is."""
    return row if row.level == "group" else replace(row, cells=(*row.cells[:leading], *cells))


def _cell(row: Row, at: int) -> Cell:
    return row.cells[at] if at < len(row.cells) else None


def _sum(row: Row, places: Sequence[int]) -> Cell:
    """What is known of these cells together; None where nothing is."""
    known = [cell for at in places if isinstance(cell := _cell(row, at), int)]
    return sum(known) if known else None
