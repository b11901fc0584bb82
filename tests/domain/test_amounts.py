import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.amounts import (
    ambiguous_readings,
    amount_in_words,
    parse_amount,
    parse_unit_note,
)
from desktop_app.domain.money import format_money
from desktop_app.domain.numerals import Typed
from desktop_app.domain.problems import Problem

MILLION = 10**6


def code_of(value: Typed, unit: int = 1) -> str:
    found = parse_amount(value, unit)
    assert isinstance(found, Problem), found
    return found.code


ONE_AND_A_HALF_MILLION = """
1.500.000 | 1,500,000 | 1 500 000 | 1'500'000 | 1500000 | 1500000đ | 1.500.000 đồng
1.500.000 VNĐ | VND 1.500.000 | 1.500.000 ₫ | 1.500.000. | '1500000 | 1.500.000,00
1,500,000.00 | 1 500 000,0 | 1,5 triệu | 1.5 triệu | 1,5 tr | 1,5trđ | 1tr5 | 1tr500 | 1 tr 500
1 triệu 500 nghìn | 1500k | 1500 ngàn | 1500 ngđ | một triệu rưỡi | mot trieu ruoi
Một triệu năm trăm nghìn đồng chẵn | 1 triệu rưỡi | một triệu năm
"""


@pytest.mark.parametrize("text", re.split(r" \| |\n", ONE_AND_A_HALF_MILLION.strip()))
def test_one_and_a_half_million_as_people_type_it(text: str) -> None:
    assert parse_amount(text) == 1_500_000


@pytest.mark.parametrize(
    ("text", "dong"),
    [
        ("200.000", 200_000),
        ("12.500", 12_500),
        ("1 tr 200", 1_200_000),
        ("500k", 500_000),
        ("500K", 500_000),
        ("500 nghìn", 500_000),
        ("5 trăm nghìn", 500_000),
        ("hai trăm nghìn đồng", 200_000),
        ("năm trăm đồng", 500),
        ("một trăm lẻ năm nghìn", 105_000),
        ("hai mươi mốt nghìn", 21_000),
        ("hai chục triệu", 20_000_000),
        ("2 tỷ", 2_000_000_000),
        ("1,2 tỉ", 1_200_000_000),
        ("2 tỷ 500 triệu", 2_500_000_000),
        ("hai tỷ rưỡi", 2_500_000_000),
        ("một nghìn hai trăm tỷ", 1_200_000_000_000),
        ("0", 0),
        ("0 đồng", 0),
    ],
)
def test_amounts_in_figures_and_words(text: str, dong: int) -> None:
    assert parse_amount(text) == dong


@pytest.mark.parametrize("nil", [None, "", "  ", "x", "X", "-", "–", "—", "…", "...", "không"])
def test_nil_is_no_amount_and_not_nought(nil: str | None) -> None:
    assert parse_amount(nil) is None


@pytest.mark.parametrize("text", ["1.500", "1,500", "9.999", "1.500 đồng", "1.500 triệu"])
def test_a_bare_thousand_is_a_question(text: str) -> None:
    assert code_of(text) == "amount.ambiguous"


def test_the_question_names_both_readings() -> None:
    found = parse_amount("1.500")
    assert isinstance(found, Problem)
    assert found.value == "1.500"
    assert found.message == (
        "Không rõ “1.500” là 1.500 đồng hay 1.500.000 đồng; hãy ghi đủ số đồng, ví dụ 1.500.000."
    )


@pytest.mark.parametrize(
    "text", ["1tr50", "một triệu năm trăm", "hai mươi", "năm trăm", "một trăm năm"]
)
def test_words_with_two_readings_are_a_question(text: str) -> None:
    assert code_of(text) == "amount.ambiguous"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("(5.000.000)", "amount.negative"),
        ("-5.000.000", "amount.negative"),
        ("−500k", "amount.negative"),
        (-1, "amount.negative"),
        (-0.5, "amount.negative"),
        ("12,50", "amount.unreadable"),
        ("1.50.000", "amount.unreadable"),
        ("1,500.000", "amount.unreadable"),
        ("15000.000", "amount.unreadable"),
        ("khoảng 500.000", "amount.unreadable"),
        ("500.000 + 200.000", "amount.unreadable"),
        ("đã nộp", "amount.unreadable"),
        ("đồng", "amount.unreadable"),
        ("hai triệu ba triệu", "amount.unreadable"),
        ("hai nghìn ba triệu tỷ hai tỷ", "amount.unreadable"),
        ("một triệu hai nghìn nghìn", "amount.unreadable"),
        ("2 nghìn 3 triệu 4", "amount.unreadable"),
        (True, "amount.unreadable"),
        (float("nan"), "amount.unreadable"),
        (float("inf"), "amount.unreadable"),
        (date(2024, 5, 1), "amount.unreadable"),
        ("1500000,5", "amount.fraction"),
        (1.5, "amount.fraction"),
        (Decimal("0.5"), "amount.fraction"),
        ("#REF!", "amount.cell_error"),
        ("#N/A", "amount.cell_error"),
        ("9" * 5000, "amount.too_large"),
        (1e300, "amount.too_large"),
    ],
)
def test_what_is_no_amount_is_a_problem(value: Typed, code: str) -> None:
    assert code_of(value) == code


