"""A list of units to tick."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.views.controls import label
from desktop_app.views.language import said
from desktop_app.views.names import named


class UnitTicks(QWidget):
    """Units with a box each, all ticked at first; `NAME.units` with `NAME.all` over it.

    Signals:
        changed: another choice of units.
    """

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = named(QListWidget(), f"{name}.units", self.tr("Các đơn vị"))
        self._all = named(QCheckBox(self.tr("Tất cả đơn vị")), f"{name}.all", self.tr("Tất cả"))
        self._count = label("", "", f"{name}.count")
        self._list.setWordWrap(True)
        self._list.setSpacing(2)
        self.setFocusProxy(self._list)
        self._list.itemChanged.connect(lambda _item: self._on_changed())
        # By click and key only: what the list says of itself must not tick it all again.
        self._all.clicked.connect(self._tick_all)
        row = QHBoxLayout()
        row.addWidget(self._all)
        row.addStretch()
        row.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self._list, stretch=1)

    @property
    def codes(self) -> tuple[str, ...]:
        """The units that are ticked."""
        ticked = [one for one in self._items() if one.checkState() is Qt.CheckState.Checked]
        return tuple(str(one.data(Qt.ItemDataRole.UserRole)) for one in ticked)

    @property
    def is_everyone(self) -> bool:
        """Whether every unit is ticked."""
        return len(self.codes) == self._list.count()

    def offer(self, units: Iterable[tuple[str, str]]) -> None:
        """Offer units by code and text, all of them ticked."""
        self._list.blockSignals(True)  # noqa: FBT003  # Qt's own signature
        self._list.clear()
        for code, text in units:
            item = QListWidgetItem(said(text), self._list)
            item.setData(Qt.ItemDataRole.UserRole, code)
            item.setCheckState(Qt.CheckState.Checked)
        self._list.blockSignals(False)  # noqa: FBT003
        self._on_changed()

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(at) for at in range(self._list.count())]

    def _tick_all(self, wanted: bool) -> None:  # noqa: FBT001  # a slot
        state = Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked
        self._list.blockSignals(True)  # noqa: FBT003
        for one in self._items():
            one.setCheckState(state)
        self._list.blockSignals(False)  # noqa: FBT003
        self._on_changed()

    def _on_changed(self) -> None:
        self._all.setChecked(self.is_everyone and self._list.count() > 0)
        told = self.tr("Đã chọn {chosen}/{all}")
        self._count.setText(told.format(chosen=len(self.codes), all=self._list.count()))
        self.changed.emit()
