"""Ctrl with an arrow, Home or End: to the edge of what is filled, as in Excel."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from desktop_app.views.tables.ranges import selected_ranges

Flag = QItemSelectionModel.SelectionFlag
STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
CORNERS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


def jump(view: QTableView, event: QKeyEvent) -> bool:
    """Move as the keys ask, and select on the way with Shift; whether they asked for a jump."""
    key = Qt.Key(event.key())
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if not control or key not in {*STEPS, *CORNERS} or not view.model().rowCount():
        return False
    columns = _shown_columns(view)
    if not columns:
        return False
    here = view.currentIndex()
    if key in CORNERS or not here.isValid():
        end = CORNERS.get(key, 0)
        there = view.model().index(end % view.model().rowCount(), columns[end])
    else:
        there = _edge(view, here, STEPS[key], columns)
    _go(view, there, select=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
    return True


def edge(is_filled: Callable[[int], bool], places: Sequence[int], at: int) -> int:
    """Where a jump from `at` ends: the last of a filled run, or the next filled, or the last."""
    if at + 1 >= len(places):
        return at
    nearest = at + 1
    if is_filled(places[at]) and is_filled(places[nearest]):
        run = range(nearest, len(places))
        return next((one - 1 for one in run if not is_filled(places[one])), len(places) - 1)
    rest = range(nearest, len(places))
    return next((one for one in rest if is_filled(places[one])), len(places) - 1)


def _edge(
    view: QTableView, here: QModelIndex, step: tuple[int, int], columns: list[int]
) -> QModelIndex:
    model, (down, right) = view.model(), step
    if down:
        rows = range(model.rowCount())[::down]
        at = edge(
            lambda row: _is_filled(model.index(row, here.column())), rows, _at(rows, here.row())
        )
        return model.index(rows[at], here.column())
    places = columns[::right]
    column = here.column() if here.column() in places else places[0]
    at = edge(lambda one: _is_filled(model.index(here.row(), one)), places, _at(places, column))
    return model.index(here.row(), places[at])


def _at(places: Sequence[int], place: int) -> int:
    return places.index(place)


def _is_filled(index: QModelIndex) -> bool:
    return bool(index.data())


def _shown_columns(view: QTableView) -> list[int]:
    header = view.horizontalHeader()
    sections = map(header.logicalIndex, range(header.count()))
    return [at for at in sections if not header.isSectionHidden(at)]


def _go(view: QTableView, there: QModelIndex, *, select: bool) -> None:
    by_rows = view.selectionBehavior() is QAbstractItemView.SelectionBehavior.SelectRows
    whole = Flag.Rows if by_rows else Flag.NoUpdate
    chosen = view.selectionModel()
    if not select:
        chosen.setCurrentIndex(there, Flag.ClearAndSelect | whole)
        return
    start = _start(view)
    chosen.select(QItemSelection(*_corners(start, there)), Flag.ClearAndSelect | whole)
    chosen.setCurrentIndex(there, Flag.NoUpdate)


def _start(view: QTableView) -> QModelIndex:
    """The corner of the selection that lies across from the current cell."""
    here = view.currentIndex()
    ranges = [one for one in selected_ranges(view) if one.contains(here)]
    if not ranges:
        return here
    row = ranges[0].bottom() if here.row() == ranges[0].top() else ranges[0].top()
    column = ranges[0].right() if here.column() == ranges[0].left() else ranges[0].left()
    return view.model().index(row, column)


def _corners(one: QModelIndex, other: QModelIndex) -> tuple[QModelIndex, QModelIndex]:
    model = one.model()
    rows, columns = sorted((one.row(), other.row())), sorted((one.column(), other.column()))
    return model.index(rows[0], columns[0]), model.index(rows[1], columns[1])
