"""A chart that is read line after line, and goes on on the next page under its head."""

from typing import Protocol

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak

_TOLERANCE = 0.01


class Drawn(Protocol):
    """What draws such a chart; all lengths in points.

    Attributes:
        width: How wide it is.
        head: How high its head is, which every page repeats.
        heights: How high each line is.
    """

    width: float
    head: float
    heights: tuple[float, ...]

    def draw_head(self, canvas: Canvas, top: float) -> None:
        """Draw what stands over the lines, from a height downwards."""

    def draw_line(self, canvas: Canvas, line: int, top: float) -> None:
        """Draw one line, from a height downwards."""


class Rows(Flowable):
    """Some of a chart's lines under its head; no line is split over two pages."""

    def __init__(self, drawn: Drawn, lines: range) -> None:
        super().__init__()
        self._drawn = drawn
        self._lines = lines

    def wrap(self, _available_width: float, _available_height: float) -> tuple[float, float]:
        """Its own width and height."""
        heights = self._drawn.heights[self._lines.start : self._lines.stop]
        return self._drawn.width, self._drawn.head + sum(heights)

    def split(self, _available_width: float, available_height: float) -> list[Flowable]:
        """The lines that fit, and the others on the next page; nothing where not one fits."""
        room = available_height - self._drawn.head + _TOLERANCE
        stop = self._lines.start
        while stop < self._lines.stop and self._drawn.heights[stop] <= room:
            room -= self._drawn.heights[stop]
            stop += 1
        if stop == self._lines.start:
            return []
        first, rest = range(self._lines.start, stop), range(stop, self._lines.stop)
        return [Rows(self._drawn, first), PageBreak(), Rows(self._drawn, rest)]

    def draw(self) -> None:
        """Draw the head and the lines."""
        top = self.wrap(0, 0)[1]
        self.canv.saveState()
        self._drawn.draw_head(self.canv, top)
        top -= self._drawn.head
        for line in self._lines:
            self._drawn.draw_line(self.canv, line, top)
            top -= self._drawn.heights[line]
        self.canv.restoreState()
