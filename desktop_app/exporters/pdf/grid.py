"""A table on pages: its header on each, no row split, as fast for many rows as for few."""

from bisect import bisect_right
from itertools import accumulate, groupby

from reportlab.platypus import Flowable, PageBreak

from desktop_app.domain.progress import Progress
from desktop_app.exporters.pdf.column_widths import PADDING
from desktop_app.exporters.pdf.grid_layout import Box, GridLayout, LaidRow, boundaries
from desktop_app.exporters.pdf.panel import draw_text

_LINE = 0.5
_SHADES = {"header": 0.92, "group": 0.95, "total": 0.95}
_BASELINE = 0.94  # of the size under a line's top: the letters stand in the middle of its leading
_ROWS_WITH_THE_FOOT = 2
_LEAST_LEFT = 3
_TOLERANCE = 0.01


class Grid(Flowable):
    """The `rows` of a layout under their header.

    `foot` is the height of what has to stand on the page of the last rows: signatures never come
    alone on a page.
    """

    def __init__(
        self, layout: GridLayout, progress: Progress, rows: range, foot: float = 0.0
    ) -> None:
        super().__init__()
        self._layout = layout
        self._progress = progress
        self._foot = foot
        self._start = rows.start
        self._stop = rows.stop

    def wrap(self, _available_width: float, available_height: float) -> tuple[float, float]:
        """Its width and height; more than there is where the foot would be left alone."""
        height = self._height(self._stop)
        if self._foot and self._fits_without_foot(height, available_height):
            height = available_height + 1
        return self._layout.edges[-1], height

    def split(self, _available_width: float, available_height: float) -> list[Flowable]:
        """The rows that fit under the header, and the others; nothing where not one row fits."""
        limit = self._layout.tops[self._start] + available_height - self._layout.header.height
        cut = bisect_right(self._layout.tops, limit + _TOLERANCE) - 1
        cut = self._before_group(min(cut, self._stop - _ROWS_WITH_THE_FOOT if self._foot else cut))
        if cut <= self._start:
            return []
        return [
            Grid(self._layout, self._progress, range(self._start, cut)),
            PageBreak(),
            Grid(self._layout, self._progress, range(cut, self._stop), self._foot),
        ]

    def draw(self) -> None:
        """Draw the header and the rows."""
        y = self._height(self._stop)
        self.canv.setLineWidth(_LINE)
        self._draw_row(self._layout.header, y)
        self._draw_header_lines(y)
        body = y = y - self._layout.header.height
        rows = self._layout.rows[self._start : self._stop]
        for row in rows:
            self._draw_row(row, y)
            y -= row.height
        self._draw_lines(rows, body)
        self._progress(self._stop, len(self._layout.rows), "Vẽ bảng")

    def _height(self, stop: int) -> float:
        tops = self._layout.tops
        return self._layout.header.height + tops[stop] - tops[self._start]

    def _fits_without_foot(self, height: float, available: float) -> bool:
        enough_rows = self._stop - self._start > _LEAST_LEFT
        return enough_rows and height <= available < height + self._foot

    def _before_group(self, cut: int) -> int:
        """A group's heading goes to the next page with its first row."""
        while cut - 1 > self._start and self._layout.rows[cut - 1].level == "group":
            cut -= 1
        return cut

    def _draw_row(self, row: LaidRow, y: float) -> None:
        shade = _SHADES.get(row.level)
        if shade is not None:
            self.canv.setFillGray(shade)
            width = self._layout.edges[-1]
            self.canv.rect(0, y - row.height, width, row.height, stroke=0, fill=1)
            self.canv.setFillGray(0)
        for box in row.boxes:
            self._draw_box(box, y, box.level or row.level)

    def _draw_box(self, box: Box, y: float, level: str) -> None:
        face = self._layout.face(level)
        self.canv.setFont(face.font, face.size)
        left, right = self._layout.edges[box.first], self._layout.edges[box.stop]
        places = {"left": left + PADDING, "right": right - PADDING, "center": (left + right) / 2}
        used = len(box.lines) * face.leading
        baseline = y - box.top - (box.height - used) / 2 - face.size * _BASELINE
        for number, line in enumerate(box.lines):
            top = baseline - number * face.leading
            draw_text(self.canv, line, places[box.align], top, box.align)

    def _draw_header_lines(self, y: float) -> None:
        edges = self._layout.edges
        for box in self._layout.header.boxes:
            width = edges[box.stop] - edges[box.first]
            self.canv.rect(edges[box.first], y - box.top - box.height, width, box.height)

    def _draw_lines(self, rows: tuple[LaidRow, ...], y: float) -> None:
        """Lines over the shades: one under each row, upright ones as long as edges stay equal."""
        bottoms = [y - bottom for bottom in accumulate(row.height for row in rows)]
        self.canv.lines([(0, bottom, self._layout.edges[-1], bottom) for bottom in bottoms])
        for edges, run in groupby(rows, boundaries):
            height = sum(row.height for row in run)
            for edge in edges:
                x = self._layout.edges[edge]
                self.canv.line(x, y, x, y - height)
            y -= height
