"""The matrix of marks made of a set, its members, what was given and what was scored."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from sqlalchemy import Connection, select

from desktop_app.domain.criteria import CriteriaSet, Criterion, Method
from desktop_app.domain.judged import Judged
from desktop_app.domain.marks.in_force import Counted, points_in_force
from desktop_app.domain.marks.matrix import Given, MatrixCriterion, MatrixRow, MatrixStage
from desktop_app.domain.marks.rules import vote_problems
from desktop_app.domain.marks.turns import (
    SheetState,
    closed_problem,
    is_of_stage,
    stage_of,
    turn_problem,
)
from desktop_app.domain.points import share
from desktop_app.domain.scoring.entry import mark_problem, takes_entry
from desktop_app.domain.scoring.sheet import BONUS_CAP, EXCESS_CAP, PENALTY_CAP, STAGE_WEIGHT
from desktop_app.domain.set_rules import STAGE_TITLES, StageCode
from desktop_app.models.scoring import MarkRecord, ScoreSheetRecord
from desktop_app.services import score_sheets
from desktop_app.services.criteria import StoredSet
from desktop_app.services.marks.judging import Judging

_EXTRA = frozenset({Method.BONUS, Method.PENALTY, Method.CAP})
_CORRECTIONS = (STAGE_WEIGHT, EXCESS_CAP, BONUS_CAP, PENALTY_CAP)


@dataclass(frozen=True, slots=True)
class Scored:
    """A stored sheet as far as the matrix shows it: its points by criterion."""

    total: int | None
    band: str
    provisional: bool
    points: Mapping[str, int | None]


def scored_sheets(connection: Connection, stored: StoredSet) -> dict[int, Scored]:
    """By subject number what was scored last."""
    # What a class is found by; the texts of a sheet are not for the matrix.
    query = select(
        score_sheets.SUBJECT_ID,
        ScoreSheetRecord.id,
        ScoreSheetRecord.total,
        ScoreSheetRecord.max_points,
        ScoreSheetRecord.bonus,
        ScoreSheetRecord.band,
        ScoreSheetRecord.provisional,
    ).where(ScoreSheetRecord.set_id == stored.id)
    rows = connection.execute(query).all()
    points: dict[int, dict[str, int | None]] = {row.id: {} for row in rows}
    of_set = select(ScoreSheetRecord.id).where(ScoreSheetRecord.set_id == stored.id)
    marks = select(MarkRecord.sheet_id, MarkRecord.criterion, MarkRecord.points)
    found = connection.execute(marks.where(MarkRecord.sheet_id.in_(of_set))).all()
    for sheet, criterion, given in found:
        points[sheet][criterion] = given
    return {
        row.subject: Scored(
            row.total, score_sheets.band_of(stored.rules, row), row.provisional, points[row.id]
        )
        for row in rows
    }


def corrections(connection: Connection, stored: StoredSet) -> dict[str, str]:
    """The lines that correct some total of the set, by code, with their titles."""
    query = (
        select(MarkRecord.criterion, MarkRecord.title)
        .join(ScoreSheetRecord, ScoreSheetRecord.id == MarkRecord.sheet_id)
        .where(ScoreSheetRecord.set_id == stored.id, MarkRecord.criterion.in_(_CORRECTIONS))
        .distinct()
    )
    found = {row.criterion: row.title for row in connection.execute(query)}
    return {code: found[code] for code in _CORRECTIONS if code in found}


def columns_of(
    rules: CriteriaSet, stage: StageCode, corrected: Mapping[str, str]
) -> tuple[MatrixCriterion, ...]:
    """A column for each leaf, then for each correction that some total has."""
    lines = (
        MatrixCriterion(code, title, 0, "", None, typed=False, fixed=_CORRECTED)
        for code, title in corrected.items()
    )
    return (*(_column(rules, stage, leaf) for leaf in rules.leaves), *lines)


@dataclass(frozen=True, slots=True)
class Layout:
    """What all rows share: the set, the stage, the columns' codes."""

    stored: StoredSet
    stage: StageCode
    codes: Sequence[str]


