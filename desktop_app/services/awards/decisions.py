"""Decisions that award and that take back; awards with their money frozen."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, insert, select, update

from desktop_app.domain.awards.given import (
    AwardLine,
    DecisionInfo,
    DecisionKind,
    MoneySum,
    NewAward,
    NewDecision,
    Revoked,
    by_title,
    by_unit,
    check_decision,
    total,
)
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.documents import DocumentInfo, NewDocument, Owner, OwnerKind
from desktop_app.domain.errors import ClosedYear, Refused
from desktop_app.domain.refusals import refuse_wrong
from desktop_app.domain.text import clean
from desktop_app.models.awards import AwardDecision, AwardRecord
from desktop_app.models.settings import YearState
from desktop_app.services import years
from desktop_app.services.awards.award_rows import (
    awards,
    decisions,
    find_awards,
    find_decision,
)
from desktop_app.services.awards.awarding import award_nominations, award_typed
from desktop_app.services.awards.round_rows import find_nominations
from desktop_app.services.awards.round_writing import needed_reason
from desktop_app.services.awards.undoing import undo_award, undo_revocation
from desktop_app.services.desk import Command, Desk
from desktop_app.services.documents import keep, kept

Record = dict[str, Any]


class AwardDecisions:
    """What was decided."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self, year: int) -> tuple[DecisionInfo, ...]:
        """The decisions of a year's awards, and those of its days, in order of time."""
        its = select(AwardRecord.decision_id).where(AwardRecord.year == year)
        of_day = AwardDecision.decided_on.like(f"{year}-%")
        with self._desk.reading() as connection:
            return decisions(connection, AwardDecision.id.in_(its) | of_day)

    def one(self, decision_id: int) -> DecisionInfo:
        """A decision.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return find_decision(connection, decision_id)

    def awards(self, year: int, round_id: int | None = None) -> tuple[AwardLine, ...]:
        """The awards of a year, revoked ones marked; those of one round alone."""
        wanted = [AwardRecord.year == year]
        if round_id is not None:
            its = select(AwardDecision.id).where(AwardDecision.round_id == round_id)
            wanted.append(AwardRecord.decision_id.in_(its))
        with self._desk.reading() as connection:
            return awards(connection, *wanted)

    def money(self, year: int) -> tuple[tuple[MoneySum, ...], tuple[MoneySum, ...], MoneySum]:
        """Reward money of a year by title, by unit, and in all."""
        lines = self.awards(year)
        return by_title(lines), by_unit(lines), total(lines)

    def documents(self, decision_id: int) -> tuple[DocumentInfo, ...]:
        """What is kept with a decision."""
        with self._desk.reading() as connection:
            return kept(connection, Owner(OwnerKind.AWARD_DECISION, decision_id))

    def decide(
        self,
        new: NewDecision,
        nomination_ids: Iterable[int],
        document: NewDocument | None = None,
    ) -> Done[int]:
        """Award nominations of one round, each with its money of the day; the decision's number.

        Raises: WrongFields, NotFound; Refused where one is not ready (left out, tied, not voted or
        forwarded though it must be), where the achievement was awarded already, or for a decision
        that is there already; ClosedYear.
        """
        with self._desk.command() as command:
            _check(command, new)
            about, lines = find_nominations(command.connection, nomination_ids)
            years.ensure_open(command, about.year)
            ident = _write(command, new, DecisionKind.AWARD, about.id, document)
            authority = award_nominations(command, about, lines, ident, new)
            _settle_authority(command, ident, new, authority)
            after = _told(new) | {"awards": len(lines)}
            command.audit("award.decide", f"award_decision:{ident}", after=after)
        return Done(ident, Changes.AWARDS)

    def add_history(
        self,
        new: NewDecision,
        given: Sequence[NewAward],
        document: NewDocument | None = None,
    ) -> Done[int]:
        """Write down a decision of former times and what it awarded; its number.

        It begins no year. Raises: WrongFields, NotFound; Refused for a second award of one title
        and year, or a decision that is there already; ClosedYear.
        """
        with self._desk.command() as command:
            _check(command, new)
            for year in {one.year for one in given}:
                _ensure_not_closed(command.connection, year)
            ident = _write(command, new, DecisionKind.AWARD, None, document)
            authority = award_typed(command, given, ident, new)
            _settle_authority(command, ident, new, authority)
            after = _told(new) | {"awards": len(given)}
            command.audit("award.add_history", f"award_decision:{ident}", after=after)
        return Done(ident, Changes.AWARDS)

    def revoke(
        self,
        new: NewDecision,
        award_ids: Iterable[int],
        reason: str,
        document: NewDocument | None = None,
    ) -> Done[Revoked]:
        """Take awards back by a decision; they stay, marked, and their money is to be recovered.

        It is of the year in which it is decided: an award of a closed year may be taken back.
        Source: Luật 06/2022/QH15 Đ.93.

        Raises: WrongFields, WrongField without a reason, NotFound; Refused for one that was taken
        back already or awarded later, or a decision that is there already; ClosedYear.
        """
        said = needed_reason(reason)
        with self._desk.command() as command:
            _check(command, new)
            _ensure_not_closed(command.connection, int(new.decided_on[:4]))
            lines = find_awards(command.connection, tuple(award_ids))
            _check_revocable(lines, new)
            ident = _write(command, new, DecisionKind.REVOCATION, None, document)
            _mark_revoked(command, lines, ident, new, said)
            recover = sum(one.money or 0 for one in lines)
            names = ", ".join(f"{one.name} ({one.title_name} {one.year})" for one in lines)
            after = _told(new) | {"awards": names, "to_recover": recover}
            command.audit("award.revoke", f"award_decision:{ident}", after=after, reason=said)
        return Done(Revoked(ident, len(lines), recover), Changes.AWARDS)

    def undo(self, decision_id: int, reason: str) -> Done[None]:
        """Take out a decision that was entered by mistake, while nothing rests on it.

        Raises: WrongField without a reason, NotFound; Refused where an award of it was taken back,
        or somebody was proposed because of it; ClosedYear.
        """
        said = needed_reason(reason)
        with self._desk.command() as command:
            undo_decision(command, decision_id, said)
        return Done(None, Changes.AWARDS)


def undo_decision(command: Command, decision_id: int, reason: str) -> None:
    """Take out a decision, within a command.

    Raises: NotFound, Refused, ClosedYear.
    """
    info = find_decision(command.connection, decision_id)
    if info.kind is DecisionKind.AWARD:
        undo_award(command, info)
    else:
        _ensure_not_closed(command.connection, int(info.decided_on[:4]))
        undo_revocation(command, info)
    before = {"number": info.number, "decided_on": info.decided_on, "awards": info.awards}
    command.audit("award.undo", f"award_decision:{decision_id}", before=before, reason=reason)


def _check(command: Command, new: NewDecision) -> None:
    """Raises: WrongFields, Refused."""
    wrong = check_decision(new, command.today.isoformat())
    refuse_wrong(wrong)
    there = select(AwardDecision.id).where(
        AwardDecision.number == clean(new.number), AwardDecision.decided_on == new.decided_on
    )
    if command.connection.scalar(there) is not None:
        sentence = f"Quyết định {clean(new.number)} ngày đó đã có trong sổ."
        raise Refused(sentence)


def _ensure_not_closed(connection: Connection, year: int) -> None:
    """History begins no year. Raises: ClosedYear."""
    if years.state_of(connection, year) is YearState.CLOSED:
        raise ClosedYear(year)


def _write(
    command: Command,
    new: NewDecision,
    kind: DecisionKind,
    round_id: int | None,
    document: NewDocument | None,
) -> int:
    record = {
        "round_id": round_id,
        "number": clean(new.number),
        "decided_on": new.decided_on,
        "authority": clean(new.authority),
        "abstract": clean(new.abstract),
        "kind": kind.value,
    }
    added = insert(AwardDecision).returning(AwardDecision.id)
    ident = command.connection.execute(added, [record]).scalar_one()
    if document is not None:
        number = keep(command, document, [Owner(OwnerKind.AWARD_DECISION, ident)])
        _update(command, ident, {"document_id": number})
    return ident


def _settle_authority(command: Command, ident: int, new: NewDecision, authority: str) -> None:
    """Whom the titles' rules name, where nobody else was typed."""
    if not clean(new.authority):
        _update(command, ident, {"authority": authority})


def _update(command: Command, ident: int, values: Record) -> None:
    change = update(AwardDecision).where(AwardDecision.id == ident)
    command.connection.execute(change.values(**values))


def _check_revocable(lines: Sequence[AwardLine], new: NewDecision) -> None:
    """Raises: Refused."""
    for one in lines:
        if one.revoked_on:
            sentence = f"{one.name}: “{one.title_name}” đã bị thu hồi."
            raise Refused(sentence)
        if new.decided_on < one.decided_on:
            sentence = f"{one.name}: “{one.title_name}” được tặng sau ngày thu hồi này."
            raise Refused(sentence)


def _mark_revoked(
    command: Command, lines: Sequence[AwardLine], ident: int, new: NewDecision, reason: str
) -> None:
    values = {"revoked_on": new.decided_on, "revoked_by_id": ident, "revoke_reason": reason}
    change = update(AwardRecord).where(AwardRecord.id.in_([one.id for one in lines]))
    command.connection.execute(change.values(**values))


def _told(new: NewDecision) -> Record:
    return {"number": clean(new.number), "decided_on": new.decided_on}
