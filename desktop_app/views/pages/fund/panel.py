"""What stands beside contributions and activities: one tab for each side of the fund."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.views.names import named

if TYPE_CHECKING:
    from desktop_app.views.context import Context


@dataclass(frozen=True, slots=True)
class Scope:
    """What the page is about: a year, a campaign's code, a unit's, a fund's ("" for all)."""

    year: int
    campaign: str = ""
    unit: str = ""
    fund: str = ""


class FundPanel(QWidget):
    """A tab; it is asked to show a scope when it is looked at, and when something changed.

    Attributes:
        title: The tab's text.
        scope: What is shown.
    """

    def __init__(self, context: Context, name: str, title: str) -> None:
        super().__init__()
        named(self, f"fund.{name}", title)
        self.context = context
        self.title = title
        self.scope = Scope(context.year)

    def show_scope(self, scope: Scope) -> None:
        """Show what is chosen above the tabs."""
        self.scope = scope
        self.refresh()

    def refresh(self) -> None:
        """Ask the office anew about the scope, and show the answer."""
        raise NotImplementedError
