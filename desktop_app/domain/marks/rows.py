"""Frozen rows of marks and sheets that leave services. Points are hundredths, times ISO texts."""

from dataclasses import dataclass

from desktop_app.domain.criteria import Source
from desktop_app.domain.judged import Judged
from desktop_app.domain.marks.turns import SheetState, Step
from desktop_app.domain.set_rules import StageCode


@dataclass(frozen=True, slots=True)
class GivenMark:
    """A mark as it was given; `in_force`: no newer one of the same giver stands at its stage.

    `marker`, `marker_name`: the marking unit of a cross score, else empty; `vote`: the council's
    count in words, empty for none; `import_id` None for a typed one.
    """

    id: int
    criterion: str
    stage: StageCode
    points: int
    actor: str
    entered_at: str
    reason: str = ""
    marker: str = ""
    marker_name: str = ""
    in_force: bool = True
    withdrawn: bool = False
    vote: str = ""
    source: Source | None = None
    import_id: int | None = None


@dataclass(frozen=True, slots=True)
class StepTaken(Step):
    """A step of a sheet's way from stage to stage, with who took it, when and why."""

    reason: str = ""
    actor: str = ""
    entered_at: str = ""


@dataclass(frozen=True, slots=True)
class StageShown:
    """A stage of a set; `criteria`: what it marks by hand; `open`: it may mark something now.

    `closed`: the sentence why it may not, empty where it may.
    """

    code: StageCode
    council: bool
    criteria: tuple[str, ...]
    open: bool
    closed: str = ""


@dataclass(frozen=True, slots=True)
class MarkSheet:
    """All marks of one subject on a set, oldest first, and where its sheet stands.

    `criteria`: code, title and maximum of every leaf that people mark; `turn` None where every
    stage has handed over; `markers`: code and name of the units that may cross-score it.
    """

    year: int
    campaign: str
    subject: Judged
    set_title: str
    criteria: tuple[tuple[str, str, int], ...]
    stages: tuple[StageShown, ...]
    state: SheetState
    turn: StageCode | None
    marks: tuple[GivenMark, ...]
    steps: tuple[StepTaken, ...]
    markers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SheetTurn:
    """Whose turn a sheet is; `turn` None where every stage has handed it over.

    `reopened`: the criteria that it was sent back for, at `turn`; `reason`: of the newest step.
    """

    subject: Judged
    turn: StageCode | None
    handed: tuple[StageCode, ...]
    reopened: tuple[str, ...] = ()
    reason: str = ""
    actor: str = ""
    entered_at: str = ""
