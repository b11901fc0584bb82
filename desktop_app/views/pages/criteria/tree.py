"""A criteria set as a tree: groups, and below each what is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QWidget,
)

from desktop_app.domain.criteria import Criterion, Method
from desktop_app.domain.points import format_points
from desktop_app.domain.set_edits.words import METHOD_TITLES
from desktop_app.views.names import named
from desktop_app.views.theme import icon
from desktop_app.views.tips import wrapped

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from desktop_app.domain.criteria import CriteriaSet

CODE = Qt.ItemDataRole.UserRole
WIDTHS = {0: 92, 2: 104, 3: 182}
_TITLE, _MOST = 1, 2


class CriteriaTree(QTreeWidget):
    """Codes, titles, maxima and methods; what a warning is about stands out.

    Signals:
        chosen: the code of the node that is shown as current, "" for none.
        opened: the code of a node that was double-clicked, or on which Enter was pressed.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "criteria.tree", self.tr("Cây tiêu chí"))
        headings = [self.tr("Mã"), self.tr("Tiêu chí"), self.tr("Điểm tối đa")]
        self.setHeaderLabels([*headings, self.tr("Cách chấm")])
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.currentItemChanged.connect(lambda item, _before: self.chosen.emit(_code(item)))
        self.itemActivated.connect(lambda item, _column: self.opened.emit(_code(item)))

    @property
    def code(self) -> str:
        """The current node's code, "" for none."""
        return _code(self.currentItem())

    def show_set(self, rules: CriteriaSet, warned: Collection[str] = ()) -> None:
        """Show a set; the current node stays current, else the next one that is still there."""
        before, seen = self._nearest(), self.verticalScrollBar().value()
        with QSignalBlocker(self):
            self.clear()
            items: dict[str, QTreeWidgetItem] = {}
            for node in rules.criteria:
                above = items.get(node.parent) or self.invisibleRootItem()
                items[node.code] = _item(above, node, warned=node.code in warned)
            self.expandAll()
            kept = next((items[code] for code in (*before, *items) if code in items), None)
            if kept is not None:
                self.setCurrentItem(kept)
            if any(code in items for code in before):
                self.verticalScrollBar().setValue(seen)
                self.scrollToItem(self.currentItem())
        self.chosen.emit(self.code)

    def choose(self, code: str) -> None:
        """Make a node current."""
        for item in self._in_order():
            if _code(item) == code:
                self.setCurrentItem(item)

    def _nearest(self) -> list[str]:
        """The current node's code, then those below it, then those above it from it upwards."""
        codes, at = [_code(one) for one in self._in_order()], 0
        if self.code in codes:
            at = codes.index(self.code)
        return [*codes[at:], *reversed(codes[:at])]

    def _in_order(self) -> Iterator[QTreeWidgetItem]:
        walk = QTreeWidgetItemIterator(self)
        while (item := walk.value()) is not None:
            yield item
            walk += 1


def _code(item: QTreeWidgetItem | None) -> str:
    return "" if item is None else str(item.data(0, CODE))


def _item(above: QTreeWidgetItem, node: Criterion, *, warned: bool) -> QTreeWidgetItem:
    is_group = node.method is Method.GROUP
    how = "" if is_group else METHOD_TITLES[node.method]
    item = QTreeWidgetItem(above, [node.code, node.title, format_points(node.max_points), how])
    item.setData(0, CODE, node.code)
    example = _tr("Ví dụ của chương trình: cơ quan sửa theo quy định của mình.")
    item.setToolTip(_TITLE, wrapped(node.title, node.note, example if node.example else ""))
    item.setTextAlignment(_MOST, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if is_group:
        _embolden(item)
    if warned:
        item.setIcon(_MOST, icon("warning", "warning"))
        item.setToolTip(_MOST, _tr("Có cảnh báo về mục này."))
    return item


def _embolden(item: QTreeWidgetItem) -> None:
    font = QFont(item.font(0))
    font.setBold(True)
    for column in range(item.columnCount()):
        item.setFont(column, font)


def _tr(text: str) -> str:
    return QCoreApplication.translate("criteria_tree", text)
