"""Who is considered in a round of commendation, and why they are in or out, as frozen values."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from desktop_app.domain.awards.outcomes import Outcome, as_data, from_data
from desktop_app.domain.criteria import Subject


class NominationState(StrEnum):
    """How far somebody who was considered got; TIED waits for people at a quota's cut."""

    PROPOSED = "proposed"
    LEFT_OUT = "left_out"
    TIED = "tied"
    VOTED = "voted"
    REJECTED = "rejected"
    FORWARDED = "forwarded"
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"


class Origin(StrEnum):
    """Whether a rule named somebody, or a person did."""

    RULE = "rule"
    HAND = "hand"


NOMINATION_STATES: Mapping[NominationState, str] = {
    NominationState.PROPOSED: "Đề nghị",
    NominationState.LEFT_OUT: "Không đề nghị",
    NominationState.TIED: "Bằng điểm, chờ người quyết định",
    NominationState.VOTED: "Đã bỏ phiếu thông qua",
    NominationState.REJECTED: "Bỏ phiếu không thông qua",
    NominationState.FORWARDED: "Đã trình cấp trên",
    NominationState.DECIDED: "Đã có quyết định",
    NominationState.WITHDRAWN: "Đã rút",
}
ORIGINS: Mapping[Origin, str] = {Origin.RULE: "Theo quy định", Origin.HAND: "Nhập tay"}
# What stands for the title: it is given, or on its way there.
STANDING = frozenset(
    {
        NominationState.PROPOSED,
        NominationState.VOTED,
        NominationState.FORWARDED,
        NominationState.DECIDED,
    }
)
# A decision may award these.
READY = frozenset({NominationState.PROPOSED, NominationState.VOTED, NominationState.FORWARDED})
# People may still say yes or no.
UNDECIDED = frozenset({NominationState.PROPOSED, NominationState.LEFT_OUT, NominationState.TIED})


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why somebody is in or out: each condition, the quota's word, what people decided.

    `basis`: of the rule that was in force on the ISO `day`; `points`: hundredths, as they were.
    """

    outcomes: tuple[Outcome, ...] = ()
    basis: str = ""
    day: str = ""
    points: int | None = None
    quota: str = ""
    vote: str = ""
    decided: str = ""

    @property
    def sentences(self) -> tuple[str, ...]:
        """All that is said, the latest word first."""
        told = (self.decided, self.vote, self.quota, *(one.sentence for one in self.outcomes))
        return tuple(filter(None, told))

    @property
    def against(self) -> tuple[str, ...]:
        """What speaks against the title: conditions that are not met, the quota."""
        lacking = tuple(one.sentence for one in self.outcomes if not one.met)
        return (*((self.quota,) if self.quota else ()), *lacking)

    @property
    def awards(self) -> frozenset[int]:
        """The numbers of the awards that it rests on."""
        return frozenset(number for one in self.outcomes for number in one.awards)


def is_settled(origin: Origin, state: NominationState, reasons: Reasons) -> bool:
    """Whether people had a hand in a nomination, so that proposing again leaves it alone."""
    return bool(reasons.decided) or origin is Origin.HAND or state not in UNDECIDED


@dataclass(frozen=True, slots=True)
class NominationLine:
    """Somebody considered for a title; `unit` is a person's unit, empty for a unit itself."""

    id: int
    version: int
    round_id: int
    title: str
    title_name: str
    subject: Subject
    subject_id: int
    code: str
    name: str
    unit: str
    origin: Origin
    state: NominationState
    reasons: Reasons
    achievement: str = ""
    note: str = ""
    documents: int = 0

    @property
    def settled(self) -> bool:
        """Whether people had a hand in it, so that proposing again leaves it alone."""
        return is_settled(self.origin, self.state, self.reasons)


@dataclass(frozen=True, slots=True)
class NewNomination:
    """Who is named by hand; `subject`: the code of a unit or a person of the year.

    `reason`: why, where a condition is not met.
    """

    title: str
    subject: str
    achievement: str = ""
    note: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What proposing came to: how many are in, out and tied, and how many people had settled."""

    title: str
    proposed: int
    left_out: int
    tied: int
    kept: int

    @property
    def told(self) -> str:
        """All of it in a sentence."""
        kept = f"; giữ nguyên {self.kept} trường hợp đã có người quyết định" if self.kept else ""
        return (
            f"{self.title}: đề nghị {self.proposed}, không đề nghị {self.left_out},"
            f" bằng điểm chờ quyết định {self.tied}{kept}."
        )


def reasons_data(reasons: Reasons) -> dict[str, Any]:
    """Reasons as they are kept."""
    told = asdict(reasons) | {"outcomes": [as_data(one) for one in reasons.outcomes]}
    return {name: value for name, value in told.items() if value is not None and value != ""}


def reasons_from(kept: Mapping[str, Any]) -> Reasons:
    """Reasons that were kept."""
    outcomes = tuple(from_data(one) for one in kept.get("outcomes", ()))
    return Reasons(**{**kept, "outcomes": outcomes})
