"""What is done with the selected cells: copied, pasted, filled, emptied, replaced."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop_app.domain.pasted import line_text, lines_text, read_cells
from desktop_app.views.grid.editing import (
    Edit,
    Room,
    filled_down,
    filled_right,
    overhang,
    pasted,
    replaced,
)
from desktop_app.views.tables.copying import Lines
from desktop_app.views.tables.ranges import selected_ranges

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

    from desktop_app.views.grid.rows import EditableRows


class GridActs:
    """The acts on a view's selection; headings among the rows are passed over."""

    def __init__(self, view: QTableView, rows: EditableRows) -> None:
        self._view = view
        self._rows = rows

    def room(self) -> Room:
        """The selected cells and what lies behind them; nothing where no cell is current."""
        chosen = selected_ranges(self._view)
        every_row, every_column = self.data_rows(), self.columns()
        touched = {row for one in chosen for row in range(one.top(), one.bottom() + 1)}
        across = {at for one in chosen for at in range(one.left(), one.right() + 1)}
        rows = [row for row in every_row if row in touched]
        columns = [at for at in every_column if at in across]
        if not rows or not columns:
            return Room((), (), (), ())
        below = every_row[bisect_left(every_row, rows[0]) :]
        return Room(rows, columns, below, every_column[every_column.index(columns[0]) :])

    def data_rows(self) -> list[int]:
        """The rows that are shown and are no headings."""
        return [at for at, row in enumerate(self._rows.rows) if row.level == "data"]

    def columns(self) -> list[int]:
        """The columns that are shown, as they stand."""
        header = self._view.horizontalHeader()
        shown = map(header.logicalIndex, range(header.count()))
        return [at for at in shown if not header.isSectionHidden(at)]

    def copied(self) -> Lines:
        """The selected cells as spreadsheets take them, to be read line by line."""
        room, text = self.room(), self._rows.plain_text
        return Lines(
            room.rows,
            len(room.columns),
            lambda row: line_text(text(row, at) for at in room.columns),
            whole=lines_text,
        )

    def paste(self) -> int:
        """Write the clipboard's cells; how many had no room."""
        cells, room = read_cells(QApplication.clipboard().text()), self.room()
        self._rows.propose(
            Edit(row, column, text.strip()) for row, column, text in pasted(cells, room)
        )
        return overhang(cells, room) if room.rows else 0

    def empty(self, room: Room | None = None) -> bool:
        """Take the texts out of the selected cells or of these; False where none may be."""
        room = room or self.room()
        open_cells = [
            (row, at)
            for row in room.rows
            for at in room.columns
            if not self._rows.why_fixed(row, at)
        ]
        self._rows.propose(Edit(row, at, "") for row, at in open_cells)
        return bool(open_cells)

    def fill_down(self) -> None:
        """The first row's texts in all selected rows."""
        room, rows = self.room(), self.data_rows()
        at = rows.index(room.rows[0]) if room.rows else 0
        above = rows[at - 1] if at else None
        self._rows.propose(filled_down(room, self._rows.plain_text, above))

    def fill_right(self) -> None:
        """The first column's texts in all selected columns."""
        room, columns = self.room(), self.columns()
        at = columns.index(room.columns[0]) if room.columns else 0
        left = columns[at - 1] if at else None
        self._rows.propose(filled_right(room, self._rows.plain_text, left))

    def replace(self, wanted: str, instead: str, *, everywhere: bool) -> int:
        """Put another text in place of one, where cells take it; how many cells change."""
        room = self.room()
        rows = self.data_rows() if everywhere else room.rows
        columns = self.columns() if everywhere else room.columns
        found = replaced(rows, columns, self._rows.plain_text, wanted, instead)
        return self._rows.propose(
            edit for edit in found if not self._rows.why_fixed(edit.row, edit.column)
        )
