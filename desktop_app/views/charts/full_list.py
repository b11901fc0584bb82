"""All figures of a chart as a table: what the picture sums up as “others” is named here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop_app.reports.chart import Chart, chart_table
from desktop_app.views.controls import label
from desktop_app.views.dialogs import name_buttons
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.table_view import TableView
from desktop_app.views.tables.row_acts import row_act

SIZE = (640, 520)


class FullList(QDialog):
    """A chart's table; Enter or a double click on a line opens what is behind it.

    Signals:
        opened: a line's record.
    """

    opened = Signal(str)

    def __init__(self, name: str, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, chart.title)
        self.setWindowTitle(said(chart.title))
        self.resize(*SIZE)
        table = TableView(f"{name}.table", chart.title)
        table.set_table(chart_table(chart))
        behind = self.tr("Xem chi tiết")
        table.offer_acts(row_act(table, "open", behind, lambda: self._open(table.current_ident())))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        name_buttons(buttons, name)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for note in chart.notes:
            column.addWidget(label(note, "hint"))
        column.addWidget(table)
        column.addWidget(buttons)

    def _open(self, ident: str) -> None:
        self.accept()
        self.opened.emit(ident)
