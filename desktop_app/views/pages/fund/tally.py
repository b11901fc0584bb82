"""Two tables that belong together: totals by unit above, the lines behind them below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop_app.views.controls import label
from desktop_app.views.names import action, named
from desktop_app.views.table_view import TableView
from desktop_app.views.tables.row_acts import row_act

SPLIT = (300, 260)


class Tally(QWidget):
    """Tables named `NAME.totals` and `NAME.lines`; `tools` is the row over the lines.

    Signals:
        unit_chosen: a unit's total was double-clicked; its code.
        line_opened: a line was double-clicked; its place, counted from 0.
        cell_wanted: to see where a figure of a line stands; the line's place, the figure's name.
    """

    unit_chosen = Signal(str)
    line_opened = Signal(int)
    cell_wanted = Signal(int, str)

    def __init__(self, name: str, title: str, detail: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.totals = TableView(f"{name}.totals", title, self)
        self.lines = TableView(f"{name}.lines", detail, self)
        self.tools = QHBoxLayout()
        self.tools.addWidget(label(detail, "subtitle", f"{name}.detail"))
        self.tools.addStretch()
        self._assemble(name)

    def _assemble(self, name: str) -> None:
        self.totals.setToolTip(self.tr("Nhấp đúp một đơn vị để xem từng dòng của đơn vị đó."))
        self.lines.setToolTip(self.tr("Nhấp đúp một dòng để xem số liệu lấy từ đâu."))
        see = action(self.lines, f"{name}.see-cell", self.tr("Xem ô gốc"))
        see.triggered.connect(self._on_see_cell)
        lines = self.tr("Xem từng dòng của đơn vị")
        self.totals.offer_acts(row_act(self.totals, "open", lines, self._on_unit))
        origin = self.tr("Xem số liệu lấy từ đâu")
        self.lines.offer_acts(row_act(self.lines, "open", origin, self._on_line), see)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(self.tools)
        column.addWidget(self.lines, stretch=1)
        split = named(QSplitter(Qt.Orientation.Vertical), f"{name}.split", self.tr("Hai phần"))
        split.setChildrenCollapsible(False)
        split.addWidget(self.totals)
        split.addWidget(below)
        split.setSizes(SPLIT)
        layout = QVBoxLayout(self)
        layout.addWidget(split)

    def _on_unit(self) -> None:
        self.unit_chosen.emit(_rest(self.totals.current_ident()))

    def _on_line(self) -> None:
        self.line_opened.emit(int(_rest(self.lines.current_ident())))

    def _on_see_cell(self) -> None:
        """The figure is the one in whose column the current cell stands."""
        ident, at = self.lines.current_ident(), self.lines.currentIndex().column()
        if ident:
            name = self.lines.rows.table.columns[at].key
            self.cell_wanted.emit(int(_rest(ident)), name)


def _rest(ident: str) -> str:
    return ident.partition(":")[2]
