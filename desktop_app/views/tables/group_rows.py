"""A group row's one text over all columns, at the left whichever column stands there."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QTableView

from desktop_app.views.colours import COLOURS
from desktop_app.views.row_table import RowTable

LEFT = 7


def paint_groups(view: QTableView, rows: RowTable) -> None:
    """Paint the group rows in view over their cells; for the end of a `paintEvent`."""
    first = view.rowAt(0)
    if first < 0:
        return
    last = view.rowAt(view.viewport().height() - 1)
    shown = range(first, (last if last >= 0 else rows.rowCount() - 1) + 1)
    groups = [at for at in shown if rows.rows[at].level == "group" and not view.isRowHidden(at)]
    if not groups:
        return
    painter = QPainter(view.viewport())
    font = view.font()
    font.setBold(True)
    painter.setFont(font)
    for at in groups:
        _paint(painter, view, at, rows.text(at, 0))
    painter.end()


def _paint(painter: QPainter, view: QTableView, row: int, text: str) -> None:
    header = view.horizontalHeader()
    right = min(header.length() - header.offset(), view.viewport().width())
    place = QRect(0, view.rowViewportPosition(row), right, view.rowHeight(row) - 1)
    is_chosen = view.currentIndex().row() == row or view.selectionModel().rowIntersectsSelection(
        row
    )
    painter.fillRect(place, QColor(COLOURS.selection if is_chosen else COLOURS.group))
    painter.setPen(QColor(COLOURS.line))
    painter.drawLine(place.bottomLeft().x(), place.bottom() + 1, right, place.bottom() + 1)
    painter.setPen(QColor(COLOURS.text))
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(place.adjusted(LEFT, 0, 0, 0), int(left), text)
