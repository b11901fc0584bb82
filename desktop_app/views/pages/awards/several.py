"""Several units or people out of very many: searched, added one by one, taken off again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from desktop_app.views.controls import tool_button
from desktop_app.views.form import ValueEditor
from desktop_app.views.names import named
from desktop_app.views.pages.awards.chooser import Chooser

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.views.pages.awards.chooser import Choice

CODE = Qt.ItemDataRole.UserRole
CHOSEN_HEIGHT = 64


class SeveralEditor(ValueEditor):
    """Its value is a tuple of codes; `NAME-chosen` under the chooser's own controls."""

    def __init__(self, name: str, choices: Sequence[Choice], codes: Sequence[str] = ()) -> None:
        super().__init__()
        self._texts = {one.code: one.text for one in choices}
        self._chooser = Chooser(name, choices)
        self._chosen = named(QListWidget(), f"{name}-chosen", self.tr("Đã chọn"))
        self._chosen.setFixedHeight(CHOSEN_HEIGHT)
        add = tool_button(f"{name}-add", self.tr("Thêm vào danh sách đã chọn"), "down")
        remove = tool_button(f"{name}-remove", self.tr("Bỏ khỏi danh sách đã chọn"), "remove")
        add.clicked.connect(self._add)
        remove.clicked.connect(self._remove)
        self._chooser.activated.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._chooser)
        row = QHBoxLayout()
        row.addWidget(self._chosen, stretch=1)
        acts = QVBoxLayout()
        for one in (add, remove):
            acts.addWidget(one)
        row.addLayout(acts)
        column.addLayout(row)
        self.setFocusProxy(self._chooser)
        for code in codes:
            self._put(code)

    def value(self) -> tuple[str, ...]:
        """The codes in the order in which they were chosen."""
        items = (self._chosen.item(at) for at in range(self._chosen.count()))
        return tuple(str(one.data(CODE)) for one in items)

    def _put(self, code: str) -> None:
        item = QListWidgetItem(self._texts.get(code, code), self._chosen)
        item.setData(CODE, code)

    def _add(self) -> None:
        code = self._chooser.value()
        if code and code not in self.value():
            self._put(code)

    def _remove(self) -> None:
        self._chosen.takeItem(self._chosen.currentRow())
