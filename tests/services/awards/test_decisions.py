"""Decisions: money frozen, history by hand, awards taken back, mistakes undone."""

import pytest

from desktop_app.domain.awards.given import DecisionKind, MoneySum, NewAward, NewDecision
from desktop_app.domain.awards.nominations import NewNomination, NominationState
from desktop_app.domain.documents import DocumentKind, NewDocument
from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.refusals import WrongField, WrongFields
from desktop_app.models.awards import BaseSalary
from desktop_app.services.awards.decisions import AwardDecisions
from desktop_app.services.awards.nominations import Nominations
from desktop_app.services.desk import Desk
from desktop_app.services.years import Years
from tests.services.awards.department import (
    CSTD,
    LDTT,
    TT,
    line,
    merit_round,
    states,
)
from tests.services.desk_work import YEAR, add
from tests.services.trail import actions

DECISION = NewDecision("12/QĐ-S", "2024-11-20")
HISTORY = NewDecision("7/QĐ-S", "2023-12-29", "Giám đốc Sở")
BACK = NewDecision("15/QĐ-S", "2024-11-20", "Giám đốc Sở")
PAPER = NewDocument("quyet-dinh.pdf", b"%PDF-1.4 12", DocumentKind.DECISION)


def proposed(desk: Desk) -> int:
    """LĐTT for An, Bình and Cúc, and the collective of unit A."""
    round_id = merit_round(desk)
    Nominations(desk).propose(round_id, LDTT)
    Nominations(desk).propose(round_id, TT)
    return round_id


def ready(desk: Desk, round_id: int) -> list[int]:
    return [one.id for one in Nominations(desk).all(round_id, states=[NominationState.PROPOSED])]


def decided(desk: Desk) -> tuple[int, int]:
    """The round and its decision."""
    round_id = proposed(desk)
    return round_id, AwardDecisions(desk).decide(DECISION, ready(desk, round_id), PAPER).value


def test_money_is_frozen_with_what_made_it(year: Desk) -> None:
    # The base salary of November 2024 is 2.340.000: × 0,3 = 702.000 each for three people,
    # × 0,8 = 1.872.000 for the collective; 3 × 702.000 + 1.872.000 = 3.978.000 in all.
    round_id, _ = decided(year)
    service = AwardDecisions(year)
    lines = service.awards(YEAR, round_id)
    assert [one.money for one in lines] == [702_000, 702_000, 702_000, 1_872_000]
    assert lines[0].arithmetic == "0,3 × 2.340.000 = 702.000"
    assert (lines[0].unit, lines[0].authority) == ("Phòng A", "Giám đốc Sở")
    with year.command() as command:
        later = {"effective_from": "2024-11-01", "amount": 9_000_000}
        add(command, BaseSalary, {**later, "basis": "thử", "certainty": "unverified"})
        command.audit("thử", "lương cơ sở")
    assert service.awards(YEAR)[0].money == 702_000
    by_title, by_unit, everything = service.money(YEAR)
    assert by_title == (
        MoneySum("Lao động tiên tiến", 3, 2_106_000),
        MoneySum("Tập thể lao động tiên tiến", 1, 1_872_000),
    )
    assert by_unit == (MoneySum("Phòng A", 4, 3_978_000),)
    assert everything.money == 3_978_000


def test_a_decision_settles_nominations_and_keeps_its_paper(year: Desk) -> None:
    round_id, decision = decided(year)
    assert states(year, round_id, LDTT)["A-0"] is NominationState.DECIDED
    (info,) = AwardDecisions(year).all(YEAR)
    assert (info.id, info.kind, info.awards, info.money) == (
        decision,
        DecisionKind.AWARD,
        4,
        3_978_000,
    )
    assert info.told == "Quyết định 12/QĐ-S ngày 20/11/2024"
    assert [one.name for one in AwardDecisions(year).documents(decision)] == ["quyet-dinh.pdf"]
    with pytest.raises(Refused, match="đã có quyết định"):
        AwardDecisions(year).decide(
            NewDecision("13/QĐ-S", "2024-11-20"), [line(year, round_id, LDTT, "A-0").id]
        )


def test_who_is_left_out_or_not_forwarded_is_not_awarded(year: Desk) -> None:
    round_id = proposed(year)
    service = AwardDecisions(year)
    with pytest.raises(Refused, match="không đề nghị"):
        service.decide(DECISION, [line(year, round_id, LDTT, "B-0").id])
    for title, reason in (("cstd-tinh", "phải bỏ phiếu"), ("bang-khen-tinh-ca-nhan", "trình")):
        by_hand = NewNomination(title, "A-0", reason="Theo đề nghị của đơn vị")
        ident = Nominations(year).add(round_id, by_hand).value
        with pytest.raises(Refused, match=reason):
            service.decide(DECISION, [ident])
    assert service.all(YEAR) == ()


def test_a_decision_needs_a_number_and_a_day_and_is_there_once(year: Desk) -> None:
    round_id = proposed(year)
    service = AwardDecisions(year)
    with pytest.raises(WrongFields) as wrong:
        service.decide(NewDecision(" ", "2024-11-21"), ready(year, round_id))
    assert set(wrong.value.problems) == {"number", "decided_on"}
    service.decide(DECISION, ready(year, round_id))
    with pytest.raises(Refused, match="đã có trong sổ"):
        service.revoke(DECISION, [1], "Sai")
    with pytest.raises(NotFound):
        service.one(99)


