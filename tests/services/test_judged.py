"""Whom a year's criteria sets judge, and under which unit people stand."""

from desktop_app.domain.criteria import Subject
from desktop_app.models.units import PersonUnit
from desktop_app.services.desk import Desk
from desktop_app.services.judged import judged
from tests.services.desk_work import YEAR, add, list_people, list_units, unit_numbers


def people(desk: Desk, year: int = YEAR) -> list[tuple[str, str]]:
    with desk.reading() as connection:
        return [(one.code, one.cluster) for one in judged(connection, year, Subject.INDIVIDUAL)]


def test_people_stand_under_their_unit_in_the_order_of_lists(desk: Desk) -> None:
    list_units(desk, ["B", "A"])
    list_people(desk, "A", "Bình", "An")
    list_people(desk, "B", "Cường")
    assert people(desk) == [("B-0", "B"), ("A-1", "A"), ("A-0", "A")]


def test_who_has_two_places_stands_at_the_newest_once(desk: Desk) -> None:
    list_units(desk, ["A", "B"])
    list_people(desk, "A", "An")
    with desk.reading() as connection:
        (one,) = judged(connection, YEAR, Subject.INDIVIDUAL)
    with desk.command() as command:
        add(command, PersonUnit, {"person_id": one.id, "unit_id": unit_numbers(command)["B"]})
        command.audit("thử", "kiêm nhiệm")
    assert people(desk) == [("A-0", "B")]


def test_who_serves_in_no_unit_of_the_year_is_judged_by_nobody(desk: Desk) -> None:
    list_units(desk, ["A"])
    list_units(desk, ["B"], year=YEAR + 1)
    list_people(desk, "B", "An")
    assert people(desk) == []
    assert people(desk, YEAR + 1) == [("B-0", "B")]
