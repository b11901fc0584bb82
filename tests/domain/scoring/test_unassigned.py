from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.criteria import CriteriaSet, Direction, Method, Rule, Step
from desktop_app.domain.scoring import score_sheet
from desktop_app.domain.set_rules import Unassigned
from tests.domain.scoring.cluster import facts_of, marks, one_criterion, points, target

COMPARED = (
    "Không được giao chỉ tiêu: so với kết quả tốt nhất trong những nơi không được giao của cụm"
)
AMONG = Rule("X", unassigned=Unassigned.AMONG_THEMSELVES)
FEWEST = Rule("X", unassigned=Unassigned.AMONG_THEMSELVES, direction=Direction.LOWER)
MOST = one_criterion(Method.TARGET_RATIO, AMONG)
LEAST = one_criterion(Method.TARGET_RATIO, FEWEST)


def test_results_without_a_target_are_measured_by_the_best_of_them() -> None:
    found = marks(MOST, {"A": target(None, 20), "B": target(None, 15), "C": target(10, 5)})
    # 15 / 20 × 10 = 7,50; who has a target goes by it: 5 / 10 × 10 = 5,00
    assert [found[code].points for code in "ABC"] == [1000, 750, 500]
    assert found["B"].steps == (
        f"{COMPARED} (Phòng A)",
        "15 / 20 × 10,00 = 7,50 điểm",
    )
    assert [fact.name for fact in found["B"].facts] == [
        "target.X.assigned",
        "target.X.actual",
        "group.X.most",
    ]


def test_who_is_measured_among_themselves_stays_in_the_maximum() -> None:
    given_facts = facts_of(MOST, {"A": target(None, 20)})["A"]
    assert score_sheet(MOST, given_facts).max_points == 1000
    left = one_criterion(Method.TARGET_RATIO, Rule("X"))
    assert score_sheet(left, given_facts).max_points == 0


def test_where_less_is_better_the_least_has_the_whole() -> None:
    # 2 / 5 × 10 = 4,00
    assert points(LEAST, {"A": target(None, 2), "B": target(None, 5)}) == {"A": 1000, "B": 400}


@pytest.mark.parametrize(
    ("rules", "mine", "best", "expected"),
    [
        (MOST, 0, 0, 0),  # nobody did anything
        (MOST, -2, 5, 0),
        (LEAST, 0, 0, 1000),  # none happened: could not be better
        (LEAST, 3, 0, 0),
    ],
)
def test_zeros_among_those_without_a_target_are_defined(
    rules: CriteriaSet, mine: int, best: int, expected: int
) -> None:
    mark = marks(rules, {"A": target(None, mine), "B": target(None, best)})["A"]
    assert mark.points == expected
    assert mark.steps


def test_no_result_among_those_without_a_target_is_blank() -> None:
    mark = marks(MOST, {"A": target(None, None), "B": target(None, 5)})["A"]
    assert mark.points is None
    assert mark.steps == ("Chưa có số liệu về kết quả chỉ tiêu X: để trống.",)


def test_a_table_over_a_target_that_was_not_assigned_leaves_the_maximum() -> None:
    steps = (Step(Fraction(50), 500),)
    rule = Rule("target.X.actual", per="target.X.planned", steps=steps)
    rules = one_criterion(Method.TIER, rule)
    sheet = score_sheet(rules, target(None, 9))
    assert (sheet.marks[0].points, sheet.max_points) == (None, 0)
    assert "không được giao" in sheet.marks[0].steps[0]
    assert score_sheet(rules, target(10, 9)).marks[0].points == 500


def test_a_count_of_a_target_without_a_plan_still_counts() -> None:
    rule = Rule("target.X.actual", points_each=100)
    rules = one_criterion(Method.PER_OCCURRENCE, rule)
    assert score_sheet(rules, target(None, 3)).marks[0].points == 300
    unknown = score_sheet(rules, target(None, None))
    assert (unknown.marks[0].points, unknown.max_points) == (None, 0)


@given(st.integers(-3, 50), st.integers(-3, 50), st.integers(-3, 50))
def test_a_better_result_never_lowers_the_mark_among_themselves(
    one: int, other: int, theirs: int
) -> None:
    few, many = sorted((one, other))

    def mine(rules: CriteriaSet, actual: int) -> int:
        return points(rules, {"A": target(None, actual), "B": target(None, theirs)})["A"] or 0

    assert mine(MOST, few) <= mine(MOST, many)
    assert mine(LEAST, many) <= mine(LEAST, few)
