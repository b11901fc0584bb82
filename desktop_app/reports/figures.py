"""All figures of a year, from which the reports on the whole of it are made."""

from dataclasses import dataclass

from desktop_app.domain.rows import (
    ActivityTotal,
    CampaignReturns,
    ContributionTotal,
    Ranking,
    ScoreMatrix,
    TargetLine,
)
from desktop_app.reports.balance import BalanceReport
from desktop_app.reports.official import About


@dataclass(frozen=True, slots=True)
class Figures:
    """What a year, or one campaign of it, came to; no `matrix` and `ranking` before scoring.

    `balance`: what was collected for drives and handed over, None where nobody asked.
    """

    about: About
    contributions: tuple[ContributionTotal, ...] = ()
    activities: tuple[ActivityTotal, ...] = ()
    returns: tuple[CampaignReturns, ...] = ()
    targets: tuple[TargetLine, ...] = ()
    matrix: ScoreMatrix | None = None
    ranking: Ranking | None = None
    balance: BalanceReport | None = None
