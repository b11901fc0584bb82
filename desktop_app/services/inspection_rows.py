"""Inspections as rows, and what they come to for each unit."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from desktop_app.domain.inspections import FindingInfo, Inspected, InspectionInfo, InspectionKind
from desktop_app.models.campaigns import Campaign, Reminder
from desktop_app.models.following import (
    Body,
    Document,
    DocumentLink,
    Inspection,
    InspectionFinding,
)
from desktop_app.models.units import Unit
from desktop_app.services.unit_names import names_in


def inspected(connection: Connection, campaign_id: int) -> Mapping[int, Inspected]:
    """By unit number, what inspections and reminders of a campaign say; units of none left out."""
    held = (
        select(
            Inspection.unit_id,
            func.count(Inspection.id.distinct()).label("inspections"),
            func.count(InspectionFinding.id).label("findings"),
            func.count(InspectionFinding.id)
            .filter(InspectionFinding.settled_on != "")
            .label("settled"),
        )
        .outerjoin(InspectionFinding, InspectionFinding.inspection_id == Inspection.id)
        .where(
            Inspection.campaign_id == campaign_id,
            Inspection.withdrawn.is_(False),
            Inspection.held_on != "",
        )
        .group_by(Inspection.unit_id)
    )
    reminded = (
        select(Reminder.unit_id, func.count())
        .where(Reminder.campaign_id == campaign_id)
        .group_by(Reminder.unit_id)
    )
    letters = {row[0]: row[1] for row in connection.execute(reminded)}
    looked_at = {row.unit_id: row for row in connection.execute(held)}
    return {
        unit: Inspected(
            inspections=row.inspections if row else 0,
            findings_open=row.findings - row.settled if row else 0,
            findings_settled=row.settled if row else 0,
            reminders=letters.get(unit, 0),
        )
        for unit in sorted({*letters, *looked_at})
        for row in [looked_at.get(unit)]
    }


def inspection_infos(connection: Connection, *where: Any) -> tuple[InspectionInfo, ...]:  # noqa: ANN401  # SQLAlchemy's clauses
    """The inspections that stand, in order of time."""
    attached = (
        select(func.count())
        .select_from(DocumentLink)
        .join(Document, Document.id == DocumentLink.document_id)
        .where(DocumentLink.inspection_id == Inspection.id, Document.withdrawn.is_(False))
        .scalar_subquery()
    )
    query = (
        select(
            Inspection,
            Campaign.code.label("campaign"),
            Unit.code.label("unit_code"),
            Campaign.year,
            func.coalesce(Body.name, "").label("body"),
            attached.label("documents"),
        )
        .join(Campaign, Campaign.id == Inspection.campaign_id)
        .join(Unit, Unit.id == Inspection.unit_id)
        .outerjoin(Body, Body.id == Inspection.body_id)
        .where(Inspection.withdrawn.is_(False), *where)
        .order_by(
            func.coalesce(func.nullif(Inspection.held_on, ""), Inspection.planned_on), Inspection.id
        )
    )
    rows = connection.execute(query).all()
    names = {one: names_in(connection, one) for one in {row.year for row in rows}}
    findings = _findings(connection, [row.id for row in rows])
    return tuple(
        InspectionInfo(
            id=row.id,
            version=row.version,
            campaign=row.campaign,
            unit_code=row.unit_code,
            unit_name=names[row.year][row.unit_id],
            kind=InspectionKind(row.kind),
            body=row.body,
            planned_on=row.planned_on,
            held_on=row.held_on,
            result=row.result,
            documents=row.documents,
            findings=tuple(findings.get(row.id, ())),
        )
        for row in rows
    )


def _findings(connection: Connection, inspections: Sequence[int]) -> dict[int, list[FindingInfo]]:
    query = (
        select(InspectionFinding)
        .where(InspectionFinding.inspection_id.in_(inspections))
        .order_by(InspectionFinding.id)
    )
    found: defaultdict[int, list[FindingInfo]] = defaultdict(list)
    for row in connection.execute(query):
        told = (row.id, row.version, row.text, row.due_on, row.settled_on, row.follow_up)
        found[row.inspection_id].append(FindingInfo(*told))
    return found
