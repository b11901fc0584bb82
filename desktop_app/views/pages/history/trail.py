"""“Nhật ký”: who did what, searched and filtered in the store, each act field by field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from desktop_app.reports.table_filter import ColumnFilter
from desktop_app.views.controls import button, label
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.page import MARGIN
from desktop_app.views.paged.paged_view import PagedView
from desktop_app.views.pages.history.day_line import DayLine
from desktop_app.views.record_history import open_history
from desktop_app.views.trail_detail import TrailDetail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.trail import TrailChoices, TrailEntry
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

# Somebody who types is not asked for at each letter.
PAUSE_MS = 250
LETTERS = 16
SHARES = (460, 180)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What is chosen over the table: a person, an act, from and to a day; empty for all."""

    actor: str = ""
    action: str = ""
    first: str = ""
    last: str = ""

    @property
    def filters(self) -> dict[str, ColumnFilter]:
        """By column, as the headings of the table filter too."""
        found = {
            "actor": ColumnFilter(chosen=frozenset({self.actor}) if self.actor else None),
            "action": ColumnFilter(chosen=frozenset({self.action}) if self.action else None),
            "at": ColumnFilter(low=self.first or None, high=self.last or None),
        }
        return {key: one for key, one in found.items() if not one.is_empty}


class TrailTab(QWidget):
    """The trail (`history.trail`) over the chosen act (`history.entry`)."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._office: Office = context.office
        listing = self._office.history_listing
        self._search = named(QLineEdit(), "history.search", self.tr("Tìm trong nhật ký"))
        self._search.setPlaceholderText(self.tr("Tìm trong nhật ký, không cần gõ dấu"))
        self._actor = self._list("history.actor", self.tr("Người thực hiện"))
        self._action = self._list("history.action", self.tr("Loại việc"))
        self._first = DayLine("history.first", self.tr("Từ ngày"))
        self._last = DayLine("history.last", self.tr("Đến ngày"))
        self._clear = button("history.clear", self.tr("Bỏ lọc"), "close")
        self._trail = PagedView(context, ("history.trail", self.tr("Nhật ký")), listing.columns)
        self._problem = label("", "field-problem", "history.day-problem")
        self._told = label("", "hint", "history.told")
        self._detail = TrailDetail("history.entry", with_history=True)
        self._pause = QTimer(self)
        self._assemble()
        self._connect()

    def refresh(self) -> None:
        """Ask for the trail as it is now."""
        office = self._office
        self._context.ask("history.choices", office.trail.choices, self._offer)
        self._trail.show_listing(
            office.history_listing,
            self._context.year,
            {},
            self.tr("Chưa có việc nào được ghi."),
        )

    def _offer(self, choices: TrailChoices) -> None:
        _fill(self._actor, self.tr("Mọi người"), choices.actors)
        _fill(self._action, self.tr("Mọi việc"), [title for _, title in choices.actions])

    def _narrow(self) -> None:
        chosen = Narrowing(
            str(self._actor.currentData() or ""),
            str(self._action.currentData() or ""),
            self._first.day,
            self._last.day,
        )
        others = {
            key: one
            for key, one in self._trail.filters.column_filters().items()
            if key not in {"actor", "action", "at"}
        }
        self._trail.filters.set_column_filters({**others, **chosen.filters})

    def _on_clear(self) -> None:
        for one in (self._actor, self._action):
            one.setCurrentIndex(0)
        for line in (self._first, self._last):
            line.clear()
        self._search.clear()
        self._trail.filters.set_column_filters({})

    def _say_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _ask_entry(self, ident: str) -> None:
        if not ident:
            self._detail.show_entry(None)
            return
        number = int(ident.partition(":")[2])
        trail = self._office.trail
        self._context.ask("history.entry", lambda: trail.entry(number), self._show_entry)

    def _show_entry(self, entry: TrailEntry) -> None:
        self._detail.show_entry(entry)

    def _say_how_many(self) -> None:
        count = len(self._trail.rows.ids)
        self._told.setText(self.tr("{count} việc, mới nhất trên cùng.").format(count=count))

    def _list(self, name: str, title: str) -> QComboBox:
        made = named(QComboBox(), name, title)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        made.setSizeAdjustPolicy(policy)
        made.setMinimumContentsLength(LETTERS)
        return made

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._search, stretch=1)
        for one in (self._actor, self._action, self._first, self._last, self._clear):
            row.addWidget(one)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self._trail)
        parts.addWidget(self._detail)
        parts.setChildrenCollapsible(False)
        parts.setStretchFactor(0, 1)
        parts.setSizes(list(SHARES))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addLayout(row)
        column.addWidget(self._problem)
        column.addWidget(self._told)
        column.addWidget(parts, stretch=1)

    def _connect(self) -> None:
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(lambda: self._trail.set_search(self._search.text()))
        self._search.textChanged.connect(lambda _text: self._pause.start())
        self._actor.activated.connect(lambda _at: self._narrow())
        self._action.activated.connect(lambda _at: self._narrow())
        self._problem.hide()
        for line in (self._first, self._last):
            line.refused.connect(self._say_problem)
        self._first.chosen.connect(self._narrow)
        self._last.chosen.connect(self._narrow)
        self._clear.clicked.connect(self._on_clear)
        self._trail.find_wanted.connect(self._search.setFocus)
        self._trail.shown.connect(lambda _wanted: self._say_how_many())
        self._trail.ident_selected.connect(self._ask_entry)
        self._trail.offer_acts(*self._detail.acts)
        self._detail.record_wanted.connect(self._context.go_to)
        self._detail.history_wanted.connect(
            lambda subject, title: open_history(self._context, subject, title, self.window())
        )


def _fill(box: QComboBox, every: str, texts: Sequence[str]) -> None:
    """Offer texts after “all”; what was chosen stays chosen."""
    before = box.currentData()
    box.clear()
    box.addItem(every, "")
    for text in texts:
        box.addItem(said(text), text)
    box.setCurrentIndex(max(box.findData(before), 0))
