"""The filters that are set on a table in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.reports.formatting import format_cell
from desktop_app.reports.report import Format
from desktop_app.reports.table_filter import choices, column_keys, sums
from desktop_app.views.tables.filter_words import condition, in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop_app.reports.report import Table
    from desktop_app.reports.table_filter import Choices, ColumnFilter
    from desktop_app.views.row_table import RowTable


class TableFilters(QObject):
    """A `Filterable`; what was filtered stays so while the columns are the same.

    Signals:
        changing: other rows are about to be shown.
        changed: the rows that pass are shown.
    """

    changing = Signal()
    changed = Signal()

    def __init__(self, rows: RowTable) -> None:
        super().__init__(rows)
        self._rows = rows
        self._filters: dict[str, ColumnFilter] = {}

    def column_filters(self) -> Mapping[str, ColumnFilter]:
        """The filters that are set, by column key."""
        return dict(self._filters)

    def set_column_filters(self, filters: Mapping[str, ColumnFilter]) -> None:
        """Show the rows that pass all of these filters, and no others."""
        self.changing.emit()
        keys = self._rows.keys
        self._filters = {
            key: one for key, one in filters.items() if key in keys and not one.is_empty
        }
        self._rows.set_filters(self._filters)
        self.changed.emit()

    def ask_choices(self, key: str, then: Callable[[Choices], object]) -> None:
        """Tell at once the values that a column has among rows passing the others."""
        then(choices(self._rows.table, key, self._filters))

    def take_table(self, table: Table) -> None:
        """Show another table, filtered as before where it has the same columns."""
        if column_keys(table.columns) != self._rows.keys:
            self._filters = {}
        self._rows.set_table(table, self._filters)

    @property
    def words(self) -> str:
        """All filters in words, "" where nothing is filtered."""
        return in_words(self._rows.table.columns, self._filters)

    @property
    def marks(self) -> dict[str, str]:
        """Each filter in words, by column key."""
        table = self._rows.table
        kinds = {
            key: column.format for key, column in zip(self._rows.keys, table.columns, strict=True)
        }
        return {key: condition(one, kinds[key]) for key, one in self._filters.items()}

    @property
    def told(self) -> str:
        """The filters as they are printed over the rows that are left."""
        if not self.words:
            return ""
        text = self.tr("Đang lọc: {words} – {left}/{whole} dòng")
        kept = self._rows.kept
        return text.format(words=self.words, left=kept.left, whole=kept.whole)

    @property
    def summed(self) -> str:
        """The sums over the rows that are left."""
        found = sums(self._rows.table, self._rows.kept.rows)
        return "; ".join(
            f"{column.title} {format_cell(total, Format(column.format))}" for column, total in found
        )
