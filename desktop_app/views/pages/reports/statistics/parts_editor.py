"""The lines or the columns of a statistical form, each changed in a form of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from desktop_app.domain.statistics.forms import Axis
from desktop_app.domain.statistics.words import part_text
from desktop_app.views.controls import tool_button
from desktop_app.views.dialogs import present
from desktop_app.views.form import ValueEditor
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.pages.reports.statistics.part_form import PartForm
from desktop_app.views.pages.reports.words import tr

if TYPE_CHECKING:
    from desktop_app.domain.statistics.forms import Form, Part
    from desktop_app.domain.statistics.words import Named

LIST_HEIGHT = 150


class PartsEditor(ValueEditor):
    """Its value is a tuple of parts in their order; `NAME-list`, `NAME-add` and so on."""

    def __init__(self, name: str, axis: Axis, form: Form, values: Named) -> None:
        super().__init__()
        self._name, self._axis, self._form, self._values = name, axis, form, values
        self._kept: list[Part] = list(form.parts(axis))
        told = tr("Các dòng của biểu") if axis is Axis.LINES else tr("Các cột của biểu")
        self._list = named(QListWidget(), f"{name}-list", told)
        self._list.setFixedHeight(LIST_HEIGHT)
        self._list.setWordWrap(True)
        self._lay_out()
        self._show(0)
        self._list.itemActivated.connect(lambda _item: self._change())

    def value(self) -> tuple[Part, ...]:
        """The parts."""
        return tuple(self._kept)

    def _lay_out(self) -> None:
        acts = {
            "add": (tr("Thêm"), "add", self._add),
            "change": (tr("Sửa"), "edit", self._change),
            "up": (tr("Đưa lên"), "up", lambda: self._move(-1)),
            "down": (tr("Đưa xuống"), "down", lambda: self._move(1)),
            "remove": (tr("Bỏ"), "remove", self._remove),
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
            text = part_text(one, self._kept, self._values, self._form.source)
            item = QListWidgetItem(said(text), self._list)
            item.setToolTip(item.text())
        self._list.setCurrentRow(min(row, len(self._kept) - 1))

    def _add(self) -> None:
        self._open(None)

    def _change(self) -> None:
        if self._list.currentRow() >= 0:
            self._open(self._list.currentRow())

    def _move(self, step: int) -> None:
        at = self._list.currentRow()
        if at >= 0 and 0 <= at + step < len(self._kept):
            self._kept.insert(at + step, self._kept.pop(at))
            self._show(at + step)

    def _remove(self) -> None:
        at = self._list.currentRow()
        if at >= 0:
            self._kept.pop(at)
            self._show(at)

    def _open(self, at: int | None) -> None:
        old = None if at is None else self._kept[at]
        others = [one for place, one in enumerate(self._kept) if place != at]
        name = f"{self._name}-dialog"
        known = (self._form.source, self._values)
        form = PartForm(
            name, old, others, known, lambda made: self._put(at, made), parent=self.window()
        )
        present(form)

    def _put(self, at: int | None, made: Part) -> None:
        if at is None:
            at = self._list.currentRow() + 1
            self._kept.insert(at, made)
        else:
            self._kept[at] = made
        self._show(at)
