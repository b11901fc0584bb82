"""How wide a sheet's columns become, in characters as Excel counts them, and how high its rows."""

from collections.abc import Iterator, Sequence

from desktop_app.reports.formatting import align, format_cell
from desktop_app.reports.report import Cell, Column, Table

TABLE_SIZE = 11.0
PORTRAIT_CHARACTERS = 96.0
LANDSCAPE_CHARACTERS = 132.0
_WIDE = 1.25  # a table that is wider than this many pages' widths turns the page
_WIDEST_NUMBER = 40.0
_BESIDE = 3.0
_INDENTS = 2.0
_LINE = 1.36  # of the size: a line's height
_AGENCY_LEAST = 30.0
_NATION_LEAST = 47.0


def column_widths(table: Table, *, landscape: bool) -> list[float]:
    """Widths that show every number whole, fill the page and let the head stand on two sides."""
    widths = [_width(column, _cells(table, i)) for i, column in enumerate(table.columns)]
    page = LANDSCAPE_CHARACTERS if landscape else PORTRAIT_CHARACTERS
    spare = max(0.0, page - sum(widths))
    filled = [_stretched(widths, weights, spare) for weights in _weightings(table, widths)]
    return next((found for found in filled if head_cut(found) is not None), filled[0])


def head_cut(widths: Sequence[float]) -> int | None:
    """The column at which the right side of the head begins; None where a side has no room."""
    total = sum(widths)
    sides = [(cut, sum(widths[:cut])) for cut in range(1, len(widths))]
    good = [
        (cut, left)
        for cut, left in sides
        if left >= _AGENCY_LEAST and total - left >= _NATION_LEAST
    ]
    return min(good, key=lambda side: abs(side[1] - total * 0.45), default=(None, 0.0))[0]


def is_wide(table: Table) -> bool:
    """Whether the columns, at the widths that they ask for, need a landscape page."""
    return sum(column.width for column in table.columns) > PORTRAIT_CHARACTERS * _WIDE


def lines_needed(text: str, width: float, size: float = TABLE_SIZE) -> int:
    """How many lines a text takes in a cell of this width, rather one too many than one less."""
    room = max(width - _INDENTS, 1.0) * TABLE_SIZE / size
    return sum(_lines_of(part, room) for part in text.split("\n"))


def height(lines: int, size: float = TABLE_SIZE) -> float:
    """The height in points of so many lines."""
    return lines * size * _LINE + 2


def _lines_of(text: str, room: float) -> int:
    lines, used = 1, 0.0
    for word in text.split():
        needed = _units(word)
        if used and used + needed > room:
            lines, used = lines + 1, 0.0
        lines += int(needed // room)
        used += min(needed, room) + _units(" ")
    return lines


def _units(text: str) -> float:
    """The width of a text in Times New Roman, where a digit of Excel's column is 1."""
    return sum(1.36 if letter.isupper() else 0.5 if letter == " " else 0.93 for letter in text)


def _weightings(table: Table, widths: list[float]) -> Iterator[list[float]]:
    """To whom the room that is left may go: to texts, to all, to what stands right of the texts."""
    texts = [align(column.format) == "left" for column in table.columns]
    yield [width * is_text for width, is_text in zip(widths, texts, strict=True)]
    yield [1.0] * len(widths)
    widest = max(range(len(widths)), key=widths.__getitem__)
    yield [float(number > widest) for number in range(len(widths))]


def _stretched(widths: list[float], weights: list[float], spare: float) -> list[float]:
    weights = weights if any(weights) else widths
    return [
        round(width + spare * weight / sum(weights), 2)
        for width, weight in zip(widths, weights, strict=True)
    ]


def _cells(table: Table, column: int) -> list[Cell]:
    """A column's own values; labels and groups run over their neighbours."""
    return [
        row.cells[column]
        for row in table.rows
        if column < len(row.cells)
        and row.level != "group"
        and not (row.level != "data" and isinstance(row.cells[column], str))
    ]


def _width(column: Column, cells: Sequence[Cell]) -> float:
    word = max(map(_units, column.title.split()), default=0.0) + _BESIDE
    if align(column.format) == "left":
        return max(float(column.width), word)
    shown = max((len(format_cell(cell, column.format)) for cell in cells), default=0)
    return max(column.width, min(shown * 1.1 + _BESIDE, _WIDEST_NUMBER), word)
