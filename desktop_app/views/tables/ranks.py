"""The order of a column's values; that of a long table is worked out beside the window's thread."""

from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.text import sort_key
from desktop_app.reports.report import Cell, Table

# Values that are alike have the same rank; an empty cell has none.
Ranks: TypeAlias = Mapping[Cell, int]

NO_TABLE = Table(title="", columns=(), rows=())
# A Vietnamese text's key takes some 30 microseconds: more rows than this would stall the window.
ROWS_AT_ONCE = 1_000
LOOK_MS = 10


class ColumnRanks(QObject):
    """The ranks of one table, by column, kept until there is another table.

    Signals:
        known: the ranks that were asked for last are here.
    """

    known = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._table = NO_TABLE
        self._found: dict[int, Ranks] = {}
        self._wanted = -1
        self._waiting: Future[Ranks] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    def take(self, table: Table) -> None:
        """Forget the earlier table."""
        self._table, self._found, self._wanted = table, {}, -1
        self._timer.stop()

    def ask(self, column: int) -> bool:
        """Whether a column's ranks can be had at once; else `known` tells when they can."""
        self._timer.stop()
        at_once = len(self._table.rows) <= ROWS_AT_ONCE or column in self._found
        if at_once or not 0 <= column < len(self._table.columns):
            return True
        self._wanted = column
        self._waiting = _worker().submit(ranks_of, self._table, column)
        self._timer.start()
        return False

    def of(self, column: int) -> Ranks:
        """A column's ranks."""
        if column not in self._found:
            self._found[column] = ranks_of(self._table, column)
        return self._found[column]

    def _look(self) -> None:
        if self._waiting is not None and self._waiting.done():
            self._timer.stop()
            self._found[self._wanted] = self._waiting.result()
            self.known.emit()


def ranks_of(table: Table, column: int) -> Ranks:
    """The ranks of the values in a column: figures first, then texts in Vietnamese order."""
    cells = {row.cells[column] for row in table.rows if column < len(row.cells)} - {None, ""}
    keys = {cell: _key(cell) for cell in cells}
    order = {key: at for at, key in enumerate(sorted(set(keys.values())))}
    return {cell: order[key] for cell, key in keys.items()}


def _key(cell: Cell) -> tuple[int, Any]:
    return (0, cell) if isinstance(cell, int) else (1, sort_key(str(cell)))


@cache
def _worker() -> ThreadPoolExecutor:
    """One thread for all tables."""
    return ThreadPoolExecutor(1, thread_name_prefix="sorting")
