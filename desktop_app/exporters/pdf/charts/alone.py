"""A chart as a page of its own size, for whoever shows it as a picture."""

from io import BytesIO
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from desktop_app.exporters.pdf.charts.drawing import drawn, has_room
from desktop_app.exporters.pdf.typeface import REGULAR, register
from desktop_app.reports.chart import Chart

_EDGE = 2.0


def chart_page(chart: Chart, fonts: Path, width: float) -> bytes:
    """The chart without its title as a PDF of one page, `width` points wide and as high as it is.

    Empty where it has nothing to show or no room: its table says it.
    """
    register(fonts)
    if chart.is_empty or not has_room(chart, width - 2 * _EDGE):
        return b""
    picture = drawn(chart, width - 2 * _EDGE)
    _, height = picture.wrap(width, 0)
    stream = BytesIO()
    canvas = Canvas(
        stream,
        pagesize=(width, height + 2 * _EDGE),
        invariant=1,
        initialFontName=REGULAR,  # type: ignore[arg-type]  # its stubs say a number
    )
    picture.drawOn(canvas, _EDGE, _EDGE)
    canvas.save()
    return stream.getvalue()
