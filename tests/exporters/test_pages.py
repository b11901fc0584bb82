import pytest

from desktop_app.exporters.pages import page_count, page_image
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
