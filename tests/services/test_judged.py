"""Whom a year's criteria sets judge, and under which unit people stand."""

from dataclasses import replace

from sqlalchemy import update

from desktop_app.domain.criteria import CriteriaSet, Criterion, Method, Subject
from desktop_app.models.units import Cluster, PersonUnit
from desktop_app.services import criteria
from desktop_app.services.desk import Desk
from desktop_app.services.judged import judged
from desktop_app.services.marks.judging import judging
from desktop_app.services.scoring import Scoring, shared_out
from tests.services.desk_work import (
    YEAR,
    add,
    list_people,
    list_units,
    unit_numbers,
    use_criteria,
)


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


def test_people_are_judged_by_the_set_of_their_unit_else_of_its_cluster_else_of_all(
    desk: Desk,
) -> None:
    """Of the cluster C1, A has no set of its own and B has one; C stands in another cluster."""
    list_units(desk, ["C1:A", "C1:B", "C2:C"])
    for unit in "ABC":
        list_people(desk, unit, f"Người {unit}")
    leaves = (Criterion("1", "Việc", 1000, Method.MANUAL),)
    whole = CriteriaSet("chung", "Bộ chung", leaves, subject=Subject.INDIVIDUAL)
    of_cluster = replace(whole, code="cum", clusters=("C1",))
    for rules in (whole, of_cluster, replace(whole, code="donvi", clusters=("B",))):
        use_criteria(desk, rules)
    with desk.reading() as connection:
        sets = criteria.in_use(connection, YEAR, subject=Subject.INDIVIDUAL)
        everybody = judged(connection, YEAR, Subject.INDIVIDUAL)
        asked = judging(connection, YEAR, subject=Subject.INDIVIDUAL)
    assert [(one.code, one.unit_cluster) for one in everybody] == [
        ("A-0", "C1"),
        ("B-0", "C1"),
        ("C-0", "C2"),
    ]
    found = {
        stored.rules.code: [one.code for one in members]
        for stored, members in shared_out(sets, everybody)
    }
    assert found == {"chung": ["C-0"], "cum": ["A-0"], "donvi": ["B-0"]}
    marked = {one.code: asked.find(one.code)[1].rules.code for one in everybody}
    assert marked == {"A-0": "cum", "B-0": "donvi", "C-0": "chung"}
    Scoring(desk).score(YEAR, subject=Subject.INDIVIDUAL)
    sheet = Scoring(desk).sheet(YEAR, "A-0", subject=Subject.INDIVIDUAL)
    assert sheet.max_points == 1000


def test_a_set_for_people_may_name_a_cluster_by_its_name(desk: Desk) -> None:
    list_units(desk, ["C1:A", "C2:C"])
    with desk.command() as command:
        change = update(Cluster).where(Cluster.code == "C2").values(name="Cụm Hai")
        command.connection.execute(change)
        command.audit("thử", "cụm")
    leaves = (Criterion("1", "Việc", 1000, Method.MANUAL),)
    clusters = ("cụm hai", "A")
    rules = CriteriaSet("cum", "Bộ", leaves, subject=Subject.INDIVIDUAL, clusters=clusters)
    use_criteria(desk, rules)
    with desk.reading() as connection:
        (stored,) = criteria.in_use(connection, YEAR, subject=Subject.INDIVIDUAL)
    assert stored.rules.clusters == ("C2", "A")
