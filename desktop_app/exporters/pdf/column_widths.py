"""How wide a table's columns become, and in which size of type the table is set."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import starmap

from desktop_app.exporters.pdf.typeface import BOLD, REGULAR, Face
from desktop_app.reports.formatting import align
from desktop_app.reports.report import Column, Row, Table

PADDING = 3.0  # on each side of a cell's text, in points
COMFORTABLE_SIZES = (12, 11, 10)
SIZES = (12, 11, 10, 9, 8, 7)

_CHARACTER = 0.5  # of the size: how wide a letter or digit is on the average
_LONGEST_WORD = 8.0  # a word of a text that is wider may be broken
_SHORT_TEXT = 5.5  # a column whose texts are no wider keeps them on one line: “Xuất sắc”
_FOR_NOTES = 4.5  # a column of texts is no narrower with few or no texts in it
_BESIDE_NUMBERS = 0.6  # what numbers get over their own width where there is room
_MARGIN = 0.02  # of the size: against a line that is broken by rounding
_TEXT_MAY_SHRINK_TO = 0.7


@dataclass(frozen=True, slots=True)
class Need:
    """A column's widths at size 1: the least, a comfortable one, all on one line; its weight."""

    least: float
    comfortable: float
    natural: float
    weight: float


def needs(table: Table, texts: Sequence[Sequence[str]]) -> list[Need]:
    """What each column needs; `texts` are the cells of each row as they will be shown."""
    spread = [
        [text for row, cells in zip(table.rows, texts, strict=True) for text in _own(row, cells, i)]
        for i in range(len(table.columns))
    ]
    return list(starmap(_need, zip(table.columns, spread, strict=True)))


def is_wide(columns: Sequence[Need], room: float) -> bool:
    """Whether the table asks for a landscape page, even with its texts on two lines."""
    size = COMFORTABLE_SIZES[-1]
    wanted = sum(max(need.least, need.comfortable * _TEXT_MAY_SHRINK_TO) for need in columns)
    return wanted * size > room - 2 * PADDING * len(columns)


def fitted(columns: Sequence[Need], room: float) -> tuple[float, list[float]]:
    """The size of type and the columns' widths, which together fill `room`; all in points."""
    inside = room - 2 * PADDING * len(columns)
    size = _size(columns, inside)
    widths = [need.least * size for need in columns]
    if sum(widths) > inside:
        widths = [max(inside, size) * width / sum(widths) for width in widths]
    widths = _grown(widths, [need.comfortable * size for need in columns], inside)
    widths = _grown(widths, [need.natural * size for need in columns], inside)
    return size, [width + 2 * PADDING for width in _stretched(widths, columns, inside)]


def _own(row: Row, cells: Sequence[str], column: int) -> Iterable[str]:
    """The text of a cell that keeps to its column; a group's text runs over all of them."""
    if row.level == "group" or column >= len(cells):
        return ()
    if row.level != "data" and isinstance(row.cells[column], str):
        return ()
    return (cells[column],)


def _need(column: Column, texts: Sequence[str]) -> Need:
    distinct = {line for text in texts for line in text.split("\n")}
    natural = _widest(Face(REGULAR, 1), distinct)
    title = Face(BOLD, 1).width(column.title.replace("\n", " "))
    least = max(_least(column, distinct), _widest(Face(BOLD, 1), column.title.split()), title / 4)
    hint = column.width * _CHARACTER
    is_text = align(column.format) == "left"
    wanted = max(natural, _FOR_NOTES) if is_text else natural + _BESIDE_NUMBERS
    comfortable = max(least, min(wanted, hint), min(title / 2, hint))
    return Need(least, comfortable, max(natural, comfortable), hint if is_text else 0.0)


def _least(column: Column, texts: set[str]) -> float:
    """Texts may break between words, so a number, which has no space, stays whole."""
    is_text = align(column.format) == "left"
    face = Face(REGULAR if is_text else BOLD, 1)
    natural = _widest(face, texts)
    if natural <= _SHORT_TEXT:
        return natural
    words = {word for text in texts for word in text.split()}
    return min(_widest(face, words), _LONGEST_WORD if is_text else 2 * _LONGEST_WORD)


def _widest(face: Face, texts: Iterable[str]) -> float:
    return max(map(face.width, texts), default=0.0) + _MARGIN


def _size(columns: Sequence[Need], inside: float) -> float:
    comfortable = sum(need.comfortable for need in columns)
    least = sum(need.least for need in columns)
    good = [size for size in COMFORTABLE_SIZES if comfortable * size <= inside]
    possible = [size for size in SIZES[2:] if least * size <= inside]
    return [*good, *possible, SIZES[-1]][0]


def _grown(widths: list[float], targets: list[float], inside: float) -> list[float]:
    """Widths on their way to the targets, as far as there is room."""
    missing = [max(0.0, target - width) for width, target in zip(widths, targets, strict=True)]
    spare = max(0.0, inside - sum(widths))
    part = min(1.0, spare / sum(missing)) if sum(missing) else 0.0
    return [width + gap * part for width, gap in zip(widths, missing, strict=True)]


def _stretched(widths: list[float], columns: Sequence[Need], inside: float) -> list[float]:
    """Widths that fill the page: what is left goes to texts, else to all columns alike."""
    spare = max(0.0, inside - sum(widths))
    weights = [need.weight for need in columns]
    if not any(weights):
        weights = widths
    whole = sum(weights)
    # The share first: a product with the smallest of weights has no exact digits left.
    return [width + spare * (weight / whole) for width, weight in zip(widths, weights, strict=True)]
