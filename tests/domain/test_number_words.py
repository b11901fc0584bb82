from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.number_words import Wording, has_scale, read_words, write_words
from desktop_app.domain.numerals import Doubt, NotANumber


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("mười", "10"),
        ("hai chục", "20"),
        ("ba mươi mốt", "31"),
        ("bốn mươi nhăm", "45"),
        ("một trăm linh năm", "105"),
        ("một trăm lẻ năm", "105"),
        ("chín trăm chín mươi chín", "999"),
        ("hai nghìn rưỡi", "2500"),
        ("hai nghìn năm trăm", "2500"),
        ("hai nghìn không trăm năm mươi", "2050"),
        ("1,25 tỷ", "1250000000"),
        ("một triệu, năm trăm", "1000500"),
    ],
)
def test_words_say_numbers(words: str, number: str) -> None:
    assert read_words(words) == Decimal(number)


@pytest.mark.parametrize(
    ("words", "doubt"),
    [
        ("", Doubt.UNREADABLE),
        ("linh", Doubt.UNREADABLE),
        ("linh năm nghìn", Doubt.UNREADABLE),
        ("mười linh năm", Doubt.UNREADABLE),
        ("một trăm linh", Doubt.UNREADABLE),
        ("hai ba", Doubt.UNREADABLE),
        ("năm đồng?", Doubt.UNREADABLE),
        ("hai nghìn ba nghìn", Doubt.UNREADABLE),
        ("hai nghìn triệu", Doubt.UNREADABLE),
        ("một nghìn hai triệu", Doubt.UNREADABLE),
        ("một nghìn không trăm 5000", Doubt.UNREADABLE),
        ("một triệu, 2000000", Doubt.UNREADABLE),
        ("một trăm năm", Doubt.AMBIGUOUS),
        ("hai nghìn năm mươi", Doubt.AMBIGUOUS),
        ("2 triệu 50", Doubt.AMBIGUOUS),
    ],
)
def test_other_words_say_none(words: str, doubt: Doubt) -> None:
    with pytest.raises(NotANumber) as refusal:
        read_words(words)
    assert refusal.value.doubt is doubt


def test_a_scale_makes_a_sum_of_words() -> None:
    assert has_scale("5 tr")
    assert has_scale("Hai Nghìn")
    assert not has_scale("hai mươi")


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_written_words_are_read_back(number: int) -> None:
    assert read_words(write_words(number, Wording())) == number


def test_wording_is_the_writers_choice() -> None:
    wording = Wording(linh="lẻ", one="một", four="bốn", five="năm", thousand="ngàn", separator="")
    assert write_words(21_035, wording) == "hai mươi một ngàn không trăm ba mươi năm"
    assert write_words(1_004, wording) == "một ngàn không trăm lẻ bốn"
