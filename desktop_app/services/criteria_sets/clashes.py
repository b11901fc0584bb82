"""Two sets in use may not judge the same subjects: which of them counts could not be told."""

from sqlalchemy import Connection

from desktop_app.domain.criteria import CriteriaSet
from desktop_app.domain.errors import Refused
from desktop_app.domain.set_edits import words
from desktop_app.services import criteria


def refuse_clash(connection: Connection, year: int, campaign: str, rules: CriteriaSet) -> None:
    """Refuse a set in use beside another that judges the same subjects.

    Raises: Refused, which names the other set; NotFound where there is no such campaign.
    """
    there = criteria.in_use(connection, year, campaign, rules.subject)
    for other in (one.rules for one in there if one.rules.code != rules.code):
        common = set(rules.clusters) & set(other.clusters)
        if common or not (rules.clusters or other.clusters):
            raise Refused(_sentence(year, campaign, other, common))


def _sentence(year: int, campaign: str, other: CriteriaSet, common: set[str]) -> str:
    whose = f"phong trào “{campaign}”" if campaign else f"năm {year}"
    whom = f"cụm {', '.join(sorted(common))}" if common else "mọi cụm chưa có bộ riêng"
    subject = words.SUBJECT_TITLES[other.subject].lower()
    return (
        f"Bộ tiêu chí “{other.title}” (mã {other.code}) đang được dùng cho {subject} của {whose}, "
        f"{whom}. Hãy ngừng dùng bộ đó hoặc chọn cụm khác trước."
    )
