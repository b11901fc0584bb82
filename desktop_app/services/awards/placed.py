"""Where everybody stands and what they took part in: published rankings, sheets, campaigns."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, select

from desktop_app.domain.awards.rounds import RoundInfo
from desktop_app.domain.criteria import Subject
from desktop_app.domain.judged import Judged
from desktop_app.domain.ranking_rules import Scope
from desktop_app.domain.text import match_key
from desktop_app.models.campaigns import Campaign, UnitReturn
from desktop_app.models.scoring import PublishedRanking, RankingRow, ScoreSheetRecord
from desktop_app.services import criteria, giving, person_giving
from desktop_app.services.person_giving import Names

EVERYBODY = "toàn cơ quan"


@dataclass(frozen=True, slots=True)
class Placed:
    """A row of a published ranking, or, before one is published, of a score sheet (no place)."""

    place: int | None = None
    tied: bool = False
    cluster: str = ""
    points: int | None = None
    bars: frozenset[str] = frozenset()


def placed(connection: Connection, about: RoundInfo, kind: Subject) -> Mapping[int, Placed]:
    """By unit or person number; the round's own ranking goes before the newest of its year.

    One within clusters goes before one over the department: it is a cluster that somebody leads.
    """
    ranking = _ranking(connection, about, kind)
    if ranking is None:
        return _sheets(connection, about, kind)
    query = select(RankingRow).where(RankingRow.ranking_id == ranking.id)
    return {
        row.unit_id or row.person_id or 0: Placed(
            row.place, row.tied, among(ranking.scope, row), row.points, frozenset(row.bars)
        )
        for row in connection.execute(query)
    }


def among(scope: str, row: Any) -> str:  # noqa: ANN401  # a row of a published ranking
    """Among whom a row's place is: its cluster, or everybody."""
    return EVERYBODY if scope == Scope.DEPARTMENT else str(row.cluster_name)


def _ranking(connection: Connection, about: RoundInfo, kind: Subject) -> Any:  # noqa: ANN401  # a row
    query = (
        select(PublishedRanking.id, PublishedRanking.scope)
        .where(
            PublishedRanking.subject == kind.value,
            (PublishedRanking.id == about.ranking)
            | (
                (PublishedRanking.year == about.year)
                & PublishedRanking.campaign_id.is_not_distinct_from(about.campaign_id)
            ),
        )
        .order_by(
            (PublishedRanking.id == about.ranking).desc(),
            (PublishedRanking.scope == Scope.CLUSTER).desc(),
            PublishedRanking.id.desc(),
        )
        .limit(1)
    )
    return connection.execute(query).one_or_none()


def _sheets(connection: Connection, about: RoundInfo, kind: Subject) -> Mapping[int, Placed]:
    sets = criteria.in_use(connection, about.year, about.campaign, kind)
    query = select(ScoreSheetRecord).where(ScoreSheetRecord.set_id.in_([one.id for one in sets]))
    return {
        row.unit_id or row.person_id or 0: Placed(points=row.total, bars=frozenset(row.bars))
        for row in connection.execute(query)
    }


def joined(connection: Connection, year: int, there: Sequence[Judged]) -> Mapping[int, int]:
    """In how many of the year's campaigns each took part; who may have is left out, not zero."""
    if there and there[0].kind is Subject.INDIVIDUAL:
        gifts = person_giving.given(connection, year)
        took_part = (key for key, one in gifts.items() if one.gifts)
        known = _surely_not(connection, year, there)
        return _counted((*took_part, *person_giving.done(connection, year)), known)
    gave = (key for key, one in giving.given(connection, year).items() if one.lines)
    answered = frozenset(connection.scalars(_answered(year)))
    return _counted((*gave, *giving.done(connection, year)), answered)


def _surely_not(connection: Connection, year: int, there: Iterable[Judged]) -> Iterator[int]:
    """People who are named nowhere although each line of their unit names somebody else."""
    by_unit = defaultdict[int, list[Names]](list)
    for (_, unit), names in person_giving.named(connection, year).items():
        by_unit[unit].append(names)
    for one in there:
        lists = by_unit.get(one.unit_id, ())
        if lists and all(each.complete for each in lists):
            unsure = frozenset[str]().union(*(each.unsure for each in lists))
            if not unsure or match_key(one.name) not in unsure:
                yield one.id


def _answered(year: int) -> Select[int]:
    return (
        select(UnitReturn.unit_id)
        .join(Campaign, Campaign.id == UnitReturn.campaign_id)
        .where(Campaign.year == year, UnitReturn.in_force)
        .distinct()
    )


def _counted(keys: Iterable[tuple[int, int]], known: Iterable[int]) -> dict[int, int]:
    """Campaigns of each subject; those of whom it is known that they joined none have 0."""
    campaigns = defaultdict[int, set[int]](set)
    for campaign, subject in keys:
        if campaign:
            campaigns[subject].add(campaign)
    return dict.fromkeys(known, 0) | {one: len(several) for one, several in campaigns.items()}
