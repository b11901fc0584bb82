"""A heat map as a grid: a sign and a colour in each cell, names that stay, any number of lines."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from desktop_app.reports.chart import Chart, ChartKind, Tone, chart_text, mark_text
from desktop_app.views.charts.spoken import spoken
from desktop_app.views.colours import COLOURS
from desktop_app.views.names import named

if TYPE_CHECKING:
    from collections.abc import Callable

NO_PARENT = QModelIndex()
EMPTY = Chart(ChartKind.HEAT, "", (), ())
NAME_WIDTH = 240
CELL_WIDTH = 104
# The role of a soft ground and of the letter on it, by tone.
GROUNDS = {
    Tone.GOOD: ("success_soft", "success"),
    Tone.NOTED: ("info_soft", "info"),
    Tone.WARNED: ("warning_soft", "warning"),
    Tone.BAD: ("error_soft", "error"),
    Tone.PLAIN: ("surface", "muted"),
}


class HeatTable(QAbstractTableModel):
    """Shows a chart of kind HEAT: its categories are lines, its series columns after the name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chart = EMPTY
        self._bold = QFont()
        self._bold.setBold(True)

    @property
    def chart(self) -> Chart:
        """What is shown."""
        return self._chart

    def set_chart(self, chart: Chart) -> None:
        """Show another chart."""
        self.beginResetModel()
        self._chart = chart
        self.endResetModel()

    def ident(self, row: int, column: int) -> str:
        """The record behind a cell; that of its line where it has none."""
        own = self._chart.mark(column - 1, row).ident if column else ""
        return own or self._chart.categories[row].ident

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """A line for each category."""
        return 0 if parent.isValid() else len(self._chart.categories)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """The name, and a column for each series."""
        return 0 if parent.isValid() else len(self._chart.series) + 1

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  # whatever the role asks for
        """What a cell says in a role."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        return self._name(row, role) if column == 0 else self._cell(row, column - 1, role)

    def headerData(  # noqa: N802  # Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401  # whatever the role asks for
        """A column's short title; the whole one as a tooltip."""
        if orientation is not Qt.Orientation.Horizontal or section > len(self._chart.series):
            return None
        if section == 0:
            return self.tr("Đơn vị") if role == Qt.ItemDataRole.DisplayRole else None
        one = self._chart.series[section - 1]
        said: dict[int, str] = {
            Qt.ItemDataRole.DisplayRole: one.short or one.title,
            Qt.ItemDataRole.ToolTipRole: one.title,
        }
        return said.get(role)

    def _name(self, row: int, role: int) -> str | None:
        told = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}
        return self._chart.categories[row].title if role in told else None

    def _cell(self, row: int, series: int, role: int) -> Any:  # noqa: ANN401  # whatever the role asks for
        mark = self._chart.mark(series, row)
        ground, letter = GROUNDS[mark.tone]
        answers: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: mark.sign,
            Qt.ItemDataRole.ToolTipRole: lambda: mark_text(self._chart, series, row),
            Qt.ItemDataRole.AccessibleTextRole: lambda: mark_text(self._chart, series, row),
            Qt.ItemDataRole.TextAlignmentRole: lambda: Qt.AlignmentFlag.AlignCenter,
            Qt.ItemDataRole.FontRole: lambda: self._bold,
            Qt.ItemDataRole.BackgroundRole: lambda: QColor(getattr(COLOURS, ground)),
            Qt.ItemDataRole.ForegroundRole: lambda: QColor(getattr(COLOURS, letter)),
        }
        return answers[role]() if role in answers else None


class HeatMap(QTableView):
    """Arrows move over the cells; Enter or a double click opens what is behind one.

    Signals:
        opened: the cell's record.
    """

    opened = Signal(str)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, title)
        self._cells = HeatTable(self)
        self.setModel(self._cells)
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        across = self.horizontalHeader()
        across.setDefaultSectionSize(CELL_WIDTH)
        across.setHighlightSections(False)
        self.activated.connect(self._open)

    @property
    def chart(self) -> Chart:
        """What is shown."""
        return self._cells.chart

    def set_chart(self, chart: Chart) -> None:
        """Show another chart, from its first line on."""
        self.scrollToTop()
        chart = spoken(chart)
        self._cells.set_chart(chart)
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart_text(chart))
        across = self.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        across.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _open(self, index: QModelIndex) -> None:
        ident = self._cells.ident(index.row(), index.column())
        if ident:
            self.opened.emit(ident)
