"""Charts to draw, and what is found in the drawing."""

import ctypes
from dataclasses import dataclass, replace
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium
from reportlab.pdfgen.canvas import Canvas

from desktop_app.exporters.pdf.charts.drawing import drawn as drawing_of
from desktop_app.exporters.pdf.typeface import register
from desktop_app.reports.chart import Category, Chart, ChartKind, Mark, Series
from desktop_app.reports.report import Format
from tests.exporters.pdf.reading import FONTS, lines

WIDTH = 450.0


@dataclass(frozen=True)
class Area:
    """A filled rectangle, in points from the lower left corner."""

    left: float
    bottom: float
    width: float
    height: float


def chart(kind: ChartKind, *series: tuple[int | None, ...], **others: object) -> Chart:
    """Series “Loạt 1”…, with a category “Nơi 1”… for each value."""
    categories = tuple(Category(f"Nơi {at}") for at in range(1, len(series[0]) + 1))
    made = tuple(
        Series(f"Loạt {number}", tuple(map(Mark, values)))
        for number, values in enumerate(series, 1)
    )
    plain = Chart(kind, "Biểu đồ thử", categories, made, Format.NUMBER)
    return replace(plain, **others)  # type: ignore[arg-type]  # fields of a chart


def page_of(drawn: Chart) -> bytes:
    """The drawing alone, on a page of its own size."""
    register(FONTS)
    picture = drawing_of(drawn, WIDTH)
    size = picture.wrap(WIDTH, 0)
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=size)
    picture.drawOn(canvas, 0, 0)
    canvas.save()
    return stream.getvalue()


def areas(drawn: Chart) -> list[Area]:
    """The filled rectangles of a chart that is alone on its page, but for those of the legend."""
    with pypdfium2.PdfDocument(page_of(drawn)) as document:
        bounds = [one.get_bounds() for one in document[0].get_objects() if _is_filled(one)]
    found = [Area(left, low, right - left, high - low) for left, low, right, high in bounds]
    return [one for one in found if one.width > 3 and one.height > 3 and not _is_sample(one)]


def words(drawn: Chart) -> list[str]:
    """The texts of the drawing, one by one as they are written."""
    return [line.text for line in lines(page_of(drawn), 0)]


def _is_sample(area: Area) -> bool:
    return abs(area.width - area.height) < 0.2 and area.width < 11


def _is_filled(drawn: pypdfium2.PdfObject) -> bool:
    if drawn.type != pdfium.FPDF_PAGEOBJ_PATH:
        return False
    filling, outlined = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(drawn, filling, outlined)
    return bool(filling.value != pdfium.FPDF_FILLMODE_NONE)
