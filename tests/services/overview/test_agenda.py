"""What the office has to do next, as the store has it on 20 November 2024."""

from desktop_app.domain.agenda import AgendaItem, AgendaKind
from desktop_app.domain.fund_rows import NewContribution, NewDrive
from desktop_app.domain.inspections import NewFinding, NewInspection
from desktop_app.services.desk import Desk
from desktop_app.services.fund.drives import Drives
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.inspections import Inspections
from desktop_app.services.overview import Overview
from desktop_app.services.publishing import Publishing
from desktop_app.services.scoring import Scoring
from desktop_app.services.statistics import Statistics
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, launch, list_units, send


def of_kind(desk: Desk, kind: AgendaKind) -> list[AgendaItem]:
    return [one for one in Overview(desk).agenda(YEAR).items if one.kind is kind]


def test_a_new_year_has_nothing_to_do(desk: Desk) -> None:
    assert Overview(desk).agenda(YEAR).items == ()


def test_returns_are_awaited_until_every_unit_has_answered(desk: Desk) -> None:
    list_units(desk, ["A", "B"])
    (code,) = launch(desk, "vi-nguoi-ngheo")
    send(desk, "A", code, {"donor": "An", "amount": 7})
    (awaited,) = of_kind(desk, AgendaKind.RETURNS)
    assert (awaited.title, awaited.due) == ("1 đơn vị chưa nộp báo cáo", "2024-11-25")
    assert awaited.about.endswith(" · Phòng B")
    assert awaited.ident == f"{code}:{YEAR}:missing"
    send(desk, "B", code, {"donor": "Em", "amount": 7})
    assert of_kind(desk, AgendaKind.RETURNS) == []


def test_a_finding_is_to_be_mended_until_it_is_settled(desk: Desk) -> None:
    list_units(desk, ["A"])
    (code,) = launch(desk, "vi-nguoi-ngheo")
    inspections = Inspections(desk)
    looked = inspections.add(YEAR, code, NewInspection("A", held_on="2024-11-01")).value
    finding = inspections.find(looked, NewFinding("Thiếu biên bản", "2024-11-30")).value
    (item,) = of_kind(desk, AgendaKind.FINDING)
    assert (item.title, item.due, item.ident) == (
        "Thiếu biên bản",
        "2024-11-30",
        f"{code}:{looked}",
    )
    inspections.settle(finding, "Đã lập lại")
    assert of_kind(desk, AgendaKind.FINDING) == []


def test_money_without_a_receipt_and_still_with_the_units_is_told(desk: Desk) -> None:
    list_units(desk, ["A"])
    Drives(desk).add(NewDrive(YEAR, "D1", "vi-nguoi-ngheo", "Đợt một", closes_on="2024-12-01"))
    for amount in (100_000, 50_000):
        Ledger(desk).add(NewContribution(YEAR, "D1", "A", amount=amount, given_on="2024-10-01"))
    (receipts,) = of_kind(desk, AgendaKind.RECEIPTS)
    # 100.000 + 50.000
    assert (receipts.title, receipts.about) == ("2 khoản tiền chưa có biên lai", "150.000 đồng")
    (held,) = of_kind(desk, AgendaKind.ON_HAND)
    assert held.title == "Còn 150.000 đồng chưa nộp về quỹ"
    (drive,) = of_kind(desk, AgendaKind.DRIVE)
    assert (drive.about, drive.due, drive.ident) == ("Đợt một", "2024-12-01", "D1")


def test_what_was_scored_is_to_be_published(desk: Desk) -> None:
    list_units(desk, ["A"])
    assert of_kind(desk, AgendaKind.PUBLISH) == []
    Scoring(desk).score(YEAR)
    assert [one.title for one in of_kind(desk, AgendaKind.PUBLISH)] == ["Công bố xếp hạng năm 2024"]
    Publishing(desk).publish(YEAR)
    assert of_kind(desk, AgendaKind.PUBLISH) == []
    # 2024 is not over on 20 November 2024.
    assert of_kind(desk, AgendaKind.CLOSE) == []


def test_a_closed_year_asks_for_nothing(desk: Desk) -> None:
    list_units(desk, ["A"])
    launch(desk, "vi-nguoi-ngheo")
    assert Overview(desk).agenda(YEAR).items
    Years(desk).close(YEAR)
    assert Overview(desk).agenda(YEAR).items == ()


def test_statistics_are_due_by_the_middle_of_december_until_they_were_sent(desk: Desk) -> None:
    list_units(desk, ["A"])
    assert of_kind(desk, AgendaKind.STATISTICS) == []
    launch(desk, "vi-nguoi-ngheo")
    (item,) = of_kind(desk, AgendaKind.STATISTICS)
    assert (item.title, item.due) == ("Gửi biểu thống kê năm 2024", "2024-12-15")
    assert item.about == "Biểu 0601.N, 0602.N, 0603.N, 0604.N, 0605.N"
    Statistics(desk).send(YEAR, "2024-11-20")
    assert of_kind(desk, AgendaKind.STATISTICS) == []
