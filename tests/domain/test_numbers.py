from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.numbers import parse_count, parse_days, parse_decimal, parse_points
from desktop_app.domain.numerals import Typed
from desktop_app.domain.points import format_points, points_text
from desktop_app.domain.problems import Problem


def code_of(found: object) -> str:
    assert isinstance(found, Problem), found
    return found.code


@pytest.mark.parametrize(
    ("typed", "count"),
    [("05", 5), ("12 người", 12), ("12.", 12), (12.0, 12), (12, 12), ("1.500", 1500), ("0", 0)],
)
def test_counts(typed: Typed, count: int) -> None:
    assert parse_count(typed) == count


@pytest.mark.parametrize("nil", [None, "", "x", "-", "…", "không"])
def test_nil_is_no_number(nil: str | None) -> None:
    assert parse_count(nil) is None
    assert parse_decimal(nil) is None
    assert parse_points(nil) is None
    assert parse_points(nil, signed=True) is None
    assert parse_days(nil) is None


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("12,5", "number.fraction"),
        (12.5, "number.fraction"),
        ("-3", "number.negative"),
        (-3, "number.negative"),
        ("(3)", "number.negative"),
        ("#N/A", "number.cell_error"),
        ("abc", "number.unreadable"),
        ("12 (ước)", "number.unreadable"),
        ("2 nghìn người", "number.unreadable"),
        ("100%", "number.unreadable"),
        (True, "number.unreadable"),
        (date(2024, 5, 1), "number.unreadable"),
        (10**12, "number.too_large"),
    ],
)
def test_what_is_no_count_is_a_problem(typed: Typed, code: str) -> None:
    assert code_of(parse_count(typed)) == code


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("0.65%", "0.65"),
        ("1,65%", "1.65"),
        ("95,5 %", "95.5"),
        (0.95, "0.95"),
        (0.1 + 0.2, "0.3"),
        (500.0, "500"),
        (10000.0, "10000"),
        ("1.234,5", "1234.5"),
        ("0,125", "0.125"),
        ("500 hộ", "500"),
    ],
)
def test_decimals_mean_what_is_printed(typed: Typed, text: str) -> None:
    number = parse_decimal(typed)
    assert isinstance(number, Decimal)
    assert str(number) == text


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("1.500", "number.ambiguous"),
        ("1,5 triệu", "number.unreadable"),
        ("0,1-0,2%", "number.unreadable"),
        ("-5,2", "number.negative"),
        (float("nan"), "number.unreadable"),
    ],
)
def test_what_is_no_decimal_is_a_problem(typed: Typed, code: str) -> None:
    assert code_of(parse_decimal(typed)) == code


@pytest.mark.parametrize(
    ("typed", "points"), [("9,5", 950), ("9.50", 950), (9.55, 955), (10, 1000), ("10 điểm", 1000)]
)
def test_points_are_hundredths(typed: Typed, points: int) -> None:
    assert parse_points(typed) == points


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("9,555", "points.fraction"),
        (9.555, "points.fraction"),
        ("0,125", "points.fraction"),
        ("9,500", "number.ambiguous"),
        ("1.000", "number.ambiguous"),
        ("-5", "number.negative"),
        ("A", "number.unreadable"),
    ],
)
def test_what_are_no_points_is_a_problem(typed: Typed, code: str) -> None:
    assert code_of(parse_points(typed)) == code


@pytest.mark.parametrize("typed", ["-5", "−5,0", "(5)", "- 5", -5, -5.0, Decimal(-5)])
def test_a_column_of_penalties_may_carry_the_sign(typed: Typed) -> None:
    assert parse_points(typed, signed=True) == -500
    assert parse_points("5", signed=True) == 500
    assert code_of(parse_points("abc", signed=True)) == "number.unreadable"


def test_labour_days_are_hundredths() -> None:
    assert parse_days("2,5") == 250
    assert parse_days(3) == 300
    assert parse_days("4.200 ngày công") == 420_000
    assert code_of(parse_days("0,125")) == "days.fraction"
    assert code_of(parse_days("-1")) == "number.negative"


@given(st.integers(min_value=0, max_value=99_999))
def test_printed_points_are_read_back(points: int) -> None:
    assert parse_points(format_points(points)) == points
    assert parse_points(points_text(points)) == points


@given(st.text() | st.floats() | st.dates() | st.decimals())
def test_nothing_typed_raises(value: Typed) -> None:
    for found in (parse_count(value), parse_days(value), parse_points(value)):
        assert found is None or isinstance(found, Problem) or found >= 0
    assert isinstance(parse_decimal(value), Decimal | Problem | None)
    assert isinstance(parse_points(value, signed=True), int | Problem | None)
