"""Selected cells as text, tab-separated, as Excel takes them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from desktop_app.views.row_table import RowTable
from desktop_app.views.tables.ranges import selected_ranges


def selected_text(view: QTableView, rows: RowTable, *, headings: bool = False) -> str:
    """The selection's bounding rows and columns; cells that are not selected are empty."""
    chosen = _chosen(view)
    header = view.horizontalHeader()
    across = {column for columns in chosen.values() for column in columns}
    columns = sorted(
        (at for at in across if not header.isSectionHidden(at)), key=header.visualIndex
    )
    lines = (_line(rows, row, columns, chosen[row]) for row in sorted(chosen))
    if headings:
        return "\n".join(["\t".join(_heading(rows, at) for at in columns), *lines])
    return "\n".join(lines)


def _chosen(view: QTableView) -> dict[int, set[int]]:
    """The selected columns by row, read from ranges: a cell at a time would take seconds."""
    found: dict[int, set[int]] = {}
    for one in selected_ranges(view):
        columns = set(range(one.left(), one.right() + 1))
        for row in range(one.top(), one.bottom() + 1):
            found[row] = found[row] | columns if row in found else columns
    return found


def _line(rows: RowTable, row: int, columns: list[int], chosen: set[int]) -> str:
    return "\t".join(rows.plain_text(row, at) if at in chosen else "" for at in columns)


def _heading(rows: RowTable, column: int) -> str:
    return " ".join(str(rows.headerData(column, Qt.Orientation.Horizontal)).split())
