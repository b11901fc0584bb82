"""Cells of marks as they were typed or pasted, and what became of each. Points are hundredths."""

from dataclasses import dataclass

from desktop_app.domain.criteria import Subject
from desktop_app.domain.problems import Problem
from desktop_app.domain.set_rules import StageCode


@dataclass(frozen=True, slots=True)
class MarkScope:
    """Whose marks at which stage: of the year's own sets or those of a campaign.

    `marker`: the unit that cross-scores, empty for what the whole cluster agreed on.
    """

    year: int
    campaign: str = ""
    subject: Subject = Subject.COLLECTIVE
    stage: str = StageCode.APPRAISAL.value
    marker: str = ""


@dataclass(frozen=True, slots=True)
class TypedMark:
    """What was typed into the cell of somebody's criterion; an empty text takes the mark out.

    `place`: where it stood in a file ("C3"), empty in the window.
    """

    code: str
    criterion: str
    text: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class RefusedMark:
    """A cell that may not go in; `name`: whose it is, as far as that is known."""

    typed: TypedMark
    name: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class AcceptedMark:
    """A cell that may go in: its points, None where the mark is taken out; `before` of the stage.

    `before` is None where the stage had given none.
    """

    typed: TypedMark
    name: str
    points: int | None
    before: int | None


@dataclass(frozen=True, slots=True)
class MarksEntered:
    """What became of the cells of one gesture; `written` is false where all was only looked at.

    `unchanged`: cells that stand so already.
    """

    written: bool
    accepted: tuple[AcceptedMark, ...]
    refused: tuple[RefusedMark, ...]
    unchanged: int = 0
