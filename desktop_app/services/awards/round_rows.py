"""Rounds and nominations as the rows that the office reads."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, select

from desktop_app.domain.awards.nominations import (
    STANDING,
    NominationLine,
    NominationState,
    Origin,
    reasons_from,
)
from desktop_app.domain.awards.rounds import RoundInfo, RoundKind, RoundState
from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import NotFound
from desktop_app.models.awards import AwardRound, AwardTitle, NominationRecord
from desktop_app.models.campaigns import Campaign
from desktop_app.models.following import Document, DocumentLink
from desktop_app.models.units import Person, Unit
from desktop_app.services.judged import judged
from desktop_app.services.unit_names import names_in

# Numbers that a query may name one by one.
_FEW = 500


def rounds(connection: Connection, *where: ColumnElement[bool]) -> tuple[RoundInfo, ...]:
    """Rounds with counts of their nominations, in the order in which they were opened."""
    standing = NominationRecord.state.in_([one.value for one in STANDING])
    tied = NominationRecord.state == NominationState.TIED.value
    count = func.count(NominationRecord.id)
    query = (
        select(
            AwardRound,
            func.coalesce(Campaign.code, "").label("campaign"),
            count.label("nominations"),
            count.filter(standing).label("standing"),
            count.filter(tied).label("tied"),
        )
        .outerjoin(Campaign, Campaign.id == AwardRound.campaign_id)
        .outerjoin(NominationRecord, NominationRecord.round_id == AwardRound.id)
        .where(*where)
        .group_by(AwardRound.id)
        .order_by(AwardRound.id)
    )
    return tuple(_round(row) for row in connection.execute(query))


def find_round(connection: Connection, round_id: int) -> RoundInfo:
    """One round.

    Raises: NotFound.
    """
    found = rounds(connection, AwardRound.id == round_id)
    if not found:
        what = "đợt xét khen thưởng số"
        raise NotFound(what, str(round_id))
    return found[0]


def _round(row: Any) -> RoundInfo:  # noqa: ANN401  # a row of many columns
    return RoundInfo(
        id=row.id,
        version=row.version,
        year=row.year,
        kind=RoundKind(row.kind),
        name=row.name,
        campaign=row.campaign,
        campaign_id=row.campaign_id,
        ranking=row.ranking_id,
        state=RoundState(row.state),
        achievement=row.achievement,
        sent_on=row.sent_on,
        sent_to=row.sent_to,
        answer=row.answer,
        answered_on=row.answered_on,
        nominations=row.nominations,
        standing=row.standing,
        tied=row.tied,
    )


def nominations(
    connection: Connection, year: int, *where: ColumnElement[bool]
) -> tuple[NominationLine, ...]:
    """Nominations by title and, within it, in the order of lists; `year`: whose names they bear."""
    units = names_in(connection, year)
    hung = (
        select(func.count())
        .select_from(DocumentLink)
        .join(Document, Document.id == DocumentLink.document_id)
        .where(DocumentLink.nomination_id == NominationRecord.id, Document.withdrawn.is_(False))
        .scalar_subquery()
    )
    query = (
        select(
            NominationRecord,
            AwardTitle.code.label("title"),
            AwardTitle.name.label("title_name"),
            func.coalesce(Person.code, Unit.code).label("code"),
            Person.name.label("person"),
            hung.label("documents"),
        )
        .join(AwardTitle, AwardTitle.id == NominationRecord.title_id)
        .outerjoin(Person, Person.id == NominationRecord.person_id)
        .outerjoin(Unit, Unit.id == NominationRecord.unit_id)
        .where(*where)
        .order_by(AwardTitle.position, AwardTitle.id, NominationRecord.id)
    )
    rows = connection.execute(query).all()
    persons = any(row.person_id is not None for row in rows)
    people = judged(connection, year, Subject.INDIVIDUAL) if persons else ()
    where_of = {one.id: one.cluster_name for one in people}
    return tuple(_line(row, units, where_of) for row in rows)


def _line(row: Row[Any], units: Mapping[int, str], where_of: Mapping[int, str]) -> NominationLine:
    person = row.person_id is not None
    return NominationLine(
        id=row.id,
        version=row.version,
        round_id=row.round_id,
        title=row.title,
        title_name=row.title_name,
        subject=Subject.INDIVIDUAL if person else Subject.COLLECTIVE,
        subject_id=row.person_id if person else row.unit_id,
        code=row.code,
        name=row.person if person else units.get(row.unit_id, row.code),
        unit=where_of.get(row.person_id, "") if person else "",
        origin=Origin(row.origin),
        state=NominationState(row.state),
        reasons=reasons_from(row.reasons),
        achievement=row.achievement,
        note=row.note,
        documents=row.documents,
    )


def find_nominations(
    connection: Connection, idents: Iterable[int]
) -> tuple[RoundInfo, tuple[NominationLine, ...]]:
    """Nominations of one round by their numbers, and the round.

    Raises: NotFound where one is not there or they are of several rounds.
    """
    wanted = tuple(dict.fromkeys(idents))
    query = select(NominationRecord.round_id).where(NominationRecord.id == (wanted or (0,))[0])
    round_id = connection.scalar(query)
    what = "đề nghị khen thưởng số"
    if round_id is None:
        raise NotFound(what, str((wanted or ("",))[0]))
    about = find_round(connection, round_id)
    of_round = NominationRecord.round_id == round_id
    few = (NominationRecord.id.in_(wanted),) if len(wanted) <= _FEW else ()
    there = nominations(connection, about.year, of_round, *few)
    found = {one.id: one for one in there}
    for ident in wanted:
        if ident not in found:
            raise NotFound(what, str(ident))
    return about, tuple(found[ident] for ident in wanted)
