"""Filters of a table that were given a name, with the order and the columns they go with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt

from desktop_app.reports.table_filter import ColumnFilter, as_json, from_json
from desktop_app.views.memory import memory


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """How a table was looked at: filters, the key of the sorted column ("" for none), columns."""

    name: str
    filters: dict[str, ColumnFilter] = field(default_factory=dict)
    sorted_by: str = ""
    descending: bool = False
    columns: dict[str, Any] = field(default_factory=dict)

    @property
    def order(self) -> Qt.SortOrder:
        """As Qt calls it."""
        return Qt.SortOrder.DescendingOrder if self.descending else Qt.SortOrder.AscendingOrder


class SavedFilters:
    """The saved filters of one table, in the window's memory."""

    def __init__(self, table: str) -> None:
        self._key = f"filters:{table}"

    def all(self) -> tuple[SavedFilter, ...]:
        """All of them, in the order in which they were saved."""
        kept = memory().get(self._key)
        several = kept if isinstance(kept, list) else []
        return tuple(_read(one) for one in several if isinstance(one, dict) and one.get("name"))

    def save(self, saved: SavedFilter) -> None:
        """Keep one more; one of the same name is replaced."""
        others = [one for one in self.all() if one.name != saved.name]
        self._put([*others, saved])

    def remove(self, name: str) -> None:
        """Forget one."""
        self._put([one for one in self.all() if one.name != name])

    def _put(self, several: list[SavedFilter]) -> None:
        memory().put(self._key, [_written(one) for one in several] or None)


def _written(one: SavedFilter) -> dict[str, Any]:
    return {
        "name": one.name,
        "filters": as_json(one.filters),
        "sorted_by": one.sorted_by,
        "descending": one.descending,
        "columns": one.columns,
    }


def _read(found: dict[str, Any]) -> SavedFilter:
    columns = found.get("columns")
    return SavedFilter(
        name=str(found["name"]),
        filters=from_json(found.get("filters")),
        sorted_by=str(found.get("sorted_by") or ""),
        descending=found.get("descending") is True,
        columns=columns if isinstance(columns, dict) else {},
    )
