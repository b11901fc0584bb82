"""Places on pages: as a reader sees them, and in the page's own coordinates."""

from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest

from desktop_app.domain.signing import CertificateFile, NewSignature, Place, place_of_mm
from desktop_app.domain.signing_errors import NotAPdf
from desktop_app.exporters.signing.places import on_page, seen_on, signable
from desktop_app.exporters.signing.signing import signed
from tests.exporters.pdf.reading import FONTS
from tests.exporters.signing.conftest import NAME

# A page 200 points wide and 300 high whose own corner lies at (10, 20).
EDGES = [10, 20, 210, 320]
PLACE = Place(1, left=30, top=40, width=50, height=60)


def turned(degrees: int) -> pikepdf.Pdf:
    document = pikepdf.new()
    document.add_blank_page(page_size=(200, 300))
    page = document.pages[0].obj
    page.MediaBox = pikepdf.Array(EDGES)
    page.Rotate = degrees
    return document


@pytest.mark.parametrize(
    ("degrees", "corners"),
    [
        # Upright: x from 10 + 30 to + 50; the top is at 320 - 40, the bottom 60 below.
        (0, (40, 220, 90, 280)),
        # The page's left edge is on top: x from 10 + 40 to + 60, y from 20 + 30 to + 50.
        (90, (50, 50, 110, 100)),
        # Upside down: x from 210 - 30 back by 50; y from 20 + 40 to + 60.
        (180, (130, 60, 180, 120)),
        # The page's right edge is on top: x from 210 - 40 back by 60, y from 320 - 30 back by 50.
        (270, (110, 240, 170, 290)),
        (-90, (110, 240, 170, 290)),
    ],
)
def test_a_place_on_a_turned_page(degrees: int, corners: tuple[float, ...]) -> None:
    with turned(degrees) as document:
        assert on_page(document.pages[0], PLACE) == corners


@pytest.mark.parametrize(
    ("degrees", "size"), [(0, (200, 300)), (90, (300, 200)), (270, (300, 200))]
)
def test_a_page_has_the_size_that_a_reader_sees(degrees: int, size: tuple[float, float]) -> None:
    stream = BytesIO()
    with turned(degrees) as document:
        document.save(stream)
    assert signable(stream.getvalue(), NAME).pages == (size,)


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_signature_is_seen_where_it_was_put(degrees: int) -> None:
    stream = BytesIO()
    with turned(degrees) as document:
        rectangle = pikepdf.Array([round(edge) for edge in on_page(document.pages[0], PLACE)])
        seen = pikepdf.Dictionary(FT=pikepdf.Name.Sig, T="Chữ ký", V="made", Rect=rectangle)
        document.pages[0].obj.Annots = pikepdf.Array([document.make_indirect(seen)])
        document.save(stream)
    assert signable(stream.getvalue(), NAME).taken == (PLACE,)
    assert seen_on(stream.getvalue()) == {"Chữ ký": 1}


def test_millimetres_become_points() -> None:
    """25.4 mm are an inch of 72 points."""
    place = place_of_mm(2, 0, 254, 508, 127)
    lengths = (place.left, place.top, place.width, place.height)
    assert [round(length, 6) for length in lengths] == [0, 720, 1440, 360]


def test_a_pdf_with_a_password_is_told_as_one_that_cannot_be_read(means: CertificateFile) -> None:
    stream = BytesIO()
    with turned(0) as document:
        document.save(stream, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(NotAPdf, match="có mật khẩu"):
        signable(stream.getvalue(), NAME)
    with pytest.raises(NotAPdf, match="có mật khẩu"):
        signed(stream.getvalue(), means, NewSignature(NAME, datetime.now(UTC)), FONTS)


@pytest.mark.parametrize("data", [b"", b"no pdf", b"%PDF-1.7\n%%EOF"])
def test_what_is_no_pdf_is_told_with_its_name(data: bytes) -> None:
    with pytest.raises(NotAPdf, match=r"“Báo cáo\.pdf”"):
        signable(data, NAME)
