"""The frame on blank paper: a band with flowers, or two plain lines on a page of a slip's size."""

from io import BytesIO

import pypdfium2
import pytest
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop_app.exporters.pdf.certificates.frame import draw_frame

DOTS = 10  # to the millimetre


def darkest(width: int, height: int, first: int, last: int) -> int:
    """Between so many millimetres from the left edge, half way down; 255 is blank paper."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(width * mm, height * mm))
    draw_frame(canvas, width * mm, height * mm)
    canvas.save()
    with pypdfium2.PdfDocument(stream.getvalue()) as document:
        drawn = document[0].render(scale=DOTS * 25.4 / 72).to_pil().convert("L")
    middle = height * DOTS // 2
    low, _high = drawn.crop((first * DOTS, middle, last * DOTS, middle + 1)).getextrema()
    assert isinstance(low, int)
    return low


@pytest.mark.parametrize(("first", "last", "blank"), [(5, 8, False), (8, 40, True)])
def test_a_slip_has_two_plain_lines_near_its_edge(first: int, last: int, blank: bool) -> None:  # noqa: FBT001  # a case
    assert (darkest(210, 148, first, last) == 255) == blank


def test_a_certificate_has_a_band() -> None:
    assert darkest(297, 210, 10, 16) < 255
    assert darkest(297, 210, 0, 8) == 255
