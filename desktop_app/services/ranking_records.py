"""Published rankings as records: rows written once, and read back as the values that they were."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import chain, groupby
from typing import Any

from sqlalchemy import Connection, Select, insert, select
from sqlalchemy.orm import aliased

from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import NotFound
from desktop_app.domain.points import share
from desktop_app.domain.ranking_rows import ClusterRanking, RankedUnit, Ranking
from desktop_app.domain.ranking_rules import (
    Publication,
    PublishedInfo,
    RankingChoice,
    RankingTerms,
    Scope,
)
from desktop_app.domain.rows import Department
from desktop_app.models.campaigns import Campaign
from desktop_app.models.scoring import MarkRecord, PublishedRanking, RankingRow, RankingSet
from desktop_app.services.desk import Command
from desktop_app.services.ranking_terms import plain_terms, stored_terms
from desktop_app.services.slices import slices

Record = dict[str, Any]
# Subjects whose marks are in memory at once.
CHUNK = 250


def newest(connection: Connection, year: int, campaign: str, choice: RankingChoice) -> int | None:
    """The number of the newest one for a year or campaign, subject and scope."""
    query = (
        select(PublishedRanking.id)
        .outerjoin(Campaign, Campaign.id == PublishedRanking.campaign_id)
        .where(
            PublishedRanking.year == year,
            PublishedRanking.subject == choice.subject.value,
            PublishedRanking.scope == choice.scope.value,
            Campaign.code == campaign if campaign else PublishedRanking.campaign_id.is_(None),
        )
        .order_by(PublishedRanking.id.desc())
        .limit(1)
    )
    return connection.scalar(query)


def of_year(connection: Connection, year: int) -> tuple[PublishedInfo, ...]:
    """Every published ranking of a year, the newest first."""
    query = _records().where(PublishedRanking.year == year).order_by(PublishedRanking.id.desc())
    return tuple(_info(row) for row in connection.execute(query))


def one(connection: Connection, number: int) -> Ranking:
    """A published ranking as it was.

    Raises: NotFound.
    """
    row = connection.execute(_records().where(PublishedRanking.id == number)).one_or_none()
    if row is None:
        what = "bảng xếp hạng đã công bố số"
        raise NotFound(what, str(number))
    return _thawed(connection, row)


def keep(command: Command, ranking: Ranking, record: Record, sets: Sequence[int]) -> int:
    """Freeze a ranking with its sets; `record`: the columns that the ranking does not tell."""
    added = insert(PublishedRanking).returning(PublishedRanking.id)
    terms = ranking.terms
    told = {
        **record,
        "year": ranking.year,
        "subject": terms.subject.value,
        "scope": terms.scope.value,
        "rules": _rules(ranking),
    }
    number = command.connection.execute(added, [told]).scalar_one()
    links = [{"ranking_id": number, "set_id": ident} for ident in sets]
    command.connection.execute(insert(RankingSet), links)
    return number


def keep_rows(command: Command, number: int, ranking: Ranking, sheets: Mapping[int, int]) -> None:
    """Write the rows, each with its sheet's marks as they are; `sheets`: sheet by subject."""
    rows = chain.from_iterable(cluster.rows for cluster in ranking.clusters)
    for chunk in slices(enumerate(rows, start=1), CHUNK):
        wanted = [sheets[row.id] for _, row in chunk if row.id in sheets]
        marks = _marks(command.connection, wanted)
        records = [
            _row_record(number, place, row, ranking.terms, marks.get(sheets.get(row.id, 0), []))
            for place, row in chunk
        ]
        command.connection.execute(insert(RankingRow), records)


def _rules(ranking: Ranking) -> Record:
    clusters = [
        {"code": cluster.code, "name": cluster.name, "on_percent": cluster.on_percent}
        for cluster in ranking.clusters
    ]
    return {
        "terms": plain_terms(ranking.terms),
        "campaign": ranking.campaign,
        "criteria_set": ranking.criteria_set,
        "criteria_title": ranking.criteria_title,
        "tie_order": list(ranking.tie_order),
        "clusters": clusters,
        "department": asdict(ranking.department or Department("")),
        "rows": sum(len(cluster.rows) for cluster in ranking.clusters),
    }


