"""A line on the scoring page: the figures have changed since they were scored."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop_app.views.controls import button, label
from desktop_app.views.names import named
from desktop_app.views.theme import COLOURS, icon

ICON_SIZE = 18


class Outdated(QFrame):
    """Says that the marks shown are of before, and offers to score again.

    Signals:
        again_wanted: the offer was taken.
    """

    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sentence = self.tr("Số liệu hoặc điểm nhập đã thay đổi từ lần chấm gần nhất.")
        named(self, "scoring.outdated", sentence)
        self.setProperty("role", "card")
        sign = QLabel()
        sign.setPixmap(icon("warning", COLOURS.warning).pixmap(ICON_SIZE, ICON_SIZE))
        again = button("scoring.again", self.tr("Chấm lại"), "refresh")
        again.clicked.connect(self.again_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 6, 4)
        row.addWidget(sign)
        row.addWidget(label(sentence), stretch=1)
        row.addWidget(again)
        self.hide()
