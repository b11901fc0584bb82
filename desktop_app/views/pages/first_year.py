"""The choice of the year with which a report over several years begins."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop_app.views.controls import label
from desktop_app.views.names import named

YEARS_BACK = 9


class FirstYear(QWidget):
    """A list that begins with the period's own first year.

    Signals:
        chosen: the user chose another.
    """

    chosen = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        text = self.tr("Từ năm")
        self._list = named(QComboBox(), name, text)
        self._list.activated.connect(lambda _: self.chosen.emit())
        self._last = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        title = label(text)
        title.setBuddy(self._list)
        row.addWidget(title)
        row.addWidget(self._list)
        self.hide()

    @property
    def year(self) -> int | None:
        """The chosen year, None for where the period begins, and where nobody may choose."""
        found = self._list.currentData()
        return int(found) if found and not self.isHidden() else None

    def offer(self, last: int, *, shown: bool) -> None:
        """Offer the years up to a last one, or hide; what was chosen of that year stays."""
        self.setVisible(shown)
        if last == self._last:
            return
        self._last = last
        self._list.clear()
        self._list.addItem(self.tr("đầu giai đoạn"), None)
        for year in range(last, last - YEARS_BACK - 1, -1):
            self._list.addItem(str(year), year)
