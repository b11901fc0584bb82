"""A ranking beside the quotas of its classes."""

from sqlalchemy import Connection, select

from desktop_app.domain.ranking_quotas import RankingQuotas, class_quotas
from desktop_app.domain.ranking_rules import RankingChoice
from desktop_app.models.units import Cluster, Unit, UnitYear
from desktop_app.services.awards.title_rows import quotas
from desktop_app.services.desk import Desk
from desktop_app.services.ranking import shown


class QuotasOfRankings:
    """How many may get a class, who is inside, who is tied at the cut."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(
        self, year: int, campaign: str = "", choice: RankingChoice | None = None
    ) -> RankingQuotas:
        """By the quotas of the year's last day, on which its classes are given.

        Raises: NotFound, Refused where nothing was scored yet.
        """
        with self._desk.reading() as connection:
            ranking = shown(connection, year, campaign, choice or RankingChoice(), self._desk.today)
            day = f"{year}-12-31"
            there = quotas(connection, day)
            return class_quotas(ranking, there, day, _clusters(connection, year))


def _clusters(connection: Connection, year: int) -> dict[str, str]:
    """Each unit's cluster in a year, by codes."""
    query = (
        select(Unit.code, Cluster.code)
        .join(UnitYear, UnitYear.unit_id == Unit.id)
        .join(Cluster, Cluster.id == UnitYear.cluster_id)
        .where(UnitYear.year == year)
    )
    return {row[0]: row[1] for row in connection.execute(query)}
