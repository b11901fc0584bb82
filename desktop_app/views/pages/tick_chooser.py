"""Several units out of thousands: a list with boxes that is searched, with marks or without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QVBoxLayout

from desktop_app.views.controls import label
from desktop_app.views.form import ValueEditor
from desktop_app.views.names import named
from desktop_app.views.pages.awards.chooser import ChoiceModel, virtual_list

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtCore import QPersistentModelIndex

    from desktop_app.views.pages.awards.chooser import Choice

LIST_HEIGHT = 150
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
# So many are named; of more the number is said.
NAMED = 6


class TickModel(ChoiceModel):
    """Choices with a box each; what is ticked stays so while the search hides it.

    Signals:
        ticked: another one is ticked, or one no more.
    """

    ticked = Signal()

    def __init__(self, choices: Sequence[Choice], codes: Collection[str]) -> None:
        super().__init__(choices)
        self._codes = set(codes)

    def chosen(self) -> tuple[Choice, ...]:
        """Those that are ticked, in the order of the list."""
        return tuple(one for one in self.choices if one.code in self._codes)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Each row can be ticked."""
        own = super().flags(index)
        return own | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else own

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401  # Qt's
        """A row's text, or whether it is ticked."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return super().data(index, role)
        found = self.choice(index.row()) if index.isValid() else None
        if found is None:
            return None
        return CHECKED if found.code in self._codes else UNCHECKED

    def setData(  # noqa: N802  # Qt's name
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: Any,  # noqa: ANN401  # Qt's
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Tick a row, or take its tick off."""
        found = self.choice(index.row()) if index.isValid() else None
        if found is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        if Qt.CheckState(value) is CHECKED:
            self._codes.add(found.code)
        else:
            self._codes.discard(found.code)
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True


class TickChooser(ValueEditor):
    """Its value is a tuple of codes; `NAME-search` over `NAME-list`, `NAME-told` says who it is."""

    def __init__(self, name: str, choices: Sequence[Choice], codes: Collection[str] = ()) -> None:
        super().__init__()
        hint = self.tr("Tìm theo tên hoặc mã, không cần gõ dấu")
        self._search = named(QLineEdit(), f"{name}-search", self.tr("Tìm theo tên hoặc mã"))
        self._search.setPlaceholderText(hint)
        self._search.setClearButtonEnabled(True)
        self._list = virtual_list(f"{name}-list", self.tr("Danh sách để đánh dấu"))
        self._list.setFixedHeight(LIST_HEIGHT)
        self._told: QLabel = label("", "hint", f"{name}-told")
        self._told.setWordWrap(True)
        self._model = TickModel(choices, codes)
        self._list.setModel(self._model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for one in (self._search, self._list, self._told):
            column.addWidget(one)
        self.setFocusProxy(self._search)
        self._search.textChanged.connect(self._narrow)
        self._model.ticked.connect(self._tell)
        self._tell()
        self._begin_at(next(iter(codes), ""))

    def value(self) -> tuple[str, ...]:
        """The codes that are ticked, in the order of the list."""
        return tuple(one.code for one in self._model.chosen())

    def _narrow(self, typed: str) -> None:
        self._model.narrow(typed)
        self._list.scrollToTop()

    def _begin_at(self, code: str) -> None:
        row = self._model.row_of(code)
        if row >= 0:
            index = self._model.index(row, 0)
            self._list.setCurrentIndex(index)
            self._list.scrollTo(index, QListView.ScrollHint.PositionAtCenter)

    def _tell(self) -> None:
        chosen = [one.name for one in self._model.chosen()]
        if not chosen:
            self._told.setText(self.tr("Chưa đánh dấu đơn vị nào."))
        elif len(chosen) > NAMED:
            self._told.setText(self.tr("Đã đánh dấu {count} đơn vị.").format(count=len(chosen)))
        else:
            self._told.setText(self.tr("Đã đánh dấu: {names}.").format(names="; ".join(chosen)))
