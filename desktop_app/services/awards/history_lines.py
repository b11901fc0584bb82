"""The lines of a history, one kind of record after another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from desktop_app.domain.awards.assessments import ASSESSED_NAMES
from desktop_app.domain.awards.histories import HistoryLine, LineKind
from desktop_app.domain.awards.initiatives import INITIATIVE_SCOPES, InitiativeScope
from desktop_app.domain.awards.measures import MEASURE_KINDS, MeasureKind
from desktop_app.domain.awards.nominations import (
    NOMINATION_STATES,
    STANDING,
    NominationState,
    reasons_from,
)
from desktop_app.domain.awards.titles import Assessed
from desktop_app.domain.criteria import Subject
from desktop_app.domain.dates import format_date
from desktop_app.domain.points import format_points
from desktop_app.models.awards import (
    Assessment,
    AwardRecord,
    AwardRound,
    AwardTitle,
    Discipline,
    Initiative,
    InitiativeAuthor,
    NominationRecord,
)
from desktop_app.models.scoring import PublishedRanking, RankingRow
from desktop_app.services.awards.award_rows import awards
from desktop_app.services.awards.placed import among


@dataclass(frozen=True, slots=True)
class Whose:
    """A person, or a unit with those it came from: their numbers, and what formers were called."""

    subject: Subject
    names: Mapping[int, str]

    def of(self, record: Any) -> ColumnElement[bool]:  # noqa: ANN401  # a record of one subject
        """Whether a record is of one of them."""
        column = record.person_id if self.subject is Subject.INDIVIDUAL else record.unit_id
        return column.in_(list(self.names))  # type: ignore[no-any-return]

    def former(self, row: Any) -> str:  # noqa: ANN401  # a row of any such record
        """The name of the former unit that a row is of."""
        return self.names[row.person_id if self.subject is Subject.INDIVIDUAL else row.unit_id]


def award_lines(connection: Connection, whose: Whose) -> Iterator[HistoryLine]:
    """What was given, and what was taken back."""
    for one in awards(connection, whose.of(AwardRecord)):
        told = (one.achievement, one.arithmetic and f"{one.arithmetic} đồng", one.revocation)
        yield HistoryLine(
            year=one.year,
            day=one.decided_on,
            kind=LineKind.AWARD,
            what=one.title_name,
            detail="; ".join(filter(None, told)),
            basis=f"{one.decision}{f', {one.authority}' if one.authority else ''}",
            money=one.money,
            unit=whose.names[one.subject_id],
            stands=not one.revoked_on,
        )


def nomination_lines(connection: Connection, whose: Whose) -> Iterator[HistoryLine]:
    """What somebody was considered for, and why not; what was decided stands as an award."""
    query: Any = (
        select(
            NominationRecord,
            AwardTitle.name.label("title"),
            AwardRound.name.label("round"),
            AwardRound.year,
        )
        .join(AwardTitle, AwardTitle.id == NominationRecord.title_id)
        .join(AwardRound, AwardRound.id == NominationRecord.round_id)
        .where(whose.of(NominationRecord), NominationRecord.state != NominationState.DECIDED.value)
        .order_by(NominationRecord.id)
    )
    for row in connection.execute(query):
        state, reasons = NominationState(row.state), reasons_from(row.reasons)
        why = reasons.sentences[:1] if reasons.decided or reasons.vote else reasons.against
        told = "" if state in STANDING else " ".join(why)
        yield HistoryLine(
            year=row.year,
            day=reasons.day,
            kind=LineKind.NOMINATION,
            what=row.title,
            detail=": ".join(filter(None, (NOMINATION_STATES[state], told))),
            basis=row.round,
            unit=whose.former(row),
            stands=state in STANDING,
        )


def class_lines(connection: Connection, whose: Whose) -> Iterator[HistoryLine]:
    """The class of each year that counts."""
    query: Any = (
        select(Assessment)
        .where(whose.of(Assessment), Assessment.withdrawn.is_(False))
        .order_by(Assessment.id)
    )
    rows = connection.execute(query).all()
    newest = {(row.year, row.unit_id, row.person_id): row for row in rows}
    for row in newest.values():
        points = "" if row.points is None else f"{format_points(row.points)} điểm"
        what = ASSESSED_NAMES[Assessed(row.assessed_as)]
        former = whose.former(row)
        yield HistoryLine(row.year, "", LineKind.ASSESSMENT, what, points, row.basis, unit=former)


def ranking_lines(connection: Connection, whose: Whose) -> Iterator[HistoryLine]:
    """Places in published rankings, those that a newer one replaces left out."""
    replaced = select(PublishedRanking.replaces_id).where(PublishedRanking.replaces_id.is_not(None))
    query: Any = (
        select(RankingRow, PublishedRanking.year, PublishedRanking.title, PublishedRanking.scope)
        .join(PublishedRanking, PublishedRanking.id == RankingRow.ranking_id)
        .where(whose.of(RankingRow), PublishedRanking.id.not_in(replaced))
        .order_by(PublishedRanking.id)
    )
    for row in connection.execute(query):
        tied = ", đồng hạng" if row.tied else ""
        where = among(row.scope, row)
        ranked = f"Thứ {row.place} {where}".strip() + tied
        place = ranked if row.place is not None else "Không xếp hạng"
        points = "" if row.points is None else f"{format_points(row.points)} điểm"
        told = "; ".join(filter(None, (points, row.band, row.reason)))
        former = whose.former(row)
        yield HistoryLine(row.year, "", LineKind.RANKING, place, told, row.title, unit=former)


def measure_lines(connection: Connection, whose: Whose) -> Iterator[HistoryLine]:
    """Measures, inspections and complaints."""
    query: Any = (
        select(Discipline)
        .where(whose.of(Discipline), Discipline.withdrawn.is_(False))
        .order_by(Discipline.id)
    )
    for row in connection.execute(query):
        until = f"Đến {format_date(row.to_on)}" if row.to_on else ""
        yield HistoryLine(
            year=int(row.from_on[:4]),
            day=row.from_on,
            kind=LineKind.DISCIPLINE,
            what=MEASURE_KINDS[MeasureKind(row.kind)],
            detail="; ".join(filter(None, (until, row.note))),
            basis=row.document,
            unit=whose.former(row),
        )


def idea_lines(connection: Connection, whose: Whose) -> Iterator[HistoryLine]:
    """Recognised initiatives of a person."""
    query: Any = (
        select(Initiative)
        .join(InitiativeAuthor, InitiativeAuthor.initiative_id == Initiative.id)
        .where(InitiativeAuthor.person_id.in_(list(whose.names)), Initiative.withdrawn.is_(False))
        .order_by(Initiative.id)
    )
    for row in connection.execute(query):
        told = (INITIATIVE_SCOPES[InitiativeScope(row.scope)], row.recognised_by)
        detail = "; ".join(filter(None, told))
        yield HistoryLine(
            row.year, row.recognised_on, LineKind.INITIATIVE, row.title, detail, row.document
        )
