"""“Nhật ký, sao lưu, cài đặt”: the trail, copies of the store, and what the office sets."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtWidgets import QTabWidget

from desktop_app.views.names import named
from desktop_app.views.page import Page
from desktop_app.views.pages.history.department import DepartmentForm
from desktop_app.views.pages.history.store import StoreCare
from desktop_app.views.pages.history.trail import TrailTab
from desktop_app.views.pages.history.year import YearLock
from desktop_app.views.pages.settings_look import LookPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.views.context import Context

_Part: TypeAlias = TrailTab | StoreCare | DepartmentForm | YearLock | LookPanel
TABS = ("trail", "store", "department", "year", "look")


class HistoryPage(Page):
    """Five tabs; `reveal` opens one by its name: trail, store, department, year or look."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "history", self.tr("Nhật ký, sao lưu, cài đặt"))
        self._parts: list[_Part] = []
        self._tabs = named(QTabWidget(), "history.tabs", self.tr("Các phần"))
        named(self._tabs.tabBar(), "history.tab-bar", self.tr("Các phần"))
        self.body.addWidget(self._tabs)
        self.make_in_turns(
            (
                partial(self._grow, TrailTab, self.tr("Nhật ký")),
                partial(self._grow, StoreCare, self.tr("Sao lưu")),
                partial(self._grow, DepartmentForm, self.tr("Cơ quan")),
                partial(self._grow, YearLock, self.tr("Năm làm việc")),
                partial(self._grow, LookPanel, self.tr("Giao diện")),
            )
        )

    def _grow(self, make: Callable[[Context], _Part], title: str) -> None:
        self._parts.append(make(self.context))
        self._tabs.addTab(self._parts[-1], title)

    def refresh(self) -> None:
        """Ask for what every tab shows."""
        for part in self._parts:
            if not isinstance(part, LookPanel):
                part.refresh()

    def reveal(self, ident: str) -> None:
        """Open a tab, once it is made."""
        if ident in TABS and self.is_grown_for(lambda: self.reveal(ident)):
            self._tabs.setCurrentIndex(TABS.index(ident))
