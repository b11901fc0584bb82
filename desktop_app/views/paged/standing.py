"""Where a reader stands among very many rows; to stand there again when they are asked anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.views.tables.standing import NEAR

if TYPE_CHECKING:
    from array import array

    from PySide6.QtWidgets import QTableView


@dataclass(frozen=True, slots=True)
class PagedStanding:
    """A place among numbered rows.

    `near`: the current number, then those below it and those above it, the nearest first; `place`:
    the first row in view where nothing current is in view, else -1; `above`: how many rows in view
    are above the place or the current row, -1 where the top is in view or the rows are others.
    """

    near: tuple[int, ...] = ()
    place: int = -1
    above: int = -1


def standing_among(view: QTableView, ids: array[int], *, are_same: bool) -> PagedStanding:
    """Where a view of some numbers stands; `are_same`: the same rows are asked for again."""
    here, top = view.currentIndex(), max(view.rowAt(0), 0)
    row = here.row() if here.isValid() else -1
    if not are_same:
        return PagedStanding((ids[row],) if row >= 0 else ())
    near = _around(ids, row) if row >= 0 else ()
    is_seen = row >= 0 and view.visualRect(here).intersects(view.viewport().rect())
    if is_seen:
        return PagedStanding(near, above=row - top if top else -1)
    return PagedStanding(near, top, 0)


def _around(ids: array[int], row: int) -> tuple[int, ...]:
    return (*ids[row : row + NEAR], *reversed(ids[max(row - NEAR, 0) : row]))
