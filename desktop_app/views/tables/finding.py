"""Ctrl+F in a table in memory: the bar under its cells, made when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.views.tables.find_bar import FindBar
from desktop_app.views.tables.table_search import TableSearch

if TYPE_CHECKING:
    from desktop_app.views.table_view import TableView
    from desktop_app.views.tables.foot import Foot


class Finding:
    """The bar of one view."""

    def __init__(self, view: TableView, foot: Foot) -> None:
        self._view = view
        self._foot = foot
        self._bar: FindBar | None = None

    def open(self) -> None:
        """Show the bar and let the user type."""
        bar = self._bar
        if bar is None:
            view = self._view
            self._bar = bar = FindBar(view.objectName(), TableSearch(view, view.rows))
            bar.closed.connect(self._on_closed)
            self._foot.add(bar)
        self._foot.set_shown(bar, shown=True)
        bar.open()

    def close(self) -> bool:
        """Put the bar away; whether it was there."""
        if self._bar is None or self._bar.isHidden():
            return False
        self._bar.leave()
        return True

    def step(self, by: int) -> None:
        """The next place (1) or the one before (-1), or the bar where nothing is looked for."""
        if self._bar is None or self._bar.isHidden():
            self.open()
        else:
            self._bar.step(by)

    def _on_closed(self) -> None:
        if self._bar is not None:
            self._foot.set_shown(self._bar, shown=False)
        self._view.setFocus()
