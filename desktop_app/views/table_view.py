"""A grid for a report's table: group rows over all columns, sorting, copying to Excel."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from desktop_app.reports.report import Table
from desktop_app.views.header import MARGIN, GroupedHeader
from desktop_app.views.names import named
from desktop_app.views.row_table import Role, RowTable
from desktop_app.views.theme import COLOURS

WIDEST = 380
ROWS_MEASURED = 200


class TableView(QTableView):
    """Shows a `Table`.

    Signals:
        ident_activated: a record's row was double-clicked or Enter was pressed on it.
        ident_selected: the current row changed; "" where no record stands behind it.
    """

    ident_activated = Signal(str)
    ident_selected = Signal(str)

    def __init__(self, name: str, accessible: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, accessible)
        self.rows = RowTable(self)
        self.setHorizontalHeader(GroupedHeader(self))
        self.setModel(self.rows)
        self._set_behaviour()
        self._add_copy()
        self.activated.connect(self._on_activated)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.rows.layoutChanged.connect(self._span_groups)

    def set_table(self, table: Table) -> None:
        """Show another table from its top; the record that was current stays current."""
        ident = self.current_ident()
        self.scrollToTop()
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.rows.set_table(table)
        self._span_groups()
        self._fit_columns()
        self.select_ident(ident)

    def current_ident(self) -> str:
        """The record behind the current row, "" where there is none."""
        return str(self.currentIndex().data(Role.IDENT) or "")

    def select_ident(self, ident: str) -> bool:
        """Make a record's row current and bring it into view; whether it is there."""
        row = self.rows.row_of(ident) if ident else -1
        if row < 0:
            return False
        self.setCurrentIndex(self.rows.index(row, 0))
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The grid, or the sentence that stands for an empty one."""
        super().paintEvent(event)
        if self.rows.rowCount() or not self.rows.columnCount():
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(COLOURS.muted))
        painter.drawText(
            self.viewport().rect().adjusted(16, 16, -16, -16),
            int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap),
            self.rows.table.empty_text,
        )

    def copy(self) -> None:
        """Put the selected cells on the clipboard, tab-separated, as Excel takes them."""
        QApplication.clipboard().setText(self.selected_text())

    def selected_text(self) -> str:
        """The selection's bounding rows and columns; cells that are not selected are empty."""
        cells = {(index.row(), index.column()) for index in self.selectedIndexes()}
        columns = sorted({column for _, column in cells}, key=self.horizontalHeader().visualIndex)
        return "\n".join(
            "\t".join(
                self.rows.plain_text(row, column) if (row, column) in cells else ""
                for column in columns
            )
            for row in sorted({row for row, _ in cells})
        )

    def _set_behaviour(self) -> None:
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        heights = self.verticalHeader()
        heights.hide()
        heights.setDefaultSectionSize(self.fontMetrics().height() + 2 * MARGIN - 2)

    def _add_copy(self) -> None:
        action = QAction(self.tr("Sao chép"), self)
        action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(self.copy)
        self.addAction(action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _span_groups(self) -> None:
        self.clearSpans()
        width = self.rows.columnCount()
        for at, row in enumerate(self.rows.rows):
            if row.level == "group" and width > 1:
                self.setSpan(at, 0, 1, width)

    def _fit_columns(self) -> None:
        header = self.horizontalHeader()
        for column in range(self.rows.columnCount()):
            title = header.width_for(column) if isinstance(header, GroupedHeader) else 0
            self.setColumnWidth(column, min(max(title, self._content_width(column)), WIDEST))

    def _content_width(self, column: int) -> int:
        """The widest of the first rows' texts in bold, which is never too narrow."""
        font = self.font()
        font.setBold(True)
        metrics = QFontMetrics(font)
        texts = (
            self.rows.text(row, column)
            for row in range(min(self.rows.rowCount(), ROWS_MEASURED))
            if self.rows.rows[row].level != "group"
        )
        return max(map(metrics.horizontalAdvance, texts), default=0) + 4 * MARGIN

    def _on_activated(self, index: QModelIndex) -> None:
        ident = str(index.data(Role.IDENT) or "")
        if ident:
            self.ident_activated.emit(ident)

    def _on_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.ident_selected.emit(str(current.data(Role.IDENT) or ""))
