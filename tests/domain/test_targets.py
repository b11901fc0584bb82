"""Results by period: what counts, how it adds up, where the year will end."""

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.campaigns import TargetKind
from desktop_app.domain.criteria import Direction
from desktop_app.domain.errors import Refused
from desktop_app.domain.periods import Period, parse_period
from desktop_app.domain.targets import (
    MONTHS,
    Gathering,
    PeriodFigure,
    counted,
    covered_months,
    forecast,
    gathered,
    gathering,
    months_of,
    part_of_year,
    progress,
    reached,
)

CODES = (
    *("2024", "2024-H1", "2024-H2"),
    *(f"2024-Q{one}" for one in range(1, 5)),
    *(f"2024-{one:02}" for one in range(1, 13)),
)
FIGURES = st.lists(
    st.builds(
        PeriodFigure,
        st.sampled_from([parse_period(code) for code in CODES]),
        st.integers(0, 1000).map(Fraction),
    ),
    max_size=8,
    unique_by=lambda one: str(one.period),
)


def figures(**told: int) -> list[PeriodFigure]:
    return [
        PeriodFigure(parse_period(f"2024-{code}"), Fraction(value)) for code, value in told.items()
    ]


def test_quarters_add_up() -> None:
    assert gathered(figures(Q1=120, Q2=80), Gathering.SUM) == 200


def test_a_half_year_counts_instead_of_its_quarters() -> None:
    told = figures(Q1=120, Q2=80, H1=210, Q3=50)
    assert gathered(told, Gathering.SUM) == 210 + 50
    assert covered_months(told) == 6 + 3


def test_a_rate_is_that_of_the_latest_part() -> None:
    assert gathered(figures(Q3=92, Q1=60, Q2=85), Gathering.LATEST) == 92


def test_without_a_figure_nothing_is_known() -> None:
    assert gathered([], Gathering.SUM) is None
    assert forecast(None, 0, Gathering.SUM) is None


def test_the_pace_so_far_leads_to_the_years_end() -> None:
    # 200 in six of twelve months.
    assert forecast(Fraction(200), 6, Gathering.SUM) == 400


def test_a_rate_is_taken_to_stay() -> None:
    assert forecast(Fraction(92), 3, Gathering.LATEST) == 92


def test_rates_and_ranges_do_not_add_up_but_amounts_do() -> None:
    assert gathering(TargetKind.PERCENTAGE, "hộ") is Gathering.LATEST
    assert gathering(TargetKind.RANGE, "%/năm") is Gathering.LATEST
    assert gathering(None, "%") is Gathering.LATEST
    assert gathering(TargetKind.REDUCTION, "hộ") is Gathering.SUM
    assert gathering(None, "đồng") is Gathering.SUM


def test_where_lower_is_better_the_plan_is_divided_by_the_result() -> None:
    assert progress(Fraction(4), Fraction(3), Direction.LOWER) == Fraction(3, 4)
    assert progress(Fraction(4), Fraction(3), Direction.HIGHER) == Fraction(4, 3)


def test_nothing_is_divided_by_zero() -> None:
    assert progress(Fraction(5), Fraction(0), Direction.HIGHER) is None
    assert progress(Fraction(0), Fraction(5), Direction.LOWER) is None


@pytest.mark.parametrize(
    ("actual", "is_reached"), [("0.05", False), ("0.1", True), ("0.15", True), ("0.3", True)]
)
def test_a_range_is_reached_from_its_nearer_end_on(actual: str, *, is_reached: bool) -> None:
    bounds = (Fraction("0.1"), Fraction("0.2"))
    assert reached(Fraction(actual), bounds, Direction.HIGHER) is is_reached


def test_whether_it_is_reached_is_unknown_without_figures() -> None:
    assert reached(None, (Fraction(1),), Direction.HIGHER) is None
    assert reached(Fraction(1), (None, None), Direction.HIGHER) is None


def test_the_empty_code_is_the_whole_year() -> None:
    assert part_of_year("", 2024) == Period(2024)
    assert str(part_of_year("2024-q3", 2024)) == "2024-Q3"
    with pytest.raises(Refused):
        part_of_year("quý 3", 2024)


@given(FIGURES, st.randoms(use_true_random=False))
def test_the_order_of_entry_changes_nothing(told: list[PeriodFigure], chance: Random) -> None:
    shuffled = list(told)
    chance.shuffle(shuffled)
    assert counted(shuffled) == counted(told)


@given(FIGURES)
def test_no_month_counts_twice(told: list[PeriodFigure]) -> None:
    months = [month for one in counted(told) for month in months_of(one.period)]
    assert len(months) == len(set(months)) == covered_months(told) <= MONTHS


@given(FIGURES, st.sampled_from(Gathering))
def test_a_whole_year_is_its_own_forecast(told: list[PeriodFigure], how: Gathering) -> None:
    actual = gathered(told, how)
    if covered_months(told) == MONTHS:
        assert forecast(actual, MONTHS, how) == actual


@given(FIGURES)
def test_a_figure_for_the_whole_year_is_the_result(told: list[PeriodFigure]) -> None:
    whole = PeriodFigure(Period(2024), Fraction(777))
    parts = [one for one in told if one.period != whole.period]
    assert gathered([*parts, whole], Gathering.SUM) == 777
