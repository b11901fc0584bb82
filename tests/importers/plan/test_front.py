import pytest

from desktop_app.importers.plan.front import names_kind, split_front
from desktop_app.importers.plan.lines import read_lines


def title(*lines: str) -> str:
    found = split_front(read_lines(lines)).title
    return found.value if found else ""


@pytest.mark.parametrize(
    "line", ["KẾ HOẠCH", "KẾ HOẠCH Phát động", "Kế hoạch", "K Ế H O Ạ C H", "KÉ HOẠCH:"]
)
def test_the_word_names_the_document_s_kind(line: str) -> None:
    assert names_kind(line)


@pytest.mark.parametrize("line", ["Kế hoạch số 5 của tỉnh", "Trên đây là KẾ HOẠCH", "KẾ TOÁN"])
def test_a_mention_of_the_word_does_not(line: str) -> None:
    assert not names_kind(line)


def test_a_title_on_several_lines_ends_where_the_opening_begins() -> None:
    assert title(
        "KẾ HOẠCH", "Triển khai thực hiện phong trào thi đua", "", "“Xanh", "sạch đẹp”",
        "giai đoạn 2021-2025",
        "Thực hiện Kế hoạch số 1/KH-UBND ngày 1/2/2024 của tỉnh,", "Sở A ban hành như sau:",
    ) == "Triển khai thực hiện phong trào thi đua “Xanh sạch đẹp” giai đoạn 2021-2025"  # fmt: skip


def test_a_title_may_begin_as_openings_do() -> None:
    assert (
        title(
            "KẾ HOẠCH",
            "Tiếp tục thực hiện phong trào năm 2024",
            "Tiếp tục thực hiện Chỉ thị số 1/CT-TTg.",
        )
        == "Tiếp tục thực hiện phong trào năm 2024"
    )


def test_a_title_in_capitals_may_stand_on_the_line_of_its_kind() -> None:
    assert (
        title("KẾ HOẠCH PHÁT ĐỘNG", "PHONG TRÀO NĂM 2024", "I. MỤC ĐÍCH")
        == "PHÁT ĐỘNG PHONG TRÀO NĂM 2024"
    )


def test_what_it_was_issued_with_is_no_title() -> None:
    assert (
        title("KẾ HOẠCH", "Một hai ba", "(Kèm theo Quyết định số 5/QĐ-A)", "I. NỘI DUNG")
        == "Một hai ba"
    )


def test_without_the_word_the_chapters_begin_the_rest() -> None:
    front = split_front(read_lines(["SỞ A", "I. NỘI DUNG", "1. Một"]))
    assert (len(front.head), front.title, len(front.rest)) == (1, None, 2)
