"""The grid that every table of the window is: headings, columns, menus, keys, what lies beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView

from desktop_app.views.dialogs import message
from desktop_app.views.header import GroupedHeader
from desktop_app.views.names import named
from desktop_app.views.tables.cell_menu import open_menu
from desktop_app.views.tables.column_menu import ColumnMenu
from desktop_app.views.tables.column_table import ColumnTable, Role
from desktop_app.views.tables.columns import ColumnLayout
from desktop_app.views.tables.extras import Extras
from desktop_app.views.tables.frozen import uncover
from desktop_app.views.tables.heading_room import MARGIN
from desktop_app.views.tables.row_acts import RowAct, RowActs
from desktop_app.views.tables.sentence import paint_sentence
from desktop_app.views.tables.status import Telling
from desktop_app.views.tables.widths import Widths

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from desktop_app.views.tables.filterable import Filterable

Standard = QKeySequence.StandardKey


class PlainView(QTableView):
    """Who inherits brings the rows and says how they are copied, found, printed and saved.

    Signals:
        ident_activated: a record's row was double-clicked or Enter was pressed on it.
        ident_selected: the current row changed; "" where no record stands behind it.
        selection_summed: the figures of the selected cells in words, "" for one cell or none.
    """

    ident_activated = Signal(str)
    ident_selected = Signal(str)
    selection_summed = Signal(str)

    def __init__(
        self,
        named_as: tuple[str, str],
        rows: ColumnTable,
        filterable: Filterable,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, *named_as)
        rows.setParent(self)
        self.headings = GroupedHeader(self)
        self.setHorizontalHeader(self.headings)
        self.setModel(rows)
        self._set_behaviour()
        self.columns = ColumnLayout(self, self.objectName())
        self.widths = Widths(self)
        self._column_menu = ColumnMenu(self, self.columns, filterable)
        self._row_acts = RowActs(self)
        self._extras = Extras(self, self._column_menu, filterable)
        self._telling = Telling(self)
        self.activated.connect(self._on_activated)
        self.selection_summed.connect(self.tell)

    @property
    def row_acts(self) -> tuple[RowAct, ...]:
        """What is done with the chosen row, as its menu offers it."""
        return self._row_acts.all

    def offer_acts(self, *acts: RowAct, opens: bool = True) -> None:
        """Have these in the menu of the row; Enter does the first, where it `opens` the row."""
        self._row_acts.offer(*acts, opens=opens)

    def current_ident(self) -> str:
        """The record behind the current row, "" where there is none."""
        return str(self.currentIndex().data(Role.IDENT) or "")

    def empty_text(self) -> str:
        """The sentence in place of rows, "" where none is to be seen."""
        raise NotImplementedError

    def copy(self) -> None:
        """Put the selected cells on the clipboard, tab-separated, as Excel takes them."""
        raise NotImplementedError

    def copy_with_headings(self) -> None:
        """The same, with the headings of the columns over them."""
        raise NotImplementedError

    def open_find(self) -> None:
        """Let the user find a text."""
        raise NotImplementedError

    def print_shown(self) -> None:
        """Show how what is seen will print."""
        raise NotImplementedError

    def export_shown(self) -> None:
        """Save what is seen as a workbook."""
        raise NotImplementedError

    def stop(self) -> bool:
        """Leave what Esc ends, such as a long copy; whether there was anything."""
        return False

    def open_replace(self) -> None:
        """Say why nothing is replaced here."""
        text = self.tr(
            "Bảng này chỉ để xem, không sửa bằng cách gõ vào ô. Hãy chọn dòng cần sửa rồi bấm nút "
            "sửa của trang."
        )
        message(self.window(), f"{self.objectName()}.no-replace", text)

    def open_menu(self, place: QPoint) -> None:
        """Open the menu of the cells (`NAME.menu`) at a place on the screen."""
        open_menu(self, self._row_acts, self._column_menu, place)

    def tell(self, text: str) -> None:
        """Say something about the cells in the status bar."""
        self._telling.say(text)

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
        text = "" if self.model().rowCount() else self.empty_text()
        if text:
            paint_sentence(self, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """What Excel's keys do, where the window itself did not take them."""
        acts: tuple[tuple[Standard, Callable[[], object]], ...] = (
            (Standard.Copy, self.copy),
            (Standard.Find, self.open_find),
            (Standard.Replace, self.open_replace),
            (Standard.Print, self.print_shown),
        )
        act = next((act for key, act in acts if event.matches(key)), None)
        if act is not None:
            act()
        elif event.key() == Qt.Key.Key_Escape and self.stop():
            event.accept()
        else:
            # A dialog's button is not pressed too by the Enter that opens a row.
            opens = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._opens_row()
            super().keyPressEvent(event)
            event.setAccepted(opens or event.isAccepted())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  # Qt's name
        """The menu at the mouse, or at the current cell when a key asked for it."""
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            cell = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(cell.bottomLeft())
        self.open_menu(place)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  # Qt's name
        """The status bar does not tell of cells that nobody sees."""
        super().hideEvent(event)
        self._telling.leave()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Rows are as high as their letters ask for, and columns grow with them."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            before = self.verticalHeader().defaultSectionSize()
            self._set_row_height()
            self.widths.grow(self.verticalHeader().defaultSectionSize() / max(before, 1))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Columns share the room that there is."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widths.share_later()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """What was shown before anybody saw it fits into its room."""
        super().showEvent(event)
        self.widths.share()

    def _set_behaviour(self) -> None:
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.headings.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.verticalHeader().hide()
        self._set_row_height()

    def _set_row_height(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 2 * MARGIN - 2)

    def _is_heard(self) -> bool:
        return self.receivers("2ident_activated(QString)") > 0

    def _opens_row(self) -> bool:
        return bool(self.current_ident()) and (self._is_heard() or bool(self.row_acts))

    def _on_activated(self, index: QModelIndex) -> None:
        ident = str(index.data(Role.IDENT) or "")
        if ident:
            is_heard = self._is_heard()
            self.ident_activated.emit(ident)
            if not is_heard:
                self._row_acts.do_first()
