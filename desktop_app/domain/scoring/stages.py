"""Weights of stages: what several stages' marks of a criterion make together.

The criterion's row shows the mark in force, the latest stage's; one row of its own corrects the
total for all criteria.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from desktop_app.domain.criteria import (
    CriteriaSet,
    Criterion,
    Fact,
    Facts,
    Mark,
    Method,
    ScoreSheet,
)
from desktop_app.domain.scoring.entry import by_people, takes_entry
from desktop_app.domain.scoring.figures import exact_points, percent_text
from desktop_app.domain.scoring.outcome import Outcome, blank
from desktop_app.domain.scoring.rows import (
    NOT_ROUNDED,
    POINTS_FACT,
    points_fact,
    rounded_points,
)
from desktop_app.domain.set_rules import STAGE_TITLES, MissingStage, Stage

STAGE_WEIGHT = "stage_weight"
_TITLE = "Điều chỉnh theo trọng số các bước chấm"


@dataclass(frozen=True, slots=True)
class StageMark:
    """What one stage gave a criterion: exact hundredths, None where it gave no mark."""

    stage: Stage
    weight: Fraction
    points: Fraction | None
    fact: Fact

    @property
    def title(self) -> str:
        """The stage's name."""
        return STAGE_TITLES[self.stage.code]


@dataclass(frozen=True, slots=True)
class Weighting:
    """One criterion's marks by stage, in their order; only stages that may mark it."""

    leaf: Criterion
    marks: tuple[StageMark, ...]

    @property
    def missing(self) -> tuple[StageMark, ...]:
        """The stages that gave no mark."""
        return tuple(one for one in self.marks if one.points is None)


def is_weighted(rules: CriteriaSet) -> bool:
    """Whether the set's stages have weights."""
    return any(stage.weight is not None for stage in rules.stages)


def weightings(rules: CriteriaSet, facts: Facts) -> dict[str, Weighting]:
    """By criterion, the marks of its stages; those that no stage may mark or has marked are out."""
    if not is_weighted(rules):
        return {}
    parents = {one.code: one.parent for one in rules.criteria}
    found = (
        Weighting(leaf, tuple(_marks(rules, leaf, parents, facts)))
        for leaf in rules.leaves
        if takes_entry(leaf)
    )
    return {one.leaf.code: one for one in found if len(one.missing) < len(one.marks)}


def waiting(rules: CriteriaSet, weighting: Weighting | None) -> Outcome | None:
    """A blank where the set waits for stages that gave no mark, None where it need not wait."""
    if weighting is None or rules.missing_stage is not MissingStage.WAIT or not weighting.missing:
        return None
    reasons = (f"Chưa có điểm ở bước {one.title}: để trống." for one in weighting.missing)
    return blank(tuple(one.fact for one in weighting.marks), *reasons)


def weight_row(
    rules: CriteriaSet, weighed: Mapping[str, Weighting], marks: Sequence[Mark]
) -> tuple[Mark | None, dict[str, int]]:
    """The row that corrects the total, None where none is due; by criterion, what it corrects.

    Each criterion's mean is exact, weighted, and rounded once as its row is.
    """
    lines = [
        _Line(rules, weighed[mark.criterion], mark.points)
        for mark in marks
        if mark.criterion in weighed and mark.points is not None
    ]
    corrections = {line.code: line.correction for line in lines if line.correction}
    if not corrections:
        return None, {}
    stage_facts = tuple(
        one.fact for line in lines for one in line.weighting.marks if one.points is not None
    )
    row = Mark(
        criterion=STAGE_WEIGHT,
        title=_TITLE,
        max_points=0,
        points=sum(corrections.values()),
        method=Method.CAP,
        facts=(*stage_facts, *(points_fact(line.code, line.rounded) for line in lines)),
        steps=tuple(line.told for line in lines),
        rounding=NOT_ROUNDED,
    )
    return row, corrections


def weighted_points(sheet: ScoreSheet) -> dict[str, int]:
    """By criterion, the hundredths that stages' weights make of it, where they correct a sheet."""
    row = next((mark for mark in sheet.marks if mark.criterion == STAGE_WEIGHT), None)
    return weighted_in(row) if row is not None else {}


def weighted_in(row: Mark) -> dict[str, int]:
    """The same, of the row that corrects a sheet for the weights."""
    return {
        fact.name.removeprefix(POINTS_FACT): int(fact.value)
        for fact in row.facts
        if fact.name.startswith(POINTS_FACT) and fact.value is not None
    }


class _Line:
    """One criterion's weighted mean, and what it corrects."""

    def __init__(self, rules: CriteriaSet, weighting: Weighting, points: int) -> None:
        self.weighting = weighting
        self.code = weighting.leaf.code
        skips = rules.missing_stage is not MissingStage.ZERO
        counted = [one for one in weighting.marks if one.points is not None or not skips]
        weights = sum((one.weight for one in counted), Fraction(0))
        total = sum((one.weight * (one.points or 0) for one in counted), Fraction(0))
        sign = -1 if weighting.leaf.method is Method.PENALTY else 1
        exact = total / weights
        self.rounded = sign * rounded_points(exact, weighting.leaf.max_points, rules.round_to)
        self.correction = self.rounded - points
        self.told = self._told(counted, weights, sign * exact, points)

    def _told(
        self, counted: Sequence[StageMark], weights: Fraction, exact: Fraction, points: int
    ) -> str:
        terms = " + ".join(
            f"{exact_points(one.points or Fraction(0))} × {percent_text(one.weight)}"
            for one in counted
        )
        divided = f"({terms}) / {percent_text(weights)}" if weights != 1 else terms
        absent = ", ".join(one.title for one in self.weighting.missing)
        without = f" (chưa có điểm ở bước {absent})" if absent else ""
        rounded = "" if exact == self.rounded else f" → {exact_points(self.rounded)}"
        size = exact_points(abs(exact))
        minus = "điểm trừ " if exact < 0 else ""
        return (
            f"Tiêu chí {self.code}: {minus}{divided} = {size}{without}{rounded}; dòng trên ghi"
            f" {exact_points(points)}, điều chỉnh {exact_points(self.correction)} điểm"
        )


def _marks(
    rules: CriteriaSet, leaf: Criterion, parents: Mapping[str, str], facts: Facts
) -> list[StageMark]:
    lineage = _lineage(leaf.code, parents)
    return [
        _stage_mark(leaf, stage, stage.weight, facts)
        for stage in rules.stages
        if stage.weight is not None and (not stage.criteria or lineage & set(stage.criteria))
    ]


def _stage_mark(leaf: Criterion, stage: Stage, weight: Fraction, facts: Facts) -> StageMark:
    """A stage's mark by the criterion's own rule, so that a grade that is none is no mark."""
    name = f"mark.{leaf.code}.{stage.code}"
    fact = facts.get(name, Fact(name, None))
    points = by_people(leaf, {f"mark.{leaf.code}": fact}).points
    return StageMark(stage, weight, points, fact)


def _lineage(code: str, parents: Mapping[str, str]) -> set[str]:
    found = set[str]()
    while code and code not in found:
        found.add(code)
        code = parents.get(code, "")
    return found
