"""This year's ranking and last year's, across units that were renamed, merged or dissolved."""

import pytest
from sqlalchemy import insert

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.ranking_compared import GONE, Compared, Past, RankingsCompared
from desktop_app.domain.reorganisation import Decision, Successor
from desktop_app.models.scoring import EnteredMark
from desktop_app.services import criteria, years
from desktop_app.services.desk import Desk
from desktop_app.services.publishing import Publishing
from desktop_app.services.ranking_comparing import RankingComparing
from desktop_app.services.reorganisation.service import Reorganisation
from desktop_app.services.scoring import Scoring
from tests.services.desk_work import launch, list_units, unit_numbers
from tests.services.test_ranking import RULES

THEN, NOW = 2023, 2024
ACT = Decision("2024-03-01", "QĐ 1", "Sắp xếp")


def rank_year(desk: Desk, year: int, **points: int) -> None:
    """A set for the year, marks on its first criterion, scored."""
    with desk.command() as command:
        years.ensure_open(command, year)
        number = criteria.adopt(command, year, RULES, None)
        ids = unit_numbers(command)
        told = {"set_id": number, "stage": "final", "entered_at": command.now, "actor": "x"}
        records = [
            {**told, "unit_id": ids[unit], "criterion": "1", "points": value}
            for unit, value in points.items()
        ]
        command.connection.execute(insert(EnteredMark), records)
        command.audit("thử", "điểm")
    Scoring(desk).score(year)


def compared(desk: Desk) -> dict[str, Compared]:
    return by_code(RankingComparing(desk).compare(NOW))


def by_code(found: RankingsCompared) -> dict[str, Compared]:
    rows = ((row, row.now or row.then) for row in found.rows)
    return {unit.code: row for row, unit in rows if unit is not None}


def test_ranks_points_and_classes_stand_side_by_side(desk: Desk) -> None:
    """A rises from the third to the first rank, B and C fall by one."""
    for year in (THEN, NOW):
        list_units(desk, list("ABC"), year=year)
    rank_year(desk, THEN, A=100, B=900, C=500)
    rank_year(desk, NOW, A=1000, B=800, C=300)
    found = compared(desk)
    assert list(found) == ["A", "B", "C"]
    assert {code: row.steps for code, row in found.items()} == {"A": 2, "B": -1, "C": -1}
    a = found["A"]
    assert a.then is not None
    assert a.now is not None
    assert (a.then.rank, a.then.points, a.then.band) == (3, 100, "Khá")
    assert (a.now.rank, a.now.points, a.now.band) == (1, 1000, "Tốt")
    assert all(row.past is Past.SAME and row.notes == () for row in found.values())


def test_a_renamed_and_moved_unit_is_the_same_and_says_so(desk: Desk) -> None:
    list_units(desk, ["C1:A", "C1:B"], year=THEN)
    list_units(desk, ["C2:A", "C1:B"], year=NOW)
    rank_year(desk, THEN, A=100, B=900)
    Reorganisation(desk).rename(ACT, "A", "Phòng Mới")
    rank_year(desk, NOW, A=1000, B=800)
    assert compared(desk)["A"].notes == ("Năm trước tên là “Phòng A”", "Năm trước thuộc C1")


def test_a_merged_unit_names_those_that_it_was_made_from(desk: Desk) -> None:
    for year in (THEN, NOW):
        list_units(desk, list("ABCD"), year=year)
    rank_year(desk, THEN, A=100, B=900, C=500, D=400)
    work = Reorganisation(desk)
    new = work.merge(ACT, ["A", "B"], Successor(name="Phòng Hợp Nhất", code="M")).value
    work.merge(ACT, ["D"], Successor(code="C"))
    rank_year(desk, NOW, **{new: 700, "C": 600})
    found = compared(desk)
    assert found[new].past is Past.MADE_FROM
    assert (found[new].then, found[new].steps) == (None, None)
    (made_from,) = found[new].notes
    assert made_from == (
        "Hình thành từ “Phòng B” (hạng 1 C1, 9,00 điểm, Khá); “Phòng A” (hạng 4 C1, 1,00 điểm, Khá)"
    )
    assert found["C"].past is Past.SAME
    assert found["C"].steps == 0
    assert found["C"].notes == ("Nhận thêm “Phòng D” (hạng 3 C1, 4,00 điểm, Khá)",)
    assert found["A"].notes == ("Nay thuộc “Phòng Hợp Nhất”",)
    assert found["D"].notes == ("Nay thuộc “Phòng C”",)


def test_those_who_came_and_those_who_are_gone_are_told(desk: Desk) -> None:
    list_units(desk, list("AB"), year=THEN)
    list_units(desk, list("AC"), year=NOW)
    rank_year(desk, THEN, A=100, B=900)
    rank_year(desk, NOW, A=100, C=900)
    found = RankingComparing(desk).compare(NOW)
    assert [(name, [row.past for row in rows]) for name, rows in found.clusters] == [
        ("C1", [Past.NEW, Past.SAME]),
        (GONE, [Past.GONE]),
    ]
    assert by_code(found)["C"].notes == ("Năm trước chưa có",)


def test_published_rankings_are_compared_where_there_are_any(desk: Desk) -> None:
    for year in (THEN, NOW):
        list_units(desk, list("AB"), year=year)
    rank_year(desk, THEN, A=100, B=900)
    number = Publishing(desk).publish(THEN).value
    rank_year(desk, NOW, A=100, B=900)
    found = RankingComparing(desk).compare(NOW)
    assert found.then.published is not None
    assert found.then.published.number == number
    assert found.now.published is None
    again = RankingComparing(desk).compare(NOW, against=number)
    assert again.then == found.then
    with pytest.raises(NotFound):
        RankingComparing(desk).compare(NOW, against=99)


def test_without_a_ranking_of_the_year_before_it_says_so(desk: Desk) -> None:
    list_units(desk, list("AB"), year=NOW)
    rank_year(desk, NOW, A=100, B=900)
    with pytest.raises(Refused, match="Không có bảng xếp hạng năm 2023 để so sánh"):
        RankingComparing(desk).compare(NOW)
    launch(desk, "vi-nguoi-ngheo", year=NOW)
    Scoring(desk).score(NOW, "VNN-2024")
    with pytest.raises(Refused, match="không có phong trào tương ứng"):
        RankingComparing(desk).compare(NOW, "VNN-2024")


def test_a_campaign_is_compared_with_that_of_the_same_plan(desk: Desk) -> None:
    for year in (THEN, NOW):
        list_units(desk, ["A"], year=year)
        launch(desk, "vi-nguoi-ngheo", year=year, due=f"{year}-11-25")
        Scoring(desk).score(year, f"VNN-{year}")
    found = RankingComparing(desk).compare(NOW, "VNN-2024")
    assert (found.then.campaign, found.now.campaign) == ("VNN-2023", "VNN-2024")
