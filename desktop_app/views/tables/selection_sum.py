"""Totals of the selected cells, as the status bar of Excel has them."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QItemSelectionRange, QObject, Qt, QTimer, Signal

from desktop_app.domain.points import format_points, round_half_up
from desktop_app.reports.formatting import format_cell
from desktop_app.reports.report import Format
from desktop_app.reports.table_filter import SUMMED
from desktop_app.views.row_table import RowTable
from desktop_app.views.tables.column_table import Role
from desktop_app.views.tables.ranges import selected_ranges

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QTableView

# The sentence follows the selection, not each of its steps while the mouse is drawn.
PAUSE_MS = 60
# More cells than this are counted, but no longer summed: that would hold the window up.
MOST_SUMMED = 60_000


@dataclass(slots=True)
class Sum:
    """Figures of one kind: how many, their exact sum, the least and the greatest."""

    count: int = 0
    total: int = 0
    least: int = 0
    greatest: int = 0

    def add(self, value: int) -> None:
        """One more figure."""
        self.least = min(self.least, value) if self.count else value
        self.greatest = max(self.greatest, value) if self.count else value
        self.count += 1
        self.total += value


@dataclass(slots=True)
class Summed:
    """What a selection holds; `is_whole` is False where too much is selected to be summed."""

    cells: int = 0
    sums: dict[Format, Sum] = field(default_factory=dict)
    skips_totals: bool = False
    is_whole: bool = True


class SelectionSum(QObject):
    """Follows a view's selection.

    Signals:
        told: the sentence, "" where at most one cell is selected.
    """

    told = Signal(str)

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._last = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._tell)
        view.selectionModel().selectionChanged.connect(lambda *_: self._timer.start())
        view.model().modelReset.connect(self._timer.start)

    def _tell(self) -> None:
        text = sentence(summed(self._view))
        if text != self._last:
            self._last = text
            self.told.emit(text)


def summed(view: QTableView) -> Summed:
    """The figures among the selected cells; sums that the table itself prints are left out."""
    found = Summed()
    ranges = selected_ranges(view)
    shown = [[at for at in _columns(one) if not view.isColumnHidden(at)] for one in ranges]
    heights = [one.bottom() - one.top() + 1 for one in ranges]
    found.cells = sum(height * len(columns) for height, columns in zip(heights, shown, strict=True))
    if found.cells > MOST_SUMMED:
        found.is_whole = False
    elif found.cells > 1:
        for one, columns in zip(ranges, shown, strict=True):
            _add(found, view, one, columns)
    return found


def sentence(found: Summed) -> str:
    """“Số ô: 12 · Tổng: 1.234.000 · Trung bình: … · Nhỏ nhất: … · Lớn nhất: …”."""
    if found.cells <= 1:
        return ""
    parts = [_tr("Số ô: {count}").format(count=format_cell(found.cells, Format.NUMBER))]
    if not found.is_whole:
        parts.append(_tr("Tổng: …"))
    elif len(found.sums) == 1:
        kind, one = next(iter(found.sums.items()))
        parts.extend(_figures(kind, one))
    elif found.sums:
        parts.append(_tr("nhiều loại số, không cộng chung"))
    if found.skips_totals and found.is_whole and found.sums:
        parts.append(_tr("không kể dòng cộng"))
    return " · ".join(parts)


def _figures(kind: Format, one: Sum) -> Iterator[str]:
    yield _tr("Tổng: {total}").format(total=format_cell(one.total, kind))
    yield _tr("Trung bình: {mean}").format(mean=_mean(kind, one))
    yield _tr("Nhỏ nhất: {least}").format(least=format_cell(one.least, kind))
    yield _tr("Lớn nhất: {greatest}").format(greatest=format_cell(one.greatest, kind))


def _mean(kind: Format, one: Sum) -> str:
    """Rounded to what the kind is counted in; a number to hundredths where it is not whole."""
    mean = Fraction(one.total, one.count)
    if kind is Format.NUMBER and mean.denominator > 1:
        return format_points(round_half_up(mean * 100))
    return format_cell(round_half_up(mean), kind)


def _columns(one: QItemSelectionRange) -> range:
    return range(one.left(), one.right() + 1)


def _add(found: Summed, view: QTableView, one: QItemSelectionRange, columns: list[int]) -> None:
    model = view.model()
    kinds = {
        at: Format(str(model.headerData(at, Qt.Orientation.Horizontal, Role.FORMAT)))
        for at in columns
    }
    by_kind = {kind: found.sums.get(kind, Sum()) for kind in kinds.values() if kind in SUMMED}
    figures = [(at, by_kind[kind]) for at, kind in kinds.items() if kind in by_kind]
    for row in range(one.top(), one.bottom() + 1):
        level, value_at = _row(view, row)
        if level in {"subtotal", "total"}:
            found.skips_totals = True
        elif level != "group":
            for at, total in figures:
                value = value_at(at)
                if isinstance(value, int):
                    total.add(value)
    found.sums.update({kind: total for kind, total in by_kind.items() if total.count})


def _row(view: QTableView, row: int) -> tuple[str, Callable[[int], object]]:
    """A row's level, and what gives the value of one of its cells."""
    model = view.model()
    if isinstance(model, RowTable):
        shown = model.rows[row]
        return shown.level, lambda at: shown.cells[at] if at < len(shown.cells) else None
    level = str(model.index(row, 0).data(Role.LEVEL) or "data")
    return level, lambda at: model.index(row, at).data(Role.VALUE)


def _tr(text: str) -> str:
    return QCoreApplication.translate("selection_sum", text)
