"""Looking at a report that is not printed: its tables, one behind another, as Excel has them."""

from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from desktop_app.reports.report import Table
from desktop_app.views.controls import label
from desktop_app.views.names import action, named
from desktop_app.views.table_view import TableView

TARGET = "target:"


class TablesPreview(QWidget):
    """A tab for each table (`reports.table-1`, `reports.table-2`…), and why there are no pages.

    Signals:
        target_cell_wanted: to see where a target's figure stands; the row's record, the column.
    """

    target_cell_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        told = self.tr(
            "Bảng này chỉ xuất ra tệp Excel, không in từ đây. Mỗi thẻ dưới đây là một trang tính."
        )
        self._tabs = named(QTabWidget(), "reports.tables", self.tr("Các trang tính"))
        self._to_show: deque[Table] = deque()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._show_next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label(told, "hint", "reports.only-excel"))
        layout.addWidget(self._tabs, stretch=1)

    def show_tables(self, tables: Sequence[Table]) -> None:
        """Show other tables, the first of them in front.

        The others come one after another, the window's events between them: laying a book of five
        lists out at once takes the window's thread more than 100 ms.
        """
        for at in range(self._tabs.count() - 1, -1, -1):
            left = self._tabs.widget(at)
            self._tabs.removeTab(at)
            left.deleteLater()
        self._to_show = deque(tables)
        self._turn.start()
        self._show_next()

    def _show_next(self) -> None:
        if not self._to_show:
            self._turn.stop()
            return
        table = self._to_show.popleft()
        view = TableView(f"reports.table-{self._tabs.count() + 1}", table.title)
        view.set_table(table)
        if any(row.ident.startswith(TARGET) for row in table.rows):
            self._lead_to_cells(view)
        self._tabs.addTab(view, table.title)

    def _lead_to_cells(self, view: TableView) -> None:
        see = action(view, f"{view.objectName()}.see-cell", self.tr("Xem ô gốc"))
        see.triggered.connect(lambda: self._want_cell(view))
        view.addAction(see)

    def _want_cell(self, view: TableView) -> None:
        ident = view.current_ident()
        if ident.startswith(TARGET):
            column = view.rows.table.columns[view.currentIndex().column()]
            self.target_cell_wanted.emit(ident, column.key)
