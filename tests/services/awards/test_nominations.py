"""Nominations: a small department's year by rule, by hand, and by what people decide."""

import pytest

from desktop_app.domain.awards.nominations import NewNomination, NominationState, Origin
from desktop_app.domain.awards.rounds import NewRound, RoundKind, RoundState
from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.refusals import WrongField
from desktop_app.models.scoring import PublishedRanking, RankingRow
from desktop_app.services.awards.nominations import Nominations
from desktop_app.services.awards.rounds import AwardRounds
from desktop_app.services.desk import Desk
from desktop_app.services.years import Years
from tests.services.awards.department import (
    CAMPAIGN,
    CSTD,
    LDTT,
    TT,
    assess,
    give,
    line,
    merit_round,
    person_numbers,
    punish,
    states,
)
from tests.services.desk_work import YEAR, add, launch, list_people, list_units
from tests.services.statements import counted
from tests.services.trail import actions

IN, OUT, TIED = NominationState.PROPOSED, NominationState.LEFT_OUT, NominationState.TIED


def test_everybody_is_in_or_out_with_every_reason(year: Desk) -> None:
    # An, Bình, Cúc: good or better, each gave. Dũng only fulfilled. Em is excellent, but unit B's
    # list names who gave, and Em is not on it.
    round_id = merit_round(year)
    told = Nominations(year).propose(round_id, LDTT).value
    assert (told.proposed, told.left_out, told.tied, told.kept) == (3, 2, 0, 0)
    assert states(year, round_id, LDTT) == {
        "A-0": IN,
        "A-1": IN,
        "A-2": IN,
        "B-0": OUT,
        "B-1": OUT,
    }
    dung = line(year, round_id, LDTT, "B-0")
    assert (dung.name, dung.unit, dung.subject) == ("Vũ Dũng", "Phòng B", Subject.INDIVIDUAL)
    assert dung.reasons.against == (
        "Xếp loại năm 2024: Hoàn thành nhiệm vụ, yêu cầu từ “Hoàn thành tốt nhiệm vụ” – chưa đạt.",
    )
    assert line(year, round_id, LDTT, "B-1").reasons.against == (
        "Tham gia 0 phong trào năm 2024, yêu cầu từ 1 – chưa đạt.",
    )
    an = line(year, round_id, LDTT, "A-0")
    assert len(an.reasons.outcomes) == 3
    assert "Điều 24" in an.reasons.basis
    assert AwardRounds(year).one(round_id).state is RoundState.PROPOSED


def test_a_collective_counts_those_who_are_proposed(year: Desk) -> None:
    # Unit A: 3 of 3 people are 100 %. Unit B: none of 2.
    round_id = merit_round(year)
    Nominations(year).propose(round_id, LDTT)
    Nominations(year).propose(round_id, TT)
    assert states(year, round_id, TT) == {"A": IN, "B": OUT}
    assert line(year, round_id, TT, "B").reasons.against == (
        "Tỷ lệ “Lao động tiên tiến”: 0/2 người, bằng 0% < 70% – thiếu 2 người.",
    )


def test_two_of_three_are_less_than_seventy_percent(year: Desk) -> None:
    round_id = merit_round(year)
    assess(year, {"A-2": "fulfilled"})
    Nominations(year).propose(round_id, LDTT)
    Nominations(year).propose(round_id, TT)
    (sentence,) = line(year, round_id, TT, "A").reasons.against
    assert "2/3 người, bằng 66,666" in sentence
    assert sentence.endswith("< 70% – thiếu 1 người.")


def test_a_quota_without_a_place_leaves_all_out_with_its_numbers(year: Desk) -> None:
    # CSTĐ cơ sở: An (excellent) and Bình (an initiative); 15 % of 3 LĐTT are 0,45: no place.
    round_id = merit_round(year)
    Nominations(year).propose(round_id, LDTT)
    Nominations(year).propose(round_id, CSTD)
    assert states(year, round_id, CSTD)["A-0"] is OUT
    assert line(year, round_id, CSTD, "A-1").reasons.against == (
        "Hạn mức 15% của 3 = 0,45, làm tròn xuống: 0 suất. Ngoài hạn mức.",
    )
    assert "chưa đạt" in " ".join(line(year, round_id, CSTD, "A-2").reasons.against)


def test_discipline_in_force_and_a_missing_class_keep_out(year: Desk) -> None:
    punish(year, "A-1", "warning", "2024-05-01")
    round_id = merit_round(year)
    told = Nominations(year).propose(round_id, LDTT, "2025-07-15").value
    # The rule of 2025 asks for no discipline; the one of 2024 for the collective's people alone.
    assert told.proposed == 2
    assert "cảnh cáo từ 01/05/2024" in " ".join(line(year, round_id, LDTT, "A-1").reasons.against)
    Nominations(year).propose(round_id, TT)
    assert "Lê Bình: cảnh cáo" in " ".join(line(year, round_id, TT, "A").reasons.against)


