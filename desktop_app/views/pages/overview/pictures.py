"""The first page's cards of charts: money by month, money by unit, who has answered what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.reports.chart import OTHERS, first_ones
from desktop_app.views.charts import BarChart, FullList, HeatMap
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.language import said
from desktop_app.views.names import named

if TYPE_CHECKING:
    from desktop_app.reports.chart import Chart

UNITS_SHOWN = 8
# A heat map shows at most so many lines at once; the others are scrolled to.
LINES_SHOWN = 12
HARD_SPACE = "\N{NO-BREAK SPACE}"


class ChartCard(QFrame):
    """A chart of bars under its title, with all its figures behind a button.

    Signals:
        opened: a mark was pressed; its record.
    """

    opened = Signal(str)

    def __init__(self, name: str, title: str, most: int = 0) -> None:
        super().__init__()
        named(self, f"{name}.card", title)
        self.setProperty("role", "card")
        self._name = name
        self._most = most
        self._whole: Chart | None = None
        self._title = _heading(title)
        self._view = BarChart(name, title)
        self._all = button(f"{name}.all", _tr("Xem tất cả số liệu…"))
        self._all.clicked.connect(self._show_all)
        self._all.hide()
        self._view.opened.connect(self._open)
        _lay_out(self, self._title, self._view, self._all)

    def show_chart(self, chart: Chart) -> None:
        """Show another chart; beyond the first ones the others are one sum."""
        self._whole = chart
        words = _tr("{count} đơn vị khác")
        self._view.set_chart(first_ones(chart, self._most, words) if self._most else chart)
        self._title.setText(chart.title)
        self._all.setVisible(not chart.is_empty)

    def _open(self, ident: str) -> None:
        if ident == OTHERS:
            self._show_all()
        else:
            self.opened.emit(ident)

    def _show_all(self) -> None:
        if self._whole is not None:
            found = FullList(f"{self._name}.list", self._whole, self)
            found.opened.connect(self.opened)
            present(found)


class HeatCard(QFrame):
    """Who has answered what, with its legend and the way to those who have not.

    Signals:
        opened: a cell was opened; its record.
        late_wanted: the list of those who have not answered.
    """

    opened = Signal(str)
    late_wanted = Signal()

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        named(self, f"{name}.card", title)
        self.setProperty("role", "card")
        self._legend = label(_tr("Đang đọc…"), "hint", f"{name}.legend")
        self._view = HeatMap(name, title)
        self._late = button(f"{name}.late", _tr("Xem đơn vị chưa nộp"))
        self._late.clicked.connect(self.late_wanted)
        self._view.opened.connect(self.opened)
        _lay_out(self, _heading(title), self._view, self._late)
        self._column().insertWidget(1, self._legend)
        for one in (self._view, self._late):
            one.hide()

    def show_chart(self, chart: Chart) -> None:
        """Show another chart, as high as its first lines."""
        self._view.set_chart(chart)
        for one in (self._view, self._late):
            one.show()
        told = (
            f"{said(one.sign)} = {said(one.note)}".replace(" ", HARD_SPACE) for one in chart.legend
        )
        self._legend.setText("   ".join(told))
        lines = min(max(len(chart.categories), 1), LINES_SHOWN)
        line = self._view.verticalHeader().defaultSectionSize()
        head = self._view.horizontalHeader().sizeHint().height()
        self._view.setFixedHeight(line * lines + head + 2 * self._view.frameWidth())
        self.setVisible(bool(chart.categories) and bool(chart.series))

    def _column(self) -> QVBoxLayout:
        column = self.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101  # made by `_lay_out`
        return column


def _heading(title: str) -> QLabel:
    """The title of a card, in as many lines as it needs, so that no long name widens the page."""
    made = label(title, "subtitle")
    made.setWordWrap(True)
    return made


def _lay_out(sheet: QFrame, title: QWidget, view: QWidget, act: QWidget) -> None:
    column = QVBoxLayout(sheet)
    column.setContentsMargins(16, 12, 16, 14)
    column.setSpacing(10)
    head = QHBoxLayout()
    head.addWidget(title, stretch=1)
    head.addWidget(act, alignment=Qt.AlignmentFlag.AlignTop)
    column.addLayout(head)
    column.addWidget(view, stretch=1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("overview_pictures", text)
