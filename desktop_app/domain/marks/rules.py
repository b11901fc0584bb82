"""What may be given as a mark, by whom, and when a change of it needs a reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from desktop_app.domain.criteria import CriteriaSet
from desktop_app.domain.judged import Judged
from desktop_app.domain.marks.turns import SheetState, is_of_stage, stage_of, turn_problem
from desktop_app.domain.problems import Problem, error
from desktop_app.domain.scoring.entry import mark_problem
from desktop_app.domain.scoring.figures import exact_points
from desktop_app.domain.set_rules import STAGE_TITLES, StageCode


@dataclass(frozen=True, slots=True)
class Offer:
    """A mark that somebody wants to give: `points` in hundredths, a penalty positive.

    `giver`: as `giver_of` names it; `voted`: a council has agreed to it.
    """

    criterion: str
    points: int
    stage: StageCode
    giver: str
    reason: str = ""
    voted: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """The mark in whose place an offered one would come, told as `by` ("Thẩm định, Lan").

    `points`: hundredths, of several cross scores their exact mean.
    """

    points: Fraction
    giver: str
    by: str


def giver_of(stage: StageCode, actor: str, marker: str = "") -> str:
    """Whose mark it is: the subject's own, the marking unit's, or that of who typed it."""
    if stage is StageCode.SELF:
        return "self"
    if stage is StageCode.CROSS and marker:
        return f"unit:{marker}"
    return f"actor:{actor}"


def offer_problems(
    rules: CriteriaSet, state: SheetState, offer: Offer, standing: Standing | None = None
) -> Iterator[Problem]:
    """Everything that speaks against an offered mark, the gravest first."""
    yield from rule_problems(rules, state, offer.stage, offer.criterion, offer.points)
    if not offer.voted:
        yield from vote_problems(rules, offer.stage)
    if standing is not None and not offer.reason and _changes(offer, standing):
        sentence = (
            f"Điểm này khác với điểm {exact_points(standing.points)} đang có ({standing.by})."
            " Hãy ghi lý do thay đổi."
        )
        yield error("mark.needs_reason", sentence, exact_points(offer.points))


def rule_problems(
    rules: CriteriaSet, state: SheetState, stage: StageCode, criterion: str, points: int
) -> Iterator[Problem]:
    """What the set and the sheet's turn say against a mark, however it comes in."""
    leaf = next((one for one in rules.leaves if one.code == criterion), None)
    own = stage_of(rules, stage)
    if leaf is None:
        sentence = f"Không có tiêu chí {criterion} trong bộ “{rules.title}”."
        yield error("mark.criterion_unknown", sentence, criterion)
        return
    problem = mark_problem(leaf, points)
    if problem is not None:
        yield problem
        return
    if own is not None and not is_of_stage(rules, own, criterion):
        sentence = f"Bước “{STAGE_TITLES[stage]}” không chấm tiêu chí {criterion}. Hãy bỏ điểm này."
        yield error("mark.not_of_stage", sentence)
        return
    turn = turn_problem(rules, state, stage, criterion)
    if turn is not None:
        yield turn


def vote_problems(rules: CriteriaSet, stage: StageCode) -> Iterator[Problem]:
    """A council's stage takes no mark that nobody voted on."""
    own = stage_of(rules, stage)
    if own is not None and own.council:
        sentence = (
            f"Điểm ở bước “{STAGE_TITLES[stage]}” phải được hội đồng biểu quyết. Hãy ghi kết"
            " quả biểu quyết cùng với điểm."
        )
        yield error("mark.needs_vote", sentence)


def marker_problem(stage: StageCode, marker: Judged | None, home: Judged) -> Problem | None:
    """What speaks against a marking unit; `home`: the unit that is judged, or that of the person.

    A mark of the whole cluster, agreed on by all, names no marking unit.
    """
    if marker is None:
        return None
    if stage is not StageCode.CROSS:
        sentence = f"Chỉ bước “{STAGE_TITLES[StageCode.CROSS]}” mới ghi đơn vị chấm."
        return error("mark.marker_elsewhere", sentence, marker.code)
    if marker.id == home.id:
        sentence = f"{marker.name} không chấm chéo cho chính mình. Hãy bỏ điểm này."
        return error("mark.marker_own", sentence, marker.code)
    if not marker.cluster or marker.cluster != home.cluster:
        sentence = (
            f"{marker.name} không cùng cụm với {home.name} nên không chấm chéo. Hãy bỏ điểm này."
        )
        return error("mark.marker_cluster", sentence, marker.code)
    return None


def _changes(offer: Offer, standing: Standing) -> bool:
    return standing.giver != offer.giver and standing.points != offer.points
