"""Emulation campaigns as their plans describe them: frozen values, no store and no file.

Real plans leave numbers and exact dates blank, so both are texts that may be empty; dates are ISO
texts as far as they are known ("2024", "2024-08", "2022-09-07").
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.criteria import Direction


class TargetKind(StrEnum):
    """How a plan words a target's figure."""

    RANGE = "range"
    REDUCTION = "reduction"
    PERCENTAGE = "percentage"
    QUALITATIVE = "qualitative"
    AMOUNT = "amount"


class MilestoneKind(StrEnum):
    """What happens at a point in a campaign's time."""

    LAUNCH = "launch"
    DRIVE = "drive"
    INTERIM_REVIEW = "interim_review"
    FINAL_REVIEW = "final_review"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A document that a plan rests on; `number`, `issuer` and `date` empty where it names none."""

    text: str
    number: str = ""
    date: str = ""
    issuer: str = ""


@dataclass(frozen=True, slots=True)
class Duty:
    """What one role has to do; a role with several duties has several of these."""

    role: str
    text: str


@dataclass(frozen=True, slots=True)
class Target:
    """A target of a campaign, under a code unique in it ("GN").

    `low` and `high` are exact decimal texts ("0.1"), equal for a single figure and empty where the
    plan gives none; `unit` is what is counted ("hộ", "%").
    """

    code: str
    text: str
    kind: TargetKind
    low: str = ""
    high: str = ""
    unit: str = ""
    direction: Direction = Direction.HIGHER


@dataclass(frozen=True, slots=True)
class Milestone:
    """A point in a campaign's time; `date` empty where the plan fixes none."""

    kind: MilestoneKind
    year: int
    text: str
    date: str = ""


@dataclass(frozen=True, slots=True)
class BySubject:
    """Texts that differ for collectives and individuals: participants, criteria."""

    collective: tuple[str, ...] = ()
    individual: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed the plan."""

    position: str
    name: str


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day that every year has (29 February is none)."""

    month: int
    day: int

    def in_year(self, year: int) -> date:
        """That day of a year."""
        return date(year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class CampaignTemplate:
    """A campaign plan ready to be launched for a year.

    `number` and `date` are the plan's own and may be empty; `parent` is the campaign that this one
    follows; `period_from` and `period_to` bound the plan's own period; `criteria_set` is the code
    of the set that scores it; `return_due` is when units' returns are due in the campaign's year;
    `keywords` are phrases by which a file's title is known to speak of this campaign;
    `fund_target` is the code of the target that holds a unit's fund goal, empty without a fund;
    `feeds_year_end` says whether the result counts in the year-end review.
    """

    code: str
    short_code: str
    title: str
    issuer: str
    year: int
    theme: str
    period_from: str
    period_to: str
    criteria_set: str
    return_due: MonthDay
    signatory: Signatory
    number: str = ""
    date: str = ""
    parent: str = ""
    linked_campaigns: tuple[str, ...] = ()
    legal_bases: tuple[LegalBasis, ...] = ()
    participants: BySubject = BySubject()
    contents: tuple[str, ...] = ()
    duties: tuple[Duty, ...] = ()
    targets: tuple[Target, ...] = ()
    criteria: BySubject = BySubject()
    milestones: tuple[Milestone, ...] = ()
    rewards: tuple[str, ...] = ()
    reporting: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    fund_target: str = ""
    keywords: tuple[str, ...] = ()
    feeds_year_end: bool = False

    def campaign_code(self, year: int) -> str:
        """The code of the campaign that this template makes for a year: "VNN-2024"."""
        return f"{self.short_code}-{year}"
