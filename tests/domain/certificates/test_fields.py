"""Fields are filled; what has nothing to say says nothing."""

import pytest

from desktop_app.domain.certificates.fields import FIELDS, fill, unknown_fields

VALUES = {"xung_ho": "Bà", "ten": "Nguyễn Thị Hường", "ngay_ky": "ngày 20 tháng 12 năm 2024"}


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("{xung_ho} {ten}", "Bà Nguyễn Thị Hường"),
        ("{dia_danh}, {ngay_ky}", "ngày 20 tháng 12 năm 2024"),
        ("{ten}, {chuc_danh}", "Nguyễn Thị Hường"),
        ("Quyết định số: {so_quyet_dinh}", ""),
        ("{ten} ({bang_chu})", "Nguyễn Thị Hường"),
        ("Tặng", "Tặng"),
        ("- hết -", "- hết -"),
    ],
)
def test_a_pattern_is_filled(pattern: str, text: str) -> None:
    assert fill(pattern, VALUES) == text


def test_a_text_without_a_title_stands_without_a_gap() -> None:
    assert fill("{xung_ho} {ten}", {"ten": "Trường THPT Đắk Ơ"}) == "Trường THPT Đắk Ơ"


@pytest.mark.parametrize(
    ("pattern", "wrong"),
    [
        ("{ten} {tên}", ("tên",)),
        ("{ten", ("{",)),
        ("ten}", ("}",)),
        ("{{ten}}", ("{", "}")),
        (" ".join(f"{{{name}}}" for name in FIELDS), ()),
    ],
)
def test_what_is_no_field_is_told(pattern: str, wrong: tuple[str, ...]) -> None:
    assert unknown_fields(pattern) == wrong
