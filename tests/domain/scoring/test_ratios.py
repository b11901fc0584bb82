from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.criteria import CriteriaSet, Criterion, Direction, Mark, Method, Rule
from desktop_app.domain.scoring import score_sheet
from tests.domain.scoring.build import fact, facts, mark_of

LOWER = Rule("X", direction=Direction.LOWER)
SMALL = st.fractions(min_value=0, max_value=10_000, max_denominator=100)
CAPS = st.fractions(min_value=0, max_value=2, max_denominator=20)


def target(
    planned: int | str | Fraction | None,
    actual: int | str | Fraction | None,
    rule: Rule | None = None,
    max_points: int = 1000,
) -> Mark:
    given_facts = {}
    for part, value in (("planned", planned), ("actual", actual)):
        name = f"target.X.{part}"
        text = None if value is None else str(value)
        given_facts[name] = fact(name, text)
    return mark_of(Method.TARGET_RATIO, max_points, given_facts, rule or Rule("X"))


def test_a_target_gives_actual_over_planned() -> None:
    mark = target(500, 450)
    assert mark.points == 900
    assert mark.steps == ("450 / 500 × 10,00 = 9,00 điểm",)
    assert [read.name for read in mark.facts] == ["target.X.planned", "target.X.actual"]


def test_a_mark_is_rounded_half_up_once_and_says_so() -> None:
    # 431 / 500 × 7,00 = 6,034 → 6,03; 433 / 800 × 10,00 = 5,4125 → 5,41; 1 / 800 × 10 = 0,0125
    assert target(500, 431, max_points=700).points == 603
    assert target(800, 433).points == 541
    mark = target(2000, 1001)  # 1001 / 2000 × 10,00 = 5,005 → 5,01
    assert mark.points == 501
    assert mark.rounding == "Làm tròn đến 0,01 điểm, từ nửa trở lên thì tăng: 5,005 → 5,01"


def test_more_than_the_target_counts_up_to_the_cap() -> None:
    assert target(500, 620).points == 1000
    assert target(500, 620).steps == (
        "620 / 500 = 124%, vượt mức trần nên tính 100%",
        "100% × 10,00 = 10,00 điểm",
    )
    assert target(500, 530, Rule("X", cap=Fraction("1.1"))).points == 1060


def test_where_less_is_better_the_ratio_is_turned_over() -> None:
    mark = target(4, 5, LOWER)
    assert (mark.points, mark.steps) == (800, ("4 / 5 × 10,00 = 8,00 điểm",))
    assert target(4, 2, LOWER).points == 1000


@pytest.mark.parametrize(
    ("planned", "actual", "rule", "points"),
    [
        (0, 7, Rule("X"), 1000),  # nothing asked, something done
        (0, 0, Rule("X"), 1000),  # nothing asked, nothing done: met
        (10, 0, Rule("X"), 0),
        (10, -3, Rule("X"), 0),
        (4, 0, LOWER, 1000),  # could not be better
        (0, 0, LOWER, 1000),  # none allowed, none happened: met
        (0, 3, LOWER, 0),  # none allowed, three happened: missed
    ],
)
def test_zeros_are_defined_and_explained(
    planned: int, actual: int, rule: Rule, points: int
) -> None:
    mark = target(planned, actual, rule)
    assert mark.points == points
    assert mark.steps


def test_no_divisor_is_said_in_words() -> None:
    assert target(0, 3, LOWER).steps == (
        "Kế hoạch không lớn hơn 0 nên không lập tỷ lệ; kết quả không đạt kế hoạch",
        "0% × 10,00 = 0,00 điểm",
    )


def test_a_target_without_a_result_is_blank_but_stays_in_the_maximum() -> None:
    leaf = Criterion("1", "Chỉ tiêu", 1000, Method.TARGET_RATIO, rule=Rule("X"))
    sheet = score_sheet(CriteriaSet("bo", "Bộ", (leaf,)), facts(target__X__planned=5))
    assert sheet.marks[0].points is None
    assert sheet.marks[0].steps == ("Chưa có số liệu về kết quả chỉ tiêu X: để trống.",)
    assert (sheet.total, sheet.max_points) == (0, 1000)


