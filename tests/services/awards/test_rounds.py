"""Rounds of commendation: opened, forwarded, answered, closed, with what their dossier lacks."""

import pytest

from desktop_app.domain.awards.given import NewDecision
from desktop_app.domain.awards.nominations import NewNomination, NominationState
from desktop_app.domain.awards.rounds import NewRound, RoundKind, RoundState
from desktop_app.domain.documents import DocumentKind, NewDocument, Owner, OwnerKind
from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.refusals import EditedMeanwhile, WrongField, WrongFields
from desktop_app.services.awards.decisions import AwardDecisions
from desktop_app.services.awards.nominations import Nominations
from desktop_app.services.awards.rounds import AwardRounds
from desktop_app.services.desk import Desk
from desktop_app.services.documents import Documents
from desktop_app.services.years import Years
from tests.services.awards.department import (
    CAMPAIGN,
    LDTT,
    MERIT,
    line,
    merit_round,
)
from tests.services.desk_work import YEAR
from tests.services.trail import actions

MEDAL = "bang-khen-tinh-ca-nhan"


def with_medal(desk: Desk) -> tuple[int, int]:
    """A round in which An is named for the province's certificate."""
    round_id = merit_round(desk)
    new = NewNomination(MEDAL, "A-0", reason="Hai năm liên tục")
    return round_id, Nominations(desk).add(round_id, new).value


@pytest.mark.parametrize(
    ("new", "field"),
    [
        (NewRound(RoundKind.MERIT, " "), "name"),
        (NewRound(RoundKind.FINAL, "Tổng kết"), "campaign"),
        (NewRound(RoundKind.AD_HOC, "Đột xuất"), "achievement"),
    ],
)
def test_a_round_says_what_it_is_about(year: Desk, new: NewRound, field: str) -> None:
    with pytest.raises(WrongFields) as wrong:
        AwardRounds(year).add(YEAR, new)
    assert set(wrong.value.problems) == {field}


def test_a_round_is_changed_while_it_is_open(year: Desk) -> None:
    service = AwardRounds(year)
    round_id = service.add(YEAR, NewRound(RoundKind.FINAL, "Tổng kết", campaign=CAMPAIGN)).value
    info = service.one(round_id)
    assert (info.campaign, info.state, info.nominations) == (CAMPAIGN, RoundState.OPEN, 0)
    service.change(round_id, MERIT, version=info.version)
    assert service.one(round_id).kind is RoundKind.MERIT
    with pytest.raises(EditedMeanwhile):
        service.change(round_id, MERIT, version=info.version)
    with pytest.raises(NotFound):
        service.add(YEAR, NewRound(RoundKind.MERIT, "Năm", ranking=5))
    with pytest.raises(NotFound):
        service.one(99)


def test_what_the_province_decides_goes_there_and_comes_back(year: Desk) -> None:
    service = AwardRounds(year)
    round_id, medal = with_medal(year)
    Nominations(year).propose(round_id, LDTT)
    with pytest.raises(WrongField):
        service.forward(round_id, " ")
    # LĐTT is the department's own: the certificate alone goes on.
    assert service.forward(round_id, "Ban Thi đua - Khen thưởng tỉnh", "2024-11-15").value == 1
    info = service.one(round_id)
    assert (info.state, info.sent_to, info.sent_on) == (
        RoundState.FORWARDED,
        "Ban Thi đua - Khen thưởng tỉnh",
        "2024-11-15",
    )
    assert Nominations(year).one(medal).state is NominationState.FORWARDED
    with pytest.raises(Refused, match="không sửa đề nghị"):
        Nominations(year).propose(round_id, LDTT)
    with pytest.raises(WrongFields) as wrong:
        service.answer(round_id, " ", "2024-11-10")
    assert set(wrong.value.problems) == {"answer", "answered_on"}
    service.answer(round_id, "Đồng ý khen 01 cá nhân", "2024-11-19")
    new = NewDecision("900/QĐ-UBND", "2024-11-19")
    AwardDecisions(year).decide(new, [medal])
    service.close(round_id)
    info = service.one(round_id)
    assert (info.state, info.answer) == (RoundState.CLOSED, "Đồng ý khen 01 cá nhân")
    with pytest.raises(Refused, match="đã kết thúc"):
        Nominations(year).withdraw(line(year, round_id, LDTT, "A-0").id, "Muộn")
    assert "award_round.forward" in actions(year)


