"""The assistant's line above every step: how far it is, and the year that is worked on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from desktop_app.views.controls import label
from desktop_app.views.names import named
from desktop_app.views.year_dialog import year_editor


class YearLine(QWidget):
    """Where the assistant is, and the year.

    Signals:
        chosen: another year was typed to its end or stepped to.
    """

    chosen = Signal(int)

    def __init__(self, year: int) -> None:
        super().__init__()
        self._told = label("", "hint", "first-run.told")
        text = self.tr("Năm làm sổ")
        self._year: QSpinBox = named(year_editor(year), "first-run.year", text)
        # What is half typed is no year yet.
        self._year.setKeyboardTracking(False)
        self._year.valueChanged.connect(self.chosen)
        title = label(text)
        title.setBuddy(self._year)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._told, stretch=1)
        row.addWidget(title)
        row.addWidget(self._year)

    def say(self, text: str) -> None:
        """Say where the assistant is."""
        self._told.setText(text)
