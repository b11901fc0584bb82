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

    ASSESSED: `at_least`, a class. HELD: `title` (or `assessed`: that class or a better one stands
    for it) in at least `times` years; `consecutive` 1: they follow each other without a gap;
    `until` 0: the last of them is the round's own year, 1: the year before. INITIATIVE: `scope` or
    a wider one. NO_MEASURE: `from`, the lightest measure that bars; `reviews` 1: a running
    inspection or complaint bars too. NO_MEMBER_MEASURE: the same of every person of a unit.
    MEMBERS: of a unit's people at least the `share`, or at least `times` in number, hold `title` or
    are `assessed` so or better. SERVED: at least so many `months`. FIRST: leads its cluster.
    CAMPAIGN_YEARS: leads a campaign, at its final review, that ran at least `years` and that
    `authority` (empty: anybody) launched. JOINED: took part in campaigns. REGISTERED: the title
    was registered. POINTS: `from` up to `to` hundredths, both included. BY_HAND: `text`, that no
    record can tell, so nobody is proposed for it by rule. ANY: one of its `parts`.
    """

    ASSESSED = "assessed"
    HELD = "held"
    INITIATIVE = "initiative"
    NO_MEASURE = "no_measure"
    NO_MEMBER_MEASURE = "no_member_measure"
    MEMBERS = "members"
    SERVED = "served"
    FIRST = "first"
    CAMPAIGN_YEARS = "campaign_years"
    JOINED = "joined"
    REGISTERED = "registered"
    POINTS = "points"
    BY_HAND = "by_hand"
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

    `coefficient` None where no source gives one; `multiplier`: how often it is given, 2 where a
    collective gets twice as much; `vote_share`: of all members, None for no vote.

    `certainty` is that of the rule; `doubts` names the parts that are less sure, each with its own:
    "coefficient", "multiplier", "vote_share", "effective_from", or a condition's kind.

    `id` and `version` are the stored record's, 0 where it is none; they make no rule another one.
    """

    effective_from: str
    authority: str
    conditions: tuple[Condition, ...] = ()
    coefficient: int | None = None
    vote_share: int | None = None
    effective_to: str = ""
    basis: str = ""
    certainty: Certainty = Certainty.UNVERIFIED
    multiplier: int = 1
    doubts: Mapping[str, Certainty] = field(default_factory=dict)
    id: int = field(default=0, compare=False)
    version: int = field(default=0, compare=False)

    def sure(self, part: str) -> Certainty:
        """How sure one part of the rule is."""
        return self.doubts.get(part, self.certainty)


@dataclass(frozen=True, slots=True)
class Title:
    """A title or a form of award with its rules, earliest first; `id`, `version` as of a rule."""

    code: str
    name: str
    kind: TitleKind
    subject: Subject
    level: Level
    rules: tuple[TitleRule, ...] = ()
    id: int = field(default=0, compare=False)
    version: int = field(default=0, compare=False)

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

    `classes`: whether they are names of year-end classes (`Assessed`); those count whose class is
    exactly `of`, the strict reading. `exempt`: codes of units that it does not bind; their people
    are neither counted nor limited. `id` and `version` are the stored record's.
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
    id: int = field(default=0, compare=False)
    version: int = field(default=0, compare=False)

    def binds_on(self, day: str) -> bool:
        """Whether it is in force on an ISO day."""
        return self.effective_from <= day and (not self.effective_to or day <= self.effective_to)


@dataclass(frozen=True, slots=True)
class SalaryRate:
    """The base salary (lương cơ sở) in đồng from an ISO day on, until the next one begins."""

    effective_from: str
    amount: int
    basis: str = ""
    certainty: Certainty = Certainty.UNVERIFIED
    id: int = field(default=0, compare=False)
    version: int = field(default=0, compare=False)


def salary_on(rates: Iterable[SalaryRate], day: str) -> SalaryRate | None:
    """The base salary of an ISO day; None before the first that is known."""
    begun = (rate for rate in rates if rate.effective_from <= day)
    return max(begun, key=lambda rate: rate.effective_from, default=None)


def in_force(rules: Iterable[TitleRule], day: str) -> TitleRule | None:
    """Of dated rules the one of an ISO day: the latest that began, unless it has ended."""
    begun = [rule for rule in rules if rule.effective_from <= day]
    newest = max(begun, key=lambda rule: rule.effective_from, default=None)
    if newest is None or (newest.effective_to and newest.effective_to < day):
        return None
    return newest
