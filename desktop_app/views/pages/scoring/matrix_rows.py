"""The matrix as Qt shows it: what may be typed, what is worked out, what another stage gave."""

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont

from desktop_app.domain.marks.matrix import Given, MarkMatrix, MatrixCriterion, MatrixRow
from desktop_app.domain.scoring.figures import exact_points
from desktop_app.reports.mark_matrix import KINDS
from desktop_app.views.grid.rows import EditableRows
from desktop_app.views.tables.column_table import Index
from desktop_app.views.theme import COLOURS

# Behind a mark in whose place a later stage's counts.
OVERRULED = "*"


class MatrixRows(EditableRows):
    """Shows `mark_matrix_table`; a mark of another stage stands in brackets until one is typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matrix: MarkMatrix | None = None
        self._rows_by_ident: Mapping[str, MatrixRow] = {}
        self._places: Mapping[str, int] = {}
        self._slanted = QFont()
        self._slanted.setItalic(True)

    def take_matrix(self, matrix: MarkMatrix) -> bool:
        """Know another matrix, whose table is shown next; whether it is of the same marks."""
        same = self._stands_in_place(matrix)
        self._matrix = matrix
        self._places = {one.code: at for at, one in enumerate(matrix.criteria)}
        self._rows_by_ident = _by_ident(matrix)
        return same

    @property
    def criteria_codes(self) -> Collection[str]:
        """The codes of the criteria that have columns."""
        return self._places.keys()

    def criterion(self, column: int) -> MatrixCriterion | None:
        """A column's criterion; None for names, totals and classes."""
        at = self._places.get(self.table.columns[column].key)
        return None if at is None or self._matrix is None else self._matrix.criteria[at]

    def why_fixed(self, row: int, column: int) -> str:
        """Why no mark is typed there, empty where one is."""
        heading = super().why_fixed(row, column)
        if heading or self._matrix is None:
            return heading
        criterion, found = self.criterion(column), self._row(row)
        if criterion is None or found is None:
            return self.tr("Cột này không nhập được. Hãy nhập điểm ở các cột tiêu chí.")
        return self._matrix.why_fixed(found, criterion)

    def is_blank(self, row: int, column: int) -> bool:
        """Whether a mark may be typed there and the stage has given none."""
        if self.rows[row].level != "data" or self.why_fixed(row, column):
            return False
        return not self.edit_text(row, column)

    def own_text(self, row: int, column: int) -> str:
        """The stage's own mark; of a column without marks its text."""
        criterion = self.criterion(column)
        if criterion is None or not criterion.typed:
            return super().own_text(row, column)
        return _text(self._own(row, criterion))

    def plain_text(self, row: int, column: int) -> str:
        """A cell as it is copied: the mark that is seen, without brackets or star."""
        typed = self._typed.get(self.place(row, column)) if self._typed else None
        return super().own_text(row, column) if typed is None else typed

    def text(self, row: int, column: int) -> str:
        """A cell as it is read; what another stage gave stands in brackets or behind a star."""
        shown = super().text(row, column)
        if shown and self._is_others(row, column):
            return f"({shown})"
        return f"{shown}{OVERRULED}" if shown and self._overruling(row, column) else shown

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """What a cell says in a role; computed marks are slanted on the ground of headings."""
        if index.isValid() and self.rows[index.row()].level == "data":
            if role in {Qt.ItemDataRole.FontRole, Qt.ItemDataRole.BackgroundRole}:
                return self._look(index, role)
            if role == Qt.ItemDataRole.ToolTipRole and not self.problem(*_at(index)):
                return self._told(*_at(index))
        return super().data(index, role)

    def _look(self, index: Index, role: int) -> object:
        criterion = self.criterion(index.column())
        if criterion is None or criterion.typed:
            return super().data(index, role)
        is_font = role == Qt.ItemDataRole.FontRole
        return self._slanted if is_font else QColor(COLOURS.group)

    def _told(self, row: int, column: int) -> str:
        criterion = self.criterion(column)
        parts = [self.text(row, column)]
        if criterion is not None:
            parts.insert(0, f"{criterion.code}. {criterion.title}")
            parts.append(self.why_fixed(row, column))
        if self._is_others(row, column):
            parts.append(self.tr("Trong ngoặc là điểm của bước khác; bước này chưa chấm."))
        if overruling := self._overruling(row, column):
            said = self.tr("Dấu *: bước sau đã chấm {points} điểm, điểm ấy có hiệu lực.")
            parts.append(said.format(points=overruling))
        return "\n".join(filter(None, parts))

    def _is_others(self, row: int, column: int) -> bool:
        criterion = self.criterion(column)
        if criterion is None or not criterion.typed or self.place(row, column) in self._typed:
            return False
        return self._own(row, criterion) is None

    def _overruling(self, row: int, column: int) -> str:
        """The points of a later stage that count in place of the stage's own, else empty."""
        criterion, found = self.criterion(column), self._row(row)
        if criterion is None or found is None or self.place(row, column) in self._typed:
            return ""
        own, latest = (one[self._places[criterion.code]] for one in (found.own, found.latest))
        return _text(latest) if own is not None and latest != own else ""

    def _own(self, row: int, criterion: MatrixCriterion) -> Given:
        found = self._row(row)
        return found.own[self._places[criterion.code]] if found else None

    def _row(self, row: int) -> MatrixRow | None:
        return self._rows_by_ident.get(self.rows[row].ident)

    def _stands_in_place(self, matrix: MarkMatrix) -> bool:
        before = self._matrix
        return before is not None and (
            (before.year, before.campaign, before.subject, before.code)
            == (matrix.year, matrix.campaign, matrix.subject, matrix.code)
            and (before.stage, before.marker) == (matrix.stage, matrix.marker)
        )


def _by_ident(matrix: MarkMatrix) -> Mapping[str, MatrixRow]:
    kind = KINDS[matrix.subject]
    return {f"{kind}:{row.subject.code}": row for row in matrix.rows}


def _at(index: Index) -> tuple[int, int]:
    return index.row(), index.column()


def _text(given: Given) -> str:
    return "" if given is None else exact_points(given)
