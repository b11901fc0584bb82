"""Votes of a council on nominations: counts alone, no name; whether each passed."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, insert, select, update

from desktop_app.domain.awards.nominations import (
    NOMINATION_STATES,
    NominationLine,
    NominationState,
)
from desktop_app.domain.awards.rounds import RoundInfo
from desktop_app.domain.awards.vote_lines import VoteLine
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.councils import MeetingInfo, Votes
from desktop_app.domain.dates import format_date
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.points import format_percent
from desktop_app.domain.refusals import WrongField
from desktop_app.models.awards import Meeting, NominationRecord, Vote
from desktop_app.services.awards.round_rows import find_nominations, find_round, nominations
from desktop_app.services.awards.round_writing import needed_reason, open_round, rewrite
from desktop_app.services.awards.title_rows import find_title
from desktop_app.services.council_rows import counted, find_meeting
from desktop_app.services.desk import Command, Desk


class NominationVotes:
    """Votes on nominations."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self, round_id: int) -> tuple[VoteLine, ...]:
        """The votes of a round that stand, in the order in which they were written.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            about = find_round(connection, round_id)
            return votes_of(connection, about)

    def cast(self, nomination_id: int, meeting_id: int, votes: Votes) -> Done[bool]:
        """Write the count on a nomination; whether it passed.

        `votes.required` 0 stands for the share of the title's rule of the meeting's day.

        Raises: NotFound, WrongFields for counts that cannot be, WrongField where no share is known;
        Refused without a quorum, for a second vote, or once it was decided; ClosedYear.
        """
        with self._desk.command() as command:
            about, (one,) = find_nominations(command.connection, [nomination_id])
            open_round(command, about.id)
            meeting = find_meeting(command.connection, meeting_id)
            _check(one, about, meeting)
            required = votes.required or _required(command.connection, one, meeting)
            record, found = counted(command, meeting_id, replace(votes, required=required))
            command.connection.execute(insert(Vote), [{**record, "nomination_id": one.id}])
            told = f"Bỏ phiếu ngày {format_date(meeting.held_on)}: {found.reason}"
            state = NominationState.VOTED if found.passed else NominationState.REJECTED
            rewrite(command, [(one.id, state, replace(one.reasons, vote=told))])
            after = {
                "name": one.name,
                "in_favour": votes.in_favour,
                "against": votes.against,
                "required": format_percent(required),
                "state": NOMINATION_STATES[state],
            }
            command.audit("nomination.vote", f"nomination:{one.id}", after=after)
        return Done(found.passed, Changes.AWARDS)

    def withdraw(self, vote_id: int, reason: str) -> Done[None]:
        """Take out a count that was written by mistake; the nomination is proposed as before.

        Raises: WrongField without a reason, NotFound, Refused once it was forwarded or decided,
        ClosedYear.
        """
        said = needed_reason(reason)
        with self._desk.command() as command:
            one = _voted_on(command, vote_id)
            if one.state not in {NominationState.VOTED, NominationState.REJECTED}:
                raise _after(one)
            change = update(Vote).where(Vote.id == vote_id)
            command.connection.execute(change.values(withdrawn=True))
            reasons = replace(one.reasons, vote="")
            rewrite(command, [(one.id, NominationState.PROPOSED, reasons)])
            before = {"name": one.name, "state": NOMINATION_STATES[one.state]}
            subject = f"nomination:{one.id}"
            command.audit("nomination.vote_withdraw", subject, before=before, reason=said)
        return Done(None, Changes.AWARDS)


def _check(one: NominationLine, about: RoundInfo, meeting: MeetingInfo) -> None:
    """Raises: Refused."""
    if one.state in {NominationState.VOTED, NominationState.REJECTED}:
        sentence = f"{one.name} đã có kết quả bỏ phiếu. Hãy rút kết quả đó trước."
        raise Refused(sentence)
    if one.state is not NominationState.PROPOSED:
        raise _after(one)
    if meeting.round_id not in {None, about.id}:
        sentence = "Cuộc họp này xét một đợt khen thưởng khác."
        raise Refused(sentence)
    if not meeting.has_quorum:
        quorum = format_percent(meeting.quorum)
        there = f"Chỉ có {meeting.present} trên {meeting.members} thành viên có mặt"
        sentence = f"{there}, chưa đủ {quorum} để họp nên không ghi kết quả bỏ phiếu."
        raise Refused(sentence)


def _after(one: NominationLine) -> Refused:
    state = NOMINATION_STATES[one.state].lower()
    return Refused(f"{one.name}: {state} nên không ghi hay rút kết quả bỏ phiếu được.")


def _required(connection: Connection, one: NominationLine, meeting: MeetingInfo) -> int:
    rule = find_title(connection, one.title).rule_on(meeting.held_on)
    if rule is None or not rule.vote_share:
        field = "required"
        sentence = f"Quy định của “{one.title_name}” không ghi tỷ lệ phiếu; hãy ghi tỷ lệ cần đạt."
        raise WrongField(field, sentence)
    return rule.vote_share


def _voted_on(command: Command, vote_id: int) -> NominationLine:
    """Raises: NotFound, Refused, ClosedYear."""
    query = select(Vote.nomination_id).where(
        Vote.id == vote_id, ~Vote.withdrawn, Vote.nomination_id.is_not(None)
    )
    nomination = command.connection.scalar(query)
    if nomination is None:
        what = "kết quả bỏ phiếu số"
        raise NotFound(what, str(vote_id))
    about, (one,) = find_nominations(command.connection, [nomination])
    open_round(command, about.id)
    return one


def votes_of(connection: Connection, about: RoundInfo) -> tuple[VoteLine, ...]:
    """The votes of a round that stand, in the order in which they were written."""
    of_round = NominationRecord.round_id == about.id
    query: Any = (
        select(Vote, Meeting.held_on)
        .join(Meeting, Meeting.id == Vote.meeting_id)
        .join(NominationRecord, NominationRecord.id == Vote.nomination_id)
        .where(of_round, ~Vote.withdrawn)
        .order_by(Vote.id)
    )
    rows = connection.execute(query).all()
    asked = {row.nomination_id for row in rows}
    lines = nominations(connection, about.year, of_round) if asked else ()
    named = {one.id: one for one in lines if one.id in asked}
    return tuple(
        VoteLine(
            id=row.id,
            nomination_id=row.nomination_id,
            name=named[row.nomination_id].name,
            title_name=named[row.nomination_id].title_name,
            held_on=row.held_on,
            members=row.members,
            present=row.present,
            in_writing=row.in_writing,
            in_favour=row.in_favour,
            against=row.against,
            blank=row.blank,
            secret=row.secret,
            required=row.required,
            passed=row.passed,
            meeting_id=row.meeting_id,
        )
        for row in rows
    )
