"""Choosing one unit or person out of very many, by what is typed of the name, with marks or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout

from desktop_app.domain.text import fold
from desktop_app.views.form import ValueEditor
from desktop_app.views.names import named

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QPersistentModelIndex

    from desktop_app.domain.awards.histories import Remembered
    from desktop_app.domain.rows import PersonInfo, UnitInfo

LIST_HEIGHT = 118
ROWS_AT_ONCE = 1_000
NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Choice:
    """One to choose: the code that is meant, what is shown, what is searched, the plain name."""

    code: str
    text: str
    key: str
    name: str


def unit_choices(units: Iterable[UnitInfo]) -> tuple[Choice, ...]:
    """Units by name and code."""
    return tuple(_choice(one.code, one.name) for one in units)


def person_choices(people: Iterable[PersonInfo]) -> tuple[Choice, ...]:
    """People by name, unit and code."""
    return tuple(_choice(one.code, one.name, one.unit) for one in people)


def remembered_choices(found: Iterable[Remembered]) -> tuple[Choice, ...]:
    """People or units, also of the past, by name, what is told of them, and code."""
    return tuple(_choice(one.code, one.name, one.about) for one in found)


class ChoiceModel(QAbstractListModel):
    """Those whose text holds what was typed.

    Attributes:
        choices: All of them, shown or not.
    """

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.choices = choices
        self._shown = choices

    def narrow(self, typed: str) -> None:
        """Show only those that hold, for every word of a text, one that begins with it."""
        words = [f" {word}" for word in fold(typed).split()]
        self.beginResetModel()
        self._shown = [one for one in self.choices if all(word in one.key for word in words)]
        self.endResetModel()

    def choice(self, row: int) -> Choice | None:
        """The one in a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, code: str) -> int:
        """Where a code is shown; -1 where it is not."""
        return next((row for row, one in enumerate(self._shown) if one.code == code), -1)

    def rowCount(  # noqa: N802  # Qt's name
        self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT
    ) -> int:
        """How many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401  # Qt's
        """A row's text."""
        found = self.choice(index.row()) if index.isValid() else None
        shown = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}
        return found.text if found and shown else None


class Chooser(ValueEditor):
    """A line to search in (`NAME-search`) over a list (`NAME-list`); its value is a code.

    A tall one fills what room there is.

    Signals:
        activated: Enter or a double click on somebody.
        clicked: a click on somebody.
    """

    activated = Signal()
    clicked = Signal()

    def __init__(self, name: str, choices: Sequence[Choice] = (), *, is_tall: bool = False) -> None:
        super().__init__()
        searched = self.tr("Tìm theo tên hoặc mã")
        self._search = named(QLineEdit(), f"{name}-search", searched)
        self._search.setPlaceholderText(self.tr("Tìm theo tên hoặc mã, không cần gõ dấu"))
        self._list = virtual_list(f"{name}-list", self.tr("Danh sách để chọn"))
        if is_tall:
            # In a dialog Enter presses its button.
            self._search.returnPressed.connect(self._enter)
        else:
            self._list.setFixedHeight(LIST_HEIGHT)
        self._model = ChoiceModel(())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._search)
        layout.addWidget(self._list)
        self.setFocusProxy(self._search)
        self._search.textChanged.connect(self._narrow)
        self._list.activated.connect(lambda _index: self.activated.emit())
        self._list.clicked.connect(lambda _index: self.clicked.emit())
        self.offer(choices)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Let others be chosen from; what is typed still narrows them."""
        self._model = ChoiceModel(choices)
        self._list.setModel(self._model)
        self._narrow(self._search.text())

    def value(self) -> str:
        """The code of the chosen one, "" for none."""
        found = self.chosen()
        return found.code if found else ""

    def chosen(self) -> Choice | None:
        """Who is chosen."""
        return self._model.choice(self._list.currentIndex().row())

    def choose(self, code: str) -> None:
        """Choose the one of a code, where it is shown."""
        row = self._model.row_of(code)
        if row >= 0:
            self._list.setCurrentIndex(self._model.index(row, 0))

    def _enter(self) -> None:
        """The first one who is left is meant, where nobody is chosen."""
        if not self.value() and self._search.text():
            self._list.setCurrentIndex(self._model.index(0, 0))
        if self.value():
            self.activated.emit()

    def _narrow(self, typed: str) -> None:
        before = self.value()
        self._model.narrow(typed)
        self.choose(before)
        # The one who is left is meant.
        if self._model.rowCount() == 1:
            self._list.setCurrentIndex(self._model.index(0, 0))


def virtual_list(name: str, said: str) -> QListView:
    """A list over a model of thousands of rows."""
    found = named(QListView(), name, said)
    found.setUniformItemSizes(True)
    # Laying 20,000 rows out in one go takes the window's thread more than 100 ms.
    found.setLayoutMode(QListView.LayoutMode.Batched)
    found.setBatchSize(ROWS_AT_ONCE)
    found.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    return found


def _choice(code: str, name: str, unit: str = "") -> Choice:
    text = " · ".join(part for part in (name, unit, code) if part)
    parts = code.replace("-", " ")
    return Choice(code, text, f" {fold(f'{text} {parts}')}", name)
