"""Votes on nominations: of all members, with a quorum, without names."""

import pytest
from sqlalchemy import select

from desktop_app.domain.awards.nominations import NewNomination, NominationState
from desktop_app.domain.councils import NewCouncil, NewMeeting, NewMember, Role, Votes
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.refusals import WrongField, WrongFields
from desktop_app.models.awards import Vote
from desktop_app.services.awards.nominations import Nominations
from desktop_app.services.awards.rounds import AwardRounds
from desktop_app.services.awards.voting import NominationVotes
from desktop_app.services.councils import Councils
from desktop_app.services.desk import Desk
from tests.services.awards.department import merit_round

DAY = "2024-11-20"


def council(desk: Desk) -> int:
    """Nine who vote, and a secretary who does not; two thirds must come."""
    service = Councils(desk)
    ident = service.add(NewCouncil("Hội đồng Thi đua - Khen thưởng", 6667)).value
    for place in range(9):
        role = Role.CHAIR if not place else Role.MEMBER
        service.add_member(ident, NewMember(f"Ủy viên {place}", role))
    service.add_member(ident, NewMember("Thư ký", Role.SECRETARY, votes=False))
    return ident


def meeting(desk: Desk, council_id: int, present: int, round_id: int | None = None) -> int:
    new = NewMeeting(DAY, present, round_id=round_id)
    return Councils(desk).add_meeting(council_id, new).value


def nominated(desk: Desk, title: str = "cstd-tinh") -> int:
    new = NewNomination(title, "A-0", reason="Hội đồng xét")
    return Nominations(desk).add(merit_round(desk), new).value


def test_eight_of_nine_pass_eighty_percent_and_seven_do_not(year: Desk) -> None:
    # The rule of November 2024 asks for 80 % of all members: 8/9 = 88,89 %, 7/9 = 77,78 %.
    # The secretary is no voter, so it is nine and not ten.
    one = nominated(year)
    met = meeting(year, council(year), 9)
    votes = NominationVotes(year)
    assert not votes.cast(one, met, Votes(7, 0, against=2)).value
    assert Nominations(year).one(one).state is NominationState.REJECTED
    assert "7 trên 9 thành viên" in Nominations(year).one(one).reasons.vote
    votes.withdraw(votes.all(1)[0].id, "Đếm nhầm")
    assert Nominations(year).one(one).state is NominationState.PROPOSED
    assert votes.cast(one, met, Votes(8, 0, against=1)).value
    assert Nominations(year).one(one).state is NominationState.VOTED
    (kept,) = votes.all(1)
    assert (kept.members, kept.required, kept.passed, kept.name) == (9, 8000, True, "Trần An")


def test_votes_of_the_absent_count_in_writing(year: Desk) -> None:
    one = nominated(year)
    met = meeting(year, council(year), 7)
    assert NominationVotes(year).cast(one, met, Votes(9, 9000, in_writing=2)).value


def test_a_secret_ballot_keeps_no_names(year: Desk) -> None:
    one = nominated(year)
    met = meeting(year, council(year), 9)
    NominationVotes(year).cast(one, met, Votes(9, 0, secret=True))
    with year.reading() as connection:
        (row,) = connection.execute(select(Vote))
    assert row.secret
    # Who entered the count is the clerk; no member is named in any column.
    assert [value for value in row if isinstance(value, str)] == ["Chị Văn Thư"]


def test_what_cannot_be_counted_is_refused(year: Desk) -> None:
    one = nominated(year)
    members = council(year)
    votes = NominationVotes(year)
    with pytest.raises(Refused, match="chưa đủ"):
        votes.cast(one, meeting(year, members, 5), Votes(5, 0))
    full = meeting(year, members, 9)
    with pytest.raises(WrongFields):
        votes.cast(one, full, Votes(8, 0, against=2))
    other = AwardRounds(year).all(2024)[0].id + 1
    merit_round(year)
    with pytest.raises(Refused, match="đợt khen thưởng khác"):
        votes.cast(one, meeting(year, members, 9, other), Votes(9, 0))
    with pytest.raises(NotFound):
        votes.cast(one, 99, Votes(9, 0))
    votes.cast(one, full, Votes(9, 0))
    with pytest.raises(Refused, match="đã có kết quả"):
        votes.cast(one, full, Votes(9, 0))


def test_a_share_must_be_known(year: Desk) -> None:
    one = nominated(year, "cstd-co-so")
    met = meeting(year, council(year), 9)
    with pytest.raises(WrongField, match="hãy ghi tỷ lệ"):
        NominationVotes(year).cast(one, met, Votes(9, 0))
    # Two thirds of nine are six.
    assert NominationVotes(year).cast(one, met, Votes(6, 6666, against=3)).value


def test_nothing_is_voted_or_taken_back_once_it_went_on(year: Desk) -> None:
    one = nominated(year)
    votes = NominationVotes(year)
    met = meeting(year, council(year), 9)
    votes.cast(one, met, Votes(9, 0))
    AwardRounds(year).forward(1, "UBND tỉnh")
    with pytest.raises(Refused):
        votes.withdraw(votes.all(1)[0].id, "Nhầm")
    with pytest.raises(NotFound):
        votes.withdraw(99, "Nhầm")
