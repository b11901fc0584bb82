"""What a signature shows on its page: whose it is and when it was made, in a frame.

pyHanko's own stamp writes Vietnamese in a font that has no such letters; this one is drawn like any
page of ours, its font within the file as PDF/A asks.
"""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Final

from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.layout import (
    AxisAlignment,
    BoxConstraints,
    InnerScaling,
    Margins,
    SimpleBoxLayoutRule,
)
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.stamp import StaticStampStyle
from reportlab.pdfgen.canvas import Canvas

from desktop_app.domain.signing import Certificate, Place
from desktop_app.exporters.pdf.lines import balance
from desktop_app.exporters.pdf.typeface import REGULAR, Face, printable, register

_LARGEST: Final = 11.0
_SHRINK: Final = 0.92
_AROUND: Final = 2.0  # from the place's edge to the frame
_EDGE: Final = 6.0  # from the place's edge to the text
_FRAME: Final = 0.8
_ASCENT: Final = 0.89
_INK: Final = (0.05, 0.2, 0.55)
_RESOURCE: Final = "/ChuKy"


def told(certificate: Certificate, at: datetime) -> tuple[str, str]:
    """The stamp's sentences; the time is that of this computer's own zone."""
    local = at.astimezone()
    zone = f"{local:%z}"
    return (
        f"Ký bởi: {certificate.subject}",
        f"Ngày ký: {local:%d/%m/%Y %H:%M:%S} {zone[:3]}:{zone[3:]}",
    )


def stamp_style(
    texts: tuple[str, ...], place: Place, fonts: Path, turn: int = 0
) -> StaticStampStyle:
    """The stamp of a signature with its texts, as large as its place.

    `fonts` is the folder of the four Liberation Serif files; `turn`: by how many degrees the page
    is turned clockwise, against which the stamp is turned back.
    """
    filling = SimpleBoxLayoutRule(
        AxisAlignment.ALIGN_MID,
        AxisAlignment.ALIGN_MID,
        Margins(0, 0, 0, 0),
        InnerScaling.STRETCH_FILL,
    )
    return StaticStampStyle(
        border_width=0,
        background=_Drawn(stamp_pdf(texts, place, fonts, turn)),
        background_layout=filling,
        background_opacity=1.0,
    )


def stamp_pdf(texts: tuple[str, ...], place: Place, fonts: Path, turn: int = 0) -> bytes:
    """The stamp as a page of its own; no letter is left out, the text gets smaller instead."""
    register(fonts)
    width, height = place.width, place.height
    across, high = (height, width) if turn % 180 else (width, height)
    stream = BytesIO()
    canvas = Canvas(stream, (across, high), initialFontName=REGULAR, invariant=1)  # type: ignore[arg-type]  # a name, whatever the stub says
    canvas.translate(*{90: (across, 0), 180: (across, high), 270: (0, high)}.get(turn, (0, 0)))
    canvas.rotate(turn)
    canvas.setStrokeColorRGB(*_INK)
    canvas.setFillColorRGB(*_INK)
    canvas.setLineWidth(_FRAME)
    canvas.rect(_AROUND, _AROUND, width - 2 * _AROUND, height - 2 * _AROUND)
    _write(canvas, texts, width, height)
    canvas.save()
    return stream.getvalue()


class _Drawn(PdfContent):
    """A page that was drawn, as what a stamp shows."""

    def __init__(self, pdf: bytes) -> None:
        super().__init__()
        self._pdf = pdf

    def render(self) -> bytes:
        writer = self._ensure_writer
        page = writer.import_page_as_xobject(PdfFileReader(BytesIO(self._pdf)))
        self.resources.xobject[_RESOURCE] = page
        left, bottom, right, top = (float(edge) for edge in page.get_object()["/BBox"])
        self.box = BoxConstraints(width=right - left, height=top - bottom)
        return f"{_RESOURCE} Do".encode()


def _write(canvas: Canvas, texts: tuple[str, ...], width: float, height: float) -> None:
    inside, room = max(width - 2 * _EDGE, 1), max(height - 2 * _EDGE, 1)
    face, lines = next(
        (face, lines) for face, lines in _ways(texts, inside) if len(lines) * face.leading <= room
    )
    canvas.setFont(face.font, face.size)
    top = height / 2 + len(lines) * face.leading / 2
    for number, line in enumerate(lines):
        canvas.drawString(_EDGE, top - number * face.leading - face.size * _ASCENT, line)


def _ways(texts: tuple[str, ...], width: float) -> Iterator[tuple[Face, list[str]]]:
    """The texts in lines, smaller and smaller without an end."""
    size = _LARGEST
    while True:
        face = Face(REGULAR, size)
        yield face, [line for text in texts for line in balance(printable(text), face, width)]
        size *= _SHRINK