def _marks(connection: Connection, sheets: Sequence[int]) -> dict[int, list[Record]]:
    query = (
        select(MarkRecord)
        .where(MarkRecord.sheet_id.in_(sheets))
        .order_by(MarkRecord.sheet_id, MarkRecord.position)
    )
    rows = groupby(connection.execute(query), key=lambda row: row.sheet_id)
    return {sheet: [_mark(row) for row in marks] for sheet, marks in rows}


def _mark(row: Any) -> Record:  # noqa: ANN401  # a row of the mark table
    return {
        "criterion": row.criterion,
        "title": row.title,
        "max_points": row.max_points,
        "points": row.points,
        "method": row.method,
        "stage": row.stage,
        "explanation": row.explanation,
    }


def _row_record(
    number: int, place: int, row: RankedUnit, terms: RankingTerms, marks: list[Record]
) -> Record:
    person = terms.subject is Subject.INDIVIDUAL
    return {
        "ranking_id": number,
        "position": place,
        "cluster_code": row.cluster,
        "cluster_name": row.cluster_name,
        "unit_id": None if person else row.id,
        "person_id": row.id if person else None,
        "code": row.code,
        "name": row.name,
        "place": row.rank,
        "tied": row.tied,
        "points": row.points,
        "max_points": row.max_points,
        "band": row.band,
        "reason": row.reason,
        "notes": list(row.notes),
        "bars": list(row.bars),
        "marks": marks,
    }


def _records() -> Select[Any]:
    newer = aliased(PublishedRanking)
    replaced = (
        select(newer.id)
        .where(newer.replaces_id == PublishedRanking.id)
        .order_by(newer.id.desc())
        .limit(1)
        .correlate(PublishedRanking)
        .scalar_subquery()
    )
    return select(PublishedRanking, replaced.label("replaced_by"))


def _publication(row: Any) -> Publication:  # noqa: ANN401  # a row of the ranking table
    return Publication(
        number=row.id,
        at=row.published_at.astimezone().isoformat(timespec="minutes"),
        actor=row.actor,
        reason=row.reason,
        replaces=row.replaces_id,
        replaced_by=row.replaced_by,
    )


def _info(row: Any) -> PublishedInfo:  # noqa: ANN401  # as above
    return PublishedInfo(
        published=_publication(row),
        year=row.year,
        campaign=row.rules["campaign"],
        subject=Subject(row.subject),
        scope=Scope(row.scope),
        title=row.title,
        rows=row.rules["rows"],
        provisional=row.rules["terms"]["provisional"],
    )


def _thawed(connection: Connection, record: Any) -> Ranking:  # noqa: ANN401  # as above
    rules = record.rules
    terms = stored_terms(rules["terms"])
    return Ranking(
        year=record.year,
        campaign=rules["campaign"],
        criteria_set=rules["criteria_set"],
        criteria_title=rules["criteria_title"],
        tie_order=tuple(rules["tie_order"]),
        clusters=tuple(_clusters(connection, record.id, rules["clusters"], terms)),
        terms=terms,
        published=_publication(record),
        department=Department(**rules["department"]),
    )


def _clusters(
    connection: Connection, number: int, clusters: Sequence[Record], terms: RankingTerms
) -> Iterator[ClusterRanking]:
    columns = [one for one in RankingRow.__table__.c if one.name != "marks"]
    query = select(*columns).where(RankingRow.ranking_id == number).order_by(RankingRow.position)
    rows = connection.execute(query).all()
    whole = terms.scope is Scope.DEPARTMENT
    by_cluster: dict[str, list[Any]] = {}
    for row in rows:
        by_cluster.setdefault("" if whole else row.cluster_code, []).append(row)
    for told in clusters:
        members = by_cluster.get(told["code"], [])
        ranked = tuple(_row(row, told["on_percent"]) for row in members)
        yield ClusterRanking(told["code"], told["name"], ranked, told["on_percent"])


def _row(row: Any, on_percent: bool) -> RankedUnit:  # noqa: ANN401, FBT001  # a row of its cluster
    reached = on_percent and row.points is not None
    return RankedUnit(
        rank=row.place,
        tied=row.tied,
        code=row.code,
        name=row.name,
        points=row.points,
        max_points=row.max_points,
        band=row.band,
        reason=row.reason,
        notes=tuple(row.notes),
        bars=tuple(row.bars),
        share=share(row.points, row.max_points) if reached else None,
        cluster=row.cluster_code,
        cluster_name=row.cluster_name,
        id=row.unit_id or row.person_id,
    )
