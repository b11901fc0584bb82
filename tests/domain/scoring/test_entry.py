from fractions import Fraction

import pytest

from desktop_app.domain.criteria import Criterion, Method, Rule, Step
from desktop_app.domain.scoring import mark_problem, takes_entry
from tests.domain.scoring.build import fact, facts, mark_of

GRADES = Rule(
    steps=(Step(Fraction(0), 1000, "A"), Step(Fraction(0), 700, "B"), Step(Fraction(0), 0, "D"))
)


def test_a_mark_by_hand_is_taken_as_it_is_with_its_stage() -> None:
    mark = mark_of(Method.MANUAL, 1000, {"mark.1": fact("mark.1", 875, "appraisal")})
    assert (mark.points, mark.stage) == (875, "appraisal")
    assert mark.steps == ("Điểm do người chấm nhập: 8,75 điểm",)
    assert mark.rounding == "Không phải làm tròn"


def test_an_entered_zero_counts_as_marked() -> None:
    assert mark_of(Method.MANUAL, 1000, facts(mark__1=0)).points == 0


@pytest.mark.parametrize(
    "method", [Method.MANUAL, Method.GRADED, Method.PASS_FAIL, Method.BONUS, Method.PENALTY]
)
def test_a_mark_that_nobody_entered_is_blank_and_says_so(method: Method) -> None:
    mark = mark_of(method, 1000, {})
    assert mark.points is None
    assert [read.name for read in mark.facts] == ["mark.1"]
    assert mark.steps == ("Chưa có số liệu về điểm nhập của tiêu chí 1: để trống.",)


def test_a_grade_is_explained_by_its_label() -> None:
    mark = mark_of(Method.GRADED, 1000, facts(mark__1=700), GRADES)
    assert mark.points == 700
    assert mark.steps == ("Mức “B”: 7,00 điểm",)


def test_points_that_no_grade_has_leave_a_blank_that_names_the_grades() -> None:
    mark = mark_of(Method.GRADED, 1000, facts(mark__1=800), GRADES)
    assert mark.points is None
    assert "A 10,00; B 7,00; D 0,00" in mark.steps[0]


@pytest.mark.parametrize(
    ("entered", "points", "step"),
    [(500, 500, "Đạt: 5,00 điểm"), (0, 0, "Không đạt: 0,00 điểm")],
)
def test_passing_gives_all_and_failing_nothing(entered: int, points: int, step: str) -> None:
    mark = mark_of(Method.PASS_FAIL, 500, facts(mark__1=entered))
    assert (mark.points, mark.steps) == (points, (step,))


def test_half_a_pass_is_no_mark() -> None:
    mark = mark_of(Method.PASS_FAIL, 500, facts(mark__1=250))
    assert mark.points is None
    assert "2,50 không hợp lệ" in mark.steps[0]


def test_pass_or_fail_can_rest_on_a_fact() -> None:
    rule = Rule("activities", campaign="ntm")
    assert mark_of(Method.PASS_FAIL, 500, facts(activities_at_ntm=3), rule).points == 500
    assert mark_of(Method.PASS_FAIL, 500, facts(activities_at_ntm=0), rule).points == 0
    assert mark_of(Method.PASS_FAIL, 500, facts(activities=3), rule).points is None


def test_a_bonus_stops_at_its_own_maximum() -> None:
    mark = mark_of(Method.BONUS, 300, facts(mark__1=450))
    assert mark.points == 300
    assert mark.steps == (
        "Điểm thưởng được nhập: 4,50 điểm",
        "Vượt mức tối đa 3,00 điểm nên tính 3,00 điểm",
    )


def test_a_penalty_is_entered_positive_and_counts_negative_up_to_its_maximum() -> None:
    assert mark_of(Method.PENALTY, 1000, facts(mark__1=250)).points == -250
    assert mark_of(Method.PENALTY, 1000, facts(mark__1=1250)).points == -1000


