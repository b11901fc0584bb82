"""The criteria sets of the store: the year's own and those of its campaigns."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, insert, select

from desktop_app.domain.criteria import CriteriaSet
from desktop_app.domain.errors import NotFound
from desktop_app.domain.templates import criteria_set, criteria_set_data
from desktop_app.models.campaigns import Campaign
from desktop_app.models.scoring import CriteriaSetRecord
from desktop_app.services import templates
from desktop_app.services.desk import Command


@dataclass(frozen=True, slots=True)
class StoredSet:
    """A stored criteria set with its record's number; `campaign_id` None for the year's own."""

    id: int
    year: int
    campaign_id: int | None
    rules: CriteriaSet


def find(connection: Connection, year: int, campaign: str = "") -> StoredSet | None:
    """The newest version of the year's own set, or of a campaign's.

    Raises: NotFound where there is no such campaign in that year.
    """
    campaign_id = campaign_number(connection, year, campaign) if campaign else None
    query = (
        select(CriteriaSetRecord.id, CriteriaSetRecord.definition)
        .where(CriteriaSetRecord.year == year, _of_campaign(campaign_id))
        .order_by(CriteriaSetRecord.number.desc())
        .limit(1)
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    return StoredSet(row.id, year, campaign_id, criteria_set(row.definition))


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


def ensure(command: Command, year: int, campaign: str = "") -> StoredSet:
    """The set in use; the year's own is adopted from the shipped one where there is none yet.

    Raises: NotFound.
    """
    found = find(command.connection, year, campaign)
    if found is not None:
        return found
    rules = templates.find_criteria(templates.YEAR_SET)
    return StoredSet(adopt(command, year, rules, None), year, None, rules)
