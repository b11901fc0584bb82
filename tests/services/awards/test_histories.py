"""Histories: everything of a person, and of a unit with those that it came from."""

from pathlib import Path

import pytest

from desktop_app.domain.awards.given import NewAward, NewDecision
from desktop_app.domain.awards.histories import AwardHistory, LineKind
from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import Refused
from desktop_app.domain.refusals import WrongField
from desktop_app.domain.reorganisation import Decision
from desktop_app.models.scoring import PublishedRanking, RankingRow
from desktop_app.models.units import Reorganisation, UnitLineage
from desktop_app.services.awards.decisions import AwardDecisions
from desktop_app.services.awards.histories import AwardHistories
from desktop_app.services.awards.nominations import Nominations
from desktop_app.services.desk import Desk
from desktop_app.services.people_editing import PeopleEditing
from desktop_app.services.reorganisation.service import Reorganisation as Reorganisations
from tests.services.awards.department import (
    CSTD,
    LDTT,
    TT,
    line,
    merit_round,
    person_numbers,
    punish,
)
from tests.services.desk_work import add, list_units, unit_numbers

OLD = NewDecision("7/QĐ-S", "2023-12-29")


def told(history: AwardHistory) -> list[tuple[int, LineKind, str, bool]]:
    return [(one.year, one.kind, one.what, one.stands) for one in history.lines]


def rank(desk: Desk, title: str, replaces: int | None = None, *, scope: str = "cluster") -> int:
    """A published ranking in which An is the second, tied."""
    with desk.command() as command:
        head = {"year": 2024, "subject": "individual", "scope": scope, "title": title}
        made = {"rules": {}, "published_at": command.now, "actor": "x", "replaces_id": replaces}
        number = add(command, PublishedRanking, {**head, **made})
        row = {"ranking_id": number, "position": 1, "cluster_code": "A", "cluster_name": "Phòng A"}
        who = {"person_id": person_numbers(command)["A-0"], "code": "A-0", "name": "Trần An"}
        sheet = {"place": 2, "tied": True, "points": 9450, "max_points": 10_000, "band": "Tốt"}
        empty = {"reason": "", "notes": [], "bars": [], "marks": []}
        add(command, RankingRow, {**row, **who, **sheet, **empty})
        command.audit("thử", "xếp hạng")
    return number


def test_a_persons_history_tells_all_in_order_of_time(year: Desk) -> None:
    decisions = AwardDecisions(year)
    decisions.add_history(OLD, [NewAward(CSTD, "A-1", 2023), NewAward(LDTT, "A-1", 2023)])
    back = NewDecision("2/QĐ-S", "2024-02-01")
    decisions.revoke(back, [decisions.awards(2023)[1].id], "Khai sai")
    punish(year, "A-1", "reprimand", "2024-03-05", "2025-03-05")
    round_id = merit_round(year)
    Nominations(year).propose(round_id, LDTT)
    Nominations(year).propose(round_id, CSTD)
    history = AwardHistories(year).person("Lê Bình")
    assert (history.code, history.awards, history.money) == ("A-1", 1, 0)
    assert told(history) == [
        (2023, LineKind.AWARD, "Lao động tiên tiến", True),
        (2023, LineKind.AWARD, "Chiến sĩ thi đua cơ sở", False),
        (2024, LineKind.DISCIPLINE, "Khiển trách", True),
        (2024, LineKind.NOMINATION, "Lao động tiên tiến", True),
        (2024, LineKind.NOMINATION, "Chiến sĩ thi đua cơ sở", False),
        (2024, LineKind.ASSESSMENT, "Hoàn thành tốt nhiệm vụ", True),
        (2024, LineKind.INITIATIVE, "Phiếu điện tử", True),
    ]
    # 15 % of the three with LĐTT are no whole place.
    assert history.lines[4].detail.startswith("Không đề nghị: Hạn mức 15% của 3 = 0,45")
    assert "Đã thu hồi ngày 01/02/2024 theo Quyết định 2/QĐ-S" in history.lines[1].detail


