"""How wide a Word table's columns are: no word and no figure is broken while there is room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.exporters.spans import header_cells
from desktop_app.reports.formatting import format_cell
from desktop_app.reports.report import Format, Table

SIZES = (12, 11, 10, 9)
_LETTER = 0.55  # of the type's size: an average letter of Times New Roman, bold headings included
_PADDING = 11.5  # points: Word's own room at both sides of a cell, and the lines
_WIDEST = 60  # characters: a longer text is broken anyhow


@dataclass(frozen=True, slots=True)
class _Need:
    """A column's least and natural width, in characters."""

    least: int
    natural: int


def fitted(table: Table, room: float) -> tuple[int, list[float]]:
    """The type's size and each column's width in points; together they fill the room."""
    needs = [_need(table, at) for at in range(len(table.columns))]
    for size in SIZES:
        least = [_points(need.least, size) for need in needs]
        if sum(least) <= room:
            return size, _spread(least, [_points(need.natural, size) for need in needs], room)
    return SIZES[-1], [width * room / sum(least) for width in least]


def _points(characters: int, size: int) -> float:
    return characters * size * _LETTER + _PADDING


def _spread(least: Sequence[float], natural: Sequence[float], room: float) -> list[float]:
    """What is left goes to the columns in proportion to what they lack."""
    lacking = [max(0.0, wide - small) + 1 for small, wide in zip(least, natural, strict=True)]
    rest = room - sum(least)
    return [small + rest * lack / sum(lacking) for small, lack in zip(least, lacking, strict=True)]


def _need(table: Table, at: int) -> _Need:
    kind = table.columns[at].format
    heading = max(_words(_headings(table, at)), default=1)
    texts = [
        format_cell(row.cells[at], kind)
        for row in table.rows
        if row.level != "group" and at < len(row.cells)
    ]
    whole = max((len(text) for text in texts), default=1)
    body = whole if kind is not Format.TEXT else max(_words(texts), default=1)
    least = max(heading, min(body, _WIDEST), 3)
    return _Need(least, max(least, min(whole, _WIDEST)))


def _headings(table: Table, at: int) -> list[str]:
    """The texts over a column alone; a group's heading has the room of all its columns."""
    cells = header_cells(table.columns)
    return [cell.text for cell in cells if cell.first == at and cell.stop == at + 1]


def _words(texts: Sequence[str]) -> Iterator[int]:
    return (len(word) for text in texts for word in text.split())
