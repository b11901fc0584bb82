from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.criteria import Direction, Mark, Method, Rule, Step
from tests.domain.scoring.build import facts, mark_of

# Of officials: from 70 % of the unit's points on 5, from 90 % on 8.
SHARES = (Step(Fraction(70), 500, "Khá"), Step(Fraction(90), 800, "Tốt"))
OF_UNIT = Rule("unit.points", per="unit.max_points", steps=SHARES)
# Open findings: none 10, from 1 on 6, from 3 on 0.
FINDINGS = (Step(Fraction(0), 1000), Step(Fraction(1), 600), Step(Fraction(3), 0))
FEWER = Rule("findings_open", direction=Direction.LOWER, steps=FINDINGS)
LADDERS = st.lists(
    st.builds(Step, st.integers(-2, 30).map(Fraction), st.integers(0, 900)), max_size=5
).map(tuple)


def share(points: int, most: int) -> Mark:
    given_facts = facts(unit__points=points, unit__max_points=most)
    return mark_of(Method.TIER, 1000, given_facts, OF_UNIT)


def test_a_share_takes_the_step_that_it_reaches_exactly() -> None:
    # 89,996 of 100 is 89,996 % and not 90 %; hundredths are the unit of points
    assert share(899_960, 1_000_000).points == 500
    mark = share(9_000, 10_000)
    assert mark.points == 800
    assert mark.steps == (
        "90 / 100 = 90%",
        "90% thuộc mức “Tốt” từ 90% trở lên: 8,00 điểm",
    )


def test_below_all_steps_there_is_nothing_where_more_is_better() -> None:
    mark = share(6_999, 10_000)
    assert mark.points == 0
    assert mark.steps[-1] == "69,99%: chưa đến mức nào, 0,00 điểm"


def test_a_share_of_nothing_is_blank_and_says_so() -> None:
    mark = share(10, 0)
    assert mark.points is None
    assert mark.steps == ("Điểm tối đa của đơn vị là 0 nên không tính được tỷ lệ: để trống.",)


def test_a_missing_fact_leaves_a_blank_that_names_it() -> None:
    assert mark_of(Method.TIER, 1000, facts(unit__points=5), OF_UNIT).steps == (
        "Chưa có số liệu về điểm tối đa của đơn vị: để trống.",
    )
    assert mark_of(Method.TIER, 1000, {}, FEWER).points is None


def test_where_less_is_better_the_worst_step_reached_counts() -> None:
    found = [mark_of(Method.TIER, 1000, facts(findings_open=n), FEWER).points for n in (0, 1, 2, 3)]
    assert found == [1000, 600, 600, 0]


def test_below_all_steps_there_is_the_maximum_where_less_is_better() -> None:
    rule = Rule("reminders", direction=Direction.LOWER, steps=(Step(Fraction(2), 300),))
    mark = mark_of(Method.TIER, 1000, facts(reminders=1), rule)
    assert (mark.points, mark.steps) == (1000, ("1: tốt hơn mọi mức, 10,00 điểm",))


def test_a_step_above_the_maximum_is_cut() -> None:
    rule = Rule("models", steps=(Step(Fraction(1), 700),))
    mark = mark_of(Method.TIER, 500, facts(models=1), rule)
    assert mark.points == 500
    assert mark.steps[-1] == "Vượt mức tối đa 5,00 điểm nên tính 5,00 điểm"


def test_days_of_labour_are_counted_in_days() -> None:
    rule = Rule("labour_days", steps=(Step(Fraction(10), 200),))
    assert mark_of(Method.TIER, 500, facts(labour_days=999), rule).points == 0
    assert mark_of(Method.TIER, 500, facts(labour_days=1000), rule).points == 200


def test_a_return_that_never_came_has_nothing_by_any_table() -> None:
    rule = Rule("late_days", direction=Direction.LOWER, steps=(Step(Fraction(1), 300),))
    never = mark_of(Method.TIER, 500, facts(late_days=None), rule)
    assert (never.points, never.steps) == (0, ("Chưa nhận được báo cáo: 0,00 điểm",))
    assert mark_of(Method.BONUS, 500, facts(late_days=None), rule).points == 0
    assert mark_of(Method.TIER, 500, {}, rule).points is None


def test_a_bonus_can_go_by_steps() -> None:
    rule = Rule("initiatives", steps=(Step(Fraction(1), 100), Step(Fraction(3), 250)))
    found = [mark_of(Method.BONUS, 300, facts(initiatives=n), rule).points for n in (0, 1, 3, 9)]
    assert found == [0, 100, 250, 250]
    assert mark_of(Method.BONUS, 300, {}, rule).points is None


def test_a_bonus_for_fewer_knows_which_way_is_better() -> None:
    rule = Rule("late_days", steps=(Step(Fraction(0), 200), Step(Fraction(1), 0)))
    assert mark_of(Method.BONUS, 300, facts(late_days=0), rule).points == 200
    assert mark_of(Method.BONUS, 300, facts(late_days=2), rule).points == 0


@given(LADDERS, st.integers(-5, 40), st.integers(-5, 40), st.sampled_from(Direction))
def test_a_better_figure_never_counts_less_whatever_the_table(
    steps: tuple[Step, ...], one: int, other: int, way: Direction
) -> None:
    rule = Rule("models", steps=steps, direction=way)
    worse, better = sorted((one, other), reverse=way is Direction.LOWER)
    low, high = (
        mark_of(Method.TIER, 900, facts(models=figure), rule).points for figure in (worse, better)
    )
    assert low is not None
    assert high is not None
    assert 0 <= low <= high <= 900


@given(LADDERS.flatmap(lambda steps: st.tuples(st.just(steps), st.permutations(steps))))
def test_the_order_of_steps_does_not_matter(case: tuple[tuple[Step, ...], list[Step]]) -> None:
    steps, turned = case
    one, other = (Rule("models", steps=tuple(each)) for each in (steps, turned))
    given_facts = facts(models=12)
    assert mark_of(Method.TIER, 900, given_facts, one).points == (
        mark_of(Method.TIER, 900, given_facts, other).points
    )
