"""Series over years in two views."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.lineage import Act, Part
from desktop_app.domain.multi_year import Form, Measure, is_ratio, series, whole_or_fine

MONEY = Measure("amount", "Tiền", Form.MONEY)
SPLIT = Act(1, "2024-07-01", {1: (Part(2, 3_333), Part(3, 3_333), Part(4, None))})
UNITS = st.integers(1, 4)


def test_a_series_that_no_act_touches_is_as_reported() -> None:
    found = series(MONEY, {2023: {5: 10}, 2024: {}}, [SPLIT], {})
    assert not found.is_restated
    assert (found.total, found.left) == (10, 0)


def test_a_unit_that_goes_on_keeps_what_it_reported_in_the_years_of_its_new_structure() -> None:
    act = Act(1, "2024-07-01", {1: (Part(1, 5_000), Part(2, 5_000))})
    found = series(MONEY, {2023: {1: 10}, 2024: {1: 10}}, [act], {})
    assert found.now[2023].units == {1: 5, 2: 5}
    assert found.now[2024].units == {1: 10}


def test_a_unit_that_ended_within_the_year_is_followed_from_its_last_day() -> None:
    found = series(MONEY, {2024: {1: 100}}, [SPLIT], {1: "2024-06-30"})
    assert found.now[2024].units == {2: 33, 3: 33}
    assert found.now[2024].left == {1: 34}
    assert found.units_left() == (1,)


def test_ratios_are_never_added_up() -> None:
    ratio = Measure("target", "Tỷ lệ", Form.DECIMAL, "%", adds=False)
    assert series(ratio, {2023: {1: 10}}, [SPLIT], {}).now == {}


@given(st.dictionaries(st.integers(2020, 2025), st.dictionaries(UNITS, st.integers(0, 10**11))))
def test_each_years_total_is_the_same_in_both_views(told: dict[int, dict[int, int]]) -> None:
    found = series(MONEY, told, [SPLIT], {1: "2024-06-30"})
    for year, by_unit in told.items():
        now = found.now[year]
        assert sum(now.units.values()) + sum(now.left.values()) == sum(by_unit.values())


def test_figures_are_kept_whole_or_in_fine_parts() -> None:
    assert whole_or_fine([Fraction(3), Fraction(0)]) == (Form.NUMBER, 1)
    assert whole_or_fine([Fraction(3), Fraction(1, 2)]) == (Form.DECIMAL, 10_000)


@pytest.mark.parametrize(
    ("unit", "ratio"), [("%", True), ("Phần trăm", True), ("hộ", False), ("tỷ lệ", True)]
)
def test_a_ratio_is_known_by_its_unit_of_measure(unit: str, *, ratio: bool) -> None:
    assert is_ratio(unit) is ratio
