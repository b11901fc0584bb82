"""All figures of a year, from which the reports on the whole of it are made."""

from dataclasses import dataclass

from desktop_app.domain.activities import ActivityTotal
from desktop_app.domain.ranking_rows import Ranking
from desktop_app.domain.reviews import NewReview
from desktop_app.domain.rows import (
    CampaignReturns,
    ContributionLine,
    ContributionTotal,
    ScoreMatrix,
    TargetLine,
)
from desktop_app.reports.balance import BalanceReport
from desktop_app.reports.official import About


@dataclass(frozen=True, slots=True)
class FundPart:
    """What was given for one fund: its name, its totals, its lines where they are listed."""

    name: str
    totals: tuple[ContributionTotal, ...]
    lines: tuple[ContributionLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """What a year, or one campaign of it, came to; no `matrix` and `ranking` before scoring.

    `by_fund`: contributions where several funds have figures, which are never added up; else they
    stand in `contributions`. `balance`: what was collected for drives and handed over, None where
    nobody asked. `review`: what people wrote of it, None where nobody did.
    """

    about: About
    contributions: tuple[ContributionTotal, ...] = ()
    activities: tuple[ActivityTotal, ...] = ()
    returns: tuple[CampaignReturns, ...] = ()
    targets: tuple[TargetLine, ...] = ()
    matrix: ScoreMatrix | None = None
    ranking: Ranking | None = None
    balance: BalanceReport | None = None
    by_fund: tuple[FundPart, ...] = ()
    review: NewReview | None = None

    @property
    def giving(self) -> tuple[FundPart, ...]:
        """Contributions fund by fund; one part without a name where there is nothing to mix."""
        return self.by_fund or (FundPart("", self.contributions),)
