from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.points import round_half_up
from desktop_app.domain.scoring.figures import exact_points, number_text, percent_text


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Fraction(45_000_000), "45.000.000"),
        (Fraction("95.5"), "95,5"),
        (Fraction("1234.005"), "1.234,005"),
        (Fraction(-3, 2), "-1,5"),
        (Fraction(0), "0"),
        (Fraction(1, 3), "0,3333…"),
        (Fraction(-2, 3), "-0,6666…"),
        (Fraction(1, 64), "0,015625"),
        (Fraction(1, 128), "0,0078…"),
    ],
)
def test_a_number_is_written_exactly_or_cut_with_dots(value: Fraction, written: str) -> None:
    assert number_text(value) == written


def test_points_have_two_decimals_or_more() -> None:
    assert exact_points(900) == "9,00"
    assert exact_points(Fraction("603.4")) == "6,034"
    assert exact_points(Fraction(1000, 3)) == "3,3333…"


def test_a_share_is_written_as_a_percentage() -> None:
    assert percent_text(Fraction(3, 4)) == "75%"
    assert percent_text(Fraction(2, 3)) == "66,6666…%"


@given(st.fractions(min_value=0, max_value=100_000))
def test_rounding_what_is_written_gives_the_rounded_points(hundredths: Fraction) -> None:
    shown = exact_points(hundredths).rstrip("…").replace(".", "").replace(",", ".")
    assert round_half_up(Fraction(shown) * 100) == round_half_up(hundredths)
