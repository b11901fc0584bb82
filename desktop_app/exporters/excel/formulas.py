"""A table's live formulas: sums, shares and places, where they give the report's own figures."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import partial
from itertools import groupby

from xlsxwriter.utility import xl_range, xl_range_abs, xl_rowcol_to_cell

from desktop_app.domain.points import share
from desktop_app.exporters.excel.totals import total_formula
from desktop_app.exporters.excel.values import exact
from desktop_app.reports.formulas import Formula, Rank, Share, Sum, named
from desktop_app.reports.report import Cell, Format, Table

# Each place looks at all rows under its heading: many more would keep the reader waiting.
_MOST_RANKED = 1_000
# A place: the column that decides, the first and the last row that it is among.
_Among = tuple[int, int, int]


class Formulas:
    """The formulas of a table whose rows begin in the sheet's row `first_row`, from 0.

    A formula that would show another figure than the report is left out: the figure stands alone.
    """

    def __init__(self, table: Table, first_row: int) -> None:
        self._table = table
        self._first = first_row
        self._places = {column.key: at for at, column in enumerate(table.columns)}
        self._live = [
            column.summed or (column.formula is not None and self._can(column.formula))
            for column in table.columns
        ]
        self._ranked = {
            at: _ranked(table, at, self._deciding(column.formula))
            for at, column in enumerate(table.columns)
            if isinstance(column.formula, Rank)
        }

    def of(self, row: int, column: int) -> str | None:
        """The formula of a cell; None where its figure stands alone."""
        if not self._live[column] or not isinstance(self._cell(row, column), int):
            return None
        return total_formula(self._table, row, column, self._first) or self._own(row, column)

    def _can(self, formula: Formula) -> bool:
        """Whether the columns are shown that it needs: of those that may decide, one will do."""
        if isinstance(formula, Rank):
            return bool(self._deciding(formula))
        return all(key in self._places for key in named(formula))

    def _deciding(self, formula: Rank) -> list[int]:
        return [self._places[key] for key in formula.by if key in self._places]

    def _own(self, row: int, column: int) -> str | None:
        formula = self._table.columns[column].formula
        match formula:
            case Share():
                return self._share(formula, row, column)
            case Sum():
                return self._sum(formula, row, column)
            case Rank():
                return self._rank(row, column)
        return None

    def _share(self, formula: Share, row: int, column: int) -> str | None:
        of, over = self._places[formula.of], self._places[formula.over]
        figures = self._figure(row, of), self._figure(row, over)
        if None in figures or share(figures[0] or 0, figures[1] or 0) != self._cell(row, column):
            return None
        return f"=ROUND({self._name(row, of)}/{self._name(row, over)},4)"

    def _sum(self, formula: Sum, row: int, column: int) -> str | None:
        plus, minus = ([self._places[key] for key in keys] for keys in (formula.of, formula.less))
        wanted = self._figure(row, column)
        # A word would be an error in a difference, and is nobody's 0 in a sum.
        if any(isinstance(self._cell(row, at), str) for at in (*plus, *minus)):
            return None
        known = [self._figure(row, at) or 0 for at in plus]
        if sum(known) - sum(self._figure(row, at) or 0 for at in minus) != wanted:
            return None
        less = "".join(f"-{self._name(row, at)}" for at in minus)
        return f"={self._added(row, plus)}{less}"

    def _added(self, row: int, columns: Sequence[int]) -> str:
        """One cell, or the sum of the runs in which they stand side by side."""
        if len(columns) == 1:
            return self._name(row, columns[0])
        runs = ",".join(
            xl_range(self._first + row, first, self._first + row, last)
            for first, last in _runs(columns)
        )
        return f"SUM({runs})"

    def _rank(self, row: int, column: int) -> str | None:
        among = self._ranked[column].get(row)
        if among is None:
            return None
        by, first, last = among
        rows = xl_range_abs(self._first + first, by, self._first + last, by)
        return f"=RANK({self._name(row, by)},{rows})"

    def _name(self, row: int, column: int) -> str:
        return str(xl_rowcol_to_cell(self._first + row, column))

    def _cell(self, row: int, column: int) -> Cell:
        cells = self._table.rows[row].cells
        return cells[column] if column < len(cells) else None

    def _figure(self, row: int, column: int) -> Fraction | None:
        """What the cell is worth to Excel; None where it holds no figure."""
        return _figure(self._cell(row, column), self._table.columns[column].format)


def _figure(cell: Cell, kind: Format) -> Fraction | None:
    return exact(cell, kind) if isinstance(cell, int) else None


def _runs(columns: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of columns that stand side by side."""
    placed = enumerate(sorted(columns))
    for _, run in groupby(placed, lambda pair: pair[1] - pair[0]):
        ats = [at for _, at in run]
        yield ats[0], ats[-1]


def _ranked(table: Table, column: int, deciding: Sequence[int]) -> dict[int, _Among]:
    """By row, among which rows it has its place; a heading's rows all have one, or none has."""
    found: dict[int, _Among] = {}
    for first, stop in _headings(table):
        places = [_cell_of(table, row, column) for row in range(first, stop)]
        having = [at for at, place in enumerate(places) if isinstance(place, int)]
        if not having or having[-1] - having[0] >= _MOST_RANKED:
            continue
        begin, end = first + having[0], first + having[-1]
        wanted = places[having[0] : having[-1] + 1]
        by = next(filter(partial(_decides, table, (begin, end), wanted), deciding), None)
        if by is not None:
            found |= dict.fromkeys((first + at for at in having), (by, begin, end))
    return found


def _headings(table: Table) -> Iterator[tuple[int, int]]:
    """The first data row under each heading, and the one after the last."""
    levels = enumerate(row.level for row in table.rows)
    for is_data, run in groupby(levels, lambda pair: pair[1] == "data"):
        numbers = [number for number, _ in run]
        if is_data:
            yield numbers[0], numbers[-1] + 1


def _decides(table: Table, ends: tuple[int, int], places: Sequence[Cell], by: int) -> bool:
    """Whether this column's figures, the most first, give these places and no others."""
    kind = table.columns[by].format
    rows = range(ends[0], ends[1] + 1)
    figures = [_figure(_cell_of(table, row, by), kind) for row in rows]
    known = sorted((one for one in figures if one is not None), reverse=True)
    first = {one: place for place, one in reversed(list(enumerate(known, 1)))}
    told = [None if one is None else first[one] for one in figures]
    return all(
        (one == place) if isinstance(place, int) else one is None or not place
        for one, place in zip(told, places, strict=True)
    )


def _cell_of(table: Table, row: int, column: int) -> Cell:
    cells = table.rows[row].cells
    return cells[column] if column < len(cells) else None
