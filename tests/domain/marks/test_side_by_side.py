"""Stages side by side: each with its exact difference to the one before that gave something."""

from fractions import Fraction

from desktop_app.domain.criteria import Subject
from desktop_app.domain.judged import Judged
from desktop_app.domain.marks.rows import GivenMark, MarkSheet
from desktop_app.domain.marks.side_by_side import side_by_side
from desktop_app.domain.marks.turns import SheetState
from desktop_app.domain.set_rules import StageCode
from desktop_app.reports.given_marks import stage_text

SELF, CROSS, APPRAISAL, FINAL = StageCode


def mark(number: int, stage: StageCode, points: int, *, in_force: bool = True) -> GivenMark:
    at = "2024-11-20T12:30+07:00"
    return GivenMark(number, "1", stage, points, "Lan", at, in_force=in_force)


def sheet(*marks: GivenMark) -> MarkSheet:
    return MarkSheet(
        year=2024,
        campaign="",
        subject=Judged(Subject.COLLECTIVE, 1, "A", "Phòng A"),
        set_title="Bộ thử",
        criteria=(("1", "Làm tốt", 1000), ("2", "Chấp hành", 500)),
        stages=(),
        state=SheetState(reopened={SELF: ("2",)}),
        turn=SELF,
        marks=marks,
        steps=(),
    )


def test_each_stage_differs_from_the_nearest_before_that_gave_a_mark() -> None:
    line, other = side_by_side(
        sheet(
            mark(1, SELF, 900),
            mark(2, CROSS, 800),
            mark(3, CROSS, 750),
            mark(4, APPRAISAL, 500, in_force=False),
            mark(5, FINAL, 850),
        )
    )
    # Cross: (8.00 + 7.50) / 2 = 7.75, 1.25 less; no appraisal is in force; council: 0.75 more.
    assert [(one.stage, one.points, one.difference) for one in line.stages] == [
        (SELF, Fraction(900), None),
        (CROSS, Fraction(775), Fraction(-125)),
        (FINAL, Fraction(850), Fraction(75)),
    ]
    assert [stage_text(line.at(one)) for one in StageCode] == [
        "9,00",
        "7,75 ▼ −1,25",
        "",
        "8,50 ▲ +0,75",
    ]
    assert (line.reopened, other.reopened, other.stages) == (False, True, ())


def test_equal_marks_show_no_difference() -> None:
    line, _ = side_by_side(sheet(mark(1, SELF, 900), mark(2, APPRAISAL, 900)))
    assert stage_text(line.at(APPRAISAL)) == "9,00"