@pytest.mark.parametrize(
    ("method", "rule", "points", "code"),
    [
        (Method.MANUAL, Rule(), 1000, None),
        (Method.MANUAL, Rule(), 1001, "mark.above_maximum"),
        (Method.MANUAL, Rule(), -1, "mark.negative"),
        (Method.PENALTY, Rule(), -200, "mark.negative"),
        (Method.GRADED, GRADES, 700, None),
        (Method.GRADED, GRADES, 701, "mark.not_a_grade"),
        (Method.PASS_FAIL, Rule(), 0, None),
        (Method.PASS_FAIL, Rule(), 500, "mark.not_pass_or_fail"),
        (Method.PARTICIPATION_RATIO, Rule(), 500, "mark.computed"),
        (Method.BONUS, Rule("activities", points_each=10), 100, "mark.computed"),
    ],
)
def test_what_may_be_entered(method: Method, rule: Rule, points: int, code: str | None) -> None:
    found = mark_problem(Criterion("1", "Tiêu chí", 1000, method, rule=rule), points)
    assert (found.code if found else None) == code


def test_people_mark_what_no_fact_decides() -> None:
    assert takes_entry(Criterion("1", "A", 100, Method.PASS_FAIL))
    assert not takes_entry(Criterion("1", "A", 100, Method.PASS_FAIL, rule=Rule("activities")))
    assert not takes_entry(Criterion("1", "A", 100, Method.TIMELINESS))


@pytest.mark.parametrize("method", [Method.MANUAL, Method.GRADED, Method.PASS_FAIL])
def test_the_mean_of_several_marks_is_a_mark_and_says_so(method: Method) -> None:
    # (10 + 7 + 7) / 3 = 8,00; (10 + 10 + 0) / 3 = 6,666… → 6,67
    whole = mark_of(method, 1000, {"mark.1": fact("mark.1", 800, "cross:3")}, GRADES)
    assert (whole.points, whole.stage) == (800, "cross")
    assert whole.steps == ("Trung bình cộng của 3 điểm chấm chéo: 8,00 điểm",)
    uneven = mark_of(method, 1000, {"mark.1": fact("mark.1", "2000/3", "cross:3")}, GRADES)
    assert uneven.points == 667
    assert uneven.rounding.endswith("6,6666… → 6,67")


@pytest.mark.parametrize(
    "method", [Method.MANUAL, Method.GRADED, Method.PASS_FAIL, Method.BONUS, Method.PENALTY]
)
def test_the_mean_is_worked_out_from_each_mark(method: Method) -> None:
    each = {f"mark.1.cross.{place}": points for place, points in ((1, 900), (2, 600), (3, 800))}
    given = {name: fact(name, points, "cross") for name, points in each.items()}
    found = mark_of(method, 1000, {"mark.1": fact("mark.1", "2300/3", "cross:3"), **given}, GRADES)
    # 9 + 6 + 8 = 23; 23 / 3 = 7,666…
    assert found.steps == (
        "Trung bình cộng của 3 điểm chấm chéo: (9,00 + 6,00 + 8,00) / 3 = 7,6666… điểm",
    )
    assert [one.name for one in found.facts] == ["mark.1", *each]


def test_of_what_is_better_the_less_there_is_of_it_none_passes() -> None:
    rule = Rule("findings_open")
    clean = mark_of(Method.PASS_FAIL, 500, facts(findings_open=0), rule)
    assert (clean.points, clean.steps) == (500, ("Đạt: 5,00 điểm",))
    assert mark_of(Method.PASS_FAIL, 500, facts(findings_open=2), rule).points == 0


def test_a_return_that_never_came_does_not_pass_and_one_not_due_is_blank() -> None:
    rule = Rule("late_days")
    never = mark_of(Method.PASS_FAIL, 500, facts(late_days=None), rule)
    assert (never.points, never.steps) == (0, ("Chưa nhận được báo cáo: 0,00 điểm",))
    assert mark_of(Method.PASS_FAIL, 500, {}, rule).points is None
    corrected = {"late_days": fact("late_days", None, "Báo cáo đang được sửa: để trống.")}
    assert mark_of(Method.PASS_FAIL, 500, corrected, rule).points is None
