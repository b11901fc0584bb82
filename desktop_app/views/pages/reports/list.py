"""The list of papers under their groups, narrowed by what is typed, with marks or without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.views.controls import label
from desktop_app.views.names import named
from desktop_app.views.pages.reports.offers import offers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.views.pages.reports.offer import Offer

WIDTH = 248
ITEM_PADDING = 12
KIND = Qt.ItemDataRole.UserRole


class PaperList(QWidget):
    """A search line (`reports.search`) over the papers (`reports.kinds`).

    Signals:
        chosen: another paper was chosen; its kind.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._offers = {offer.kind: offer for offer in offers()}
        self._search = named(QLineEdit(), "reports.search", self.tr("Tìm báo cáo"))
        self._search.setPlaceholderText(self.tr("Tìm báo cáo, không cần gõ dấu"))
        self._list = named(QListWidget(), "reports.kinds", self.tr("Các báo cáo"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = label(self.tr("Không có báo cáo nào như vậy."), "hint", "reports.nothing")
        self._fill()
        self._assemble()

    @property
    def offer(self) -> Offer:
        """The paper that is chosen."""
        return self._offers[str(self._list.currentItem().data(KIND))]

    def choose(self, kind: str) -> None:
        """Choose a paper without saying so."""
        self._list.blockSignals(True)  # noqa: FBT003  # Qt's own signature
        for row in range(self._list.count()):
            if self._list.item(row).data(KIND) == kind:
                self._list.setCurrentRow(row)
        self._list.blockSignals(False)  # noqa: FBT003  # Qt's own signature

    def narrow(self, typed: str) -> None:
        """Show only the papers that were meant, and the groups that they stand in."""
        meant = {kind for kind, offer in self._offers.items() if offer.is_meant(typed)}
        groups = {self._offers[kind].group for kind in meant}
        for row in range(self._list.count()):
            item = self._list.item(row)
            kind = item.data(KIND)
            item.setHidden(kind not in meant if kind else item.text() not in groups)
        self._nothing.setVisible(not meant)

    def _fill(self) -> None:
        for item in self._items():
            self._list.addItem(item)
        self.choose(next(iter(self._offers)))

    def _items(self) -> Iterator[QListWidgetItem]:
        height = self._list.fontMetrics().height() + ITEM_PADDING
        group = ""
        for offer in self._offers.values():
            if offer.group != group:
                group = offer.group
                yield _heading(group, height)
            item = QListWidgetItem(offer.title)
            item.setData(KIND, offer.kind)
            item.setToolTip(offer.about)
            item.setSizeHint(QSize(0, height))
            yield item

    def _assemble(self) -> None:
        self._nothing.hide()
        self._search.textChanged.connect(self.narrow)
        self._search.returnPressed.connect(self._take_first)
        self._list.currentItemChanged.connect(lambda item, _before: self._say(item))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._search)
        layout.addWidget(self._nothing)
        layout.addWidget(self._list, stretch=1)

    def _take_first(self) -> None:
        """Enter in the search means the first paper that is left."""
        rows = (self._list.item(row) for row in range(self._list.count()))
        first = next((one for one in rows if one.data(KIND) and not one.isHidden()), None)
        if first is not None:
            self._list.setCurrentItem(first)

    def _say(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(KIND):
            self.chosen.emit(str(item.data(KIND)))


def _heading(text: str, height: int) -> QListWidgetItem:
    item = QListWidgetItem(text)
    font = item.font()
    font.setBold(True)
    item.setFont(font)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setSizeHint(QSize(0, height))
    return item
