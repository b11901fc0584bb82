"""A sheet's stages side by side: differences in colour, who and why where the mouse rests."""

from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from desktop_app.domain.marks.rows import MarkSheet
from desktop_app.domain.marks.side_by_side import CriterionLine, StageMark, side_by_side
from desktop_app.domain.set_rules import StageCode
from desktop_app.reports.given_marks import mark_told, stages_table
from desktop_app.reports.report import Table
from desktop_app.views.row_table import RowTable
from desktop_app.views.table_view import TableView
from desktop_app.views.tables.column_table import NO_PARENT, Index
from desktop_app.views.theme import COLOURS

# Code, title, stages, remark.
WIDTHS = {
    "criterion": 84,
    "title": 290,
    "max_points": 80,
    "state": 110,
    "points": 74,
    "how": 320,
    "origin": 220,
}
STAGE_WIDTH = 106
# Beside the explanation all stages are still in view in the smallest window.
SHEET_WIDTHS = WIDTHS | {"title": 168, "max_points": 64}
SHEET_STAGE_WIDTH = 100


class StagesRows(RowTable):
    """The table of `stages_table`, which knows the marks behind its cells."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[str, CriterionLine] = {}

    def take_sheet(self, sheet: MarkSheet) -> None:
        """Know the marks of another sheet, whose table is shown next."""
        self._lines = {f"criterion:{line.code}": line for line in side_by_side(sheet)}

    def line_of(self, ident: str) -> CriterionLine | None:
        """A row's criterion with what the stages gave."""
        return self._lines.get(ident)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """What a cell says; a stage's own colour and words go before."""
        told = role in {Qt.ItemDataRole.ForegroundRole, Qt.ItemDataRole.ToolTipRole}
        given = self._given(index) if told and index.isValid() else None
        if given is None:
            return super().data(index, role)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(mark_told(mark) for mark in given.marks)
        return _colour(given)

    def _given(self, index: Index) -> StageMark | None:
        key = self.table.columns[index.column()].key
        line = self._lines.get(self.rows[index.row()].ident)
        if line is None or key not in {stage.value for stage in StageCode}:
            return None
        return line.at(StageCode(key))


class StagesView(TableView):
    """Shows a sheet's stages."""

    def __init__(self, name: str, accessible: str, parent: QWidget | None = None) -> None:
        self.sheet_rows = StagesRows()
        super().__init__(name, accessible, parent, self.sheet_rows)

    def show_sheet(self, sheet: MarkSheet, table: Table | None = None) -> None:
        """Show another sheet, in its own table or one of more columns; the criterion stays."""
        ident = self.current_ident()
        widths, other = (SHEET_WIDTHS, SHEET_STAGE_WIDTH) if table else (WIDTHS, STAGE_WIDTH)
        self.sheet_rows.take_sheet(sheet)
        self.set_table(table or stages_table(sheet))
        for place in range(self.sheet_rows.columnCount(NO_PARENT)):
            key = self.sheet_rows.table.columns[place].key
            self.setColumnWidth(place, widths.get(key, other))
        first = self.sheet_rows.rows[0].ident if self.sheet_rows.rows else ""
        if not self.select_ident(ident):
            self.select_ident(first)


def _colour(given: StageMark) -> QColor | None:
    if not given.difference:
        return None
    return QColor(COLOURS.success if given.difference > 0 else COLOURS.error)