def test_a_target_that_was_not_assigned_leaves_the_maximum() -> None:
    leaves = (
        Criterion("1", "Chỉ tiêu", 1000, Method.TARGET_RATIO, rule=Rule("X")),
        Criterion("2", "Khác", 500, Method.MANUAL),
    )
    given_facts = facts(target__X__assigned=0, target__X__actual=9, mark__2=400)
    sheet = score_sheet(CriteriaSet("bo", "Bộ", leaves), given_facts)
    assert sheet.marks[0].points is None
    assert "không được giao chỉ tiêu" in sheet.marks[0].steps[0]
    assert (sheet.total, sheet.max_points) == (400, 500)


def test_participation_is_people_over_headcount_and_never_more_than_whole() -> None:
    rule = Rule(campaign="vnn")
    mark = mark_of(
        Method.PARTICIPATION_RATIO, 500, facts(participants_at_vnn=19, headcount=25), rule
    )
    assert mark.points == 380  # 19 / 25 × 5,00 = 3,80
    assert mark.steps == ("19 / 25 × 5,00 = 3,80 điểm",)
    crowded = facts(participants_at_vnn=30, headcount=25)
    generous = Rule(campaign="vnn", cap=Fraction(2))
    assert mark_of(Method.PARTICIPATION_RATIO, 500, crowded, generous).points == 500


def test_participation_without_people_is_blank() -> None:
    assert mark_of(Method.PARTICIPATION_RATIO, 500, facts(participants=3)).steps == (
        "Chưa có số liệu về tổng số người: để trống.",
    )
    empty = mark_of(Method.PARTICIPATION_RATIO, 500, facts(participants=0, headcount=0))
    assert empty.points is None
    assert "là 0 nên không tính được" in empty.steps[0]


def test_a_fund_is_measured_against_its_goal() -> None:
    money = facts(contributed_vnd=4_500_000, fund_goal_vnd=6_000_000)
    mark = mark_of(Method.FUND_RATIO, 400, money)
    assert mark.points == 300  # 4,5 / 6 × 4,00
    assert mark.steps == ("4.500.000 / 6.000.000 × 4,00 = 3,00 điểm",)


def test_a_fund_without_a_goal_is_not_judged() -> None:
    leaf = Criterion("1", "Quỹ", 400, Method.FUND_RATIO)
    made = CriteriaSet("bo", "Bộ", (leaf,))
    no_goal = score_sheet(made, facts(contributed_vnd=4_500_000, fund_goal_vnd=0))
    unknown = score_sheet(made, facts(contributed_vnd=4_500_000))
    assert (no_goal.marks[0].points, no_goal.max_points) == (None, 0)
    assert (unknown.marks[0].points, unknown.max_points) == (None, 400)
    assert unknown.marks[0].steps == ("Chưa có số liệu về mức vận động đề ra: để trống.",)


@given(SMALL, SMALL, SMALL, CAPS)
def test_a_better_result_never_lowers_the_mark(
    planned: Fraction, one: Fraction, other: Fraction, cap: Fraction
) -> None:
    worse, better = sorted((one, other))
    higher = Rule("X", cap=cap)
    lower = Rule("X", cap=cap, direction=Direction.LOWER)
    assert points(target(planned, worse, higher)) <= points(target(planned, better, higher))
    assert points(target(planned, better, lower)) <= points(target(planned, worse, lower))


@given(SMALL, SMALL, CAPS, CAPS, st.sampled_from(Direction))
def test_a_higher_cap_never_lowers_the_mark(
    planned: Fraction, actual: Fraction, one: Fraction, other: Fraction, way: Direction
) -> None:
    low, high = sorted((one, other))
    tight, loose = (Rule("X", cap=cap, direction=way) for cap in (low, high))
    assert points(target(planned, actual, tight)) <= points(target(planned, actual, loose))


def points(mark: Mark) -> int:
    assert mark.points is not None
    return mark.points