def test_what_was_forwarded_by_mistake_is_called_back(year: Desk) -> None:
    service = AwardRounds(year)
    round_id, medal = with_medal(year)
    with pytest.raises(Refused):
        service.recall(round_id, "Nhầm")
    service.forward(round_id, "UBND tỉnh")
    service.recall(round_id, "Thiếu báo cáo")
    assert service.one(round_id).state is RoundState.PROPOSED
    assert Nominations(year).one(medal).state is NominationState.PROPOSED


def test_nothing_goes_on_without_a_vote_that_is_asked_for_or_without_anything(year: Desk) -> None:
    service = AwardRounds(year)
    round_id = merit_round(year)
    with pytest.raises(Refused, match="không chuyển sang"):
        service.forward(round_id, "UBND tỉnh")
    Nominations(year).propose(round_id, LDTT)
    with pytest.raises(Refused, match="Không có đề nghị nào"):
        service.forward(round_id, "UBND tỉnh")
    Nominations(year).add(round_id, NewNomination("cstd-tinh", "A-0", reason="Hội đồng xét"))
    with pytest.raises(Refused, match="phải bỏ phiếu trước khi trình"):
        service.forward(round_id, "UBND tỉnh")


def keep(desk: Desk, kind: DocumentKind, owner: OwnerKind, ident: int) -> None:
    Documents(desk).add(Owner(owner, ident), NewDocument(f"{kind}.pdf", kind.encode(), kind))


def test_a_dossier_tells_what_is_missing(year: Desk) -> None:
    service = AwardRounds(year)
    round_id, medal = with_medal(year)
    assert [(one.paper, one.there, one.needed) for one in service.dossier(round_id)] == [
        ("Tờ trình", 0, 1),
        ("Báo cáo thành tích", 0, 1),
        ("Biên bản bình xét, xét khen thưởng", 0, 1),
    ]
    assert service.dossier(round_id)[1].missing[0].startswith("Trần An (Bằng khen")
    keep(year, DocumentKind.PROPOSAL, OwnerKind.AWARD_ROUND, round_id)
    keep(year, DocumentKind.MINUTES, OwnerKind.AWARD_ROUND, round_id)
    keep(year, DocumentKind.ACHIEVEMENT_REPORT, OwnerKind.NOMINATION, medal)
    assert all(one.complete for one in service.dossier(round_id))
    assert [one.kind for one in service.documents(round_id)] == [
        DocumentKind.PROPOSAL,
        DocumentKind.MINUTES,
    ]
    assert Nominations(year).one(medal).documents == 1


def test_a_decision_without_its_paper_is_missing_from_the_dossier(year: Desk) -> None:
    service = AwardRounds(year)
    round_id = merit_round(year)
    Nominations(year).propose(round_id, LDTT)
    AwardDecisions(year).decide(
        NewDecision("12/QĐ-S", "2024-11-20"), [line(year, round_id, LDTT, "A-0").id]
    )
    assert service.dossier(round_id)[-1].missing == ("Quyết định 12/QĐ-S",)


def test_a_title_that_rests_on_an_initiative_asks_for_its_proof(year: Desk) -> None:
    round_id = merit_round(year)
    Nominations(year).propose(round_id, LDTT)
    new = NewNomination("cstd-co-so", "A-1")
    Nominations(year).add(round_id, new)
    papers = {one.paper: one for one in AwardRounds(year).dossier(round_id)}
    assert papers["Xác nhận sáng kiến"].missing == ("Lê Bình (Chiến sĩ thi đua cơ sở)",)


def test_a_closed_year_opens_no_round(year: Desk) -> None:
    Years(year).close(YEAR)
    with pytest.raises(ClosedYear):
        AwardRounds(year).add(YEAR, MERIT)
