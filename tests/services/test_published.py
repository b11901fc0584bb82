"""What published rankings came to, for criteria that rest on them."""

from fractions import Fraction

import pytest
from sqlalchemy import event

from desktop_app.domain.criteria import Fact, Subject
from desktop_app.services.desk import Desk
from desktop_app.services.published import (
    Published,
    published_results,
    result_facts,
    unit_facts,
)
from tests.services.desk_work import YEAR, launch, list_units, unit_numbers
from tests.services.published_work import publish

VNN = "VNN-2024"


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B", "C"])
    launch(desk, "vi-nguoi-ngheo")
    return desk


def found(
    desk: Desk, campaign: str = "", subject: Subject = Subject.COLLECTIVE
) -> Published | None:
    with desk.reading() as connection:
        return published_results(connection, YEAR, campaign, subject)


def fact(desk: Desk, name: str, unit: str) -> Fact:
    with desk.command() as command:
        number = unit_numbers(command)[unit]
        facts = result_facts(command.connection, YEAR, [name], Subject.COLLECTIVE)[name]
        command.audit("thử", "đọc")
    return facts.get(number) or facts[0]


def test_nothing_published_is_nothing(year: Desk) -> None:
    publish(year, {"A": {}})
    assert found(year, "vi-nguoi-ngheo") is None
    assert found(year, subject=Subject.INDIVIDUAL) is None
    told = fact(year, "result.points@vi-nguoi-ngheo", "A")
    assert told.value is None
    assert told.text == "Chưa công bố bảng xếp hạng phong trào “vi-nguoi-ngheo”: để trống."


def test_a_campaign_is_found_by_its_template_and_by_its_code(year: Desk) -> None:
    number = publish(year, {"A": {"points": 7200}}, VNN)
    for code in ("vi-nguoi-ngheo", VNN):
        ranking = found(year, code)
        assert ranking is not None
        assert ranking.number == number
        assert [one.points for one in ranking.results.values()] == [7200]
    assert found(year) is None


def test_the_newest_that_no_other_replaces_counts(year: Desk) -> None:
    first = publish(year, {"A": {"points": 100}}, VNN)
    second = publish(year, {"A": {"points": 200}}, VNN, replaces=first)
    ranking = found(year, VNN)
    assert ranking is not None
    assert ranking.number == second
    assert fact(year, f"result.points@{VNN}", "A").value == 200


def test_a_fact_names_the_ranking_and_the_offices_own_day(year: Desk) -> None:
    number = publish(year, {"A": {"points": 7200, "max_points": 9000, "place": 2}}, VNN)
    named = f"Bảng xếp hạng số {number} (trong cụm), công bố ngày 21/12/2024"
    for part, value in (("points", 7200), ("max_points", 9000), ("rank", 2)):
        told = fact(year, f"result.{part}@vi-nguoi-ngheo", "A")
        assert (told.value, told.text) == (Fraction(value), named)


def test_a_class_is_told_by_its_name(year: Desk) -> None:
    publish(year, {"A": {"points": 1, "band": "Tốt"}, "B": {"points": 1}}, VNN)
    told = fact(year, f"result.band@{VNN}", "A")
    assert (told.value, told.text) == (Fraction(1), "Tốt")
    without = fact(year, f"result.band@{VNN}", "B")
    assert without.value is None
    assert without.text.endswith("không có xếp loại, để trống.")


def test_who_was_not_ranked_or_is_not_there_is_told_so(year: Desk) -> None:
    publish(year, {"A": {"points": None, "place": None, "reason": "Chưa chấm điểm"}}, VNN)
    unranked = fact(year, f"result.rank@{VNN}", "A")
    assert unranked.value is None
    assert "không được xếp hạng (chưa chấm điểm)" in unranked.text
    absent = fact(year, f"result.rank@{VNN}", "C")
    assert absent.value is None
    assert absent.text.startswith("Không có tên trong bảng xếp hạng số")


def test_a_units_own_points_are_those_of_the_years_ranking(year: Desk) -> None:
    publish(year, {"A": {"points": 9100}})
    publish(year, {"A": {"points": 10}}, VNN)
    with year.reading() as connection:
        facts = unit_facts(connection, YEAR, ["unit.points", "headcount"])
    assert list(facts) == ["unit.points"]
    assert sorted(one.value or 0 for one in facts["unit.points"].values()) == [0, 9100]


def test_all_subjects_are_read_in_as_many_queries_as_one(year: Desk) -> None:
    publish(year, {code: {"points": 100} for code in "ABC"}, VNN)
    names = [f"result.{part}@{VNN}" for part in ("points", "max_points", "rank", "band")]
    asked: list[str] = []
    with year.reading() as connection:
        event.listen(connection, "before_cursor_execute", lambda *told: asked.append(told[2]))
        result_facts(connection, YEAR, names, Subject.COLLECTIVE)
    # one for the ranking, one for its rows
    assert len(asked) == 2
