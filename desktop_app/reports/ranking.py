"""The ranking by clusters: as a table, and as the official document."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import chain
from typing import TypeVar

from desktop_app.domain.criteria import Subject
from desktop_app.domain.ranking_rows import ClusterRanking, RankedUnit, Ranking
from desktop_app.domain.ranking_rules import Scope
from desktop_app.domain.rows import CampaignInfo, Department
from desktop_app.reports.bands import tones_of_terms
from desktop_app.reports.clusters import NO_CLUSTER
from desktop_app.reports.formulas import Rank, Share
from desktop_app.reports.official import (
    About,
    body_of,
    letterhead,
    padded,
    recipients,
    signatures,
)
from desktop_app.reports.ranking_rules import publication_sentence, rules_sentences, who
from desktop_app.reports.report import Cell, Column, Format, Paragraph, Report, Row, Table

__all__ = [
    "TIED",
    "bands_sentence",
    "cluster_tables",
    "note_of",
    "ranking_report",
    "ranking_table",
    "rules_sentences",
]

T = TypeVar("T")

TIED = "Đồng hạng"
_RANK = Column("rank", "Hạng", Format.NUMBER, 6, formula=Rank(("points", "share")))
_CODE = Column("code", "Mã", width=11)
_NAMES = {
    Subject.COLLECTIVE: Column("unit", "Đơn vị", width=36),
    Subject.INDIVIDUAL: Column("person", "Họ và tên", width=28),
}
_CLUSTERS = {
    Subject.COLLECTIVE: Column("cluster", "Cụm thi đua", width=18),
    Subject.INDIVIDUAL: Column("unit", "Đơn vị", width=28),
}
_POINTS = (
    Column("points", "Điểm", Format.POINTS, 9),
    Column("max_points", "Điểm tối đa", Format.POINTS, 9),
)
_SHARE = Column("share", "Tỷ lệ", Format.PERCENT, 9, formula=Share("points", "max_points"))
_BAND = Column("band", "Xếp loại", width=27)
_SHORT_NOTE = Column("note", "Ghi chú", width=12)
_LONG_NOTE = Column("note", "Ghi chú", width=30)


def ranking_table(ranking: Ranking) -> Table:
    """All clusters in one table, each under its name; rows bear "unit:CODE" or "person:CODE"."""
    rows = chain.from_iterable(
        (Row((_name(cluster),), "group"), *_rows(ranking, cluster)) for cluster in ranking.clusters
    )
    return Table("Bảng xếp hạng", _columns(ranking), tuple(rows))


def cluster_tables(ranking: Ranking) -> tuple[Table, ...]:
    """A table for each cluster, with its name as title; documents do without the units' codes."""
    columns = _without_code(_columns(ranking))
    return tuple(
        Table(
            _name(cluster),
            columns,
            tuple(
                Row(_without_code(row.cells), ident=row.ident) for row in _rows(ranking, cluster)
            ),
        )
        for cluster in ranking.clusters
    )


def ranking_report(
    ranking: Ranking,
    department: Department,
    made_from: tuple[tuple[str, str], ...] = (),
    campaigns: tuple[CampaignInfo, ...] = (),
) -> Report:
    """The official ranking; `campaigns`: the year's, by which its rules name them."""
    department = ranking.department or department
    about = About(department, ranking.year, campaigns, ranking.campaign, made_from)
    whose = "các cá nhân" if ranking.terms.subject is Subject.INDIVIDUAL else "các phòng, đơn vị"
    published = ranking.published
    return Report(
        kind="ranking",
        title="Bảng xếp hạng",
        abstract=f"Kết quả chấm điểm, xếp hạng {ranking.terms.occasion or about.occasion} "
        f"của {whose} thuộc {body_of(department)}",
        letterhead=letterhead(department),
        blocks=(
            Paragraph(_opening(ranking, about)),
            *map(Paragraph, rules_sentences(ranking, about)),
            *((Paragraph(publication_sentence(published)),) if published else ()),
            *cluster_tables(ranking),
        ),
        signatures=signatures(department),
        recipients=recipients(department),
        made_from=made_from,
    )


