"""What each stage gave a criterion, as a printed sheet shows it."""

from desktop_app.domain.marks.standing import Given
from desktop_app.domain.printed_sheets import by_stage
from desktop_app.domain.set_rules import StageCode


def test_the_newest_of_each_stage_counts() -> None:
    marks = [
        Given(StageCode.APPRAISAL, 900, "x"),
        Given(StageCode.SELF, 1000, "y"),
        Given(StageCode.APPRAISAL, 850, "x"),
    ]
    assert by_stage(marks) == {StageCode.APPRAISAL: 850, StageCode.SELF: 1000}


def test_cross_scores_are_the_mean_of_the_marking_units() -> None:
    marks = [
        Given(StageCode.CROSS, 700, "x", "A"),
        Given(StageCode.CROSS, 801, "x", "B"),
        Given(StageCode.CROSS, 800, "x", "A"),
    ]
    # (8,00 + 8,01) / 2 = 8,005, from a half on upwards.
    assert by_stage(marks) == {StageCode.CROSS: 801}


def test_nothing_given_is_nothing() -> None:
    assert by_stage([]) == {}
