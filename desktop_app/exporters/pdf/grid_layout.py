"""A table laid out: widths, broken lines and heights, all known before a page is drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from desktop_app.domain.progress import Progress
from desktop_app.exporters.pdf.column_widths import PADDING, Need, fitted
from desktop_app.exporters.pdf.lines import wrap
from desktop_app.exporters.pdf.paper import Paper
from desktop_app.exporters.pdf.typeface import BOLD, BOLD_ITALIC, ITALIC, REGULAR, Face, printable
from desktop_app.exporters.spans import Span, header_cells, header_lines, row_spans
from desktop_app.reports.formatting import align, format_cell
from desktop_app.reports.report import Row, Table

MARGIN = 2.0  # over and under the lines of a cell, in points
_REPORT_EVERY = 500
_DEEPEST_ROW = 0.5  # of the page's depth: a row that is deeper goes on in another
_DEEPEST_HEADING = 0.2  # of the page's depth: what a heading has more is cut, on every page
_FONTS = {
    "group": BOLD,
    "subtotal": BOLD_ITALIC,
    "total": BOLD,
    "header": BOLD,
    "number": ITALIC,
    "empty": ITALIC,
}


@dataclass(frozen=True, slots=True)
class Box:
    """A cell with its lines; columns `first` to before `stop`; `top` and `height` in points."""

    lines: tuple[str, ...]
    first: int
    stop: int
    align: str
    top: float
    height: float
    level: str


@dataclass(frozen=True, slots=True)
class LaidRow:
    """A row's cells, from its own top, and its height in points."""

    boxes: tuple[Box, ...]
    height: float
    level: str


@dataclass(frozen=True, slots=True)
class GridLayout:
    """A table as it will be drawn: column edges, header, rows; `tops` has one entry more."""

    size: float
    edges: tuple[float, ...]
    header: LaidRow
    rows: tuple[LaidRow, ...]
    tops: tuple[float, ...]

    def face(self, level: str) -> Face:
        """The face in which a row of this level is set."""
        return _face(level, self.size)


def shown(row: Row, table: Table) -> list[str]:
    """The cells of a row as they will be printed."""
    return [
        printable(format_cell(cell, column.format))
        for cell, column in zip(row.cells, table.columns, strict=False)
    ]


def laid_out(table: Table, columns: Sequence[Need], paper: Paper, progress: Progress) -> GridLayout:
    """The layout of a table on a paper; a table without rows shows its `empty_text`."""
    size, widths = fitted(columns, paper.room)
    edges = (0.0, *accumulate(widths))
    header = _header(table, edges, size, int(paper.depth * _DEEPEST_HEADING / size))
    deepest = max((paper.depth - header.height) * _DEEPEST_ROW, 3 * size)
    rows = list(_rows(table, edges, size, deepest, progress))
    rows = rows or _empty(table, edges, size, deepest)
    tops = (0.0, *accumulate(row.height for row in rows))
    return GridLayout(size, edges, header, tuple(rows), tops)


def _face(level: str, size: float) -> Face:
    return Face(_FONTS.get(level, REGULAR), size)


def _rows(
    table: Table, edges: tuple[float, ...], size: float, deepest: float, progress: Progress
) -> Iterator[LaidRow]:
    for done, row in enumerate(table.rows):
        if done % _REPORT_EVERY == 0:
            progress(done, len(table.rows), "Dàn trang")
        boxes = [_box(span, row, table, edges, size) for span in row_spans(row, len(table.columns))]
        yield from _bounded(boxes, row.level, size, deepest)


def _box(span: Span, row: Row, table: Table, edges: tuple[float, ...], size: float) -> Box:
    column = table.columns[span.first]
    text = printable(format_cell(span.value, column.format))
    lines = _lines(text, _face(row.level, size), edges[span.stop] - edges[span.first])
    is_label = span.stop - span.first > 1 and row.level != "group"
    alignment = "center" if is_label else "left" if row.level == "group" else align(column.format)
    return Box(lines, span.first, span.stop, alignment, 0.0, 0.0, row.level)


def _lines(text: str, face: Face, width: float) -> tuple[str, ...]:
    return wrap(text, face, max(width - 2 * PADDING, face.size))


def _bounded(boxes: list[Box], level: str, size: float, deepest: float) -> Iterator[LaidRow]:
    """The row, cut into several where its text is deeper than a page can hold."""
    leading = _face(level, size).leading
    most = max(int((deepest - 2 * MARGIN) / leading), 1)
    longest = max(len(box.lines) for box in boxes)
    for start in range(0, longest, most):
        count = min(most, longest - start)
        height = count * leading + 2 * MARGIN
        parts = tuple(
            Box(b.lines[start : start + most], b.first, b.stop, b.align, 0.0, height, level)
            for b in boxes
        )
        yield LaidRow(parts, height, level)


def _header(table: Table, edges: tuple[float, ...], size: float, most: int) -> LaidRow:
    face = _face("header", size)
    cells = header_cells(table.columns)
    texts = [
        _at_most(most, _lines(printable(cell.text), face, edges[cell.stop] - edges[cell.first]))
        for cell in cells
    ]
    heights = [
        count * face.leading + 2 * MARGIN for count in header_lines(cells, list(map(len, texts)))
    ]
    tops = [0.0, *accumulate(heights)]
    boxes = [
        Box(lines, c.first, c.stop, "center", tops[c.top], tops[c.bottom] - tops[c.top], "")
        for c, lines in zip(cells, texts, strict=True)
    ]
    return _numbered(table, boxes, tops[-1], size)


def _at_most(most: int, lines: tuple[str, ...]) -> tuple[str, ...]:
    return lines if len(lines) <= most else (*lines[: most - 1], "…")


def _numbered(table: Table, boxes: list[Box], height: float, size: float) -> LaidRow:
    if not table.numbered:
        return LaidRow(tuple(boxes), height, "header")
    deep = _face("number", size).leading + 2 * MARGIN
    numbers = [
        Box((f"({i + 1})",), i, i + 1, "center", height, deep, "number")
        for i in range(len(table.columns))
    ]
    return LaidRow((*boxes, *numbers), height + deep, "header")


def _empty(table: Table, edges: tuple[float, ...], size: float, deepest: float) -> list[LaidRow]:
    lines = _lines(printable(table.empty_text), _face("empty", size), edges[-1])
    box = Box(lines, 0, len(table.columns), "center", 0.0, 0.0, "empty")
    return list(_bounded([box], "empty", size, deepest))


def boundaries(row: LaidRow) -> tuple[int, ...]:
    """The columns' edges at which the row has a vertical line."""
    inner = [left.stop for left, _ in pairwise(row.boxes)]
    return (0, *inner, row.boxes[-1].stop)
