"""Where a reader stands in a table: the record, and what is in view; to stand there again."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView, QTableView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop_app.views.row_table import RowTable

# A list that shares none of so many rows with the one before is another list.
NEAR = 60


@dataclass(frozen=True, slots=True)
class Standing:
    """A place in a table that outlives its rows.

    `current` and `seen`: the current record and one that is in view, each followed by those below
    it and those above it, the nearest first; `above`: how many rows in view are above the one that
    is seen; `key`: the current cell's column; `sideways`: how far the view was moved to the right.
    """

    current: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    above: int = 0
    key: str = ""
    sideways: int = 0


def standing_of(view: QTableView, rows: RowTable) -> Standing:
    """Where a view of some rows stands; who sees its top goes on seeing it."""
    here, top = view.currentIndex(), max(view.rowAt(0), 0)
    is_current = bool(here.isValid() and rows.rows[here.row()].ident)
    is_seen = is_current and view.visualRect(here).intersects(view.viewport().rect())
    seen = here.row() if is_seen else top
    return Standing(
        tuple(_around(rows, here.row())) if is_current else (),
        tuple(_around(rows, seen)) if top else (),
        seen - top,
        rows.keys[here.column()] if is_current else "",
        view.horizontalScrollBar().value(),
    )


def stand_again(view: QTableView, standing: Standing, rows: RowTable) -> None:
    """Go back to where a view stood, or to the nearest record that is still there.

    Another list stays at its top.
    """
    shown = [at for at in range(rows.columnCount()) if not view.isColumnHidden(at)]
    if not shown:
        return
    column = next((at for at in shown if rows.keys[at] == standing.key), shown[0])
    places = {one.ident: at for at, one in enumerate(rows.rows)}
    current, seen = _nearest(standing.current, places), _nearest(standing.seen, places)
    if current >= 0:
        view.setCurrentIndex(rows.index(current, column))
    if seen >= 0:
        at_top = rows.index(max(seen - standing.above, 0), column)
        view.scrollTo(at_top, QAbstractItemView.ScrollHint.PositionAtTop)
    if max(current, seen) >= 0 and rows.keys[column] == (standing.key or rows.keys[column]):
        view.horizontalScrollBar().setValue(standing.sideways)


def _around(rows: RowTable, row: int) -> Iterator[str]:
    below = rows.rows[row : row + NEAR]
    above = reversed(rows.rows[max(row - NEAR, 0) : row])
    return (one.ident for one in chain(below, above) if one.ident)


def _nearest(wanted: Iterable[str], places: Mapping[str, int]) -> int:
    return next((places[one] for one in wanted if one in places), -1)
