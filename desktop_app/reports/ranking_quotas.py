"""A ranking's classes beside the quotas in force, as a table to look at before publishing."""

from collections.abc import Iterator, Mapping

from desktop_app.domain.awards.quotas import Allotment
from desktop_app.domain.awards.words import CERTAINTIES, quota_text
from desktop_app.domain.dates import format_date
from desktop_app.domain.ranking_quotas import QuotaPlaces, RankingQuotas
from desktop_app.reports.report import Column, Format, Row, Table

_COLUMNS = (
    Column("group", "Trong", width=26),
    Column("base", "Số người, đơn vị được tính", Format.NUMBER, 10),
    Column("places", "Số suất", Format.NUMBER, 8),
    Column("there", "Đang xếp loại này", Format.NUMBER, 9),
    Column("within", "Trong hạn mức", width=30),
    Column("tied", "Bằng nhau ở mức cắt", width=26),
    Column("out", "Ngoài hạn mức", width=26),
)
_WHOLE = "Toàn cơ quan"


def quotas_sentences(found: RankingQuotas) -> tuple[str, ...]:
    """On which day the quotas bind, the basis of each, and that nobody's class is changed."""
    day = f"Theo các hạn mức xếp loại có hiệu lực ngày {format_date(found.day)}."
    bases = (
        f"{quota_text(one.quota, {})}: {one.quota.basis or 'chưa ghi căn cứ'} "
        f"({CERTAINTIES[one.quota.certainty].lower()})."
        for one in found.quotas
    )
    return (day, *bases, "Bảng này chỉ để xem: không xếp loại của ai bị đổi.")


def quotas_table(found: RankingQuotas) -> Table:
    """Each quota's groups; those who are equal at the cut are for people to decide."""
    names = _names(found)
    rows = tuple(row for one in found.quotas for row in _rows(one, names))
    empty = (
        "Không có hạn mức xếp loại nào có hiệu lực cho đối tượng này, hoặc chưa ai đạt loại "
        "bị hạn mức. Hạn mức được ghi ở trang Khen thưởng, phần “Hạn mức, lương cơ sở”."
    )
    return Table("Hạn mức xếp loại", _COLUMNS, rows, empty_text=empty)


def _rows(one: QuotaPlaces, names: Mapping[str, str]) -> Iterator[Row]:
    if one.groups:
        yield Row((quota_text(one.quota, {}),), "group")
    yield from (_row(group, names) for group in one.groups)


def _row(group: Allotment, names: Mapping[str, str]) -> Row:
    there = len(group.within) + len(group.tied) + len(group.out)
    within, tied, out = (
        ", ".join(names[key] for key in keys) for keys in (group.within, group.tied, group.out)
    )
    told = f"{tied} (còn {group.open} suất)" if tied else ""
    title = names.get(group.group, group.group) or _WHOLE
    return Row((title, group.base, group.places, there, within, told, out))


def _names(found: RankingQuotas) -> dict[str, str]:
    """Names of clusters, units and people by code."""
    clusters = found.ranking.clusters
    rows = [row for cluster in clusters for row in cluster.rows]
    return {
        **{cluster.code: cluster.name for cluster in clusters if cluster.code},
        **{row.cluster: row.cluster_name for row in rows if row.cluster},
        **{row.code: row.name for row in rows},
    }