def rows_of(
    judging: Judging, layout: Layout, marks: Iterable[Counted], sheets: Mapping[int, Scored]
) -> Iterator[MatrixRow]:
    """A row for everybody whom the set judges."""
    given = points_in_force(marks)
    for one in judging.subjects.values():
        if judging.set_of(one) == layout.stored:
            stages = [given.get((one.id, code), _NOTHING) for code in layout.codes]
            state = judging.state_of(layout.stored, one)
            yield _row(one, layout, stages, sheets.get(one.id, _UNSCORED), state)


def _row(
    one: Judged,
    layout: Layout,
    stages: Sequence[Mapping[StageCode, Fraction | int]],
    sheet: Scored,
    state: SheetState,
) -> MatrixRow:
    rules, stage, points = layout.stored.rules, layout.stage, sheet.points
    return MatrixRow(
        subject=one,
        own=tuple([each.get(stage) for each in stages]),
        latest=tuple([_latest(each) for each in stages]),
        scored=tuple([points.get(code) for code in layout.codes]),
        total=sheet.total,
        band=sheet.band if any(value is not None for value in points.values()) else "",
        provisional=sheet.provisional,
        fixed=_closed(rules, state, stage),
        reopened=state.reopened.get(stage),
        not_reopened=_not_reopened(rules, state, stage),
    )


def stages_of(rules: CriteriaSet) -> tuple[MatrixStage, ...]:
    """The set's stages; those of a council take no typed mark."""
    return tuple(
        MatrixStage(one.code, STAGE_TITLES[one.code], _voted(rules, one.code))
        for one in rules.stages
    )


def _column(rules: CriteriaSet, stage: StageCode, leaf: Criterion) -> MatrixCriterion:
    weight = None if leaf.method in _EXTRA else share(leaf.max_points, rules.max_points)
    return MatrixCriterion(
        code=leaf.code,
        title=leaf.title,
        max_points=leaf.max_points,
        group=_group(rules, leaf),
        share=weight,
        typed=takes_entry(leaf),
        fixed=_fixed(rules, stage, leaf),
        leaf=leaf,
    )


def _group(rules: CriteriaSet, leaf: Criterion) -> str:
    """The topmost group above a leaf, empty for a leaf that stands alone."""
    known = {one.code: one for one in rules.criteria}
    above = known.get(leaf.parent)
    while above is not None and above.parent in known:
        above = known[above.parent]
    return f"{above.code}. {above.title}" if above else ""


def _fixed(rules: CriteriaSet, stage: StageCode, leaf: Criterion) -> str:
    if not takes_entry(leaf):
        problem = mark_problem(leaf, 0)
        return problem.message if problem else ""
    own = stage_of(rules, stage)
    if own is not None and not is_of_stage(rules, own, leaf.code):
        return f"Bước “{STAGE_TITLES[stage]}” không chấm tiêu chí {leaf.code}."
    return _voted(rules, stage)


def _voted(rules: CriteriaSet, stage: StageCode) -> str:
    return next((one.message for one in vote_problems(rules, stage)), "")


def _closed(rules: CriteriaSet, state: SheetState, stage: StageCode) -> str:
    problem = closed_problem(rules, state, stage)
    return problem.message if problem else ""


def _not_reopened(rules: CriteriaSet, state: SheetState, stage: StageCode) -> str:
    """The sentence for a criterion that was not reopened, its code left open as {code}."""
    if state.reopened.get(stage) is None:
        return ""
    problem = turn_problem(rules, state, stage, "{code}")
    return problem.message if problem else ""


def _latest(stages: Mapping[StageCode, Fraction | int]) -> Given:
    return list(stages.values())[-1] if stages else None


_NOTHING: Mapping[StageCode, Fraction | int] = {}
_UNSCORED = Scored(None, "", provisional=False, points={})
_CORRECTED = "Dòng này do chương trình tính từ cả phiếu, không nhập điểm."
