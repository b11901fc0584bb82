"""A campaign's story, gathered from all that was noted of it."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import insert

from desktop_app.domain.documents import DocumentKind, NewDocument, Owner, OwnerKind
from desktop_app.domain.errors import NotFound
from desktop_app.domain.intake import Kind
from desktop_app.domain.registrations import Registered, RegistrationKind
from desktop_app.domain.story import EventKind
from desktop_app.models.campaigns import Activity, Reminder
from desktop_app.models.following import Inspection, Review, ReviewCampaign, Task
from desktop_app.models.fund import Fund, FundDrive, Remittance
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.desk import Desk
from desktop_app.services.documents import Documents
from desktop_app.services.importing import Importing
from desktop_app.services.registrations import Registrations
from desktop_app.services.story import Story
from tests.services.desk_work import (
    YEAR,
    add,
    arrive,
    launch,
    list_units,
    send,
    unit_numbers,
)
from tests.services.fund.fund_work import put_drive, put_fund

VNN = "VNN-2024"
MORNING = datetime(2024, 12, 2, 2, 0, tzinfo=UTC)


@pytest.fixture
def campaign(desk: Desk) -> int:
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo")
    return Campaigns(desk).detail(VNN).info.id


def told(desk: Desk, kind: EventKind) -> list[tuple[str, str, str]]:
    return [(one.day, one.unit, one.text) for one in Story(desk).of(VNN) if one.kind is kind]


def test_it_begins_with_the_launch(desk: Desk, campaign: int) -> None:
    assert campaign
    assert told(desk, EventKind.LAUNCH) == [("2024-11-20", "", "Phát động phong trào")]


def test_a_campaign_that_there_is_not_has_none(desk: Desk) -> None:
    with pytest.raises(NotFound):
        Story(desk).of("X-2024")


def test_plans_returns_and_documents_stand_in_it_by_day(desk: Desk, campaign: int) -> None:
    plan = Registered(RegistrationKind.OWN_PLAN, "A", number="03/KH", received_on="2024-02-25")
    paper = NewDocument("KH.docx", b"PK", DocumentKind.OWN_PLAN)
    ident = Registrations(desk).receive(YEAR, VNN, plan, paper).value
    Registrations(desk).send_back(ident, "Thiếu chỉ tiêu")
    send(desk, "B", VNN, received="2024-11-22")
    letter = NewDocument("cảm ơn.pdf", b"%PDF", DocumentKind.OTHER, "7/SYT", "2024-12-01", "Thư")
    Documents(desk).add(Owner(OwnerKind.CAMPAIGN, campaign), letter)
    assert told(desk, EventKind.REGISTRATION) == [
        ("2024-02-25", "Phòng A", "Kế hoạch riêng (03/KH): trả lại (Thiếu chỉ tiêu)")
    ]
    assert told(desk, EventKind.RETURN) == [("2024-11-22", "Phòng B", "Gửi báo cáo kỳ 2024, bản 1")]
    assert told(desk, EventKind.DOCUMENT) == [("2024-12-01", "", "Văn bản khác (7/SYT): Thư")]
    days = [one.day for one in Story(desk).of(VNN)]
    assert days == sorted(days)


def test_each_event_leads_to_its_documents(desk: Desk, campaign: int) -> None:
    assert campaign
    plan = Registered(RegistrationKind.OWN_PLAN, "A", received_on="2024-02-25")
    paper = NewDocument("KH.docx", b"PK", DocumentKind.OWN_PLAN)
    ident = Registrations(desk).receive(YEAR, VNN, plan, paper).value
    (kept,) = Documents(desk).of(Owner(OwnerKind.REGISTRATION, ident))
    (event,) = [one for one in Story(desk).of(VNN) if one.kind is EventKind.REGISTRATION]
    assert event.documents == (kept.id,)


def test_drives_and_what_was_handed_over_stand_in_it(desk: Desk, campaign: int) -> None:
    with desk.command() as command:
        fund = add(command, Fund, {"code": "VNN", "name": "Quỹ Vì người nghèo"})
        drive = {"code": "D1", "fund_id": fund, "campaign_id": campaign, "year": YEAR}
        head = {"title": "Đợt 17/10", "basis": "free", "opens_on": "2024-10-17"}
        number = add(command, FundDrive, {**drive, **head, "closes_on": "2024-11-18"})
        entry = {"drive_id": number, "unit_id": 1, "entered_at": MORNING, "actor": "x"}
        paid = {**entry, "amount": 5_000_000, "sent_on": "2024-11-19", "bank_reference": "FT9"}
        first = add(command, Remittance, paid)
        wrong = {**entry, "amount": -5_000_000, "sent_on": "2024-11-21", "reverses_id": first}
        add(command, Remittance, wrong)
        command.audit("thử", "quỹ")
    assert told(desk, EventKind.DRIVE) == [
        ("2024-10-17", "", "Bắt đầu đợt vận động: Đợt 17/10"),
        ("2024-11-18", "", "Kết thúc đợt vận động: Đợt 17/10"),
    ]
    assert told(desk, EventKind.REMITTANCE) == [
        ("2024-11-19", "Phòng A", "Nộp quỹ 5.000.000 đồng (FT9)"),
        ("2024-11-21", "Phòng A", "Hủy bút toán nộp quỹ 5.000.000 đồng"),
    ]


def test_what_was_handed_over_by_an_import_goes_with_it(desk: Desk, campaign: int) -> None:
    drive = put_drive(desk, put_fund(desk), "D", campaign_id=campaign)
    with desk.command() as command:
        arrival = arrive(command, Kind.REMITTANCES)
        place = {"drive_id": drive, "unit_id": unit_numbers(command)["A"], "row": 2}
        typed = {"table_id": arrival.table_id, "entered_at": command.now, "actor": "x"}
        add(command, Remittance, {**place, **typed, "amount": 5, "sent_on": "2024-11-01"})
        command.audit("thử", "khoản nộp")
    assert len(told(desk, EventKind.REMITTANCE)) == 1
    Importing(desk).undo(arrival.import_id)
    assert told(desk, EventKind.REMITTANCE) == []


def test_reminders_inspections_tasks_and_reviews_stand_in_it(desk: Desk, campaign: int) -> None:
    with desk.command() as command:
        letter = {"campaign_id": campaign, "period": "2024", "due_on": "2024-11-25"}
        each = [{**letter, "unit_id": unit, "made_at": MORNING, "actor": "x"} for unit in (1, 2)]
        command.connection.execute(insert(Reminder), each)
        visit = {"campaign_id": campaign, "unit_id": 2, "kind": "inspection"}
        add(command, Inspection, {**visit, "planned_on": "2024-12-05"})
        add(command, Inspection, {**visit, "held_on": "2024-09-05", "result": "Làm tốt"})
        task = {"campaign_id": campaign, "kind": "task", "title": "In băng rôn", "state": "done"}
        add(command, Task, {**task, "done_on": "2024-10-01"})
        head = {"kind": "interim_review", "title": "Sơ kết 6 tháng", "held_on": "2024-07-10"}
        review = add(command, Review, {**head, "year_from": YEAR, "year_to": YEAR})
        add(command, ReviewCampaign, {"review_id": review, "campaign_id": campaign})
        command.audit("thử", "phong trào")
    assert told(desk, EventKind.REMINDER) == [
        ("2024-12-02", "", "Đôn đốc 2 đơn vị gửi báo cáo kỳ 2024 (hạn 25/11/2024)")
    ]
    assert told(desk, EventKind.INSPECTION) == [
        ("2024-09-05", "Phòng B", "Kiểm tra (Làm tốt)"),
        ("2024-12-05", "Phòng B", "Dự kiến kiểm tra"),
    ]
    assert told(desk, EventKind.TASK) == [("2024-10-01", "", "Hoàn thành: In băng rôn")]
    assert told(desk, EventKind.REVIEW) == [("2024-07-10", "", "Sơ kết 6 tháng")]


def test_each_activity_that_counts_is_told_once(desk: Desk, campaign: int) -> None:
    road = {"title": "Thăm hộ nghèo", "held_on": "2024-10-17"}
    send(desk, "A", VNN, road, kind=Kind.PARTICIPATION)
    with desk.command() as command:
        typed = {"campaign_id": campaign, "unit_id": 2, "title": "Tặng quà", "actor": "x"}
        add(command, Activity, {**typed, "held_on": "2024-10-20"})
        add(command, Activity, {**typed, "held_on": "2024-10-21", "withdrawn": True})
        command.audit("thử", "hoạt động")
    assert told(desk, EventKind.ACTIVITY) == [
        ("2024-10-17", "Phòng A", "Thăm hộ nghèo"),
        ("2024-10-20", "Phòng B", "Tặng quà"),
    ]
