"""A report's table as Qt shows it: formatted, aligned, sorted in Vietnamese order."""

from collections.abc import Callable, Iterator, Sequence
from enum import IntEnum
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from desktop_app.reports.formatting import align, format_cell
from desktop_app.reports.report import Cell, Format, Row, Table
from desktop_app.reports.table_filter import Filtered, Filters, column_keys, filtered
from desktop_app.views.language import said, said_name
from desktop_app.views.tables.ranks import ColumnRanks, Ranks
from desktop_app.views.theme import COLOURS
from desktop_app.views.tips import wrapped

Index: TypeAlias = QModelIndex | QPersistentModelIndex

NO_PARENT = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
EMPTY = Table(title="", columns=(), rows=())
NO_FILTERS: Filters = {}
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
GROUNDS = {"group": "group", "subtotal": "group", "total": "total"}


class Role(IntEnum):
    """What a cell and a heading say beside Qt's own roles."""

    IDENT = Qt.ItemDataRole.UserRole + 1
    LEVEL = Qt.ItemDataRole.UserRole + 2
    VALUE = Qt.ItemDataRole.UserRole + 3
    TITLE = Qt.ItemDataRole.UserRole + 4
    GROUP = Qt.ItemDataRole.UserRole + 5
    KEY = Qt.ItemDataRole.UserRole + 6
    FORMAT = Qt.ItemDataRole.UserRole + 7


