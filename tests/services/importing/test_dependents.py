"""What stands on the units and people of a list, so that the list cannot go."""

import pytest
from sqlalchemy import select

from desktop_app.domain.activities import NewActivity
from desktop_app.domain.fund_rows import NewDrive, NewPledge
from desktop_app.domain.inspections import NewInspection
from desktop_app.domain.reorganisation import Decision
from desktop_app.domain.tasks import NewTask
from desktop_app.models.following import Task, TaskOwner
from desktop_app.models.units import Person
from desktop_app.services.activities import Activities
from desktop_app.services.desk import Desk
from desktop_app.services.fund.drives import Drives
from desktop_app.services.fund.pledges import Pledges
from desktop_app.services.importing import Importing
from desktop_app.services.importing.dependents import dependents
from desktop_app.services.inspections import Inspections
from desktop_app.services.reorganisation.service import Reorganisation
from desktop_app.services.returns import Returns
from desktop_app.services.tasks import Tasks
from desktop_app.services.unit_directory import stored_units
from tests.services.desk_work import (
    YEAR,
    add,
    launch,
    list_people,
    list_units,
    send,
    set_targets,
    unit_numbers,
)
from tests.services.fund.fund_work import put_line

VNN = "VNN-2024"
NO_IMPORT = 0


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B", "C", "D"])
    launch(desk, "vi-nguoi-ngheo")
    return desk


def told(desk: Desk, *codes: str, of_import: int = NO_IMPORT) -> str:
    """What depends on these units, and on all people, if an import had brought them."""
    with desk.reading() as connection:
        units = [one.id for one in stored_units(connection) if one.code in codes]
        people = list(connection.scalars(select(Person.id)))
        return dependents(connection, of_import, {"unit": units, "person": people})


def test_nothing_depends_on_units_that_nobody_used(year: Desk) -> None:
    send(year, "B", VNN)
    assert told(year, "A") == ""
    assert told(year) == ""


def test_returns_are_counted_with_the_units_that_sent_them(year: Desk) -> None:
    send(year, "A", VNN)
    send(year, "A", VNN)
    send(year, "B", VNN)
    assert told(year, "A") == "2 báo cáo (Phòng A)"
    assert told(year, "A", "B") == "3 báo cáo (Phòng A, Phòng B)"


def test_of_many_units_only_some_are_named(year: Desk) -> None:
    for unit in "ABCD":
        send(year, unit, VNN)
    assert told(year, *"ABCD") == "4 báo cáo (Phòng A, Phòng B, Phòng C…)"


def test_what_was_taken_back_holds_nothing(year: Desk) -> None:
    Importing(year).undo(send(year, "A", VNN))
    assert told(year, "A") == ""


def test_targets_of_the_same_import_go_with_it(year: Desk) -> None:
    number = set_targets(year, ("A", "GN", "10", "9"))
    assert told(year, "A") == "1 chỉ tiêu"
    assert told(year, "A", of_import=number) == ""


def test_a_due_day_of_a_units_own_is_told(year: Desk) -> None:
    Returns(year).set_due(YEAR, VNN, str(YEAR), "2024-12-05", unit="A")
    assert told(year, "A") == "1 hạn gửi riêng"


def test_lines_that_name_a_person_are_told(year: Desk) -> None:
    list_people(year, "A", "Lê An")
    with year.reading() as connection:
        person = connection.scalar(select(Person.id))
    number = send(year, "A", VNN, {"donor": "Lê An", "person_id": person}, {"donor": "Ba"})
    assert told(year) == "1 dòng ủng hộ"
    assert told(year, "A") == "1 báo cáo; 1 dòng ủng hộ (Phòng A)"
    Importing(year).undo(number)
    assert told(year, "A") == ""


def test_what_was_typed_for_the_fund_is_told(year: Desk) -> None:
    list_people(year, "A", "Lê An")
    Drives(year).add(NewDrive(YEAR, "D1", "vi-nguoi-ngheo", "Đợt một"))
    Drives(year).set_goal(YEAR, "D1", "A", 9)
    Pledges(year).add(NewPledge(YEAR, "D1", "A", amount=5))
    put_line(year, 1, "A", amount=5)
    assert told(year, "A") == "1 khoản ghi vào sổ thu; 1 đăng ký ủng hộ; 1 mức vận động"
    assert told(year, "B") == ""
    Pledges(year).add(NewPledge(YEAR, "D1", "A", amount=5, person="A-0"))
    assert told(year) == "1 đăng ký ủng hộ"


def test_what_was_typed_for_a_campaign_is_told(year: Desk) -> None:
    Activities(year).add(YEAR, VNN, NewActivity("A", "Thăm hộ nghèo"))
    Inspections(year).add(YEAR, VNN, NewInspection("A", planned_on="2024-12"))
    Tasks(year).add(YEAR, VNN, NewTask("Rà soát hộ nghèo", leads=("A",)))
    Reorganisation(year).rename(Decision("2024-06-01", "Quyết định số 1"), "A", "Phòng Mới")
    assert told(year, "A") == (
        "1 hoạt động ghi trực tiếp; 1 cuộc kiểm tra; 1 nhiệm vụ được giao; 1 lần sắp xếp tổ chức"
    )


def test_a_plans_task_that_found_its_owner_by_itself_holds_no_unit(year: Desk) -> None:
    with year.command() as command:
        record = {"campaign_id": 1, "clause_id": 1, "kind": "duty", "title": "Tổng hợp"}
        task = add(command, Task, {**record, "state": "open"})
        add(command, TaskOwner, {"task_id": task, "unit_id": unit_numbers(command)["A"]})
        command.audit("thử", "nhiệm vụ")
    assert told(year, "A") == ""
