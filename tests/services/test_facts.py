"""The facts that criteria read, and what is said where there is none."""

from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction
from pathlib import Path

import pytest
from sqlalchemy import Connection

from desktop_app.domain.activities import ActivityKind, NewActivity
from desktop_app.domain.criteria import CriteriaSet, Criterion, Facts, Method, Rule, Step, Subject
from desktop_app.domain.inspections import NewFinding, NewInspection
from desktop_app.domain.intake import Kind
from desktop_app.domain.set_rules import Unassigned
from desktop_app.services import criteria, facts, templates
from desktop_app.services.activities import Activities
from desktop_app.services.campaign_writing import write_campaign
from desktop_app.services.criteria import StoredSet
from desktop_app.services.desk import Desk
from desktop_app.services.fund.drives import Drives
from desktop_app.services.importing import Importing
from desktop_app.services.inspections import Inspections
from desktop_app.services.judged import judged
from desktop_app.services.reminders import Reminders
from tests.services.desk_work import (
    YEAR,
    give,
    launch,
    list_units,
    send,
    set_targets,
    use_criteria,
)
from tests.services.fund.fund_work import put_drive, put_fund, put_line
from tests.services.published_work import publish

VNN, NTM = "VNN-2024", "NTM-2024"


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B"], headcount=9)
    launch(desk, "vi-nguoi-ngheo", "nong-thon-moi", due="2024-11-25")
    with desk.command() as command:
        criteria.ensure(command, YEAR)
    return desk


def collected(
    desk: Desk, unit: str = "A", campaign: str = "", today: date = date(2024, 11, 20)
) -> Facts:
    def stored(connection: Connection) -> StoredSet:
        found = criteria.find(connection, YEAR, campaign)
        assert found is not None
        return found

    with desk.reading() as connection:
        units = judged(connection, YEAR, Subject.COLLECTIVE)
        by_unit = facts.collect(connection, stored(connection), units, today)
    return by_unit[next(one.id for one in units if one.code == unit)]


def value(desk: Desk, name: str, unit: str = "A") -> Fraction | None:
    return collected(desk, unit)[name].value


def test_a_campaign_read_from_a_document_hides_no_other_campaigns_facts(year: Desk) -> None:
    Activities(year).add(YEAR, NTM, NewActivity("A", "Làm đường"))
    read = replace(templates.find_campaign("vi-nguoi-ngheo"), code="", criteria_set="")
    with year.command() as command:
        write_campaign(command, read, "DOC-2024", YEAR)
    assert collected(year, campaign=NTM)["activities"].value == 1


def test_what_was_given_is_a_fact_of_its_campaign(year: Desk) -> None:
    send(year, "A", VNN, {"donor": "An", "amount": 700}, {"donor": "Bình", "amount": 50})
    send(year, "A", NTM, {"donor": "An", "amount": 9})
    assert value(year, "participants@vi-nguoi-ngheo") == 2
    assert value(year, "contributed_vnd@vi-nguoi-ngheo") == 750
    assert value(year, "headcount") == 9


def test_a_campaigns_own_set_reads_its_own_figures(year: Desk) -> None:
    send(year, "A", VNN, {"donor": "An", "amount": 700})
    send(year, "A", NTM, {"title": "Làm đường"}, {"title": "Trồng cây"}, kind=Kind.PARTICIPATION)
    assert collected(year, campaign=NTM)["activities"].value == 2
    assert collected(year, campaign=VNN)["participants"].value == 1


def test_who_sent_nothing_has_no_figures_rather_than_zeros(year: Desk) -> None:
    send(year, "A", VNN, {"donor": "An", "amount": 0})
    assert value(year, "participants@vi-nguoi-ngheo") == 0
    assert "participants@vi-nguoi-ngheo" not in collected(year, "B")
    assert "activities@nong-thon-moi" not in collected(year, "A")


def test_a_campaign_that_was_never_launched_has_no_figures(desk: Desk) -> None:
    list_units(desk, ["A"])
    with desk.command() as command:
        criteria.ensure(command, YEAR)
    assert [name for name in collected(desk) if "@" in name] == []


def late(desk: Desk, today: date) -> tuple[bool, Fraction | None]:
    found = collected(desk, "A", today=today)
    name = "late_days@vi-nguoi-ngheo"
    return name in found, found[name].value if name in found else None


def test_not_due_yet_is_not_missing(year: Desk) -> None:
    assert late(year, date(2024, 11, 25)) == (False, None)
    assert late(year, date(2024, 11, 26)) == (True, None)
    send(year, "A", VNN, received="2024-11-28")
    assert late(year, date(2024, 12, 31)) == (True, Fraction(3))


