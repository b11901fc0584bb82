"""The left side of a draft: its fields by groups, what is missing said, to choose from."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from desktop_app.domain.draft_fields import FIELDS, DraftField, Group
from desktop_app.views.names import named
from desktop_app.views.theme import COLOURS

if TYPE_CHECKING:
    from desktop_app.domain.draft_entries import Entry
    from desktop_app.views.pages.campaigns.draft_sheet import DraftSheet

KEY = Qt.ItemDataRole.UserRole
FIELD = Qt.ItemDataRole.UserRole + 1
TITLE_WIDTH = 205
LETTERS = 160


class DraftTree(QTreeWidget):
    """Groups, and below each its entries; an empty list has a line that says so.

    Signals:
        chosen: an entry's key, 0 for an empty list, and the field.
    """

    chosen = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "draft.tree", self.tr("Các mục của dự thảo"))
        self.setColumnCount(2)
        self.setColumnWidth(0, TITLE_WIDTH)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.currentItemChanged.connect(self._tell)

    def show_sheet(self, sheet: DraftSheet, key: int = 0, field: str = "") -> None:
        """Show all entries anew and choose one, or a field's empty line."""
        with QSignalBlocker(self):
            self.clear()
            self._name_columns(sheet)
            for group, fields in groupby(fields_of(sheet), key=lambda one: one.group):
                top = self._group(_group_title(group, sheet))
                for one in fields:
                    _fill(top, one, sheet)
            self.expandAll()
        self.choose(key, field)

    def choose(self, key: int, field: str = "") -> None:
        """Choose an entry, a field's empty line, or the first of all."""
        items = list(self._items())
        wanted = (one for one in items if one.data(0, KEY) == key and key)
        empty = (one for one in items if not key and field and one.data(0, FIELD) == field)
        item = next(wanted, None) or next(empty, None) or items[0]
        self.setCurrentItem(item)
        self.scrollToItem(item)
        self._tell(item)

    def update_entry(self, key: int, sheet: DraftSheet) -> None:
        """Show an entry's new words."""
        for item in self._items():
            if item.data(0, KEY) == key:
                _write(item, sheet.entry(key), is_new=sheet.is_new)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Keep the chosen entry in sight where the editors below take more room."""
        super().resizeEvent(event)
        if self.currentItem() is not None:
            self.scrollToItem(self.currentItem())

    def _name_columns(self, sheet: DraftSheet) -> None:
        content = self.tr("Nội dung") if sheet.is_new else self.tr("Đọc được")
        self.setHeaderLabels([self.tr("Mục"), content])

    def _group(self, title: str) -> QTreeWidgetItem:
        top = QTreeWidgetItem(self, [title])
        top.setFirstColumnSpanned(True)
        top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        _embolden(top)
        return top

    def _items(self) -> list[QTreeWidgetItem]:
        tops = [self.topLevelItem(place) for place in range(self.topLevelItemCount())]
        return [top.child(place) for top in tops if top for place in range(top.childCount())]

    def _tell(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None = None) -> None:
        if item is not None and item.data(0, FIELD):
            self.chosen.emit(item.data(0, KEY), item.data(0, FIELD))


def fields_of(sheet: DraftSheet) -> list[DraftField]:
    """The fields of a draft; a plan that is only being written bears no digital signature."""
    return [one for one in FIELDS if not (sheet.is_new and one.name == "signatures")]


def field_title(field: DraftField, sheet: DraftSheet) -> str:
    """A field's name; nothing was misunderstood of a plan that is written from nothing."""
    return _tr("Phần khác") if sheet.is_new and field.name == "unread" else field.title


def _group_title(group: Group, sheet: DraftSheet) -> str:
    is_other = sheet.is_new and group is Group.UNREAD
    return _tr("Mục đích, phần khác") if is_other else group.value


def _fill(top: QTreeWidgetItem, field: DraftField, sheet: DraftSheet) -> None:
    keys = sheet.of(field.name)
    for number, key in enumerate(keys, start=1):
        name = field_title(field, sheet)
        title = f"{name} {number}" if field.many and len(keys) > 1 else name
        item = _item(top, title, key, field)
        _write(item, sheet.entry(key), is_new=sheet.is_new)
    if not keys:
        item = _item(top, field_title(field, sheet), 0, field)
        _say_missing(item, _tr("Chưa ghi") if sheet.is_new else _tr("Văn bản không nêu"), "muted")


def _item(top: QTreeWidgetItem, title: str, key: int, field: DraftField) -> QTreeWidgetItem:
    item = QTreeWidgetItem(top, [title, ""])
    item.setData(0, KEY, key)
    item.setData(0, FIELD, field.name)
    return item


def _write(item: QTreeWidgetItem, entry: Entry, *, is_new: bool) -> None:
    if entry.is_blank and is_new:
        _say_missing(item, _tr("Chưa ghi"), "muted")
        return
    if entry.is_blank:
        _say_missing(item, entry.about.blank or _tr("Chưa ghi gì"))
        return
    item.setText(1, entry.text[:LETTERS])
    item.setToolTip(1, entry.text)
    item.setForeground(1, QBrush(QColor(COLOURS.text)))


def _say_missing(item: QTreeWidgetItem, sentence: str, role: str = "warning") -> None:
    item.setText(1, sentence)
    item.setToolTip(1, "")
    item.setForeground(1, QBrush(QColor(getattr(COLOURS, role))))


def _embolden(item: QTreeWidgetItem) -> None:
    font = QFont(item.font(0))
    font.setBold(True)
    item.setFont(0, font)
    for column in range(2):
        item.setBackground(column, QBrush(QColor(COLOURS.group)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("draft_tree", text)
