"""What stands on a page that has nothing to show: why, and a button that does what comes next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.views.controls import button, card, label

WIDTH = 460


class Invitation(QWidget):
    """A sentence and one button.

    Signals:
        taken: the button was pressed.
    """

    taken = Signal()

    def __init__(self, name: str, accessible: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = label("", name=f"{name}.sentence")
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = button(f"{name}.action", accessible)
        self._button.clicked.connect(self.taken)
        sheet = card(name, accessible)
        sheet.setFixedWidth(WIDTH)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(14)
        column.addWidget(self._sentence)
        column.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.addWidget(sheet, alignment=Qt.AlignmentFlag.AlignCenter)

    def invite(self, sentence: str, action: str) -> None:
        """Say why nothing is shown and what the button does; no button where `action` is empty."""
        self._sentence.setText(sentence)
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))
