"""The sentence that stands in a table without rows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QTableView

from desktop_app.views.colours import COLOURS

MARGIN = 16


def paint_sentence(view: QTableView, text: str) -> None:
    """Paint it over the cells' place; for the end of a `paintEvent`."""
    painter = QPainter(view.viewport())
    painter.setPen(QColor(COLOURS.muted))
    place = view.viewport().rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap), text)
    painter.end()
