"""Emulation campaigns as their plans describe them: frozen values, no store and no file.

Real plans leave numbers and exact dates blank, so both are texts that may be empty; dates are ISO
texts as far as they are known ("2024", "2024-08", "2022-09-07").
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from desktop_app.domain.criteria import Direction

T = TypeVar("T")
# Who reports, and when a campaign is reviewed, plans say among the duties or contents.
SAID_ELSEWHERE = ("milestone", "reporting")


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


class RewardKind(StrEnum):
    """On which occasion is rewarded; a principle holds for all of them."""

    ANNUAL = "annual"
    AD_HOC = "ad_hoc"
    REVIEW = "review"
    PRINCIPLE = "principle"


class PurposeKind(StrEnum):
    """Whether a sentence gives a plan's purpose, a requirement, or both in one chapter."""

    PURPOSE = "purpose"
    REQUIREMENT = "requirement"
    BOTH = "both"


class CampaignKind(StrEnum):
    """Emulation goes on all the time or serves one theme (Luật Thi đua, khen thưởng, Điều 16)."""

    REGULAR = "regular"
    THEMATIC = "thematic"


class CampaignState(StrEnum):
    """Where a campaign is in its life."""

    LAUNCHED = "launched"
    SUSPENDED = "suspended"
    CLOSED = "closed"
    HANDED_OVER = "handed_over"


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
    """A point in a campaign's time; `year` None and `date` empty where the plan fixes none."""

    kind: MilestoneKind
    text: str
    year: int | None = None
    date: str = ""

    @property
    def due(self) -> str:
        """When, as far as it is known; empty where it is not."""
        return self.date or str(self.year or "")


@dataclass(frozen=True, slots=True)
class Reward:
    """A sentence on rewarding, and the occasion that it is about."""

    text: str
    kind: RewardKind = RewardKind.PRINCIPLE


@dataclass(frozen=True, slots=True)
class Purpose:
    """A sentence of the chapter on purpose and requirements."""

    text: str
    kind: PurposeKind = PurposeKind.BOTH


@dataclass(frozen=True, slots=True)
class BySubject:
    """Texts that differ for collectives and individuals: participants, criteria."""

    collective: tuple[str, ...] = ()
    individual: tuple[str, ...] = ()

    def __add__(self, added: "BySubject") -> "BySubject":
        """These texts, then those."""
        return BySubject(self.collective + added.collective, self.individual + added.individual)

    def without(self, added: "BySubject") -> "BySubject":
        """Those that stood here before `added` was."""
        return BySubject(
            _without(self.collective, added.collective),
            _without(self.individual, added.individual),
        )


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed the plan; `name` empty where it prints none."""

    position: str
    name: str = ""

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.position, self.name)))


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day that every year has (29 February is none)."""

    month: int
    day: int

    def in_year(self, year: int) -> date:
        """That day of a year."""
        return date(year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class OfficePart:
    """What a template adds to its plan so that the campaign can be run; the plan says none of it.

    `year` is set where the plan names none; `feeds_year_end` where it does not say so.
    """

    year: int | None = None
    feeds_year_end: bool = False
    authorities: tuple[str, ...] = ()
    participants: BySubject = BySubject()
    criteria: BySubject = BySubject()
    targets: tuple[Target, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    rewards: tuple[Reward, ...] = ()
    reporting: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CampaignTemplate:
    """A campaign plan ready to be launched for a year.

    Lists hold what the plan says first, then what the office adds: `office` is that addition, and
    `plan_part` is the template without it.

    `number` and `date` are the plan's own and may be empty, `symbol` ("KH-SGDĐT") is known even
    where the number is blank; `parent` is the campaign that this one follows, `ancestors` those
    above it, `authorities` who launched them, nearest first; `period_from` and `period_to` bound
    the plan's own period. `content_groups` are headings within the contents, each with how many of
    them it holds; `headings` are a section's words where they are not the usual ones;
    `said_elsewhere` names the sections whose items the plan says within other items.

    `criteria_set` is the code of the set that scores it, empty for none; `return_due` is when
    units' returns are due in the campaign's year; `keywords` are phrases by which a file's title is
    known to speak of this campaign; `fund_target` is the code of the target that holds a unit's
    fund goal, empty without a fund; `feeds_year_end` says whether the result counts in the
    year-end review.
    """

    code: str
    short_code: str
    title: str
    issuer: str
    year: int
    theme: str = ""
    period_from: str = ""
    period_to: str = ""
    criteria_set: str = ""
    return_due: MonthDay | None = None
    signatory: Signatory = Signatory("")
    number: str = ""
    symbol: str = ""
    place: str = ""
    date: str = ""
    parent: str = ""
    ancestors: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()
    linked_campaigns: tuple[str, ...] = ()
    legal_bases: tuple[LegalBasis, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    participants: BySubject = BySubject()
    staff_categories: tuple[str, ...] = ()
    contents: tuple[str, ...] = ()
    content_groups: tuple[tuple[str, int], ...] = ()
    duties: tuple[Duty, ...] = ()
    targets: tuple[Target, ...] = ()
    criteria: BySubject = BySubject()
    milestones: tuple[Milestone, ...] = ()
    rewards: tuple[Reward, ...] = ()
    reporting: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    headings: tuple[tuple[str, str], ...] = ()
    said_elsewhere: tuple[str, ...] = SAID_ELSEWHERE
    fund_target: str = ""
    keywords: tuple[str, ...] = ()
    feeds_year_end: bool = False
    office: OfficePart = OfficePart()

    def campaign_code(self, year: int) -> str:
        """The code of the campaign that this template makes for a year: "VNN-2024"."""
        return f"{self.short_code}-{year}"

    def due_in(self, year: int) -> str:
        """The day (ISO) that returns are due in a year, empty where the template sets none."""
        return self.return_due.in_year(year).isoformat() if self.return_due else ""

    @property
    def printed_year(self) -> int | None:
        """The year that the plan itself names."""
        return None if self.office.year else self.year

    @property
    def plan_part(self) -> "CampaignTemplate":
        """What the plan itself says, without what the office adds."""
        ours = self.office
        return replace(
            self,
            feeds_year_end=self.feeds_year_end and not ours.feeds_year_end,
            authorities=_without(self.authorities, ours.authorities),
            participants=self.participants.without(ours.participants),
            criteria=self.criteria.without(ours.criteria),
            targets=_without(self.targets, ours.targets),
            milestones=_without(self.milestones, ours.milestones),
            rewards=_without(self.rewards, ours.rewards),
            reporting=_without(self.reporting, ours.reporting),
            office=OfficePart(year=ours.year),
        )


def _without(whole: tuple[T, ...], added: tuple[T, ...]) -> tuple[T, ...]:
    return whole[: len(whole) - len(added)]
