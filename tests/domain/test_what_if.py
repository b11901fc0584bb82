"""A set's rules and a subject's facts as they would be."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.criteria import CriteriaSet, Criterion, Fact, Method, Rule, Step
from desktop_app.domain.scoring import score_sheet
from desktop_app.domain.set_rules import Knockout, Stage, StageCode
from desktop_app.domain.what_if import (
    OtherMark,
    OtherMaximum,
    Supposition,
    rules_for,
    supposed_facts,
    supposed_rules,
)

RULES = CriteriaSet(
    "thu",
    "Bộ thử",
    (
        Criterion("1", "Nhóm", 2000),
        Criterion("1.1", "Việc", 1000, Method.MANUAL, "1"),
        Criterion("1.2", "Nếp", 1000, Method.MANUAL, "1"),
        Criterion("2", "Muộn", 1000, Method.TIMELINESS, rule=Rule(steps=(Step(Fraction(1), 500),))),
    ),
    tie_order=("criterion:1.1", "criterion:2", "fewer_penalties"),
    knockouts=(Knockout("1", Fraction(1, 2), bars=("X",)), Knockout("2", Fraction(1, 2))),
)


def marks(**points: int) -> dict[str, Fact]:
    """Facts of marks by the criterion's code with “_” for the point."""
    codes = {name.replace("_", "."): value for name, value in points.items()}
    return {f"mark.{code}": Fact(f"mark.{code}", Fraction(value)) for code, value in codes.items()}


def test_a_group_goes_with_all_below_it_and_what_names_them() -> None:
    found = supposed_rules(RULES, Supposition(dropped=("1",)))
    assert [one.code for one in found.criteria] == ["2"]
    assert found.tie_order == ("criterion:2", "fewer_penalties")
    assert [one.criterion for one in found.knockouts] == ["2"]


def test_a_group_without_any_leaf_left_goes_too() -> None:
    found = supposed_rules(RULES, Supposition(dropped=("1.1", "1.2")))
    assert [one.code for one in found.criteria] == ["2"]


def test_tables_of_points_go_with_the_maximum_rounded_half_up() -> None:
    """5,00 of 10,00 are 1,665 of 3,33: 1,67."""
    found = supposed_rules(RULES, Supposition(maxima=(OtherMaximum("2", 333),)))
    late = found.leaves[-1]
    assert (late.max_points, late.rule.steps[0].points) == (333, 167)


def test_a_given_mark_is_every_stages_so_that_weights_make_it_too() -> None:
    stages = (
        Stage(StageCode.SELF, weight=Fraction(1, 4)),
        Stage(StageCode.APPRAISAL, weight=Fraction(3, 4)),
    )
    weighed = replace(RULES, stages=stages)
    wish = Supposition((OtherMark("A", "1.1", 900),))
    facts = supposed_facts(weighed, wish, "A", marks(**{"1_1": 100, "1_1_self": 100}))
    assert score_sheet(weighed, facts).total == 900
    assert supposed_facts(weighed, wish, "B", marks(**{"1_1": 100})) == marks(**{"1_1": 100})


def test_a_computed_criterion_takes_a_given_mark_for_that_subject_alone() -> None:
    wish = Supposition((OtherMark("A", "2", 300),))
    assert rules_for(RULES, wish, "A").leaves[-1].method is Method.MANUAL
    assert rules_for(RULES, wish, "B") == RULES
    sheet = score_sheet(rules_for(RULES, wish, "A"), supposed_facts(RULES, wish, "A", {}))
    assert [mark.points for mark in sheet.marks] == [None, None, 300]


POINTS = st.integers(0, 1000)


@settings(max_examples=50)
@given(first=POINTS, second=POINTS, times=st.integers(1, 5))
def test_twice_the_weight_is_twice_the_marks(first: int, second: int, times: int) -> None:
    facts = marks(**{"1_1": first, "1_2": second})
    wish = Supposition(maxima=(OtherMaximum("1.1", 1000 * times),))
    sheet = score_sheet(supposed_rules(RULES, wish), supposed_facts(RULES, wish, "A", facts))
    assert sheet.total == times * first + second


@settings(max_examples=50)
@given(first=POINTS, second=POINTS)
def test_to_suppose_what_is_changes_nothing(first: int, second: int) -> None:
    facts = marks(**{"1_1": first, "1_2": second})
    wish = Supposition((OtherMark("A", "1.1", first),), (OtherMaximum("1.2", 1000),))
    supposed = score_sheet(supposed_rules(RULES, wish), supposed_facts(RULES, wish, "A", facts))
    assert supposed.total == score_sheet(RULES, facts).total
    assert not Supposition()
    assert wish
