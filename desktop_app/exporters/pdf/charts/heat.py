"""A cell for each place and thing, with a sign and a ground that say the same."""

from reportlab.pdfgen.canvas import Canvas

from desktop_app.exporters.pdf.charts.looks import (
    FIGURE,
    GAP,
    GROUNDS,
    LINE,
    NAME,
    SIGN,
    Box,
    Spot,
    first_lines,
    write,
)
from desktop_app.exporters.pdf.lines import wrap
from desktop_app.exporters.pdf.typeface import BOLD, Face, printable
from desktop_app.reports.chart import Chart, Mark, figure_text

_NAMES = 0.42  # of the width
_LEAST_CELL = 20.0
_WIDEST_CELL = 130.0
_TITLE = Face(BOLD, 9)
_TITLE_LINES = 6
_LINES = 12


class Heat:
    """Draws it, with what the signs mean over every page's lines.

    Attributes:
        width: As `rows.Drawn`.
        head: As `rows.Drawn`.
        heights: As `rows.Drawn`.
    """

    def __init__(self, chart: Chart, width: float) -> None:
        self.width = width
        self._chart = chart
        cells = max(len(chart.series), 1)
        self._cell = min(_WIDEST_CELL, width * (1 - _NAMES) / cells)
        self._left = width - self._cell * cells
        room = self._cell - GAP
        short = any(_is_too_long(one.title, room) for one in chart.series)
        titles = [(one.short if short else "") or one.title for one in chart.series]
        self._titles = [first_lines(one, _TITLE, room, _TITLE_LINES) for one in titles]
        self._legend = first_lines(_legend(chart, short=short), FIGURE, width, _LINES)
        highest = max((len(one) for one in self._titles), default=0)
        self._titles_height = highest * _TITLE.leading + GAP
        self.head = len(self._legend) * FIGURE.leading + GAP + self._titles_height
        room = self._left - 2 * GAP
        self._names = [first_lines(one.title, NAME, room, _LINES) for one in chart.categories]
        self.heights = tuple(len(one) * NAME.leading + GAP for one in self._names)

    @staticmethod
    def has_room(chart: Chart, width: float) -> bool:
        """Whether its cells are wide enough for a sign."""
        return len(chart.series) * _LEAST_CELL <= width * (1 - _NAMES)

    def draw_head(self, canvas: Canvas, top: float) -> None:
        """What the signs mean, then the columns' titles."""
        high = len(self._legend) * FIGURE.leading
        write(canvas, self._legend, Spot(FIGURE, 0, top - high / 2))
        top -= high + GAP
        for number, lines in enumerate(self._titles):
            box = self._box(number, top, self._titles_height)
            _frame(canvas, box)
            middle = box.y + box.height / 2
            write(canvas, lines, Spot(_TITLE, box.x + box.width / 2, middle, "center"))
        _frame(canvas, Box(0, top - self._titles_height, self._left, self._titles_height))

    def draw_line(self, canvas: Canvas, line: int, top: float) -> None:
        """A name and its cells."""
        height = self.heights[line]
        middle = top - height / 2
        for number in range(len(self._chart.series)):
            mark = self._chart.mark(number, line)
            box = self._box(number, top, height)
            canvas.setFillColor(GROUNDS[mark.tone])
            canvas.rect(box.x, box.y, box.width, box.height, stroke=0, fill=1)
            _frame(canvas, box)
            write(
                canvas,
                self._sign(mark),
                Spot(SIGN, box.x + box.width / 2, middle, "center"),
            )
        _frame(canvas, Box(0, top - height, self._left, height))
        write(canvas, self._names[line], Spot(NAME, GAP, middle))

    def _sign(self, mark: Mark) -> str:
        text = mark.sign or ("" if mark.value is None else figure_text(self._chart, mark))
        return first_lines(text, SIGN, self._cell - 2, 1)[0]

    def _box(self, series: int, top: float, height: float) -> Box:
        return Box(self._left + series * self._cell, top - height, self._cell, height)


def _frame(canvas: Canvas, box: Box) -> None:
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.5)
    canvas.rect(box.x, box.y, box.width, box.height)


def _is_too_long(title: str, room: float) -> bool:
    return len(wrap(printable(title), _TITLE, room)) > _TITLE_LINES


def _legend(chart: Chart, *, short: bool) -> str:
    """What the signs mean, and the short titles where these stand over the columns."""
    told = [f"{one.sign}: {one.note[:1].lower()}{one.note[1:]}" for one in chart.legend]
    if short:
        told += [f"{one.short}: {one.title}" for one in chart.series if one.short]
    return "; ".join(told) + ("." if told else "")
