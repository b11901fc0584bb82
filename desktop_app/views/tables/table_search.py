"""Finding a text in a table in memory, a slice of its rows at a time."""

import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QTableView

from desktop_app.domain.text import fold, fold_all
from desktop_app.views.row_table import RowTable
from desktop_app.views.tables.find_bar import Search

# What the window's thread gives to finding before it looks at keys and mouse again.
SLICE_SECONDS = 0.015
ROWS_AT_ONCE = 100


class TableSearch(Search):
    """Looks at the columns that are shown, in the order in which they are."""

    def __init__(self, view: QTableView, rows: RowTable) -> None:
        super().__init__(view)
        self._view = view
        self._rows = rows
        self._wanted = ""
        self._row = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._look)
        rows.modelReset.connect(self._again)
        rows.layoutChanged.connect(self._again)

    def start(self, text: str) -> None:
        """Look for another text from the first row on."""
        self._wanted = fold(text)
        self._again()

    def current(self) -> tuple[int, int]:
        """The view's current cell, the first where there is none."""
        index = self._view.currentIndex()
        return (index.row(), index.column()) if index.isValid() else (0, 0)

    def order(self, place: tuple[int, int]) -> tuple[int, int]:
        """By row, then as the columns stand."""
        return place[0], self._view.horizontalHeader().visualIndex(place[1])

    def go_to(self, place: tuple[int, int]) -> None:
        """Make a cell current."""
        self._view.setCurrentIndex(self._rows.index(*place))

    def _again(self) -> None:
        self.hits = []
        self._row = 0
        self.is_done = not self._wanted
        if self.is_done:
            self._timer.stop()
        else:
            self._timer.start()
        self.changed.emit()

    def _look(self) -> None:
        header = self._view.horizontalHeader()
        shown = map(header.logicalIndex, range(header.count()))
        columns = [at for at in shown if not header.isSectionHidden(at)]
        ends = time.monotonic() + SLICE_SECONDS
        while self._row < self._rows.rowCount() and time.monotonic() < ends:
            last = min(self._row + ROWS_AT_ONCE, self._rows.rowCount())
            self._look_at(range(self._row, last), columns)
            self._row = last
        if self._row >= self._rows.rowCount():
            self.is_done = True
            self._timer.stop()
        self.changed.emit()

    def _look_at(self, rows: range, columns: list[int]) -> None:
        places = [(row, column) for row in rows for column in columns]
        texts = [self._rows.text(*place) for place in places]
        plain = [self._rows.plain_text(*place) for place in places]
        for place, folded, bare in zip(places, fold_all(texts), plain, strict=True):
            if self._wanted in folded or self._wanted in bare:
                self.hits.append(place)
