"""The ranking by clusters: as a table, and as the official document."""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain
from typing import TypeVar

from desktop_app.domain.ranking import tie_title
from desktop_app.domain.rows import (
    CampaignInfo,
    ClusterRanking,
    Department,
    RankedUnit,
    Ranking,
)
from desktop_app.reports.clusters import NO_CLUSTER
from desktop_app.reports.official import (
    About,
    body_of,
    letterhead,
    padded,
    recipients,
    signatures,
)
from desktop_app.reports.report import Column, Format, Paragraph, Report, Row, Table

T = TypeVar("T")

TIED = "Đồng hạng"
_COLUMNS = (
    Column("rank", "Hạng", Format.NUMBER, 6),
    Column("code", "Mã", width=11),
    Column("unit", "Đơn vị", width=36),
    Column("points", "Điểm", Format.POINTS, 9),
    Column("max_points", "Điểm tối đa", Format.POINTS, 9),
    Column("band", "Xếp loại", width=27),
    Column("note", "Ghi chú", width=12),
)


def ranking_table(ranking: Ranking) -> Table:
    """All clusters in one table, each under its name; rows bear "unit:CODE"."""
    rows = chain.from_iterable(
        (Row((_name(cluster),), "group"), *_rows(cluster)) for cluster in ranking.clusters
    )
    return Table("Bảng xếp hạng", _COLUMNS, tuple(rows))


def cluster_tables(ranking: Ranking) -> tuple[Table, ...]:
    """A table for each cluster, with its name as title; documents do without the units' codes."""
    columns = _without_code(_COLUMNS)
    return tuple(
        Table(
            _name(cluster),
            columns,
            tuple(Row(_without_code(row.cells), ident=row.ident) for row in _rows(cluster)),
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
    about = About(department, ranking.year, campaigns, ranking.campaign, made_from)
    return Report(
        kind="ranking",
        title="Bảng xếp hạng",
        abstract=f"Kết quả chấm điểm, xếp hạng {about.occasion} "
        f"của các phòng, đơn vị thuộc {body_of(department)}",
        letterhead=letterhead(department),
        blocks=(
            Paragraph(_opening(ranking, about)),
            *map(Paragraph, rules_sentences(ranking, about)),
            *cluster_tables(ranking),
        ),
        signatures=signatures(department),
        recipients=recipients(department),
        made_from=made_from,
    )


def rules_sentences(ranking: Ranking, about: About) -> tuple[str, ...]:
    """How units were placed: within clusters, by points, and what decided between equals."""
    sentence = (
        "Thứ hạng được xếp trong từng cụm thi đua theo tổng điểm từ cao xuống thấp; "
        "các đơn vị bằng nhau thì cùng hạng, hạng kế tiếp được tính theo số đơn vị xếp trên."
    )
    titles = (tie_title(key, about.short_titles) for key in ranking.tie_order)
    order = "; ".join(f"({number}) {title}" for number, title in enumerate(titles, 1))
    ties = f"Trường hợp bằng tổng điểm, thứ hạng được xét lần lượt theo: {order}."
    return (sentence, ties) if order else (sentence,)


def bands_sentence(ranking: Ranking) -> str:
    """How many units reached each class, in the order of the points; empty without classes."""
    rows = _ranked(ranking)
    bands = Counter(row.band for row in sorted(rows, key=_worst_last) if row.band)
    said = ", ".join(f"{padded(count)} đơn vị “{band}”" for band, count in bands.items())
    return f"Kết quả xếp loại: {said}." if said else ""


def _opening(ranking: Ranking, about: About) -> str:
    units = sum(len(cluster.rows) for cluster in ranking.clusters)
    scored = len(_ranked(ranking))
    based = f"Căn cứ {ranking.criteria_title}, " if ranking.criteria_title else ""
    unranked = f"; còn {padded(units - scored)} đơn vị chưa xếp hạng" if scored < units else ""
    sentence = (
        f"{based}{about.department.name} chấm điểm, xếp hạng {about.occasion} "
        f"đối với {padded(units)} phòng, đơn vị thuộc {padded(len(ranking.clusters))} "
        f"cụm thi đua{unranked}. {bands_sentence(ranking)}"
    )
    return sentence.strip()


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


def _rows(cluster: ClusterRanking) -> Iterator[Row]:
    for row in cluster.rows:
        note = row.reason or (TIED if row.tied else "")
        reached = row.max_points if row.points is not None else None
        cells = (row.rank, row.code, row.name, row.points, reached, row.band, note)
        yield Row(cells, ident=f"unit:{row.code}")
