"""Tabs about what goes out of the fund: a sentence, what can be done, and two tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from desktop_app.views.controls import label
from desktop_app.views.names import named
from desktop_app.views.pages.fund.panel import FundPanel
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton

    from desktop_app.views.context import Context

SPLIT = (280, 280)


class OutPanel(FundPanel):
    """A tab with an upper and a lower table; `told` says the next step."""

    def __init__(
        self, context: Context, name: str, title: str, tables: tuple[tuple[str, str], ...]
    ) -> None:
        super().__init__(context, name, title)
        (upper, upper_title), (lower, lower_title) = tables
        self.above = TableView(f"{self.name}.{upper}", upper_title, self)
        self.below = TableView(f"{self.name}.{lower}", lower_title, self)
        self.told: QLabel = label("", "subtitle", f"{self.name}.told")
        self.told.setWordWrap(True)

    def assemble(self, acts: Sequence[QPushButton], titles: tuple[str, str]) -> None:
        """Put the sentence and the buttons over the tables, each under its title."""
        row = QHBoxLayout()
        row.addWidget(self.told, stretch=1)
        for one in acts:
            row.addWidget(one)
        split = QSplitter(Qt.Orientation.Vertical)
        named(split, f"{self.name}.split", _tr("Hai phần"))
        split.setChildrenCollapsible(False)
        for table, title in zip((self.above, self.below), titles, strict=True):
            split.addWidget(_titled(table, title))
        split.setSizes(SPLIT)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(split, stretch=1)


def number_of(ident: str) -> int:
    """The record's number behind a row; 0 where there is none."""
    number = ident.rpartition(":")[2]
    return int(number) if number.isdecimal() else 0


def numbers_in(table: TableView, kind: str) -> tuple[int, ...]:
    """The records behind the rows in which anything is selected, from top to bottom."""
    rows = sorted({index.row() for index in table.selectedIndexes()})
    idents = (table.rows.rows[row].ident for row in rows)
    return tuple(number_of(one) for one in idents if one.startswith(f"{kind}:"))


def _titled(table: TableView, title: str) -> QWidget:
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 2, 0, 2)
    column.addWidget(label(title, "subtitle"))
    column.addWidget(table, stretch=1)
    return held


def _tr(text: str) -> str:
    return QCoreApplication.translate("out_panel", text)
