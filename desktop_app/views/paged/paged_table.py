"""The numbers of all rows in order, and the few pages of rows that are looked at, as Qt's model."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.views.tables.column_table import NO_PARENT, ColumnTable, Index

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.reports.listing import Listed
    from desktop_app.reports.report import Cell, Column

ROWS_OF_PAGE = 100
# Some four thousand rows: a few megabytes, whatever the table's length.
PAGES_KEPT = 40
WAITING = "…"


class PagedTable(ColumnTable):
    """A cell whose page has not come yet reads “…” and asks for its page.

    Signals:
        page_wanted: the page whose cells are looked at and are not here.
        order_wanted: the key of a column to sort by ("" for the usual order), whether descending.
    """

    page_wanted = Signal(int)
    order_wanted = Signal(str, bool)

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, tuple[Listed | None, ...]] = OrderedDict()

    @property
    def ids(self) -> array[int]:
        """The numbers of all rows, in order; not to be changed."""
        return self._ids

    def set_ids(self, ids: array[int], first: Sequence[Listed] = (), place: int = 0) -> None:
        """Show other rows; `first`: those of the page of `place`, to be seen without waiting."""
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        if first:
            self._keep(place // ROWS_OF_PAGE, first)
        self.endResetModel()

    def ids_of_page(self, page: int) -> list[int]:
        """The numbers of a page's rows."""
        return self._ids[page * ROWS_OF_PAGE : (page + 1) * ROWS_OF_PAGE].tolist()

    def has_page(self, page: int) -> bool:
        """Whether a page is here."""
        return page in self._pages

    def take_page(self, page: int, found: Sequence[Listed], ids: Sequence[int]) -> None:
        """Show a page that came; nothing where other rows stand there by now."""
        if self.ids_of_page(page) != list(ids):
            return
        self._keep(page, found)
        first = page * ROWS_OF_PAGE
        last = min(first + ROWS_OF_PAGE, len(self._ids)) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def listed(self, row: int) -> Listed | None:
        """A row with its record, None where its page has not come yet."""
        if not 0 <= row < len(self._ids):
            return None
        page = self._pages.get(row // ROWS_OF_PAGE)
        if page is None:
            self.page_wanted.emit(row // ROWS_OF_PAGE)
            return None
        return page[row % ROWS_OF_PAGE]

    def are_here(self, first: int, last: int) -> bool:
        """Whether all rows of a stretch can be read; asks for nothing."""
        pages = range(first // ROWS_OF_PAGE, last // ROWS_OF_PAGE + 1)
        return len(pages) <= PAGES_KEPT and all(page in self._pages for page in pages)

    def row_of(self, number: int) -> int:
        """Where the row of a number stands, -1 where it does not."""
        try:
            return self._ids.index(number)
        except ValueError:
            return -1

    def ident(self, row: int) -> str:
        """The record behind a row, "" while it is not here."""
        found = self.listed(row)
        return found.row.ident if found else ""

    def value(self, row: int, column: int) -> Cell:
        """A cell as it is, None while it is not here."""
        found = self.listed(row)
        return found.row.cells[column] if found else None

    def text(self, row: int, column: int) -> str:
        """A cell as it is read."""
        return WAITING if self.listed(row) is None else super().text(row, column)

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """All rows, here or not."""
        return 0 if parent.isValid() else len(self._ids)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for the rows in another order: the store sorts them."""
        key = self.keys[column] if 0 <= column < len(self.keys) else ""
        self.order_wanted.emit(key, order is Qt.SortOrder.DescendingOrder)

    def _keep(self, page: int, found: Sequence[Listed]) -> None:
        """A page by the places of its numbers; a row that is gone meanwhile stays empty."""
        by_number = {one.number: one for one in found}
        self._pages[page] = tuple(map(by_number.get, self.ids_of_page(page)))
        self._pages.move_to_end(page)
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
