"""A sheet's stages side by side: what each gave, and how it differs from the stage before."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from desktop_app.domain.marks.rows import GivenMark, MarkSheet
from desktop_app.domain.set_rules import StageCode


@dataclass(frozen=True, slots=True)
class StageMark:
    """What a stage gave: exact hundredths, of several marking units the mean.

    `difference`: to the mark of the nearest earlier stage that gave one, None where none did.
    """

    stage: StageCode
    points: Fraction
    difference: Fraction | None
    marks: tuple[GivenMark, ...]


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """A criterion with what the stages gave, in their order; `reopened` by a sheet's return."""

    code: str
    title: str
    max_points: int
    stages: tuple[StageMark, ...]
    reopened: bool

    def at(self, stage: StageCode) -> StageMark | None:
        """What one stage gave; None where it gave nothing."""
        return next((one for one in self.stages if one.stage is stage), None)


def side_by_side(sheet: MarkSheet) -> tuple[CriterionLine, ...]:
    """A line for each criterion that people mark."""
    flagged = {code for codes in sheet.state.reopened.values() for code in codes}
    return tuple(
        CriterionLine(code, title, most, tuple(_stages(sheet, code)), code in flagged)
        for code, title, most in sheet.criteria
    )


def _stages(sheet: MarkSheet, criterion: str) -> Iterator[StageMark]:
    before: Fraction | None = None
    for stage in StageCode:
        marks = tuple(
            mark
            for mark in sheet.marks
            if mark.in_force and mark.stage is stage and mark.criterion == criterion
        )
        if marks:
            points = Fraction(sum(mark.points for mark in marks), len(marks))
            yield StageMark(stage, points, None if before is None else points - before, marks)
            before = points
