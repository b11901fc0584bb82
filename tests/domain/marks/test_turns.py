"""Whose turn a sheet is: handed over, sent back, the chain begun anew."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.criteria import CriteriaSet, Criterion, Method
from desktop_app.domain.marks.turns import (
    UNTOUCHED,
    SheetState,
    Step,
    StepKind,
    hand_over_problem,
    is_of_stage,
    markable,
    open_stages,
    return_problem,
    state_of,
    turn_of,
    turn_problem,
)
from desktop_app.domain.set_rules import MissingStage, Stage, StageCode

SELF, CROSS, APPRAISAL, FINAL = StageCode
RULES = CriteriaSet(
    "bo",
    "Bộ thử",
    (
        Criterion("1", "Nhóm 1", 2000),
        Criterion("1.1", "Làm tốt", 1000, Method.MANUAL, "1"),
        Criterion("1.2", "Đúng hạn", 1000, Method.TIMELINESS, "1"),
        Criterion("2", "Thưởng", 500, Method.BONUS),
    ),
)
WAITING = replace(RULES, missing_stage=MissingStage.WAIT)


def over(stage: StageCode) -> Step:
    return Step(stage, StepKind.HANDED_OVER)


def back(stage: StageCode, *criteria: str) -> Step:
    return Step(stage, StepKind.RETURNED, criteria)


def why_not(rules: CriteriaSet, state: SheetState, stage: StageCode, criterion: str) -> str:
    problem = turn_problem(rules, state, stage, criterion)
    return problem.code if problem else ""


def test_a_stage_that_handed_over_may_mark_no_more() -> None:
    state = state_of([over(SELF)])
    assert why_not(RULES, state, SELF, "1.1") == "mark.out_of_turn"
    assert turn_of(RULES, state) is CROSS
    assert open_stages(RULES, state) == (CROSS, APPRAISAL, FINAL)


def test_a_set_that_waits_lets_one_stage_mark_at_a_time() -> None:
    assert open_stages(WAITING, UNTOUCHED) == (SELF,)
    problem = turn_problem(WAITING, UNTOUCHED, APPRAISAL, "1.1")
    assert problem is not None
    assert problem.message == (
        "Chưa đến lượt bước “Thẩm định”: bước “Chấm chéo” chưa chuyển phiếu sang."
    )
    assert open_stages(WAITING, state_of([over(SELF), over(CROSS)])) == (APPRAISAL,)


def test_sent_back_only_the_flagged_criteria_are_open_and_later_stages_wait() -> None:
    state = state_of([over(SELF), over(CROSS), over(APPRAISAL), back(SELF, "1.1")])
    assert turn_of(RULES, state) is SELF
    assert why_not(RULES, state, SELF, "1.1") == ""
    assert why_not(RULES, state, SELF, "2") == "mark.not_reopened"
    later = {why_not(RULES, state, one, "1.1") for one in (CROSS, APPRAISAL, FINAL)}
    assert later == {"mark.out_of_turn"}


def test_sent_back_for_what_the_set_has_no_more_it_is_to_be_handed_over() -> None:
    state = state_of([over(SELF), back(SELF)])
    problem = turn_problem(RULES, state, SELF, "2")
    assert problem is not None
    assert problem.message.endswith("bị bỏ khỏi bộ tiêu chí. Hãy chuyển phiếu sang bước sau.")
    assert hand_over_problem(RULES, state, SELF) is None


def test_handed_over_again_the_chain_begins_anew() -> None:
    state = state_of([over(SELF), over(CROSS), over(APPRAISAL), back(SELF, "1.1"), over(SELF)])
    assert state == SheetState(frozenset({SELF}), {})
    assert open_stages(RULES, state) == (CROSS, APPRAISAL, FINAL)
    assert open_stages(WAITING, state) == (CROSS,)


def test_sent_back_further_what_was_reopened_later_is_closed() -> None:
    way = [over(SELF), over(CROSS), over(APPRAISAL), back(APPRAISAL, "1.1"), back(SELF, "2")]
    state = state_of(way)
    assert (state.handed, dict(state.reopened)) == (frozenset(), {SELF: ("2",)})


def test_all_stages_having_handed_over_it_is_nobody_s_turn() -> None:
    state = state_of(map(over, StageCode))
    assert turn_of(RULES, state) is None
    assert open_stages(RULES, state) == ()


@pytest.mark.parametrize(
    ("steps", "stage", "criteria", "code"),
    [
        ([over(APPRAISAL)], APPRAISAL, ["1.1"], ""),
        ([over(APPRAISAL)], SELF, ["1.1"], ""),
        ([over(SELF)], APPRAISAL, ["1.1"], "sheet.not_handed_over"),
        ([], SELF, ["1.1"], "sheet.not_handed_over"),
        ([over(SELF)], SELF, [], "sheet.nothing_flagged"),
        ([over(SELF)], SELF, ["1.2"], "sheet.not_of_stage"),
        ([over(SELF)], SELF, ["9"], "sheet.not_of_stage"),
    ],
)
def test_when_a_sheet_is_sent_back(
    steps: list[Step], stage: StageCode, criteria: list[str], code: str
) -> None:
    problem = return_problem(RULES, state_of(steps), stage, criteria)
    assert (problem.code if problem else "") == code


def test_a_stage_hands_over_once() -> None:
    problem = hand_over_problem(RULES, state_of([over(SELF)]), SELF)
    assert problem is not None
    assert problem.message.endswith("đã chuyển phiếu này đi rồi, không phải chuyển lần nữa.")
    assert hand_over_problem(RULES, UNTOUCHED, SELF) is None


def test_a_stage_marks_what_is_below_its_groups_and_no_computed_criterion() -> None:
    stages = (Stage(SELF, ("1",)), Stage(FINAL))
    rules = replace(RULES, stages=stages)
    assert (markable(rules, SELF), markable(rules, FINAL)) == (("1.1",), ("1.1", "2"))
    assert markable(rules, CROSS) == ()
    assert not is_of_stage(rules, stages[0], "2")
    problem = turn_problem(rules, UNTOUCHED, CROSS, "1.1")
    assert problem is not None
    assert problem.code == "mark.no_such_stage"


STEPS = st.lists(
    st.builds(
        Step,
        st.sampled_from(StageCode),
        st.sampled_from(StepKind),
        st.lists(st.sampled_from(["1.1", "2"]), min_size=1, max_size=2).map(tuple),
    ),
    max_size=8,
)


@given(STEPS)
def test_no_stage_behind_one_that_a_sheet_was_returned_to_is_open(steps: list[Step]) -> None:
    state = state_of(steps)
    order = list(StageCode)
    for stage in state.reopened:
        later = order[order.index(stage) + 1 :]
        assert not set(later) & set(open_stages(RULES, state))


@given(STEPS)
def test_a_set_that_waits_never_has_two_stages_open_in_an_unbroken_chain(
    steps: list[Step],
) -> None:
    taken: list[Step] = []
    for step in steps:
        state = state_of(taken)
        fits = step.kind is StepKind.RETURNED or not hand_over_problem(WAITING, state, step.stage)
        returned = step.kind is StepKind.HANDED_OVER or not return_problem(
            WAITING, state, step.stage, ("1.1",)
        )
        taken += [step] if fits and returned else []
    assert len(open_stages(WAITING, state_of(taken))) <= 1
