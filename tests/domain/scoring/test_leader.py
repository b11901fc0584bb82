from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.criteria import Direction, Facts, Method, Rule
from desktop_app.domain.set_rules import Unassigned
from tests.domain.scoring.build import mark_of
from tests.domain.scoring.cluster import marks, one_criterion, points, target

RULE = Rule("X")
LOWER = Rule("X", direction=Direction.LOWER)
POLICE = one_criterion(Method.AGAINST_LEADER, RULE)
FEWER = one_criterion(Method.AGAINST_LEADER, LOWER)
AMOUNTS = st.integers(-3, 60)
TARGETS = st.builds(target, st.none() | AMOUNTS, st.none() | AMOUNTS)


def test_half_is_for_the_target_and_the_rest_goes_by_the_leaders_excess() -> None:
    found = marks(
        POLICE,
        {
            "A": target(100, 80),  # 0,5 × 10 × 80 / 100 = 4,00
            "B": target(100, 100),  # 0,5 × 10 = 5,00
            "C": target(50, 60),  # 20 % over: 5 + 20 / 50 × 5 = 7,00
            "D": target(200, 300),  # 50 % over, the leader: 10,00
        },
    )
    assert {code: mark.points for code, mark in found.items()} == {
        "A": 400,
        "B": 500,
        "C": 700,
        "D": 1000,
    }
    assert found["A"].steps == ("Chưa đạt chỉ tiêu: 50% × 10,00 × 80 / 100 = 4,00 điểm",)
    assert found["B"].steps == ("Vừa đạt chỉ tiêu", "50% × 10,00 = 5,00 điểm")
    assert found["C"].steps == (
        "Vượt chỉ tiêu: 60 / 50 − 100% = 20%",
        "Mức vượt cao nhất cụm: 50% (Phòng D)",
        "5,00 + 20% / 50% × 5,00 = 7,00 điểm",
    )
    assert found["D"].steps == (
        "Vượt chỉ tiêu: 300 / 200 − 100% = 50%, cao nhất cụm",
        "100% × 10,00 = 10,00 điểm",
    )


def test_each_cluster_has_its_own_leader() -> None:
    given_targets = {"A": target(10, 11), "C2:B": target(10, 15), "C2:C": target(10, 11)}
    # A leads C1 with 10 %; in C2 ten of fifty percent: 5 + 10 / 50 × 5 = 6,00
    assert points(POLICE, given_targets) == {"A": 1000, "C2:B": 1000, "C2:C": 600}


def test_where_nobody_is_over_the_target_is_worth_its_part() -> None:
    assert points(POLICE, {"A": target(10, 10), "B": target(10, 5)}) == {"A": 500, "B": 250}


def test_another_part_for_the_target_leaves_another_rest() -> None:
    rules = one_criterion(Method.AGAINST_LEADER, replace(RULE, reach=Fraction(7, 10)))
    given_targets = {"A": target(10, 10), "B": target(10, 11), "C": target(10, 14)}
    # 7,00 for the target; ten of forty percent: 7 + 10 / 40 × 3 = 7,75
    assert points(rules, given_targets) == {"A": 700, "B": 775, "C": 1000}


def test_where_less_is_better_the_ratio_is_turned_over() -> None:
    given_targets = {
        "A": target(4, 5),  # 0,5 × 10 × 4 / 5 = 4,00
        "B": target(4, 2),  # 4 / 2 − 1 = 100 % over, the leader
        "C": target(5, 4),  # 25 % over: 5 + 25 / 100 × 5 = 6,25
        "D": target(4, 0),  # could not be better, and is no measure for others
    }
    assert points(FEWER, given_targets) == {"A": 400, "B": 1000, "C": 625, "D": 1000}


@pytest.mark.parametrize(
    ("planned", "actual", "direction", "expected"),
    [
        (0, 5, Direction.HIGHER, 500),  # nothing asked: met, and no percentage over
        (0, 0, Direction.HIGHER, 500),
        (0, -1, Direction.HIGHER, 0),
        (10, -1, Direction.HIGHER, 0),
        (0, 0, Direction.LOWER, 500),  # none allowed, none happened
        (0, 3, Direction.LOWER, 0),
        (4, 0, Direction.LOWER, 1000),
    ],
)
def test_zeros_are_defined_and_explained(
    planned: int, actual: int, direction: Direction, expected: int
) -> None:
    rules = one_criterion(Method.AGAINST_LEADER, replace(RULE, direction=direction))
    mark = marks(rules, {"A": target(planned, actual)})["A"]
    assert mark.points == expected
    assert mark.steps


def test_a_missing_figure_leaves_a_blank_that_says_which() -> None:
    blank = marks(POLICE, {"A": target(10, None)})["A"]
    assert (blank.points, blank.steps) == (
        None,
        ("Chưa có số liệu về kết quả chỉ tiêu X: để trống.",),
    )
    assert mark_of(Method.AGAINST_LEADER, 1000, {}, RULE).points is None


def test_an_excess_without_the_clusters_measure_is_blank_rather_than_guessed() -> None:
    mark = mark_of(Method.AGAINST_LEADER, 1000, target(10, 12), RULE)
    assert mark.points is None
    assert mark.steps == ("Chưa có số liệu về mức vượt chỉ tiêu X của nơi dẫn đầu cụm: để trống.",)


def test_who_was_not_assigned_the_target_is_measured_among_those_like_it() -> None:
    rules = one_criterion(
        Method.AGAINST_LEADER, replace(RULE, unassigned=Unassigned.AMONG_THEMSELVES)
    )
    given_targets = {"A": target(10, 30), "B": target(None, 8), "C": target(None, 6)}
    # the leader of the assigned does not count among the others: 6 / 8 × 10 = 7,50
    assert points(rules, given_targets) == {"A": 1000, "B": 1000, "C": 750}


@given(st.tuples(AMOUNTS, AMOUNTS, AMOUNTS), TARGETS, st.sampled_from(Direction))
def test_a_better_result_of_ones_own_never_lowers_the_mark(
    figures: tuple[int, int, int], theirs: Facts, way: Direction
) -> None:
    planned, *results = figures
    rules = one_criterion(Method.AGAINST_LEADER, replace(RULE, direction=way))
    worse, better = sorted(results, reverse=way is Direction.LOWER)
    low, high = (
        points(rules, {"A": target(planned, actual), "B": theirs})["A"] or 0
        for actual in (worse, better)
    )
    assert 0 <= low <= high <= 1000
