"""Whose class was not taken over from a ranking, with why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from desktop_app.reports.award_records import left_out_table
from desktop_app.views.controls import label
from desktop_app.views.dialogs import name_buttons
from desktop_app.views.names import named
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.awards.assessments import TakenOver

NAME = "awards.left-out"
SIZE = (720, 420)


class LeftOutDialog(QDialog):
    """A table that can be copied, and a button that closes it."""

    def __init__(self, taken: TakenOver, names: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        title = self.tr("Xếp loại không lấy được")
        named(self, NAME, title)
        self.setWindowTitle(title)
        self.resize(*SIZE)
        told = self.tr("Đã lấy {taken} xếp loại; {left} xếp loại không lấy, vì lý do dưới đây.")
        table = TableView(f"{NAME}.table", title, self)
        table.set_table(left_out_table(taken.left_out, names))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        name_buttons(buttons, NAME)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        counts = told.format(taken=len(taken.taken), left=len(taken.left_out))
        layout.addWidget(label(counts, "subtitle", f"{NAME}.told"))
        layout.addWidget(table, stretch=1)
        layout.addWidget(buttons)
