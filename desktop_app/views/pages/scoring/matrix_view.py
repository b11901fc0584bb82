"""The grid of marks: names stay at the left, F4 goes to the next cell that is to be marked."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal

from desktop_app.views.grid.view import EditableView
from desktop_app.views.pages.scoring.matrix_rows import MatrixRows

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.marks.matrix import MarkMatrix
    from desktop_app.reports.report import Table

WIDTHS = {"number": 46, "code": 84, "name": 214, "total": 74, "band": 206, "note": 84}
CRITERION_WIDTH = 66
LAST_FIXED = "name"


class MatrixView(EditableView):
    """Shows `MatrixRows`.

    Signals:
        cell_chosen: the current cell's record and criterion, "" where none stands there.
    """

    cell_chosen = Signal(str, str)

    def __init__(self, name: str, accessible: str, parent: QWidget | None = None) -> None:
        self.marks = MatrixRows()
        super().__init__(name, accessible, self.marks, parent)
        self.columns.freeze_by_page(LAST_FIXED)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_matrix(self, matrix: MarkMatrix, table: Table) -> bool:
        """Show a matrix; whether it stands where the one before did, with the same cell current."""
        key = self.current_key()
        ident = self.current_ident()
        if self.marks.take_matrix(matrix) and self.marks.renew(table):
            return True
        self.set_table(table)
        self.choose(ident, key)
        return False

    def current_key(self) -> str:
        """The key of the current cell's column, "" where there is none."""
        at = self.currentIndex().column()
        return self.marks.table.columns[at].key if at >= 0 else ""

    def choose(self, ident: str, key: str = "") -> bool:
        """Make a record's cell current, in the first column where its own is not there."""
        row = self.marks.row_of(ident) if ident else -1
        if row < 0:
            return False
        keys = [column.key for column in self.marks.table.columns]
        column = keys.index(key) if key in keys else self._first_criterion()
        self.go(row, column)
        return True

    def go_to_blank(self) -> bool:
        """Go to the next cell that takes a mark and has none, from the first one on at the end."""
        rows, columns = self.acts.data_rows(), self.acts.columns()
        here = self.currentIndex()
        at = columns.index(here.column()) if here.column() in columns else -1
        below = [row for row in rows if row > here.row()]
        rest = ((here.row(), column) for column in columns[at + 1 :] if here.isValid())
        others = ((row, column) for row in (*below, *rows) for column in columns)
        found = next((one for one in chain(rest, others) if self.marks.is_blank(*one)), None)
        if found is None:
            return False
        self.go(*found)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """F4 beside the keys of all such grids."""
        if event.key() == Qt.Key.Key_F4:
            if not self.go_to_blank():
                self.say(self.tr("Không còn ô nào phải chấm ở bước này."))
            return
        super().keyPressEvent(event)

    def _fit_columns(self) -> None:
        """All criteria are as wide, so that a set fits the window; nothing is measured."""
        for at, column in enumerate(self.marks.table.columns):
            self.setColumnWidth(at, WIDTHS.get(column.key, CRITERION_WIDTH))

    def _first_criterion(self) -> int:
        columns = range(len(self.marks.table.columns))
        return next((at for at in columns if self.marks.criterion(at)), 0)

    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not current.isValid():
            self.cell_chosen.emit("", "")
            return
        criterion = self.marks.criterion(current.column())
        self.cell_chosen.emit(self.current_ident(), criterion.code if criterion else "")
