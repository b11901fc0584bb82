"""The tab “Khác bản trước”: value by value, what a file changes in the return in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.reports.report import Column, Row, Table
from desktop_app.views.controls import label
from desktop_app.views.table_view import TableView
from desktop_app.views.tables.row_acts import row_act

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.intake_rows import Difference

MARGIN = 4
COLUMNS = (
    Column("what", "Dòng", width=28),
    Column("field", "Mục", width=18),
    Column("old", "Bản trước", width=18),
    Column("new", "Bản này", width=18),
    Column("cell", "Ô", width=7),
)


class DifferencesPanel(QWidget):
    """Shows differences.

    Signals:
        cell_wanted: the cell of a difference was asked for.
    """

    cell_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Khác với báo cáo đang có hiệu lực")
        self._hint = label("", "hint", "import.differences-hint")
        self._hint.setWordWrap(True)
        self._table = TableView("import.differences", title, self)
        see = self.tr("Tới ô này trên tệp")
        self._table.offer_acts(row_act(self._table, "see", see, self._want_cell))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.addWidget(self._hint)
        layout.addWidget(self._table, stretch=1)

    def _want_cell(self) -> None:
        self.cell_wanted.emit(self._table.current_ident().partition(":")[2])

    def show_differences(
        self, differences: Sequence[Difference], *, is_supplement: bool = False
    ) -> None:
        """Show what the file changes, or, being a supplement, would change in its place."""
        text = self.tr("{count} chỗ khác với báo cáo đang có hiệu lực. Bấm đúp để đến ô trên tệp.")
        if is_supplement:
            text = self.tr(
                "Tệp này bổ sung nên các dòng của bản trước vẫn được tính; nếu là bản thay thế thì "
                "khác {count} chỗ dưới đây. Bấm đúp để đến ô trên tệp."
            )
        self._hint.setText(text.format(count=len(differences)))
        rows = tuple(
            Row((one.what, one.field, one.old, one.new, one.new_cell), ident=f"at:{one.new_cell}")
            for one in differences
        )
        self._table.set_table(Table(self.tr("Khác bản trước"), COLUMNS, rows))
