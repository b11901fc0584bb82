"""One act of the trail: what was done, by whom and when, each field before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.trail import fields_table, format_moment
from desktop_app.views.controls import button, label
from desktop_app.views.record_subjects import place_of
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from desktop_app.domain.trail import TrailEntry


class TrailDetail(QWidget):
    """Shows an act; controls are `NAME.title`, `NAME.who`, `NAME.fields`, `NAME.open`.

    Signals:
        record_wanted: to see the record that it was about: a page, what to reveal there.
        history_wanted: to see all that was done to that record; the trail's name for it.
    """

    record_wanted = Signal(str, str)
    history_wanted = Signal(str, str)

    def __init__(self, name: str, *, with_history: bool = False) -> None:
        super().__init__()
        self._entry: TrailEntry | None = None
        self._with_history = with_history
        self._title = label("", "subtitle", f"{name}.title")
        self._title.setWordWrap(True)
        self._who = label("", "hint", f"{name}.who")
        self._fields = TableView(f"{name}.fields", self.tr("Nội dung trước và sau"))
        self._open = button(f"{name}.open", self.tr("Tới bản ghi"), "right")
        self._history = button(f"{name}.history", self.tr("Lịch sử bản ghi…"), "history")
        self._open.clicked.connect(self._on_open)
        self._history.clicked.connect(self._on_history)
        self._assemble()
        self.show_entry(None)

    @property
    def acts(self) -> tuple[QPushButton, QPushButton]:
        """What is done with the record of the act that is shown."""
        return self._open, self._history

    def show_entry(self, entry: TrailEntry | None) -> None:
        """Show another act; None says to choose one."""
        self._entry = entry
        place = place_of(entry.subject) if entry else None
        self._open.setVisible(place is not None)
        self._history.setVisible(entry is not None and self._with_history)
        self._fields.setVisible(entry is not None)
        if entry is None:
            self._title.setText("")
            self._who.setText(self.tr("Chọn một việc để xem từng mục trước và sau."))
            return
        self._title.setText(f"{entry.action_title} – {entry.subject_title}")
        who = self.tr("{when}, {actor}. Số {number} trong nhật ký.")
        said = who.format(when=format_moment(entry.at), actor=entry.actor, number=entry.number)
        reason = self.tr("Lý do: {reason}").format(reason=entry.reason) if entry.reason else ""
        self._who.setText("\n".join(part for part in (said, reason) if part))
        self._fields.set_table(fields_table(entry.changes))

    def _on_open(self) -> None:
        place = place_of(self._entry.subject) if self._entry else None
        if place is not None:
            self.record_wanted.emit(*place)

    def _on_history(self) -> None:
        if self._entry is not None:
            self.history_wanted.emit(self._entry.subject, self._entry.subject_title)

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._open)
        row.addWidget(self._history)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self._who)
        column.addWidget(self._fields, stretch=1)
        column.addLayout(row)
        column.addStretch()
