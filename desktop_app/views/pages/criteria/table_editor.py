"""A small table inside a form: rows of texts, blank rows left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout

from desktop_app.views.form import ValueEditor
from desktop_app.views.look import follow, look
from desktop_app.views.names import named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SPARE = 3
ROW_HEIGHT = 26
MOST_SHOWN = 6


class TableEditor(ValueEditor):
    """Its value is a tuple of mappings by column key; the first column takes the room."""

    def __init__(
        self,
        name: str,
        columns: Mapping[str, str],
        rows: Sequence[Mapping[str, str]],
        wide: str = "",
    ) -> None:
        super().__init__()
        self._keys = tuple(columns)
        table = QTableWidget(len(rows) + SPARE, len(columns))
        self._table = named(table, f"criteria.{name}-table", ", ".join(columns.values()))
        self._table.setHorizontalHeaderLabels(list(columns.values()))
        self._table.verticalHeader().hide()
        widest = self._keys.index(wide) if wide else 0
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
        follow(self._table, self._size_rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._table)
        self.setFocusProxy(self._table)
        for number, row in enumerate(rows):
            for column, key in enumerate(self._keys):
                self._table.setItem(number, column, QTableWidgetItem(row.get(key, "")))

    def _size_rows(self) -> None:
        height = look().pixels(ROW_HEIGHT)
        shown = min(self._table.rowCount(), MOST_SHOWN)
        self._table.verticalHeader().setDefaultSectionSize(height)
        self._table.setFixedHeight(height * (shown + 1) + 8)

    def value(self) -> tuple[Mapping[str, str], ...]:
        """The rows that are not blank."""
        rows = (self._row(number) for number in range(self._table.rowCount()))
        return tuple(row for row in rows if any(row.values()))

    def _row(self, number: int) -> Mapping[str, str]:
        return {key: self._text(number, column) for column, key in enumerate(self._keys)}

    def _text(self, row: int, column: int) -> str:
        item = self._table.item(row, column)
        return "" if item is None else item.text().strip()
