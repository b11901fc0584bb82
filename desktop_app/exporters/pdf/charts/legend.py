"""Which filling is which series."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from desktop_app.exporters.pdf.charts.looks import (
    FIGURE,
    GAP,
    Box,
    Spot,
    fill,
    first_lines,
    stroke,
    write,
)
from desktop_app.reports.chart import Chart

_SIDE = 9.0
_LINE = 13.0
_APART = 14.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A series with its place: from the left, and in which line."""

    series: int
    text: str
    x: float
    line: int


def entries(chart: Chart, width: float) -> list[Entry]:
    """Each series' title where it has room, one after the other; none for a single series."""
    if len(chart.series) < 2:  # noqa: PLR2004  # one series needs no legend
        return []
    placed: list[Entry] = []
    x, line = 0.0, 0
    for number, one in enumerate(chart.series):
        text = first_lines(one.title, FIGURE, width - _SIDE - GAP, 1)[0]
        needed = _SIDE + GAP + FIGURE.width(text)
        if x and x + needed > width:
            x, line = 0.0, line + 1
        placed.append(Entry(number, text, x, line))
        x += needed + _APART
    return placed


def height(placed: Sequence[Entry]) -> float:
    """How high the legend is, with the space under it."""
    return (placed[-1].line + 1) * _LINE + GAP if placed else 0.0


def draw(canvas: Canvas, placed: Sequence[Entry], top: float, *, lines: bool = False) -> None:
    """Draw it, from a height downwards: with pieces of `lines` or with fillings."""
    for one in placed:
        middle = top - (one.line + 0.5) * _LINE
        if lines:
            stroke(canvas, one.series)
            canvas.line(one.x, middle, one.x + _SIDE, middle)
            canvas.setDash([])
        else:
            fill(canvas, Box(one.x, middle - _SIDE / 2, _SIDE, _SIDE), one.series)
        write(canvas, one.text, Spot(FIGURE, one.x + _SIDE + GAP, middle))
