"""The filters that are set on a table out of the store; the store does the filtering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.views.tables.filter_words import condition, in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop_app.reports.table_filter import Choices, ColumnFilter
    from desktop_app.views.paged.paged_table import PagedTable


class PagedFilters(QObject):
    """A `views.tables.filterable.Filterable`.

    Signals:
        changed: other rows are wanted.
        choices_wanted: of a column, by key, and who is to be told of them.
    """

    changed = Signal()
    choices_wanted = Signal(str, object)

    def __init__(self, table: PagedTable) -> None:
        super().__init__(table)
        self._table = table
        self._filters: dict[str, ColumnFilter] = {}

    def column_filters(self) -> Mapping[str, ColumnFilter]:
        """The filters that are set, by column key."""
        return dict(self._filters)

    def set_column_filters(self, filters: Mapping[str, ColumnFilter]) -> None:
        """Show the rows that pass all of these filters, and no others."""
        keys = self._table.keys
        self._filters = {
            key: one for key, one in filters.items() if key in keys and not one.is_empty
        }
        self.changed.emit()

    def ask_choices(self, key: str, then: Callable[[Choices], object]) -> None:
        """Tell, once the store has found them, the values that a column has."""
        self.choices_wanted.emit(key, then)

    @property
    def words(self) -> str:
        """All filters in words, "" where nothing is filtered."""
        return in_words(self._table.columns, self._filters)

    @property
    def marks(self) -> dict[str, str]:
        """Each filter in words, by column key."""
        kinds = {
            key: column.format
            for key, column in zip(self._table.keys, self._table.columns, strict=True)
        }
        return {key: condition(one, kinds[key]) for key, one in self._filters.items()}
