import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.legacy_text import (
    OldEncoding,
    decode,
    decode_by_font,
    font_encoding,
    recognise,
    speaks_for,
)

MOTTO = "Cộng hòa Xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc"
TCVN3 = "Céng hßa X· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc"
VNI = "Coäng hoøa Xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc"


def test_a_font_says_how_its_texts_were_typed() -> None:
    fonts = {".VnTime": "TCVN3", ".VNARIALH": "TCVN3", "VNI-Times": "VNI", "Times New Roman": None}
    assert {font: font_encoding(font) for font in fonts} == fonts


@pytest.mark.parametrize(("text", "font"), [(TCVN3, ".VnTime"), (VNI, "VNI-Times")])
def test_the_motto_reads_the_same_from_both(text: str, font: str) -> None:
    assert decode_by_font(text, font) == MOTTO
    assert decode_by_font(text, "Arial") == text


def test_fonts_of_capitals_give_capitals() -> None:
    assert decode_by_font("së y tÕ qu¶ng b×nh", ".VnTimeH") == "SỞ Y TẾ QUẢNG BÌNH"
    assert decode_by_font("SÔÛ Y TEÁ QUAÛNG BÌNH", "VNI-Helve") == "SỞ Y TẾ QUẢNG BÌNH"


def test_unicode_pasted_into_an_old_font_stays_as_it_is() -> None:
    for font in (".VnTime", "VNI-Times"):
        assert decode_by_font("Nguyễn Văn Ấm", font) == "Nguyễn Văn Ấm"
        assert decode_by_font("Trần Đức", font) == "Trần Đức"


def test_letters_that_went_through_vietnamese_windows_are_led_back() -> None:
    # the same bytes, shown by a PC whose code page is 1258
    shown = "NguyÔn §×nh HiÒn".encode("latin-1").decode("cp1258")
    assert shown != "NguyÔn §×nh HiÒn"
    assert decode_by_font(shown, ".VnTime") == "Nguyễn Đình Hiền"


def test_what_has_no_letters_is_not_touched() -> None:
    for text in ("", "123.456", "A1-B2", "a@b.vn"):
        assert decode_by_font(text, ".VnTime") == text


def test_texts_are_recognised_by_what_they_become() -> None:
    assert recognise([TCVN3]) is OldEncoding.TCVN3
    assert recognise([VNI]) is OldEncoding.VNI


@pytest.mark.parametrize(
    "texts",
    [
        [MOTTO],
        ["Danh sach khong dau"],
        ["élève français", "über die Straße", "naïve"],
        ["NguyÔn"],  # one word is no proof
        ["25 m²", "30 °C", "½ ngày", "© Sở Y tế"],
        [TCVN3, VNI],
    ],
)
def test_nothing_is_guessed(texts: list[str]) -> None:
    assert recognise(texts) is None


def test_a_text_speaks_for_itself_only_where_it_is_no_vietnamese() -> None:
    assert speaks_for("TrÇn", OldEncoding.TCVN3)
    assert not speaks_for("Cúc", OldEncoding.TCVN3)


@given(st.text(st.characters(max_codepoint=127)))
def test_ascii_comes_through_unchanged(text: str) -> None:
    assert decode(text, OldEncoding.TCVN3) == decode(text, OldEncoding.VNI) == text
