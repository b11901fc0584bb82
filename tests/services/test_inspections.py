"""Inspections: planned and held, findings with deadlines, what was done about them."""

from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.inspections import (
    FindingInfo,
    InspectionInfo,
    InspectionKind,
    NewFinding,
    NewInspection,
    overdue,
)
from desktop_app.domain.refusals import EditedMeanwhile, WrongFields
from desktop_app.services.bodies import Bodies
from desktop_app.services.desk import Desk
from desktop_app.services.history import History
from desktop_app.services.inspections import Inspections
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, launch, list_units
from tests.services.trail import actions, trail

VNN, NTM = "VNN-2024", "NTM-2024"
HELD = NewInspection("A", held_on="2024-10-15", result="Có sổ theo dõi")


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo", "nong-thon-moi")
    return desk


def only(desk: Desk) -> InspectionInfo:
    (found,) = Inspections(desk).all(YEAR)
    return found


def first_finding(desk: Desk) -> FindingInfo:
    return only(desk).findings[0]


def test_an_inspection_is_planned_for_a_month_and_held_on_a_day(year: Desk) -> None:
    Bodies(year).add("Hội đồng Thi đua - Khen thưởng")
    plan = NewInspection(
        "A", InspectionKind.SUPERVISION, "Hội đồng thi đua – khen thưởng", planned_on="2024-12"
    )
    ident = Inspections(year).add(YEAR, VNN, plan).value
    found = only(year)
    assert (found.unit_name, found.kind, found.body) == (
        "Phòng A",
        InspectionKind.SUPERVISION,
        "Hội đồng Thi đua - Khen thưởng",
    )
    assert (found.planned_on, found.held_on) == ("2024-12", "")
    held = NewInspection("A", planned_on="2024-12", held_on="2024-11-20", result="Đạt")
    Inspections(year).change(ident, held, version=found.version)
    assert (only(year).held_on, only(year).result, only(year).version) == ("2024-11-20", "Đạt", 2)


def test_they_are_listed_in_order_of_time_and_by_campaign_or_unit(year: Desk) -> None:
    service = Inspections(year)
    service.add(YEAR, VNN, NewInspection("B", planned_on="2024-12"))
    service.add(YEAR, NTM, NewInspection("A", held_on="2024-03-01"))
    service.add(YEAR, VNN, HELD)
    assert [one.held_on or one.planned_on for one in service.all(YEAR)] == [
        "2024-03-01",
        "2024-10-15",
        "2024-12",
    ]
    assert [one.unit_code for one in service.all(YEAR, VNN)] == ["A", "B"]
    assert [one.campaign for one in service.all(YEAR, unit="A")] == [NTM, VNN]


@pytest.mark.parametrize(
    ("new", "fields"),
    [
        (NewInspection("A"), {"planned_on"}),
        (NewInspection("X", planned_on="2024"), {"unit"}),
        (NewInspection("A", body="Ban Dân vận", planned_on="2024"), {"body"}),
        (NewInspection("A", held_on="2024-11-21"), {"held_on"}),
        (NewInspection("A", planned_on="2022-05"), {"planned_on"}),
        (NewInspection("A", planned_on="2024-12", result="Đạt"), {"held_on"}),
    ],
)
def test_what_cannot_be_is_refused_at_its_fields(
    year: Desk, new: NewInspection, fields: set[str]
) -> None:
    with pytest.raises(WrongFields) as refused:
        Inspections(year).add(YEAR, VNN, new)
    assert set(refused.value.problems) == fields
    assert Inspections(year).all(YEAR) == ()


def test_a_finding_is_overdue_until_it_is_settled(year: Desk) -> None:
    service = Inspections(year)
    visit = service.add(YEAR, VNN, HELD).value
    late = service.find(visit, NewFinding("Chưa có kế hoạch riêng", "2024-11-10")).value
    service.find(visit, NewFinding("Thiếu danh sách ký nhận", "2024-11"))
    service.find(visit, NewFinding("Nên nêu gương kịp thời"))
    today = date(2024, 11, 20)
    assert (only(year).open, overdue([only(year)], today)) == (3, 1)
    service.settle(late, "Đã ban hành kế hoạch số 12", "2024-11-18")
    assert (only(year).open, overdue([only(year)], today)) == (2, 0)
    assert (first_finding(year).settled_on, first_finding(year).follow_up) == (
        "2024-11-18",
        "Đã ban hành kế hoạch số 12",
    )
    with pytest.raises(Refused, match="đã ghi là khắc phục"):
        service.settle(late, "Lần nữa")
    service.unsettle(late, "Kế hoạch chưa được duyệt")
    assert only(year).open == 3


