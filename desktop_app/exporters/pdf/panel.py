"""Pieces of a page that are drawn line by line: heads, titles, signatures."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from desktop_app.exporters.pdf.signing_places import SigningPlace, mark
from desktop_app.exporters.pdf.typeface import Face

Lines = tuple[str, ...]
_RULE = 0.6
_ASCENT = 0.89  # of the size: where the baseline stands under a line's top


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of text; `x` is its left end, middle or right end, `top` counts downwards."""

    text: str
    face: Face
    x: float
    top: float
    align: str = "center"


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line from `x` to the right; `top` counts downwards."""

    x: float
    top: float
    width: float


def stack(lines: Sequence[str], face: Face, x: float, top: float, align: str) -> list[Placed]:
    """Lines under one another, the first one's top at `top`."""
    return [
        Placed(line, face, x, top + number * face.leading, align)
        for number, line in enumerate(lines)
    ]


def draw_text(canvas: Canvas, text: str, x: float, baseline: float, align: str) -> None:
    """Draw one line in the font that is set."""
    if align == "right":
        canvas.drawRightString(x, baseline, text)
    elif align == "center":
        canvas.drawCentredString(x, baseline, text)
    else:
        canvas.drawString(x, baseline, text)


class Panel(Flowable):
    """Lines and rules at fixed places; never split, and drawn smaller where a page is too low.

    `signed` are the places that a digital signature may take.
    """

    def __init__(
        self,
        texts: Sequence[Placed],
        rules: Sequence[Rule],
        height: float,
        limit: float,
        signed: Sequence[SigningPlace] = (),
    ) -> None:
        super().__init__()
        self._texts = texts
        self._rules = rules
        self._signed = signed
        self._scale = min(1.0, limit / height)
        self._height = height

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """The whole width and the panel's height."""
        return available_width, self._height * self._scale

    def draw(self) -> None:
        """Draw texts and rules from the top down."""
        self.canv.scale(self._scale, self._scale)
        for placed in self._texts:
            self.canv.setFont(placed.face.font, placed.face.size)
            baseline = self._height - placed.top - placed.face.size * _ASCENT
            draw_text(self.canv, placed.text, placed.x, baseline, placed.align)
        self.canv.setLineWidth(_RULE)
        for rule in self._rules:
            y = self._height - rule.top
            self.canv.line(rule.x, y, rule.x + rule.width, y)
        for number, place in enumerate(self._signed, 1):
            mark(self.canv, place, self._height, number)


@dataclass(frozen=True, slots=True)
class Caption:
    """What a `CaptionBlock` shows: lines of one face, aligned within `width`.

    `rule` is the length of the line under them, as a share of the last line's width; `outline` is
    the bookmark's level, None where there is none. Spaces are in points.
    """

    lines: Lines
    face: Face
    width: float
    align: str = "center"
    indent: float = 0.0
    rule: float = 0.0
    outline: int | None = None
    before: float = 0.0
    after: float = 0.0

    @property
    def height(self) -> float:
        """The lines' height with the rule's, without the spaces around."""
        return len(self.lines) * self.face.leading + (4 if self.rule else 0)

    @property
    def x(self) -> float:
        """Where its lines begin, have their middle or end."""
        places = {"center": self.width / 2, "right": self.width}
        return places.get(self.align, self.indent)


class CaptionBlock(Flowable):
    """A title, heading or note; split between lines only where it is longer than a page."""

    def __init__(self, caption: Caption) -> None:
        super().__init__()
        self.caption = caption
        self.spaceBefore = caption.before
        self.spaceAfter = caption.after

    def wrap(self, _available_width: float, _available_height: float) -> tuple[float, float]:
        """Its own width and height."""
        return self.caption.width, self.caption.height

    def split(self, _available_width: float, available_height: float) -> list[Flowable]:
        """The lines that fit, then the others."""
        fitting = int(available_height // self.caption.face.leading)
        if not 0 < fitting < len(self.caption.lines):
            return []
        first = replace(self.caption, lines=self.caption.lines[:fitting], rule=0.0, after=0.0)
        rest = replace(self.caption, lines=self.caption.lines[fitting:], outline=None, before=0.0)
        return [CaptionBlock(first), CaptionBlock(rest)]

    def draw(self) -> None:
        """Draw the lines, the rule under them, and set the bookmark."""
        caption = self.caption
        self._bookmark()
        self.canv.setFont(caption.face.font, caption.face.size)
        for number, line in enumerate(caption.lines):
            top = number * caption.face.leading
            baseline = caption.height - top - caption.face.size * _ASCENT
            draw_text(self.canv, line, caption.x, baseline, caption.align)
        if caption.rule:
            self._draw_rule()

    def _draw_rule(self) -> None:
        length = self.caption.face.width(self.caption.lines[-1]) * self.caption.rule
        self.canv.setLineWidth(_RULE)
        self.canv.line(self.caption.x - length / 2, 1, self.caption.x + length / 2, 1)

    def _bookmark(self) -> None:
        if self.caption.outline is None:
            return
        x, y = self.canv.absolutePosition(0, 0)
        key = f"{self.canv.getPageNumber()}-{x:.1f}-{y:.1f}"
        self.canv.bookmarkHorizontal(key, 0, self.caption.height)
        self.canv.addOutlineEntry(" ".join(self.caption.lines), key, self.caption.outline)
