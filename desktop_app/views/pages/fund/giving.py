"""Contributions: totals by unit, and every line with a search as it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from desktop_app.reports.givers import lines_table
from desktop_app.views.controls import button, label
from desktop_app.views.names import named
from desktop_app.views.pages.fund.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.rows import ContributionLine

PAGE = 500
# One line more than is shown tells whether there are others.
ASKED = PAGE + 1
SEARCH_WIDTH = 260


class GivingPanel(Tally):
    """Shows contributions.

    Signals:
        search_changed: the search text was edited.
        more_wanted: the lines after those shown, from this place on.
    """

    search_changed = Signal()
    more_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        title = self.tr("Kết quả ủng hộ theo đơn vị")
        super().__init__("fund", title, self.tr("Từng khoản ủng hộ"), parent)
        self._known: tuple[ContributionLine, ...] = ()
        hint = self.tr("Tìm theo tên người ủng hộ hoặc số chứng từ")
        self._search = named(QLineEdit(), "fund.search", hint)
        self._shown = label("", "", "fund.shown")
        self._more = button("fund.more", self.tr("Xem &thêm"), "down")
        self._fill(hint)

    @property
    def search(self) -> str:
        """What is searched for, without outer blanks."""
        return self._search.text().strip()

    def show_lines(self, found: Sequence[ContributionLine], offset: int) -> None:
        """Show lines from `offset` on, after those before it; `found` has up to `ASKED`."""
        self._known = (*self._known[:offset], *found[:PAGE])
        more = len(found) > PAGE
        self.lines.set_table(lines_table(self._known))
        if offset:
            self.lines.select_ident(f"line:{offset}")
        told = self.tr("{lines} dòng đầu") if more else self.tr("{lines} dòng")
        self._shown.setText(told.format(lines=len(self._known)))
        self._more.setVisible(more)

    def line_at(self, place: int) -> ContributionLine:
        """The line at a place that `line_opened` told."""
        return self._known[place]

    def _fill(self, hint: str) -> None:
        self._search.setPlaceholderText(hint)
        self._search.setClearButtonEnabled(True)
        for clear in self._search.findChildren(QToolButton):
            named(clear, "fund.search-clear", self.tr("Xóa chữ đang tìm"))
        self._search.setMinimumWidth(SEARCH_WIDTH)
        self._search.textChanged.connect(lambda _text: self.search_changed.emit())
        self._more.clicked.connect(lambda: self.more_wanted.emit(len(self._known)))
        self._more.hide()
        for one in (self._shown, self._more, self._search):
            self.tools.addWidget(one)