def test_history_is_entered_by_hand_and_counts_for_the_next_titles(year: Desk) -> None:
    # CSTĐ cơ sở of 2022, 2023 by hand and of 2024: three in a row, and an initiative is asked too.
    service = AwardDecisions(year)
    service.add_history(HISTORY, [NewAward(CSTD, "A-0", 2023)])
    older = NewDecision("5/QĐ-S", "2022-12-30")
    service.add_history(older, [NewAward(CSTD, "Trần An", 2022), NewAward(CSTD, "A-1", 2022)])
    (given,) = service.awards(2023)
    # The law before 2024 gives no coefficient here, so there is no figure.
    assert (given.name, given.money, given.number) == ("Trần An", None, "7/QĐ-S")
    assert Years(year).all() == (YEAR,)
    round_id = merit_round(year)
    by_hand = NewNomination(CSTD, "A-0", reason="Danh sách của hội đồng")
    Nominations(year).add(round_id, by_hand)
    Nominations(year).propose(round_id, "cstd-tinh")
    told = " ".join(line(year, round_id, "cstd-tinh", "A-0").reasons.sentences)
    assert "3 năm liên tục: 2022, 2023, 2024 (đang đề nghị) – đủ" in told
    told = " ".join(line(year, round_id, "cstd-tinh", "A-1").reasons.sentences)
    assert "có 2022, thiếu 2023, 2024 – chưa đủ" in told


def test_history_refuses_whom_nobody_knows_and_what_is_there(year: Desk) -> None:
    service = AwardDecisions(year)
    service.add_history(HISTORY, [NewAward(CSTD, "A-0", 2023)])
    again = NewDecision("8/QĐ-S", "2023-12-30")
    for award in (NewAward(CSTD, "A-0", 2023), NewAward(CSTD, "Người Lạ", 2023)):
        with pytest.raises(WrongField):
            service.add_history(again, [award])
    with pytest.raises(WrongField, match="đã có trong sổ"):
        service.add_history(again, [NewAward(LDTT, "A-0", 2023)] * 2)
    with pytest.raises(WrongField):
        service.add_history(again, [])
    with pytest.raises(NotFound):
        service.add_history(again, [NewAward("khong-co", "A-0", 2023)])
    with pytest.raises(NotFound):
        service.add_history(again, [NewAward(CSTD, "A-1", 2023, campaign="X")])
    service.add_history(again, [NewAward(CSTD, "A-1", 2023, money=1_800_000)])
    assert service.awards(2023)[1].arithmetic == "1.800.000"


def test_a_revoked_title_stays_is_told_and_no_longer_counts(year: Desk) -> None:
    round_id, _ = decided(year)
    service = AwardDecisions(year)
    an = service.awards(YEAR)[0]
    back = service.revoke(BACK, [an.id], "Khai sai thành tích").value
    assert (back.awards, back.to_recover) == (1, 702_000)
    gone = service.awards(YEAR)[0]
    assert gone.revocation == (
        "Đã thu hồi ngày 20/11/2024 theo Quyết định 15/QĐ-S: Khai sai thành tích"
    )
    # Two of three with LĐTT are left: 2 × 702.000, and 702.000 to be recovered.
    assert service.money(YEAR)[0][0] == MoneySum("Lao động tiên tiến", 2, 1_404_000, 1, 702_000)
    other = merit_round(year)
    Nominations(year).propose(other, CSTD)
    told = " ".join(line(year, other, CSTD, "A-0").reasons.against)
    assert "năm 2024 đã bị thu hồi nên không tính" in told
    with pytest.raises(Refused, match="đã bị thu hồi"):
        service.revoke(NewDecision("16/QĐ-S", "2024-11-20"), [an.id], "Lần nữa")
    assert states(year, round_id, LDTT)["A-0"] is NominationState.DECIDED


def test_awards_of_a_closed_year_are_taken_back_in_the_year_of_the_decision(year: Desk) -> None:
    service = AwardDecisions(year)
    service.add_history(HISTORY, [NewAward(CSTD, "A-0", 2023)])
    early = NewDecision("1/QĐ-S", "2023-01-05")
    given = [service.awards(2023)[0].id]
    with pytest.raises(Refused, match="được tặng sau ngày"):
        service.revoke(early, given, "Sai")
    service.revoke(BACK, given, "Khai sai")
    assert service.awards(2023)[0].revoked_by == "15/QĐ-S"
    Years(year).close(YEAR)
    with pytest.raises(ClosedYear):
        service.undo(service.all(YEAR)[-1].id, "Nhầm")


def test_a_decision_entered_by_mistake_is_undone_while_nothing_rests_on_it(year: Desk) -> None:
    round_id, decision = decided(year)
    service = AwardDecisions(year)
    # The champion's title rests on the LĐTT that the decision gave.
    by_hand = NewNomination(CSTD, "A-0")
    champion = Nominations(year).add(round_id, by_hand).value
    with pytest.raises(Refused, match="dựa vào quyết định này"):
        service.undo(decision, "Nhầm số")
    Nominations(year).withdraw(champion, "Chưa xét")
    service.undo(decision, "Nhầm số")
    assert (service.all(YEAR), service.awards(YEAR)) == ((), ())
    assert states(year, round_id, LDTT)["A-0"] is NominationState.PROPOSED
    assert actions(year)[-1] == "award.undo"
    service.decide(DECISION, ready(year, round_id))
    assert len(service.awards(YEAR)) == 4


def test_a_revocation_is_undone_before_the_decision_that_it_took_back(year: Desk) -> None:
    _, decision = decided(year)
    service = AwardDecisions(year)
    an = service.awards(YEAR)[0].id
    back = service.revoke(BACK, [an], "Nhầm người").value
    with pytest.raises(Refused, match="Hãy hoàn tác quyết định thu hồi trước"):
        service.undo(decision, "Nhầm")
    service.undo(back.decision_id, "Nhầm người")
    assert service.awards(YEAR)[0].revoked_on == ""
    with pytest.raises(WrongField):
        service.undo(decision, " ")
