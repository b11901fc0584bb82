"""Typed lines: what is refused, what is asked about, and how a line is taken back."""

from dataclasses import replace

import pytest

from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.fund_refusals import Questioned, ReversedBefore
from desktop_app.domain.fund_rows import (
    DonorKind,
    Giver,
    LedgerFilter,
    LedgerLine,
    NewContribution,
    NewDonor,
    NewDrive,
)
from desktop_app.domain.refusals import WrongFields
from desktop_app.domain.reorganisation import Decision, Successor
from desktop_app.models.fund import Receipt, ReceiptLine
from desktop_app.services.desk import Desk
from desktop_app.services.fund.donors import Donors
from desktop_app.services.fund.drives import Drives
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.importing import Importing
from desktop_app.services.reorganisation.service import Reorganisation
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, add, launch, list_people, list_units, send
from tests.services.trail import trail

VNN = "VNN-2024"
MONEY = NewContribution(YEAR, "D1", "A", amount=500_000, given_on="2024-10-20")


@pytest.fixture
def year(desk: Desk) -> Desk:
    """Units A and B; the campaign's drive D1 from 17 October to 18 November takes its returns."""
    list_units(desk, ["A", "B"])
    list_people(desk, "A", "Lê An", "Đỗ Em")
    launch(desk, "vi-nguoi-ngheo")
    Drives(desk).add(
        NewDrive(
            YEAR,
            "D1",
            "vi-nguoi-ngheo",
            "Tháng cao điểm",
            opens_on="2024-10-17",
            closes_on="2024-11-18",
            campaign=VNN,
        )
    )
    return desk


def lines(desk: Desk) -> list[LedgerLine]:
    """Oldest first."""
    return list(reversed(Ledger(desk).lines(LedgerFilter(YEAR))))


def questions(desk: Desk, new: NewContribution) -> dict[str, str]:
    with pytest.raises(Questioned) as asked:
        Ledger(desk).add(new)
    return asked.value.questions


def test_money_goods_and_labour_are_written_down(year: Desk) -> None:
    Ledger(year).add(MONEY)
    Ledger(year).add(
        replace(
            MONEY,
            amount=0,
            goods="bộ quần áo mới",
            quantity="12",
            measure="bộ",
            in_kind_value=2_400_000,
        )
    )
    Ledger(year).add(replace(MONEY, amount=0, labour_days=250, participants=5))
    told = [(one.amount, one.in_kind_value, one.labour_days) for one in lines(year)]
    assert told == [(500_000, 0, 0), (0, 2_400_000, 0), (0, 0, 250)]
    first = lines(year)[0]
    assert (first.entered_on, first.actor, first.fund, first.drive, first.giver) == (
        "2024-11-20",
        "Chị Văn Thư",
        "vi-nguoi-ngheo",
        "D1",
        Giver.UNIT,
    )


def test_givers_are_staff_donors_or_nobody_named(year: Desk) -> None:
    firm = Donors(year).add(NewDonor("Công ty Ánh Dương", DonorKind.ENTERPRISE, "A")).value
    Ledger(year).add(replace(MONEY, giver=Giver.PERSON, person="A-1"))
    Ledger(year).add(replace(MONEY, giver=Giver.DONOR, donor=firm))
    Ledger(year).add(replace(MONEY, giver=Giver.ANONYMOUS))
    assert [(one.giver, one.name) for one in lines(year)] == [
        (Giver.PERSON, "Đỗ Em"),
        (Giver.DONOR, "Công ty Ánh Dương"),
        (Giver.ANONYMOUS, ""),
    ]


def test_a_person_is_one_of_the_units(year: Desk) -> None:
    with pytest.raises(WrongFields, match="Lê An không thuộc Phòng B") as refusal:
        Ledger(year).add(replace(MONEY, unit="B", giver=Giver.PERSON, person="A-0"))
    assert set(refusal.value.problems) == {"person"}


def test_all_that_is_wrong_is_said_at_once(year: Desk) -> None:
    wrong = replace(MONEY, amount=-5, goods="gạo", given_on="")
    with pytest.raises(WrongFields) as refusal:
        Ledger(year).add(wrong)
    assert set(refusal.value.problems) == {"amount", "in_kind_value", "given_on"}
    assert lines(year) == []


def test_what_is_not_there_is_not_found(year: Desk) -> None:
    for wrong in (
        replace(MONEY, drive="X"),
        replace(MONEY, unit="X"),
        replace(MONEY, giver=Giver.PERSON, person="X"),
        replace(MONEY, giver=Giver.DONOR, donor=9),
    ):
        with pytest.raises(NotFound):
            Ledger(year).add(wrong)


def test_a_day_outside_the_drive_is_asked_about(year: Desk) -> None:
    new = replace(MONEY, given_on="2024-10-16")
    assert "từ 17/10/2024 đến 18/11/2024" in questions(year, new)["given_on"]
    Ledger(year).add(new, "nộp qua bưu điện nên đến chậm")
    (line,) = lines(year)
    assert line.reason == "nộp qua bưu điện nên đến chậm"
    assert trail(year)[-1].reason == line.reason


def test_a_day_that_may_lie_within_the_drive_is_not(year: Desk) -> None:
    Ledger(year).add(replace(MONEY, given_on="2024-10"), "không cần lý do")
    assert lines(year)[0].reason == ""


def test_a_reason_answers_only_what_it_was_given_for(year: Desk) -> None:
    early = replace(MONEY, given_on="2024-10-16")
    Ledger(year).add(early, "nộp sớm", ["given_on"])
    with pytest.raises(Questioned) as asked:
        Ledger(year).add(early, "nộp sớm", ["given_on"])
    assert set(asked.value.questions) == {"given_on", "amount"}


