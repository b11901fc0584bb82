"""How wide a Word table's columns are: no word and no figure is broken while there is room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.exporters.spans import header_cells
from desktop_app.reports.formatting import format_cell
from desktop_app.reports.report import Format, Table

SIZES = (12, 11, 10, 9)
_LETTER = 0.53  # of the type's size: an average letter of Times New Roman, bold headings included
_CAPITAL = 0.75
_LEAST_TEXT = 13  # letters: a narrower column of sentences reads like a ladder
_OF_WIDTH = 0.001
_PADDING = 11.5  # points: Word's own room at both sides of a cell, and the lines
_WIDEST = 60  # letters: a longer text is broken anyhow


@dataclass(frozen=True, slots=True)
class _Need:
    """A column's least and natural width, in parts of the type's size."""

    least: float
    natural: float


def fitted(table: Table, room: float) -> tuple[int, list[float]]:
    """The type's size and each column's width in points; together they fill the room."""
    needs = [_need(table, at) for at in range(len(table.columns))]
    for size in SIZES:
        least = [_points(need.least, size) for need in needs]
        if sum(least) <= room:
            return size, _spread(least, [_points(need.natural, size) for need in needs], room)
    return SIZES[-1], [width * room / sum(least) for width in least]


def _points(length: float, size: int) -> float:
    return length * size + _PADDING


def _length(text: str) -> float:
    """A text's length in parts of the type's size."""
    return sum(_CAPITAL if letter.isupper() else _LETTER for letter in text)


def _spread(least: Sequence[float], natural: Sequence[float], room: float) -> list[float]:
    """What is left goes to the columns by what they lack, a little of it by how wide they are."""
    lacking = [
        max(0.0, wide - small) + _OF_WIDTH * wide**2
        for small, wide in zip(least, natural, strict=True)
    ]
    rest = room - sum(least)
    return [small + rest * lack / sum(lacking) for small, lack in zip(least, lacking, strict=True)]


def _need(table: Table, at: int) -> _Need:
    kind = table.columns[at].format
    texts = [
        format_cell(row.cells[at], kind)
        for row in table.rows
        if row.level != "group" and at < len(row.cells)
    ]
    widest = _WIDEST * _LETTER
    whole = min(max(map(_length, texts), default=_LETTER), widest)
    body = whole if kind is not Format.TEXT else min(whole, _LEAST_TEXT * _LETTER)
    words = _words([*_headings(table, at), *(texts if kind is Format.TEXT else ())])
    least = max(body, min(max(words, default=_LETTER), widest))
    return _Need(least, max(least, whole))


def _headings(table: Table, at: int) -> list[str]:
    """The texts over a column alone; a group's heading has the room of all its columns."""
    cells = header_cells(table.columns)
    return [cell.text for cell in cells if cell.first == at and cell.stop == at + 1]


def _words(texts: Sequence[str]) -> Iterator[float]:
    return (_length(word) for text in texts for word in text.split())
