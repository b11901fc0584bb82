"""Lying bars: a name, its bars, their figures, line after line."""

from reportlab.pdfgen.canvas import Canvas

from desktop_app.exporters.pdf.charts import legend
from desktop_app.exporters.pdf.charts.looks import (
    FIGURE,
    GAP,
    NAME,
    STRONG_LINE,
    Box,
    Spot,
    fill,
    first_lines,
    write,
)
from desktop_app.exporters.pdf.lines import widest
from desktop_app.reports.chart import Chart, Mark
from desktop_app.reports.formatting import format_cell

_BAR = 10.0
_NAMES_AT_MOST = 0.42  # of the width
_UNKNOWN = "…"
_NAME_LINES = 12
_FIGURES_AT_MOST = 0.3  # of the width


class Bars:
    """Draws them; a name takes as many lines as it needs.

    Attributes:
        width: As `rows.Drawn`.
        head: As `rows.Drawn`.
        heights: As `rows.Drawn`.
    """

    def __init__(self, chart: Chart, width: float) -> None:
        self.width = width
        self._chart = chart
        self._legend = legend.entries(chart, width)
        self.head = legend.height(self._legend)
        room = width * _NAMES_AT_MOST
        self._names = [first_lines(one.title, NAME, room, _NAME_LINES) for one in chart.categories]
        self.heights = tuple(self._height(lines) for lines in self._names)
        beside = width * _FIGURES_AT_MOST
        self._figures = [
            [first_lines(_figure(chart, mark), FIGURE, beside, 1)[0] for mark in one.marks]
            for one in chart.series
        ]
        said = [text for one in self._figures for text in one]
        self._left = max((widest(one, NAME) for one in self._names), default=0.0) + GAP
        self._right = width - widest(tuple(said), FIGURE) - 2 * GAP
        self._low, self._high = chart.ticks[0], chart.ticks[-1]

    def draw_head(self, canvas: Canvas, top: float) -> None:
        """The legend."""
        legend.draw(canvas, self._legend, top)

    def draw_line(self, canvas: Canvas, line: int, top: float) -> None:
        """A name, its bars, a stroke where they begin."""
        height = self.heights[line]
        middle = top - height / 2
        write(canvas, self._names[line], Spot(NAME, self._left - GAP, middle, "right"))
        first = middle + len(self._chart.series) * _BAR / 2
        for number in range(len(self._chart.series)):
            self._draw_bar(canvas, number, line, first - (number + 1) * _BAR)
        canvas.setStrokeColor(STRONG_LINE)
        canvas.setLineWidth(0.7)
        zero = self._at(0)
        canvas.line(zero, top, zero, top - height)

    def _draw_bar(self, canvas: Canvas, series: int, line: int, bottom: float) -> None:
        value = self._chart.mark(series, line).value
        zero, end = self._at(0), self._at(value or 0)
        if value:
            left, right = sorted((zero, end))
            fill(canvas, Box(left, bottom + 1, right - left, _BAR - 2), series)
        beside = max(zero, end) + GAP
        write(canvas, self._figures[series][line], Spot(FIGURE, beside, bottom + _BAR / 2))

    def _at(self, value: int) -> float:
        share = (value - self._low) / (self._high - self._low)
        return self._left + share * (self._right - self._left)

    def _height(self, lines: tuple[str, ...]) -> float:
        return max(len(lines) * NAME.leading, len(self._chart.series) * _BAR) + GAP


def _figure(chart: Chart, mark: Mark) -> str:
    """The figure, and what else is said of it where it is short."""
    if mark.value is None:
        return mark.note or _UNKNOWN
    figure = format_cell(mark.value, chart.format)
    return f"{figure} ({mark.note})" if mark.note else figure
