"""Each certificate on a page of its own, every text in its box."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop_app.domain.certificates.fitting import Fitted, fit, line_height
from desktop_app.domain.certificates.layouts import TENTHS, Align, Layout, Part, Stand, Style
from desktop_app.domain.progress import Progress, silent
from desktop_app.exporters.pdf.archive import archived
from desktop_app.exporters.pdf.certificates.frame import draw_frame
from desktop_app.exporters.pdf.typeface import (
    BOLD,
    BOLD_ITALIC,
    ITALIC,
    REGULAR,
    Face,
    printable,
    register,
)
from desktop_app.reports.certificates import Sheet

# Of a line's height, above the baseline: so that a line stands in the middle of its own height.
ASCENT = 0.78
_RULE_BELOW = 0.28
_RULE_WIDTH = 0.6
_FONTS = {
    Style.REGULAR: REGULAR,
    Style.BOLD: BOLD,
    Style.ITALIC: ITALIC,
    Style.BOLD_ITALIC: BOLD_ITALIC,
}


def certificates_pdf(
    sheets: Sequence[Sheet],
    fonts: Path,
    progress: Progress = silent,
    *,
    invariant: bool = False,
) -> bytes:
    """The pages in their order; with `invariant` equal ones give equal bytes.

    Raises: Cancelled.
    """
    register(fonts)
    stream = BytesIO()
    canvas = new_canvas(stream, sheets[0].layout.title if sheets else "", invariant=invariant)
    for done, sheet in enumerate(sheets):
        progress(done, len(sheets), "Vẽ từng tờ")
        canvas.setPageSize(page_size(sheet.layout))
        _draw(canvas, sheet)
        canvas.showPage()
    canvas.save()
    return archived(stream.getvalue())


def new_canvas(stream: BytesIO, title: str, *, invariant: bool) -> Canvas:
    """A Vietnamese document with that title, all of whose letters are embedded."""
    canvas = Canvas(
        stream,
        invariant=int(invariant),
        initialFontName=REGULAR,  # type: ignore[arg-type]  # its stubs say a number
        lang="vi-VN",
    )
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.setTitle(title)
    return canvas


def page_size(layout: Layout) -> tuple[float, float]:
    """Width and height in points."""
    return points(layout.width), points(layout.height)


def points(tenths: int) -> float:
    """Tenths of a millimetre as points."""
    return tenths / TENTHS * mm


def _draw(canvas: Canvas, sheet: Sheet) -> None:
    if sheet.has_frame:
        draw_frame(canvas, *page_size(sheet.layout))
    canvas.saveState()
    canvas.translate(points(sheet.offset.right), -points(sheet.offset.down))
    for part, text in sheet.texts:
        draw_part(canvas, sheet.layout, part, text)
    canvas.restoreState()


def draw_part(canvas: Canvas, layout: Layout, part: Part, text: str) -> None:
    """A text in its box, as large as it may be."""
    font = _FONTS[part.style]
    found = fit(printable(text), part.room, lambda line, size: Face(font, size).width(line) / mm)
    face = Face(font, found.size)
    colour = HexColor(f"#{part.colour}")
    canvas.setFillColor(colour)
    canvas.setFont(face.font, face.size)
    y = _first_baseline(layout, part, found)
    for line in found.lines:
        _draw_line(canvas, part, face, line, y)
        y -= face.leading
    if part.rule and found.lines:
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(_RULE_WIDTH)
        _draw_rule(canvas, part, face, found.lines[-1], y + face.leading)


def _first_baseline(layout: Layout, part: Part, found: Fitted) -> float:
    high = line_height(found.size) * len(found.lines) * mm
    spare = points(part.height) - high
    above = {Stand.TOP: 0.0, Stand.MIDDLE: spare / 2, Stand.FOOT: spare}[part.stand]
    top = points(layout.height - part.top) - above
    return top - ASCENT * line_height(found.size) * mm


def _draw_line(canvas: Canvas, part: Part, face: Face, line: str, y: float) -> None:
    canvas.drawString(_start(part, face, line), y, line)


def _start(part: Part, face: Face, line: str) -> float:
    spare = points(part.width) - face.width(line)
    before = {Align.LEFT: 0.0, Align.CENTRE: spare / 2, Align.RIGHT: spare}[part.align]
    return points(part.left) + before


def _draw_rule(canvas: Canvas, part: Part, face: Face, line: str, y: float) -> None:
    left = _start(part, face, line)
    below = y - _RULE_BELOW * face.size
    canvas.line(left, below, left + face.width(line), below)
