from datetime import date
from decimal import Decimal

import pytest

from desktop_app.domain.numerals import (
    Doubt,
    NotANumber,
    after_minus,
    exact,
    is_cell_error,
    is_nil,
    read_decimal,
    shown,
    thousands_sign,
)


@pytest.mark.parametrize("text", ["", " ", "x", "X", "-", "–", "---", "……", "....", "Không", "ko"])
def test_nil(text: str) -> None:
    assert is_nil(text)


@pytest.mark.parametrize("text", ["0", "xx", "không rõ", "- 1", "1."])
def test_not_nil(text: str) -> None:
    assert not is_nil(text)


def test_cell_errors_of_spreadsheets() -> None:
    assert all(map(is_cell_error, ["#REF!", "#N/A", "#DIV/0!", "#name?", " #VALUE! ", "####"]))
    assert not any(map(is_cell_error, ["#1", "N/A", "#", "REF!"]))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("007", "7"),
        ("1.234.567", "1234567"),
        ("1 234 567,5", "1234567.5"),
        ("1.234,50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("0.500", "0.500"),
        ("1234.567", "1234.567"),
    ],
)
def test_figures(text: str, number: str) -> None:
    assert str(read_decimal(text)) == number


def test_one_group_is_a_doubt_unless_only_thousands_make_sense() -> None:
    with pytest.raises(NotANumber) as refusal:
        read_decimal("1.500")
    assert refusal.value.doubt is Doubt.AMBIGUOUS
    assert read_decimal("1.500", thousands=True) == 1500


@pytest.mark.parametrize("text", ["", "1.2.3", "1,500.000", "1.23.456", "01.500.000", "1 50", "٣"])
def test_other_figures_are_unreadable(text: str) -> None:
    with pytest.raises(NotANumber) as refusal:
        read_decimal(text)
    assert refusal.value.doubt is Doubt.UNREADABLE


def test_a_float_is_what_it_prints() -> None:
    assert exact(0.1) == Decimal("0.1")
    assert exact(3) == 3


@pytest.mark.parametrize(
    ("value", "doubt"),
    [(True, Doubt.UNREADABLE), (date(2024, 1, 5), Doubt.UNREADABLE), (-1, Doubt.NEGATIVE)],
)
def test_what_is_no_figure(value: float | date, doubt: Doubt) -> None:
    with pytest.raises(NotANumber) as refusal:
        exact(value)
    assert refusal.value.doubt is doubt


def test_minus_is_a_sign_or_accountants_parentheses() -> None:
    assert after_minus("-5,5") == "5,5"
    assert after_minus("− 5") == "5"
    assert after_minus("(5.000)") == "5.000"
    assert after_minus("5") is None
    assert after_minus("(năm)") is None


def test_a_long_value_is_cut_for_the_sentence() -> None:
    assert shown("a" * 60) == "a" * 60
    assert shown("a" * 61) == "a" * 60 + "…"
    assert shown(date(2024, 5, 1)) == "2024-05-01"


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("1.500.000", "."),
        ("12.345,5 đ", "."),
        ("1,5 triệu", "."),
        ("1,500,000", ","),
        ("12,345.5", ","),
        ("1.25", ","),
        ("1.500", ""),
        ("1500000", ""),
        ("1.500.000 và 1,500,000", ""),
        ("chưa rõ", ""),
    ],
)
def test_what_shows_which_sign_groups_thousands(text: str, sign: str) -> None:
    assert thousands_sign(text) == sign
