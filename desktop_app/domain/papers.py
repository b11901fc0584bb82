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
    about · ANSWER_BY: a day in the text · ROUND: one round of awards, or the newest · DECISION: one
    decision, or all · TITLE: one title, or all · STOCK: blank or preprinted paper, and the printer
    · FORM: one statistical form, or all.
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
    DECISION = "decision"
    TITLE = "title"
    STOCK = "stock"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper; what its kind does not ask for is left aside.

    `first`: the first year, None for where the campaign's period begins; `ranking`: which ranking,
    and whose scores; `cluster`, `who`: codes, empty for all; `answer_by`: an ISO day, empty for
    none; `round`: a round's number, None for the year's newest; `decision`: a decision's, None for
    all; `title`: a title's code, empty for all; `chosen`: records' numbers, none for all; `stock`:
    for preprinted paper, moved as `printer` needs; `layout`: another one than the usual; `form`: a
    statistical form's code, empty for all.
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
    decision: int | None = None
    title: str = ""
    chosen: tuple[int, ...] = ()
    stock: bool = False
    printer: str = ""
    layout: str = ""
    form: str = ""

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