def test_what_was_decided_stands_once_with_its_money(year: Desk) -> None:
    round_id = merit_round(year)
    Nominations(year).propose(round_id, LDTT)
    new = NewDecision("12/QĐ-S", "2024-11-20")
    AwardDecisions(year).decide(new, [line(year, round_id, LDTT, "A-0").id])
    history = AwardHistories(year).person("A-0")
    # 0,3 × 2.340.000 = 702.000.
    assert (history.awards, history.money) == (1, 702_000)
    (award,) = [one for one in history.lines if one.kind is LineKind.AWARD]
    assert award.detail == "0,3 × 2.340.000 = 702.000 đồng"
    assert award.basis == "Quyết định 12/QĐ-S ngày 20/11/2024, Giám đốc Sở"
    assert LineKind.NOMINATION not in {one.kind for one in history.lines}


def test_a_replaced_ranking_is_left_out(year: Desk) -> None:
    first = rank(year, "Xếp hạng lần đầu")
    rank(year, "Xếp hạng đính chính", first)
    ranks = [
        one for one in AwardHistories(year).person("A-0").lines if one.kind is LineKind.RANKING
    ]
    assert [(one.what, one.detail, one.basis) for one in ranks] == [
        ("Thứ 2 Phòng A, đồng hạng", "94,50 điểm; Tốt", "Xếp hạng đính chính")
    ]


def test_a_place_over_the_department_says_so(year: Desk) -> None:
    rank(year, "Xếp hạng chung", scope="department")
    ranks = [
        one for one in AwardHistories(year).person("A-0").lines if one.kind is LineKind.RANKING
    ]
    assert [one.what for one in ranks] == ["Thứ 2 toàn cơ quan, đồng hạng"]


def test_a_units_history_reaches_back_through_reorganisations(year: Desk) -> None:
    # B went into C, and C into A: what B was awarded is told of A, under B's name.
    list_units(year, ["A", "B", "C"])
    AwardDecisions(year).add_history(OLD, [NewAward(TT, "B", 2023), NewAward(TT, "A", 2023)])
    with year.command() as command:
        ids = unit_numbers(command)
        for day, former, successor in (("2024-01-10", "B", "C"), ("2024-06-10", "C", "A")):
            act = {"kind": "merge", "effective_on": day, "entered_at": command.now, "actor": "x"}
            number = add(command, Reorganisation, act)
            parts = {"from_unit_id": ids[former], "to_unit_id": ids[successor]}
            add(command, UnitLineage, {"reorganisation_id": number, **parts})
        command.audit("thử", "sáp nhập")
    history = AwardHistories(year).unit("A")
    assert sorted(history.formers) == ["Phòng B", "Phòng C"]
    awarded = [one.unit for one in history.lines if one.kind is LineKind.AWARD]
    assert sorted(awarded) == ["", "Phòng B"]
    assert AwardHistories(year).unit("B").formers == ()


def test_a_history_is_a_file_of_two_kinds_and_nobody_elses(year: Desk, tmp_path: Path) -> None:
    service = AwardHistories(year)
    history = service.person("A-0")
    assert service.export(history, tmp_path / "an.xlsx").stat().st_size > 0
    with pytest.raises(Refused):
        service.export(history, tmp_path / "an.docx")
    with pytest.raises(WrongField):
        service.person("Người Lạ")


def test_who_left_and_what_was_dissolved_can_still_be_looked_up(year: Desk) -> None:
    PeopleEditing(year).leave(2024, "A-1", "2024-06-30")
    Reorganisations(year).dissolve(Decision("2024-07-01", "Quyết định số 1"), "B")
    people = {one.code: one.about for one in AwardHistories(year).everybody(Subject.INDIVIDUAL)}
    assert people["A-0"] == "Phòng A"
    assert people["A-1"] == "Phòng A đến 30/06/2024"
    units = AwardHistories(year).everybody(Subject.COLLECTIVE)
    # The unit that is there comes first.
    assert [(one.code, one.about) for one in units] == [("A", ""), ("B", "đến 30/06/2024")]
    assert AwardHistories(year).person("A-1").name == "Lê Bình"
