"""Proposal, minutes and decision from what a store holds of a round."""

import pytest

from desktop_app.domain.awards.given import NewAward
from desktop_app.domain.awards.nominations import NewNomination, NominationState
from desktop_app.domain.councils import Votes
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.reports.report import Paragraph, Report
from desktop_app.services.awards.decisions import AwardDecisions
from desktop_app.services.awards.nominations import Nominations
from desktop_app.services.awards.round_papers import RoundPapers
from desktop_app.services.awards.rounds import AwardRounds
from desktop_app.services.awards.voting import NominationVotes
from desktop_app.services.desk import Desk
from tests.services.awards.department import LDTT, merit_round
from tests.services.awards.test_decisions import BACK, DECISION, HISTORY, decided, proposed
from tests.services.awards.test_voting import council, meeting
from tests.services.desk_work import YEAR


def text(report: Report, part: str) -> str:
    (found,) = [one.blocks for one in report.parts if one.name == part]
    return "\n".join(one.text for one in found if isinstance(one, Paragraph))


def listed(report: Report) -> list[tuple[object, ...]]:
    (table,) = report.annexes[0].tables
    return [row.cells for row in table.rows if row.level == "data"]


def test_a_proposal_within_the_department_goes_to_its_director(year: Desk) -> None:
    proposed(year)
    report = RoundPapers(year).proposal(YEAR)
    assert report.addressees == ("Giám đốc Sở Thử Nghiệm",)
    # An, Bình and Cúc for LĐTT, unit A as a collective.
    assert "01 tập thể, 03 cá nhân" in text(report, "mo_dau")
    assert [cells[1] for cells in listed(report)] == ["Trần An", "Lê Bình", "Hồ Cúc", "Phòng A"]
    assert "Điều 24" in text(report, "can_cu")


def test_what_only_a_higher_level_may_give_goes_there_alone(year: Desk) -> None:
    round_id = proposed(year)
    Nominations(year).add(round_id, NewNomination("cstd-tinh", "A-0", reason="Hội đồng xét"))
    report = RoundPapers(year).proposal(YEAR, round_id)
    assert [cells[1] for cells in listed(report)] == ["Trần An"]
    assert "Giám đốc" not in report.addressees[0]


def test_minutes_have_the_votes_of_the_meeting_and_what_it_came_to(year: Desk) -> None:
    round_id = merit_round(year)
    one, two = (
        Nominations(year).add(round_id, NewNomination("cstd-tinh", who, reason="Xét")).value
        for who in ("A-0", "A-1")
    )
    met = meeting(year, council(year), 9, round_id)
    NominationVotes(year).cast(one, met, Votes(8, 0, against=1))
    NominationVotes(year).cast(two, met, Votes(5, 0, against=3, blank=1))
    report = RoundPapers(year).minutes(YEAR)
    texts = dict(report.texts)
    assert (texts["chu_toa"], texts["thu_ky"]) == ("Ủy viên 0", "Thư ký")
    assert (texts["co_mat"], texts["tong_thanh_vien"]) == ("09", "09")
    votes = next(one for one in report.tables if one.columns[-1].key == "result")
    # 8/9 = 88,89 % and 5/9 = 55,56 % of all members, where 80 % are asked for.
    assert [row.cells[1:] for row in votes.rows] == [
        ("Trần An", "Chiến sĩ thi đua cấp tỉnh", 8, 1, 0, 8889, 8000, "Thông qua"),
        ("Lê Bình", "Chiến sĩ thi đua cấp tỉnh", 5, 3, 1, 5556, 8000, "Không thông qua"),
    ]
    assert "Hội đồng không thông qua 01 trường hợp: Lê Bình" in text(report, "ket_luan")
    assert [one.position for one in report.signatures] == ["Thư ký", "Chủ tọa"]


def test_a_draft_names_who_is_ready_with_the_money_of_the_day(year: Desk) -> None:
    proposed(year)
    report = RoundPapers(year).decision(YEAR)
    assert report.letterhead.number.startswith("/QĐ")
    # 3 × 0,3 × 2.340.000 + 0,8 × 2.340.000 = 3.978.000 đồng.
    assert dict(report.texts)["tong_tien"] == "3.978.000"
    assert [cells[-1] for cells in listed(report)] == [702_000, 702_000, 702_000, 1_872_000]
    assert "a) Lao động tiên tiến: 03 cá nhân;" in text(report, "dieu_1")
    # The base salary of July 2024 is not verified: whoever signs is told.
    assert "01/7/2024" in text(report, "can_cu")
    assert "(cần kiểm tra hiệu lực)" in text(report, "can_cu").splitlines()[-1]


def test_who_must_be_voted_on_is_not_drafted_before(year: Desk) -> None:
    round_id = merit_round(year)
    Nominations(year).add(round_id, NewNomination("cstd-tinh", "A-0", reason="Xét"))
    with pytest.raises(Refused, match="chưa có ai thuộc thẩm quyền"):
        RoundPapers(year).decision(YEAR)


def test_a_decision_that_was_written_down_has_its_number_and_its_frozen_money(year: Desk) -> None:
    round_id, number = decided(year)
    for report in (
        RoundPapers(year).decision(YEAR),
        RoundPapers(year).decision(YEAR, round_id, number),
    ):
        assert report.letterhead.number == DECISION.number
        assert report.letterhead.date == DECISION.decided_on
        kem_theo = dict(report.texts)["kem_theo"]
        assert kem_theo.startswith("(Kèm theo Quyết định số 12/QĐ-S ngày 20 tháng 11 năm 2024")
        assert len(listed(report)) == 4


def test_a_revocation_says_why_and_what_is_to_be_given_back(year: Desk) -> None:
    round_id, _ = decided(year)
    service = AwardDecisions(year)
    first = service.awards(YEAR, round_id)[0]
    number = service.revoke(BACK, [first.id], "Khai sai thành tích").value.decision_id
    report = RoundPapers(year).decision(YEAR, decision_id=number)
    assert "Thu hồi" in text(report, "dieu_1")
    assert "702.000 đồng" in text(report, "dieu_2")
    assert listed(report)[0][4] == "Khai sai thành tích"


def test_what_is_not_there_yet_says_what_to_do(year: Desk) -> None:
    papers = RoundPapers(year)
    with pytest.raises(Refused, match="chưa mở đợt xét"):
        papers.proposal(YEAR)
    merit_round(year)
    with pytest.raises(Refused, match="Hãy lập đề nghị"):
        papers.proposal(YEAR)
    with pytest.raises(Refused, match="Chưa ghi cuộc họp"):
        papers.minutes(YEAR)
    with pytest.raises(NotFound):
        papers.minutes(YEAR, 99)


def test_the_forwarded_address_is_the_addressee(year: Desk) -> None:
    round_id = merit_round(year)
    Nominations(year).add(round_id, NewNomination("bang-khen-tinh-ca-nhan", "A-0", reason="Xét"))
    lines = Nominations(year).all(round_id)
    assert lines[0].state is NominationState.PROPOSED
    AwardRounds(year).forward(round_id, "Ủy ban nhân dân tỉnh An Bình")
    assert RoundPapers(year).proposal(YEAR).addressees == ("Ủy ban nhân dân tỉnh An Bình",)


def test_a_decision_of_former_times_needs_no_round(year: Desk) -> None:
    given = NewAward(LDTT, "A-0", 2023)
    AwardDecisions(year).add_history(HISTORY, [given])
    report = RoundPapers(year).decision(2023)
    assert report.letterhead.number == HISTORY.number
    assert [cells[1] for cells in listed(report)] == ["Trần An"]
