import pytest

from desktop_app.importers.plan.markers import Kind, find_marker


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("I. MỤC ĐÍCH", Kind.ROMAN, "I"),
        ("II- Nội dung", Kind.ROMAN, "II"),
        ("IV/ TỔ CHỨC", Kind.ROMAN, "IV"),
        ("III NỘI DUNG THI ĐUA", Kind.ROMAN, "III"),
        ("Il. NỘI DUNG", Kind.ROMAN, "Il"),
        ("B. NỘI DUNG: đổi mới", Kind.CAPITAL, "B"),
        ("PHẦN THỨ NHẤT MỤC ĐÍCH", Kind.PART, "phan thu nhat"),
        ("1. Mục đích", Kind.ARABIC, "1"),
        ("2/ Yêu cầu", Kind.ARABIC, "2"),
        ("3.Nội dung", Kind.ARABIC, "3"),
        ("1. 100% cán bộ", Kind.ARABIC, "1"),
        ("1.1. Tuyên truyền", Kind.SECOND, "1.1"),
        ("2.1.3 Vận động", Kind.THIRD, "2.1.3"),
        ("(2) Có mô hình", Kind.ROUND, "2"),
        ("a) Hoàn thành", Kind.LETTER, "a"),
        ("đ) Tích cực", Kind.LETTER, "d"),
        ("ii) Tích cực", Kind.SMALL_ROMAN, "ii"),
        ("- Các phòng", Kind.DASH, "-"),
        ("–Các phòng", Kind.DASH, "-"),
        ("+ Làm đường", Kind.PLUS, "+"),
        ("• Tháng 3", Kind.DOT, "•"),
    ],
)
def test_numbers_of_all_kinds_are_known(text: str, kind: Kind, label: str) -> None:
    found = find_marker(text)
    assert found is not None
    assert (found.kind, found.label) == (kind, label)


@pytest.mark.parametrize(
    "text",
    [
        "30.000 hộ", "1.5 triệu đồng", "13/8/2021 của Sở", "2024. Năm", "V/v phát động", "Vì dân",
        "100% cán bộ", "A. Nguyễn viết", "công tác", "-", "",
    ],
)  # fmt: skip
def test_what_begins_with_a_figure_or_letter_is_no_number(text: str) -> None:
    assert find_marker(text) is None
