"""A sheet as its user knows it, fetched part by part: letters, row numbers, signs on its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont

from desktop_app.views.pages.returns.file_look import chunk_of
from desktop_app.views.pages.returns.sheet_marks import GROUNDS, SIGNS, Mark
from desktop_app.views.theme import COLOURS, icon

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop_app.domain.intake_rows import SheetShown
    from desktop_app.domain.problems import Problem

Index: TypeAlias = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
LONGEST_TIP = 8


class SheetModel(QAbstractTableModel):
    """Shows a `SheetShown`; rows that were not fetched yet are blank.

    Signals:
        edited: a cell and its new text.
    """

    edited = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: SheetShown | None = None
        self._parts: dict[int, SheetShown] = {}
        self._pending: dict[str, str] = {}
        self._out: frozenset[int] = frozenset()
        self._titles: Mapping[str, str] = {}
        self._heads: frozenset[int] = frozenset()
        self._may_edit = False
        self._answers: dict[int, Callable[[int, int], Any]] = {
            Qt.ItemDataRole.DisplayRole: self.text,
            Qt.ItemDataRole.EditRole: self.text,
            Qt.ItemDataRole.ToolTipRole: self._tip,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            Qt.ItemDataRole.DecorationRole: self._sign,
            Qt.ItemDataRole.BackgroundRole: self._ground,
            Qt.ItemDataRole.ForegroundRole: self._ink,
            Qt.ItemDataRole.FontRole: self._font,
            Qt.ItemDataRole.TextAlignmentRole: self._alignment,
        }

    @property
    def sheet(self) -> str:
        """The name of the sheet that is shown, empty for none."""
        return self._shown.name if self._shown else ""

    def show_sheet(
        self,
        shown: SheetShown | None,
        out: frozenset[int] = frozenset(),
        titles: Mapping[str, str] | None = None,
        heads: frozenset[int] = frozenset(),
    ) -> None:
        """Show a sheet, with a part of its rows.

        `out`: rows that are left out; `titles`: by letter, what a column was taken for; `heads`:
        rows of headings.
        """
        self.beginResetModel()
        self._shown, self._parts, self._pending = shown, {}, {}
        if shown is not None:
            self._parts[chunk_of(shown.first_row)] = shown
        self._out, self._titles, self._heads = out, titles or {}, heads
        self.endResetModel()

    def add_part(self, part: SheetShown) -> None:
        """Show more rows of the same sheet."""
        if not part.cells or part.name != self.sheet:
            return
        self._parts[chunk_of(part.first_row)] = part
        top, low = part.first_row - 1, part.first_row + len(part.cells) - 2
        last = self.columnCount() - 1
        self.dataChanged.emit(self.index(top, 0), self.index(low, last))

    def allow_editing(self, *, allowed: bool) -> None:
        """Whether cells can be mended."""
        self._may_edit = allowed

    def has_row(self, row: int) -> bool:
        """Whether a row, from 0, was fetched."""
        return chunk_of(row + 1) in self._parts

    def cell(self, index: Index) -> str:
        """A place as Excel names it, empty for none."""
        if not index.isValid() or self._shown is None:
            return ""
        return f"{self._shown.letters[index.column()]}{index.row() + 1}"

    def place(self, cell: str) -> QModelIndex:
        """Where a cell is shown; invalid where the sheet does not reach."""
        letters = cell.rstrip("0123456789")
        digits = cell[len(letters) :]
        known = self._shown.letters if self._shown else ()
        if not digits or letters not in known:
            return QModelIndex()
        return self.index(int(digits) - 1, known.index(letters))

    def is_fixed(self, index: Index) -> bool:
        """Whether a cell was mended here."""
        part = self._part(index.row())
        return part is not None and self.cell(index) in part.fixed

    def is_out(self, row: int) -> bool:
        """Whether a row, from 0, is left out."""
        return row + 1 in self._out

    def problems(self, index: Index) -> tuple[Problem, ...]:
        """What is wrong in a cell."""
        part = self._part(index.row()) if index.isValid() else None
        return part.problems.get(self.cell(index), ()) if part else ()

    def text(self, row: int, column: int) -> str:
        """A cell as it is read, in one line."""
        cell = self.cell(self.index(row, column))
        if cell in self._pending:
            return self._pending[cell]
        part = self._part(row)
        if part is None or row + 1 - part.first_row >= len(part.cells):
            return ""
        cells = part.cells[row + 1 - part.first_row]
        return " ".join(cells[column].splitlines()) if column < len(cells) else ""

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """All rows of the sheet, fetched or not."""
        return 0 if parent.isValid() or self._shown is None else self._shown.rows_total

    def columnCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """Columns of the sheet."""
        return 0 if parent.isValid() or self._shown is None else len(self._shown.letters)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells that were fetched can be mended."""
        flags = super().flags(index)
        can = self._may_edit and index.isValid() and self.has_row(index.row())
        return flags | Qt.ItemFlag.ItemIsEditable if can else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """What a cell says in a role."""
        answer = self._answers.get(role)
        return answer(index.row(), index.column()) if answer and index.isValid() else None

    def setData(  # noqa: N802  # Qt's name
        self,
        index: Index,
        value: Any,  # noqa: ANN401
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Take a new text, to be shown until the file has been read with it."""
        if role != Qt.ItemDataRole.EditRole or value == self.text(index.row(), index.column()):
            return False
        cell = self.cell(index)
        self._pending[cell] = str(value)
        self.dataChanged.emit(index, index)
        self.edited.emit(cell, str(value))
        return True

    def headerData(  # noqa: N802  # Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        """Row numbers; letters, and under each what the column was taken for."""
        if role != Qt.ItemDataRole.DisplayRole or self._shown is None:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        letter = self._shown.letters[section]
        return f"{letter}\n{self._titles.get(letter, '')}" if self._titles else letter

    def mark(self, row: int, column: int) -> Mark:
        """What stands out about a cell."""
        index = self.index(row, column)
        problems = self.problems(index)
        if problems:
            return Mark.ERROR if any(one.is_error for one in problems) else Mark.WARNING
        is_fixed = self.cell(index) in self._pending or self.is_fixed(index)
        return Mark.FIXED if is_fixed else Mark.NONE

    def _part(self, row: int) -> SheetShown | None:
        return self._parts.get(chunk_of(row + 1))

    def _sign(self, row: int, column: int) -> object:
        mark = self.mark(row, column)
        return icon(*SIGNS[mark]) if mark else None

    def _ground(self, row: int, column: int) -> QColor | None:
        mark = self.mark(row, column)
        if not mark and row + 1 in self._heads:
            return QColor(COLOURS.group)
        return QColor(getattr(COLOURS, GROUNDS[mark])) if mark else None

    def _ink(self, row: int, column: int) -> QColor | None:
        if self.is_out(row):
            return QColor(COLOURS.muted)
        return QColor(COLOURS.info) if self.is_fixed(self.index(row, column)) else None

    def _font(self, row: int, column: int) -> QFont:
        font = QFont()
        font.setStrikeOut(self.is_out(row))
        font.setBold(row + 1 in self._heads or self.is_fixed(self.index(row, column)))
        return font

    def _alignment(self, row: int, column: int) -> Qt.AlignmentFlag:
        is_number = self.text(row, column).replace(".", "").replace(",", "").isdecimal()
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _tip(self, row: int, column: int) -> str:
        text = self.text(row, column)
        return "\n".join(part for part in (text, *self._said(row, column)) if part)

    def _spoken(self, row: int, column: int) -> str:
        cell = self.cell(self.index(row, column))
        return ". ".join((f"{cell}: {self.text(row, column)}", *self._said(row, column)))

    def _said(self, row: int, column: int) -> tuple[str, ...]:
        """What is to be said of a cell beside its text."""
        index = self.index(row, column)
        said = [one.message for one in self.problems(index)][:LONGEST_TIP]
        if self.is_fixed(index):
            said.append(self.tr("Đã sửa tại đây; tệp gốc giữ nguyên."))
        if self.is_out(row):
            said.append(self.tr("Dòng này được bỏ ra, không nhập."))
        return tuple(said)
