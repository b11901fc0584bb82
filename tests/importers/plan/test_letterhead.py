import pytest

from desktop_app.importers.plan.letterhead import Letterhead, read_letterhead
from desktop_app.importers.plan.lines import read_lines


def head(*lines: str) -> Letterhead:
    return read_letterhead(read_lines(lines))


@pytest.mark.parametrize(
    ("line", "number", "symbol"),
    [
        ("Số: 118/KH-UBND", "118/KH-UBND", "KH-UBND"),
        ("Số: /KH-SNV", "", "KH-SNV"),
        ("Số /KH-SNV", "", "KH-SNV"),
        ("Số: …../KH-SNV", "", "KH-SNV"),
        ("Số:        /KH-SNV", "", "KH-SNV"),
        ("Số 45-KH/TĐTN", "45-KH/TĐTN", "KH/TĐTN"),
        ("SỐ: 07 /KH-TTCNTT&TT", "07/KH-TTCNTT&TT", "KH-TTCNTT&TT"),
    ],
)
def test_a_number_may_be_blank_and_its_symbol_known(line: str, number: str, symbol: str) -> None:
    found = head("SỞ NỘI VỤ", line)
    assert (found.number.value if found.number else "") == number
    assert found.symbol is not None
    assert found.symbol.value == symbol


@pytest.mark.parametrize(
    ("line", "place", "date"),
    [
        ("Hà Nội, ngày 05 tháng 01 năm 2024", "Hà Nội", "2024-01-05"),
        ("Hà Nội, ngày    tháng 8 năm 2024", "Hà Nội", "2024-08"),
        ("Hà Nội, ngày … tháng … năm 2024", "Hà Nội", "2024"),
        ("Hà Nội, ngày tháng năm", "Hà Nội", ""),
        ("Hà Nội, ngày 2/4/2024", "Hà Nội", "2024-04-02"),
        ("Số: 1/KH-A    Hà Nội, ngày 1 tháng 2 năm 2024", "Hà Nội", "2024-02-01"),
        ("Hà Nội, ngày 31 tháng 02 năm 2024", "Hà Nội", ""),
    ],
)
def test_a_date_is_read_as_far_as_it_is_printed(line: str, place: str, date: str) -> None:
    found = head(line)
    assert found.place is not None
    assert found.place.value == place
    assert (found.date.value if found.date else "") == date


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        (("UBND TỈNH AN GIANG", "SỞ NỘI VỤ"), "SỞ NỘI VỤ"),
        (("ỦY BAN NHÂN DÂN", "TỈNH AN GIANG"), "ỦY BAN NHÂN DÂN TỈNH AN GIANG"),
        (
            ("UBND TỈNH AN GIANG", "SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"),
            "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
        ),
        (("BỘ Y TẾ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",), "BỘ Y TẾ"),
        (("BỘ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",), "BỘ Y TẾ"),
        (("BCH TỈNH AN GIANG    ĐOÀN TNCS HỒ CHÍ MINH",), "BCH TỈNH AN GIANG"),
    ],
)
def test_the_issuer_is_the_last_agency_at_the_left(lines: tuple[str, ...], issuer: str) -> None:
    found = head(*lines).issuer
    assert found is not None
    assert found.value == issuer


def test_a_date_may_stand_on_two_lines() -> None:
    found = head("Số: 1/KH-A", "Hà Nội, ngày", "19 tháng 05 năm 2022")
    assert (found.place and found.place.value, found.date and found.date.value) == (
        "Hà Nội",
        "2022-05-19",
    )


def test_a_document_without_a_head_has_none() -> None:
    assert head() == Letterhead(None, None, None, None, None)
