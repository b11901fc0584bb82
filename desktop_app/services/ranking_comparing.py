"""A year's ranking against the year before, across units that were renamed, merged or split."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Connection, select

from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import Refused
from desktop_app.domain.lineage import Structure, last_day_of
from desktop_app.domain.ranking_compared import RankingsCompared, compare
from desktop_app.domain.ranking_rows import Ranking
from desktop_app.domain.ranking_rules import RankingChoice
from desktop_app.models.campaigns import Campaign
from desktop_app.services.desk import Desk
from desktop_app.services.ranking import shown
from desktop_app.services.reorganisation.reading import acts_until
from desktop_app.services.unit_names import last_days


class RankingComparing:
    """Comparing rankings."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def compare(
        self,
        year: int,
        campaign: str = "",
        choice: RankingChoice | None = None,
        against: int | None = None,
    ) -> RankingsCompared:
        """A year's ranking and the one before it; each is the published one where there is one.

        `against`: a published ranking to compare with instead, by its number.

        Raises: NotFound; Refused where a year has no such ranking, or no campaign of that line.
        """
        choice = choice or RankingChoice()
        with self._desk.reading() as connection:
            today = self._desk.today
            now = shown(connection, year, campaign, choice, today)
            then = _before(connection, now, choice, against, today)
            if then.terms.subject is not now.terms.subject:
                sentence = "Hai bảng xếp hạng của hai loại đối tượng khác nhau nên không so sánh."
                raise Refused(sentence)
            return compare(then, now, _successors(connection, then, now))


def _before(
    connection: Connection, now: Ranking, choice: RankingChoice, against: int | None, today: date
) -> Ranking:
    if against is not None:
        return shown(connection, now.year, "", RankingChoice(number=against), today)
    year = now.year - 1
    plain = RankingChoice(choice.subject, choice.scope, choice.criterion, choice.on_percent)
    try:
        return shown(connection, year, _campaign_before(connection, now), plain, today)
    except Refused as refusal:
        sentence = f"Không có bảng xếp hạng năm {year} để so sánh: {refusal}"
        raise Refused(sentence) from refusal


def _campaign_before(connection: Connection, now: Ranking) -> str:
    """The campaign of the year before that is of the same plan, or from which this one follows.

    Raises: Refused.
    """
    if not now.campaign:
        return ""
    own = connection.execute(
        select(Campaign).where(Campaign.code == now.campaign, Campaign.year == now.year)
    ).one()
    rows = connection.execute(select(Campaign).where(Campaign.year == now.year - 1)).all()
    parents = {own.parent_id, own.id} - {None}
    for row in rows:
        same_plan = own.template and row.template == own.template
        if same_plan or row.id in parents or row.parent_id in parents:
            return str(row.code)
    sentence = f"năm đó không có phong trào tương ứng với “{now.campaign}”."
    raise Refused(sentence)


def _successors(
    connection: Connection, then: Ranking, now: Ranking
) -> Mapping[int, tuple[int, ...]]:
    """What became of each unit by the end of the later year; people stay themselves."""
    if now.terms.subject is Subject.INDIVIDUAL:
        return {}
    structure = Structure(acts_until(connection, f"{now.year}-12-31"))
    ends = last_days(connection)
    units = (row.id for cluster in then.clusters for row in cluster.rows)
    return {
        unit: structure.heirs(unit, last_day_of(then.year, ends.get(unit, ""))) for unit in units
    }
