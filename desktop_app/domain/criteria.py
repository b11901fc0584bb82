"""Criteria sets, facts, marks and score sheets as frozen values.

Points are whole hundredths throughout (`max_points=1000` is 10,00 điểm); shares are `Fraction`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from desktop_app.domain.set_rules import STAGES, Knockout, MissingStage, Reading, Stage, Unassigned


class Method(StrEnum):
    """How a criterion's mark comes about."""

    GROUP = "group"
    MANUAL = "manual"
    GRADED = "graded"
    PASS_FAIL = "pass_fail"  # noqa: S105  # a method, not a password
    TARGET_RATIO = "target_ratio"
    AGAINST_LEADER = "against_leader"
    TIER = "tier"
    PER_OCCURRENCE = "per_occurrence"
    PARTICIPATION_RATIO = "participation_ratio"
    FUND_RATIO = "fund_ratio"
    TIMELINESS = "timeliness"
    FORMULA = "formula"
    CAMPAIGN_RESULT = "campaign_result"
    BONUS = "bonus"
    PENALTY = "penalty"
    CAP = "cap"


class Subject(StrEnum):
    """Whom a criteria set judges."""

    COLLECTIVE = "collective"
    INDIVIDUAL = "individual"
    HOUSEHOLD = "household"


class Direction(StrEnum):
    """Whether more or less of a target is better."""

    HIGHER = "higher"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a ladder: from `at_least` on, `points` hundredths (late days, grades…)."""

    at_least: Fraction
    points: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a method needs to know; a method reads only its own fields.

    `fact`: the name of the fact it reads, where the method leaves a choice (a target's code, an
    activity kind); `campaign`: the template code of the campaign whose facts count, empty for the
    set's own; `direction`, `cap` (the greatest share that counts, 1 = 100 %) for ratios;
    `points_each`: hundredths per occurrence; `steps`: grades, late days and their penalties, tiers,
    the points of a campaign's classes or ranks.

    `per`: the fact that a tier's `fact` is divided by, its steps then being percents; `reach`: the
    share of the maximum for reaching a target, the rest goes by the excess against the leader's;
    `excess`: the share of the maximum that each 100 % over the target brings as a bonus, at most
    `excess_cap` of the maximum; `unassigned`: what a target that was not assigned means; `reads`:
    what of a campaign's published result counts; `formula`: in points, over named facts.
    """

    fact: str = ""
    campaign: str = ""
    direction: Direction = Direction.HIGHER
    cap: Fraction = Fraction(1)
    points_each: int = 0
    steps: tuple[Step, ...] = ()
    per: str = ""
    reach: Fraction = Fraction(1, 2)
    excess: Fraction = Fraction(0)
    excess_cap: Fraction = Fraction(0)
    unassigned: Unassigned = Unassigned.LEFT_OUT
    reads: Reading = Reading.POINTS
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Criterion:
    """A node of the tree: `code` "1.2" unique in its set, `parent` the code above or empty.

    `max_points`: hundredths; for a bonus or a penalty the greatest amount it may add or take.
    `note`: what people should know who mark it; `example`: made up below what a source gives.
    """

    code: str
    title: str
    max_points: int
    method: Method = Method.GROUP
    parent: str = ""
    rule: Rule = field(default_factory=Rule)
    note: str = ""
    example: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """A class from `at_least` hundredths of points (or of a percent where the set says so) on.

    `note` is printed beside it: that the council votes on it, say.
    """

    name: str
    at_least: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class CriteriaSet:
    """A versioned tree of criteria for one kind of subject, with its bands and tie order.

    `bonus_cap` and `penalty_cap`: hundredths in all, None for no cap; `excess_cap`: the same for
    bonuses that come from exceeded targets. `tie_order`: what decides between equal points, in
    order: "criterion:1.1", "fact:participants", "points_without_bonus". `basis`: where the rules
    come from and how sure that is. `clusters`: codes of the clusters that it judges, empty for all
    that no other set names. `round_to`: hundredths that a mark is rounded to, half up.
    """

    code: str
    title: str
    criteria: tuple[Criterion, ...]
    subject: Subject = Subject.COLLECTIVE
    version: int = 1
    campaign: str = ""
    bands: tuple[Band, ...] = ()
    bands_on_percent: bool = False
    bonus_cap: int | None = None
    penalty_cap: int | None = None
    tie_order: tuple[str, ...] = ()
    basis: str = ""
    clusters: tuple[str, ...] = ()
    excess_cap: int | None = None
    bands_with_bonus: bool = True
    rank_on_percent: bool = False
    round_to: int = 1
    stages: tuple[Stage, ...] = STAGES
    missing_stage: MissingStage = MissingStage.SKIP
    knockouts: tuple[Knockout, ...] = ()

    @property
    def leaves(self) -> tuple[Criterion, ...]:
        """The criteria that are marked, in the set's order."""
        return tuple(item for item in self.criteria if item.method is not Method.GROUP)

    @property
    def max_points(self) -> int:
        """The most that can be had without bonus: hundredths."""
        extra = {Method.BONUS, Method.PENALTY, Method.CAP}
        return sum(leaf.max_points for leaf in self.leaves if leaf.method not in extra)


@dataclass(frozen=True, slots=True)
class Source:
    """The cell that a figure came from; `file_id` is 0 where only the file's name is known."""

    file: str
    sheet: str
    cell: str
    file_id: int = 0


@dataclass(frozen=True, slots=True)
class Fact:
    """A named figure about a subject; value None where it is known to be missing."""

    name: str
    value: Fraction | None
    source: Source | None = None
    text: str = ""


Facts: TypeAlias = Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Mark:
    """A criterion's mark: hundredths (penalties negative), None where blank or not assigned.

    `facts`, `steps` and `rounding` say how it came about, in Vietnamese, for people to recompute.
    """

    criterion: str
    title: str
    max_points: int
    points: int | None
    method: Method
    stage: str = ""
    facts: tuple[Fact, ...] = ()
    steps: tuple[str, ...] = ()
    rounding: str = ""


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """One subject's marks, with what they add up to: `total`, `max_points`, `bonus`: hundredths.

    `band`: the class reached; `notes`: why it is not a higher one, what the set prints beside it;
    `bars`: codes of the titles and awards that a knock-out keeps the subject from.
    """

    marks: tuple[Mark, ...]
    total: int
    max_points: int
    bonus: int = 0
    band: str = ""
    notes: tuple[str, ...] = ()
    bars: tuple[str, ...] = ()
