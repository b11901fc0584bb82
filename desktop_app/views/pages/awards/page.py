"""The page: its tabs, of which the one in front is kept up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.views.page import Page
from desktop_app.views.pages.awards.panel import AwardsPanel
from desktop_app.views.pages.awards.panels import PANELS
from desktop_app.views.pages.panel_tabs import PanelTabs

if TYPE_CHECKING:
    from desktop_app.views.context import Context


class AwardsPage(Page):
    """Every tab is about the year that the window shows; the others wait to be looked at."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "awards", self.tr("Khen thưởng"))
        self._tabs = PanelTabs("awards.tabs", self.tr("Các phần"))
        # So many tabs stand in one row of a small window.
        self._tabs.setProperty("role", "many")
        self._tabs.hide()
        self.body.addWidget(self._tabs, stretch=1)
        self.make_in_turns(self._tabs.in_turns(context, PANELS))
        self.grown.connect(self._on_grown)

    def _on_grown(self) -> None:
        self._tabs.currentChanged.connect(lambda _index: self.refresh())
        self._tabs.show()

    def reveal(self, ident: str) -> None:
        """Open a tab and there a record: "round:3", "title:CSTDCS", or a tab's name alone."""
        if not self.is_grown_for(lambda: self.reveal(ident)):
            return
        subject, _, record = ident.partition(":")
        for panel in self._tabs.panels():
            if isinstance(panel, AwardsPanel) and panel.name in _names(subject):
                self._tabs.setCurrentWidget(panel)
                if record:
                    panel.reveal(record)

    def refresh(self) -> None:
        """Let the tab in front ask anew."""
        panel = self._tabs.currentWidget()
        if isinstance(panel, AwardsPanel):
            panel.refresh()


def _names(subject: str) -> tuple[str, str]:
    """A panel's name for one record and for itself: "round" and "rounds" alike."""
    return f"awards.{subject}", f"awards.{subject}s"
