"""One whole sheet: every criterion with its stages side by side, its points and their reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.reports.given_marks import turn_text
from desktop_app.reports.staged_sheet import staged_sheet_table
from desktop_app.views.controls import label
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.pages.scoring.stages_table import StagesView

if TYPE_CHECKING:
    from desktop_app.domain.marks.rows import MarkSheet
    from desktop_app.domain.rows import SubjectSheet
    from desktop_app.views.tables.row_acts import RowAct


class SheetTab(QWidget):
    """Shows a sheet.

    Signals:
        criterion_chosen: the current row's criterion, "" where none stands there.
    """

    criterion_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "scoring.sheet-tab", self.tr("Phiếu chấm điểm"))
        self._turn = label("", "hint", "scoring.sheet-turn")
        self._table = StagesView("scoring.sheet", self.tr("Phiếu chấm điểm"), self)
        self._table.ident_selected.connect(
            lambda ident: self.criterion_chosen.emit(ident.partition(":")[2])
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(self._turn)
        layout.addWidget(self._table, stretch=1)

    def offer_acts(self, *acts: RowAct) -> None:
        """Have the page's buttons for the sheet in the menu of its rows."""
        self._table.offer_acts(*acts)

    def show_sheet(self, sheet: SubjectSheet | None, marks: MarkSheet | None) -> None:
        """Show another sheet; of one that was not scored the marks that were given alone."""
        self._table.setVisible(marks is not None)
        if marks is None:
            self._turn.setText(self.tr("Hãy chọn một đơn vị trong bảng điểm."))
            return
        told = self.tr("{name} – đến lượt: {turn}")
        self._turn.setText(told.format(name=marks.subject.name, turn=said(turn_text(marks.turn))))
        self._table.show_sheet(marks, staged_sheet_table(sheet, marks) if sheet else None)

    def choose(self, criterion: str) -> None:
        """Make a criterion's row current."""
        self._table.select_ident(f"criterion:{criterion}")
