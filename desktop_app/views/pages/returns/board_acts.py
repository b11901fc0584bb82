"""What can be done from the completeness board: forms, letters, due days, versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.views.dialogs import present
from desktop_app.views.pages.returns.board import campaigns_of
from desktop_app.views.pages.returns.due_dialog import DueDialog
from desktop_app.views.pages.returns.forms_dialog import FormsDialog
from desktop_app.views.pages.returns.lateness_dialog import LatenessDialog
from desktop_app.views.pages.returns.remind_dialog import RemindDialog
from desktop_app.views.pages.returns.versions_dialog import VersionsDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.rows import CampaignInfo, CampaignReturns, UnitInfo
    from desktop_app.views.context import Context
    from desktop_app.views.pages.returns.board import BoardPlace


class BoardActs(QObject):
    """Opens the dialogs over the page."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._returns: tuple[CampaignReturns, ...] = ()

    def know(self, returns: Sequence[CampaignReturns]) -> None:
        """Take over what the board of the year shows."""
        self._returns = tuple(returns)

    def make_forms(self) -> None:
        """Workbooks for the units to fill in."""
        present(FormsDialog(self._context, self._campaigns(), self._units(), self._page))

    def remind(self) -> None:
        """A letter to those who owe a return."""
        present(RemindDialog(self._context, self._campaigns(), self._page))

    def set_due(self, place: BoardPlace) -> None:
        """By when returns are due; `place` is what is suggested."""
        present(DueDialog(self._context, self._returns, self._units(), place, self._page))

    def show_lateness(self) -> None:
        """Who is late again and again."""
        present(LatenessDialog(self._context, self._page))

    def show_versions(self, place: BoardPlace) -> None:
        """Every version of a unit's return for a campaign."""
        name = next((one.name for one in self._units() if one.code == place.unit), place.unit)
        titles = {one.code: one.title for one in self._campaigns()}
        title = f"{name} – {titles.get(place.campaign, place.campaign)}"
        dialog = VersionsDialog(self._context, place.campaign, place.unit, title, self._page)
        dialog.figures_wanted.connect(lambda: self.show_figures(place))
        present(dialog)

    def show_figures(self, place: BoardPlace) -> None:
        """What a unit gave and did."""
        self._context.go_to("fund", f"unit:{place.unit}")

    def _campaigns(self) -> tuple[CampaignInfo, ...]:
        return campaigns_of(self._returns)

    def _units(self) -> tuple[UnitInfo, ...]:
        return tuple(line.unit for one in self._returns[:1] for line in one.lines)
