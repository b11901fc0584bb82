"""Councils: their terms, who sits in them, when they met. Votes hang on meetings."""

from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.councils import (
    ROLES,
    CouncilInfo,
    MeetingInfo,
    NewCouncil,
    NewMeeting,
    NewMember,
    as_new,
    check_council,
    check_meeting,
    check_member,
    tidy,
)
from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.points import format_percent
from desktop_app.domain.refusals import EditedMeanwhile, WrongField, refuse_wrong
from desktop_app.domain.text import clean
from desktop_app.models.awards import AwardRound, Council, CouncilMember, Meeting, Vote
from desktop_app.models.settings import YearState
from desktop_app.models.units import Person
from desktop_app.services import years
from desktop_app.services.council_rows import council_infos, find_council, find_meeting
from desktop_app.services.desk import Command, Desk

Record = dict[str, Any]


class Councils:
    """The councils that decide on marks and awards."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> tuple[CouncilInfo, ...]:
        """Every council with members and meetings, the newest term first."""
        with self._desk.reading() as connection:
            return council_infos(connection)

    def one(self, council_id: int) -> CouncilInfo:
        """A council with members and meetings.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return find_council(connection, council_id)

    def meeting(self, meeting_id: int) -> MeetingInfo:
        """A meeting that stands.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return find_meeting(connection, meeting_id)

    def add(self, new: NewCouncil) -> Done[int]:
        """Write down a council; its number is the result.

        Raises: WrongFields.
        """
        refuse_wrong(check_council(new))
        with self._desk.command() as command:
            added = insert(Council).returning(Council.id)
            ident = command.connection.execute(added, [_record(new)]).scalar_one()
            command.audit("council.add", _subject(ident), after=_told(new))
        return Done(ident, Changes.AWARDS)

    def change(self, council_id: int, new: NewCouncil, *, version: int | None = None) -> Done[None]:
        """Write a council's own line anew; its members and meetings stay.

        Raises: NotFound, WrongFields, EditedMeanwhile.
        """
        refuse_wrong(check_council(new))
        with self._desk.command() as command:
            before = find_council(command.connection, council_id)
            if version not in {None, before.version}:
                what = "Hội đồng này"
                raise EditedMeanwhile(what)
            change = update(Council).where(Council.id == council_id)
            values = _record(new) | {"version": Council.version + 1}
            command.connection.execute(change.values(**values))
            told = _told(as_new(before))
            command.audit("council.set", _subject(council_id), before=told, after=_told(new))
        return Done(None, Changes.AWARDS)

    def add_member(self, council_id: int, new: NewMember) -> Done[int]:
        """Seat a member; the membership's number is the result.

        Raises: NotFound, WrongFields.
        """
        refuse_wrong(check_member(new))
        with self._desk.command() as command:
            find_council(command.connection, council_id)
            record = _member(command.connection, council_id, tidy(new))
            added = insert(CouncilMember).returning(CouncilMember.id)
            ident = command.connection.execute(added, [record]).scalar_one()
            after = {"name": record["name"], "role": ROLES[new.role], "votes": new.votes}
            command.audit("council.member", _subject(council_id), after=after)
        return Done(ident, Changes.AWARDS)

    def end_member(self, member_id: int, last_day: str) -> Done[None]:
        """Let a membership end after an ISO day; meetings held keep their counts.

        Raises: NotFound, WrongField.
        """
        with self._desk.command() as command:
            query = select(CouncilMember).where(CouncilMember.id == member_id)
            row = command.connection.execute(query).one_or_none()
            if row is None:
                what = "thành viên hội đồng số"
                raise NotFound(what, str(member_id))
            if last_day < row.valid_from:
                field, sentence = "valid_to", "Ngày kết thúc ở trước ngày bắt đầu."
                raise WrongField(field, sentence)
            change = update(CouncilMember).where(CouncilMember.id == member_id)
            values = {"valid_to": last_day, "version": CouncilMember.version + 1}
            command.connection.execute(change.values(**values))
            after = {"name": row.name, "valid_to": last_day}
            command.audit("council.member_end", _subject(row.council_id), after=after)
        return Done(None, Changes.AWARDS)

    def add_meeting(self, council_id: int, new: NewMeeting) -> Done[int]:
        """Write down a meeting; the members with a vote are counted as of its day.

        Raises: NotFound, WrongFields, ClosedYear.
        """
        with self._desk.command() as command:
            council = find_council(command.connection, council_id)
            refuse_wrong(check_meeting(new, council, self._desk.today.isoformat()))
            _ensure_open(command, new.held_on)
            _ensure_round(command.connection, new.round_id)
            record = {
                "council_id": council_id,
                "round_id": new.round_id,
                "held_on": new.held_on,
                "place": clean(new.place),
                "members": council.voting_on(new.held_on),
                "present": new.present,
                "note": clean(new.note),
            }
            added = insert(Meeting).returning(Meeting.id)
            ident = command.connection.execute(added, [record]).scalar_one()
            shown = ("held_on", "place", "members", "present", "note")
            after = {name: record[name] for name in shown}
            command.audit("council.meeting", _subject(council_id), after=after)
        return Done(ident, Changes.AWARDS)

    def withdraw_meeting(self, meeting_id: int, reason: str) -> Done[None]:
        """Take out a meeting that was noted by mistake.

        Raises: NotFound, WrongField without a reason, Refused where votes hang on it, ClosedYear.
        """
        if not clean(reason):
            field, sentence = "reason", "Hãy ghi lý do bỏ cuộc họp này."
            raise WrongField(field, sentence)
        with self._desk.command() as command:
            before = find_meeting(command.connection, meeting_id)
            _ensure_open(command, before.held_on)
            hangs = select(func.count()).where(Vote.meeting_id == meeting_id, ~Vote.withdrawn)
            if command.connection.scalar(hangs):
                raise Refused(_VOTED)
            change = update(Meeting).where(Meeting.id == meeting_id)
            values = {"withdrawn": True, "version": Meeting.version + 1}
            command.connection.execute(change.values(**values))
            told = {"held_on": before.held_on}
            command.audit(
                "council.meeting_withdraw",
                _subject(before.council_id),
                before=told,
                reason=clean(reason),
            )
        return Done(None, Changes.AWARDS)


_VOTED = "Cuộc họp này đã có kết quả biểu quyết. Hãy rút các kết quả đó trước."


def _ensure_open(command: Command, day: str) -> None:
    """A meeting begins no year, but a closed one takes none.

    Raises: ClosedYear.
    """
    year = int(day[:4])
    if years.state_of(command.connection, year) is YearState.CLOSED:
        raise ClosedYear(year)


def _ensure_round(connection: Connection, round_id: int | None) -> None:
    if round_id is None:
        return
    if connection.scalar(select(AwardRound.id).where(AwardRound.id == round_id)) is None:
        what = "đợt xét khen thưởng số"
        raise NotFound(what, str(round_id))


def _member(connection: Connection, council_id: int, new: NewMember) -> Record:
    """Raises: NotFound."""
    person = None
    if new.person:
        query = select(Person.id, Person.name).where(Person.code == new.person)
        person = connection.execute(query).one_or_none()
        if person is None:
            what = "cán bộ"
            raise NotFound(what, new.person)
    return {
        "council_id": council_id,
        "person_id": person.id if person else None,
        "name": new.name or (person.name if person else ""),
        "job": new.job,
        "role": new.role.value,
        "votes": new.votes,
        "valid_from": new.valid_from,
        "valid_to": new.valid_to,
    }


def _record(new: NewCouncil) -> Record:
    return {
        "name": clean(new.name),
        "quorum": new.quorum,
        "decision": clean(new.decision),
        "valid_from": new.valid_from,
        "valid_to": new.valid_to,
    }


def _told(new: NewCouncil) -> Record:
    return _record(new) | {"quorum": format_percent(new.quorum)}


def _subject(council_id: int) -> str:
    return f"council:{council_id}"
