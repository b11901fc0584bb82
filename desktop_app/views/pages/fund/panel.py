"""What stands beside contributions and activities: one tab for each side of the fund."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.views.pages.panel_tabs import TabPanel

if TYPE_CHECKING:
    from desktop_app.views.context import Context


@dataclass(frozen=True, slots=True)
class Scope:
    """What the page is about: a year, a campaign's code, a unit's, a fund's ("" for all)."""

    year: int
    campaign: str = ""
    unit: str = ""
    fund: str = ""


class FundPanel(TabPanel):
    """A tab that is shown a scope.

    Attributes:
        scope: What is shown.
    """

    def __init__(self, context: Context, name: str, title: str) -> None:
        super().__init__(context, f"fund.{name}", title)
        self.scope = Scope(context.year)

    def show_scope(self, scope: Scope) -> None:
        """Show what is chosen above the tabs."""
        self.scope = scope
        self.refresh()
