"""Councils, their members and their meetings as tables."""

from collections.abc import Sequence

from desktop_app.domain.councils import ROLES, CouncilInfo, MeetingInfo, MemberInfo
from desktop_app.domain.dates import format_date
from desktop_app.reports.report import Column, Format, Row, Table

_NUMBER = Format.NUMBER
_COUNCIL_COLUMNS = (
    Column("name", "Hội đồng", width=36),
    Column("quorum", "Họp khi đủ", Format.PERCENT, 10),
    Column("valid_from", "Từ ngày", Format.DATE, 11),
    Column("valid_to", "Đến ngày", Format.DATE, 11),
    Column("decision", "Quyết định", width=30),
)
_MEMBER_COLUMNS = (
    Column("name", "Họ và tên", width=26),
    Column("role", "Vai trò", width=14),
    Column("job", "Chức vụ", width=24),
    Column("votes", "Biểu quyết", width=10),
    Column("valid_from", "Từ ngày", Format.DATE, 11),
    Column("valid_to", "Đến ngày", Format.DATE, 11),
)
_MEETING_COLUMNS = (
    Column("held_on", "Ngày họp", Format.DATE, 11),
    Column("present", "Có mặt", _NUMBER, 8),
    Column("members", "Thành viên", _NUMBER, 9),
    Column("quorum", "Đủ số người để họp", width=14),
    Column("place", "Địa điểm", width=24),
    Column("note", "Ghi chú", width=30),
)


def councils_table(councils: Sequence[CouncilInfo]) -> Table:
    """The councils; rows bear "council:NUMBER"."""
    rows = tuple(
        Row(
            (one.name, one.quorum, one.valid_from, one.valid_to, one.decision),
            ident=f"council:{one.id}",
        )
        for one in councils
    )
    return Table("Hội đồng", _COUNCIL_COLUMNS, rows, empty_text="Chưa có hội đồng nào.")


def members_table(members: Sequence[MemberInfo]) -> Table:
    """Who sits in a council; rows bear "member:NUMBER"."""
    rows = tuple(
        Row(
            (
                one.name,
                ROLES[one.role],
                one.job,
                "Có" if one.votes else "Không",
                one.valid_from,
                one.valid_to,
            ),
            ident=f"member:{one.id}",
        )
        for one in members
    )
    return Table("Thành viên", _MEMBER_COLUMNS, rows, empty_text="Chưa có thành viên nào.")


def meetings_table(meetings: Sequence[MeetingInfo]) -> Table:
    """When a council met; rows bear "meeting:NUMBER"."""
    rows = tuple(
        Row(
            (
                one.held_on,
                one.present,
                one.members,
                "Đủ" if one.has_quorum else "Không đủ",
                one.place,
                one.note,
            ),
            ident=f"meeting:{one.id}",
        )
        for one in meetings
    )
    return Table("Cuộc họp", _MEETING_COLUMNS, rows, empty_text="Chưa họp lần nào.")


def council_line(council: CouncilInfo, day: str) -> str:
    """How many of a council have a vote on an ISO day."""
    voting = council.voting_on(day)
    return f"{voting} thành viên có quyền biểu quyết ngày {format_date(day)}."
