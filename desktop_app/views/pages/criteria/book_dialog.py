"""What an edited workbook of a criteria set would change, and all that is wrong in it."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop_app.reports.imports import STATUS_TITLES, problems_table
from desktop_app.views.controls import label, repolish
from desktop_app.views.dialogs import name_buttons
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from desktop_app.domain.rows import ImportOutcome

NAME = "criteria.book-dialog"
SIZE = (900, 420)


class BookDialog(QDialog):
    """The file goes in only from here; with an error it cannot.

    Signals:
        wanted: the file is to go in.
    """

    wanted = Signal()

    def __init__(self, outcome: ImportOutcome, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Nhập bộ tiêu chí từ tệp Excel")
        named(self, NAME, title)
        self.setWindowTitle(title)
        self.resize(*SIZE)
        told = label(_told(self, outcome), name=f"{NAME}.told")
        told.setWordWrap(True)
        table = TableView(f"{NAME}.problems", self.tr("Điều cần xem lại"), self)
        table.set_table(problems_table(outcome))
        column = QVBoxLayout(self)
        column.addWidget(told)
        column.addWidget(table, stretch=1)
        column.addWidget(self._buttons(outcome))

    def _buttons(self, outcome: ImportOutcome) -> QDialogButtonBox:
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        name_buttons(buttons, NAME)
        take = buttons.button(standard.Ok)
        take.setText(self.tr("Nhập vào sổ"))
        take.setAccessibleName(take.text())
        take.setProperty("role", "primary")
        repolish(take)
        take.setEnabled(any(one.status == "accepted" for one in outcome.files))
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        return buttons

    def _take(self) -> None:
        self.wanted.emit()
        self.accept()


def _told(dialog: QDialog, outcome: ImportOutcome) -> str:
    sentence = dialog.tr("Tệp “{path}”: {status}, {rows} tiêu chí. {note}")
    lines = (
        sentence.format(
            path=PurePath(one.path).name,
            status=said(STATUS_TITLES.get(one.status, one.status).lower()),
            rows=one.rows_total,
            note=one.note,
        )
        for one in outcome.files
    )
    return "\n".join(line.strip() for line in lines)
