"""The criteria sets of the store: the year's own and those of its campaigns."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, insert, select

from desktop_app.domain.criteria import CriteriaSet, Subject
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.judged import Judged
from desktop_app.domain.templates import criteria_set, criteria_set_data
from desktop_app.models.campaigns import Campaign
from desktop_app.models.scoring import CriteriaSetRecord
from desktop_app.services import cluster_names, templates
from desktop_app.services.desk import Command

IN_USE = "in_use"


@dataclass(frozen=True, slots=True)
class StoredSet:
    """A stored criteria set with its record's number; `campaign_id` None for the year's own."""

    id: int
    year: int
    campaign_id: int | None
    rules: CriteriaSet


def in_use(
    connection: Connection, year: int, campaign: str = "", subject: Subject = Subject.COLLECTIVE
) -> tuple[StoredSet, ...]:
    """The newest version in use of each set for a year or a campaign; several judge by clusters.

    Clusters stand by the year's codes, whether the set names them by code or by name.

    Raises: NotFound where there is no such campaign in that year.
    """
    campaign_id = campaign_number(connection, year, campaign) if campaign else None
    query = (
        select(CriteriaSetRecord.id, CriteriaSetRecord.code, CriteriaSetRecord.definition)
        .where(
            CriteriaSetRecord.year == year,
            CriteriaSetRecord.subject == subject.value,
            CriteriaSetRecord.state == IN_USE,
            _of_campaign(campaign_id),
        )
        .order_by(CriteriaSetRecord.number)
    )
    newest = {row.code: row for row in connection.execute(query)}
    found = [
        StoredSet(row.id, year, campaign_id, _of_year(connection, year, row.definition))
        for row in newest.values()
    ]
    return tuple(sorted(found, key=lambda one: (bool(one.rules.clusters), one.rules.code)))


def _of_year(connection: Connection, year: int, definition: Mapping[str, object]) -> CriteriaSet:
    return cluster_names.by_code(connection, year, criteria_set(definition))


def find(
    connection: Connection, year: int, campaign: str = "", subject: Subject = Subject.COLLECTIVE
) -> StoredSet | None:
    """The set that judges who is of no cluster named by another; None where there is none.

    Raises: NotFound where there is no such campaign in that year.
    """
    return next(iter(in_use(connection, year, campaign, subject)), None)


def set_for(sets: Iterable[StoredSet], one: Judged) -> StoredSet | None:
    """The set that judges somebody: the one that names their cluster, else the one that names none.

    Of people the set that names their unit comes first, then the one that names its cluster.
    """
    known = tuple(sets)
    for cluster in (one.cluster, one.unit_cluster):
        own = next((each for each in known if cluster and cluster in each.rules.clusters), None)
        if own is not None:
            return own
    return next((each for each in known if not each.rules.clusters), None)


def _of_campaign(campaign_id: int | None) -> ColumnElement[bool]:
    if campaign_id is None:
        return CriteriaSetRecord.campaign_id.is_(None)
    return CriteriaSetRecord.campaign_id == campaign_id


def campaign_number(connection: Connection, year: int, code: str) -> int:
    """A campaign's record number.

    Raises: NotFound.
    """
    query = select(Campaign.id).where(Campaign.code == code, Campaign.year == year)
    found = connection.scalar(query)
    if found is None:
        what = f"phong trào năm {year}"
        there = connection.scalars(select(Campaign.code).where(Campaign.year == year))
        raise NotFound(what, code, there)
    return found


def adopt(command: Command, year: int, rules: CriteriaSet, campaign_id: int | None) -> int:
    """Take a shipped set into use for a year; the office edits its own copy from then on."""
    record = {
        "code": rules.code,
        "number": rules.version,
        "year": year,
        "campaign_id": campaign_id,
        "subject": rules.subject.value,
        "title": rules.title,
        "definition": criteria_set_data(rules),
    }
    added = insert(CriteriaSetRecord).returning(CriteriaSetRecord.id)
    ident = command.connection.execute(added, [record]).scalar_one()
    command.audit("criteria.adopt", f"criteria_set:{ident}", after={"code": rules.code})
    return ident


def ensure(
    command: Command, year: int, campaign: str = "", subject: Subject = Subject.COLLECTIVE
) -> StoredSet:
    """The set in use; the year's own is adopted from the shipped one where there is none yet.

    Raises: NotFound, Refused where a campaign has none: only the office can say what it judges by.
    """
    found = find(command.connection, year, campaign, subject)
    if found is not None:
        return found
    code = templates.YEAR_SETS.get(subject, "")
    if campaign or not code:
        whose = f"Phong trào “{campaign}”" if campaign else f"Năm {year}"
        sentence = f"{whose} chưa có bộ tiêu chí cho đối tượng này. Hãy thêm bộ tiêu chí trước."
        raise Refused(sentence)
    rules = templates.find_criteria(code)
    with command.unrecorded():
        return StoredSet(adopt(command, year, rules, None), year, None, rules)
