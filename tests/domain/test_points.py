from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.points import (
    format_days,
    format_percent,
    format_points,
    points_text,
    round_half_up,
    share,
)


@pytest.mark.parametrize(
    ("value", "whole"),
    [("5/2", 3), ("-5/2", -3), ("249/100", 2), ("-249/100", -2), ("1/2", 1), ("7", 7), ("0", 0)],
)
def test_a_half_goes_away_from_nought(value: str, whole: int) -> None:
    assert round_half_up(Fraction(value)) == whole


@given(st.fractions())
def test_rounding_is_never_further_than_a_half(value: Fraction) -> None:
    assert abs(round_half_up(value) - value) <= Fraction(1, 2)
    assert round_half_up(-value) == -round_half_up(value)


def test_a_share_is_in_hundredths_of_a_percent() -> None:
    assert share(508, 779) == 6521  # 65,2118…%
    assert share(1, 8) == 1250
    assert share(1, 30_000) == 0
    assert share(1, 20_000) == 1  # 0,005 % rounds up
    assert share(5, 0) is None


def test_points_days_and_percentages_are_printed_the_vietnamese_way() -> None:
    assert [format_points(each) for each in (9750, 5, 0, -50, 100_000)] == [
        "97,50",
        "0,05",
        "0,00",
        "-0,50",
        "1.000,00",
    ]
    assert [format_days(each) for each in (250, 1000, 5, 0, 420_000)] == [
        "2,5",
        "10",
        "0,05",
        "0",
        "4.200",
    ]
    assert format_percent(9524) == "95,24%"


def test_json_points_have_a_dot_and_no_groups() -> None:
    assert [points_text(each) for each in (9750, -50, 100_000)] == ["97.50", "-0.50", "1000.00"]
