"""The order in which equal points are told apart: a list to add to, to take from and to move in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from desktop_app.domain.ranking import tie_title
from desktop_app.domain.scoring.facts import NAMED_FACTS, PARTICIPATION
from desktop_app.views.controls import tool_button
from desktop_app.views.form import ValueEditor
from desktop_app.views.language import said
from desktop_app.views.names import named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.domain.criteria import CriteriaSet

KEY = Qt.ItemDataRole.UserRole
LIST_HEIGHT = 96
LETTERS = 66


class TieEditor(ValueEditor):
    """Its value is a tuple of the tie order's keys, the first decides first."""

    def __init__(self, rules: CriteriaSet, campaigns: Mapping[str, str]) -> None:
        super().__init__()
        self._titles = dict(_offered(rules, campaigns))
        self._list = named(QListWidget(), "criteria.ties", self.tr("Thứ tự xét khi bằng điểm"))
        self._list.setFixedHeight(LIST_HEIGHT)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._more = named(QComboBox(), "criteria.tie-choice", self.tr("Tiêu chuẩn để thêm"))
        self._more.setMinimumContentsLength(LETTERS // 2)
        for key, title in self._titles.items():
            self._more.addItem(said(title)[:LETTERS], key)
        for key in rules.tie_order:
            self._put(key)
        self._lay_out()

    def value(self) -> tuple[str, ...]:
        """The keys in their order."""
        return tuple(str(self._list.item(at).data(KEY)) for at in range(self._list.count()))

    def _lay_out(self) -> None:
        acts = {
            "add": (self.tr("Thêm vào cuối"), "add", self._add),
            "up": (self.tr("Đưa lên"), "up", self._up),
            "remove": (self.tr("Bỏ"), "remove", self._remove),
        }
        row = QHBoxLayout()
        row.addWidget(self._more, stretch=1)
        for name, (text, picture, work) in acts.items():
            made = tool_button(f"criteria.tie-{name}", text, picture)
            made.clicked.connect(lambda _checked=False, do=work: do())
            row.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        column.addLayout(row)
        self.setMinimumHeight(LIST_HEIGHT + self._more.sizeHint().height() + column.spacing())
        self.setFocusProxy(self._list)

    def _put(self, key: str) -> None:
        item = QListWidgetItem(said(self._titles.get(key, tie_title(key))), self._list)
        item.setData(KEY, key)
        item.setToolTip(item.text())

    def _add(self) -> None:
        key = str(self._more.currentData() or "")
        if key and key not in self.value():
            self._put(key)

    def _up(self) -> None:
        at = self._list.currentRow()
        if at > 0:
            self._list.insertItem(at - 1, self._list.takeItem(at))
            self._list.setCurrentRow(at - 1)

    def _remove(self) -> None:
        if self._list.currentRow() >= 0:
            self._list.takeItem(self._list.currentRow())


def _offered(rules: CriteriaSet, campaigns: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """All that can decide: every leaf's mark, the two words, the facts of this set's campaign."""
    for word in ("points_without_bonus", "fewer_penalties"):
        yield word, tie_title(word)
    for leaf in rules.leaves:
        yield f"criterion:{leaf.code}", f"{tie_title(f'criterion:{leaf.code}')}: {leaf.title}"
    places = ("",) if rules.campaign else tuple(f"@{code}" for code in campaigns)
    for place in places:
        for name in (PARTICIPATION, *NAMED_FACTS):
            key = f"fact:{name}{place}"
            yield key, tie_title(key, campaigns)
