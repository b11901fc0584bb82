"""Those of very many who are ready for a decision: narrowed by title and name, ticked or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QVBoxLayout

from desktop_app.domain.text import fold
from desktop_app.views.controls import button, label
from desktop_app.views.form import ValueEditor, choice_editor
from desktop_app.views.names import named
from desktop_app.views.pages.returns.choices import narrow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QPersistentModelIndex

    from desktop_app.domain.awards.nominations import NominationLine

LIST_HEIGHT = 200
NO_PARENT = QModelIndex()
TICK = Qt.ItemDataRole.CheckStateRole


class ReadyModel(QAbstractListModel):
    """Nominations with a box each; what is ticked stays so while it is not shown.

    Signals:
        ticked: another number of them is ticked.
    """

    ticked = Signal()

    def __init__(self, lines: Sequence[NominationLine] = ()) -> None:
        super().__init__()
        self._all = [(one, fold(f"{one.name} {one.unit} {one.code}")) for one in lines]
        self._shown = list(lines)
        self.chosen: set[int] = set()

    def narrow(self, title: str, typed: str) -> None:
        """Show those of a title whose text holds every word."""
        words = fold(typed).split()
        self.beginResetModel()
        self._shown = [
            one
            for one, key in self._all
            if title in {"", one.title} and all(word in key for word in words)
        ]
        self.endResetModel()

    def tick_shown(self, *, on: bool) -> None:
        """Tick all that are shown, or none of them."""
        shown = {one.id for one in self._shown}
        self.chosen = self.chosen | shown if on else self.chosen - shown
        self._tell(self.index(0), self.index(len(self._shown) - 1))

    def in_order(self) -> Iterable[int]:
        """The ticked ones, as they stand in the list."""
        return (one.id for one, _key in self._all if one.id in self.chosen)

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
        """A row's text and box."""
        if not index.isValid():
            return None
        one = self._shown[index.row()]
        if role == TICK:
            return Qt.CheckState.Checked if one.id in self.chosen else Qt.CheckState.Unchecked
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return " · ".join(filter(None, (one.name, one.unit, one.title_name)))
        return None

    def setData(  # noqa: N802  # Qt's name
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: Any,  # noqa: ANN401  # Qt's
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Tick a row, or take its tick off."""
        if role != TICK or not index.isValid():
            return False
        number = self._shown[index.row()].id
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        self.chosen = self.chosen | {number} if on else self.chosen - {number}
        self._tell(index, index)
        return True

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Every row can be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    def _tell(
        self,
        first: QModelIndex | QPersistentModelIndex,
        last: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self.dataChanged.emit(first, last, [TICK])
        self.ticked.emit()


class ReadyEditor(ValueEditor):
    """Its value is the tuple of the ticked nominations' numbers."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._model = ReadyModel()
        self._titles = named(narrow(choice_editor(())), f"{name}-title", self.tr("Danh hiệu"))
        self._search = named(QLineEdit(), f"{name}-search", self.tr("Tìm tên, đơn vị, mã"))
        self._search.setPlaceholderText(self.tr("Tìm tên, đơn vị, mã"))
        self._list = named(QListView(), f"{name}-list", self.tr("Các đề nghị"))
        self._list.setUniformItemSizes(True)
        self._list.setMinimumHeight(LIST_HEIGHT)
        self._told = label("", "hint", f"{name}-told")
        self._every = button(f"{name}-every", self.tr("Chọn hết"))
        self._none = button(f"{name}-none", self.tr("Bỏ chọn"))
        self._lay_out()
        self._titles.activated.connect(lambda _at: self._narrow())
        self._search.textChanged.connect(lambda _text: self._narrow())
        self._every.clicked.connect(lambda: self._model.tick_shown(on=True))
        self._none.clicked.connect(lambda: self._model.tick_shown(on=False))
        self.setFocusProxy(self._list)

    def offer(self, lines: Sequence[NominationLine]) -> None:
        """Let others be chosen from, none of them ticked."""
        self._titles.clear()
        self._titles.addItem(self.tr("Mọi danh hiệu, hình thức"), "")
        for code, text in {one.title: one.title_name for one in lines}.items():
            self._titles.addItem(text, code)
        self._model = ReadyModel(lines)
        self._list.setModel(self._model)
        self._model.ticked.connect(self._count)
        self._narrow()

    def value(self) -> tuple[int, ...]:
        """The numbers of the ticked ones."""
        return tuple(self._model.in_order())

    def _lay_out(self) -> None:
        chosen, acts = QHBoxLayout(), QHBoxLayout()
        chosen.addWidget(self._titles, stretch=1)
        chosen.addWidget(self._search, stretch=1)
        acts.addWidget(self._told, stretch=1)
        acts.addWidget(self._every)
        acts.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(chosen)
        column.addWidget(self._list, stretch=1)
        column.addLayout(acts)

    def _narrow(self) -> None:
        self._model.narrow(str(self._titles.currentData() or ""), self._search.text())
        self._count()

    def _count(self) -> None:
        told = self.tr("Đã chọn {count}; đang hiện {shown}.")
        count, shown = len(self._model.chosen), self._model.rowCount()
        self._told.setText(told.format(count=count, shown=shown))
