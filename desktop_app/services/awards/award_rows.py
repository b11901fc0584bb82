"""Decisions and awards as the rows that the office reads."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, case, func, select
from sqlalchemy.orm import aliased

from desktop_app.domain.awards.given import AwardLine, DecisionInfo, DecisionKind
from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import NotFound
from desktop_app.models.awards import AwardDecision, AwardRecord, AwardTitle
from desktop_app.models.campaigns import Campaign
from desktop_app.models.units import Person, Unit
from desktop_app.services.judged import judged

# Numbers that a query may name one by one.
_FEW = 500


def awards(connection: Connection, *where: ColumnElement[bool]) -> tuple[AwardLine, ...]:
    """Awards by year, title and, within it, in the order in which they were written."""
    revocation = aliased(AwardDecision)
    query = (
        select(
            AwardRecord,
            AwardDecision.number,
            AwardDecision.decided_on,
            AwardDecision.authority,
            AwardTitle.code.label("title"),
            AwardTitle.name.label("title_name"),
            func.coalesce(Person.code, Unit.code).label("code"),
            func.coalesce(Campaign.code, "").label("campaign"),
            func.coalesce(revocation.number, "").label("revoked_by"),
        )
        .join(AwardDecision, AwardDecision.id == AwardRecord.decision_id)
        .join(AwardTitle, AwardTitle.id == AwardRecord.title_id)
        .outerjoin(Person, Person.id == AwardRecord.person_id)
        .outerjoin(Unit, Unit.id == AwardRecord.unit_id)
        .outerjoin(Campaign, Campaign.id == AwardRecord.campaign_id)
        .outerjoin(revocation, revocation.id == AwardRecord.revoked_by_id)
        .where(*where)
        .order_by(AwardRecord.year, AwardTitle.position, AwardTitle.id, AwardRecord.id)
    )
    rows = connection.execute(query).all()
    years = sorted({row.year for row in rows if row.person_id is not None})
    places = {
        (year, one.id): one.cluster_name
        for year in years
        for one in judged(connection, year, Subject.INDIVIDUAL)
    }
    return tuple(_award(row, places.get((row.year, row.person_id), "")) for row in rows)


def _award(row: Any, unit: str) -> AwardLine:  # noqa: ANN401  # a row of many columns
    person = row.person_id is not None
    return AwardLine(
        id=row.id,
        decision_id=row.decision_id,
        number=row.number,
        decided_on=row.decided_on,
        authority=row.authority,
        title=row.title,
        title_name=row.title_name,
        subject=Subject.INDIVIDUAL if person else Subject.COLLECTIVE,
        subject_id=row.person_id if person else row.unit_id,
        code=row.code,
        name=row.name,
        unit=unit,
        year=row.year,
        campaign=row.campaign,
        achievement=row.achievement,
        coefficient=row.coefficient,
        base_salary=row.base_salary,
        money=row.money,
        revoked_on=row.revoked_on,
        revoked_by=row.revoked_by,
        revoke_reason=row.revoke_reason,
        nomination_id=row.nomination_id,
    )


def find_awards(connection: Connection, idents: tuple[int, ...]) -> tuple[AwardLine, ...]:
    """Awards by their numbers, in the order given.

    Raises: NotFound.
    """
    few = (AwardRecord.id.in_(idents),) if len(idents) <= _FEW else ()
    found = {one.id: one for one in awards(connection, *few)}
    what = "khen thưởng số"
    for ident in idents or (0,):
        if ident not in found:
            raise NotFound(what, str(ident))
    return tuple(found[ident] for ident in dict.fromkeys(idents))


def decisions(connection: Connection, *where: ColumnElement[bool]) -> tuple[DecisionInfo, ...]:
    """Decisions in order of time, with what each gave or took back."""
    its = case(
        (AwardDecision.kind == DecisionKind.AWARD.value, AwardRecord.decision_id),
        else_=AwardRecord.revoked_by_id,
    )
    query = (
        select(
            AwardDecision,
            func.count(AwardRecord.id).label("awards"),
            func.coalesce(func.sum(AwardRecord.money), 0).label("money"),
        )
        .outerjoin(AwardRecord, its == AwardDecision.id)
        .where(*where)
        .group_by(AwardDecision.id)
        .order_by(AwardDecision.decided_on, AwardDecision.id)
    )
    return tuple(_decision(row) for row in connection.execute(query))


def find_decision(connection: Connection, decision_id: int) -> DecisionInfo:
    """One decision.

    Raises: NotFound.
    """
    found = decisions(connection, AwardDecision.id == decision_id)
    if not found:
        what = "quyết định khen thưởng số"
        raise NotFound(what, str(decision_id))
    return found[0]


def _decision(row: Any) -> DecisionInfo:  # noqa: ANN401  # a row of many columns
    return DecisionInfo(
        id=row.id,
        version=row.version,
        round_id=row.round_id,
        number=row.number,
        decided_on=row.decided_on,
        authority=row.authority,
        abstract=row.abstract,
        kind=DecisionKind(row.kind),
        awards=row.awards,
        money=row.money,
    )
