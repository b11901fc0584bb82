"""The grid of a sheet: cells are mended in place, by double click or Enter; Esc leaves."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop_app.views.look import follow, look
from desktop_app.views.names import named
from desktop_app.views.pages.returns.file_look import chunk_of
from desktop_app.views.pages.returns.sheet_model import SheetModel
from desktop_app.views.theme import COLOURS
from desktop_app.views.zooming import grow_with_text

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

SIGN = 14
FRAME = 2
MARGIN = 10
NARROWEST, WIDEST = 48, 240
ROWS_MEASURED = 60
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CellDelegate(QStyledItemDelegate):
    """Opens an editor that can be found by name."""

    def createEditor(  # noqa: N802  # Qt's name
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """A line to type into, named `import.grid.editor`."""
        editor = super().createEditor(parent, option, index)
        model = index.model()
        cell = model.cell(index) if isinstance(model, SheetModel) else ""
        editor.setAutoFillBackground(True)
        return named(editor, "import.grid.editor", self.tr("Sửa ô {cell}").format(cell=cell))

    def updateEditorGeometry(  # noqa: N802  # Qt's name
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The whole cell, sign and all."""
        editor.setGeometry(option.rect)  # type: ignore[attr-defined]  # missing from the stubs

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """A chosen cell that stands out keeps its colour and gets a frame."""
        model, chosen = index.model(), QStyle.StateFlag.State_Selected
        is_marked = isinstance(model, SheetModel) and model.mark(index.row(), index.column())
        if not (is_marked and option.state & chosen):  # type: ignore[attr-defined]
            super().paint(painter, option, index)
            return
        plain = QStyleOptionViewItem(option)
        plain.state &= ~chosen  # type: ignore[attr-defined]
        super().paint(painter, plain, index)
        painter.setPen(QPen(QColor(COLOURS.info), FRAME))
        painter.drawRect(plain.rect.adjusted(1, 1, -1, -1))  # type: ignore[attr-defined]


class SheetGrid(QTableView):
    """Shows a `SheetModel`.

    Signals:
        rows_wanted: the first row, from 1, of a part that has to be fetched.
        cell_chosen: the current cell changed.
        editing_ended: the editor of a cell was closed, whatever became of its text.
    """

    rows_wanted = Signal(int)
    cell_chosen = Signal()
    editing_ended = Signal()
    _editor_left = Signal()

    def __init__(self, name: str, accessible: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, accessible)
        self.cells = SheetModel(self)
        self._empty = ""
        self._asked: set[int] = set()
        delegate = CellDelegate(self)
        # The view takes leave of its editor first; the editor, by then deleted, is not handed on.
        delegate.closeEditor.connect(lambda *_: self._editor_left.emit())
        self._editor_left.connect(self.editing_ended, Qt.ConnectionType.QueuedConnection)
        self.setItemDelegate(delegate)
        self.setModel(self.cells)
        self._set_behaviour()
        self.cells.modelReset.connect(self._asked.clear)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.ask_for_rows())
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.cell_chosen.emit())

    @property
    def is_editing(self) -> bool:
        """Whether a cell is open to be mended."""
        return self.state() is QAbstractItemView.State.EditingState

    def set_empty_text(self, text: str) -> None:
        """What stands where there is no sheet."""
        self._empty = text
        self.viewport().update()

    def current_cell(self) -> str:
        """The current cell as Excel names it, empty for none."""
        return self.cells.cell(self.currentIndex())

    def go_to(self, cell: str) -> None:
        """Make a cell current and bring it into view."""
        index = self.cells.place(cell)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
            # Upright it stands in the middle; sideways as much as possible stays in view.
            rows_in_view = self.viewport().height() // self.rowHeight(index.row())
            self.verticalScrollBar().setValue(index.row() - rows_in_view // 2)
            self.ask_for_rows()

    def edit_current(self) -> None:
        """Open the editor of the current cell."""
        self.setFocus()
        if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(self.currentIndex())

    def chosen_rows(self) -> list[int]:
        """The sheet's rows, from 1, in which something is selected."""
        return sorted({index.row() + 1 for index in self.selectedIndexes()})

    def chosen_cells(self) -> list[str]:
        """The selected cells."""
        return [self.cells.cell(index) for index in self.selectedIndexes()]

    def ask_for_rows(self) -> None:
        """Ask for the rows that are in view and were not fetched, each part once."""
        last = self.rowAt(self.viewport().height() - 1)
        low = last if last >= 0 else self.cells.rowCount() - 1
        for row in {self.rowAt(0), low}:
            part = chunk_of(row + 1)
            if row >= 0 and not self.cells.has_row(row) and part not in self._asked:
                self._asked.add(part)
                self.rows_wanted.emit(part)

    def fit_columns(self, first: int) -> None:
        """Give every column room for its texts from a row on, counted from 0.

        Above a table stand titles that run over many columns.
        """
        font = self.font()
        font.setBold(True)
        metrics = QFontMetrics(font)
        rows = range(first, min(self.cells.rowCount(), first + ROWS_MEASURED))
        for column in range(self.cells.columnCount()):
            texts = [self.cells.text(row, column) for row in rows]
            title = self.cells.headerData(column, Qt.Orientation.Horizontal)
            texts += str(title or "").splitlines()
            width = max(map(metrics.horizontalAdvance, texts), default=0) + 2 * MARGIN
            self.setColumnWidth(column, min(max(width, NARROWEST), WIDEST))

    def spread_titles(self, below: int) -> None:
        """Let texts above a row, from 0, run over the blank cells beside them, as in Excel."""
        self.clearSpans()
        width = self.cells.columnCount()
        for row in range(min(below, ROWS_MEASURED)):
            filled = [at for at in range(width) if self.cells.text(row, at)]
            for at, after in pairwise([*filled, width]):
                if after - at > 1:
                    self.setSpan(row, at, 1, after - at)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter edits, and reaches no button of the dialog."""
        if event.key() in ENTER and not self.is_editing:
            self.edit_current()
            event.accept()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """More rows may be in view."""
        super().resizeEvent(event)
        self.ask_for_rows()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The grid, or the sentence that stands for it."""
        super().paintEvent(event)
        if self.cells.rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(COLOURS.muted))
        room = self.viewport().rect().adjusted(16, 16, -16, -16)
        how = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(how), self._empty)

    def _size_signs(self) -> None:
        self.setIconSize(QSize(1, 1) * look().pixels(SIGN))
        self.verticalHeader().setMinimumWidth(self.fontMetrics().horizontalAdvance("00000"))

    def _set_behaviour(self) -> None:
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        follow(self, self._size_signs)
        grow_with_text(self, MARGIN)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.horizontalHeader().setHighlightSections(True)
