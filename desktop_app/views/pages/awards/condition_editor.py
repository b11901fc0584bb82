"""A list of conditions in words, each changed in a form of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from desktop_app.domain.awards.words import condition_text
from desktop_app.views.controls import tool_button
from desktop_app.views.dialogs import present
from desktop_app.views.form import ValueEditor
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.pages.awards.condition_form import ConditionForm

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.domain.awards.titles import Condition

LIST_HEIGHT = 132


class ConditionEditor(ValueEditor):
    """Its value is a tuple of conditions in their order; `NAME-list`, `NAME-add` and so on.

    `nested`: whether one of them may again be one of several.
    """

    def __init__(
        self,
        name: str,
        conditions: Sequence[Condition],
        titles: Mapping[str, str],
        *,
        nested: bool = True,
    ) -> None:
        super().__init__()
        self._name = name
        self._titles = titles
        self._nested = nested
        self._list = named(QListWidget(), f"{name}-list", self.tr("Các điều kiện"))
        self._list.setWordWrap(True)
        self._list.setFixedHeight(LIST_HEIGHT)
        self._kept: list[Condition] = list(conditions)
        self._lay_out()
        self._show(0)
        self._list.itemActivated.connect(lambda _item: self._change())

    def value(self) -> tuple[Condition, ...]:
        """The conditions."""
        return tuple(self._kept)

    def _lay_out(self) -> None:
        acts = {
            "add": (self.tr("Thêm điều kiện"), "add", self._add),
            "change": (self.tr("Sửa điều kiện"), "edit", self._change),
            "up": (self.tr("Đưa lên"), "up", self._up),
            "remove": (self.tr("Bỏ điều kiện"), "remove", self._remove),
        }
        column = QVBoxLayout()
        for key, (text, picture, work) in acts.items():
            made = tool_button(f"{self._name}-{key}", text, picture)
            made.clicked.connect(lambda _checked=False, do=work: do())
            column.addWidget(made)
        column.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._list, stretch=1)
        row.addLayout(column)
        self.setFocusProxy(self._list)

    def _show(self, row: int) -> None:
        self._list.clear()
        for one in self._kept:
            text = condition_text(one, self._titles)
            item = QListWidgetItem(said(f"{text[:1].upper()}{text[1:]}"), self._list)
            item.setToolTip(item.text())
        self._list.setCurrentRow(min(row, len(self._kept) - 1))

    def _add(self) -> None:
        self._open(None)

    def _change(self) -> None:
        if self._list.currentRow() >= 0:
            self._open(self._list.currentRow())

    def _up(self) -> None:
        at = self._list.currentRow()
        if at > 0:
            self._kept.insert(at - 1, self._kept.pop(at))
            self._show(at - 1)

    def _remove(self) -> None:
        at = self._list.currentRow()
        if at >= 0:
            self._kept.pop(at)
            self._show(at)

    def _open(self, at: int | None) -> None:
        old = None if at is None else self._kept[at]
        name = f"{self._name}-dialog"
        parts = (
            ConditionEditor(f"{name}.part", old.parts if old else (), self._titles, nested=False)
            if self._nested
            else None
        )
        form = ConditionForm(
            name, old, self._titles, parts, lambda made: self._put(at, made), parent=self.window()
        )
        present(form)

    def _put(self, at: int | None, made: Condition) -> None:
        if at is None:
            self._kept.append(made)
        else:
            self._kept[at] = made
        self._show(len(self._kept) - 1 if at is None else at)
