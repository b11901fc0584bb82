"""A line of text that is cut where room ends, and never asks for more."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop_app.views.language import said


class ElidedLabel(QLabel):
    """Shows as much of a text as there is room for; `role` as `label` has it.

    Of a name the middle is left out: what tells files apart stands at their ends.
    """

    def __init__(self, name: str, role: str, text: str = "") -> None:
        super().__init__(said(text))
        is_name = role == "subtitle"
        self._how = Qt.TextElideMode.ElideMiddle if is_name else Qt.TextElideMode.ElideRight
        self.setObjectName(name)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The text, as much of it as there is room for."""
        text = self.fontMetrics().elidedText(self.text(), self._how, self.width())
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        QPainter(self).drawText(self.rect(), int(side), text)
