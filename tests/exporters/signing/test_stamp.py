"""What a signature shows, measured from the stamp."""

from datetime import UTC, datetime

import pytest

from desktop_app.domain.signing import place_of_mm
from desktop_app.exporters.signing.certificates import certificate_of
from desktop_app.exporters.signing.stamp import stamp_pdf, told
from tests.exporters.pdf.reading import FONTS, lines, page_sizes, page_texts
from tests.signing_means import DIRECTOR, OFFICE, pair

MORNING = datetime(2026, 3, 1, 1, 2, 3, tzinfo=UTC)
PLACE = place_of_mm(1, 0, 0, 70, 24)


def test_it_says_who_signed_and_the_local_time() -> None:
    """01:02:03 in UTC is 08:02:03 in Vietnam, seven hours ahead."""
    assert told(certificate_of(pair().der), MORNING) == (
        f"Ký bởi: {DIRECTOR}, {OFFICE}",
        "Ngày ký: 01/03/2026 08:02:03 +07:00",
    )


def test_vietnamese_copies_out_of_it_equal() -> None:
    (text,) = page_texts(stamp_pdf(("Ký bởi: Nguyễn Thị Hường - Đắk Ơ",), PLACE, FONTS))
    assert text.strip() == "Ký bởi: Nguyễn Thị Hường - Đắk Ơ"


def test_a_name_of_200_letters_gets_smaller_and_stays_inside() -> None:
    name = " ".join(["Nghiêng"] * 25)
    stamp = stamp_pdf((name, "Ngày ký: 01/03/2026"), PLACE, FONTS)
    found = lines(stamp, 0)
    assert " ".join(line.text.strip() for line in found) == f"{name} Ngày ký: 01/03/2026"
    for line in found:
        assert line.left >= 0
        assert line.right <= PLACE.width
        assert 0 <= line.from_top <= PLACE.height


def test_the_smallest_place_still_holds_both_sentences() -> None:
    smallest = place_of_mm(1, 0, 0, 20, 8)
    found = lines(stamp_pdf(told(certificate_of(pair().der), MORNING), smallest, FONTS), 0)
    assert "Ngày ký: 01/03/2026" in " ".join(line.text.strip() for line in found)
    assert max(line.right for line in found) <= smallest.width


def test_letters_that_the_font_lacks_are_a_box_and_break_nothing() -> None:
    (text,) = page_texts(stamp_pdf(("Tổ chức 🎉 \u202eABC",), PLACE, FONTS))
    assert text.strip() == "Tổ chức □ ABC"


@pytest.mark.parametrize(("turn", "across"), [(0, 70), (90, 24), (180, 70), (270, 24)])
def test_on_a_turned_page_it_is_turned_back(turn: int, across: int) -> None:
    ((width, _),) = page_sizes(stamp_pdf(("Ký bởi",), PLACE, FONTS, turn))
    assert width == pytest.approx(across * 72 / 25.4, abs=0.01)
