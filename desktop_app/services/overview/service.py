"""What the first page says about a year: four looks, each in a few aggregates over the store."""

from datetime import date

from sqlalchemy import Connection, func, select

from desktop_app.domain.agenda import Agenda, AgendaItem, agenda
from desktop_app.domain.overview import (
    ClusterStanding,
    FundStanding,
    Pictures,
    RankingSoFar,
    YearOverview,
)
from desktop_app.domain.ranking_rows import ClusterRanking
from desktop_app.domain.ranking_rules import RankingChoice
from desktop_app.domain.tasks import coming_up
from desktop_app.models.campaigns import Campaign, Form
from desktop_app.models.scoring import CriteriaSetRecord, ScoreSheetRecord
from desktop_app.models.settings import YearState
from desktop_app.services import campaigns, giving, ranking, settings
from desktop_app.services.completeness import boards
from desktop_app.services.desk import Desk
from desktop_app.services.overview import agenda as items
from desktop_app.services.overview import sums
from desktop_app.services.statistics.sent import of_statistics
from desktop_app.services.tasks import Tasks
from desktop_app.services.units import units_of
from desktop_app.services.years import state_of


class Overview:
    """A year at a glance."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def year(self, year: int) -> YearOverview:
        """The year's figures; all zero for a year that nothing was entered for."""
        with self._desk.reading() as connection:
            department = settings.department(connection, self._desk.today)
            units = units_of(connection, year)
            found = sums.sums(connection, year)
            funds = sums.standings(connection, year, found)
            done = giving.done(connection, year).values()
            return YearOverview(
                year=year,
                department=department.name,
                closed=state_of(connection, year) is YearState.CLOSED,
                units=len(units),
                people=sum(unit.people for unit in units),
                campaigns=campaigns.of_year(connection, year),
                amount=funds[0].collected if funds else 0,
                in_kind_value=funds[0].in_kind_value if funds else 0,
                labour_days=sum(one.labour for one in found) + sum(one.labour_days for one in done),
                activities=sum(one.activities for one in done),
                scored=_scored(connection, year),
                by_fund=_several(funds),
                funds=funds,
                letterhead=bool(department.parent_agency),
                forms=_forms(connection, year),
            )

    def agenda(self, year: int) -> Agenda:
        """What is to be done next, by deadline; nothing once the year is closed."""
        today = self._desk.today
        with self._desk.snapshot(), self._desk.reading() as connection:
            tasks = coming_up(Tasks(self._desk).all(year), today)
            if state_of(connection, year) is YearState.CLOSED:
                return Agenda(today)
            found = [*items.of_tasks(tasks), *_of_records(connection, year, today)]
        return agenda(found, today)

    def pictures(self, year: int) -> Pictures:
        """What the charts are made of: money by month and by unit, who has answered what."""
        with self._desk.reading() as connection:
            found = sums.sums(connection, year)
            return Pictures(
                year,
                sums.standings(connection, year, found),
                sums.by_month(connection, year),
                sums.by_unit(found, sums.fund_codes(connection), units_of(connection, year)),
                tuple(boards(connection, year)),
            )

    def ranking(self, year: int) -> RankingSoFar | None:
        """The ends of each cluster's ranking, published or live; None where nothing was scored."""
        with self._desk.reading() as connection:
            if not _scored(connection, year):
                return None
            found = ranking.shown(connection, year, "", RankingChoice(), self._desk.today)
        return RankingSoFar(
            tuple(_ends(one) for one in found.clusters if one.rows),
            found.published.at[: len("2024-12-31")] if found.published else "",
            provisional=found.terms.provisional,
        )


def _of_records(connection: Connection, year: int, today: date) -> list[AgendaItem]:
    funds = sums.standings(connection, year, sums.sums(connection, year))
    scored, units = _scored(connection, year), len(units_of(connection, year))
    return [
        *items.of_returns(tuple(boards(connection, year))),
        *items.of_findings(connection, year),
        *items.of_money(connection, year, funds, today),
        *items.of_ranking(connection, year, units, scored, year_over=today.year > year),
        *items.of_rounds(connection, year),
        *of_statistics(connection, year, today),
    ]


def _scored(connection: Connection, year: int) -> int:
    """How many units have a sheet on one of the year's own sets."""
    query = (
        select(func.count(ScoreSheetRecord.unit_id.distinct()))
        .join(CriteriaSetRecord, CriteriaSetRecord.id == ScoreSheetRecord.set_id)
        .where(CriteriaSetRecord.year == year, CriteriaSetRecord.campaign_id.is_(None))
    )
    return connection.scalar(query) or 0


def _forms(connection: Connection, year: int) -> int:
    """How many return forms were made for the year's campaigns."""
    query = select(func.count(Form.id)).join(Campaign, Campaign.id == Form.campaign_id)
    return connection.scalar(query.where(Campaign.year == year)) or 0


def _several(funds: tuple[FundStanding, ...]) -> tuple[tuple[str, int, int], ...]:
    """Name, money and goods of each fund, where several have figures."""
    if len(funds) <= 1:
        return ()
    return tuple((one.name, one.collected, one.in_kind_value) for one in funds)


def _ends(cluster: ClusterRanking) -> ClusterStanding:
    ranked = [one for one in cluster.rows if one.rank is not None]
    return ClusterStanding(
        cluster.code,
        cluster.name,
        len(cluster.rows),
        len(cluster.rows) - len(ranked),
        ranked[0] if ranked else None,
        ranked[-1] if len(ranked) > 1 else None,
    )
