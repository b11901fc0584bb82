"""“Đơn vị hay nộp muộn”: who was late, or did not answer, again and again over the years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.lateness import lateness_table
from desktop_app.views.controls import button, label
from desktop_app.views.names import named
from desktop_app.views.pages.returns.asking import ask_while_open
from desktop_app.views.pages.returns.fitting import fit
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "returns.lateness"
SIZE = (980, 480)


class LatenessDialog(QDialog):
    """A table to look at and to copy."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Đơn vị hay nộp muộn")
        named(self, f"{NAME}-dialog", title)
        self.setWindowTitle(title)
        hint = self.tr(
            "Đơn vị nộp muộn hoặc không nộp từ hai lần trở lên trong năm năm gần đây, xếp từ "
            "đơn vị muộn nhiều nhất."
        )
        self._table = TableView(f"{NAME}.table", title, self)
        close = button(f"{NAME}.close", self.tr("Đón&g"), primary=True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(label(hint, "hint", f"{NAME}.hint"))
        layout.addWidget(self._table, stretch=1)
        layout.addLayout(row)
        fit(self, *SIZE)
        self._ask(context)

    def _ask(self, context: Context) -> None:
        office: Office = context.office
        year = context.year
        ask_while_open(
            self,
            context,
            NAME,
            lambda: office.returns.lateness(year),
            lambda found: self._table.set_table(lateness_table(found)),
        )