def test_targets_are_planned_reached_and_assigned(year: Desk) -> None:
    set_targets(year, ("A", "NVCM", "100", "95.5"), ("A", "GN", None, None), ("B", "GN", "4", None))
    found = collected(year)
    assert found["target.NVCM.planned"].value == 100
    assert found["target.NVCM.actual"].value == Fraction(191, 2)
    assert found["target.NVCM.assigned"].value == 1
    assert found["target.GN.assigned"].value == 0
    assert collected(year, "B")["target.GN.actual"].value is None
    assert "target.HSTH.planned" not in found


def test_a_target_knows_its_cell(year: Desk) -> None:
    set_targets(year, ("A", "NVCM", "100", "95.5"))
    source = collected(year)["target.NVCM.actual"].source
    assert source is not None
    assert (source.file, source.sheet, source.cell) == ("targets.xlsx", "Tờ 1", "G2")


def test_the_goal_is_the_campaigns_and_knows_its_cell(year: Desk) -> None:
    set_targets(year, ("A", "NVCM", "4500000", None), ("A", "QUY", "4500000", None))
    goal = collected(year)["fund_goal_vnd@vi-nguoi-ngheo"]
    assert goal.value == 4_500_000
    assert goal.source is not None
    assert goal.source.cell == "F3"


def test_no_goal_is_zero_where_it_was_said_and_nothing_where_it_was_not(year: Desk) -> None:
    set_targets(year, ("A", "QUY", None, None))
    assert value(year, "fund_goal_vnd@vi-nguoi-ngheo") == 0
    assert "fund_goal_vnd@vi-nguoi-ngheo" not in collected(year, "B")


def test_the_mark_in_force_is_the_latest_stages_newest(year: Desk) -> None:
    def mark(points: int, stage: str) -> None:
        give(year, "A", "1.4", points, stage=stage, reason="Chấm lại")

    def in_force() -> tuple[object, str]:
        found = collected(year)["mark.1.4"]
        return found.value, found.text

    mark(900, "appraisal")
    mark(1000, "self")
    assert in_force() == (900, "appraisal")
    mark(850, "appraisal")
    assert in_force() == (850, "appraisal")
    mark(700, "final")
    mark(950, "cross")
    assert in_force() == (700, "final")
    assert "mark.1.4" not in collected(year, "B")


def test_a_tie_by_participation_reads_people_and_headcount(desk: Desk) -> None:
    rules = CriteriaSet(
        "thu",
        "Bộ thử",
        (Criterion("1", "Tay", 1000, Method.MANUAL, rule=Rule()),),
        tie_order=("fact:participation@vi-nguoi-ngheo", "fact:labour_days@nong-thon-moi"),
    )
    list_units(desk, ["A"], headcount=4)
    launch(desk, "vi-nguoi-ngheo", "nong-thon-moi")
    use_criteria(desk, rules)
    send(desk, "A", VNN, {"donor": "An", "amount": 1})
    send(desk, "A", NTM, {"donor": "An", "labour_days": 250})
    found = {name: fact.value for name, fact in collected(desk).items()}
    assert found == {
        "participants@vi-nguoi-ngheo": 1,
        "headcount": 4,
        "labour_days@nong-thon-moi": 250,
    }


def test_money_of_another_fund_is_no_fact_of_the_campaigns_own_fund(year: Desk) -> None:
    with year.reading() as connection:
        campaign = criteria.campaign_number(connection, YEAR, VNN)
    drive = {"campaign_id": campaign}
    put_drive(year, put_fund(year), "D1", takes_returns=True, **drive)
    storms = put_drive(year, put_fund(year, "TT"), "D2", **drive)
    send(year, "A", VNN, {"donor": "An", "amount": 700})
    put_line(year, storms, "A", donor="Bình", amount=300)
    Drives(year).set_goal(YEAR, "D1", "A", 1_000)
    Drives(year).set_goal(YEAR, "D2", "A", 50)
    assert value(year, "contributed_vnd@vi-nguoi-ngheo") == 700
    assert value(year, "fund_goal_vnd@vi-nguoi-ngheo") == 1_000
    assert value(year, "participants@vi-nguoi-ngheo") == 2


def test_what_was_taken_back_is_no_fact(year: Desk) -> None:
    given = send(year, "A", VNN, {"donor": "An", "amount": 700})
    aims = set_targets(year, ("A", "NVCM", "100", "95.5"))
    for import_id in (given, aims):
        Importing(year).undo(import_id)
    assert set(collected(year)) == {"headcount"}


