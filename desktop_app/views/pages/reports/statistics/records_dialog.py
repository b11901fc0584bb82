"""The records that a figure of a statistical form counts, and the way to each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QVBoxLayout,
)

from desktop_app.views.controls import button, label
from desktop_app.views.names import named
from desktop_app.views.pages.reports.words import tr
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.reports.report import Table
    from desktop_app.views.context import Context

NAME = "reports.records"
SIZE = (760, 420)
TOLD_COLUMN = 1
# Where a record of each kind is seen; what is revealed there is its ident.
PAGES = {
    "award": "awards",
    "campaign": "campaigns",
    "initiative": "awards",
    "person": "units",
    "unit": "units",
}


class RecordsDialog(QDialog):
    """A list; a double click leads to the record's page, which closes the dialogs over it."""

    def __init__(self, context: Context, table: Table, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, f"{NAME}-dialog", tr("Bản ghi được đếm"))
        self.setWindowTitle(tr("Bản ghi được đếm"))
        self._context = context
        self._above = parent
        self._table = TableView(f"{NAME}.table", tr("Bản ghi được đếm"), self)
        self._open = button(f"{NAME}.open", tr("&Tới bản ghi"), "open", primary=True)
        self._close = button(f"{NAME}.close", tr("Đón&g"))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.set_table(table)
        widths = self._table.horizontalHeader()
        widths.setSectionResizeMode(TOLD_COLUMN, QHeaderView.ResizeMode.Stretch)
        row = QHBoxLayout()
        row.addWidget(self._open)
        row.addStretch()
        row.addWidget(self._close)
        title = label(table.title, "hint", f"{NAME}.told")
        title.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(title)
        column.addWidget(self._table, stretch=1)
        column.addLayout(row)
        self.resize(*SIZE)
        self._connect()
        self._table.select_ident(table.rows[0].ident if table.rows else "")

    def _connect(self) -> None:
        self._table.ident_activated.connect(self._go)
        self._table.offer_acts(self._open)
        self._open.clicked.connect(lambda: self._go(self._table.current_ident()))
        self._close.clicked.connect(self.accept)

    def _go(self, ident: str) -> None:
        place = place_of(ident)
        if place is None:
            return
        self.accept()
        if isinstance(self._above, QDialog):
            self._above.accept()
        self._context.go_to(*place)


def place_of(ident: str) -> tuple[str, str] | None:
    """The page of a record, and what is revealed there; awards stand under their decisions."""
    kind = ident.partition(":")[0]
    if kind not in PAGES:
        return None
    return PAGES[kind], "decisions" if kind == "award" else ident
