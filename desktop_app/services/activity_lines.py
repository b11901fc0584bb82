"""Activities as rows: one query for those of a year, a campaign, a unit, or a single one."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Row, func, select

from desktop_app.domain.activities import ActivityInfo, ActivityKind
from desktop_app.models.campaigns import Activity, Campaign, CampaignClause
from desktop_app.models.following import Document, DocumentLink
from desktop_app.models.units import Person, Unit
from desktop_app.services import origins
from desktop_app.services.activity_rows import activities, counts
from desktop_app.services.unit_names import names_in


def activity_infos(
    connection: Connection,
    year: int | None = None,
    campaign: str = "",
    unit: str = "",
    *,
    activity_id: int | None = None,
) -> tuple[ActivityInfo, ...]:
    """The activities that count, unit by unit, in the order in which they came."""
    asked = {
        Campaign.year: year,
        Campaign.code: campaign or None,
        Unit.code: unit or None,
        Activity.id: activity_id,
    }
    wanted = [column == value for column, value in asked.items() if value is not None]
    evidence = (
        select(func.count())
        .select_from(DocumentLink)
        .join(Document, Document.id == DocumentLink.document_id)
        .where(DocumentLink.activity_id == Activity.id, Document.withdrawn.is_(False))
        .scalar_subquery()
    )
    query = (
        select(
            Activity,
            Campaign.code.label("campaign"),
            Campaign.year,
            Unit.code.label("unit_code"),
            CampaignClause.text.label("content_text"),
            _content_number().label("content"),
            Person.code.label("person_code"),
            Person.name.label("person_name"),
            evidence.label("evidence"),
        )
        .select_from(activities())
        .join(Unit, Unit.id == Activity.unit_id)
        .outerjoin(CampaignClause, CampaignClause.id == Activity.clause_id)
        .outerjoin(Person, Person.id == Activity.person_id)
        .where(counts(), *wanted)
        .order_by(Activity.unit_id, Activity.id)
    )
    rows = connection.execute(query).all()
    years = {row.year for row in rows}
    known = {one: origins.tables(connection, one) for one in years}
    names = {one: names_in(connection, one) for one in years}
    return tuple(_info(row, names[row.year][row.unit_id], known[row.year]) for row in rows)


def _content_number() -> Any:  # noqa: ANN401  # a scalar subquery
    """Which content of its plan a clause is, from 1."""
    other = CampaignClause.__table__.alias("before")
    return (
        select(func.count())
        .select_from(other)
        .where(
            other.c.campaign_id == CampaignClause.campaign_id,
            other.c.section == CampaignClause.section,
            other.c.position <= CampaignClause.position,
        )
        .correlate(CampaignClause)
        .scalar_subquery()
    )


def _info(row: Row[Any], unit_name: str, tables: Mapping[int, origins.TableOrigin]) -> ActivityInfo:
    imported = row.table_id is not None
    return ActivityInfo(
        id=row.id,
        campaign=row.campaign,
        unit_code=row.unit_code,
        unit_name=unit_name,
        kind=ActivityKind(row.kind),
        title=row.title,
        content=row.content if row.clause_id is not None else None,
        content_text=row.content_text or "",
        person_code=row.person_code or "",
        person_name=row.person_name or "",
        held_on=row.held_on,
        place=row.place,
        participants=row.participants,
        beneficiaries=row.beneficiaries,
        households_helped=row.households_helped,
        labour_days=row.labour_days,
        value=row.value,
        note=row.note,
        evidence=row.evidence,
        actor=row.actor,
        origin=tables[row.table_id].origin(row.row, "participants", "activity")
        if imported
        else None,
    )
