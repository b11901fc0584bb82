"""What the tally of a year is made of, beyond the year's figures."""

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.fund_rows import By
from desktop_app.domain.multi_year import MultiYear
from desktop_app.domain.progress import Progress, silent
from desktop_app.domain.rows import ContributionLine
from desktop_app.reports.figures import Figures, FundPart
from desktop_app.reports.official import About
from desktop_app.reports.report import Report
from desktop_app.reports.tally import Details, tally_report
from desktop_app.services.awards.decisions import AwardDecisions
from desktop_app.services.desk import Desk
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.funds import Filter, Funds
from desktop_app.services.multi_year import multi_year
from desktop_app.services.participation import Participation
from desktop_app.services.targets import Targets

_AT_A_TIME = 5_000


def tally(
    desk: Desk,
    figures: Figures,
    funds: Sequence[tuple[str, FundPart]],
    progress: Progress = silent,
) -> Report:
    """The tally of a year, or of one campaign of it; `funds`: the parts of its giving by code.

    Raises: NotFound, Cancelled.
    """
    about = figures.about
    given: Sequence[tuple[str | None, FundPart]] = funds or (
        (None, FundPart("", figures.contributions)),
    )
    parts = tuple(
        replace(part, lines=_givers(desk, Filter(about.year, about.campaign, fund=code), progress))
        for code, part in given
    )
    return tally_report(replace(figures, by_fund=parts), _details(desk, about))


def _givers(desk: Desk, wanted: Filter, progress: Progress) -> tuple[ContributionLine, ...]:
    """All lines, read some at a time, so that whoever waits can stop."""
    found: list[ContributionLine] = []
    while True:
        progress(len(found), len(found) + _AT_A_TIME, "Đọc danh sách ủng hộ")
        some = Funds(desk).lines(wanted, len(found), _AT_A_TIME)
        found += some
        if len(some) < _AT_A_TIME:
            return tuple(found)


def _details(desk: Desk, about: About) -> Details:
    year, campaign = about.year, about.campaign
    ledger = Ledger(desk)
    awards = AwardDecisions(desk).awards(year)
    return Details(
        months=ledger.summed(year, By.MONTH, campaign=campaign),
        kinds=ledger.summed(year, By.KIND, campaign=campaign),
        activities=Participation(desk).lines(year, campaign),
        progress=Targets(desk).progress(year, campaign),
        awards=tuple(one for one in awards if campaign in {"", one.campaign}),
        years=_years(desk, about),
    )


def _years(desk: Desk, about: About) -> MultiYear | None:
    """None where the period has begun this year."""
    found = multi_year(desk, about.year, about.campaign)
    return found if found.first < found.last else None