def bands_sentence(ranking: Ranking) -> str:
    """How many units reached each class, in the order of the points; empty without classes."""
    rows = _ranked(ranking)
    bands = Counter(row.band for row in sorted(rows, key=_worst_last) if row.band)
    one = who(ranking)
    said = ", ".join(f"{padded(count)} {one} “{band}”" for band, count in bands.items())
    return f"Kết quả xếp loại: {said}." if said else ""


def leaders_sentences(ranking: Ranking) -> tuple[str, ...]:
    """Who has the first place of each cluster, where anybody has."""
    first = [
        (one.name, [row.name for row in one.rows if row.rank == 1]) for one in ranking.clusters
    ]
    told = "; ".join(
        f"{name}: {', '.join(leaders)}" if name else ", ".join(leaders)
        for name, leaders in first
        if leaders
    )
    return (f"Dẫn đầu xếp hạng: {told}.",) if told else ()


def _opening(ranking: Ranking, about: About) -> str:
    units = sum(len(cluster.rows) for cluster in ranking.clusters)
    scored = len(_ranked(ranking))
    based = f"Căn cứ {ranking.criteria_title}, " if ranking.criteria_title else ""
    unranked = f"; còn {padded(units - scored)} {who(ranking)} chưa xếp hạng"
    sentence = (
        f"{based}{about.department.name} chấm điểm, xếp hạng "
        f"{ranking.terms.occasion or about.occasion} đối với {padded(units)} {_among(ranking)}"
        f"{unranked if scored < units else ''}. {bands_sentence(ranking)}"
    )
    return sentence.strip()


def _among(ranking: Ranking) -> str:
    people = ranking.terms.subject is Subject.INDIVIDUAL
    clusters = padded(len(ranking.clusters))
    if ranking.terms.scope is Scope.DEPARTMENT:
        return "cá nhân" if people else "phòng, đơn vị"
    if people:
        return f"cá nhân thuộc {clusters} đơn vị"
    return f"phòng, đơn vị thuộc {clusters} cụm thi đua"


def _ranked(ranking: Ranking) -> Sequence[RankedUnit]:
    rows = chain.from_iterable(cluster.rows for cluster in ranking.clusters)
    return [row for row in rows if row.rank is not None]


def _worst_last(row: RankedUnit) -> Fraction:
    """Classes may go by the share of what could be reached, so the share orders them."""
    return -Fraction(row.points or 0, row.max_points or 1)


def _without_code(cells: tuple[T, ...]) -> tuple[T, ...]:
    return (cells[0], *cells[2:])


def _name(cluster: ClusterRanking) -> str:
    return cluster.name or cluster.code or NO_CLUSTER


def _columns(ranking: Ranking) -> tuple[Column, ...]:
    terms = ranking.terms
    subject = terms.subject if terms.subject in _NAMES else Subject.COLLECTIVE
    rows = chain.from_iterable(cluster.rows for cluster in ranking.clusters)
    told = any(row.notes for row in rows)
    return (
        _RANK,
        _CODE,
        _NAMES[subject],
        *((_CLUSTERS[subject],) if terms.scope is Scope.DEPARTMENT else ()),
        *_POINTS,
        *((_SHARE,) if _has_shares(ranking) else ()),
        *(() if terms.criterion else (replace(_BAND, tones=tones_of_terms(terms)),)),
        _LONG_NOTE if told else _SHORT_NOTE,
    )


def _has_shares(ranking: Ranking) -> bool:
    return any(cluster.on_percent for cluster in ranking.clusters)


def _rows(ranking: Ranking, cluster: ClusterRanking) -> Iterator[Row]:
    terms, shares = ranking.terms, _has_shares(ranking)
    kind = "person" if terms.subject is Subject.INDIVIDUAL else "unit"
    for row in cluster.rows:
        reached = row.max_points if row.points is not None else None
        cells: tuple[Cell, ...] = (
            row.rank,
            row.code,
            row.name,
            *((row.cluster_name or NO_CLUSTER,) if terms.scope is Scope.DEPARTMENT else ()),
            row.points,
            reached,
            *((row.share,) if shares else ()),
            *(() if terms.criterion else (row.band,)),
            note_of(row),
        )
        yield Row(cells, ident=f"{kind}:{row.code}")


def note_of(row: RankedUnit) -> str:
    """What stands beside a place: why there is none, that it is shared, what the class rests on."""
    if row.reason:
        return row.reason
    return "; ".join((*((TIED,) if row.tied else ()), *row.notes))
