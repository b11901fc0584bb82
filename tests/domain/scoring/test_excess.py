from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.criteria import (
    CriteriaSet,
    Criterion,
    Direction,
    Facts,
    Mark,
    Method,
    Rule,
    ScoreSheet,
)
from desktop_app.domain.scoring import score_sheet
from desktop_app.domain.set_rules import Unassigned
from tests.domain.scoring.build import fact
from tests.domain.scoring.cluster import one_criterion, target

# Hưng Yên: 1 % over the plan brings 1 % of the maximum, at most 10 % of it.
RULE = Rule("X", excess=Fraction(1), excess_cap=Fraction(1, 10))
LOWER = replace(RULE, direction=Direction.LOWER)
PLANS = st.integers(-2, 40)


def sheet(given_facts: Facts, rule: Rule = RULE, max_points: int = 1000) -> ScoreSheet:
    return score_sheet(one_criterion(Method.TARGET_RATIO, rule, max_points), given_facts)


def bonus(given_facts: Facts, rule: Rule = RULE) -> Mark | None:
    return next((mark for mark in sheet(given_facts, rule).marks if mark.criterion == "1+"), None)


def test_what_is_over_the_plan_is_a_bonus_of_its_own() -> None:
    found = sheet(target(50, 53), max_points=2000)
    leaf, extra = found.marks
    assert (leaf.criterion, leaf.points) == ("1", 2000)
    # 53 / 50 is 6 % over: 6 % of 20,00 = 1,20
    assert (extra.criterion, extra.method, extra.points) == ("1+", Method.BONUS, 120)
    assert (extra.title, extra.max_points) == ("Tiêu chí: thưởng vượt kế hoạch", 200)
    assert extra.steps == (
        "53 / 50 = 106%, vượt 6%",
        "Thưởng 6% × 100% = 6% điểm tối đa",
        "6% × 20,00 = 1,20 điểm",
    )
    assert (found.total, found.max_points, found.bonus) == (2120, 2000, 120)


def test_the_bonus_is_capped_for_the_criterion() -> None:
    extra = bonus(target(50, 80))
    assert extra is not None
    # 60 % over would be 6,00; 10 % of 10,00 = 1,00
    assert extra.points == 100
    assert extra.steps[1] == "Thưởng không quá 10% điểm tối đa"


def test_where_less_is_better_the_excess_is_turned_over() -> None:
    extra = bonus(target(21, 20), LOWER)
    assert extra is not None
    # 21 / 20 is 5 % over: 0,50
    assert extra.points == 50
    best = bonus(target(21, 0), LOWER)
    assert best is not None
    assert (best.points, best.steps[0]) == (
        100,
        "Kết quả là 0, không thể tốt hơn: thưởng mức cao nhất",
    )


def test_no_excess_no_result_and_no_plan_bring_no_row() -> None:
    for given_facts in (target(50, 50), target(50, 40), target(50, None), target(0, 9), {}):
        assert bonus(given_facts) is None


def test_who_was_not_assigned_the_target_has_no_bonus() -> None:
    among = replace(RULE, unassigned=Unassigned.AMONG_THEMSELVES)
    best = {"group.X.most": fact("group.X.most", 9)}
    found = sheet({**target(None, 9), **best}, among)
    assert [mark.points for mark in found.marks] == [1000]


def test_what_the_criterions_own_cap_counts_brings_no_bonus_besides() -> None:
    generous = replace(RULE, cap=Fraction(11, 10))
    found = sheet(target(100, 115), generous)
    # 110 % in the criterion: 11,00; of the 15 % over, 5 % are left: 0,50
    assert [mark.points for mark in found.marks] == [1100, 50]


def test_all_such_bonuses_have_a_cap_together_and_count_under_that_of_all() -> None:
    leaves = (
        *(
            Criterion(code, f"Chỉ tiêu {code}", 2000, Method.TARGET_RATIO, rule=RULE)
            for code in ("1", "2")
        ),
        Criterion("3", "Sáng tạo", 500, Method.BONUS),
    )
    rules = CriteriaSet("bo", "Bộ", leaves, excess_cap=300, bonus_cap=700)
    found = score_sheet(rules, {**target(10, 15), "mark.3": fact("mark.3", 500)})
    # each 10 % of 20,00 = 2,00, together 4,00 of which 3,00 may count; 3 + 5 = 8 of which 7 may
    assert [(mark.criterion, mark.points) for mark in found.marks] == [
        ("1", 2000),
        ("1+", 200),
        ("2", 2000),
        ("2+", 200),
        ("3", 500),
        ("excess_cap", -100),
        ("bonus_cap", -100),
    ]
    assert (found.total, found.bonus) == (4700, 700)


@given(PLANS, st.integers(-2, 60), st.integers(-2, 60), st.sampled_from((RULE, LOWER)))
def test_a_better_result_never_lowers_mark_and_bonus_together(
    planned: int, one: int, other: int, rule: Rule
) -> None:
    worse, better = sorted((one, other), reverse=rule is LOWER)
    low, high = (sheet(target(planned, actual), rule) for actual in (worse, better))
    assert low.total <= high.total
    assert 0 <= high.bonus <= 100