def test_a_number_counts_the_sheets_unit() -> None:
    assert parse_amount(1.5, MILLION) == 1_500_000
    assert parse_amount(0.1 + 0.2, MILLION) == 300_000
    assert parse_amount(42413.553128, MILLION) == 42_413_553_128
    assert parse_amount("1,5", MILLION) == 1_500_000
    assert parse_amount("500.", 1000) == 500_000
    assert code_of(1.2345, 1000) == "amount.fraction"


def test_a_text_that_names_its_own_unit_is_taken_at_its_word() -> None:
    assert parse_amount("500 nghìn", 1000) == 500_000
    assert parse_amount("1.500.000 đ", 1000) == 1_500_000


@pytest.mark.parametrize("text", ["1.500", "200.000"])
def test_in_a_sheet_of_thousands_one_group_is_a_question(text: str) -> None:
    assert code_of(text, 1000) == "amount.ambiguous"


@given(st.integers(min_value=10_000, max_value=10**15 - 1))
def test_what_is_printed_is_read_back(dong: int) -> None:
    assert parse_amount(format_money(dong)) == dong
    assert parse_amount(f"{format_money(dong)} đồng") == dong
    assert parse_amount(dong) == dong


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_what_is_written_in_words_is_read_back(dong: int) -> None:
    assert parse_amount(amount_in_words(dong)) == dong
    assert parse_amount(amount_in_words(dong, linh="lẻ", four="bốn", thousand="ngàn")) == dong


@given(st.text() | st.floats() | st.none() | st.booleans(), st.sampled_from([1, 1000, MILLION]))
def test_nothing_typed_raises(value: Typed, unit: int) -> None:
    found = parse_amount(value, unit)
    assert found is None or isinstance(found, Problem) or found >= 0


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Đơn vị tính: nghìn đồng", 1000),
        ("ĐVT: 1.000 đồng", 1000),
        ("Đơn vị: Triệu đồng", MILLION),
        ("Đơn vị tính : Tỷ đồng", 10**9),
        ("ĐVT: triệu đồng, người", MILLION),
        ("Đơn vị tính: đồng", 1),
        ("Số tiền (đồng)", 1),
        ("Số tiền (đ)", 1),
        ("Số tiền\n(nghìn đồng)", 1000),
        ("Số tiền, triệu đồng", MILLION),
        ("Số tiền (1.000đ)", 1000),
        ("(ĐVT: ngàn đồng)", 1000),
        ("Đơn vị tính: 1.000.000 đồng", MILLION),
        ("Đơn vị: triệu", MILLION),
        ("Đơn vị: Đồng Nai", None),
        ("Đơn vị: Phòng Tài chính", None),
        ("ĐVT: người", None),
        ("Tỷ lệ (%)", None),
        ("Số người (1)", None),
        ("", None),
    ],
)
def test_the_unit_that_a_sheet_states(text: str, unit: int | None) -> None:
    assert parse_unit_note(text) == unit


@pytest.mark.parametrize(
    ("dong", "words"),
    [
        (0, "Không đồng"),
        (5, "Năm đồng"),
        (10, "Mười đồng"),
        (15, "Mười lăm đồng"),
        (21, "Hai mươi mốt đồng"),
        (24, "Hai mươi tư đồng"),
        (55, "Năm mươi lăm đồng"),
        (101, "Một trăm linh một đồng"),
        (111, "Một trăm mười một đồng"),
        (105_000, "Một trăm linh năm nghìn đồng"),
        (1_000_005, "Một triệu, không trăm linh năm đồng"),
        (1_050_000, "Một triệu, không trăm năm mươi nghìn đồng"),
        (1_200_500_000_000, "Một nghìn hai trăm tỷ, năm trăm triệu đồng"),
        (10**18, "Một tỷ tỷ đồng"),
        (-5, "Âm năm đồng"),
        (
            42_413_553_128,
            (
                "Bốn mươi hai tỷ, bốn trăm mười ba triệu, năm trăm năm mươi ba nghìn, "
                "một trăm hai mươi tám đồng"
            ),
        ),
    ],
)
def test_amounts_in_words(dong: int, words: str) -> None:
    assert amount_in_words(dong) == words


def test_words_follow_the_region() -> None:
    words = amount_in_words(24_105, linh="lẻ", four="bốn", thousand="ngàn")
    assert words == "Hai mươi bốn ngàn, một trăm lẻ năm đồng"


def test_both_readings_of_an_ambiguous_figure() -> None:
    assert ambiguous_readings("1.500") == (1_500, 1_500_000)
    assert ambiguous_readings(" '1,500 ", 1_000) == (1_500, 1_500_000)
    assert ambiguous_readings("1.500", 1_000_000) == (1_500_000, 1_500_000_000)
    assert ambiguous_readings("1.500.000") is None
    assert ambiguous_readings("1.500 đ") is None


def test_a_negative_amount_is_explained() -> None:
    problem = parse_amount("(5.000.000)")
    assert isinstance(problem, Problem)
    assert (problem.code, "bút toán đảo" in problem.message) == ("amount.negative", True)
