"""The page by which a printer is set: rulers, crosshairs, and where each text will stand."""

from io import BytesIO
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop_app.domain.certificates.layouts import TENTHS, Layout, Part
from desktop_app.exporters.pdf.archive import archived
from desktop_app.exporters.pdf.certificates.pages import new_canvas, page_size, points
from desktop_app.exporters.pdf.typeface import BOLD, REGULAR, Face, printable, register

CROSS_FROM_EDGE = 20.0
"""How far from the nearest edges the crosshairs stand, in millimetres, before the offset."""

_SMALL = Face(REGULAR, 8)
_TINY = Face(REGULAR, 6)
_TITLE = Face(BOLD, 12)
_CROSS = 6 * mm
_TICKS = {10: 5.0, 5: 3.5, 1: 2.0}


def trial_page_pdf(
    layout: Layout, fonts: Path, printer: str = "", *, invariant: bool = False
) -> bytes:
    """A layout's test page, moved by the printer's offset as a certificate will be."""
    register(fonts)
    stream = BytesIO()
    canvas = new_canvas(stream, f"Trang thử: {layout.title}", invariant=invariant)
    canvas.setPageSize(page_size(layout))
    offset = layout.offset(printer)
    canvas.translate(points(offset.right), -points(offset.down))
    _draw_rulers(canvas, layout)
    _draw_crosses(canvas, layout)
    for part in layout.parts:
        if part.on_stock:
            _draw_box(canvas, layout, part)
    _draw_words(canvas, layout, printer)
    canvas.showPage()
    canvas.save()
    return archived(stream.getvalue())


def _draw_rulers(canvas: Canvas, layout: Layout) -> None:
    """Millimetres along the upper and the left edge, numbered by the centimetre."""
    width, height = page_size(layout)
    canvas.setLineWidth(0.3)
    canvas.setFont(_TINY.font, _TINY.size)
    for at in range(layout.width // TENTHS + 1):
        long = _tick(at)
        canvas.line(at * mm, height, at * mm, height - long * mm)
        if at % 10 == 0:
            canvas.drawCentredString(at * mm, height - (long + 2.5) * mm, str(at))
    for at in range(layout.height // TENTHS + 1):
        long = _tick(at)
        y = height - at * mm
        canvas.line(0, y, long * mm, y)
        if at % 10 == 0:
            canvas.drawString((long + 0.8) * mm, y - _TINY.size / 3, str(at))
    canvas.line(0, height, width, height)


def _tick(at: int) -> float:
    return next(long for every, long in _TICKS.items() if at % every == 0)


def _draw_crosses(canvas: Canvas, layout: Layout) -> None:
    """Near each corner and in the middle, with how far they stand from the edges."""
    width, height = page_size(layout)
    edge = CROSS_FROM_EDGE * mm
    places = [(x, y) for x in (edge, width - edge) for y in (edge, height - edge)]
    canvas.setLineWidth(0.5)
    canvas.setFont(_TINY.font, _TINY.size)
    for x, y in (*places, (width / 2, height / 2)):
        canvas.line(x - _CROSS, y, x + _CROSS, y)
        canvas.line(x, y - _CROSS, x, y + _CROSS)
        canvas.circle(x, y, _CROSS / 2)
    told = f"{CROSS_FROM_EDGE:.0f} mm"
    for x, y in places:
        canvas.drawString(x + 1 * mm, y + _CROSS - 2 * mm, told)


def _draw_box(canvas: Canvas, layout: Layout, part: Part) -> None:
    """Where a text will stand, with its name and its upper left corner."""
    x, top = points(part.left), points(layout.height - part.top)
    canvas.saveState()
    canvas.setDash(2, 2)
    canvas.setLineWidth(0.4)
    canvas.rect(x, top - points(part.height), points(part.width), points(part.height))
    canvas.restoreState()
    canvas.setFont(_SMALL.font, _SMALL.size)
    told = f"{part.name} ({_mm(part.left)}; {_mm(part.top)})"
    canvas.drawString(x + 1 * mm, top - _SMALL.size - 1, printable(told))


def _draw_words(canvas: Canvas, layout: Layout, printer: str) -> None:
    """What the page is, and what to do with it, where no text will stand if there is such room."""
    offset = layout.offset(printer)
    whose = f"máy in “{printer}”" if printer else "mọi máy in"
    lines = (
        f"Đang dịch sang phải {_mm(offset.right)} mm, xuống dưới {_mm(offset.down)} mm ({whose}).",
        "In ở cỡ thật (100%), không co theo trang. Đặt lên phôi rồi soi ra ánh sáng, hoặc đo:",
        f"tâm góc trên bên trái cách mép trái, mép trên đúng {CROSS_FROM_EDGE:.0f} mm là vừa.",
        "Ví dụ cách mép trái 21,5 mm thì ghi dịch sang phải -1,5 mm.",
    )
    x, y = 32 * mm, page_size(layout)[1] - 14 * mm
    canvas.setFont(_TITLE.font, _TITLE.size)
    canvas.drawString(x, y, printable(f"Trang thử: {layout.title}"))
    canvas.setFont(_SMALL.font, _SMALL.size)
    for line in lines:
        y -= _SMALL.leading
        canvas.drawString(x, y, printable(line))


def _mm(tenths: int) -> str:
    return f"{tenths / TENTHS:.1f}".replace(".", ",")
