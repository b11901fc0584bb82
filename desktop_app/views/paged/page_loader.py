"""Bringing the pages that are looked at, the newest wish first, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.reports.listing import Listed
    from desktop_app.services.listings import Listing
    from desktop_app.views.context import Context
    from desktop_app.views.paged.paged_table import PagedTable

# Who draws the scroll bar over a thousand pages wants the last of them only.
WISHES_KEPT = 3


class PageLoader(QObject):
    """Asks the reading worker; the window's thread waits for nothing."""

    def __init__(self, context: Context, name: str, table: PagedTable) -> None:
        super().__init__(table)
        self._context = context
        self._key = f"{name}.page"
        self._table = table
        self._listing: Listing | None = None
        self._year = 0
        self._wishes: list[int] = []
        self._is_asking = False
        # What is wished for while one event is worked on is asked for together after it.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._ask)
        table.page_wanted.connect(self._wish)

    def serve(self, listing: Listing, year: int) -> None:
        """Bring rows of this listing from now on; older wishes are forgotten."""
        self._listing = listing
        self._year = year
        self._wishes.clear()

    def _wish(self, page: int) -> None:
        if page in self._wishes:
            self._wishes.remove(page)
        self._wishes.append(page)
        del self._wishes[:-WISHES_KEPT]
        if not self._is_asking:
            self._timer.start()

    def _ask(self) -> None:
        listing, year = self._listing, self._year
        wishes = [page for page in self._wishes if not self._table.has_page(page)]
        if listing is None or not wishes or not self._context.is_open:
            self._wishes.clear()
            return
        page = wishes.pop()
        self._wishes = wishes
        ids = self._table.ids_of_page(page)
        self._is_asking = True
        operation = self._context.ask(
            self._key,
            lambda: listing.rows(year, ids),
            lambda found: self._take(page, ids, found),
        )
        operation.finished.connect(self._go_on)

    def _take(self, page: int, ids: Sequence[int], found: Sequence[Listed]) -> None:
        self._table.take_page(page, found, ids)

    def _go_on(self) -> None:
        self._is_asking = False
        if self._wishes:
            self._timer.start()
