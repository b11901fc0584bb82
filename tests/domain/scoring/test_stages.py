from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.criteria import CriteriaSet, Criterion, Fact, Method, Rule, Step
from desktop_app.domain.ranking import tie_values
from desktop_app.domain.scoring import score_sheet
from desktop_app.domain.scoring.stages import STAGE_WEIGHT
from desktop_app.domain.set_rules import MissingStage, Stage, StageCode

# Self-marks count a fifth, cross marks three tenths, the appraisal half.
STAGES = (
    Stage(StageCode.SELF, weight=Fraction(1, 5)),
    Stage(StageCode.CROSS, weight=Fraction(3, 10)),
    Stage(StageCode.APPRAISAL, weight=Fraction(1, 2)),
)
GRADES = (Step(Fraction(0), 500, "A"), Step(Fraction(0), 200, "B"))
RULES = CriteriaSet(
    "bo",
    "Bộ",
    (
        Criterion("1", "Nhóm", 1500),
        Criterion("1.1", "Bằng tay", 1000, Method.MANUAL, "1"),
        Criterion("1.2", "Theo mức", 500, Method.GRADED, "1", Rule(steps=GRADES)),
        Criterion("2", "Trừ", 600, Method.PENALTY),
    ),
    stages=STAGES,
)


def given_marks(code: str, **by_stage: int | str) -> dict[str, Fact]:
    """The marks of a criterion by stage; the last one is in force."""
    found = {}
    for stage, value in by_stage.items():
        for name in (f"mark.{code}.{stage}", f"mark.{code}"):
            found[name] = Fact(name, Fraction(value), text=stage)
    return found


def waiting(missing: MissingStage) -> CriteriaSet:
    return replace(RULES, missing_stage=missing)


def test_the_row_shows_the_latest_stage_and_one_row_corrects_the_total() -> None:
    marks = given_marks("1.1", self=1000, cross=900, appraisal=800)
    sheet = score_sheet(RULES, marks)
    leaf, correction = sheet.marks[0], sheet.marks[-1]
    assert (leaf.points, leaf.stage) == (800, "appraisal")
    # 10 × 0,2 + 9 × 0,3 + 8 × 0,5 = 8,70: 0,70 more than 8,00
    assert (correction.criterion, correction.method) == (STAGE_WEIGHT, Method.CAP)
    assert correction.points == 70
    (told,) = correction.steps
    assert told == (
        "Tiêu chí 1.1: 10,00 × 20% + 9,00 × 30% + 8,00 × 50% = 8,70; dòng trên ghi 8,00,"
        " điều chỉnh 0,70 điểm"
    )
    assert [fact.name for fact in correction.facts] == [
        "mark.1.1.self",
        "mark.1.1.cross",
        "mark.1.1.appraisal",
        "points.1.1",
    ]
    assert sheet.total == 870


def test_stages_that_agree_need_no_correction() -> None:
    sheet = score_sheet(RULES, given_marks("1.1", self=800, cross=800, appraisal=800))
    assert [mark.criterion for mark in sheet.marks] == ["1.1", "1.2", "2"]
    assert sheet.total == 800


def test_a_stage_that_gave_no_mark_is_skipped_its_weight_shared_out() -> None:
    marks = given_marks("1.1", self=1000, appraisal=800)
    sheet = score_sheet(waiting(MissingStage.SKIP), marks)
    # (10 × 0,2 + 8 × 0,5) / 0,7 = 8,5714… → 8,57
    assert sheet.total == 857
    (told,) = sheet.marks[-1].steps
    assert told == (
        "Tiêu chí 1.1: (10,00 × 20% + 8,00 × 50%) / 70% = 8,5714… (chưa có điểm ở bước Chấm chéo)"
        " → 8,57; dòng trên ghi 8,00, điều chỉnh 0,57 điểm"
    )


def test_a_stage_that_gave_no_mark_can_count_as_nothing() -> None:
    marks = given_marks("1.1", self=1000, appraisal=800)
    # 10 × 0,2 + 0 × 0,3 + 8 × 0,5 = 6,00
    assert score_sheet(waiting(MissingStage.ZERO), marks).total == 600


def test_a_set_can_wait_for_all_stages() -> None:
    marks = given_marks("1.1", self=1000, appraisal=800)
    sheet = score_sheet(waiting(MissingStage.WAIT), marks)
    assert (sheet.marks[0].points, sheet.total) == (None, 0)
    assert sheet.marks[0].steps == ("Chưa có điểm ở bước Chấm chéo: để trống.",)
    whole = given_marks("1.1", self=1000, cross=1000, appraisal=800)
    # 10 × 0,2 + 10 × 0,3 + 8 × 0,5 = 9,00
    assert score_sheet(waiting(MissingStage.WAIT), whole).total == 900


@pytest.mark.parametrize("missing", MissingStage)
def test_a_criterion_that_nobody_marked_is_blank(missing: MissingStage) -> None:
    sheet = score_sheet(waiting(missing), {})
    assert [mark.points for mark in sheet.marks] == [None, None, None]


def test_a_stage_counts_only_for_what_it_may_mark() -> None:
    stages = (replace(STAGES[0], criteria=("2",)), replace(STAGES[1], criteria=("1",)), STAGES[2])
    rules = replace(RULES, stages=stages)
    marks = given_marks("1.1", self=0, cross=1000, appraisal=800)
    # Self-marks are not asked for within group 1: (10 × 0,3 + 8 × 0,5) / 0,8 = 8,75
    assert score_sheet(rules, marks).total == 875


def test_a_penalty_is_weighted_as_what_it_takes() -> None:
    sheet = score_sheet(RULES, given_marks("2", self=0, cross=200, appraisal=400))
    # −(0 × 0,2 + 2 × 0,3 + 4 × 0,5) = −2,60
    assert [mark.points for mark in sheet.marks] == [None, None, -400, 140]
    assert sheet.total == -260
    ties = tie_values(("criterion:2", "fewer_penalties"), sheet, {})
    assert ties == (Fraction(-260), Fraction(-260))


def test_several_grades_need_not_make_a_grade_together() -> None:
    marks = given_marks("1.2", self=500, cross="350", appraisal=200)
    marks["mark.1.2.cross"] = Fact("mark.1.2.cross", Fraction(350), text="cross:2")
    # 5 × 0,2 + 3,5 × 0,3 + 2 × 0,5 = 3,05
    assert score_sheet(RULES, marks).total == 305


def test_a_correction_counts_in_rounding_and_in_ties() -> None:
    marks = given_marks("1.1", self=1000, cross=900, appraisal=800)
    sheet = score_sheet(replace(RULES, round_to=25), marks)
    # 8,70 → 8,75
    assert sheet.total == 875
    assert tie_values(("criterion:1.1",), sheet, marks) == (Fraction(875),)


@given(
    st.lists(st.integers(0, 1000), min_size=3, max_size=3),
    st.sampled_from(MissingStage),
    st.integers(0, 2),
)
def test_a_better_mark_of_any_stage_never_lowers_the_total(
    points: list[int], missing: MissingStage, place: int
) -> None:
    codes = [stage.code for stage in STAGES]
    better = [*points[:place], 1000, *points[place + 1 :]]
    low, high = (
        score_sheet(waiting(missing), given_marks("1.1", **dict(zip(codes, each, strict=True))))
        for each in (points, better)
    )
    assert low.total <= high.total
    assert low.total == sum(mark.points or 0 for mark in low.marks)
