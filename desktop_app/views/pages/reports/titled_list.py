"""A closed list with its title before it, as the page of reports asks by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from desktop_app.views.controls import label
from desktop_app.views.form import choice_editor
from desktop_app.views.names import named

if TYPE_CHECKING:
    from collections.abc import Sequence

LETTERS = 18


class TitledList(QWidget):
    """A closed list with its title before it.

    Signals:
        chosen: the user chose another.
    """

    chosen = Signal()

    def __init__(self, name: str, text: str, choices: Sequence[tuple[str, object]]) -> None:
        super().__init__()
        self._list = named(choice_editor(choices), name, text)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self._list.setSizeAdjustPolicy(policy)
        self._list.setMinimumContentsLength(LETTERS)
        self._title: QLabel = label(text)
        self._title.setBuddy(self._list)
        self._list.activated.connect(lambda _index: self.chosen.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._title)
        row.addWidget(self._list)

    @property
    def value(self) -> object:
        """What is chosen."""
        return self._list.currentData()

    def rename(self, text: str) -> None:
        """Call the list something else."""
        self._title.setText(text)
        self._list.setAccessibleName(text)

    def offer(self, choices: Sequence[tuple[str, object]]) -> None:
        """Offer others; what was chosen stays chosen where it still is."""
        before = self.value
        self._list.clear()
        for text, value in choices:
            self._list.addItem(text, value)
        self.choose(before)

    def choose(self, value: object) -> None:
        """Choose a value that is offered, else the first."""
        self._list.setCurrentIndex(max(self._list.findData(value), 0))