def test_a_day_to_come_is_asked_about(year: Desk) -> None:
    Drives(year).change(NewDrive(YEAR, "D1", "vi-nguoi-ngheo", "Cả năm", campaign=VNN))
    assert "sau hôm nay" in questions(year, replace(MONEY, given_on="2024-11-21"))["given_on"]


def test_what_the_return_has_already_is_asked_about(year: Desk) -> None:
    send(year, "A", VNN, {"donor": "LÊ  AN", "amount": 500_000})
    same = replace(MONEY, giver=Giver.PERSON, person="A-0")
    assert "Báo cáo của đơn vị đã có khoản 500.000 đồng" in questions(year, same)["amount"]
    Ledger(year).add(replace(same, amount=499_999))
    Ledger(year).add(replace(same, person="A-1"))
    Ledger(year).add(same, "ủng hộ thêm lần nữa")
    assert len(lines(year)) == 4


def test_a_donor_of_another_unit_is_asked_about(year: Desk) -> None:
    firm = Donors(year).add(NewDonor("Công ty Ánh Dương", DonorKind.ENTERPRISE, "A")).value
    asked = questions(year, replace(MONEY, unit="B", giver=Giver.DONOR, donor=firm))
    assert "do Phòng A vận động" in asked["unit"]


def test_the_same_line_typed_twice_is_asked_about(year: Desk) -> None:
    number = Ledger(year).add(MONEY).value
    assert f"khoản số {number}" in questions(year, MONEY)["amount"]
    Ledger(year).add(replace(MONEY, given_on="2024-10-21"))
    Ledger(year).reverse(number, "ghi nhầm")
    Ledger(year).add(MONEY)


def test_a_reversal_repeats_the_line_with_the_opposite_figures(year: Desk) -> None:
    new = replace(
        MONEY,
        goods="gạo",
        quantity="5.5",
        measure="kg",
        in_kind_value=110_000,
        labour_days=50,
        participants=4,
    )
    number = Ledger(year).add(new).value
    reversal = Ledger(year).reverse(number, "trùng với báo cáo").value
    first, back = lines(year)
    assert (first.reversed_by, back.reverses, back.reason) == (
        reversal,
        number,
        "trùng với báo cáo",
    )
    assert (back.amount, back.in_kind_value, back.labour_days) == (-500_000, -110_000, -50)
    assert (back.quantity, back.participants, back.given_on) == ("-5.5", -4, "2024-10-20")
    entry = trail(year)[-1]
    assert (entry.action, entry.reason) == ("contribution.reverse", "trùng với báo cáo")


def test_a_reversal_is_not_reversed_and_a_line_only_once(year: Desk) -> None:
    number = Ledger(year).add(MONEY).value
    reversal = Ledger(year).reverse(number, "nhầm").value
    with pytest.raises(ReversedBefore, match="đã được đảo trước đó"):
        Ledger(year).reverse(number, "nữa")
    with pytest.raises(ReversedBefore, match=f"bút toán đảo của khoản số {number}"):
        Ledger(year).reverse(reversal, "ngược lại")
    assert len(lines(year)) == 2


def test_a_reversal_needs_a_reason_and_a_line(year: Desk) -> None:
    number = Ledger(year).add(MONEY).value
    with pytest.raises(WrongFields, match="lý do"):
        Ledger(year).reverse(number, "  ")
    with pytest.raises(NotFound):
        Ledger(year).reverse(99, "x")


def test_a_line_with_a_receipt_keeps_it_until_that_is_voided(year: Desk) -> None:
    number = Ledger(year).add(MONEY).value
    with year.command() as command:
        slip = {"book": "VNN24", "number": 7, "drive_id": 1, "issued_on": "2024-10-20"}
        typed = {"payer": "A", "amount": 500_000, "entered_at": command.now, "actor": "x"}
        receipt = add(command, Receipt, slip | typed)
        line = {"receipt_id": receipt, "contribution_id": number, "amount": 500_000}
        add(command, ReceiptLine, line)
        command.audit("thử", "biên lai")
    with pytest.raises(Refused, match="VNN24 số 7"):
        Ledger(year).reverse(number, "nhầm")


def test_an_imported_line_is_reversed_within_its_return(year: Desk) -> None:
    sent = send(year, "A", VNN, {"donor": "Lê An", "amount": 7}, {"donor": "Đỗ Em", "amount": 20})
    Ledger(year).reverse(1, "đơn vị ghi nhầm")
    assert [(one.amount, one.origin is not None) for one in lines(year)] == [
        (7, True),
        (20, True),
        (-7, False),
    ]
    Importing(year).undo(sent)
    assert lines(year) == []
    with pytest.raises(Refused, match="không còn hiệu lực"):
        Ledger(year).reverse(2, "x")


def test_a_closed_year_takes_neither_line_nor_reversal(year: Desk) -> None:
    number = Ledger(year).add(MONEY).value
    Years(year).close(YEAR)
    with pytest.raises(ClosedYear):
        Ledger(year).add(MONEY)
    with pytest.raises(ClosedYear):
        Ledger(year).reverse(number, "nhầm")


def test_a_line_of_after_a_units_end_is_asked_about(year: Desk) -> None:
    Ledger(year).add(MONEY)
    Reorganisation(year).merge(Decision("2024-11-01", "Quyết định số 1"), ["A"], Successor("B"))
    late = replace(MONEY, given_on="2024-11-05")
    assert "đến ngày 31/10/2024" in questions(year, late)["unit"]
    Ledger(year).add(replace(MONEY, given_on="2024-10-31"))
    Ledger(year).add(late, "Thu trước, nộp sau")
