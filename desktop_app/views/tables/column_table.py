"""What every table of columns tells Qt: its headings, and its cells as they are read."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.reports.formatting import align, format_cell
from desktop_app.reports.report import Cell, Column, Format
from desktop_app.reports.table_filter import column_keys
from desktop_app.views.language import said, said_name
from desktop_app.views.tips import wrapped

Index: TypeAlias = QModelIndex | QPersistentModelIndex

NO_PARENT = QModelIndex()
ALIGNMENTS = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
PLAIN_FORMATS = frozenset({Format.NUMBER, Format.MONEY})
# What stands under these headings is the office's own and the same in every language.
NAMES = frozenset(
    {
        "Cụm",
        "Họ tên",
        "Họ và tên",
        "Phong trào",
        "Quỹ",
        "Tên",
        "Tên đơn vị",
        "Tiêu chí",
        "Đơn vị",
        "Đợt vận động",
    }
)


class Role(IntEnum):
    """What a cell and a heading say beside Qt's own roles."""

    IDENT = Qt.ItemDataRole.UserRole + 1
    LEVEL = Qt.ItemDataRole.UserRole + 2
    VALUE = Qt.ItemDataRole.UserRole + 3
    TITLE = Qt.ItemDataRole.UserRole + 4
    GROUP = Qt.ItemDataRole.UserRole + 5
    KEY = Qt.ItemDataRole.UserRole + 6
    FORMAT = Qt.ItemDataRole.UserRole + 7


class ColumnTable(QAbstractTableModel):
    """A model of `Column`s; who inherits knows the rows."""

    def __init__(self, columns: Sequence[Column] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.take_columns(columns)
        self._answers: dict[int, Callable[[int, int], Any]] = {
            Qt.ItemDataRole.DisplayRole: self.text,
            Qt.ItemDataRole.ToolTipRole: self.tip,
            Qt.ItemDataRole.TextAlignmentRole: self.alignment,
            Role.IDENT: lambda row, _column: self.ident(row),
            Role.LEVEL: lambda row, _column: self.level(row),
            Role.VALUE: self.value,
        }

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, in the report's own order."""
        return self._columns

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns' keys, each of them once."""
        return self._keys

    def take_columns(self, columns: Sequence[Column]) -> None:
        """Have these columns from now on; who calls it resets the model."""
        self._columns = tuple(columns)
        self._keys = column_keys(self._columns)
        sides = (ALIGNMENTS[align(column.format)] for column in self._columns)
        self._sides = tuple(side | Qt.AlignmentFlag.AlignVCenter for side in sides)

    def ident(self, row: int) -> str:
        """The record behind a row, "" where there is none."""
        raise NotImplementedError

    def value(self, row: int, column: int) -> Cell:
        """A cell as it is, not as it is read."""
        raise NotImplementedError

    def level(self, row: int) -> str:
        """What a row is: "data", or a heading or a sum among them."""
        del row
        return "data"

    def text(self, row: int, column: int) -> str:
        """A cell as it is read."""
        is_data = self.level(row) == "data"
        return read_cell(self._columns[column], self.value(row, column), is_data=is_data)

    def plain_text(self, row: int, column: int) -> str:
        """A cell as it is copied."""
        cell, one = self.value(row, column), self._columns[column]
        return plain_cell(one, cell, lambda _one, _cell: self.text(row, column))

    def tip(self, row: int, column: int) -> str:
        """A cell as it is read, in lines that can be read."""
        return wrapped(self.text(row, column))

    def alignment(self, row: int, column: int) -> Qt.AlignmentFlag:
        """Where a cell's text stands."""
        del row
        return self._sides[column]

    def columnCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """Columns of the table."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """What a cell says in a role."""
        answer = self._answers.get(role)
        if answer is None or not index.isValid():
            return None
        return answer(index.row(), index.column())

    def headerData(  # noqa: N802  # Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        """What a heading says; a column under a common heading reads "group – title"."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Role.KEY:
            return self._keys[section]
        return column.format if role == Role.FORMAT else _heading(column, role)


def read_cell(column: Column, cell: Cell, *, is_data: bool = True) -> str:
    """A cell as it is read; what stands under a heading of names is said as a name."""
    text = format_cell(cell, column.format)
    if not isinstance(cell, str):
        return text
    return said_name(text) if is_data and column.title in NAMES else said(text)


def kept_cell(column: Column, cell: Cell) -> str:
    """A cell as it is kept, in the office's own language."""
    return format_cell(cell, column.format)


def plain_cell(column: Column, cell: Cell, read: Callable[[Column, Cell], str] = read_cell) -> str:
    """A cell as it is copied: whole numbers without separators, which any Excel reads."""
    if isinstance(cell, int) and column.format in PLAIN_FORMATS:
        return str(cell)
    return " ".join(read(column, cell).split())


def _heading(column: Column, role: int) -> str | None:
    group, title = said(column.group), said(column.title)
    whole = f"{group} – {title}" if group else title
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return whole
        case Qt.ItemDataRole.ToolTipRole:
            return wrapped(whole, said(column.tip))
        case Role.TITLE:
            return title
        case Role.GROUP:
            return group
        case _:
            return None
