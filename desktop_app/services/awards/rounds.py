"""Rounds of commendation: opened, forwarded to the province, answered, closed; their dossiers."""

from typing import Any

from sqlalchemy import Connection, insert, select

from desktop_app.domain.awards.nominations import NominationState
from desktop_app.domain.awards.rounds import (
    ROUND_KINDS,
    ROUND_STATES,
    DossierItem,
    NewRound,
    RoundInfo,
    RoundState,
    check_round,
    may_become,
)
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.dates import format_date
from desktop_app.domain.documents import DocumentInfo, Owner, OwnerKind
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.refusals import EditedMeanwhile, WrongField, refuse_wrong
from desktop_app.domain.text import clean
from desktop_app.models.awards import AwardRound
from desktop_app.models.scoring import PublishedRanking
from desktop_app.services import criteria, years
from desktop_app.services.awards.dossiers import dossier
from desktop_app.services.awards.round_rows import find_round, rounds
from desktop_app.services.awards.round_writing import (
    going_on,
    lines_of,
    needed_reason,
    open_round,
    set_states,
    standing_round,
    tied_told,
    write,
)
from desktop_app.services.desk import Command, Desk
from desktop_app.services.documents import kept

Record = dict[str, Any]


class AwardRounds:
    """The rounds of commendation."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self, year: int) -> tuple[RoundInfo, ...]:
        """The rounds of a year in the order in which they were opened."""
        with self._desk.reading() as connection:
            return rounds(connection, AwardRound.year == year)

    def one(self, round_id: int) -> RoundInfo:
        """A round.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return find_round(connection, round_id)

    def dossier(self, round_id: int) -> tuple[DossierItem, ...]:
        """The papers that the round's dossier needs, with what is missing. Source: Luật Đ.84.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return dossier(connection, find_round(connection, round_id))

    def documents(self, round_id: int) -> tuple[DocumentInfo, ...]:
        """The documents that are kept with the round itself."""
        with self._desk.reading() as connection:
            return kept(connection, Owner(OwnerKind.AWARD_ROUND, round_id))

    def add(self, year: int, new: NewRound) -> Done[int]:
        """Open a round; its number is the result.

        Raises: WrongFields, NotFound, ClosedYear.
        """
        refuse_wrong(check_round(new))
        with self._desk.command() as command:
            years.ensure_open(command, year)
            record = {"year": year, **_record(command.connection, year, new)}
            added = insert(AwardRound).returning(AwardRound.id)
            ident = command.connection.execute(added, [record]).scalar_one()
            command.audit("award_round.add", _subject(ident), after=_told(new))
        return Done(ident, Changes.AWARDS)

    def change(self, round_id: int, new: NewRound, *, version: int | None = None) -> Done[None]:
        """Write an open round's head anew.

        Raises: WrongFields, NotFound, Refused once it was forwarded, EditedMeanwhile, ClosedYear.
        """
        refuse_wrong(check_round(new))
        with self._desk.command() as command:
            before = open_round(command, round_id)
            if version not in {None, before.version}:
                what = "Đợt xét khen thưởng này"
                raise EditedMeanwhile(what)
            write(command, round_id, _record(command.connection, before.year, new))
            told = _told(before.as_new())
            command.audit("award_round.set", _subject(round_id), before=told, after=_told(new))
        return Done(None, Changes.AWARDS)

    def forward(self, round_id: int, sent_to: str, sent_on: str = "") -> Done[int]:
        """Send what the department may not decide itself on; how many nominations went along.

        Raises: WrongField, NotFound, Refused where nothing is to be sent, a vote or people's word
        on a tie is missing, ClosedYear.
        """
        if not clean(sent_to):
            field, sentence = "sent_to", "Hãy ghi nơi trình."
            raise WrongField(field, sentence)
        with self._desk.command() as command:
            about = self._turning(command, round_id, RoundState.FORWARDED)
            day = sent_on or command.today.isoformat()
            going = going_on(command.connection, about, day)
            set_states(command, going, NominationState.FORWARDED)
            values = {"state": RoundState.FORWARDED.value, "sent_to": clean(sent_to)}
            write(command, round_id, {**values, "sent_on": day})
            after = {"sent_to": clean(sent_to), "sent_on": day, "nominations": len(going)}
            command.audit("award_round.forward", _subject(round_id), after=after)
        return Done(len(going), Changes.AWARDS)

    def recall(self, round_id: int, reason: str) -> Done[None]:
        """Take back what was forwarded by mistake, before an answer came.

        Raises: WrongField without a reason, NotFound, Refused in another state, ClosedYear.
        """
        said = needed_reason(reason)
        with self._desk.command() as command:
            about = standing_round(command, round_id)
            if about.state is not RoundState.FORWARDED:
                raise _cannot(about.state, RoundState.PROPOSED)
            sent = [
                one
                for one in lines_of(command.connection, about)
                if one.state is NominationState.FORWARDED
            ]
            voted = [one for one in sent if one.reasons.vote]
            set_states(command, voted, NominationState.VOTED)
            set_states(command, [one for one in sent if one not in voted], NominationState.PROPOSED)
            nowhere = {"state": RoundState.PROPOSED.value, "sent_to": "", "sent_on": ""}
            write(command, round_id, nowhere)
            before = {"sent_to": about.sent_to, "sent_on": about.sent_on}
            command.audit("award_round.recall", _subject(round_id), before=before, reason=said)
        return Done(None, Changes.AWARDS)

    def answer(self, round_id: int, answer: str, answered_on: str = "") -> Done[None]:
        """Note what came back.

        Raises: WrongFields, NotFound, Refused where nothing was forwarded, ClosedYear.
        """
        with self._desk.command() as command:
            about = self._turning(command, round_id, RoundState.ANSWERED)
            day = answered_on or command.today.isoformat()
            refuse_wrong(_wrong_answer(about, answer, day))
            values = {"state": RoundState.ANSWERED.value, "answer": clean(answer)}
            write(command, round_id, {**values, "answered_on": day})
            after = {"answer": clean(answer), "answered_on": day}
            command.audit("award_round.answer", _subject(round_id), after=after)
        return Done(None, Changes.AWARDS)

    def close(self, round_id: int) -> Done[None]:
        """Close a round: nothing of it changes any more.

        Raises: NotFound, Refused while people are tied or what was forwarded has no answer,
        ClosedYear.
        """
        with self._desk.command() as command:
            about = self._turning(command, round_id, RoundState.CLOSED)
            if about.tied:
                raise Refused(tied_told(about.tied))
            write(command, round_id, {"state": RoundState.CLOSED.value})
            before = {"state": ROUND_STATES[about.state]}
            command.audit("award_round.close", _subject(round_id), before=before)
        return Done(None, Changes.AWARDS)

    def _turning(self, command: Command, round_id: int, wanted: RoundState) -> RoundInfo:
        about = standing_round(command, round_id)
        if not may_become(about.state, wanted):
            raise _cannot(about.state, wanted)
        return about


def _wrong_answer(about: RoundInfo, answer: str, day: str) -> dict[str, str]:
    wrong: dict[str, str] = {}
    if not clean(answer):
        wrong["answer"] = "Hãy ghi nội dung trả lời."
    if day < about.sent_on:
        wrong["answered_on"] = f"Ngày trả lời ở trước ngày trình {format_date(about.sent_on)}."
    return wrong


def _cannot(state: RoundState, wanted: RoundState) -> Refused:
    return Refused(
        f"Đợt đang ở trạng thái “{ROUND_STATES[state]}” nên không chuyển sang"
        f" “{ROUND_STATES[wanted]}” được."
    )


def _record(connection: Connection, year: int, new: NewRound) -> Record:
    """Raises: NotFound."""
    campaign = criteria.campaign_number(connection, year, new.campaign) if new.campaign else None
    if new.ranking is not None:
        query = select(PublishedRanking.id).where(
            PublishedRanking.id == new.ranking, PublishedRanking.year == year
        )
        if connection.scalar(query) is None:
            what = f"bảng xếp hạng đã công bố của năm {year} số"
            raise NotFound(what, str(new.ranking))
    return {
        "kind": new.kind.value,
        "name": clean(new.name),
        "campaign_id": campaign,
        "ranking_id": new.ranking,
        "achievement": clean(new.achievement),
    }


def _told(new: NewRound) -> Record:
    return {
        "kind": ROUND_KINDS[new.kind],
        "name": clean(new.name),
        "campaign": new.campaign,
        "ranking": new.ranking or "",
        "achievement": clean(new.achievement),
    }


def _subject(round_id: int) -> str:
    return f"award_round:{round_id}"
