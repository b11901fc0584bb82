from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.criteria import CriteriaSet, Criterion, Mark, Method, Rule
from desktop_app.domain.scoring import score_sheet
from desktop_app.domain.scoring.rows import rounded_points
from tests.domain.scoring.build import facts


def by_share(joined: int, staff: int, max_points: int, round_to: int) -> Mark:
    leaf = Criterion("1", "Tham gia", max_points, Method.PARTICIPATION_RATIO)
    rules = CriteriaSet("bo", "Bộ", (leaf,), round_to=round_to)
    return score_sheet(rules, facts(participants=joined, headcount=staff)).marks[0]


@pytest.mark.parametrize(
    ("joined", "round_to", "points"),
    [
        (33, 1, 330),
        (33, 25, 325),  # 3,30 lies between 3,25 and 3,50, nearer to 3,25
        (33, 50, 350),  # between 3,00 and 3,50
        (35, 100, 400),  # 3,50 is half way: up
        (34, 100, 300),
    ],
)
def test_a_set_says_what_its_marks_are_rounded_to(joined: int, round_to: int, points: int) -> None:
    assert by_share(joined, 100, 1000, round_to).points == points


def test_the_rounding_is_said() -> None:
    mark = by_share(33, 100, 1000, 25)
    assert mark.rounding == "Làm tròn đến 0,25 điểm, từ nửa trở lên thì tăng: 3,30 → 3,25"
    assert by_share(50, 100, 1000, 25).rounding == "Không phải làm tròn"


def test_nothing_is_rounded_above_its_maximum() -> None:
    # 49 / 50 × 2,60 = 2,548, which the whole point would make 3,00
    mark = by_share(49, 50, 260, 100)
    assert mark.points == 260
    assert mark.rounding == (
        "Làm tròn đến 1,00 điểm, từ nửa trở lên thì tăng, không quá điểm tối đa: 2,548 → 2,60"
    )
    assert by_share(50, 50, 260, 100).points == 260


def test_a_penalty_is_rounded_by_its_size() -> None:
    leaf = Criterion("1", "Trừ", 1000, Method.PENALTY, rule=Rule("reminders", points_each=125))
    rules = CriteriaSet("bo", "Bộ", (leaf,), round_to=50)
    # 3 × 1,25 = 3,75 → 4,00, taken away
    assert score_sheet(rules, facts(reminders=3)).marks[0].points == -400


@given(
    st.fractions(min_value=0, max_value=2000, max_denominator=60),
    st.fractions(min_value=0, max_value=2000, max_denominator=60),
    st.integers(0, 2000),
    st.sampled_from((1, 5, 10, 25, 50, 100)),
)
def test_rounding_keeps_order_and_stays_near(
    one: Fraction, other: Fraction, most: int, round_to: int
) -> None:
    low, high = sorted((one, other))
    assert rounded_points(low, most, round_to) <= rounded_points(high, most, round_to)
    assert abs(rounded_points(one, most, round_to) - one) <= Fraction(round_to, 2)
    if one <= most:
        assert rounded_points(one, most, round_to) <= most
