"""Before many marks go in: which would, which are refused and why, and the reason of changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.reports.pasted_marks import accepted_table, refused_table
from desktop_app.views.controls import button, label
from desktop_app.views.names import named
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from desktop_app.domain.marks.cells import MarksEntered

NAME = "scoring.paste"
NEEDS_REASON = "mark.needs_reason"
SIZE = (1000, 520)
# A few cells need no more room than this.
FEW, LOW = 4, 280


class PasteDialog(QDialog):
    """Lists the cells of one gesture.

    Signals:
        wanted: the right cells are to go in, with the reason of changes, "" for none.
    """

    wanted = Signal(str)

    def __init__(self, entered: MarksEntered, parent: QWidget) -> None:
        super().__init__(parent)
        title = self.tr("Xem trước khi nhập điểm")
        named(self, NAME, title)
        self.setWindowTitle(title)
        self._entered = entered
        self._lacking = sum(one.problem.code == NEEDS_REASON for one in entered.refused)
        self._told = label(self._sentence(), "subtitle", f"{NAME}.told")
        self._refused = TableView(f"{NAME}.refused", self.tr("Các ô không nhận được"), self)
        self._accepted = TableView(f"{NAME}.accepted", self.tr("Các ô nhận được"), self)
        asked = self.tr("&Lý do thay đổi, rút điểm:")
        self._reason = named(QLineEdit(), f"{NAME}.reason", self.tr("Lý do thay đổi, rút điểm"))
        self._reason_label = label(asked)
        self._reason_label.setBuddy(self._reason)
        self._ok = button(f"{NAME}.ok", self.tr("&Nhập các ô đúng"), "check", primary=True)
        self._cancel = button(f"{NAME}.cancel", self.tr("&Không nhập gì"))
        self._assemble()
        self._connect()
        self._fill()

    def _sentence(self) -> str:
        accepted, refused = len(self._entered.accepted), len(self._entered.refused)
        parts = [self.tr("Nhận được {many} ô.").format(many=accepted)]
        if refused:
            parts.append(self.tr("Không nhận được {many} ô.").format(many=refused))
        if self._entered.unchanged:
            same = self.tr("{many} ô đã có sẵn điểm ấy.")
            parts.append(same.format(many=self._entered.unchanged))
        if self._lacking:
            lacks = self.tr("{many} ô sẽ nhận được khi ghi lý do.")
            parts.append(lacks.format(many=self._lacking))
        return " ".join(parts)

    def _assemble(self) -> None:
        many = len(self._entered.accepted) + len(self._entered.refused)
        self.resize(SIZE[0], LOW if many <= FEW else SIZE[1])
        self._ok.setDefault(True)
        self._told.setWordWrap(True)
        reason = QHBoxLayout()
        reason.addWidget(self._reason_label)
        reason.addWidget(self._reason, stretch=1)
        acts = QHBoxLayout()
        acts.addStretch()
        acts.addWidget(self._ok)
        acts.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.addWidget(self._told)
        column.addWidget(self._refused, stretch=1)
        column.addWidget(self._accepted, stretch=1)
        column.addLayout(reason)
        column.addLayout(acts)

    def _connect(self) -> None:
        self._ok.clicked.connect(self._on_ok)
        self._cancel.clicked.connect(self.reject)
        self._reason.textChanged.connect(lambda _: self._show_possible())

    def _fill(self) -> None:
        self._refused.set_table(refused_table(self._entered))
        self._accepted.set_table(accepted_table(self._entered))
        for grid in (self._refused, self._accepted):
            grid.horizontalHeader().setStretchLastSection(True)
        self._refused.setVisible(bool(self._entered.refused))
        self._accepted.setVisible(bool(self._entered.accepted))
        for one in (self._reason, self._reason_label):
            one.setVisible(self._lacking > 0)
        self._show_possible()
        if self._lacking:
            self._reason.setFocus()

    def _show_possible(self) -> None:
        reasoned = bool(self._lacking and self._reason.text().strip())
        self._ok.setEnabled(bool(self._entered.accepted) or reasoned)

    def _on_ok(self) -> None:
        self.accept()
        self.wanted.emit(self._reason.text().strip())
