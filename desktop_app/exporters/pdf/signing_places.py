"""Where a document is signed: marked in the file, so that a digital signature finds its place.

A mark is a named destination that shows a rectangle: nothing to see, and kept by whatever
rewrites the file.
"""

from dataclasses import dataclass
from typing import Final

from reportlab.pdfbase.pdfdoc import PDFDictionary
from reportlab.pdfgen.canvas import Canvas

MARK: Final = "cho-ky-"


@dataclass(frozen=True, slots=True)
class SigningPlace:
    """Room for a signature between a position and a name; `top` counts downwards, in points."""

    left: float
    top: float
    width: float
    height: float


def mark(canvas: Canvas, place: SigningPlace, panel_height: float, number: int) -> None:
    """Name the place's rectangle in the canvas' present coordinates: page, then number from 1."""
    high = panel_height - place.top
    left, bottom = canvas.absolutePosition(place.left, high - place.height)
    right, top = canvas.absolutePosition(place.left + place.width, high)
    key = f"{MARK}{canvas.getPageNumber()}-{number}"
    target = canvas.bookmarkPage(key, fit="FitR", left=left, bottom=bottom, right=right, top=top)
    _named(canvas)[key] = target


def _named(canvas: Canvas) -> PDFDictionary:
    """The document's named destinations: reportlab writes those alone that something leads to."""
    # There is no public way to a document's catalogue.
    catalog = canvas._doc.Catalog  # type: ignore[attr-defined]  # noqa: SLF001
    if not hasattr(catalog, "Dests"):
        catalog.Dests = PDFDictionary({})
    named: PDFDictionary = catalog.Dests
    return named
