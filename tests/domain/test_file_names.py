import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.file_names import safe_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Xếp hạng năm 2024.pdf", "Xếp hạng năm 2024.pdf"),
        ("Số: 05/BC-SNV.docx", "Số 05 BC-SNV.docx"),
        ("a<b>c|d?e*.xlsx", "a b c d e.xlsx"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("com¹.pdf", "_com¹.pdf"),
        ("Công văn", "Công văn"),
        ("tên.  ", "tên"),
        ("", "Không tên"),
        ("...", "Không tên"),
        ("\u202egnp.exe", "gnp.exe"),
    ],
)
def test_a_name_is_safe_on_windows(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_a_long_name_keeps_its_ending() -> None:
    name = safe_name("Đ" * 300 + ".xlsx")
    assert name.endswith("Đ.xlsx")
    assert len(name.encode()) <= 210


def test_a_name_can_be_asked_to_be_shorter() -> None:
    # Two bytes each: sixty letters.
    assert safe_name("Đ" * 300 + ".pdf", 120) == "Đ" * 60 + ".pdf"


@given(st.text(st.characters(), max_size=300))
def test_any_text_becomes_a_name_that_stays_safe(text: str) -> None:
    name = safe_name(text)
    assert safe_name(name) == name
    assert 0 < len(name.encode()) <= 220
    assert not set(name) & set('<>:"/\\|?*\n\0')
    assert not name.endswith((".", " "))
