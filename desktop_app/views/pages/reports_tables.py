"""Looking at a report that is not printed: its tables, one behind another, as Excel has them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from desktop_app.reports.report import Table
from desktop_app.views.controls import label
from desktop_app.views.names import named
from desktop_app.views.table_view import TableView


class TablesPreview(QWidget):
    """A tab for each table (`reports.table-1`, `reports.table-2`…), and why there are no pages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        told = self.tr(
            "Bảng này chỉ xuất ra tệp Excel, không in từ đây. Mỗi thẻ dưới đây là một trang tính."
        )
        self._tabs = named(QTabWidget(), "reports.tables", self.tr("Các trang tính"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label(told, "hint", "reports.only-excel"))
        layout.addWidget(self._tabs, stretch=1)

    def show_tables(self, tables: Sequence[Table]) -> None:
        """Show other tables, the first of them in front."""
        for at in range(self._tabs.count() - 1, -1, -1):
            left = self._tabs.widget(at)
            self._tabs.removeTab(at)
            left.deleteLater()
        for number, table in enumerate(tables, start=1):
            view = TableView(f"reports.table-{number}", table.title)
            view.set_table(table)
            self._tabs.addTab(view, table.title)