def test_what_was_typed_is_a_fact_without_a_return(year: Desk) -> None:
    road = NewActivity("A", "Làm đường", households_helped=3)
    Activities(year).add(YEAR, NTM, road)
    Activities(year).add(YEAR, NTM, NewActivity("A", "Máy bóc ngô", kind=ActivityKind.INITIATIVE))
    found = collected(year, campaign=NTM)
    assert found["activities"].value == 1
    assert "activities" not in collected(year, "B", campaign=NTM)


def counting(*names: str) -> CriteriaSet:
    """A set whose criteria each count one fact of the poverty campaign."""
    criteria = (
        Criterion(
            str(place),
            name,
            1000,
            Method.PER_OCCURRENCE,
            rule=Rule(fact=name, campaign="vi-nguoi-ngheo", points_each=100),
        )
        for place, name in enumerate(names, start=1)
    )
    return CriteriaSet("thu", "Bộ thử", tuple(criteria))


def test_inspections_and_reminders_are_facts_of_their_campaign(desk: Desk, tmp_path: Path) -> None:
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo", due="2024-11-25")
    names = ("inspections", "findings_open", "findings_settled", "reminders")
    use_criteria(desk, counting(*names))
    service = Inspections(desk)
    visit = service.add(YEAR, VNN, NewInspection("A", held_on="2024-11-01")).value
    service.add(YEAR, VNN, NewInspection("A", planned_on="2024-12"))
    first = service.find(visit, NewFinding("Chưa có kế hoạch riêng")).value
    for text in ("Thiếu danh sách ký nhận", "Chưa phổ biến đến viên chức"):
        service.find(visit, NewFinding(text))
    service.settle(first, "Đã ban hành kế hoạch")
    late = Desk(desk.database, desk.actor, lambda: datetime(2024, 12, 5, tzinfo=UTC))
    Reminders(late).write(YEAR, tmp_path / "don-doc.docx", VNN, units=["A"])
    assert [value(desk, f"{name}@vi-nguoi-ngheo") for name in names] == [1, 2, 1, 1]
    assert [value(desk, f"{name}@vi-nguoi-ngheo", "B") for name in names] == [0, 0, 0, 0]


def by_target(method: Method, unassigned: Unassigned = Unassigned.LEFT_OUT) -> CriteriaSet:
    leaf = Criterion("1", "Chỉ tiêu", 1000, method, rule=Rule("NV", unassigned=unassigned))
    return CriteriaSet("thu", "Bộ thử", (leaf,))


def test_the_clusters_leader_is_a_fact_of_everybody_in_it(desk: Desk) -> None:
    list_units(desk, ["A", "B", "C2:C"])
    use_criteria(desk, by_target(Method.AGAINST_LEADER))
    set_targets(desk, ("A", "NV", "10", "12"), ("B", "NV", "10", "15"), ("C", "NV", "10", "11"))
    leader = collected(desk)["leader.NV.over"]
    assert (leader.value, leader.text) == (Fraction(1, 2), "Phòng B")
    assert leader.source is not None
    assert leader.source.cell == "G3"
    assert collected(desk, "C")["leader.NV.over"].value == Fraction(1, 10)


def test_who_was_not_assigned_a_target_is_told_the_best_of_them(desk: Desk) -> None:
    list_units(desk, ["A", "B", "C"])
    use_criteria(desk, by_target(Method.TARGET_RATIO, Unassigned.AMONG_THEMSELVES))
    set_targets(desk, ("A", "NV", None, "8"), ("B", "NV", None, "6"), ("C", "NV", "1", "99"))
    assert value(desk, "group.NV.most", "B") == 8
    assert "group.NV.most" not in collected(desk, "C")


def test_a_campaigns_published_result_is_a_fact_of_the_year(year: Desk) -> None:
    rule = Rule(campaign="vi-nguoi-ngheo")
    leaf = Criterion("1", "Phong trào", 500, Method.CAMPAIGN_RESULT, rule=rule)
    use_criteria(year, CriteriaSet("nam-tap-the", "Bộ thử", (leaf,), version=9))
    name = "result.points@vi-nguoi-ngheo"
    assert "Chưa công bố" in collected(year)[name].text
    publish(year, {"A": {"points": 7200}}, VNN)
    assert value(year, name) == 7200
    assert "Không có tên" in collected(year, "B")[name].text


def test_the_years_own_set_can_read_a_units_published_points(desk: Desk) -> None:
    list_units(desk, ["A"])
    rule = Rule("unit.points", per="unit.max_points", steps=(Step(Fraction(50), 300),))
    leaf = Criterion("1", "Điểm năm", 500, Method.TIER, rule=rule)
    use_criteria(desk, CriteriaSet("thu", "Bộ thử", (leaf,)))
    assert value(desk, "unit.points") is None
    publish(desk, {"A": {"points": 9100}})
    assert value(desk, "unit.points") == 9100
    assert value(desk, "unit.max_points") == 10_000
