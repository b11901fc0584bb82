"""“Diễn biến”: all that was noted of the chosen campaign, as one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.domain.documents import DocumentKind, Owner, OwnerKind
from desktop_app.reports.story import story_table
from desktop_app.views.controls import button, label
from desktop_app.views.pages.campaigns.panel import CampaignPanel
from desktop_app.views.pages.returns.opening import open_path
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from desktop_app.domain.story import StoryEvent
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "campaigns.story"


class StoryPanel(CampaignPanel):
    """A row with a document opens it; documents of the campaign itself are kept from here."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "story", _tr("Diễn biến"))
        self._office: Office = context.office
        self._events: tuple[StoryEvent, ...] = ()
        self._table = TableView(f"{NAME}.table", _tr("Diễn biến phong trào"), self)
        self._open = button(f"{NAME}.open", _tr("&Mở văn bản"), "open")
        self._documents = button(f"{NAME}.documents", _tr("&Văn bản của phong trào…"), "add")
        self._assemble()
        self._open.clicked.connect(self._open_chosen)
        self._documents.clicked.connect(self._open_documents)
        self._table.ident_selected.connect(lambda _ident: self._enable())
        self._table.offer_acts(self._open)

    def refresh(self) -> None:
        """Ask for the campaign's story."""
        if self.campaign is not None:
            office, code = self._office, self.campaign.code
            self.context.ask(NAME, lambda: office.story.of(code), self._show)

    def _show(self, events: tuple[StoryEvent, ...]) -> None:
        self._events = events
        self._table.set_table(story_table(events))
        self._enable()

    def _chosen(self) -> StoryEvent | None:
        place = self._table.current_ident().removeprefix("event:")
        return self._events[int(place)] if place else None

    def _enable(self) -> None:
        chosen = self._chosen()
        self._open.setEnabled(chosen is not None and bool(chosen.documents))

    def _open_chosen(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is None or not chosen.documents:
            return
        newest = chosen.documents[-1]
        self.context.command(
            _tr("Mở văn bản"),
            lambda _progress: office.documents.open_copy(newest),
            lambda path: open_path(self.context, path),
        )

    def _open_documents(self) -> None:
        if self.campaign is None:
            return
        owner = Owner(OwnerKind.CAMPAIGN, self.campaign.id)
        about = self.campaign.title
        self.open_documents(owner, about, DocumentKind.OTHER)

    def _assemble(self) -> None:
        row = QHBoxLayout()
        hint = _tr("Từ lúc phát động đến nay; nhấp đúp vào dòng có văn bản để mở.")
        row.addWidget(label(hint, "hint", f"{NAME}.hint"), stretch=1)
        row.addWidget(self._open)
        row.addWidget(self._documents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self._table, stretch=1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("story_panel", text)
