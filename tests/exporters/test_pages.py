import pytest

from desktop_app.exporters.pages import page_count, page_image, page_part, some_pages
from desktop_app.exporters.pdf import pdf_bytes
from tests.exporters import samples
from tests.exporters.pdf.reading import FONTS

RANKING = pdf_bytes(samples.ranking(), FONTS)


def test_pages_are_counted() -> None:
    assert page_count(RANKING) == 2


@pytest.mark.parametrize("scale", [0.33, 1.0, 2.0])
def test_a_page_is_drawn_in_its_size(scale: float) -> None:
    image = page_image(RANKING, 0, scale)
    assert (image.width, image.height) == pytest.approx((595.28 * scale, 841.89 * scale), abs=1)
    assert len(image.rgba) == image.width * image.height * 4


def test_paper_is_white_and_text_is_dark() -> None:
    image = page_image(RANKING, 0, 2.0)
    assert image.rgba[:4] == b"\xff\xff\xff\xff"
    assert min(image.rgba[0::4]) < 30


def test_a_page_that_is_not_there_is_refused() -> None:
    with pytest.raises(IndexError):
        page_image(RANKING, 2, 1.0)


@pytest.mark.parametrize("scale", [1.0, 1.7, 150 / 72])
@pytest.mark.parametrize("pixels", [1, 40_000, 10**9])
def test_the_parts_of_a_page_make_the_page(scale: float, pixels: int) -> None:
    whole, joined, top = page_image(RANKING, 0, scale), b"", 0
    while top < whole.height and (pixels > 1 or top < 3):
        part = page_part(RANKING, 0, scale, top, pixels)
        assert (part.width, part.whole, part.top) == (whole.width, whole.height, top)
        assert part.height * part.width <= max(pixels, part.width)
        joined, top = joined + part.rgba, top + part.height
    assert len(joined) == top * whole.width * 4
    # The edge of a letter may be rounded to the next shade, which nobody sees.
    assert max(abs(one - other) for one, other in zip(joined, whole.rgba, strict=False)) <= 1


def test_a_row_that_is_not_there_is_refused() -> None:
    with pytest.raises(IndexError):
        page_part(RANKING, 0, 1.0, 842, 1000)


def test_some_pages_are_a_file_of_their_own() -> None:
    second = some_pages(RANKING, [1])
    assert page_count(second) == 1
    assert page_image(second, 0, 1.0).rgba == page_image(RANKING, 1, 1.0).rgba
