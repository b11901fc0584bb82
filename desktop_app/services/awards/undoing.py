"""Taking out a decision that was entered by mistake: only while nothing rests on it."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, select, update

from desktop_app.domain.awards.given import AwardLine, DecisionInfo
from desktop_app.domain.awards.nominations import (
    STANDING,
    NominationLine,
    NominationState,
    reasons_from,
)
from desktop_app.domain.awards.titles import Level
from desktop_app.domain.errors import ClosedYear, Refused
from desktop_app.models.awards import AwardDecision, AwardRecord, AwardRound, NominationRecord
from desktop_app.models.following import Document, DocumentLink
from desktop_app.models.settings import YearState
from desktop_app.services import years
from desktop_app.services.awards.award_rows import awards
from desktop_app.services.awards.round_rows import find_nominations, find_round
from desktop_app.services.awards.round_writing import set_states
from desktop_app.services.awards.title_rows import titles
from desktop_app.services.desk import Command


def undo_award(command: Command, info: DecisionInfo) -> None:
    """Delete what a decision awarded; its nominations stand as they did before.

    Raises: Refused, ClosedYear.
    """
    lines = awards(command.connection, AwardRecord.decision_id == info.id)
    for year in {one.year for one in lines}:
        if years.state_of(command.connection, year) is YearState.CLOSED:
            raise ClosedYear(year)
    _check_standing(lines)
    _check_unused(command.connection, lines)
    command.connection.execute(delete(AwardRecord).where(AwardRecord.decision_id == info.id))
    _back(command, info, [one.nomination_id for one in lines if one.nomination_id])
    _drop(command, info)


def undo_revocation(command: Command, info: DecisionInfo) -> None:
    """Let what a decision took back stand again.

    Raises: Refused where the same was awarded anew meanwhile.
    """
    lines = awards(command.connection, AwardRecord.revoked_by_id == info.id)
    standing = AwardRecord.revoked_on == ""
    of_years = AwardRecord.year.in_([one.year for one in lines])
    there = {_key(one): one for one in awards(command.connection, standing, of_years)}
    for one in lines:
        if _key(one) in there:
            sentence = f"{one.name} đã được tặng lại “{one.title_name}” năm {one.year}."
            raise Refused(sentence)
    change = update(AwardRecord).where(AwardRecord.revoked_by_id == info.id)
    back = {"revoked_on": "", "revoked_by_id": None, "revoke_reason": ""}
    command.connection.execute(change.values(**back))
    _drop(command, info)


def _key(one: AwardLine) -> tuple[object, ...]:
    return (one.title, one.year, one.campaign, one.subject, one.subject_id)


def _check_standing(lines: Iterable[AwardLine]) -> None:
    for one in lines:
        if one.revoked_on:
            sentence = f"{one.name}: {one.revocation}. Hãy hoàn tác quyết định thu hồi trước."
            raise Refused(sentence)


def _check_unused(connection: Connection, lines: Sequence[AwardLine]) -> None:
    """Nobody stands nominated because of these awards."""
    numbers = {one.id for one in lines}
    first = min((one.year for one in lines), default=0)
    alive = [one.value for one in (*STANDING, NominationState.TIED)]
    query = (
        select(NominationRecord.id, NominationRecord.reasons)
        .join(AwardRound, AwardRound.id == NominationRecord.round_id)
        .where(AwardRound.year >= first, NominationRecord.state.in_(alive))
    )
    for ident, kept in connection.execute(query):
        if reasons_from(kept).awards & numbers:
            _, (found,) = find_nominations(connection, [ident])
            sentence = (
                f"Đề nghị “{found.title_name}” cho {found.name} dựa vào quyết định này."
                " Hãy rút đề nghị đó trước."
            )
            raise Refused(sentence)


def _back(command: Command, info: DecisionInfo, idents: Sequence[int]) -> None:
    """Nominations are as they were: forwarded, voted or proposed."""
    if not idents or info.round_id is None:
        return
    sent = find_round(command.connection, info.round_id).sent_on
    levels = {one.code: one.level for one in titles(command.connection)}
    _, lines = find_nominations(command.connection, idents)
    for state in (NominationState.FORWARDED, NominationState.VOTED, NominationState.PROPOSED):
        its = [one for one in lines if _before(one, levels[one.title], sent) is state]
        set_states(command, its, state)


def _before(one: NominationLine, level: Level, sent: str) -> NominationState:
    if sent and level is not Level.DEPARTMENT:
        return NominationState.FORWARDED
    return NominationState.VOTED if one.reasons.vote else NominationState.PROPOSED


def _drop(command: Command, info: DecisionInfo) -> None:
    """The decision goes; its papers stay in the store, taken off it."""
    hung = DocumentLink.award_decision_id == info.id
    papers = list(command.connection.scalars(select(DocumentLink.document_id).where(hung)))
    gone = update(AwardDecision).where(AwardDecision.id == info.id)
    command.connection.execute(gone.values(document_id=None))
    command.connection.execute(delete(DocumentLink).where(hung))
    withdrawn = update(Document).where(Document.id.in_(papers))
    command.connection.execute(withdrawn.values(withdrawn=True))
    command.connection.execute(delete(AwardDecision).where(AwardDecision.id == info.id))
