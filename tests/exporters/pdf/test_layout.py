"""The layout of NĐ 30/2020 Phụ lục I, measured from the file and not from the program."""

import pytest

from desktop_app.exporters.pdf import pdf_bytes
from tests.exporters import samples
from tests.exporters.pdf.reading import FONTS, Line, line_with, lines, page_sizes, rules

MM = 72 / 25.4
LEFT = 30 * MM
RIGHT = (210 - 20) * MM
NEAR = 1.5  # points: a letter's own side bearing

SUMMARY = pdf_bytes(samples.summary(), FONTS)


def found(text: str, page: int = 0) -> Line:
    return line_with(SUMMARY, page, text)


def width(line: Line) -> float:
    return line.right - line.left


def rule_under(line: Line) -> tuple[float, float]:
    """The line drawn right under a line of text: its middle and its length."""
    under = [
        ((left + right) / 2, right - left)
        for left, right, from_top in rules(SUMMARY, 0)
        if 0 < from_top - line.from_top < 12 and left < line.middle < right
    ]
    assert len(under) == 1
    return under[0]


@pytest.mark.parametrize(
    ("text", "font", "size"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Bold", 12),
        ("Độc lập - Tự do - Hạnh phúc", "Bold", 13),
        ("ỦY BAN NHÂN DÂN", "", 12),
        ("THƯƠNG BINH VÀ XÃ HỘI", "Bold", 12),
        ("Số: ……/BC-SLĐTBXH", "", 13),
        ("An Bình, ngày … tháng 12 năm 2024", "Italic", 13),
        ("BÁO CÁO", "Bold", 14),
        ("Tổng kết phong trào", "Bold", 14),
        ("I. Kết quả thực hiện", "Bold", 14),
        ("Thực hiện Kế hoạch", "", 14),
    ],
)
def test_each_part_has_its_face_and_size(text: str, font: str, size: float) -> None:
    line = found(text)
    assert line.font.removeprefix("LiberationSerif").lstrip("-") == font
    assert line.size == size


def test_no_text_leaves_the_margins() -> None:
    for page, (page_width, page_height) in enumerate(page_sizes(SUMMARY)):
        for line in lines(SUMMARY, page):
            assert line.left >= LEFT - NEAR
            assert line.right <= page_width - 20 * MM + NEAR
            assert line.from_top <= page_height - 20 * MM


def test_text_begins_at_the_left_margin_and_ends_at_the_right_one() -> None:
    body = found("đua, Sở đã ban hành văn bản triển khai")
    assert body.left == pytest.approx(LEFT, abs=NEAR)
    assert body.right == pytest.approx(RIGHT, abs=NEAR)


def test_the_first_line_stands_at_the_top_margin() -> None:
    top = found("CỘNG HÒA").from_top - 12
    assert 20 * MM - 3 <= top <= 25 * MM


def test_a_paragraphs_first_line_is_indented_by_a_centimetre() -> None:
    assert found("Thực hiện Kế hoạch").left - LEFT == pytest.approx(10 * MM, abs=NEAR)


def test_lines_and_paragraphs_keep_their_distances() -> None:
    body = [line.from_top for line in lines(SUMMARY, 0) if line.size == 14]
    first = body.index(found("Thực hiện Kế hoạch").from_top)
    within, between = body[first + 1] - body[first], body[first + 5] - body[first + 4]
    assert 1.0 <= within / (14 * 1.15) <= 1.5
    assert between - within >= 6 - 0.1


def test_the_motto_has_a_line_of_its_own_width() -> None:
    motto = found("Độc lập")
    middle, length = rule_under(motto)
    assert middle == pytest.approx(motto.middle, abs=NEAR)
    assert length == pytest.approx(width(motto), abs=NEAR)


@pytest.mark.parametrize("text", ["THƯƠNG BINH VÀ XÃ HỘI", "người nghèo - Không để ai"])
def test_agency_and_abstract_have_a_line_of_a_third_to_a_half(text: str) -> None:
    line = found(text)
    middle, length = rule_under(line)
    assert middle == pytest.approx(line.middle, abs=NEAR)
    assert 1 / 3 <= length / width(line) <= 1 / 2


def test_number_and_date_stand_on_one_line() -> None:
    assert found("Số: ").from_top == pytest.approx(found("An Bình, ngày").from_top, abs=0.1)


def test_nation_and_motto_are_centred_on_each_other_at_the_right() -> None:
    assert found("CỘNG HÒA").middle == pytest.approx(found("Độc lập").middle, abs=NEAR)
    assert found("CỘNG HÒA").right == pytest.approx(RIGHT, abs=NEAR)


def test_the_title_is_centred() -> None:
    assert found("BÁO CÁO").middle == pytest.approx((LEFT + RIGHT) / 2, abs=NEAR)


def test_the_first_page_bears_no_number_and_the_others_do() -> None:
    top_lines = [lines(SUMMARY, page)[0] for page in range(len(page_sizes(SUMMARY)))]
    assert top_lines[0].from_top > 20 * MM
    assert [line.text for line in top_lines[1:]] == [
        str(page + 2) for page in range(len(top_lines) - 1)
    ]


def test_a_page_number_stands_in_the_middle_of_the_top_margin() -> None:
    number = lines(SUMMARY, 1)[0]
    assert number.middle == pytest.approx((LEFT + RIGHT) / 2, abs=NEAR)
    assert number.from_top < 20 * MM
    assert (number.size, number.font) == (13, "LiberationSerif")


def test_recipients_stand_left_and_the_signature_right() -> None:
    page = len(page_sizes(SUMMARY)) - 1
    middle = (LEFT + RIGHT) / 2
    title, entry = found("Nơi nhận:", page), found("- Lưu: VT, VP.", page)
    assert (title.size, title.font) == (12, "LiberationSerif-BoldItalic")
    assert (entry.size, entry.font) == (11, "LiberationSerif")
    assert title.left == pytest.approx(LEFT, abs=NEAR)
    for text in ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Văn Mẫu"):
        signed = found(text, page)
        assert (signed.size, signed.font) == (14, "LiberationSerif-Bold")
        assert signed.left > middle
    assert found("KT. GIÁM ĐỐC", page).from_top == pytest.approx(title.from_top, abs=3)
