"""A line for a day, or none; what is no day is marked and said."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.dates import parse_date
from desktop_app.domain.problems import Problem
from desktop_app.views.controls import repolish
from desktop_app.views.names import named

LETTERS = 13


class DayLine(QLineEdit):
    """A whole day, a month or a year as it is written; its title stands in it while it is empty.

    Signals:
        chosen: another day was typed, or none.
        refused: what is wrong with what was typed, "" where nothing is.
    """

    chosen = Signal()
    refused = Signal(str)

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        named(self, name, title)
        self._title = title
        self._day = ""
        self.setPlaceholderText(title)
        self.setToolTip(self._hint())
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * LETTERS + 24)
        self.editingFinished.connect(self._take)

    @property
    def day(self) -> str:
        """The ISO day, as far as it was typed; "" for none."""
        return self._day

    def clear(self) -> None:
        """Forget the day without saying so."""
        super().clear()
        self._mark("")
        self._day = ""

    def _take(self) -> None:
        found = parse_date(self.text())
        self._mark(found.message if isinstance(found, Problem) else "")
        day = found if isinstance(found, str) else ""
        if day != self._day:
            self._day = day
            self.chosen.emit()

    def _mark(self, problem: str) -> None:
        self.setProperty("invalid", bool(problem))
        self.setToolTip(problem or self._hint())
        self.refused.emit(problem)
        self.setAccessibleDescription(problem)
        repolish(self)

    def _hint(self) -> str:
        return self.tr("{title}: ngày/tháng/năm, tháng/năm hoặc năm").format(title=self._title)
