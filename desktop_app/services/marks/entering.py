"""Marks that are typed: each held against the set, the sheet's turn and what stands already."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import insert

from desktop_app.domain.errors import NotFound
from desktop_app.domain.judged import Judged
from desktop_app.domain.marks.rules import (
    Offer,
    Standing,
    giver_of,
    marker_problem,
    offer_problems,
)
from desktop_app.domain.marks.standing import Given, standing
from desktop_app.domain.marks.turns import stage_of
from desktop_app.domain.points import points_text
from desktop_app.domain.problems import Problem
from desktop_app.domain.refusals import WrongField
from desktop_app.domain.scoring.figures import exact_points
from desktop_app.domain.set_rules import STAGE_TITLES, StageCode
from desktop_app.domain.text import clean
from desktop_app.models.scoring import EnteredMark
from desktop_app.services.criteria import StoredSet
from desktop_app.services.desk import Command, Entry
from desktop_app.services.judged import key_of
from desktop_app.services.marks.judging import Judging

Record = dict[str, Any]
Stands = Mapping[tuple[int, str], list[Given]]
# The field of a form that a refusal is about; all others are about the points.
_FIELDS = {
    "mark.needs_reason": "reason",
    "mark.out_of_turn": "stage",
    "mark.not_reopened": "criterion",
    "mark.not_of_stage": "stage",
    "mark.needs_vote": "stage",
    "mark.marker_own": "marker",
    "mark.marker_cluster": "marker",
    "mark.marker_elsewhere": "marker",
}


@dataclass(frozen=True, slots=True)
class NewMark:
    """A mark to be given: `code` of the unit or person, `points` in hundredths.

    A penalty is positive; `marker`: the code of the unit that cross-scores, "" for none.
    """

    code: str
    criterion: str
    points: int
    stage: str = StageCode.APPRAISAL.value
    marker: str = ""
    reason: str = ""


def write_mark(
    command: Command,
    judging: Judging,
    new: NewMark,
    stands: Stands,
    *,
    voted: bool = False,
) -> int:
    """Keep a mark and say so in the trail; its number.

    Raises: NotFound, Refused, WrongField where it may not be given.
    """
    record, entry = allowed_mark(command, judging, new, stands, voted=voted)
    added = insert(EnteredMark).returning(EnteredMark.id)
    ident = command.connection.execute(added, [record]).scalar_one()
    command.audit_many([entry])
    return ident


def allowed_mark(
    command: Command,
    judging: Judging,
    new: NewMark,
    stands: Stands,
    *,
    voted: bool = False,
) -> tuple[Record, Entry]:
    """A mark as it is to be kept, and what the trail says of it.

    Raises: NotFound, Refused, WrongField where it may not be given.
    """
    one, stored = judging.find(new.code)
    stage = known_stage(stored, new.stage)
    marker = find_marker(judging, new.marker)
    reason = clean(new.reason)
    giver = giver_of(stage, command.actor.name, new.marker)
    before = standing(stands.get((one.id, new.criterion), ()), stage, giver)
    offer = Offer(new.criterion, new.points, stage, giver, reason, voted)
    problem = _problem(judging, new, offer, marker, before)
    if problem is not None:
        raise WrongField(_FIELDS.get(problem.code, "points"), problem.message)
    record = mark_record(command, stored, one, replace(new, reason=reason), marker)
    return record, mark_entry(new, stage, before)


def mark_record(
    command: Command, stored: StoredSet, one: Judged, new: NewMark, marker: Judged | None
) -> Record:
    """A mark as it is kept."""
    return {
        "set_id": stored.id,
        **key_of(one),
        "criterion": new.criterion,
        "stage": new.stage,
        "points": new.points,
        "marker_unit_id": marker.id if marker else None,
        "reason": new.reason,
        "entered_at": command.now,
        "actor": command.actor.name,
    }


def _problem(
    judging: Judging, new: NewMark, offer: Offer, marker: Judged | None, before: Standing | None
) -> Problem | None:
    """The gravest thing that speaks against a mark.

    Raises: NotFound for an unknown criterion.
    """
    one, stored = judging.find(new.code)
    if offer.criterion not in [leaf.code for leaf in stored.rules.leaves]:
        what = "tiêu chí"
        raise NotFound(what, offer.criterion)
    problem = marker_problem(offer.stage, marker, judging.home(one))
    if problem is not None:
        return problem
    state = judging.state_of(stored, one)
    return next(offer_problems(stored.rules, state, offer, before), None)


def known_stage(stored: StoredSet, stage: str) -> StageCode:
    """A stage of the set.

    Raises: NotFound.
    """
    there = [one.code.value for one in stored.rules.stages]
    if stage not in there or stage_of(stored.rules, StageCode(stage)) is None:
        what = "bước chấm"
        raise NotFound(what, stage, there)
    return StageCode(stage)


def find_marker(judging: Judging, code: str) -> Judged | None:
    """The unit that marks; None where none is named.

    Raises: NotFound.
    """
    if not code:
        return None
    found = next((unit for unit in judging.units.values() if unit.code == code), None)
    if found is None:
        what = f"đơn vị năm {judging.year}"
        raise NotFound(what, code)
    return found


def mark_entry(new: NewMark, stage: StageCode, before: Standing | None) -> Entry:
    """What the trail says: who is given which mark in place of which."""
    after = {"points": points_text(new.points), "stage": STAGE_TITLES[stage]}
    if new.marker:
        after["marker"] = new.marker
    was = {"points": exact_points(before.points), "stage": before.by} if before else None
    return Entry("mark.set", f"mark:{new.code}:{new.criterion}", was, after, clean(new.reason))
