"""A report's table as Qt shows it: formatted, aligned, sorted in Vietnamese order."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont

from desktop_app.reports.report import Cell, Row, Table
from desktop_app.reports.table_filter import Filtered, Filters, filtered
from desktop_app.views.language import said
from desktop_app.views.tables.column_table import NO_PARENT, ColumnTable, Index
from desktop_app.views.tables.ranks import ColumnRanks, Ranks
from desktop_app.views.theme import COLOURS
from desktop_app.views.tips import wrapped

EMPTY = Table(title="", columns=(), rows=())
NO_FILTERS: Filters = {}
GROUNDS = {"group": "group", "subtotal": "group", "total": "total"}


class RowTable(ColumnTable):
    """Shows a `Table`; sorting moves data rows only, within the group they stand in.

    Filtering leaves rows out; what is sorted stays sorted.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self._table = EMPTY
        self._kept = Filtered((), 0, 0)
        self._sorting = (-1, Qt.SortOrder.AscendingOrder)
        self._ranks = ColumnRanks(self)
        self._ranks.known.connect(self._arrange)
        self._rows: list[Row] = []
        self._bold = QFont()
        self._bold.setBold(True)
        own: dict[int, Callable[[int, int], Any]] = {
            Qt.ItemDataRole.FontRole: self._font,
            Qt.ItemDataRole.BackgroundRole: self._background,
        }
        self._answers |= own

    @property
    def table(self) -> Table:
        """What is shown, in the report's own order."""
        return self._table

    @property
    def rows(self) -> Sequence[Row]:
        """The rows in the order in which they are shown."""
        return self._rows

    @property
    def kept(self) -> Filtered:
        """What the filters leave, in the report's own order."""
        return self._kept

    def set_table(self, table: Table, filters: Filters = NO_FILTERS) -> None:
        """Show another table, in its own order."""
        self.beginResetModel()
        self._table = table
        self.take_columns(table.columns)
        self._kept = filtered(table, filters)
        self._sorting = (-1, Qt.SortOrder.AscendingOrder)
        self._ranks.take(table)
        self._rows = list(self._kept.rows)
        self.endResetModel()

    def set_filters(self, filters: Filters) -> None:
        """Show the rows that pass, in the order that was chosen."""
        self.beginResetModel()
        self._kept = filtered(self._table, filters)
        is_known = self._ranks.ask(self._sorting[0])
        self._rows = self._sorted(*self._sorting) if is_known else list(self._kept.rows)
        self.endResetModel()

    def value(self, row: int, column: int) -> Cell:
        """A cell as it is, not as it is read."""
        cells = self._rows[row].cells
        return cells[column] if column < len(cells) else None

    def row_of(self, ident: str) -> int:
        """Where the row of a record is shown; -1 where it is not."""
        return next((at for at, row in enumerate(self._rows) if row.ident == ident), -1)

    def ident(self, row: int) -> str:
        """The record behind a row, "" where there is none."""
        return self._rows[row].ident

    def level(self, row: int) -> str:
        """What a row is: data, a heading, a sum."""
        return self._rows[row].level

    def text(self, row: int, column: int) -> str:
        """A cell as it is read; a group row has one text, in its first column."""
        shown = self._rows[row]
        if shown.level == "group":
            return said(_group_text(shown)) if column == 0 else ""
        return super().text(row, column)

    def tip(self, row: int, column: int) -> str:
        """A cell as it is read, and what its row says more."""
        return wrapped(self.text(row, column), said(self._rows[row].tip))

    def alignment(self, row: int, column: int) -> Qt.AlignmentFlag:
        """Where a cell's text stands; a group row's one text begins at the left."""
        if self._rows[row].level == "group":
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return super().alignment(row, column)

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """Rows shown; a cell has none beneath it."""
        return 0 if parent.isValid() else len(self._rows)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column's values; -1 gives the report's own order back.

        A long table is sorted some moments later, when its order was worked out on another thread.
        """
        self._sorting = (column, order)
        if self._ranks.ask(column):
            self._arrange()

    def _arrange(self) -> None:
        """Show the rows in the order that was chosen last."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(self._rows[index.row()], index.column()) for index in before]
        self._rows = self._sorted(*self._sorting)
        places = {id(row): at for at, row in enumerate(self._rows)}
        after = [self.index(places[id(row)], at) for row, at in kept]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _sorted(self, column: int, order: Qt.SortOrder) -> list[Row]:
        if not 0 <= column < len(self._table.columns):
            return list(self._kept.rows)
        rows: list[Row] = []
        ranks, descending = self._ranks.of(column), order is Qt.SortOrder.DescendingOrder
        for is_data, group in groupby(self._kept.rows, key=lambda row: row.level == "data"):
            run = list(group)
            rows.extend(_by_value(run, column, ranks, descending=descending) if is_data else run)
        return rows

    def _font(self, row: int, _column: int) -> QFont | None:
        return None if self._rows[row].level == "data" else self._bold

    def _background(self, row: int, _column: int) -> QColor | None:
        ground = GROUNDS.get(self._rows[row].level)
        return QColor(getattr(COLOURS, ground)) if ground else None


def _group_text(row: Row) -> str:
    return next((str(cell) for cell in row.cells if cell is not None), "")


def _by_value(rows: list[Row], column: int, ranks: Ranks, *, descending: bool) -> Iterator[Row]:
    """Rows with a value in its order, then those without one, whichever way it is sorted."""
    cells = [row.cells[column] if column < len(row.cells) else None for row in rows]
    filled = [(ranks[cell], row) for cell, row in zip(cells, rows, strict=True) if cell in ranks]
    yield from (row for _, row in sorted(filled, key=itemgetter(0), reverse=descending))
    yield from (row for cell, row in zip(cells, rows, strict=True) if cell not in ranks)
