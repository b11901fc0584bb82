import pytest

from desktop_app.importers.plan_files.number_labels import bullet_text, number_text


@pytest.mark.parametrize(
    ("number", "form", "label"),
    [
        (4, "upperRoman", "IV"),
        (9, "lowerRoman", "ix"),
        (14, "I", "XIV"),
        (2, "lowerLetter", "b"),
        (28, "upperLetter", "BB"),
        (3, "a", "c"),
        (7, "decimalZero", "07"),
        (12, "decimal", "12"),
        (12, "chicago", "12"),
        (5, "none", ""),
        (0, "upperRoman", "0"),
        (4000, "i", "4000"),
        (10**6, "a", "1000000"),
    ],
)
def test_a_number_looks_as_it_is_printed(number: int, form: str, label: str) -> None:
    assert number_text(number, form) == label


@pytest.mark.parametrize(("sign", "shown"), [("-", "-"), ("\uf0b7", "•"), ("", "•"), ("+", "+")])
def test_a_bullet_of_a_symbol_font_is_a_dot(sign: str, shown: str) -> None:
    assert bullet_text(sign) == shown
