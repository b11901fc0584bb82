"""Councils of the store as frozen rows, and the count of a vote as a record."""

from collections import defaultdict
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from desktop_app.domain.councils import CouncilInfo, MeetingInfo, MemberInfo, Role, Votes
from desktop_app.domain.errors import NotFound
from desktop_app.domain.refusals import refuse_wrong
from desktop_app.domain.votes import Verdict, check_ballot, check_share, verdict
from desktop_app.models.awards import Council, CouncilMember, Meeting
from desktop_app.services.desk import Command

Record = dict[str, Any]
# Who leads stands first.
_RANKS = tuple(Role)


def council_infos(connection: Connection, *which: ColumnElement[bool]) -> tuple[CouncilInfo, ...]:
    """The councils, the newest term first, in three queries."""
    rows = connection.execute(
        select(Council).where(*which).order_by(Council.valid_from.desc(), Council.id.desc())
    ).all()
    wanted = [row.id for row in rows]
    members = _members(connection, wanted)
    meetings = _by_council(meeting_infos(connection, Meeting.council_id.in_(wanted)))
    return tuple(
        CouncilInfo(
            id=row.id,
            version=row.version,
            name=row.name,
            quorum=row.quorum,
            decision=row.decision,
            valid_from=row.valid_from,
            valid_to=row.valid_to,
            members=members.get(row.id, ()),
            meetings=meetings.get(row.id, ()),
        )
        for row in rows
    )


def find_council(connection: Connection, council_id: int) -> CouncilInfo:
    """One council.

    Raises: NotFound.
    """
    found = council_infos(connection, Council.id == council_id)
    if not found:
        what = "hội đồng số"
        raise NotFound(what, str(council_id))
    return found[0]


def meeting_infos(connection: Connection, *which: ColumnElement[bool]) -> tuple[MeetingInfo, ...]:
    """The meetings that stand, the earliest first."""
    query = (
        select(Meeting, Council.name, Council.quorum)
        .join(Council, Council.id == Meeting.council_id)
        .where(Meeting.withdrawn.is_(False), *which)
        .order_by(Meeting.held_on, Meeting.id)
    )
    return tuple(
        MeetingInfo(
            id=row.id,
            council_id=row.council_id,
            council=row.name,
            held_on=row.held_on,
            place=row.place,
            members=row.members,
            present=row.present,
            quorum=row.quorum,
            note=row.note,
            round_id=row.round_id,
        )
        for row in connection.execute(query)
    )


def find_meeting(connection: Connection, meeting_id: int) -> MeetingInfo:
    """One meeting that stands.

    Raises: NotFound.
    """
    found = meeting_infos(connection, Meeting.id == meeting_id)
    if not found:
        what = "cuộc họp hội đồng số"
        raise NotFound(what, str(meeting_id))
    return found[0]


def counted(command: Command, meeting_id: int, votes: Votes) -> tuple[Record, Verdict]:
    """A vote's record without its question, and whether it passed; no name is in either.

    Raises: NotFound, WrongFields.
    """
    meeting = find_meeting(command.connection, meeting_id)
    ballot = meeting.ballot(votes)
    wrong = check_ballot(ballot)
    problem = check_share(votes.required)
    if problem:
        wrong["required"] = problem
    refuse_wrong(wrong)
    found = verdict(ballot, votes.required, meeting.quorum)
    record = {
        "meeting_id": meeting_id,
        "members": ballot.members,
        "present": ballot.present,
        "in_writing": ballot.in_writing,
        "in_favour": ballot.in_favour,
        "against": ballot.against,
        "blank": ballot.blank,
        "secret": ballot.secret,
        "required": votes.required,
        "passed": found.passed,
        "entered_at": command.now,
        "actor": command.actor.name,
    }
    return record, found


def _members(connection: Connection, councils: list[int]) -> dict[int, tuple[MemberInfo, ...]]:
    query = select(CouncilMember).where(CouncilMember.council_id.in_(councils))
    found: defaultdict[int, list[MemberInfo]] = defaultdict(list)
    for row in connection.execute(query.order_by(CouncilMember.id)):
        member = MemberInfo(
            id=row.id,
            name=row.name,
            job=row.job,
            role=Role(row.role),
            votes=row.votes,
            valid_from=row.valid_from,
            valid_to=row.valid_to,
        )
        found[row.council_id].append(member)
    return {
        council: tuple(sorted(members, key=lambda one: _RANKS.index(one.role)))
        for council, members in found.items()
    }


def _by_council(meetings: tuple[MeetingInfo, ...]) -> dict[int, tuple[MeetingInfo, ...]]:
    found: defaultdict[int, tuple[MeetingInfo, ...]] = defaultdict(tuple)
    for one in meetings:
        found[one.council_id] += (one,)
    return found
