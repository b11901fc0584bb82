"""Totals of the selected cells, where all of them are here to be summed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.views.tables.ranges import selected_ranges
from desktop_app.views.tables.selection_sum import SelectionSum, sentence, summed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

    from desktop_app.views.paged.paged_table import PagedTable


class LoadedSum(SelectionSum):
    """Tells no sum while a selected row is still away: it would not be true."""

    def __init__(self, view: QTableView, table: PagedTable) -> None:
        super().__init__(view)
        self._table = table

    def _tell(self) -> None:
        ranges = selected_ranges(self._view)
        is_whole = all(self._table.are_here(one.top(), one.bottom()) for one in ranges)
        text = sentence(summed(self._view)) if is_whole else ""
        if text != self._last:
            self._last = text
            self.told.emit(text)
