"""How a chart's parts look on paper: in colour, in grey, and photocopied."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from desktop_app.exporters.pdf.lines import wrap
from desktop_app.exporters.pdf.panel import draw_text
from desktop_app.exporters.pdf.typeface import BOLD, REGULAR, Face, printable
from desktop_app.reports.chart import Tone

NAME: Final = Face(REGULAR, 10)
FIGURE: Final = Face(REGULAR, 9)
SMALL: Final = Face(REGULAR, 8)
SIGN: Final = Face(BOLD, 10)
GAP: Final = 4.0
INK: Final = HexColor("#1d2430")
LINE: Final = HexColor("#c3c9d2")
STRONG_LINE: Final = HexColor("#5d6776")
_OUTLINE = 0.5
_LONGEST = 200  # letters of a line
_BASELINE = 0.33  # of the size below a line's middle

# The filling of a series and the distance of the strokes over it, 0 for none: one tells series
# apart on a screen, the other after a black and white copier.
_FILLINGS = (
    (HexColor("#1f5a99"), 0.0),
    (HexColor("#f3d9b0"), 4.0),
    (HexColor("#7fb08f"), 0.0),
    (HexColor("#e9ecf0"), 2.5),
)
# Lines are thin: they need strong colours, and dashes where there is none.
_STROKES = (
    (HexColor("#1f5a99"), ()),
    (HexColor("#b0561a"), (5, 2)),
    (HexColor("#2c7a49"), (2, 2)),
    (HexColor("#5d6776"), (7, 2, 2, 2)),
)
GROUNDS: Final = {
    Tone.GOOD: HexColor("#dff0e5"),
    Tone.NOTED: HexColor("#dfeaf7"),
    Tone.WARNED: HexColor("#fbe8bd"),
    Tone.BAD: HexColor("#f6c9c6"),
    Tone.PLAIN: HexColor("#ffffff"),
}


def first_lines(text: str, face: Face, width: float, most: int) -> tuple[str, ...]:
    """The text in lines; where there are more than `most`, the last one ends with dots.

    A chart's table has the whole.
    """
    # Beyond what could have room nothing is measured.
    lines = wrap(printable(text[: _LONGEST * most]), face, width)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and face.width(f"{last}…") > width:
        last = last[:-1]
    return (*lines[: most - 1], f"{last}…")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its lower left corner, in points."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Spot:
    """Where text in a face begins, ends or is centred, and the height of its middle."""

    face: Face
    x: float
    middle: float
    side: str = "left"


def stroke(canvas: Canvas, series: int) -> None:
    """From now on lines and points are those of a series."""
    shade, dashes = _STROKES[series % len(_STROKES)]
    canvas.setStrokeColor(shade)
    canvas.setFillColor(shade)
    canvas.setLineWidth(1.4)
    canvas.setDash(list(dashes))


def fill(canvas: Canvas, box: Box, series: int) -> None:
    """A rectangle in the filling of a series, with an outline."""
    shade, apart = _FILLINGS[series % len(_FILLINGS)]
    canvas.setFillColor(shade)
    canvas.setStrokeColor(STRONG_LINE)
    canvas.setLineWidth(_OUTLINE)
    canvas.rect(box.x, box.y, box.width, box.height, stroke=1, fill=1)
    if apart:
        canvas.lines(list(strokes(box, apart)))


def strokes(box: Box, apart: float) -> Iterator[tuple[float, float, float, float]]:
    """Slanting lines over a rectangle that end at its edges."""
    reach = apart
    while reach < box.width + box.height:
        low, high = max(0.0, reach - box.width), min(reach, box.height)
        yield (box.x + reach - low, box.y + low, box.x + reach - high, box.y + high)
        reach += apart


def write(canvas: Canvas, text: str | tuple[str, ...], spot: Spot) -> None:
    """A line of text, or several under one another, around a spot."""
    lines = (text,) if isinstance(text, str) else text
    face = spot.face
    canvas.setFont(face.font, face.size)
    canvas.setFillColor(INK)
    baseline = spot.middle + (len(lines) - 1) * face.leading / 2 - face.size * _BASELINE
    for number, line in enumerate(lines):
        draw_text(canvas, line, spot.x, baseline - number * face.leading, spot.side)