def publish(desk: Desk, points: dict[str, int]) -> None:
    """A published ranking of people, in the order given."""
    with desk.command() as command:
        people = person_numbers(command)
        head = {"year": YEAR, "subject": "individual", "scope": "department", "title": "Xếp hạng"}
        told = {"rules": {}, "published_at": command.now, "actor": "x"}
        number = add(command, PublishedRanking, {**head, **told})
        for place, (code, one) in enumerate(points.items(), start=1):
            row = {"ranking_id": number, "position": place, "cluster_code": "", "cluster_name": ""}
            sheet = {"code": code, "name": code, "place": place, "tied": False, "points": one}
            empty = {"max_points": 10_000, "band": "", "reason": "", "notes": [], "marks": []}
            bars = {"bars": [CSTD] if one == 9999 else []}
            add(command, RankingRow, {**row, **sheet, **empty, **bars, "person_id": people[code]})
        command.audit("thử", "xếp hạng")


@pytest.fixture
def twenty(desk: Desk) -> Desk:
    """Twenty excellent people of one unit, all of whom gave: 15 % of 20 are 3 places."""
    list_units(desk, ["A"], headcount=20)
    list_people(desk, "A", *(f"Nguyễn Văn {place:02}" for place in range(20)))
    launch(desk, "vi-nguoi-ngheo")
    codes = [f"A-{place}" for place in range(20)]
    give(desk, "A", *codes)
    assess(desk, dict.fromkeys(codes, "excellent"))
    return desk


def points_of(*best: int) -> dict[str, int]:
    return {f"A-{place}": one for place, one in enumerate((*best, *(5000,) * (20 - len(best))))}


def test_a_tie_at_the_cut_waits_for_people(twenty: Desk) -> None:
    # 95, 94, then three with 93: two places are sure, one is left for three.
    publish(twenty, points_of(9500, 9400, 9300, 9300, 9300))
    round_id = merit_round(twenty)
    service = Nominations(twenty)
    service.propose(round_id, LDTT)
    told = service.propose(round_id, CSTD).value
    assert (told.proposed, told.tied, told.left_out) == (2, 3, 15)
    tied = line(twenty, round_id, CSTD, "A-3")
    assert (tied.state, tied.reasons.points) == (TIED, 9300)
    assert tied.reasons.quota == (
        "Hạn mức 15% của 20 = 3: 3 suất."
        " 3 người, đơn vị bằng nhau ở mức cuối, còn 1 suất; hãy chọn."
    )
    assert line(twenty, round_id, CSTD, "A-9").reasons.quota.endswith("Ngoài hạn mức.")
    # The share stands in no law in force; nobody is told that it did.
    assert tied.reasons.basis.endswith("như trước (thông lệ)")


def test_people_choose_among_the_tied_and_proposing_again_keeps_it(twenty: Desk) -> None:
    publish(twenty, points_of(9500, 9400, 9300, 9300, 9300))
    round_id = merit_round(twenty)
    service = Nominations(twenty)
    service.propose(round_id, LDTT)
    service.propose(round_id, CSTD)
    service.decide([line(twenty, round_id, CSTD, "A-4").id], chosen=True, reason="Nữ, trẻ nhất")
    # The chosen one takes the third place: the two others have none left.
    told = service.propose(round_id, CSTD).value
    assert (told.proposed, told.tied, told.kept) == (2, 0, 1)
    assert states(twenty, round_id, CSTD)["A-4"] is IN
    assert states(twenty, round_id, CSTD)["A-3"] is OUT
    chosen = line(twenty, round_id, CSTD, "A-4").reasons
    assert chosen.sentences[0] == "Chị Văn Thư: Nữ, trẻ nhất"
    assert actions(twenty).count("nomination.decide") == 1


def test_a_knock_out_of_the_published_row_bars_its_title_alone(twenty: Desk) -> None:
    publish(twenty, points_of(9999, 9400))
    round_id = merit_round(twenty)
    Nominations(twenty).propose(round_id, LDTT)
    Nominations(twenty).propose(round_id, CSTD)
    assert states(twenty, round_id, LDTT)["A-0"] is IN
    assert states(twenty, round_id, CSTD)["A-0"] is OUT
    assert "điểm liệt" in " ".join(line(twenty, round_id, CSTD, "A-0").reasons.against)


def test_proposing_again_follows_what_is_known_now(year: Desk) -> None:
    round_id = merit_round(year)
    Nominations(year).propose(round_id, LDTT)
    before = line(year, round_id, LDTT, "B-0")
    assess(year, {"B-0": "good"})
    Nominations(year).propose(round_id, LDTT)
    after = line(year, round_id, LDTT, "B-0")
    assert (after.id, after.state, after.version) == (before.id, IN, 2)
    assert line(year, round_id, LDTT, "A-0").version == 1


def test_the_number_of_queries_does_not_grow_with_the_people(desk: Desk) -> None:
    def statements(people: int) -> int:
        list_people(desk, "A", *(f"Người {place}" for place in range(people)))
        assess(desk, {f"A-{place}": "good" for place in range(people)})
        with counted() as sent:
            Nominations(desk).propose(merit_round(desk), LDTT)
        return len(sent)

    list_units(desk, ["A"])
    few, many = statements(3), statements(300)
    assert few == many
    assert many < 60


