"""Rounds of commendation and their dossiers, as frozen values.

Days are ISO, "" for none.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.text import clean


class RoundKind(StrEnum):
    """Merit is the year's; ad hoc is on the spot; interim and final are a campaign's."""

    MERIT = "merit"
    AD_HOC = "ad_hoc"
    INTERIM = "interim"
    FINAL = "final"


class RoundState(StrEnum):
    """How far a round is."""

    OPEN = "open"
    PROPOSED = "proposed"
    FORWARDED = "forwarded"
    ANSWERED = "answered"
    CLOSED = "closed"


ROUND_KINDS: Mapping[RoundKind, str] = {
    RoundKind.MERIT: "Công trạng cuối năm",
    RoundKind.AD_HOC: "Đột xuất",
    RoundKind.INTERIM: "Sơ kết phong trào",
    RoundKind.FINAL: "Tổng kết phong trào",
}
ROUND_STATES: Mapping[RoundState, str] = {
    RoundState.OPEN: "Đang xét",
    RoundState.PROPOSED: "Đã lập đề nghị",
    RoundState.FORWARDED: "Đã trình cấp trên",
    RoundState.ANSWERED: "Đã có trả lời",
    RoundState.CLOSED: "Đã kết thúc",
}
OF_CAMPAIGNS = frozenset({RoundKind.INTERIM, RoundKind.FINAL})
_BECOMES: Mapping[RoundState, frozenset[RoundState]] = {
    RoundState.OPEN: frozenset({RoundState.PROPOSED, RoundState.CLOSED}),
    RoundState.PROPOSED: frozenset({RoundState.FORWARDED, RoundState.CLOSED}),
    RoundState.FORWARDED: frozenset({RoundState.ANSWERED}),
    RoundState.ANSWERED: frozenset({RoundState.CLOSED}),
    RoundState.CLOSED: frozenset(),
}


def may_become(state: RoundState, wanted: RoundState) -> bool:
    """Whether a round in one state may come into another."""
    return wanted in _BECOMES[state]


@dataclass(frozen=True, slots=True)
class NewRound:
    """What is typed of a round; `campaign`: its code; `ranking`: a published ranking's number."""

    kind: RoundKind
    name: str
    campaign: str = ""
    ranking: int | None = None
    achievement: str = ""


@dataclass(frozen=True, slots=True)
class RoundInfo:
    """A round, with counts of nominations; `standing`: proposed, voted, forwarded or decided."""

    id: int
    version: int
    year: int
    kind: RoundKind
    name: str
    campaign: str
    campaign_id: int | None
    ranking: int | None
    state: RoundState
    achievement: str
    sent_on: str
    sent_to: str
    answer: str
    answered_on: str
    nominations: int = 0
    standing: int = 0
    tied: int = 0

    def as_new(self) -> NewRound:
        """What would be typed to write it as it is."""
        return NewRound(self.kind, self.name, self.campaign, self.ranking, self.achievement)


@dataclass(frozen=True, slots=True)
class DossierItem:
    """A paper that a dossier needs; `there` of `needed`, `missing`: who or what lacks it."""

    paper: str
    needed: int
    there: int
    missing: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        return self.there >= self.needed


def check_round(new: NewRound) -> dict[str, str]:
    """What cannot be, by field."""
    wrong: dict[str, str] = {}
    if not clean(new.name):
        wrong["name"] = "Hãy ghi tên đợt xét khen thưởng."
    if new.kind in OF_CAMPAIGNS and not new.campaign:
        wrong["campaign"] = "Hãy chọn phong trào được sơ kết, tổng kết."
    if new.kind is RoundKind.AD_HOC and not clean(new.achievement):
        wrong["achievement"] = "Hãy ghi thành tích đột xuất được khen."
    return wrong
