import unicodedata

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from desktop_app.exporters.pdf.typeface import (
    BOLD,
    BOLD_ITALIC,
    ITALIC,
    REGULAR,
    Face,
    printable,
    register,
)
from tests.exporters.pdf.reading import FONTS

register(FONTS)
VOWELS = "aăâeêioôơuưy"
TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
LETTERS = {
    unicodedata.normalize("NFC", form(vowel + tone))
    for vowel in VOWELS
    for tone in TONES
    for form in (str.lower, str.upper)
} | {"đ", "Đ"}


@pytest.mark.parametrize("name", [REGULAR, BOLD, ITALIC, BOLD_ITALIC])
def test_every_vietnamese_letter_is_in_every_style(name: str) -> None:
    font = pdfmetrics.getFont(name)
    assert isinstance(font, TTFont)
    assert len(LETTERS) == 146
    assert {letter for letter in LETTERS if ord(letter) not in font.face.charToGlyph} == set()


def test_widths_are_those_of_times_new_roman() -> None:
    # Times New Roman, in thousandths of the size: a 444, W 944, 0 500, space 250; bold a 500
    assert [Face(REGULAR, 1000).width(letter) for letter in "aW0 "] == pytest.approx(
        [444, 944, 500, 250], abs=0.5
    )
    assert Face(BOLD, 1000).width("a") == pytest.approx(500, abs=0.5)


def test_the_licence_stands_beside_the_fonts() -> None:
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Đa\u0306\u0301k Ơ", "Đắk Ơ"),
        ("a\tb\u00a0c", "a b c"),
        ("a\r\nb\u2028c", "a\nb\nc"),
        ("a\u200bb\ufeffc\u202e", "abc"),
        ("😀", "□"),
        ("☑ ✓", "□ □"),
        ("\ud800x", "x"),
    ],
)
def test_text_becomes_what_the_font_can_draw(text: str, shown: str) -> None:
    assert printable(text) == shown