def test_somebody_is_named_by_hand_with_a_reason_where_a_condition_lacks(year: Desk) -> None:
    round_id = merit_round(year)
    service = Nominations(year)
    with pytest.raises(WrongField, match="Chưa đủ điều kiện"):
        service.add(round_id, NewNomination(LDTT, "B-0"))
    service.add(round_id, NewNomination(LDTT, "B-0", reason="Nghỉ ốm dài ngày"))
    named = line(year, round_id, LDTT, "B-0")
    assert (named.origin, named.state) == (Origin.HAND, IN)
    assert service.propose(round_id, LDTT).value.kept == 1
    assert states(year, round_id, LDTT)["B-0"] is IN
    with pytest.raises(Refused, match="đã được xét"):
        service.add(round_id, NewNomination(LDTT, "B-0", reason="Lần nữa"))
    with pytest.raises(NotFound):
        service.add(round_id, NewNomination(LDTT, "X"))


def test_one_achievement_is_awarded_once(year: Desk) -> None:
    service, rounds = Nominations(year), AwardRounds(year)
    flood = NewRound(RoundKind.AD_HOC, "Khen đột xuất", achievement="Cứu người trong lũ")
    first, second = rounds.add(YEAR, flood).value, rounds.add(YEAR, flood).value
    service.add(first, NewNomination("giay-khen-ca-nhan", "A-0"))
    with pytest.raises(Refused, match="Điều 5"):
        service.add(second, NewNomination("giay-khen-ca-nhan", "A-0"))
    with pytest.raises(Refused, match="Điều 5"):
        service.add(second, NewNomination("bang-khen-tinh-ca-nhan", "A-0", reason="Xuất sắc"))
    # Another achievement is another matter, and so is the year's own title.
    other = NewRound(RoundKind.AD_HOC, "Khen đột xuất", achievement="Chữa cháy rừng")
    service.add(rounds.add(YEAR, other).value, NewNomination("giay-khen-ca-nhan", "A-0"))
    service.propose(merit_round(year), LDTT)


def test_a_campaigns_review_awards_once(year: Desk) -> None:
    rounds, service = AwardRounds(year), Nominations(year)
    final = NewRound(RoundKind.FINAL, "Tổng kết", campaign=CAMPAIGN)
    round_id = rounds.add(YEAR, final).value
    service.add(round_id, NewNomination("giay-khen-tap-the", "A"))
    with pytest.raises(Refused, match="Điều 5"):
        service.add(round_id, NewNomination("bang-khen-tinh-tap-the", "A", reason="Dẫn đầu"))


def test_a_title_in_two_rounds_of_a_year_is_proposed_once(year: Desk) -> None:
    first, second = merit_round(year), merit_round(year)
    Nominations(year).propose(first, LDTT)
    Nominations(year).propose(second, LDTT)
    assert set(states(year, second, LDTT).values()) == {OUT}
    left = line(year, second, LDTT, "A-0")
    assert "đợt “Khen thưởng năm 2024”" in left.reasons.against[0]
    with pytest.raises(Refused, match="Điều 5"):
        Nominations(year).decide([left.id], chosen=True, reason="Vẫn khen")


def test_a_nomination_is_withdrawn_but_stays_to_be_seen(year: Desk) -> None:
    round_id = merit_round(year)
    service = Nominations(year)
    service.propose(round_id, LDTT)
    an = line(year, round_id, LDTT, "A-0").id
    with pytest.raises(WrongField):
        service.withdraw(an, " ")
    service.withdraw(an, "Xin rút")
    assert service.one(an).state is NominationState.WITHDRAWN
    assert service.one(an).reasons.sentences[0] == "Chị Văn Thư: Xin rút"
    with pytest.raises(Refused):
        service.withdraw(an, "Lần nữa")
    with pytest.raises(Refused):
        service.decide([an], chosen=True, reason="Đổi ý")
    assert service.propose(round_id, LDTT).value.kept == 1


def test_what_was_achieved_is_written_beside(year: Desk) -> None:
    round_id = merit_round(year)
    Nominations(year).propose(round_id, LDTT)
    an = line(year, round_id, LDTT, "A-0").id
    Nominations(year).describe(an, "Hoàn thành 12 việc", "Theo báo cáo số 4")
    assert Nominations(year).one(an).achievement == "Hoàn thành 12 việc"
    assert Nominations(year).documents(an) == ()


def test_a_closed_year_and_an_unknown_title_are_refused(year: Desk) -> None:
    round_id = merit_round(year)
    with pytest.raises(NotFound):
        Nominations(year).propose(round_id, "khong-co")
    with pytest.raises(Refused, match="không có quy định nào áp dụng"):
        Nominations(year).propose(round_id, TT, "2020-01-01")
    with pytest.raises(NotFound):
        Nominations(year).one(99)
    Years(year).close(YEAR)
    with pytest.raises(ClosedYear):
        Nominations(year).propose(round_id, LDTT)
