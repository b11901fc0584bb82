"""What a criteria set rules besides its criteria: stages, knock-outs, how it ranks and rounds.

Points are whole hundredths, shares are `Fraction` (1 is 100 %).
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class StageCode(StrEnum):
    """The stages that a mark may pass, in the order in which they follow one another."""

    SELF = "self"
    CROSS = "cross"
    APPRAISAL = "appraisal"
    FINAL = "final"


STAGE_TITLES = {
    StageCode.SELF: "Tự chấm",
    StageCode.CROSS: "Chấm chéo",
    StageCode.APPRAISAL: "Thẩm định",
    StageCode.FINAL: "Hội đồng duyệt",
}


class MissingStage(StrEnum):
    """What a weighted stage that gave no mark means.

    SKIP: the weights of the others are scaled up; ZERO: it counts as nothing; WAIT: the criterion
    stays blank, and a stage may mark only after the one before it has handed the sheet over.
    """

    SKIP = "skip"
    ZERO = "zero"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of scoring on a set.

    `criteria`: codes of the groups or leaves that it may mark, empty for all; `weight`: its share
    of a mark, None where the latest stage's mark simply is in force; `council`: a mark needs the
    council's vote.
    """

    code: StageCode
    criteria: tuple[str, ...] = ()
    weight: Fraction | None = None
    council: bool = False


STAGES = tuple(Stage(code) for code in StageCode)


class Unassigned(StrEnum):
    """What a target that was not assigned to a subject means for its criterion."""

    LEFT_OUT = "left_out"
    AMONG_THEMSELVES = "among_themselves"


class Reading(StrEnum):
    """What of a campaign's published result a criterion reads."""

    POINTS = "points"
    PERCENT = "percent"
    BAND = "band"
    RANK = "rank"


@dataclass(frozen=True, slots=True)
class Knockout:
    """What a mark keeps a subject from (điểm liệt).

    It strikes where a criterion has less than the share `below` of its maximum, or where a penalty
    took `penalty` hundredths or more. `criterion`: a leaf's or a group's code, empty for every
    leaf that is neither bonus nor penalty. `highest`: the best class that is left, empty where the
    class is not touched; `bars`: codes of titles and awards that are barred.
    """

    criterion: str = ""
    below: Fraction | None = None
    penalty: int | None = None
    highest: str = ""
    bars: tuple[str, ...] = ()
    text: str = ""
