"""Titles and forms of award with their dated rules, and quotas, as frozen values.

Shares are hundredths of a percent (7000 is 70 %), coefficients hundredths of the base salary.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.domain.criteria import Subject


class TitleKind(StrEnum):
    """A title of emulation, or a form of award."""

    EMULATION_TITLE = "emulation_title"
    AWARD_FORM = "award_form"


class Level(StrEnum):
    """Who decides: the department itself, the province, the centre."""

    DEPARTMENT = "department"
    PROVINCE = "province"
    CENTRAL = "central"


class Certainty(StrEnum):
    """How sure a rule of law is; only people can make it surer."""

    IN_FORCE = "in_force"
    OLDER_LAW = "older_law"
    PRACTICE = "practice"
    UNVERIFIED = "unverified"


class Assessed(StrEnum):
    """A class at the year-end review, best first."""

    EXCELLENT = "excellent"
    GOOD = "good"
    FULFILLED = "fulfilled"
    FAILED = "failed"


class ConditionKind(StrEnum):
    """What a title may ask for; the parameters that each reads stand beside it.

    ASSESSED: `at_least` (a class). HELD: `title` (or `assessed`, a class that stands for one),
    `times`, `consecutive` years, up to `until` (0 this year, 1 last year). INITIATIVE: `scope`.
    NO_MEASURE: `from` (the lightest measure that bars). MEMBERS: `title` or `assessed`, `share` or
    `times` of a unit's people. SERVED: `months`. FIRST: best of its cluster. CAMPAIGN_YEARS:
    `years` of the campaign. JOINED: took part in campaigns. REGISTERED: the title was registered.
    POINTS: `from` and `to` hundredths. ANY: one of its `parts`.
    """

    ASSESSED = "assessed"
    HELD = "held"
    INITIATIVE = "initiative"
    NO_MEASURE = "no_measure"
    MEMBERS = "members"
    SERVED = "served"
    FIRST = "first"
    CAMPAIGN_YEARS = "campaign_years"
    JOINED = "joined"
    REGISTERED = "registered"
    POINTS = "points"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that a title asks for; `parts`: of ANY, one of which is enough."""

    kind: ConditionKind
    given: Mapping[str, str | int] = field(default_factory=dict)
    parts: tuple["Condition", ...] = ()


@dataclass(frozen=True, slots=True)
class TitleRule:
    """What a title asks for and gives from a day (ISO, empty for the beginning) to its last.

    `coefficient` None where no source gives one; `vote_share`: of all members, None for no vote.
    """

    effective_from: str
    authority: str
    conditions: tuple[Condition, ...] = ()
    coefficient: int | None = None
    vote_share: int | None = None
    effective_to: str = ""
    basis: str = ""
    certainty: Certainty = Certainty.UNVERIFIED


@dataclass(frozen=True, slots=True)
class Title:
    """A title or a form of award with its rules, earliest first."""

    code: str
    name: str
    kind: TitleKind
    subject: Subject
    level: Level
    rules: tuple[TitleRule, ...] = ()

    def rule_on(self, day: str) -> TitleRule | None:
        """The rule of an ISO day; None where none is in force."""
        return in_force(self.rules, day)


class Scope(StrEnum):
    """Within what a quota counts."""

    UNIT = "unit"
    CLUSTER = "cluster"
    DEPARTMENT = "department"


class Rounding(StrEnum):
    """What becomes of a part of a place."""

    DOWN = "down"
    HALF_UP = "half_up"
    UP = "up"


@dataclass(frozen=True, slots=True)
class Quota:
    """At most `share` of those who hold `of`; `what` and `of` are title codes, or class names.

    `classes`: whether they are class names; `exempt`: codes of units that it does not bind.
    """

    what: str
    of: str
    share: int
    subject: Subject = Subject.INDIVIDUAL
    classes: bool = False
    scope: Scope = Scope.DEPARTMENT
    rounding: Rounding = Rounding.DOWN
    exempt: tuple[str, ...] = ()
    effective_from: str = ""
    effective_to: str = ""
    basis: str = ""
    certainty: Certainty = Certainty.UNVERIFIED


def in_force(rules: Iterable[TitleRule], day: str) -> TitleRule | None:
    """Of dated rules the one of an ISO day: the latest that began, unless it has ended."""
    begun = [rule for rule in rules if rule.effective_from <= day]
    newest = max(begun, key=lambda rule: rule.effective_from, default=None)
    if newest is None or (newest.effective_to and newest.effective_to < day):
        return None
    return newest
