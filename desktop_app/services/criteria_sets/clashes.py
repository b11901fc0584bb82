"""Whom a set judges: two in use never the same subjects, and none that does not exist."""

from sqlalchemy import Connection, select

from desktop_app.domain.criteria import CriteriaSet, Subject
from desktop_app.domain.errors import Refused
from desktop_app.domain.problems import warning
from desktop_app.domain.set_edits import words
from desktop_app.domain.set_edits.problems import Part, SetPlace, SetProblem
from desktop_app.models.units import Cluster, Unit, UnitYear
from desktop_app.services import cluster_names, criteria


def refuse_clash(connection: Connection, year: int, campaign: str, rules: CriteriaSet) -> None:
    """Refuse a set in use beside another that judges the same subjects.

    Raises: Refused, which names the other set; NotFound where there is no such campaign.
    """
    own = set(cluster_names.by_code(connection, year, rules).clusters)
    there = criteria.in_use(connection, year, campaign, rules.subject)
    for other in (one.rules for one in there if one.rules.code != rules.code):
        common = own & set(other.clusters)
        if common or not (own or other.clusters):
            raise Refused(_sentence(year, campaign, other, common))


def cluster_warnings(
    connection: Connection, year: int, rules: CriteriaSet
) -> tuple[SetProblem, ...]:
    """Clusters that a set names and the year does not have; of people, also units."""
    known = set(connection.scalars(select(Cluster.code).where(Cluster.year == year)))
    if rules.subject is Subject.INDIVIDUAL:
        codes = select(Unit.code).join(UnitYear, UnitYear.unit_id == Unit.id)
        known |= set(connection.scalars(codes.where(UnitYear.year == year)))
    named = cluster_names.by_code(connection, year, rules).clusters
    return tuple(_unknown(one, year) for one in named if one not in known)


def _unknown(code: str, year: int) -> SetProblem:
    sentence = (
        f"Năm {year} không có cụm “{code}” nên bộ tiêu chí này chưa chấm ai ở đó. Hãy kiểm tra mã"
        " hoặc tên cụm."
    )
    place = SetPlace(Part.HEAD, field="clusters")
    return SetProblem(place, warning("set.cluster_unknown", sentence, code))


def _sentence(year: int, campaign: str, other: CriteriaSet, common: set[str]) -> str:
    whose = f"phong trào “{campaign}”" if campaign else f"năm {year}"
    whom = f"cụm {', '.join(sorted(common))}" if common else "mọi cụm chưa có bộ riêng"
    subject = words.SUBJECT_TITLES[other.subject].lower()
    return (
        f"Bộ tiêu chí “{other.title}” (mã {other.code}) đang được dùng cho {subject} của {whose}, "
        f"{whom}. Hãy ngừng dùng bộ đó hoặc chọn cụm khác trước."
    )
