"""Activities: totals by unit, and every activity."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop_app.reports.participation import lines_table
from desktop_app.views.pages.fund.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.activities import ActivityLine
    from desktop_app.reports.report import Table


class Listed(NamedTuple):
    """Activities and the table that shows them, in the same order."""

    lines: tuple[ActivityLine, ...]
    table: Table


def listed(lines: Sequence[ActivityLine]) -> Listed:
    """Lay the activities out; thousands of them would stall the window's thread."""
    return Listed(tuple(lines), lines_table(lines))


class DoingPanel(Tally):
    """Shows activities."""

    def __init__(self, parent: QWidget | None = None) -> None:
        title = self.tr("Kết quả tham gia theo đơn vị")
        super().__init__("fund.activities", title, self.tr("Từng hoạt động"), parent)
        self._known: tuple[ActivityLine, ...] = ()

    def show_lines(self, found: Listed) -> None:
        """Show activities."""
        self._known = found.lines
        self.lines.set_table(found.table)

    def line_at(self, place: int) -> ActivityLine:
        """The activity at a place that `line_opened` told."""
        return self._known[place]
