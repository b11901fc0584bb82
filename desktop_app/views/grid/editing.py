"""Which cells a gesture writes: a paste, a fill, a replacement; places are rows and columns."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from desktop_app.domain.pasted import Cells


class Edit(NamedTuple):
    """A cell and the text that goes into it."""

    row: int
    column: int
    text: str


class Room(NamedTuple):
    """The cells that a gesture is about, and those behind them that a paste may run on into.

    `rows`, `columns`: selected; `all_rows`, `all_columns`: from the first of these to the end.
    """

    rows: Sequence[int]
    columns: Sequence[int]
    all_rows: Sequence[int]
    all_columns: Sequence[int]


def pasted(cells: Cells, room: Room) -> list[Edit]:
    """A block over the selection as often as it fits in it whole, else once from its corner on.

    What has no room is left out; `overhang` counts it.
    """
    high, wide = len(cells), max(map(len, cells), default=0)
    if not high or not wide or not room.rows or not room.columns:
        return []
    tiled = len(room.rows) % high == 0 and len(room.columns) % wide == 0
    rows = room.rows if tiled else room.all_rows[:high]
    columns = room.columns if tiled else room.all_columns[:wide]
    return list(_laid(cells, rows, columns, wide))


def overhang(cells: Cells, room: Room) -> int:
    """How many cells of a block have no room below or at the right of the corner."""
    inside = sum(len(row[: len(room.all_columns)]) for row in cells[: len(room.all_rows)])
    return sum(map(len, cells)) - inside


def filled_down(room: Room, text: Callable[[int, int], str], above: int | None) -> list[Edit]:
    """The first row's texts in those below; of a single row the text of the row `above` it."""
    source, targets = (room.rows[0], room.rows[1:]) if len(room.rows) > 1 else (above, room.rows)
    if source is None:
        return []
    return [Edit(row, column, text(source, column)) for row in targets for column in room.columns]


def filled_right(room: Room, text: Callable[[int, int], str], left: int | None) -> list[Edit]:
    """The first column's texts in those right of it; of a single column those `left` of it."""
    several = len(room.columns) > 1
    source = room.columns[0] if several else left
    targets = room.columns[1:] if several else room.columns
    if source is None:
        return []
    return [Edit(row, column, text(row, source)) for row in room.rows for column in targets]


def replaced(
    rows: Sequence[int],
    columns: Sequence[int],
    text: Callable[[int, int], str],
    wanted: str,
    instead: str,
) -> list[Edit]:
    """The cells that hold a text, with another in its place wherever it stands in them."""
    if not wanted:
        return []
    cells = ((row, column, text(row, column)) for row in rows for column in columns)
    return [
        Edit(row, column, found.replace(wanted, instead))
        for row, column, found in cells
        if wanted in found
    ]


def _laid(cells: Cells, rows: Sequence[int], columns: Sequence[int], wide: int) -> Iterator[Edit]:
    for down, row in enumerate(rows):
        line = cells[down % len(cells)]
        for right, column in enumerate(columns):
            at = right % wide
            if at < len(line):
                yield Edit(row, column, line[at])
