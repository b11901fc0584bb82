"""A table that is typed into: what was typed stands in its cell until it is kept or refused."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor

from desktop_app.reports.report import Row, Table
from desktop_app.views.grid.editing import Edit
from desktop_app.views.row_table import RowTable
from desktop_app.views.tables.column_table import Index, kept_cell, plain_cell
from desktop_app.views.theme import COLOURS

REFUSED = "⚠ "


class Place(NamedTuple):
    """A cell by its record and its column's key, which sorting and filtering do not move."""

    ident: str
    key: str


class Typed(NamedTuple):
    """What was typed into a cell; `text` empty where it was emptied."""

    place: Place
    text: str


class EditableRows(RowTable):
    """Shows a `Table`, and over it what was typed; keeps nothing by itself.

    Signals:
        edited: all that one gesture typed, a tuple of `Typed`.
    """

    edited = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._typed: dict[Place, str] = {}
        self._kept_texts: set[Place] = set()
        self._wrong: dict[Place, str] = {}

    def why_fixed(self, row: int, column: int) -> str:
        """Why a cell takes no text, empty where it does; a page's own table says more."""
        del column
        return "" if self.rows[row].level == "data" else self.tr("Dòng tiêu đề, không nhập được.")

    def place(self, row: int, column: int) -> Place:
        """A cell's place for good."""
        return Place(self.rows[row].ident, self.table.columns[column].key)

    def edit_text(self, row: int, column: int) -> str:
        """The text that typing begins with: what was typed last, else the cell's own."""
        typed = self._typed.get(self.place(row, column)) if self._typed else None
        return self.own_text(row, column) if typed is None else typed

    def own_text(self, row: int, column: int) -> str:
        """A cell's kept text, as it is copied, whatever was typed over it."""
        return plain_cell(self.columns[column], self.value(row, column), kept_cell)

    def problem(self, row: int, column: int) -> str:
        """Why what stands in a cell was refused, empty where it was not."""
        return self._wrong.get(self.place(row, column), "")

    @property
    def has_refused(self) -> bool:
        """Whether some cell shows a text that was not kept."""
        return bool(self._wrong)

    def text(self, row: int, column: int) -> str:
        """A cell as it is read; a refused text stands behind a warning sign."""
        typed = self._typed.get(self.place(row, column)) if self._typed else None
        if typed is None:
            return super().text(row, column)
        return f"{REFUSED}{typed}" if self.problem(row, column) else typed

    def plain_text(self, row: int, column: int) -> str:
        """A cell as it is copied."""
        return self.edit_text(row, column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells that take a text can be edited."""
        flags = super().flags(index)
        if index.isValid() and not self.why_fixed(index.row(), index.column()):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """What a cell says in a role; of a refused one why."""
        if index.isValid() and role in _OWN_ROLES:
            row, column = index.row(), index.column()
            if role == Qt.ItemDataRole.EditRole:
                return self.edit_text(row, column)
            problem = self.problem(row, column) if self._wrong else ""
            if problem:
                is_tip = role == Qt.ItemDataRole.ToolTipRole
                return problem if is_tip else QColor(COLOURS.error)
        return super().data(index, role)

    def setData(  # noqa: N802  # Qt's name
        self,
        index: Index,
        value: Any,  # noqa: ANN401  # as Qt has it
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Take what was typed into one cell."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        self.propose([Edit(index.row(), index.column(), str(value).strip())])
        return True

    def propose(self, edits: Iterable[Edit]) -> int:
        """Take what one gesture typed, as far as it is new; how many cells that are."""
        new: list[Typed] = []
        for row, column, text in edits:
            if self.rows[row].level == "data" and text != self.edit_text(row, column):
                place = self.place(row, column)
                self._typed[place] = text
                self._wrong.pop(place, None)
                self._kept_texts.discard(place)
                new.append(Typed(place, text))
        if new:
            self._tell_changed()
            self.edited.emit(tuple(new))
        return len(new)

    def keep(self, places: Iterable[Place]) -> None:
        """What was typed there is kept: it goes once the table shows the same."""
        self._kept_texts |= set(places) & self._typed.keys()

    def take_back(self, places: Iterable[Place]) -> None:
        """Show again what was there before."""
        for place in places:
            self._typed.pop(place, None)
            self._wrong.pop(place, None)
            self._kept_texts.discard(place)
        self._tell_changed()

    def refuse(self, problems: Mapping[Place, str]) -> None:
        """Leave what was typed in these cells, with why it was not kept."""
        self._wrong |= {place: why for place, why in problems.items() if place in self._typed}
        self._tell_changed()

    def set_table(self, table: Table, *rest: Any, **more: Any) -> None:  # noqa: ANN401  # as there
        """Show another table, without anything typed over it."""
        self._typed.clear()
        self._wrong.clear()
        self._kept_texts.clear()
        super().set_table(table, *rest, **more)

    def renew(self, table: Table) -> bool:
        """Show new values of the same rows where they stand; False where they are not the same.

        What was kept meanwhile goes; what still waits or was refused stays.
        """
        if not self._is_same(table):
            return False
        rows = {row.ident: row for row in table.rows if row.ident}
        self._table = table
        self._rows = _renewed(self._rows, rows)
        self._kept = replace(self._kept, rows=tuple(_renewed(self._kept.rows, rows)))
        for place in self._kept_texts:
            self._typed.pop(place, None)
        self._kept_texts.clear()
        self._tell_changed()
        return True

    def _is_same(self, table: Table) -> bool:
        if table.columns != self._table.columns or len(table.rows) != len(self._table.rows):
            return False
        pairs = zip(table.rows, self._table.rows, strict=True)
        return all(
            new.ident == old.ident and new.level == old.level and (new.ident or new == old)
            for new, old in pairs
        )

    def _tell_changed(self) -> None:
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)


_OWN_ROLES = frozenset(
    {
        Qt.ItemDataRole.EditRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.ForegroundRole,
    }
)


def _renewed(rows: Sequence[Row], new: Mapping[str, Row]) -> list[Row]:
    return [new.get(row.ident, row) if row.ident else row for row in rows]