@pytest.mark.parametrize(
    ("new", "fields"),
    [
        (NewFinding("  "), {"text"}),
        (NewFinding("Thiếu sổ", "2024-10-14"), {"due_on"}),
        (NewFinding("", "2024-09"), {"text", "due_on"}),
    ],
)
def test_a_finding_that_cannot_be_is_refused_at_its_fields(
    year: Desk, new: NewFinding, fields: set[str]
) -> None:
    visit = Inspections(year).add(YEAR, VNN, HELD).value
    with pytest.raises(WrongFields) as refused:
        Inspections(year).find(visit, new)
    assert set(refused.value.problems) == fields
    assert only(year).findings == ()


@pytest.mark.parametrize(
    ("follow_up", "day", "fields"),
    [
        ("", "2024-11-01", {"follow_up"}),
        ("Xong", "2024-10-14", {"day"}),
        ("Xong", "2024-11-21", {"day"}),
    ],
)
def test_what_was_done_is_said_with_a_day_that_can_be(
    year: Desk, follow_up: str, day: str, fields: set[str]
) -> None:
    visit = Inspections(year).add(YEAR, VNN, HELD).value
    finding = Inspections(year).find(visit, NewFinding("Thiếu sổ")).value
    with pytest.raises(WrongFields) as refused:
        Inspections(year).settle(finding, follow_up, day)
    assert set(refused.value.problems) == fields


def test_nothing_is_found_before_an_inspection_was_held(year: Desk) -> None:
    visit = Inspections(year).add(YEAR, VNN, NewInspection("A", planned_on="2024-12")).value
    with pytest.raises(Refused, match="ngày thực hiện"):
        Inspections(year).find(visit, NewFinding("Thiếu sổ"))


def test_an_inspection_with_findings_stays_held(year: Desk) -> None:
    visit = Inspections(year).add(YEAR, VNN, HELD).value
    Inspections(year).find(visit, NewFinding("Thiếu sổ"))
    with pytest.raises(WrongFields, match="ngày thực hiện"):
        Inspections(year).change(visit, NewInspection("A", planned_on="2024-12"))


def test_an_edit_of_what_somebody_changed_meanwhile_is_refused(year: Desk) -> None:
    visit = Inspections(year).add(YEAR, VNN, HELD).value
    Inspections(year).change(visit, HELD)
    with pytest.raises(EditedMeanwhile):
        Inspections(year).change(visit, HELD, version=1)


def test_documents_are_kept_with_it(year: Desk, tmp_path: Path) -> None:
    minutes = tmp_path / "biên bản.pdf"
    minutes.write_bytes(b"%PDF-1.4")
    visit = Inspections(year).add(YEAR, VNN, HELD).value
    Inspections(year).attach(visit, [minutes])
    assert [one.name for one in Inspections(year).documents(visit)] == ["biên bản.pdf"]
    assert only(year).documents == 1


def test_a_withdrawn_one_is_gone_from_the_list_and_says_why(year: Desk) -> None:
    visit = Inspections(year).add(YEAR, VNN, HELD).value
    with pytest.raises(WrongFields, match="lý do"):
        Inspections(year).withdraw(visit, "")
    Inspections(year).withdraw(visit, "Ghi nhầm đơn vị")
    assert Inspections(year).all(YEAR) == ()
    assert trail(year)[-1].reason == "Ghi nhầm đơn vị"
    with pytest.raises(NotFound):
        Inspections(year).withdraw(visit, "Lần nữa")


def test_a_closed_year_takes_no_change(year: Desk) -> None:
    service = Inspections(year)
    visit = service.add(YEAR, VNN, HELD).value
    finding = service.find(visit, NewFinding("Thiếu sổ")).value
    Years(year).close(YEAR)
    for change in (
        lambda: service.add(YEAR, VNN, HELD),
        lambda: service.change(visit, HELD),
        lambda: service.withdraw(visit, "x"),
        lambda: service.find(visit, NewFinding("Khác")),
        lambda: service.settle(finding, "Xong"),
    ):
        with pytest.raises(ClosedYear):
            change()


def test_each_change_is_told_in_vietnamese(year: Desk) -> None:
    service = Inspections(year)
    visit = service.add(YEAR, VNN, HELD).value
    service.change(visit, HELD)
    finding = service.find(visit, NewFinding("Thiếu sổ", "2024-12")).value
    service.settle(finding, "Đã lập sổ")
    service.unsettle(finding, "Chưa đủ")
    service.withdraw(visit, "Nhầm")
    verbs = ["add", "change", "find", "settle", "unsettle", "withdraw"]
    assert actions(year)[-6:] == [f"inspection.{verb}" for verb in verbs]
    told = " ".join(str(cell) for row in History(year).entries(6).rows for cell in row.cells)
    assert "inspection" not in told
    assert "Kiểm tra" in told
