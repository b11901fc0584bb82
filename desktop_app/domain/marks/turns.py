"""Whose turn a score sheet is: handed over from stage to stage, sent back for some criteria.

Sent back, the sheet is open at that stage for the flagged criteria alone, and no later stage may
mark before it is handed over again: the chain begins anew from there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.domain.criteria import CriteriaSet
from desktop_app.domain.problems import Problem, error
from desktop_app.domain.scoring.entry import takes_entry
from desktop_app.domain.set_rules import STAGE_TITLES, MissingStage, Stage, StageCode

_ORDER = {code: place for place, code in enumerate(StageCode)}


class StepKind(StrEnum):
    """What was done with a sheet at a stage."""

    HANDED_OVER = "handed_over"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Step:
    """A sheet handed over by a stage, or returned to it; `criteria`: codes that are reopened."""

    stage: StageCode
    kind: StepKind
    criteria: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetState:
    """Where a sheet stands: which stages have handed it over, what was reopened at which."""

    handed: frozenset[StageCode] = frozenset()
    reopened: Mapping[StageCode, tuple[str, ...]] = field(default_factory=dict)


UNTOUCHED = SheetState()


def state_of(steps: Iterable[Step]) -> SheetState:
    """Where the steps, in the order in which they were taken, have brought a sheet."""
    handed: set[StageCode] = set()
    reopened: dict[StageCode, tuple[str, ...]] = {}
    for step in steps:
        if step.kind is StepKind.HANDED_OVER:
            handed.add(step.stage)
            reopened.pop(step.stage, None)
        else:
            handed = {one for one in handed if is_before(one, step.stage)}
            kept = {one: codes for one, codes in reopened.items() if is_before(one, step.stage)}
            reopened = {**kept, step.stage: step.criteria}
    return SheetState(frozenset(handed), reopened)


def is_before(one: StageCode, other: StageCode) -> bool:
    """Whether a stage comes before another."""
    return _ORDER[one] < _ORDER[other]


def stage_of(rules: CriteriaSet, code: StageCode) -> Stage | None:
    """A stage as the set rules it; None where the set has no such stage."""
    return next((one for one in rules.stages if one.code is code), None)


def turn_of(rules: CriteriaSet, state: SheetState) -> StageCode | None:
    """The first stage that has not handed the sheet over; None where all have."""
    return next((one for one in _codes(rules) if one not in state.handed), None)


def open_stages(rules: CriteriaSet, state: SheetState) -> tuple[StageCode, ...]:
    """The stages that may mark something now."""
    return tuple(one for one in _codes(rules) if closed_problem(rules, state, one) is None)


def is_of_stage(rules: CriteriaSet, stage: Stage, criterion: str) -> bool:
    """Whether the stage marks that criterion: itself or a group above it is among the stage's."""
    if not stage.criteria:
        return True
    parents = {one.code: one.parent for one in rules.criteria}
    code = criterion
    while code:
        if code in stage.criteria:
            return True
        code = parents.get(code, "")
    return False


def turn_problem(
    rules: CriteriaSet, state: SheetState, stage: StageCode, criterion: str
) -> Problem | None:
    """Why the stage may not mark that criterion now; None where it may."""
    flagged = state.reopened.get(stage)
    if flagged is not None and criterion not in flagged:
        return error("mark.not_reopened", _not_reopened(stage, flagged, criterion))
    return closed_problem(rules, state, stage)


def _not_reopened(stage: StageCode, flagged: tuple[str, ...], criterion: str) -> str:
    told = f"Phiếu được trả lại bước {_title(stage)}"
    if not flagged:
        gone = (
            "các tiêu chí phải chấm lại đã bị bỏ khỏi bộ tiêu chí. Hãy chuyển phiếu sang bước sau"
        )
        return f"{told} nhưng {gone}."
    which = ", ".join(flagged)
    return f"{told} chỉ để chấm lại tiêu chí {which}; tiêu chí {criterion} không mở lại."


def hand_over_problem(rules: CriteriaSet, state: SheetState, stage: StageCode) -> Problem | None:
    """Why the stage may not hand the sheet over now; None where it may."""
    is_sent_back = any(is_before(one, stage) for one in state.reopened)
    if stage in state.handed and not is_sent_back:
        sentence = f"Bước {_title(stage)} đã chuyển phiếu này đi rồi, không phải chuyển lần nữa."
        return error("mark.out_of_turn", sentence)
    return closed_problem(rules, state, stage)


def return_problem(
    rules: CriteriaSet, state: SheetState, stage: StageCode, criteria: Iterable[str]
) -> Problem | None:
    """Why the sheet may not be sent back to the stage for these criteria; None where it may."""
    asked = tuple(criteria)
    if not asked:
        return error("sheet.nothing_flagged", "Hãy chọn ít nhất một tiêu chí phải chấm lại.")
    if not any(one is stage or is_before(stage, one) for one in state.handed):
        sentence = f"Bước {_title(stage)} chưa chuyển phiếu đi nên không cần trả lại, cứ chấm tiếp."
        return error("sheet.not_handed_over", sentence)
    known = markable(rules, stage)
    unknown = next((one for one in asked if one not in known), None)
    if unknown is None:
        return None
    sentence = f"Bước {_title(stage)} không chấm tiêu chí {unknown}. Hãy bỏ tiêu chí này ra."
    return error("sheet.not_of_stage", sentence, unknown)


def markable(rules: CriteriaSet, stage: StageCode) -> tuple[str, ...]:
    """The criteria that a stage marks by hand."""
    own = stage_of(rules, stage)
    leaves = (leaf.code for leaf in rules.leaves if takes_entry(leaf))
    return tuple(code for code in leaves if own is not None and is_of_stage(rules, own, code))


def _codes(rules: CriteriaSet) -> tuple[StageCode, ...]:
    return tuple(sorted((one.code for one in rules.stages), key=_ORDER.__getitem__))


def closed_problem(rules: CriteriaSet, state: SheetState, stage: StageCode) -> Problem | None:
    """Why the stage may do nothing at all now; None where it may do something."""
    if stage not in _codes(rules):
        return error("mark.no_such_stage", f"Bộ tiêu chí này không có bước {_title(stage)}.")
    waiting = next((one for one in state.reopened if is_before(one, stage)), None)
    if waiting is not None:
        sentence = (
            f"Phiếu đang được trả lại bước {_title(waiting)}. Bước {_title(stage)} chỉ chấm sau khi"
            " phiếu được chuyển lên lại."
        )
        return error("mark.out_of_turn", sentence)
    if stage in state.handed:
        sentence = (
            f"Bước {_title(stage)} đã chuyển phiếu đi nên không sửa điểm được nữa. Muốn sửa, hãy"
            " trả phiếu lại bước này, ghi lý do."
        )
        return error("mark.out_of_turn", sentence)
    return _waits(rules, state, stage)


def _waits(rules: CriteriaSet, state: SheetState, stage: StageCode) -> Problem | None:
    before = [one for one in _codes(rules) if is_before(one, stage)]
    if rules.missing_stage is not MissingStage.WAIT or not before or before[-1] in state.handed:
        return None
    sentence = (
        f"Chưa đến lượt bước {_title(stage)}: bước {_title(before[-1])} chưa chuyển phiếu sang."
    )
    return error("mark.out_of_turn", sentence)


def _title(stage: StageCode) -> str:
    return f"“{STAGE_TITLES[stage]}”"
