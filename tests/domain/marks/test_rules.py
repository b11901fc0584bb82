"""What may be given as a mark, by whom, and when a change needs a reason."""

from dataclasses import replace
from fractions import Fraction

import pytest

from desktop_app.domain.criteria import CriteriaSet, Criterion, Method, Subject
from desktop_app.domain.judged import Judged
from desktop_app.domain.marks.rules import (
    Offer,
    Standing,
    giver_of,
    marker_problem,
    offer_problems,
)
from desktop_app.domain.marks.turns import UNTOUCHED, Step, StepKind, state_of
from desktop_app.domain.set_rules import Stage, StageCode

SELF, CROSS, APPRAISAL, FINAL = StageCode
RULES = CriteriaSet(
    "bo",
    "Bộ thử",
    (
        Criterion("1", "Làm tốt", 1000, Method.MANUAL),
        Criterion("2", "Đúng hạn", 1000, Method.TIMELINESS),
    ),
    stages=(Stage(SELF, ("2",)), Stage(CROSS), Stage(APPRAISAL), Stage(FINAL, council=True)),
)
LAN = Offer("1", 800, APPRAISAL, giver_of(APPRAISAL, "Lan"))
OTHERS = Standing(Fraction(900), giver_of(SELF, "Lan"), "Tự chấm")


def codes(offer: Offer, standing: Standing | None = None) -> list[str]:
    return [one.code for one in offer_problems(RULES, UNTOUCHED, offer, standing)]


@pytest.mark.parametrize(
    ("offer", "code"),
    [
        (LAN, []),
        (replace(LAN, criterion="9"), ["mark.criterion_unknown"]),
        (replace(LAN, criterion="2"), ["mark.computed"]),
        (replace(LAN, points=1001), ["mark.above_maximum"]),
        (replace(LAN, stage=SELF), ["mark.not_of_stage"]),
        (replace(LAN, stage=FINAL), ["mark.needs_vote"]),
        (replace(LAN, stage=FINAL, voted=True), []),
    ],
)
def test_what_speaks_against_a_mark(offer: Offer, code: list[str]) -> None:
    assert codes(offer) == code


def test_a_mark_out_of_turn_is_refused() -> None:
    state = state_of([Step(APPRAISAL, StepKind.HANDED_OVER)])
    (problem,) = offer_problems(RULES, state, LAN)
    assert problem.code == "mark.out_of_turn"
    assert "đã chuyển phiếu đi" in problem.message


def test_a_change_of_another_s_mark_needs_a_reason() -> None:
    (problem,) = offer_problems(RULES, UNTOUCHED, LAN, OTHERS)
    assert problem.message == (
        "Điểm này khác với điểm 9,00 đang có (Tự chấm). Hãy ghi lý do thay đổi."
    )
    assert codes(replace(LAN, reason="Thiếu minh chứng"), OTHERS) == []


def test_the_same_points_or_one_s_own_mark_need_no_reason() -> None:
    assert codes(LAN, replace(OTHERS, points=Fraction(800))) == []
    assert codes(LAN, Standing(Fraction(900), LAN.giver, "Thẩm định, Lan")) == []


def test_whose_mark_it_is() -> None:
    assert giver_of(SELF, "Lan") == giver_of(SELF, "Minh")
    assert giver_of(CROSS, "Lan", "B") == giver_of(CROSS, "Minh", "B")
    assert giver_of(CROSS, "Lan", "B") != giver_of(CROSS, "Lan", "C")
    assert giver_of(APPRAISAL, "Lan") != giver_of(APPRAISAL, "Minh")


def unit(number: int, cluster: str) -> Judged:
    return Judged(Subject.COLLECTIVE, number, f"U{number}", f"Phòng {number}", cluster)


@pytest.mark.parametrize(
    ("stage", "marker", "code"),
    [
        (CROSS, unit(2, "C1"), ""),
        (CROSS, None, ""),
        (CROSS, unit(1, "C1"), "mark.marker_own"),
        (CROSS, unit(2, "C2"), "mark.marker_cluster"),
        (CROSS, unit(2, ""), "mark.marker_cluster"),
        (APPRAISAL, unit(2, "C1"), "mark.marker_elsewhere"),
    ],
)
def test_who_may_cross_score(stage: StageCode, marker: Judged | None, code: str) -> None:
    problem = marker_problem(stage, marker, unit(1, "C1"))
    assert (problem.code if problem else "") == code
