"""One to three header rows into one heading per column."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from desktop_app.domain.intake import Kind
from desktop_app.domain.text import clean
from desktop_app.importers.columns import Heading, words
from desktop_app.importers.grid import Grid, shown
from desktop_app.importers.lines import ORDER_WORDS, is_label
from desktop_app.importers.parted import is_part
from desktop_app.importers.workbook import column_letter

MAX_HEADER_ROWS = 3
_FEWEST_CELLS = 2
_KEY_LENGTH = 24
_MOST_CODE = 100
_MEASURE = re.compile(r"\((?![0-9]|[a-h]\))[^()0-9]*(1[.,]?000[^()]*)?\)|\(%\)|%")


def header_blocks(grid: Grid, top: int) -> Iterator[tuple[int, tuple[Heading, ...]]]:
    """The possible header blocks that start at a row: each one's last row and its headings."""
    for bottom in range(top, min(top + MAX_HEADER_ROWS, grid.bottom)):
        may_be = _may_be_header(grid, bottom) or _is_code_row(grid, top, bottom)
        if not may_be and not (bottom > top and _goes_on(grid, bottom)):
            return
        if _is_label(grid, top) or _is_counted(grid, top, bottom):
            return
        if _is_whole(grid, top, bottom) and not _goes_on(grid, bottom + 1):
            yield bottom, read_headings(grid, top, bottom)


def read_headings(grid: Grid, top: int, bottom: int) -> tuple[Heading, ...]:
    """Each column's texts from `top` to `bottom`, merged regions filled, repeats left out."""
    filled = _filled_block(grid, top, bottom)
    headings = []
    for column in grid.columns:
        texts = (filled.get((row, column), "") for row in range(top, bottom + 1))
        levels = tuple(dict.fromkeys(text for text in texts if text))
        if levels:
            headings.append(Heading(column, levels))
    return tuple(headings)


def layout_key(kind: Kind, headings: Iterable[Heading]) -> str:
    """The key under which a choice of columns is kept: equal for the same headings in place."""
    parts = (f"{column_letter(one.column)}={words(one.text)}" for one in headings)
    text = "\n".join((kind.value, *parts))
    return hashlib.sha256(text.encode()).hexdigest()[:_KEY_LENGTH]


def _may_be_header(grid: Grid, row: int) -> bool:
    """At least two texts, hardly a number: a header row has no figures of its own."""
    values = grid.filled(row).values()
    texts = [value for value in values if isinstance(value, str)]
    return len(set(texts)) >= _FEWEST_CELLS and len(values) - len(texts) <= 1


def _goes_on(grid: Grid, row: int) -> bool:
    """Whether a row belongs to the header above it.

    It has nothing but measures ("(người) | (nghìn đồng)") or parts ("Tiền mặt | Chuyển khoản").
    """
    values = grid.filled(row).values()
    texts = [clean(value).casefold() for value in values if isinstance(value, str)]
    if not texts or len(texts) < len(values):
        return False
    parts = len(texts) >= _FEWEST_CELLS and all(map(is_part, texts))
    return parts or all(map(_MEASURE.fullmatch, texts))


def _is_label(grid: Grid, row: int) -> bool:
    """A line such as "Đơn vị báo cáo: | Phòng A", which stands above headers."""
    texts = [value for value in grid.filled(row).values() if isinstance(value, str)]
    labelled = any(map(is_label, texts))
    return labelled or bool(texts and texts[0].rstrip().endswith(":"))


def _is_counted(grid: Grid, top: int, row: int) -> bool:
    """A row with a mark under "STT", such as "I | Tổ 1", which is a row of the table."""
    for upper in range(top, row):
        for column, value in grid.filled(upper).items():
            if words(shown(value)) in ORDER_WORDS:
                below = grid.text(row, column)
                return below not in {"", grid.text(upper, column)}
    return False


def _is_code_row(grid: Grid, top: int, row: int) -> bool:
    """Codes of criteria that were typed as numbers: "1.1 | 1.2 | 2.1", each more than the last.

    In a header's first row they stand among texts, below it they stand alone, and never under the
    first heading, as the numbers of columns do.
    """
    cells = grid.filled(row)
    texts = [value for value in cells.values() if isinstance(value, str)]
    codes = [value for value in cells.values() if isinstance(value, int | float)]
    if len(codes) < _FEWEST_CELLS or not all(0 < code < _MOST_CODE for code in codes):
        return False
    grows = all(earlier < later for earlier, later in pairwise(codes))
    if row == top:
        return grows and len(set(texts)) >= _FEWEST_CELLS
    return grows and len(texts) <= 1 and min(grid.filled(top)) not in cells


def _is_whole(grid: Grid, top: int, bottom: int) -> bool:
    """Whether no merged region that is several rows high sticks out of the block."""
    high = [one for one in grid.merges_in(top, bottom) if one[2] > one[0]]
    return all(top <= one[0] and one[2] <= bottom for one in high)


def _filled_block(grid: Grid, top: int, bottom: int) -> dict[tuple[int, int], str]:
    rows = range(top, bottom + 1)
    cells = {(row, column): grid.text(row, column) for row in rows for column in grid.columns}
    _fill_merged(grid, cells, top, bottom)
    for row in range(top, bottom):
        _carry_group_texts(grid, cells, row)
    return cells


def _fill_merged(grid: Grid, cells: dict[tuple[int, int], str], top: int, bottom: int) -> None:
    for first_row, first_column, last_row, last_column in grid.merges_in(top, bottom):
        text = grid.text(first_row, first_column)
        for row in range(max(first_row, top), min(last_row, bottom) + 1):
            for column in range(first_column, last_column + 1):
                cells[row, column] = text


def _carry_group_texts(grid: Grid, cells: dict[tuple[int, int], str], row: int) -> None:
    """A blank beside a group's text belongs to the group where both have a text below."""
    for column in grid.columns[1:]:
        group, below_group = cells[row, column - 1], cells[row + 1, column - 1]
        is_group = group and below_group and below_group != group
        if is_group and cells[row + 1, column] and not cells[row, column]:
            cells[row, column] = group
