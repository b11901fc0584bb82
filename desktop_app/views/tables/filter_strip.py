"""“Đang lọc: … – 12/345 dòng”: what is filtered, how much is left, and what it sums to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop_app.views.controls import button
from desktop_app.views.icons import icon
from desktop_app.views.names import named

ICON = 16


class FilterStrip(QWidget):
    """A sentence (`NAME.filtered`) and a button (`NAME.clear-filter`).

    Signals:
        clear_wanted: all rows are to be seen again.
    """

    clear_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel()
        self._sign.setPixmap(icon("filter", "info").pixmap(ICON, ICON))
        self._told = named(QLabel(), f"{name}.filtered", self.tr("Đang lọc"))
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        clear = button(f"{name}.clear-filter", self.tr("Bỏ lọc"), "close")
        clear.clicked.connect(self.clear_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._sign)
        layout.addWidget(self._told, stretch=1)
        layout.addWidget(clear)

    def tell(self, words: str, left: int, whole: int, summed: str = "") -> None:
        """Say what is filtered and what is left of it."""
        text = self.tr("Đang lọc: {words} – {left}/{whole} dòng")
        told = text.format(words=words, left=left, whole=whole)
        if summed:
            told = self.tr("{told} · Cộng các dòng này: {summed}").format(told=told, summed=summed)
        self._told.setText(told)
        self._told.setToolTip(told)
