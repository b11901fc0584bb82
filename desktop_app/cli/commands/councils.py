"""Councils: their members and meetings."""

from argparse import Namespace
from dataclasses import asdict, replace

from desktop_app.cli.answer import Answer
from desktop_app.cli.commands.opened import opened
from desktop_app.domain.councils import (
    ROLES,
    CouncilInfo,
    MeetingInfo,
    MemberInfo,
    NewCouncil,
    NewMeeting,
    NewMember,
    Role,
    Votes,
    as_new,
)
from desktop_app.domain.dates import format_date
from desktop_app.domain.points import format_percent
from desktop_app.domain.progress import Progress


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """Every council with its members and meetings."""
    with opened(asked) as office:
        found = office.councils.all()
    lines = [line for one in found for line in _lines(one)]
    document = {"councils": [asdict(one) for one in found]}
    return Answer("\n".join(lines) or "Chưa có hội đồng nào.", document)


def _lines(council: CouncilInfo) -> list[str]:
    term = f", {_term(council)}" if _term(council) else ""
    head = f"{council.id}. {council.name} (họp khi đủ {format_percent(council.quorum)}{term})"
    members = [f"  {_member_line(one)}" for one in council.members]
    return [head, *members, *(f"  {_meeting_line(one)}" for one in council.meetings)]


def _member_line(one: MemberInfo) -> str:
    parts = (
        f"Thành viên số {one.id}: {one.name}",
        one.job,
        ROLES[one.role],
        "" if one.votes else "không biểu quyết",
        _term(one),
    )
    return ", ".join(filter(None, parts))


def _meeting_line(one: MeetingInfo) -> str:
    enough = "đủ" if one.has_quorum else "không đủ"
    return (
        f"Họp số {one.id}: {format_date(one.held_on)}, có mặt {one.present}/{one.members},"
        f" {enough} số người để họp"
    )


def _term(one: CouncilInfo | MemberInfo) -> str:
    first = f"từ {format_date(one.valid_from)}" if one.valid_from else ""
    last = f"đến {format_date(one.valid_to)}" if one.valid_to else ""
    return " ".join(filter(None, (first, last)))


def add(asked: Namespace, _progress: Progress) -> Answer:
    """A council more; its number is printed."""
    new = NewCouncil(
        asked.name,
        asked.quorum,
        asked.decision or "",
        asked.valid_from or "",
        asked.valid_to or "",
    )
    with opened(asked) as office:
        ident = office.councils.add(new).value
    return Answer(str(ident), {"council": ident})


def change(asked: Namespace, _progress: Progress) -> Answer:
    """A council's own line is written anew; what is not said stays."""
    fields = ("name", "quorum", "decision", "valid_from", "valid_to")
    said = {name: getattr(asked, name) for name in fields if getattr(asked, name) is not None}
    with opened(asked) as office:
        before = office.councils.one(asked.council)
        new = replace(as_new(before), **said)
        office.councils.change(asked.council, new, version=before.version)
    return Answer(f"Đã sửa hội đồng số {asked.council}.")


def member(asked: Namespace, _progress: Progress) -> Answer:
    """A member more; the membership's number is printed."""
    new = NewMember(
        name=asked.name,
        role=Role(asked.role),
        votes=not asked.no_vote,
        job=asked.job,
        person=asked.person,
        valid_from=asked.valid_from or "",
        valid_to=asked.valid_to or "",
    )
    with opened(asked) as office:
        ident = office.councils.add_member(asked.council, new).value
    return Answer(str(ident), {"member": ident})


def end_member(asked: Namespace, _progress: Progress) -> Answer:
    """A membership ends."""
    with opened(asked) as office:
        office.councils.end_member(asked.member, asked.last_day)
    return Answer(f"Thành viên số {asked.member} thôi tham gia sau ngày {asked.last_day}.")


def meeting(asked: Namespace, _progress: Progress) -> Answer:
    """A meeting more; its number is printed."""
    new = NewMeeting(asked.held, asked.present, asked.place, asked.note)
    with opened(asked) as office:
        ident = office.councils.add_meeting(asked.council, new).value
        found = office.councils.meeting(ident)
    return Answer(str(ident), {"meeting": ident, "has_quorum": found.has_quorum})


def withdraw_meeting(asked: Namespace, _progress: Progress) -> Answer:
    """A meeting noted by mistake is taken out."""
    with opened(asked) as office:
        office.councils.withdraw_meeting(asked.meeting, asked.reason)
    return Answer(f"Đã bỏ cuộc họp số {asked.meeting}.")


def votes_said(asked: Namespace) -> Votes:
    """The count on a question, as the options say it."""
    return Votes(
        in_favour=asked.in_favour,
        required=asked.required,
        against=asked.against,
        blank=asked.blank,
        in_writing=asked.in_writing,
        secret=not asked.open_vote,
    )


COMMANDS = {
    "council list": listed,
    "council add": add,
    "council set": change,
    "council member": member,
    "council member-end": end_member,
    "council meeting": meeting,
    "council meeting-withdraw": withdraw_meeting,
}
