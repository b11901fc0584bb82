"""“Nhật ký, sao lưu, cài đặt”: letterhead, trail, care of the store, the year's lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from desktop_app.views.controls import button, label
from desktop_app.views.names import named
from desktop_app.views.page import Page
from desktop_app.views.pages.history.department import DepartmentForm
from desktop_app.views.pages.history.store import StoreCare
from desktop_app.views.pages.history.year import YearLock
from desktop_app.views.pages.settings_look import LookPanel
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from desktop_app.reports.report import Table
    from desktop_app.views.context import Context

ENTRIES_AT_ONCE = 200
TABS = ("department", "trail", "store", "year", "look")


class HistoryPage(Page):
    """Five tabs; `reveal` opens one by its name: department, trail, store, year or look."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "history", self.tr("Nhật ký, sao lưu, cài đặt"))
        self._tabs = named(QTabWidget(), "history.tabs", self.tr("Các phần"))
        self._department = DepartmentForm(context)
        self._store = StoreCare(context)
        self._year = YearLock(context)
        self._trail = TableView("history.trail", self.tr("Nhật ký"), self)
        self._told = label("", "hint", "history.told")
        self._more = button("history.more", self.tr("Xem thêm"), "down")
        self._limit = ENTRIES_AT_ONCE
        self._assemble_body()

    def refresh(self) -> None:
        """Ask for what every tab shows."""
        self._department.refresh()
        self._year.refresh()
        self._ask_trail()

    def reveal(self, ident: str) -> None:
        """Open a tab."""
        if ident in TABS:
            self._tabs.setCurrentIndex(TABS.index(ident))

    def _ask_trail(self) -> None:
        office, limit = self.context.office, self._limit
        self.context.ask("history.trail", lambda: office.history.entries(limit), self._show_trail)

    def _show_trail(self, table: Table) -> None:
        self._trail.set_table(table)
        count = len(table.rows)
        self._more.setVisible(count >= self._limit)
        self._told.setText(
            self.tr("{count} việc gần nhất, mới nhất trên cùng.").format(count=count)
        )

    def _on_more(self) -> None:
        self._limit += ENTRIES_AT_ONCE
        self._ask_trail()

    def _assemble_body(self) -> None:
        self._tabs.addTab(self._department, self.tr("Cơ quan"))
        self._tabs.addTab(self._trail_tab(), self.tr("Nhật ký"))
        self._tabs.addTab(self._store, self.tr("Kiểm tra, sao lưu"))
        self._tabs.addTab(self._year, self.tr("Khóa sổ năm"))
        self._tabs.addTab(LookPanel(self.context), self.tr("Giao diện"))
        named(self._tabs.tabBar(), "history.tab-bar", self.tr("Các phần"))
        self.body.addWidget(self._tabs)

    def _trail_tab(self) -> QWidget:
        self._more.clicked.connect(self._on_more)
        row = QHBoxLayout()
        row.addWidget(self._told, stretch=1)
        row.addWidget(self._more)
        tab = QWidget()
        column = QVBoxLayout(tab)
        column.addWidget(self._trail, stretch=1)
        column.addLayout(row)
        return tab
