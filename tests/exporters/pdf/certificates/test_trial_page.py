"""The test page: rulers, crosshairs and boxes, moved as a certificate will be."""

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from desktop_app.config import resource
from desktop_app.exporters.pdf.certificates import trial_page_pdf
from tests.domain.certificates.samples import LAYOUT
from tests.exporters.pdf.reading import line_with, page_sizes, page_texts

MM = 72 / 25.4


def circles(pdf: bytes) -> list[tuple[float, float]]:
    """Centres of the crosshairs, in millimetres from the left and the top."""
    with pypdfium2.PdfDocument(pdf) as document:
        height = document[0].get_height()
        bounds = [
            one.get_bounds()
            for one in document[0].get_objects()
            if one.type == pdfium.FPDF_PAGEOBJ_PATH
        ]
    return [
        ((left + right) / 2 / MM, (height - (foot + top) / 2) / MM)
        for left, foot, right, top in bounds
        if 5 < (right - left) / MM < 7 and 5 < (top - foot) / MM < 7
    ]


def test_crosshairs_stand_20_mm_from_the_edges_and_in_the_middle() -> None:
    pdf = trial_page_pdf(LAYOUT.with_offset("Canon", LAYOUT.offset("")), resource("fonts"), "")
    # The common offset is 0,5 mm to the right.
    wanted = [(20.5, 20), (20.5, 190), (277.5, 20), (277.5, 190), (149, 105)]
    assert sorted(circles(pdf)) == [pytest.approx(one, abs=0.05) for one in sorted(wanted)]


def test_everything_moves_by_the_printers_offset() -> None:
    pdf = trial_page_pdf(LAYOUT, resource("fonts"), "HP 1020")
    # 1,5 mm to the left, 2 mm down.
    assert min(circles(pdf)) == pytest.approx((18.5, 22), abs=0.05)
    assert "-1,5 mm, xuống dưới 2,0 mm (máy in “HP 1020”)" in page_texts(pdf)[0]


def test_boxes_are_told_by_name_and_place_where_the_stock_is_empty() -> None:
    pdf = trial_page_pdf(LAYOUT, resource("fonts"), "")
    assert line_with(pdf, 0, "Tên (38,5; 92,0)").left / MM == pytest.approx(40, abs=0.3)
    assert "Tên loại" not in page_texts(pdf)[0]


def test_the_page_is_as_large_as_the_certificate() -> None:
    ((width, height),) = page_sizes(trial_page_pdf(LAYOUT, resource("fonts"), ""))
    assert (round(width / MM), round(height / MM)) == (297, 210)
