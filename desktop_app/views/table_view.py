"""A grid for a report's table, as Excel's: sort, filter, find, copy, columns as one likes them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from desktop_app.reports.report import Table
from desktop_app.views.dialogs import message
from desktop_app.views.header import MARGIN, GroupedHeader
from desktop_app.views.names import named
from desktop_app.views.row_table import Role, RowTable
from desktop_app.views.tables.cell_menu import open_menu
from desktop_app.views.tables.column_menu import ColumnMenu
from desktop_app.views.tables.columns import ColumnLayout
from desktop_app.views.tables.copying import selected_text
from desktop_app.views.tables.extras import Extras
from desktop_app.views.tables.filters import TableFilters
from desktop_app.views.tables.frozen import uncover
from desktop_app.views.tables.group_rows import paint_groups
from desktop_app.views.tables.jumps import jump
from desktop_app.views.tables.selection_sum import SelectionSum
from desktop_app.views.tables.shown import shown_table, taker_of
from desktop_app.views.tables.status import tell_in_status
from desktop_app.views.theme import COLOURS

if TYPE_CHECKING:
    from collections.abc import Callable

WIDEST = 380
ROWS_MEASURED = 200
TEXTS_MEASURED = 4
Standard = QKeySequence.StandardKey


class TableView(QTableView):
    """Shows a `Table`.

    Signals:
        ident_activated: a record's row was double-clicked or Enter was pressed on it.
        ident_selected: the current row changed; "" where no record stands behind it.
        selection_summed: the figures of the selected cells in words, "" for one cell or none.
        print_wanted, export_wanted: the `Table` as it is seen, and in words how it is filtered.
    """

    ident_activated = Signal(str)
    ident_selected = Signal(str)
    selection_summed = Signal(str)
    print_wanted = Signal(object, str)
    export_wanted = Signal(object, str)

    def __init__(
        self,
        name: str,
        accessible: str,
        parent: QWidget | None = None,
        rows: RowTable | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, name, accessible)
        self.rows = rows or RowTable(self)
        self.rows.setParent(self)
        self._headings = GroupedHeader(self)
        self.setHorizontalHeader(self._headings)
        self.setModel(self.rows)
        self._set_behaviour()
        self.columns = ColumnLayout(self, name)
        self.filters = TableFilters(self.rows)
        self._column_menu = ColumnMenu(self, self.columns, self.filters)
        self._sum = SelectionSum(self)
        self._extras = Extras(self, self._headings, self._column_menu)
        self._ident = ""
        self._has_told = False
        self._connect()

    def set_table(self, table: Table) -> None:
        """Show another table from its top; the record that was current stays current.

        Its order and its filters stay where the columns are the same.
        """
        ident, order = self.current_ident(), self._headings.sortIndicatorOrder()
        keys, at = self.rows.keys, self._headings.sortIndicatorSection()
        sorted_by = keys[at] if 0 <= at < len(keys) else ""
        self.scrollToTop()
        with self._headings.quiet():
            self._headings.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self.filters.take_table(table)
            self.columns.apply()
            self._fit_columns()
        if sorted_by and self.rows.keys == keys:
            self._headings.setSortIndicator(keys.index(sorted_by), order)
        self._extras.show_filters()
        self._select(ident)

    def current_ident(self) -> str:
        """The record behind the current row, "" where there is none."""
        return str(self.currentIndex().data(Role.IDENT) or "")

    def select_ident(self, ident: str) -> bool:
        """Make a record's row current and bring it into view; whether it is there.

        What is filtered is shown again where the record would not be seen.
        """
        if not ident or self._select(ident):
            return bool(ident)
        if any(row.ident == ident for row in self.rows.table.rows):
            self.filters.set_column_filters({})
        return self._select(ident)

    def copy(self) -> None:
        """Put the selected cells on the clipboard, tab-separated, as Excel takes them."""
        QApplication.clipboard().setText(self.selected_text())

    def copy_with_headings(self) -> None:
        """The same, with the headings of the columns over them."""
        QApplication.clipboard().setText(selected_text(self, self.rows, headings=True))

    def selected_text(self) -> str:
        """The selection's bounding rows and columns; cells that are not selected are empty."""
        return selected_text(self, self.rows)

    def open_find(self) -> None:
        """Show the bar that finds a text in the table."""
        self._extras.open_find()

    def open_replace(self) -> None:
        """Say why nothing is replaced here."""
        text = self.tr(
            "Bảng này chỉ để xem, không sửa bằng cách gõ vào ô. Hãy chọn dòng cần sửa rồi bấm nút "
            "sửa của trang."
        )
        message(self.window(), f"{self.objectName()}.no-replace", text)

    def print_shown(self) -> None:
        """Show how what is seen will print."""
        table, told = shown_table(self, self.rows), self._extras.told
        self.print_wanted.emit(table, told)
        taker = taker_of(self)
        if taker is not None:
            taker.print_table(table, told)

    def export_shown(self) -> None:
        """Save what is seen as a workbook."""
        table, told = shown_table(self, self.rows), self._extras.told
        self.export_wanted.emit(table, told)
        taker = taker_of(self)
        if taker is not None:
            taker.export_table(table, told)

    def setColumnWidth(self, column: int, width: int) -> None:  # noqa: N802  # Qt's name
        """A page's wish; a column that the user drew to a width keeps it."""
        if not self.columns.keeps_width(column):
            super().setColumnWidth(column, width)

    def setColumnHidden(self, column: int, hide: bool) -> None:  # noqa: FBT001, N802  # Qt's own
        """A page's wish; what the user hid stays hidden."""
        self.columns.hide_by_page(column, hidden=hide)

    def hideColumn(self, column: int) -> None:  # noqa: N802  # Qt's name
        """A page's wish."""
        self.columns.hide_by_page(column, hidden=True)

    def showColumn(self, column: int) -> None:  # noqa: N802  # Qt's name
        """A page's wish; what the user hid stays hidden."""
        self.columns.hide_by_page(column, hidden=False)

    def scrollTo(  # noqa: N802  # Qt's name
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into view, not under the columns that stay."""
        super().scrollTo(index, hint)
        if index.isValid() and index.column() not in self.columns.frozen:
            uncover(self, index.column(), self._extras.frozen_width())

    def updateGeometries(self) -> None:  # noqa: N802  # Qt's name
        """Leave room for what lies under the cells and over them."""
        super().updateGeometries()
        if not hasattr(self, "_extras"):
            return
        margins, below = self.viewportMargins(), self._extras.height_below()
        if margins.bottom() != below:
            self.setViewportMargins(margins.left(), margins.top(), margins.right(), below)
        self._extras.place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The grid, or the sentence that stands for an empty one."""
        super().paintEvent(event)
        paint_groups(self, self.rows)
        if self.rows.rowCount() or not self.rows.columnCount():
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(COLOURS.muted))
        painter.drawText(
            self.viewport().rect().adjusted(16, 16, -16, -16),
            int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap),
            self._extras.empty_text(),
        )
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """What Excel's keys do, where the window itself did not take them."""
        acts: tuple[tuple[Standard, Callable[[], object]], ...] = (
            (Standard.Copy, self.copy),
            (Standard.Find, self.open_find),
            (Standard.Replace, self.open_replace),
            (Standard.Print, self.print_shown),
            (Standard.FindNext, self._extras.find_next),
            (Standard.FindPrevious, self._extras.find_previous),
        )
        act = next((act for key, act in acts if event.matches(key)), None)
        if act is not None:
            act()
        elif event.key() == Qt.Key.Key_Escape and self._extras.close_find():
            event.accept()
        elif not jump(self, event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  # Qt's name
        """The menu at the mouse, or at the current cell when a key asked for it."""
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            cell = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(cell.bottomLeft())
        self.open_menu(place)

    def open_menu(self, place: QPoint) -> None:
        """Open the menu of the cells (`NAME.menu`) at a place on the screen."""
        open_menu(self, self, self._column_menu, place)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  # Qt's name
        """The status bar does not tell of cells that nobody sees."""
        super().hideEvent(event)
        # In a moment, as the window itself may be going, and the bar with it.
        if self._has_told:
            QTimer.singleShot(0, self, lambda: self._tell(""))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Rows are as high as their letters ask for, and columns grow with them."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            before = self.verticalHeader().defaultSectionSize()
            self._set_row_height()
            self._widen(self.verticalHeader().defaultSectionSize() / max(before, 1))

    def _set_behaviour(self) -> None:
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self._headings.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.verticalHeader().hide()
        self._set_row_height()

    def _widen(self, times: float) -> None:
        """Columns that the user drew to a width keep it."""
        for column in range(self.rows.columnCount()):
            if not self.columns.keeps_width(column):
                self.setColumnWidth(column, round(self.columnWidth(column) * times))

    def _set_row_height(self) -> None:
        height = self.fontMetrics().height() + 2 * MARGIN - 2
        self.verticalHeader().setDefaultSectionSize(height)

    def _connect(self) -> None:
        self.activated.connect(self._on_activated)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.filters.changing.connect(self._on_filters_changing)
        self.filters.changed.connect(self._on_filters_changed)
        self.columns.reset_wanted.connect(lambda: self.set_table(self.rows.table))
        self._sum.told.connect(self.selection_summed)
        self.selection_summed.connect(self._tell)

    def _select(self, ident: str) -> bool:
        row = self.rows.row_of(ident) if ident else -1
        if row < 0:
            return False
        shown = (at for at in range(self.rows.columnCount()) if not self.isColumnHidden(at))
        self.setCurrentIndex(self.rows.index(row, next(shown, 0)))
        return True

    def _fit_columns(self) -> None:
        for column in range(self.rows.columnCount()):
            wanted = max(self._headings.width_for(column), self._content_width(column))
            self.setColumnWidth(column, min(wanted, WIDEST))

    def _content_width(self, column: int) -> int:
        """The widest of the first rows' longest texts in bold, which is never too narrow."""
        font = self.font()
        font.setBold(True)
        metrics = QFontMetrics(font)
        texts = {
            self.rows.text(row, column)
            for row in range(min(self.rows.rowCount(), ROWS_MEASURED))
            if self.rows.rows[row].level != "group"
        }
        longest = sorted(texts, key=len, reverse=True)[:TEXTS_MEASURED]
        return max(map(metrics.horizontalAdvance, longest), default=0) + 4 * MARGIN

    def _tell(self, text: str) -> None:
        self._has_told = bool(text)
        tell_in_status(self, text)

    def _on_filters_changing(self) -> None:
        self._ident = self.current_ident()
        self.scrollToTop()

    def _on_filters_changed(self) -> None:
        self._extras.show_filters()
        self._select(self._ident)

    def _on_activated(self, index: QModelIndex) -> None:
        ident = str(index.data(Role.IDENT) or "")
        if ident:
            self.ident_activated.emit(ident)

    def _on_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.ident_selected.emit(str(current.data(Role.IDENT) or ""))
