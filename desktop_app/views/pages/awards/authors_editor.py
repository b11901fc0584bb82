"""The authors of an initiative, each with a share of the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout

from desktop_app.domain.awards.initiatives import WHOLE, Author
from desktop_app.domain.awards.words import share_text
from desktop_app.domain.problems import Problem
from desktop_app.views.controls import tool_button
from desktop_app.views.form import ValueEditor
from desktop_app.views.look import follow, look
from desktop_app.views.names import named
from desktop_app.views.pages.awards.chooser import Chooser
from desktop_app.views.pages.awards.typed import share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.views.pages.awards.chooser import Choice

CODE = Qt.ItemDataRole.UserRole
TABLE_HEIGHT = 112
ROW_HEIGHT = 26
SHARE_WIDTH = 140


class AuthorsEditor(ValueEditor):
    """Its value is a tuple of `Author`; a share that cannot be read counts as none."""

    def __init__(self, name: str, choices: Sequence[Choice], authors: Sequence[Author]) -> None:
        super().__init__()
        self._chooser = Chooser(name, choices)
        self._table = named(QTableWidget(0, 2), f"{name}-table", self.tr("Tác giả và tỷ lệ"))
        self._table.setHorizontalHeaderLabels([self.tr("Tác giả"), self.tr("Tỷ lệ đóng góp")])
        self._table.verticalHeader().hide()
        follow(self._table, self._size_table)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(1, SHARE_WIDTH)
        self._lay_out(name)
        self._chooser.activated.connect(self._add)
        for one in authors:
            self._put(one.person, one.name or one.person, one.share)

    def value(self) -> tuple[Author, ...]:
        """The authors in the order in which they were added."""
        return tuple(self._author(row) for row in range(self._table.rowCount()))

    def wrong(self) -> str:
        """What of the shares cannot be read, "" where all can."""
        for row in range(self._table.rowCount()):
            found = share(self._text(row))
            if isinstance(found, Problem):
                return found.message
        return ""

    def _size_table(self) -> None:
        self._table.verticalHeader().setDefaultSectionSize(look().pixels(ROW_HEIGHT))
        self._table.setFixedHeight(look().pixels(TABLE_HEIGHT))

    def _lay_out(self, name: str) -> None:
        add = tool_button(f"{name}-add", self.tr("Thêm tác giả"), "down")
        remove = tool_button(f"{name}-remove", self.tr("Bỏ tác giả"), "remove")
        add.clicked.connect(self._add)
        remove.clicked.connect(lambda: self._table.removeRow(self._table.currentRow()))
        acts = QVBoxLayout()
        for one in (add, remove):
            acts.addWidget(one)
        acts.addStretch()
        row = QHBoxLayout()
        row.addWidget(self._table, stretch=1)
        row.addLayout(acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._chooser)
        column.addLayout(row)
        self.setFocusProxy(self._chooser)

    def _add(self) -> None:
        """The one who is chosen, with what is left of the whole."""
        chosen = self._chooser.chosen()
        there = self.value()
        if chosen is not None and chosen.code not in {one.person for one in there}:
            left = WHOLE - sum(one.share for one in there)
            self._put(chosen.code, chosen.name, max(left, 0))

    def _put(self, code: str, name: str, part: int) -> None:
        row = self._table.rowCount()
        self._table.insertRow(row)
        who = QTableWidgetItem(f"{name} ({code})")
        who.setData(CODE, code)
        who.setFlags(who.flags() & ~Qt.ItemFlag.ItemIsEditable)
        self._table.setItem(row, 0, who)
        self._table.setItem(row, 1, QTableWidgetItem(share_text(part)))

    def _author(self, row: int) -> Author:
        who, found = self._table.item(row, 0), share(self._text(row))
        part = found if isinstance(found, int) else 0
        return Author(str(who.data(CODE)) if who else "", part)

    def _text(self, row: int) -> str:
        item = self._table.item(row, 1)
        return item.text() if item else ""
