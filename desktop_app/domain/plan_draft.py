"""A plan document as it was read: a draft that people correct before a campaign is made of it.

Texts are as printed, NFC; numbers and figures are texts as printed ("0,1-0,2"); dates are ISO
texts as far as they are known ("2024-08"), empty where the document leaves them blank. What the
document does not say is empty: nothing is made up.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.domain.campaigns import (
    BySubject,
    Duty,
    LegalBasis,
    MilestoneKind,
    Signatory,
    TargetKind,
)

NOTHING = BySubject()
NOBODY = Signatory("", "")
PURPOSES = "Mục đích, yêu cầu"


@dataclass(frozen=True, slots=True)
class Passage:
    """The lines that something was read from, the `first` to the `last` (from 0, both included)."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class DraftTarget:
    """A target as printed; `value` is the figure's text, empty where it has none."""

    text: str
    kind: TargetKind
    value: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class DraftMilestone:
    """A point in time; `year` None and `date` empty where the plan names none."""

    kind: MilestoneKind
    text: str
    year: int | None = None
    date: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """A digital signature's stamp: whose, and its moment as printed. Never the plan's own date."""

    name: str
    time: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """What was not understood, under its heading."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """The draft of a campaign.

    `passages`: for each thing read, where it stands in `lines`; keys are "title", "contents[0]",
    "criteria.collective[1]", "signatory" and so on. `symbol` is the number's fixed part
    ("KH-SGDĐT"), known even where the number is blank; `place` is where the plan was dated;
    `authorities` are who launched the campaigns that this one follows, nearest first.
    """

    lines: tuple[str, ...] = ()
    passages: Mapping[str, Passage] = field(default_factory=dict)
    title: str = ""
    issuer: str = ""
    number: str = ""
    symbol: str = ""
    place: str = ""
    date: str = ""
    year: int | None = None
    theme: str = ""
    period_from: str = ""
    period_to: str = ""
    parent: str = ""
    authorities: tuple[str, ...] = ()
    linked_campaigns: tuple[str, ...] = ()
    legal_bases: tuple[LegalBasis, ...] = ()
    participants: BySubject = NOTHING
    contents: tuple[str, ...] = ()
    duties: tuple[Duty, ...] = ()
    targets: tuple[DraftTarget, ...] = ()
    criteria: BySubject = NOTHING
    milestones: tuple[DraftMilestone, ...] = ()
    rewards: tuple[str, ...] = ()
    reporting: tuple[str, ...] = ()
    feeds_year_end: bool = False
    recipients: tuple[str, ...] = ()
    signatory: Signatory = NOBODY
    signatures: tuple[Signature, ...] = ()
    unread: tuple[Chapter, ...] = ()


def blank_draft(year: int, issuer: str = "") -> PlanDraft:
    """A draft that is written from nothing; a place for its purposes stands ready."""
    return PlanDraft(year=year, issuer=issuer, unread=(Chapter(PURPOSES, ""),))
