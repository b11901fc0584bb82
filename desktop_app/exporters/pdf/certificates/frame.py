"""The frame on blank paper: two lines, waves between them, a flower in each corner. Our drawing.

A page as low as a slip of A5 has two plain lines near its edge, as its text needs the room.
"""

import math
from collections.abc import Iterator

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

OUTSIDE = 9 * mm
BAND = 8 * mm
LOW_PAGE = 160 * mm
NEAR = 6 * mm
_GOLD: Color = HexColor("#B8862B")
_PALE: Color = HexColor("#F6EBD0")
_RED: Color = HexColor("#A61C1C")
_WAVE = 9 * mm
_STEPS = 12
_PETALS = 8


def draw_frame(canvas: Canvas, width: float, height: float) -> None:
    """Draw it around a page of so many points; the file holds it once for all pages."""
    name = f"frame-{width:.1f}-{height:.1f}"
    if not canvas.hasForm(name):
        canvas.beginForm(name, 0, 0, width, height)
        (_draw_plain if height < LOW_PAGE else _draw)(canvas, width, height)
        canvas.endForm()
    canvas.doForm(name)


def _draw_plain(canvas: Canvas, width: float, height: float) -> None:
    canvas.saveState()
    for edge, thick in ((NEAR, 1.0), (NEAR + 1 * mm, 0.4)):
        canvas.setLineWidth(thick)
        canvas.rect(edge, edge, width - 2 * edge, height - 2 * edge)
    canvas.restoreState()


def _draw(canvas: Canvas, width: float, height: float) -> None:
    canvas.saveState()
    outer = (OUTSIDE, OUTSIDE, width - 2 * OUTSIDE, height - 2 * OUTSIDE)
    inside = OUTSIDE + BAND
    inner = (inside, inside, width - 2 * inside, height - 2 * inside)
    canvas.setFillColor(_PALE)
    _draw_band(canvas, width, height)
    canvas.setStrokeColor(_GOLD)
    canvas.setLineWidth(0.7)
    for start, end in _sides(width, height):
        _draw_waves(canvas, start, end)
    canvas.setStrokeColor(_RED)
    for box, thick in ((outer, 2.2), (inner, 1.2)):
        canvas.setLineWidth(thick)
        canvas.rect(*box)
    canvas.setStrokeColor(_GOLD)
    canvas.setLineWidth(0.6)
    more = inside + 1.4 * mm
    canvas.rect(more, more, width - 2 * more, height - 2 * more)
    for x in (OUTSIDE + BAND / 2, width - OUTSIDE - BAND / 2):
        for y in (OUTSIDE + BAND / 2, height - OUTSIDE - BAND / 2):
            _draw_flower(canvas, x, y)
    canvas.restoreState()


def _draw_band(canvas: Canvas, width: float, height: float) -> None:
    """The paper between the two lines."""
    across, down = width - 2 * OUTSIDE, height - 2 * OUTSIDE
    for y in (OUTSIDE, height - OUTSIDE - BAND):
        canvas.rect(OUTSIDE, y, across, BAND, stroke=0, fill=1)
    for x in (OUTSIDE, width - OUTSIDE - BAND):
        canvas.rect(x, OUTSIDE, BAND, down, stroke=0, fill=1)


_Point = tuple[float, float]


def _sides(width: float, height: float) -> Iterator[tuple[_Point, _Point]]:
    """The middle of the band along each side, between the corners' squares."""
    low, from_left = OUTSIDE + BAND / 2, OUTSIDE + BAND
    for y in (low, height - low):
        yield (from_left, y), (width - from_left, y)
    for x in (low, width - low):
        yield (x, from_left), (x, height - from_left)


def _draw_waves(canvas: Canvas, start: _Point, end: _Point) -> None:
    """Three waves that cross each other, a whole number of them along the side."""
    length = math.dist(start, end)
    count = max(round(length / _WAVE), 1)
    along = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    for phase in (0.0, math.tau / 3, 2 * math.tau / 3):
        path = canvas.beginPath()
        steps = count * _STEPS
        for step in range(steps + 1):
            gone = length * step / steps
            aside = BAND * 0.34 * math.sin(math.tau * step / _STEPS + phase)
            x = start[0] + along[0] * gone - along[1] * aside
            y = start[1] + along[1] * gone + along[0] * aside
            (path.lineTo if step else path.moveTo)(x, y)
        canvas.drawPath(path, stroke=1, fill=0)


def _draw_flower(canvas: Canvas, x: float, y: float) -> None:
    """A square with a flower of eight petals."""
    canvas.saveState()
    canvas.translate(x, y)
    half = BAND / 2
    canvas.setFillColor(_RED)
    canvas.rect(-half, -half, BAND, BAND, stroke=0, fill=1)
    canvas.setFillColor(_GOLD)
    for _ in range(_PETALS):
        canvas.ellipse(half * 0.28, -half * 0.16, half * 0.86, half * 0.16, stroke=0, fill=1)
        canvas.rotate(360 / _PETALS)
    canvas.setFillColor(_PALE)
    canvas.circle(0, 0, half * 0.22, stroke=0, fill=1)
    canvas.restoreState()
