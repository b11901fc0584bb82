from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.criteria import Fact, Method, Rule, Step
from tests.domain.scoring.build import facts, mark_of

LADDER = (Step(Fraction(1), 50), Step(Fraction(4), 100), Step(Fraction(15), 250))
LADDERS = st.lists(
    st.builds(Step, st.integers(0, 30).map(Fraction), st.integers(0, 500)), max_size=5
).map(tuple)


def test_occurrences_are_counted_up_to_the_maximum() -> None:
    rule = Rule("activities", campaign="ntm", points_each=200)
    two = mark_of(Method.PER_OCCURRENCE, 600, facts(activities_at_ntm=2), rule)
    assert (two.points, two.steps) == (400, ("2 × 2,00 = 4,00 điểm",))
    four = mark_of(Method.PER_OCCURRENCE, 600, facts(activities_at_ntm=4), rule)
    assert four.points == 600
    assert four.steps == (
        "4 × 2,00 = 8,00 điểm",
        "Vượt mức tối đa 6,00 điểm nên tính 6,00 điểm",
    )


def test_no_occurrence_is_nothing_and_an_unknown_count_is_blank() -> None:
    rule = Rule("activities", points_each=200)
    assert mark_of(Method.PER_OCCURRENCE, 600, facts(activities=0), rule).points == 0
    unknown = mark_of(Method.PER_OCCURRENCE, 600, {}, rule)
    assert unknown.points is None
    assert unknown.steps == ("Chưa có số liệu về số hoạt động: để trống.",)


def test_labour_is_counted_in_days_not_in_hundredths() -> None:
    rule = Rule("labour_days", points_each=10)
    mark = mark_of(Method.PER_OCCURRENCE, 1000, facts(labour_days=1250), rule)
    assert mark.points == 125  # 12,5 × 0,10 = 1,25
    assert mark.steps == ("12,5 × 0,10 = 1,25 điểm",)


def test_a_return_on_time_has_the_whole() -> None:
    mark = mark_of(Method.TIMELINESS, 250, facts(late_days=0), Rule(steps=LADDER))
    assert mark.points == 250
    assert mark.steps == ("Đúng hạn: không bị trừ", "2,50 − 0,00 = 2,50 điểm")


def test_a_late_return_loses_what_the_reached_step_costs() -> None:
    mark = mark_of(Method.TIMELINESS, 250, facts(late_days=6), Rule(steps=LADDER))
    assert mark.points == 150
    assert mark.steps == ("Chậm 6 ngày: trừ 1,00 điểm (từ 4 ngày)", "2,50 − 1,00 = 1,50 điểm")


def test_lateness_never_takes_more_than_there_is() -> None:
    mark = mark_of(Method.TIMELINESS, 100, facts(late_days=20), Rule(steps=LADDER))
    assert mark.points == 0
    assert mark.steps[-1] == "Không thấp hơn 0,00 điểm"


def test_a_return_that_never_came_has_nothing_but_one_not_yet_due_is_blank() -> None:
    rule = Rule(steps=LADDER)
    never = mark_of(Method.TIMELINESS, 250, facts(late_days=None), rule)
    assert (never.points, never.steps) == (0, ("Chưa nhận được báo cáo: 0,00 điểm",))
    not_due = mark_of(Method.TIMELINESS, 250, {}, rule)
    assert not_due.points is None
    assert not_due.steps == ("Chưa có số liệu về số ngày nộp báo cáo chậm: để trống.",)


def test_a_bonus_can_be_counted() -> None:
    rule = Rule("households_helped", points_each=50)
    assert mark_of(Method.BONUS, 300, facts(households_helped=4), rule).points == 200
    assert mark_of(Method.BONUS, 300, facts(households_helped=40), rule).points == 300


def test_a_penalty_can_follow_the_days_late_or_a_count() -> None:
    by_days = Rule("late_days", steps=LADDER)
    assert mark_of(Method.PENALTY, 500, facts(late_days=5), by_days).points == -100
    assert mark_of(Method.PENALTY, 500, facts(late_days=0), by_days).points == 0
    assert mark_of(Method.PENALTY, 500, facts(late_days=None), by_days).points == -250
    assert mark_of(Method.PENALTY, 500, {}, by_days).points is None
    by_count = Rule("activities", points_each=150)
    assert mark_of(Method.PENALTY, 500, facts(activities=2), by_count).points == -300


def test_a_penalty_by_steps_can_follow_another_figure_than_days() -> None:
    rule = Rule("reminders", steps=(Step(Fraction(1), 100), Step(Fraction(3), 400)))
    twice = mark_of(Method.PENALTY, 500, facts(reminders=2), rule)
    assert (twice.points, twice.steps) == (
        -100,
        ("Số lần bị nhắc bằng văn bản đôn đốc: 2 lần, trừ 1,00 điểm (từ 1)",),
    )
    never = mark_of(Method.PENALTY, 500, facts(reminders=0), rule)
    assert (never.points, never.steps) == (
        0,
        ("Số lần bị nhắc bằng văn bản đôn đốc: 0 lần, không bị trừ",),
    )
    assert mark_of(Method.PENALTY, 500, facts(reminders=None), rule).points is None


@given(st.integers(0, 50), st.integers(0, 50), LADDERS)
def test_later_never_counts_more(one: int, other: int, steps: tuple[Step, ...]) -> None:
    early, late = sorted((one, other))
    for method in (Method.TIMELINESS, Method.PENALTY):
        rule = Rule("late_days", steps=steps)
        sooner = mark_of(method, 300, facts(late_days=early), rule).points
        later = mark_of(method, 300, facts(late_days=late), rule).points
        assert sooner is not None
        assert later is not None
        assert later <= sooner


@given(st.integers(-5, 500), st.integers(-5, 500), st.integers(0, 500))
def test_more_occurrences_never_count_less(one: int, other: int, each: int) -> None:
    few, many = sorted((one, other))
    rule = Rule("activities", points_each=each)
    fewer = mark_of(Method.PER_OCCURRENCE, 600, facts(activities=few), rule).points
    more = mark_of(Method.PER_OCCURRENCE, 600, facts(activities=many), rule).points
    assert fewer is not None
    assert more is not None
    assert 0 <= fewer <= more <= 600


def test_a_return_that_is_being_corrected_is_neither_late_nor_missing() -> None:
    why = "Báo cáo đang được sửa nên chưa chấm."
    waiting = {"late_days": Fact("late_days", None, text=why)}
    found = mark_of(Method.TIMELINESS, 250, waiting, Rule(steps=LADDER))
    assert (found.points, found.steps) == (None, (why,))
    penalty = mark_of(Method.PENALTY, 250, waiting, Rule("late_days", steps=LADDER))
    assert penalty.points is None