class RowTable(QAbstractTableModel):
    """Shows a `Table`; sorting moves data rows only, within the group they stand in.

    Filtering leaves rows out; what is sorted stays sorted.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = EMPTY
        self._keys: tuple[str, ...] = ()
        self._kept = Filtered((), 0, 0)
        self._sorting = (-1, Qt.SortOrder.AscendingOrder)
        self._ranks = ColumnRanks(self)
        self._ranks.known.connect(self._arrange)
        self._rows: list[Row] = []
        self._bold = QFont()
        self._bold.setBold(True)
        self._answers: dict[int, Callable[[int, int], Any]] = {
            Qt.ItemDataRole.DisplayRole: self.text,
            Qt.ItemDataRole.ToolTipRole: self.tip,
            Qt.ItemDataRole.TextAlignmentRole: self._alignment,
            Qt.ItemDataRole.FontRole: self._font,
            Qt.ItemDataRole.BackgroundRole: self._background,
            Role.IDENT: lambda row, _column: self._rows[row].ident,
            Role.LEVEL: lambda row, _column: self._rows[row].level,
            Role.VALUE: self.value,
        }

    @property
    def table(self) -> Table:
        """What is shown, in the report's own order."""
        return self._table

    @property
    def rows(self) -> Sequence[Row]:
        """The rows in the order in which they are shown."""
        return self._rows

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns' keys, each of them once."""
        return self._keys

    @property
    def kept(self) -> Filtered:
        """What the filters leave, in the report's own order."""
        return self._kept

    def set_table(self, table: Table, filters: Filters = NO_FILTERS) -> None:
        """Show another table, in its own order."""
        self.beginResetModel()
        self._table = table
        self._keys = column_keys(table.columns)
        self._kept = filtered(table, filters)
        self._sorting = (-1, Qt.SortOrder.AscendingOrder)
        self._ranks.take(table)
        self._rows = list(self._kept.rows)
        self.endResetModel()

    def set_filters(self, filters: Filters) -> None:
        """Show the rows that pass, in the order that was chosen."""
        self.beginResetModel()
        self._kept = filtered(self._table, filters)
        is_known = self._ranks.ask(self._sorting[0])
        self._rows = self._sorted(*self._sorting) if is_known else list(self._kept.rows)
        self.endResetModel()

    def value(self, row: int, column: int) -> Cell:
        """A cell as it is, not as it is read."""
        cells = self._rows[row].cells
        return cells[column] if column < len(cells) else None

    def row_of(self, ident: str) -> int:
        """Where the row of a record is shown; -1 where it is not."""
        return next((at for at, row in enumerate(self._rows) if row.ident == ident), -1)

    def text(self, row: int, column: int) -> str:
        """A cell as it is read; a group row has one text, in its first column."""
        shown = self._rows[row]
        if shown.level == "group":
            return said(_group_text(shown)) if column == 0 else ""
        title, kind = self._table.columns[column].title, self._table.columns[column].format
        text = format_cell(self.value(row, column), kind)
        is_name = title in NAMES and shown.level == "data"
        if not isinstance(self.value(row, column), str):
            return text
        return said_name(text) if is_name else said(text)

    def tip(self, row: int, column: int) -> str:
        """A cell as it is read, and what its row says more."""
        return wrapped(self.text(row, column), said(self._rows[row].tip))

    def plain_text(self, row: int, column: int) -> str:
        """A cell as it is copied: whole numbers without separators, which any Excel reads."""
        value = self.value(row, column)
        if isinstance(value, int) and self._table.columns[column].format in PLAIN_FORMATS:
            return str(value)
        return " ".join(self.text(row, column).split())

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """Rows shown; a cell has none beneath it."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """Columns of the table."""
        return 0 if parent.isValid() else len(self._table.columns)

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
        if not 0 <= section < len(self._table.columns):
            return None
        column = self._table.columns[section]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            group, title = said(column.group), said(column.title)
            whole = f"{group} – {title}" if group else title
            return wrapped(whole, said(column.tip)) if role != _DISPLAY else whole
        told: dict[int, str] = {
            Role.TITLE: said(column.title),
            Role.GROUP: said(column.group),
            Role.KEY: self._keys[section],
            Role.FORMAT: column.format,
        }
        return told.get(role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column's values; -1 gives the report's own order back.

        A long table is sorted some moments later, when its order was worked out on another thread.
        """
        self._sorting = (column, order)
        if self._ranks.ask(column):
            self._arrange()

    def _arrange(self) -> None:
        """Show the rows in the order that was chosen last."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(self._rows[index.row()], index.column()) for index in before]
        self._rows = self._sorted(*self._sorting)
        places = {id(row): at for at, row in enumerate(self._rows)}
        after = [self.index(places[id(row)], at) for row, at in kept]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _sorted(self, column: int, order: Qt.SortOrder) -> list[Row]:
        if not 0 <= column < len(self._table.columns):
            return list(self._kept.rows)
        rows: list[Row] = []
        ranks, descending = self._ranks.of(column), order is Qt.SortOrder.DescendingOrder
        for is_data, group in groupby(self._kept.rows, key=lambda row: row.level == "data"):
            run = list(group)
            rows.extend(_by_value(run, column, ranks, descending=descending) if is_data else run)
        return rows

    def _alignment(self, row: int, column: int) -> Qt.AlignmentFlag:
        if self._rows[row].level == "group":
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        side = ALIGNMENTS[align(self._table.columns[column].format)]
        return side | Qt.AlignmentFlag.AlignVCenter

    def _font(self, row: int, _column: int) -> QFont | None:
        return None if self._rows[row].level == "data" else self._bold

    def _background(self, row: int, _column: int) -> QColor | None:
        ground = GROUNDS.get(self._rows[row].level)
        return QColor(getattr(COLOURS, ground)) if ground else None


def _group_text(row: Row) -> str:
    return next((str(cell) for cell in row.cells if cell is not None), "")


def _by_value(rows: list[Row], column: int, ranks: Ranks, *, descending: bool) -> Iterator[Row]:
    """Rows with a value in its order, then those without one, whichever way it is sorted."""
    cells = [row.cells[column] if column < len(row.cells) else None for row in rows]
    filled = [(ranks[cell], row) for cell, row in zip(cells, rows, strict=True) if cell in ranks]
    yield from (row for _, row in sorted(filled, key=itemgetter(0), reverse=descending))
    yield from (row for cell, row in zip(cells, rows, strict=True) if cell not in ranks)
