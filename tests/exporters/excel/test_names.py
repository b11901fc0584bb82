import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.exporters.excel.names import cell_text, plain_text, sheet_names


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Xếp hạng", "Xếp hạng"),
        ("Quý I/2024: nộp [thử]?", "Quý I 2024 nộp thử"),
        ("Cụm 2 - Các đơn vị sự nghiệp trực thuộc Sở", "Cụm 2 - Các đơn vị sự nghiệp"),
        ("'Nháy'", "Nháy"),
        ("", "Bảng"),
        ("History", "History (2)"),
    ],
)
def test_a_title_becomes_a_name_that_excel_takes(title: str, name: str) -> None:
    assert sheet_names([title]) == [name]


def test_equal_titles_get_numbers_whatever_their_case() -> None:
    assert sheet_names(["Cụm", "CỤM", "cụm"]) == ["Cụm", "CỤM (2)", "cụm (3)"]


@given(st.lists(st.text(max_size=50), max_size=12))
def test_names_are_short_and_never_twice(titles: list[str]) -> None:
    names = sheet_names(titles)
    assert len({name.casefold() for name in names}) == len(titles)
    assert all(0 < len(name.encode("utf-16-le")) // 2 <= 31 for name in names)


def test_what_is_drawn_has_no_control_characters() -> None:
    assert plain_text("Quỹ\x08 A\nB") == "Quỹ  A B"


def test_text_is_composed_for_a_cell() -> None:
    assert cell_text("Đa\u0306\u0301k") == "Đắk"
