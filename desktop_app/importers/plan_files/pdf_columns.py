"""Which pieces of a page's lines are read first where two columns stand side by side."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

_BOTH = 2
_HEAD = re.compile(r"[\W_]*k[ếe]\s?ho[ạa]ch[\W_]*", re.IGNORECASE)  # what ends the letterhead
_NARROWEST = 0.4  # of the letters' size: what still parts two columns
_CENTRED = 0.03
_STRETCHED = 1.6


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a line: its text and place; `aside`: it stands in one of two columns."""

    text: str
    left: float
    right: float
    base: float
    size: float
    aside: bool = False


Row: TypeAlias = tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class _Gutter:
    """The blank between two columns."""

    left: float
    right: float

    def beside(self, row: Row) -> "_Gutter | None":
        """What is left of it beside another line; None where the line runs across."""
        left, right = self.left, self.right
        for segment in row:
            if segment.right <= right and segment.left < left:
                left = max(left, segment.right)
            elif segment.left >= left:
                right = min(right, segment.left)
            else:
                return None
        wide = right - left >= _NARROWEST * row[0].size
        return _Gutter(left, right) if wide else None


def in_reading_order(rows: Sequence[Row]) -> list[Segment]:
    """The pieces of a page: where two columns stand side by side, the left one whole first."""
    plain = [_unstretched(row) for row in rows]
    middle = _middle(plain)
    found: list[Segment] = []
    place = 0
    while place < len(plain):
        if len(plain[place]) == _BOTH:
            length = _columns_length(plain[place:], middle)
            found += _left_then_right(plain[place : place + length])
        else:
            length = 1
            found.append(_one(plain[place]))
        place += length
    return found


def _columns_length(rows: Sequence[Row], middle: tuple[float, float]) -> int:
    """How many lines from the first on stand in its two columns."""
    gutter = _gutter_of(rows[0])
    for length, row in enumerate(rows):
        if len(row) > _BOTH or _is_centred(row, middle) or _HEAD.fullmatch(row[0].text):
            return length
        narrowed = gutter.beside(row)
        if narrowed is None and len(row) == 1:
            return length
        gutter = narrowed or _gutter_of(row)
    return len(rows)


def _gutter_of(row: Row) -> _Gutter:
    return _Gutter(row[0].right, row[1].left)


def _left_then_right(rows: Sequence[Row]) -> list[Segment]:
    """A line of one piece belongs to the column whose beginning is nearer to its own."""
    starts = [min(row[side].left for row in rows if len(row) == _BOTH) for side in (0, 1)]
    pairs = [row if len(row) == _BOTH else _sided(row[0], sum(starts) / 2) for row in rows]
    columns = (*(left for left, _ in pairs), *(right for _, right in pairs))
    return [replace(one, aside=True) for one in columns if one is not None]


def _sided(only: Segment, middle: float) -> tuple[Segment | None, Segment | None]:
    return (only, None) if only.left < middle else (None, only)


def _middle(rows: Sequence[Row]) -> tuple[float, float]:
    """The middle of the page's text, and how far from it a centred line's own may lie."""
    every = [one for row in rows for one in row]
    if not every:
        return 0, 0
    left, right = min(one.left for one in every), max(one.right for one in every)
    return (left + right) / 2, _CENTRED * (right - left)


def _is_centred(row: Row, middle: tuple[float, float]) -> bool:
    centre, near = middle
    return len(row) == 1 and abs((row[0].left + row[0].right) / 2 - centre) < near


def _one(row: Row) -> Segment:
    """A line of one piece, or of several that a table parts."""
    if len(row) == 1:
        return row[0]
    text = "\t".join(one.text for one in row)
    return replace(row[0], text=text, right=row[-1].right, aside=True)


def _unstretched(row: Row) -> Row:
    """A line that was stretched to the edge has the same gap between all its words."""
    if len(row) <= _BOTH:
        return row
    gaps = [after.left - before.right for before, after in pairwise(row)]
    single = sum(" " not in one.text for one in row)
    if max(gaps) > _STRETCHED * min(gaps) or single < len(row) - 1:
        return row
    text = " ".join(one.text for one in row)
    return (replace(row[0], text=text, right=row[-1].right),)
