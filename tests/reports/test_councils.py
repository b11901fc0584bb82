"""Councils, members and meetings as tables."""

from desktop_app.domain.councils import CouncilInfo, MeetingInfo, MemberInfo, Role
from desktop_app.reports.councils import (
    council_line,
    councils_table,
    meetings_table,
    members_table,
)

CHAIR = MemberInfo(1, "Lê Bình", "Giám đốc", Role.CHAIR, votes=True, valid_from="", valid_to="")
CLERK = MemberInfo(2, "Hồ Cúc", "", Role.SECRETARY, votes=False, valid_from="", valid_to="")
MEETING = MeetingInfo(3, 4, "Hội đồng Sở", "2024-11-20", "Phòng họp 1", 9, 5, 6_667, "")
COUNCIL = CouncilInfo(4, 1, "Hội đồng Sở", 6_667, "12/QĐ", "2024-01-01", "", (CHAIR, CLERK))


def test_councils_members_and_meetings_bear_their_numbers() -> None:
    (row,) = councils_table([COUNCIL]).rows
    assert (row.ident, row.cells[:2]) == ("council:4", ("Hội đồng Sở", 6_667))
    rows = members_table(COUNCIL.members).rows
    assert [(one.ident, one.cells[1], one.cells[3]) for one in rows] == [
        ("member:1", "Chủ tịch", "Có"),
        ("member:2", "Thư ký", "Không"),
    ]
    (row,) = meetings_table([MEETING]).rows
    # 5 of 9 are 55,56 %, fewer than the 66,67 % that must come.
    assert (row.ident, row.cells[:4]) == ("meeting:3", ("2024-11-20", 5, 9, "Không đủ"))


def test_only_who_has_a_vote_is_counted() -> None:
    told = council_line(COUNCIL, "2024-11-20")
    assert told == "1 thành viên có quyền biểu quyết ngày 20/11/2024."
