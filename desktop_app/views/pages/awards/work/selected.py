"""Which records of a grid are selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.views.table_view import TableView


def selected_idents(table: TableView) -> Iterator[str]:
    """The records of the selected rows, from top to bottom; ranges, for there may be very many."""
    parts = table.selectionModel().selection().toList()
    rows = {row for part in parts for row in range(part.top(), part.bottom() + 1)}
    shown = table.rows.rows
    return (shown[row].ident for row in sorted(rows))
