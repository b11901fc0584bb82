"""Activities: totals by unit, and every activity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.reports.participation import lines_table, totals_table
from desktop_app.views.pages.fund.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.activities import ActivityLine, ActivityTotal


class DoingPanel(Tally):
    """Shows activities."""

    def __init__(self, parent: QWidget | None = None) -> None:
        title = self.tr("Kết quả tham gia theo đơn vị")
        super().__init__("fund.activities", title, self.tr("Từng hoạt động"), parent)
        self._known: tuple[ActivityLine, ...] = ()

    def show_totals(self, totals: Sequence[ActivityTotal]) -> None:
        """Show what each unit did."""
        self.totals.set_table(totals_table(totals))

    def show_lines(self, lines: Sequence[ActivityLine]) -> None:
        """Show activities."""
        self._known = tuple(lines)
        self.lines.set_table(lines_table(lines))

    def line_at(self, place: int) -> ActivityLine:
        """The activity at a place that `line_opened` told."""
        return self._known[place]
