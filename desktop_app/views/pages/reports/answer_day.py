"""By when an answer is asked for: a day, or none; what is no day is said beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop_app.domain.dates import parse_date
from desktop_app.domain.problems import Problem
from desktop_app.views.controls import label
from desktop_app.views.names import named

LETTERS = 16
WHOLE_DAY = len("2024-01-01")


class AnswerDay(QWidget):
    """A line for a day (`reports.answer-by`).

    Signals:
        chosen: another day was typed, or none.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        title = self.tr("Gửi báo cáo trước ngày")
        self._line = named(QLineEdit(), "reports.answer-by", title)
        self._line.setPlaceholderText(self.tr("ngày/tháng/năm"))
        self._line.setFixedWidth(self._line.fontMetrics().averageCharWidth() * LETTERS + 40)
        self._problem = label("", "field-problem", "reports.answer-by.problem")
        self._problem.hide()
        self._day = ""
        self._line.editingFinished.connect(self._take)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        name = label(title)
        name.setBuddy(self._line)
        for one in (name, self._line, self._problem):
            row.addWidget(one)

    @property
    def day(self) -> str:
        """The ISO day, "" for none."""
        return self._day

    def _take(self) -> None:
        found = parse_date(self._line.text())
        problem = found.message if isinstance(found, Problem) else ""
        if isinstance(found, str) and len(found) != WHOLE_DAY:
            problem = self.tr("Hãy ghi đủ ngày, tháng, năm.")
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        day = found if isinstance(found, str) and not problem else ""
        if day != self._day:
            self._day = day
            self.chosen.emit()
