"""A score sheet as it is printed: its marks, the set they were made by, what each stage gave."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from desktop_app.domain.criteria import CriteriaSet
from desktop_app.domain.marks.standing import Given
from desktop_app.domain.points import round_half_up
from desktop_app.domain.rows import SubjectSheet
from desktop_app.domain.set_rules import StageCode


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """One subject's sheet; `given`: by criterion, the hundredths that each stage gave by hand."""

    sheet: SubjectSheet
    rules: CriteriaSet
    given: Mapping[str, Mapping[StageCode, int]]


def by_stage(marks: Iterable[Given]) -> dict[StageCode, int]:
    """What each stage gave one criterion, from marks in the order in which they were given.

    The newest counts, at the cross stage that of each marking unit, and of several their mean,
    rounded half up to the hundredth.
    """
    newest: dict[StageCode, dict[str, int]] = {}
    for mark in marks:
        marker = mark.marker if mark.stage is StageCode.CROSS else ""
        newest.setdefault(mark.stage, {})[marker] = mark.points
    return {
        stage: round_half_up(Fraction(sum(points.values()), len(points)))
        for stage, points in newest.items()
    }
