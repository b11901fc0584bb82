"""Reports from what the store holds: the one value behind screen, Excel, PDF and text."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from desktop_app import __version__
from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import Refused
from desktop_app.domain.fund_rows import By
from desktop_app.domain.progress import Progress, silent
from desktop_app.domain.ranking_rows import Ranking
from desktop_app.domain.ranking_rules import RankingChoice
from desktop_app.domain.reviews import NewReview
from desktop_app.domain.rows import ScoreMatrix
from desktop_app.reports.awards import awards_report
from desktop_app.reports.contributions import contributions_report, funds_report
from desktop_app.reports.figures import Figures, FundPart
from desktop_app.reports.multi_year import multi_year_report
from desktop_app.reports.official import About
from desktop_app.reports.officials import officials_report
from desktop_app.reports.overview_charts import completeness_chart
from desktop_app.reports.participation import participation_report
from desktop_app.reports.plan import plan_report
from desktop_app.reports.ranking import ranking_report
from desktop_app.reports.report import Report
from desktop_app.reports.returns import returns_report
from desktop_app.reports.scores import scores_report
from desktop_app.reports.summary import summary_report
from desktop_app.reports.targets import targets_report
from desktop_app.services import campaigns, criteria, settings, sources, tallies
from desktop_app.services.awards.decisions import AwardDecisions
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.desk import Desk
from desktop_app.services.fund.balance import Balances
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.funds import Filter, Funds
from desktop_app.services.multi_year import multi_year
from desktop_app.services.officials import Officials
from desktop_app.services.participation import Participation
from desktop_app.services.ranking import Rankings
from desktop_app.services.returns import Returns
from desktop_app.services.review_drafts import of_year, report_of
from desktop_app.services.reviews import newest
from desktop_app.services.scoring import Scoring
from desktop_app.services.targets import Targets


class Reporting:
    """Making reports."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def report(
        self,
        kind: str,
        year: int,
        campaign: str = "",
        first: int | None = None,
        ranking: RankingChoice | None = None,
    ) -> Report:
        """A report of a year, or of one of its campaigns; over several years also from `first` on.

        `ranking`: which ranking is meant, and whose scores; None for the newest published one of
        collectives or else the live one.

        Raises: Refused for a kind that there is not, or before scoring where it needs scores;
        NotFound.
        """
        make = _MAKERS.get(kind)
        if make is None:
            sentence = f"Không có loại báo cáo “{kind}”."
            raise Refused(sentence)
        if kind == "ranking" and ranking is not None:
            return _rank(self._desk, self.about(year, campaign), ranking)
        subject = ranking.subject if ranking else Subject.COLLECTIVE
        return make(self._desk, replace(self.about(year, campaign, subject), first=first))

    def tally(self, year: int, campaign: str = "", progress: Progress = silent) -> Report:
        """The tally, which may be long, with how far it is.

        Raises: NotFound, Cancelled.
        """
        return _tally(self._desk, self.about(year, campaign), progress)

    def about(self, year: int, campaign: str = "", subject: Subject = Subject.COLLECTIVE) -> About:
        """What a report is about, and what it is made from.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            campaigns.chosen(connection, year, campaign)
            known = campaigns.of_year(connection, year)
            sets = criteria.in_use(connection, year, campaign, subject)
            return About(
                department=settings.department(connection, self._desk.today),
                year=year,
                campaigns=known,
                campaign=campaign,
                subject=subject,
                made_from=(
                    *made_from(self._desk),
                    *sources.of_what(year, known, campaign),
                    *sources.by_rules(one.rules for one in sets),
                ),
            )


def made_from(desk: Desk) -> tuple[tuple[str, str], ...]:
    """By whom, when and from which store."""
    made_at = desk.clock().astimezone().strftime("%d/%m/%Y %H:%M")
    told = (
        ("Chương trình", f"Sổ Thi Đua {__version__}"),
        ("Tệp dữ liệu", desk.database.path.name),
        ("Thời điểm lập", made_at),
        ("Người lập", desk.actor.name),
    )
    return tuple((label, value) for label, value in told if value)


def _figures(desk: Desk, about: About) -> Figures:
    year, campaign = about.year, about.campaign
    by_fund = tuple(part for _, part in _by_fund(desk, about))
    return Figures(
        about=about,
        contributions=() if by_fund else Funds(desk).totals(year, campaign),
        by_fund=by_fund,
        activities=Participation(desk).totals(year, campaign),
        returns=Returns(desk).board(year, campaign),
        targets=Targets(desk).lines(year, campaign),
        matrix=_matrix(desk, about),
        ranking=_ranking(desk, about),
        balance=Balances(desk).report(year, campaign),
        review=_review(desk, about),
    )


def _matrix(desk: Desk, about: About) -> ScoreMatrix | None:
    """None before scoring: the report then has no such part."""
    with suppress(Refused):
        return Scoring(desk).matrix(about.year, about.campaign)
    return None


def _review(desk: Desk, about: About) -> NewReview | None:
    """What people wrote of the year's campaigns together, or of the chosen one."""
    with desk.reading() as connection:
        return newest(connection, about.year, about.campaign)


