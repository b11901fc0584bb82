"""What a view gives to the menu of its headings, its filter dialog and its strip."""

from collections.abc import Callable, Mapping
from typing import Protocol

from desktop_app.reports.table_filter import Choices, ColumnFilter


class Filterable(Protocol):
    """A view whose rows can be filtered by its columns, in memory or in the store."""

    def column_filters(self) -> Mapping[str, ColumnFilter]:
        """The filters that are set, by column key; empty ones are left out."""

    def set_column_filters(self, filters: Mapping[str, ColumnFilter]) -> None:
        """Show the rows that pass all of these filters, and no others."""

    def ask_choices(self, key: str, then: Callable[[Choices], object]) -> None:
        """Tell, now or later, the values that a column has among rows passing the others."""

    @property
    def words(self) -> str:
        """All filters in words, "" where nothing is filtered."""

    @property
    def marks(self) -> Mapping[str, str]:
        """Each filter in words, by column key."""
