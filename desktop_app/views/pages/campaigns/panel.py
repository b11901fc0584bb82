"""What stands under the list of campaigns: one tab for each side of the chosen campaign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.views.dialogs import present
from desktop_app.views.documents_dialog import DocumentsDialog
from desktop_app.views.pages.panel_tabs import TabPanel

if TYPE_CHECKING:
    from desktop_app.domain.documents import DocumentKind, Owner
    from desktop_app.domain.rows import CampaignInfo
    from desktop_app.views.context import Context


class CampaignPanel(TabPanel):
    """A tab that is shown a campaign.

    Attributes:
        campaign: The campaign that is shown, None where none is chosen.
    """

    def __init__(self, context: Context, name: str, title: str) -> None:
        super().__init__(context, f"campaigns.{name}", title)
        self.campaign: CampaignInfo | None = None

    def show_campaign(self, campaign: CampaignInfo) -> None:
        """Show a campaign."""
        self.campaign = campaign
        self.refresh()

    def open_documents(self, owner: Owner, about: str, kind: DocumentKind) -> None:
        """Open the documents of a record; what changes there is announced to the page."""
        present(DocumentsDialog(self.context, owner, about, kind, self))
