"""Score sheets on their way: handed over by a stage, sent back to one with what is reopened."""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import Refused
from desktop_app.domain.judged import Judged
from desktop_app.domain.marks.rows import SheetTurn
from desktop_app.domain.marks.turns import (
    Step,
    StepKind,
    hand_over_problem,
    return_problem,
    turn_of,
)
from desktop_app.domain.progress import Progress, silent
from desktop_app.domain.refusals import WrongField
from desktop_app.domain.set_rules import STAGE_TITLES, StageCode
from desktop_app.domain.text import clean
from desktop_app.models.scoring import SheetStep
from desktop_app.services.criteria import StoredSet
from desktop_app.services.desk import Command, Desk
from desktop_app.services.judged import key_of
from desktop_app.services.marks.cross_forms import write_forms
from desktop_app.services.marks.entering import known_stage
from desktop_app.services.marks.judging import Judging, begun, judging
from desktop_app.services.new_files import take_away


class Sheets:
    """Passing score sheets from stage to stage."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def turns(
        self, year: int, campaign: str = "", subject: Subject = Subject.COLLECTIVE
    ) -> tuple[SheetTurn, ...]:
        """Whose turn each sheet is; who has no set has no sheet.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            asked = judging(connection, year, campaign, subject)
        found = ((one, asked.set_of(one)) for one in asked.subjects.values())
        return tuple(_turn(asked, stored, one) for one, stored in found if stored)

    def hand_over(
        self,
        year: int,
        codes: Sequence[str],
        stage: str,
        *,
        campaign: str = "",
        subject: Subject = Subject.COLLECTIVE,
    ) -> Done[int]:
        """Pass sheets on from a stage, all or none; how many is the result.

        Raises: ClosedYear, NotFound, Refused where it is not the stage's turn.
        """
        with self._desk.command() as command:
            asked = begun(command, year, campaign, subject)
            for code in dict.fromkeys(codes):
                one, stored = asked.find(code)
                now = known_stage(stored, stage)
                problem = hand_over_problem(stored.rules, asked.state_of(stored, one), now)
                if problem is not None:
                    sentence = f"{one.name}: {problem.message}"
                    raise Refused(sentence)
                _take(command, stored, one, Step(now, StepKind.HANDED_OVER))
        return Done(len(dict.fromkeys(codes)), Changes.STEPS)

    def send_back(  # noqa: PLR0913  # a return is all of this
        self,
        year: int,
        code: str,
        stage: str,
        criteria_codes: Sequence[str],
        reason: str,
        *,
        campaign: str = "",
        subject: Subject = Subject.COLLECTIVE,
    ) -> Done[None]:
        """Send a sheet back to a stage for the flagged criteria; what comes after begins anew.

        Raises: ClosedYear, NotFound, WrongField, Refused where the stage has it still.
        """
        with self._desk.command() as command:
            asked = begun(command, year, campaign, subject)
            one, stored = asked.find(code)
            now = known_stage(stored, stage)
            if not clean(reason):
                field, sentence = "reason", "Hãy ghi lý do trả phiếu lại."
                raise WrongField(field, sentence)
            state = asked.state_of(stored, one)
            problem = return_problem(stored.rules, state, now, criteria_codes)
            if problem is not None:
                field = "stage" if problem.code == "sheet.not_handed_over" else "criteria"
                raise WrongField(field, problem.message)
            step = Step(now, StepKind.RETURNED, tuple(dict.fromkeys(criteria_codes)))
            _take(command, stored, one, step, clean(reason))
        return Done(None, Changes.SCORES)

    def cross_forms(
        self,
        year: int,
        folder: Path,
        *,
        campaign: str = "",
        units: Collection[str] = (),
        progress: Progress = silent,
    ) -> Done[tuple[str, ...]]:
        """Make a workbook for each unit to score the others of its cluster in; their paths.

        Nothing in the folder is written over.

        Raises: ClosedYear, NotFound, Refused where nobody has anybody to score or a file is there,
        CannotWrite, DiskFull, Cancelled.
        """
        written: list[Path] = []
        try:
            with self._desk.command() as command:
                asked = begun(command, year, campaign, Subject.COLLECTIVE)
                made = write_forms(command, asked, folder, units, written, progress)
                whose = f"campaign:{campaign}" if campaign else f"year:{year}"
                command.audit("sheet.cross_forms", whose, after={"units": len(made)})
        except BaseException:
            take_away(written)
            raise
        return Done(tuple(map(str, written)), Changes.NOTHING)


def _take(command: Command, stored: StoredSet, one: Judged, step: Step, reason: str = "") -> None:
    record: dict[str, Any] = {
        "set_id": stored.id,
        **key_of(one),
        "stage": step.stage.value,
        "kind": step.kind.value,
        "criteria": list(step.criteria),
        "reason": reason,
        "entered_at": command.now,
        "actor": command.actor.name,
    }
    command.connection.execute(insert(SheetStep), [record])
    after = {"stage": STAGE_TITLES[step.stage]}
    if step.criteria:
        after["criteria"] = ", ".join(step.criteria)
    action = "sheet.hand_over" if step.kind is StepKind.HANDED_OVER else "sheet.return"
    command.audit(action, f"sheet:{one.code}", after=after, reason=reason)


def _turn(asked: Judging, stored: StoredSet, one: Judged) -> SheetTurn:
    state = asked.state_of(stored, one)
    turn = turn_of(stored.rules, state)
    steps = asked.steps_of(stored, one)
    newest = steps[-1] if steps else None
    return SheetTurn(
        subject=one,
        turn=turn,
        handed=tuple(stage for stage in StageCode if stage in state.handed),
        reopened=state.reopened.get(turn, ()) if turn else (),
        reason=newest.reason if newest else "",
        actor=newest.actor if newest else "",
        entered_at=newest.entered_at if newest else "",
    )
