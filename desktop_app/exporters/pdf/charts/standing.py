"""Standing columns, beside or on each other, and lines over a row of places."""

from itertools import pairwise
from math import ceil

from reportlab.lib.colors import white
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from desktop_app.exporters.pdf.charts import legend
from desktop_app.exporters.pdf.charts.looks import (
    FIGURE,
    GAP,
    LINE,
    SMALL,
    STRONG_LINE,
    Box,
    Spot,
    fill,
    first_lines,
    stroke,
    write,
)
from desktop_app.exporters.pdf.lines import widest, wrap
from desktop_app.exporters.pdf.typeface import printable
from desktop_app.reports.chart import Chart, ChartKind, Mark, short_value, tick_labels

_PLOT = 150.0
_FILLED = 0.72  # of a place's width
_WIDEST = 60.0
_NAME_LINES = 5
_TITLE_LINES = 2
_POINT = 1.8


class Standing(Flowable):
    """One such chart; it stays on one page."""

    def __init__(self, chart: Chart, width: float) -> None:
        super().__init__()
        self._chart = chart
        self._width = width
        self._legend = legend.entries(chart, width)
        self._ticks = tick_labels(chart)
        self._left = widest(self._ticks, SMALL) + GAP
        self._slot = (width - self._left) / max(len(chart.categories), 1)
        self._every = max(1, ceil((widest(self._words(), SMALL) + GAP) / self._slot))
        self._filled = min(self._slot * _FILLED, _WIDEST * len(chart.series))
        room = self._slot * self._every - GAP
        self._names = [
            first_lines(_name(one.title, one.short, room), SMALL, room, _NAME_LINES)
            for one in chart.categories
        ]
        self._below = max(map(len, self._names), default=0) * SMALL.leading + GAP
        self._above = legend.height(self._legend) + FIGURE.leading

    def wrap(self, _available_width: float, _available_height: float) -> tuple[float, float]:
        """Its own width and height."""
        return self._width, self._above + _PLOT + self._below

    def draw(self) -> None:
        """Draw axis, marks and names."""
        canvas, height = self.canv, self._above + _PLOT + self._below
        canvas.saveState()
        lines = self._chart.kind is ChartKind.LINE
        legend.draw(canvas, self._legend, height, lines=lines)
        self._draw_axis(canvas)
        if lines:
            self._draw_lines(canvas)
        else:
            self._draw_columns(canvas)
        for at in range(0, len(self._names), self._every):
            name = self._names[at]
            middle = self._below - GAP / 2 - len(name) * SMALL.leading / 2
            write(canvas, name, Spot(SMALL, self._middle(at), middle, "center"))
        canvas.restoreState()

    def _words(self) -> tuple[str, ...]:
        """The words of the names, which have to fit under their places."""
        names = (printable(one.short or one.title) for one in self._chart.categories)
        return tuple(word for name in names for word in name.split())

    def _middle(self, category: int) -> float:
        return self._left + (category + 0.5) * self._slot

    def _at(self, value: int) -> float:
        low, high = self._chart.ticks[0], self._chart.ticks[-1]
        return self._below + (value - low) / (high - low) * _PLOT

    def _draw_axis(self, canvas: Canvas) -> None:
        canvas.setLineWidth(0.5)
        for value, said in zip(self._chart.ticks, self._ticks, strict=True):
            y = self._at(value)
            canvas.setStrokeColor(STRONG_LINE if value == 0 else LINE)
            canvas.line(self._left, y, self._width, y)
            write(canvas, said, Spot(SMALL, self._left - GAP, y, "right"))

    def _draw_columns(self, canvas: Canvas) -> None:
        for at in range(len(self._chart.categories)):
            if self._chart.kind is ChartKind.STACKED:
                self._draw_stack(canvas, at)
            else:
                self._draw_beside(canvas, at)

    def _draw_beside(self, canvas: Canvas, category: int) -> None:
        width = self._filled / len(self._chart.series)
        left = self._middle(category) - self._filled / 2
        for series in range(len(self._chart.series)):
            mark = self._chart.mark(series, category)
            self._draw_column(canvas, Box(left + series * width, 0, width, 0), series, mark)

    def _draw_column(self, canvas: Canvas, place: Box, series: int, mark: Mark) -> None:
        if not mark.value:
            return
        low, high = sorted((self._at(0), self._at(mark.value)))
        fill(canvas, Box(place.x, low, place.width, high - low), series)
        said = short_value(mark.value, self._chart.format)
        if SMALL.width(said) <= place.width / _FILLED - 1:
            y = high + SMALL.size * 0.7
            write(canvas, said, Spot(SMALL, place.x + place.width / 2, y, "center"))

    def _draw_stack(self, canvas: Canvas, category: int) -> None:
        width = min(self._filled, _WIDEST)
        left = self._middle(category) - width / 2
        above = below = 0
        for series in range(len(self._chart.series)):
            value = self._chart.mark(series, category).value or 0
            start = above if value > 0 else below
            low, high = sorted((self._at(start), self._at(start + value)))
            if value:
                box = Box(left, low, width, high - low)
                fill(canvas, box, series)
                self._draw_figure(canvas, value, box)
            above, below = above + max(value, 0), below + min(value, 0)

    def _draw_figure(self, canvas: Canvas, value: int, box: Box) -> None:
        """The figure in the middle of its part, on white, where it has room."""
        said = short_value(value, self._chart.format)
        wide, high = SMALL.width(said) + 2, SMALL.size
        if wide > box.width - 2 or high > box.height - 2:
            return
        x, y = box.x + box.width / 2, box.y + box.height / 2
        canvas.setFillColor(white)
        canvas.rect(x - wide / 2, y - high / 2, wide, high, stroke=0, fill=1)
        write(canvas, said, Spot(SMALL, x, y, "center"))

    def _draw_lines(self, canvas: Canvas) -> None:
        """A line breaks where nothing is known."""
        for series, one in enumerate(self._chart.series):
            points = [
                None if mark.value is None else (self._middle(at), self._at(mark.value))
                for at, mark in enumerate(one.marks)
            ]
            stroke(canvas, series)
            for start, end in pairwise(points):
                if start and end:
                    canvas.line(*start, *end)
            canvas.setDash([])
            for point in filter(None, points):
                canvas.circle(*point, _POINT, stroke=0, fill=1)


def _name(title: str, short: str, room: float) -> str:
    """The whole title where it has room in two lines, else the short one."""
    lines = wrap(printable(title), SMALL, room)
    return title if not short or len(lines) <= _TITLE_LINES else short
