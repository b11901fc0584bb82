"""“Nhật ký, sao lưu, cài đặt”: the trail, copies of the store, and what the office sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget

from desktop_app.views.names import named
from desktop_app.views.page import Page
from desktop_app.views.pages.history.department import DepartmentForm
from desktop_app.views.pages.history.store import StoreCare
from desktop_app.views.pages.history.trail import TrailTab
from desktop_app.views.pages.history.year import YearLock
from desktop_app.views.pages.settings_look import LookPanel

if TYPE_CHECKING:
    from desktop_app.views.context import Context

TABS = ("trail", "store", "department", "year", "look")


class HistoryPage(Page):
    """Five tabs; `reveal` opens one by its name: trail, store, department, year or look."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "history", self.tr("Nhật ký, sao lưu, cài đặt"))
        self._tabs = named(QTabWidget(), "history.tabs", self.tr("Các phần"))
        self._trail = TrailTab(context)
        self._store = StoreCare(context)
        self._department = DepartmentForm(context)
        self._year = YearLock(context)
        self._tabs.addTab(self._trail, self.tr("Nhật ký"))
        self._tabs.addTab(self._store, self.tr("Sao lưu"))
        self._tabs.addTab(self._department, self.tr("Cơ quan"))
        self._tabs.addTab(self._year, self.tr("Năm làm việc"))
        self._tabs.addTab(LookPanel(context), self.tr("Giao diện"))
        named(self._tabs.tabBar(), "history.tab-bar", self.tr("Các phần"))
        self.body.addWidget(self._tabs)

    def refresh(self) -> None:
        """Ask for what every tab shows."""
        self._trail.refresh()
        self._store.refresh()
        self._department.refresh()
        self._year.refresh()

    def reveal(self, ident: str) -> None:
        """Open a tab."""
        if ident in TABS:
            self._tabs.setCurrentIndex(TABS.index(ident))
