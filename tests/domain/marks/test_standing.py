"""In whose place a new mark would come."""

from fractions import Fraction

from desktop_app.domain.marks.rules import Standing, giver_of
from desktop_app.domain.marks.standing import Given, standing
from desktop_app.domain.set_rules import StageCode

SELF, CROSS, APPRAISAL, FINAL = StageCode
MARKS = (
    Given(SELF, 900, "Lan"),
    Given(CROSS, 800, "Lan", "B"),
    Given(CROSS, 850, "Lan", "C"),
    Given(CROSS, 700, "Lan", "B"),
)


def at(stage: StageCode, actor: str = "Minh", marker: str = "") -> Standing | None:
    return standing(MARKS, stage, giver_of(stage, actor, marker))


def test_an_appraisal_comes_after_the_mean_of_what_several_units_gave() -> None:
    # B's newest is 7.00, C's 8.50: the mean is 7.75.
    assert at(APPRAISAL) == Standing(Fraction(775), "cross", "Chấm chéo, 2 đơn vị")


def test_a_cross_score_replaces_its_own_unit_s_or_comes_after_the_self_score() -> None:
    assert at(CROSS, marker="C") == Standing(Fraction(850), "unit:C", "Chấm chéo, C")
    assert at(CROSS, marker="D") == Standing(Fraction(900), "self", "Tự chấm")


def test_an_earlier_stage_does_not_touch_what_a_later_one_gave() -> None:
    assert at(SELF) == Standing(Fraction(900), "self", "Tự chấm")


def test_the_newest_of_a_stage_stands_for_it() -> None:
    marks = (Given(APPRAISAL, 900, "Lan"), Given(APPRAISAL, 800, "Minh"))
    found = standing(marks, FINAL, giver_of(FINAL, "Hoa"))
    assert found == Standing(Fraction(800), "actor:Minh", "Thẩm định, Minh")


def test_before_the_first_mark_there_is_none() -> None:
    assert standing((), APPRAISAL, "actor:Lan") is None
    assert standing((Given(FINAL, 900, "Lan"),), APPRAISAL, "actor:Lan") is None
