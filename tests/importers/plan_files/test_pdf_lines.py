from pathlib import Path

import pytest

from desktop_app.importers.plan_files import read_document
from tests.importers.plan_files.pages import pdf

FIRST = "Căn cứ kế hoạch của tỉnh về phong trào thi đua chuyển đổi số đến năm"
SECOND = "hai nghìn không trăm hai mươi lăm và điều kiện thực tế của các đơn vị"
THIRD = "trong ngành, Sở ban hành kế hoạch như sau:"


def test_lines_of_an_indented_paragraph_are_one(tmp_path: Path) -> None:
    page = (
        (80, FIRST, "full-indent"),
        (100, SECOND, "full"),
        (120, THIRD, "left"),
        (140, "I. MỤC ĐÍCH", "indent"),
    )
    found = read_document(pdf(tmp_path / "a.pdf", page))
    assert found == [f"{FIRST} {SECOND} {THIRD}", "I. MỤC ĐÍCH"]


def test_without_indents_no_lines_are_joined(tmp_path: Path) -> None:
    page = ((80, FIRST, "full"), (100, SECOND, "full"), (120, THIRD, "left"))
    assert read_document(pdf(tmp_path / "a.pdf", page)) == [FIRST, SECOND, THIRD]


def test_a_title_that_was_too_wide_for_one_line_is_one(tmp_path: Path) -> None:
    wide = "Triển khai phong trào thi đua “Toàn ngành chung tay giữ gìn môi trường xanh” năm"
    page = (
        (80, wide, "centre"),
        (100, "2025", "centre"),
        (130, FIRST, "full-indent"),
        (150, SECOND, "full"),
    )
    assert read_document(pdf(tmp_path / "a.pdf", page))[0] == f"{wide} 2025"


def test_a_heading_that_is_further_in_as_a_whole_is_one(tmp_path: Path) -> None:
    heading = "1. Đối với các phòng chuyên môn, nghiệp vụ và đơn vị sự nghiệp trực"
    page = (
        (80, heading, "full-indent"),
        (100, "thuộc Sở", "indent"),
        (120, FIRST, "full-indent"),
        (140, SECOND, "full"),
    )
    assert read_document(pdf(tmp_path / "a.pdf", page))[0] == f"{heading} thuộc Sở"


def test_a_range_broken_after_its_dash_is_whole(tmp_path: Path) -> None:
    broken = "Tỷ lệ hộ nghèo của tỉnh theo chuẩn mới mỗi năm phải giảm được từ 0,1-"
    page = ((80, broken, "full-indent"), (100, "0,2 phần trăm.", "left"))
    assert read_document(pdf(tmp_path / "a.pdf", page)) == [f"{broken}0,2 phần trăm."]


def test_more_room_between_paragraphs_shows_them_too(tmp_path: Path) -> None:
    tops = range(80, 400, 56)
    page = [
        line
        for top in tops
        for line in ((top, FIRST, "full"), (top + 16, "Sở có kế hoạch.", "left"))
    ]
    found = read_document(pdf(tmp_path / "a.pdf", page))
    assert found == [f"{FIRST} Sở có kế hoạch."] * len(tops)


@pytest.mark.parametrize("label", ["I.", "2.", "1.1.", "a)", "-", "•", "IV"])
def test_a_number_far_from_its_text_belongs_to_it(tmp_path: Path, label: str) -> None:
    page = ((80, FIRST, "full"), (110, label, "left"), (110, "Tổ chức thực hiện", 125.0))
    assert read_document(pdf(tmp_path / "a.pdf", page)) == [FIRST, f"{label} Tổ chức thực hiện"]


def test_an_item_is_never_joined_to_the_line_before(tmp_path: Path) -> None:
    page = ((80, FIRST, "full-indent"), (100, "- vận động ủng hộ quỹ;", "left"))
    assert read_document(pdf(tmp_path / "a.pdf", page)) == [FIRST, "- vận động ủng hộ quỹ;"]


def test_the_text_under_a_hanging_item_belongs_to_it(tmp_path: Path) -> None:
    hanging = 99.0
    page = ((80, f"- {FIRST} hai nghìn hai", "full"), (100, "mươi lăm.", hanging))
    found = read_document(pdf(tmp_path / "a.pdf", page))
    assert found == [f"- {FIRST} hai nghìn hai mươi lăm."]


def test_a_sentence_goes_over_the_page_and_the_pages_number_is_left_out(tmp_path: Path) -> None:
    one = ((80, FIRST, "full-indent"),)
    two = ((40, "2", "centre"), (80, SECOND, "full"), (800, "- Trang 2/2 -", "centre"))
    assert read_document(pdf(tmp_path / "a.pdf", one, two)) == [f"{FIRST} {SECOND}"]


def test_what_repeats_at_the_edge_of_pages_is_left_out_after_the_first(tmp_path: Path) -> None:
    pages = [
        ((40, f"Kế hoạch 12/KH-SYT, trang {number}", "left"), (300, text, "left"))
        for number, text in enumerate((FIRST, "Điều hai.", "Điều ba."), start=1)
    ]
    found = read_document(pdf(tmp_path / "a.pdf", *pages))
    assert found == ["Kế hoạch 12/KH-SYT, trang 1", FIRST, "Điều hai.", "Điều ba."]


def test_a_number_within_the_text_is_no_pages(tmp_path: Path) -> None:
    page = ((80, FIRST, "left"), (400, "2025", "centre"))
    assert read_document(pdf(tmp_path / "a.pdf", page)) == [FIRST, "2025"]


@pytest.mark.parametrize("blank", ["Số:            /KH-SYT", "ngày            tháng 8 năm 2024"])
def test_room_for_the_pen_does_not_part_a_line(tmp_path: Path, blank: str) -> None:
    page = ((80, blank, "left"), (100, FIRST, "full"))
    found = read_document(pdf(tmp_path / "a.pdf", page))
    assert " ".join(found[0].split()) == " ".join(blank.split())


def test_letters_drawn_twice_to_look_bold_count_once(tmp_path: Path) -> None:
    page = ((80, "KẾ HOẠCH", 200.0), (80, "KẾ HOẠCH", 200.4), (100, FIRST, "left"))
    assert read_document(pdf(tmp_path / "a.pdf", page))[0] == "KẾ HOẠCH"
