"""A grid for a report's table, as Excel's: sort, filter, find, copy, columns as one likes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop_app.views.row_table import RowTable
from desktop_app.views.tables.column_table import Role
from desktop_app.views.tables.copying import Copying, selected_lines
from desktop_app.views.tables.filters import TableFilters
from desktop_app.views.tables.finding import Finding
from desktop_app.views.tables.group_rows import paint_groups
from desktop_app.views.tables.jumps import jump
from desktop_app.views.tables.plain_view import PlainView
from desktop_app.views.tables.selection_sum import SelectionSum
from desktop_app.views.tables.shown import shown_table, taker_of
from desktop_app.views.tables.standing import stand_again, standing_of
from desktop_app.views.tables.widths import texts_width

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop_app.reports.report import Table

WIDEST = 380
ROWS_MEASURED = 200
TEXTS_MEASURED = 4
Standard = QKeySequence.StandardKey


class TableView(PlainView):
    """Shows a `Table`."""

    def __init__(
        self,
        name: str,
        accessible: str,
        parent: QWidget | None = None,
        rows: RowTable | None = None,
    ) -> None:
        made = rows or RowTable()
        filters = TableFilters(made)
        super().__init__((name, accessible), made, filters, parent)
        self.rows = made
        self.filters = filters
        self.copying = Copying(made)
        self._finding = Finding(self, self._extras.foot)
        self._sum = SelectionSum(self)
        self._ident = ""
        self._connect()

    def set_table(self, table: Table) -> None:
        """Show another table; who looks at it stands where they stood, as far as that is there.

        Its order and its filters stay where the columns are the same.
        """
        order, standing = self.headings.sortIndicatorOrder(), standing_of(self, self.rows)
        keys, at = self.rows.keys, self.headings.sortIndicatorSection()
        sorted_by = keys[at] if 0 <= at < len(keys) else ""
        self.scrollToTop()
        with self.headings.quiet():
            self.headings.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self.filters.take_table(table)
            self.columns.apply()
            self._fit_columns()
        if sorted_by and self.rows.keys == keys:
            self.headings.setSortIndicator(keys.index(sorted_by), order)
        self._show_filters()
        stand_again(self, standing, self.rows)

    def select_ident(self, ident: str) -> bool:
        """Make a record's row current and bring it into view; whether it is there.

        What is filtered is shown again where the record would not be seen.
        """
        if not ident or self._select(ident):
            return bool(ident)
        if any(row.ident == ident for row in self.rows.table.rows):
            self.filters.set_column_filters({})
        return self._select(ident)

    def empty_text(self) -> str:
        """Why no row is seen."""
        if not self.rows.columnCount():
            return ""
        if self.rows.table.rows:
            return self.tr("Không dòng nào khớp với bộ lọc. Bấm “Bỏ lọc” để xem lại tất cả.")
        return self.rows.table.empty_text

    def copy(self) -> None:
        """Put the selected cells on the clipboard, tab-separated, as Excel takes them."""
        self.copying.start(selected_lines(self, self.rows))

    def copy_with_headings(self) -> None:
        """The same, with the headings of the columns over them."""
        self.copying.start(selected_lines(self, self.rows, headings=True))

    def open_find(self) -> None:
        """Show the bar that finds a text in the table."""
        self._finding.open()

    def print_shown(self) -> None:
        """Show how what is seen will print."""
        taker = taker_of(self)
        if taker is not None:
            taker.print_table(shown_table(self, self.rows), self.filters.told)

    def export_shown(self) -> None:
        """Save what is seen as a workbook."""
        taker = taker_of(self)
        if taker is not None:
            taker.export_table(shown_table(self, self.rows), self.filters.told)

    def stop(self) -> bool:
        """End a long copy, else put the bar that finds away."""
        return self.copying.stop() or self._finding.close()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The grid, with group rows over all columns."""
        super().paintEvent(event)
        paint_groups(self, self.rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """What Excel's keys do, where the window itself did not take them."""
        if event.matches(Standard.FindNext):
            self._finding.step(1)
        elif event.matches(Standard.FindPrevious):
            self._finding.step(-1)
        elif not jump(self, event):
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.filters.changing.connect(self._on_filters_changing)
        self.filters.changed.connect(self._on_filters_changed)
        self.columns.reset_wanted.connect(lambda: self.set_table(self.rows.table))
        self._sum.told.connect(self.selection_summed)
        self.copying.told.connect(self.tell)

    def _show_filters(self) -> None:
        kept, words = self.rows.kept, self.filters.words
        summed = self.filters.summed if words else ""
        self._extras.show_filters(kept.left, kept.whole, summed)

    def _select(self, ident: str) -> bool:
        row = self.rows.row_of(ident) if ident else -1
        if row < 0:
            return False
        shown = (at for at in range(self.rows.columnCount()) if not self.isColumnHidden(at))
        self.setCurrentIndex(self.rows.index(row, next(shown, 0)))
        return True

    def _fit_columns(self) -> None:
        columns = range(self.rows.columnCount())
        self.widths.take({column: self._width_wanted(column) for column in columns})

    def _width_wanted(self, column: int) -> int:
        """What the heading and the longest texts of the first rows ask for."""
        texts = {
            self.rows.text(row, column)
            for row in range(min(self.rows.rowCount(), ROWS_MEASURED))
            if self.rows.rows[row].level != "group"
        }
        longest = sorted(texts, key=len, reverse=True)[:TEXTS_MEASURED]
        return min(max(self.headings.width_for(column), texts_width(self, longest)), WIDEST)

    def _on_filters_changing(self) -> None:
        self._ident = self.current_ident()
        self.scrollToTop()

    def _on_filters_changed(self) -> None:
        self._show_filters()
        self._select(self._ident)

    def _on_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.ident_selected.emit(str(current.data(Role.IDENT) or ""))
