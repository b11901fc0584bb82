"""PDFs drawn line by line, as a test asks for them; places in points from the top left."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.source_tree import ROOT

FONT = "LiberationSerif-Regular"
SIZE = 13
LEFT, RIGHT, MIDDLE = 85.0, 555.0, 320.0
# A line: how far from the top, its text, and where ("left", "centre", "indent", or a number).
Placed: TypeAlias = tuple[float, str, str | float]


def pdf(path: Path, *pages: Sequence[Placed], lock: object = None) -> Path:
    """A PDF of these pages."""
    if FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(FONT, str(ROOT / f"resources/fonts/{FONT}.ttf")))
    canvas = Canvas(str(path), pagesize=A4, invariant=1, encrypt=lock)
    for page in pages:
        canvas.setFont(FONT, SIZE)
        for top, text, place in page:
            _draw(canvas, A4[1] - top, text, place)
        canvas.showPage()
    canvas.save()
    return path


def _draw(canvas: Canvas, base: float, text: str, place: str | float) -> None:
    if place == "centre":
        canvas.drawCentredString(MIDDLE, base, text)
    elif place == "full":
        _stretch(canvas, base, text, LEFT)
    elif place == "full-indent":
        _stretch(canvas, base, text, LEFT + 28)
    else:
        at = {"left": LEFT, "indent": LEFT + 28}.get(str(place), place)
        canvas.drawString(float(at), base, text)


def _stretch(canvas: Canvas, base: float, text: str, left: float) -> None:
    """Words spread from a place to the right edge, as in running text."""
    words = text.split()
    widths = [pdfmetrics.stringWidth(word, FONT, SIZE) for word in words]
    gap = (RIGHT - left - sum(widths)) / (len(words) - 1)
    for word, width in zip(words, widths, strict=True):
        canvas.drawString(left, base, word)
        left += width + gap
