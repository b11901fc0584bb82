"""A paper that the office prints or saves: which one, of what, with what in it."""

from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.domain.criteria import Subject
from desktop_app.domain.ranking_rules import RankingChoice

EXCEL, PDF, WORD = ".xlsx", ".pdf", ".docx"


class Wish(StrEnum):
    """What may be chosen of a paper, besides its year.

    CAMPAIGN: the whole year or one campaign · ONE_CAMPAIGN: one campaign must be chosen ·
    FIRST_YEAR: where a report over several years begins · SUBJECT: units or people · SCOPE: among
    whom ranks are given · LIVE: published or present marks · CLUSTER: one cluster or all ·
    WHO: one unit or person, or all · ONE_WHO: one must be chosen · REASONS: with how each mark came
    about · ANSWER_BY: a day in the text · ROUND: one round of awards, or the newest.
    """

    CAMPAIGN = "campaign"
    ONE_CAMPAIGN = "one_campaign"
    FIRST_YEAR = "first_year"
    SUBJECT = "subject"
    SCOPE = "scope"
    LIVE = "live"
    CLUSTER = "cluster"
    WHO = "who"
    ONE_WHO = "one_who"
    REASONS = "reasons"
    ANSWER_BY = "answer_by"
    ROUND = "round"


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper; what its kind does not ask for is left aside.

    `first`: the first year, None for where the campaign's period begins; `ranking`: which ranking,
    and whose scores; `cluster`, `who`: codes, empty for all; `answer_by`: an ISO day, empty for
    none; `round`: a round's number, None for the year's newest.
    """

    kind: str
    year: int
    campaign: str = ""
    first: int | None = None
    ranking: RankingChoice = field(default_factory=RankingChoice)
    cluster: str = ""
    who: str = ""
    reasons: bool = True
    answer_by: str = ""
    round: int | None = None

    @property
    def subject(self) -> Subject:
        """Whether it is about units or people, where it may be chosen."""
        return self.ranking.subject


@dataclass(frozen=True, slots=True)
class PaperKind:
    """What can be had of a kind: its code, the endings of its files, what may be chosen."""

    code: str
    endings: tuple[str, ...]
    wishes: tuple[Wish, ...] = ()
