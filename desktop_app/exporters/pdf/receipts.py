"""Receipts as a PDF: two on a sheet of A4, each on a half of it, with a line to cut along."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop_app.exporters.pdf.lines import balance, wrap
from desktop_app.exporters.pdf.paper import PORTRAIT
from desktop_app.exporters.pdf.typeface import BOLD, ITALIC, REGULAR, Face, printable, register
from desktop_app.reports.receipt import VOID, ReceiptForm

HALF = PORTRAIT.height / 2
SIDE = 15 * mm
TOP = 12 * mm
ROOM = PORTRAIT.width - 2 * SIDE
_AGENCY_ROOM = ROOM * 0.58
_BODY = Face(REGULAR, 12.5)
_STRONG = Face(BOLD, 12.5)
_AGENCY = Face(BOLD, 11.5)
_PARENT = Face(REGULAR, 11.5)
_TITLE = Face(BOLD, 17)
_SMALL = Face(ITALIC, 11)
_STAMP = Face(BOLD, 88)
_STAMP_COLOUR = Color(0.75, 0.1, 0.1, alpha=0.28)
_STAMP_TURN = 18
_LABEL = 27 * mm
_MOST_LINES = 2
_SMALLEST = 5
_BETWEEN = 4.0


def receipts_pdf(forms: Sequence[ReceiptForm], fonts: Path, *, invariant: bool = False) -> bytes:
    """The receipts in their order; with `invariant` equal ones give equal bytes."""
    # Loaded with the first file, not with the program.
    from desktop_app.exporters.pdf.archive import archived  # noqa: PLC0415

    register(fonts)
    stream = BytesIO()
    size = (PORTRAIT.width, PORTRAIT.height)
    canvas = Canvas(
        stream,
        pagesize=size,
        invariant=int(invariant),
        initialFontName=REGULAR,  # type: ignore[arg-type]  # its stubs say a number
        lang="vi-VN",
    )
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.setTitle(f"{forms[0].title} {forms[0].book}" if forms else "")
    canvas.setAuthor(printable(forms[0].agency) if forms else "")
    for place, form in enumerate(forms):
        if place and place % 2 == 0:
            canvas.showPage()
        _draw(canvas, form, PORTRAIT.height - (place % 2) * HALF)
        if place % 2 == 0:
            _cut(canvas)
    canvas.save()
    return archived(stream.getvalue())


def _draw(canvas: Canvas, form: ReceiptForm, top: float) -> None:
    below = min(_draw_agency(canvas, form, top - TOP), _draw_number(canvas, form, top - TOP))
    y = below - 6 * mm
    _centred(canvas, form.title.upper(), _TITLE, PORTRAIT.width / 2, y)
    _centred(canvas, form.day, _SMALL, PORTRAIT.width / 2, y - _TITLE.leading)
    y -= _TITLE.leading + 9 * mm
    for name, text in form.rows:
        y = _draw_row(canvas, name, text, y)
    _draw_signers(canvas, form, y - 3 * mm)
    if form.void:
        _draw_void(canvas, form, top)


def _draw_agency(canvas: Canvas, form: ReceiptForm, y: float) -> float:
    """The agencies in the upper left, a rule under them; where they end."""
    middle = SIDE + _AGENCY_ROOM / 2
    for text, face in ((form.parent_agency, _PARENT), (form.agency, _AGENCY)):
        fitting = _fitted(printable(text).upper(), face, _AGENCY_ROOM)
        for line in balance(printable(text).upper(), fitting, _AGENCY_ROOM) if text else ():
            _centred(canvas, line, fitting, middle, y)
            y -= face.leading
    y += _AGENCY.leading - 6
    canvas.setLineWidth(0.6)
    canvas.line(middle - 16 * mm, y, middle + 16 * mm, y)
    return y - 2 * mm


def _draw_number(canvas: Canvas, form: ReceiptForm, y: float) -> float:
    right = PORTRAIT.width - SIDE
    for name, text in (("Ký hiệu: ", form.book), ("Số: ", form.number)):
        shown = printable(text)
        canvas.setFont(_STRONG.font, _STRONG.size)
        canvas.drawRightString(right, y, shown)
        canvas.setFont(_BODY.font, _BODY.size)
        canvas.drawRightString(right - _STRONG.width(shown), y, name)
        y -= _BODY.leading
    return y


def _draw_row(canvas: Canvas, name: str, text: str, y: float) -> float:
    """A label, and its text beside it; a text too long for two lines is set smaller."""
    room = ROOM - _LABEL
    face = _fitted(printable(text), _STRONG if name == "Số tiền" else _BODY, room)
    canvas.setFont(_BODY.font, _BODY.size)
    canvas.drawString(SIDE, y, f"{name}:")
    canvas.setFont(face.font, face.size)
    for line in wrap(printable(text), face, room):
        canvas.drawString(SIDE + _LABEL, y, line)
        y -= _BODY.leading
    return y - _BETWEEN


def _fitted(text: str, face: Face, room: float) -> Face:
    """The face, smaller where the text would take more than two lines."""
    while len(wrap(text, face, room)) > _MOST_LINES and face.size > _SMALLEST:
        face = Face(face.font, face.size - 0.5)
    return face


def _draw_signers(canvas: Canvas, form: ReceiptForm, y: float) -> None:
    width = ROOM / len(form.signers)
    for place, (who, how) in enumerate(form.signers):
        middle = SIDE + width * (place + 0.5)
        _centred(canvas, who.upper(), Face(BOLD, 11.5), middle, y)
        _centred(canvas, how, _SMALL, middle, y - _SMALL.leading)


def _draw_void(canvas: Canvas, form: ReceiptForm, top: float) -> None:
    canvas.saveState()
    canvas.setFillColor(_STAMP_COLOUR)
    canvas.translate(PORTRAIT.width / 2, top - HALF / 2)
    canvas.rotate(_STAMP_TURN)
    canvas.setFont(_STAMP.font, _STAMP.size)
    canvas.drawCentredString(0, -_STAMP.size / 3, VOID)
    canvas.restoreState()
    y = top - HALF + 8 * mm
    for line in reversed(wrap(printable(form.void), _SMALL, ROOM)):
        _centred(canvas, line, _SMALL, PORTRAIT.width / 2, y)
        y += _SMALL.leading


def _centred(canvas: Canvas, text: str, face: Face, middle: float, y: float) -> None:
    canvas.setFont(face.font, face.size)
    canvas.drawCentredString(middle, y, text)


def _cut(canvas: Canvas) -> None:
    canvas.saveState()
    canvas.setLineWidth(0.4)
    canvas.setDash(3, 3)
    canvas.line(5 * mm, HALF, PORTRAIT.width - 5 * mm, HALF)
    canvas.restoreState()