def _ranking(desk: Desk, about: About) -> Ranking | None:
    """None before scoring: the report then has no such part."""
    with suppress(Refused):
        return Rankings(desk).shown(about.year, about.campaign)
    return None


def _contributions(desk: Desk, about: About) -> Report:
    funds, balance = Funds(desk), Balances(desk).report(about.year, about.campaign)
    months = Ledger(desk).summed(about.year, By.MONTH, campaign=about.campaign)
    parts = tuple(
        replace(part, lines=funds.lines(Filter(about.year, about.campaign, fund=code)))
        for code, part in _by_fund(desk, about)
    )
    if parts:
        return funds_report(parts, about, balance, months)
    lines = funds.lines(Filter(about.year, about.campaign))
    totals = funds.totals(about.year, about.campaign)
    return contributions_report(totals, lines, about, balance, months)


def _by_fund(desk: Desk, about: About) -> tuple[tuple[str, FundPart], ...]:
    """The totals of each fund under its code, where several have figures; else nothing."""
    funds = Funds(desk)
    kept = funds.kept_apart(about.year, about.campaign)
    if len(kept) <= 1:
        return ()
    return tuple(
        (one.code, FundPart(one.name, funds.totals(about.year, about.campaign, one.code)))
        for one in kept
    )


def _participation(desk: Desk, about: About) -> Report:
    service = Participation(desk)
    lines = service.lines(about.year, about.campaign)
    return participation_report(service.totals(about.year, about.campaign), lines, about)


def _returns(desk: Desk, about: About) -> Report:
    service = Returns(desk)
    board = service.board(about.year, about.campaign)
    charts = (completeness_chart(board),) if board else ()
    return returns_report(board, about, service.lateness(about.year), charts)


def _plan(desk: Desk, about: About) -> Report:
    """The plan of the chosen campaign, or of the year's only one."""
    if len(about.chosen) != 1:
        codes = ", ".join(one.code for one in about.campaigns)
        sentence = f"Hãy chọn một phong trào để in kế hoạch. Các mã đang có: {codes or 'chưa có'}."
        raise Refused(sentence)
    return plan_report(Campaigns(desk).detail(about.chosen[0].code), about.department)


def _rank(desk: Desk, about: About, choice: RankingChoice | None = None) -> Report:
    ranking = Rankings(desk).shown(about.year, about.campaign, choice)
    told = dict(about.made_from) | dict(sources.of_ranking(ranking, about))
    return ranking_report(ranking, about.department, tuple(told.items()), about.campaigns)


def _tally(desk: Desk, about: About, progress: Progress = silent) -> Report:
    with desk.snapshot():
        figures = _figures(desk, about)
        if figures.ranking:
            told = dict(about.made_from) | dict(sources.of_ranking(figures.ranking, about))
            figures = replace(figures, about=replace(about, made_from=tuple(told.items())))
        return tallies.tally(desk, figures, _by_fund(desk, about), progress)


def _multi_year(desk: Desk, about: About) -> Report:
    return multi_year_report(multi_year(desk, about.year, about.campaign, about.first), about)


_MAKERS: dict[str, Callable[[Desk, About], Report]] = {
    "awards": lambda desk, about: awards_report(AwardDecisions(desk).awards(about.year), about),
    "tally": _tally,
    "multi-year": _multi_year,
    "officials": lambda desk, about: officials_report(Officials(desk).all(about.year), about),
    "ranking": _rank,
    "plan": _plan,
    "report": lambda desk, about: report_of(
        desk, of_year(desk, about.year, about.campaign), about.made_from
    ),
    "summary": lambda desk, about: summary_report(_figures(desk, about)),
    "contributions": _contributions,
    "participation": _participation,
    "returns": _returns,
    "targets": lambda desk, about: targets_report(
        Targets(desk).lines(about.year, about.campaign),
        about,
        Targets(desk).progress(about.year, about.campaign),
    ),
    "scores": lambda desk, about: scores_report(
        Scoring(desk).matrix(about.year, about.campaign, about.subject), about
    ),
}
KINDS = tuple(_MAKERS)
