"""The first page's card of what is to be done, the most urgent first, and the next step above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.agenda import AGENDA_KINDS, Urgency
from desktop_app.domain.due import due_text
from desktop_app.views.controls import button, label
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.pages.overview.parts import LinkButton, clear
from desktop_app.views.pages.overview.places import place_of
from desktop_app.views.pages.returns.elided import ElidedLabel
from desktop_app.views.sign import Sign

if TYPE_CHECKING:
    from desktop_app.domain.agenda import Agenda, AgendaItem

SHOWN = 7
# The picture and the role of the scheme that stand beside the words.
SIGNS = {
    Urgency.OVERDUE: ("error", "error"),
    Urgency.NEAR: ("warning", "warning"),
    Urgency.LATER: ("calendar", "muted"),
    Urgency.UNDATED: ("info", "info"),
}


class AgendaCard(QFrame):
    """The first few, each leading to its place; all of them when asked for.

    Signals:
        opened: an item was pressed; the page and the record there.
    """

    opened = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        named(self, "overview.agenda", _tr("Việc cần làm theo hạn"))
        self.setProperty("role", "card")
        self._agenda: Agenda | None = None
        self._whole = False
        self.next_row = QVBoxLayout()
        self._told = label(_tr("Đang đọc…"), "hint", "overview.agenda.told")
        self._items = QVBoxLayout()
        self._items.setSpacing(8)
        self._more = button("overview.agenda.more", _tr("Xem tất cả"))
        self._more.clicked.connect(self._show_all)
        self._more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(10)
        column.addLayout(self.next_row)
        column.addWidget(label(_tr("Việc cần làm theo hạn"), "subtitle"))
        column.addWidget(self._told)
        column.addLayout(self._items)
        column.addWidget(self._more, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_agenda(self, agenda: Agenda) -> None:
        """Show another agenda."""
        self._agenda = agenda
        clear(self._items)
        shown = agenda.items if self._whole else agenda.items[:SHOWN]
        for at, item in enumerate(shown):
            self._items.addWidget(self._row(agenda, at, item))
        self._told.setText(_told(agenda))
        left = len(agenda.items) - len(shown)
        self._more.setText(_tr("Xem thêm {count} việc").format(count=left))
        self._more.setVisible(left > 0)

    def _show_all(self) -> None:
        self._whole = True
        if self._agenda is not None:
            self.show_agenda(self._agenda)

    def _row(self, agenda: Agenda, at: int, item: AgendaItem) -> QWidget:
        name, urgency = f"overview.agenda.{at}", agenda.urgency(item)
        title = LinkButton(name, item.title, item.title)
        title.clicked.connect(lambda: self.opened.emit(*place_of(item)))
        left = label(agenda.time_left(item), name=f"{name}.left")
        left.setProperty("urgency", urgency.value)
        due = _tr("hạn {day}").format(day=said(due_text(item.due))) if item.due else ""
        parts = (said(AGENDA_KINDS[item.kind]), due, item.about)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        sign = named(Sign(*SIGNS[urgency]), f"{name}.sign", agenda.time_left(item))
        line.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        first = QHBoxLayout()
        first.addWidget(title, stretch=1)
        first.addWidget(left)
        words.addLayout(first)
        words.addWidget(_one_line(" · ".join(filter(None, parts)), f"{name}.told"))
        line.addLayout(words, stretch=1)
        return row


def _one_line(text: str, name: str) -> ElidedLabel:
    """A hint that takes one line however narrow the page is; the tooltip says it whole."""
    made = ElidedLabel(name, "hint", text)
    made.setToolTip(text)
    return made


def _told(agenda: Agenda) -> str:
    if not agenda.items:
        return _tr("Không có việc nào đang chờ.")
    words = _tr("{count} việc: {overdue} quá hạn, {near} đến hạn trong 7 ngày.")
    return words.format(
        count=len(agenda.items),
        overdue=agenda.count(Urgency.OVERDUE),
        near=agenda.count(Urgency.NEAR),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("overview_agenda", text)
