"""The table as it is looked at, given to whoever can print and save it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from desktop_app.reports.shown import arranged

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView, QWidget

    from desktop_app.reports.report import Table
    from desktop_app.views.row_table import RowTable


@runtime_checkable
class TakesTables(Protocol):
    """A page, which can ask the office; its tables know none."""

    def print_table(self, table: Table, told: str) -> None:
        """Show how a table will print; `told`: how it is filtered."""

    def export_table(self, table: Table, told: str) -> None:
        """Ask where a table is to be saved, and save it."""


def taker_of(view: QWidget) -> TakesTables | None:
    """The page that a view stands on, also where a dialog is between them."""
    above: QWidget | None = view.parentWidget()
    while above is not None and not isinstance(above, TakesTables):
        above = above.parentWidget()
    return above


def shown_table(view: QTableView, rows: RowTable) -> Table:
    """The columns and rows that are seen, in the order in which they stand."""
    header = view.horizontalHeader()
    sections = map(header.logicalIndex, range(header.count()))
    columns = [at for at in sections if not header.isSectionHidden(at)]
    return arranged(rows.table, rows.rows, columns, view.accessibleName())
