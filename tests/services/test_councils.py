"""Councils: who has a vote on which day, meetings, and counts that no name hangs on."""

import pytest

from desktop_app.domain.councils import NewCouncil, NewMeeting, NewMember, Role, as_new
from desktop_app.domain.errors import ClosedYear, NotFound
from desktop_app.domain.refusals import EditedMeanwhile, WrongField, WrongFields
from desktop_app.services.councils import Councils
from desktop_app.services.desk import Desk
from desktop_app.services.history import History
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, list_people, list_units
from tests.services.trail import actions, trail

COUNCIL = NewCouncil("Hội đồng TĐKT Sở", quorum=6667, valid_from="2024-01-01")


@pytest.fixture
def councils(desk: Desk) -> Councils:
    return Councils(desk)


def seated(councils: Councils, *, voting: int = 3) -> int:
    """A council with a chair, members with a vote and a secretary without one."""
    ident = councils.add(COUNCIL).value
    councils.add_member(ident, NewMember("Thư ký", Role.SECRETARY, votes=False))
    for place in range(voting - 1):
        councils.add_member(ident, NewMember(f"Ủy viên {place + 1}"))
    councils.add_member(ident, NewMember("Giám đốc", Role.CHAIR))
    return ident


def test_who_leads_stands_first_and_a_secretary_may_have_no_vote(councils: Councils) -> None:
    ident = seated(councils)
    (found,) = councils.all()
    assert (found.id, found.quorum, found.valid_from) == (ident, 6667, "2024-01-01")
    assert [one.name for one in found.members] == ["Giám đốc", "Thư ký", "Ủy viên 1", "Ủy viên 2"]
    assert found.voting_on("2024-06-01") == 3


def test_a_meeting_counts_the_members_of_its_own_day(councils: Councils) -> None:
    ident = seated(councils)
    member = councils.one(ident).members[-1]
    councils.end_member(member.id, "2024-06-30")
    before = councils.add_meeting(ident, NewMeeting("2024-06-30", present=2)).value
    after = councils.add_meeting(ident, NewMeeting("2024-07-01", present=2)).value
    assert (councils.meeting(before).members, councils.meeting(after).members) == (3, 2)
    # 2 of 3 is 66.666…%, below the 66.67% that the council asks for; 2 of 2 is enough.
    assert [one.has_quorum for one in councils.one(ident).meetings] == [False, True]


@pytest.mark.parametrize(
    ("meeting", "field"),
    [
        (NewMeeting("2024-12-31", present=3), "held_on"),
        (NewMeeting("2023-12-31", present=3), "held_on"),
        (NewMeeting("2024-10-01", present=4), "present"),
        (NewMeeting("2024-10-01", present=-1), "present"),
    ],
)
def test_a_meeting_to_come_out_of_term_or_overfull_is_refused(
    councils: Councils, meeting: NewMeeting, field: str
) -> None:
    ident = seated(councils)
    with pytest.raises(WrongFields) as refused:
        councils.add_meeting(ident, meeting)
    assert list(refused.value.problems) == [field]


def test_a_council_nobody_sits_in_cannot_meet(councils: Councils) -> None:
    ident = councils.add(COUNCIL).value
    with pytest.raises(WrongFields, match="Hãy ghi thành viên trước"):
        councils.add_meeting(ident, NewMeeting("2024-10-01", present=0))


def test_a_meeting_noted_by_mistake_is_withdrawn_with_a_reason(councils: Councils) -> None:
    ident = seated(councils)
    meeting = councils.add_meeting(ident, NewMeeting("2024-10-01", present=3)).value
    with pytest.raises(WrongField):
        councils.withdraw_meeting(meeting, " ")
    councils.withdraw_meeting(meeting, "Ghi nhầm ngày")
    assert councils.one(ident).meetings == ()
    with pytest.raises(NotFound):
        councils.meeting(meeting)


def test_a_meeting_in_a_closed_year_is_refused(desk: Desk, councils: Councils) -> None:
    ident = seated(councils)
    list_units(desk, ["A"])
    Years(desk).close(YEAR)
    with pytest.raises(ClosedYear):
        councils.add_meeting(ident, NewMeeting("2024-10-01", present=3))


def test_an_edit_of_what_somebody_else_changed_is_refused(councils: Councils) -> None:
    ident = councils.add(COUNCIL).value
    shown = councils.one(ident)
    councils.change(ident, NewCouncil("Hội đồng Sở", quorum=7500), version=shown.version)
    with pytest.raises(EditedMeanwhile):
        councils.change(ident, as_new(shown), version=shown.version)
    assert councils.one(ident).quorum == 7500


@pytest.mark.parametrize(
    ("council", "field"),
    [
        (NewCouncil(" ", quorum=5000), "name"),
        (NewCouncil("Hội đồng", quorum=0), "quorum"),
        (NewCouncil("Hội đồng", 5000, valid_from="2024-02", valid_to="2024-01"), "valid_to"),
    ],
)
def test_what_a_council_cannot_be(councils: Councils, council: NewCouncil, field: str) -> None:
    with pytest.raises(WrongFields) as refused:
        councils.add(council)
    assert list(refused.value.problems) == [field]


def test_a_member_may_be_one_of_the_staff(desk: Desk, councils: Councils) -> None:
    list_units(desk, ["A"])
    list_people(desk, "A", "Trần Thị Hoa")
    ident = councils.add(COUNCIL).value
    councils.add_member(ident, NewMember("", person="A-0"))
    assert councils.one(ident).members[0].name == "Trần Thị Hoa"
    with pytest.raises(NotFound):
        councils.add_member(ident, NewMember("", person="X"))
    with pytest.raises(WrongFields):
        councils.add_member(ident, NewMember(" "))


def test_the_trail_tells_of_councils_in_vietnamese(desk: Desk, councils: Councils) -> None:
    ident = seated(councils, voting=1)
    councils.add_meeting(ident, NewMeeting("2024-10-01", present=1))
    assert actions(desk)[-1] == "council.meeting"
    assert trail(desk)[-1].after["members"] == 1
    told = History(desk).entries().rows[0].cells
    assert told[3:6] == (
        "Ghi cuộc họp hội đồng",
        f"Hội đồng số {ident}",
        "thời gian: 2024-10-01; số thành viên: 1; có mặt: 1",
    )
