"""Remittances: entered, questioned, reversed."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.documents import DocumentKind, Owner, OwnerKind
from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.fund_refusals import Questioned, ReversedBefore
from desktop_app.domain.refusals import WrongFields
from desktop_app.domain.remittances import AboveOnHand, NewRemittance, RemittanceLine
from desktop_app.services.desk import Desk
from desktop_app.services.documents import Documents
from desktop_app.services.fund.bank import Bank
from desktop_app.services.fund.remittances import Remittances
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, unit_numbers
from tests.services.fund.fund_work import put_line
from tests.services.fund.out_work import begin, put_bank_lines
from tests.services.trail import trail

NEW = NewRemittance(YEAR, "D1", "A", 3_000_000, "2024-11-05", "FT24001", "Đợt 1")


@pytest.fixture
def year(desk: Desk) -> Desk:
    """Unit A collected 5.000.000 đồng for drive D1, which opened on 17 October."""
    poverty, _ = begin(desk)
    put_line(desk, poverty, "A", amount=5_000_000, given_on="2024-11-01")
    return desk


def add(desk: Desk, **changed: Any) -> int:  # noqa: ANN401  # fields of a remittance
    return Remittances(desk).add(replace(NEW, **changed)).value


def lines(desk: Desk) -> tuple[RemittanceLine, ...]:
    return Remittances(desk).lines(YEAR)


def test_a_remittance_is_kept_as_it_was_entered(year: Desk) -> None:
    number = add(year)
    (one,) = lines(year)
    assert (one.id, one.unit_code, one.drive.code, one.amount) == (number, "A", "D1", 3_000_000)
    assert (one.sent_on, one.bank_reference, one.note) == ("2024-11-05", "FT24001", "Đợt 1")
    assert (one.actor, one.reason, one.matched, one.stands) == ("Chị Văn Thư", "", 0, True)
    last = trail(year)[-1]
    assert (last.action, last.after["amount"]) == ("remittance.add", 3_000_000)


def test_more_than_is_on_hand_is_refused_with_both_figures(year: Desk) -> None:
    add(year)
    with pytest.raises(AboveOnHand, match=r"2\.000\.001 đồng lớn hơn số còn giữ 2\.000\.000"):
        add(year, amount=2_000_001, bank_reference="")
    assert len(lines(year)) == 1


def test_money_that_was_not_yet_reported_goes_in_with_a_reason(year: Desk) -> None:
    add(year, amount=6_000_000, answers={"amount": "Đã thu ngày 04/11, chưa gửi báo cáo"})
    assert lines(year)[0].reason == "Đã thu ngày 04/11, chưa gửi báo cáo"
    assert trail(year)[-1].reason == "Đã thu ngày 04/11, chưa gửi báo cáo"


def test_a_day_before_the_drive_and_a_reference_used_before_are_asked_about(year: Desk) -> None:
    add(year, amount=1_000_000)
    with pytest.raises(Questioned) as asked:
        add(year, amount=1_000_000, sent_on="2024-10-16", bank_reference="ft24001")
    assert list(asked.value.questions) == ["sent_on", "bank_reference"]
    assert "Phòng A, 1.000.000 đồng, ngày 05/11/2024" in asked.value.questions["bank_reference"]
    reasons = {"sent_on": "Nộp trước", "bank_reference": "Một lệnh cho hai khoản"}
    add(year, amount=1_000_000, sent_on="2024-10-16", answers=reasons)
    assert lines(year)[-1].reason == "Nộp trước; Một lệnh cho hai khoản"


def test_the_reference_of_a_reversed_remittance_is_free_again(year: Desk) -> None:
    Remittances(year).reverse(add(year), "Sai đơn vị")
    add(year)
    assert [one.stands for one in lines(year)] == [False, False, True]


def test_what_cannot_be_is_refused_field_by_field(year: Desk) -> None:
    with pytest.raises(WrongFields) as wrong:
        add(year, amount=0, sent_on="2024-11-21")
    assert set(wrong.value.problems) == {"amount", "sent_on"}
    for told in ({"drive": "D9"}, {"unit": "Z"}):
        with pytest.raises(NotFound):
            add(year, **told)
    assert lines(year) == ()


def test_a_remittance_is_corrected_by_its_reversal_only(year: Desk) -> None:
    number = add(year)
    back = Remittances(year).reverse(number, "Ghi nhầm số tiền").value
    first, second = lines(year)
    assert (first.reversed_by, second.reverses, second.amount) == (back, number, -3_000_000)
    assert second.reason == "Ghi nhầm số tiền"
    assert trail(year)[-1].action == "remittance.reverse"


def test_a_reversal_of_a_reversal_is_refused(year: Desk) -> None:
    number = add(year)
    service = Remittances(year)
    back = service.reverse(number, "Ghi nhầm").value
    with pytest.raises(ReversedBefore, match="không đảo lại được"):
        service.reverse(back, "Đảo lại")
    with pytest.raises(ReversedBefore, match=f"bằng bút toán số {back}"):
        service.reverse(number, "Lần nữa")
    assert len(lines(year)) == 2


def test_a_reversal_needs_a_reason_and_an_entry(year: Desk) -> None:
    number = add(year)
    with pytest.raises(WrongFields, match="lý do"):
        Remittances(year).reverse(number, " ")
    with pytest.raises(NotFound):
        Remittances(year).reverse(99, "Không có")


def test_a_remittance_that_the_bank_shows_is_let_go_first(year: Desk) -> None:
    number = add(year)
    (line,) = put_bank_lines(year, {"amount": 3_000_000})
    match = Bank(year).match(line, number).value
    with pytest.raises(Refused, match="bỏ khớp"):
        Remittances(year).reverse(number, "Ghi nhầm")
    Bank(year).unmatch(match)
    Remittances(year).reverse(number, "Ghi nhầm")
    assert not lines(year)[0].stands


def test_the_voucher_is_kept_with_the_unit(year: Desk, tmp_path: Path) -> None:
    voucher = tmp_path / "giấy nộp tiền.pdf"
    voucher.write_bytes(b"%PDF-1.4 thu")
    Remittances(year).add(NEW, voucher)
    (one,) = lines(year)
    assert one.document == "giấy nộp tiền.pdf"
    with year.command() as command:
        unit = unit_numbers(command)["A"]
        command.audit("thử", "đơn vị")
    (kept,) = Documents(year).of(Owner(OwnerKind.UNIT, unit))
    assert (kept.id, kept.kind) == (one.document_id, DocumentKind.REMITTANCE)


def test_a_remittance_that_is_refused_keeps_no_voucher(year: Desk, tmp_path: Path) -> None:
    voucher = tmp_path / "uy nhiem chi.pdf"
    voucher.write_bytes(b"%PDF-1.4 thu")
    with pytest.raises(AboveOnHand):
        Remittances(year).add(replace(NEW, amount=9_000_000), voucher)
    with year.command() as command:
        unit = unit_numbers(command)["A"]
        command.audit("thử", "đơn vị")
    assert Documents(year).of(Owner(OwnerKind.UNIT, unit)) == ()


def test_lists_are_narrowed_by_unit_and_drive(year: Desk) -> None:
    add(year)
    service = Remittances(year)
    assert [one.unit_code for one in service.lines(YEAR, unit="A", drive="D1")] == ["A"]
    assert service.lines(YEAR, unit="B") == service.lines(YEAR, drive="D2") == ()
    with pytest.raises(NotFound):
        service.lines(YEAR, "XYZ")


def test_a_closed_year_takes_no_remittance_and_no_reversal(year: Desk) -> None:
    number = add(year)
    Years(year).close(YEAR)
    with pytest.raises(ClosedYear):
        add(year)
    with pytest.raises(ClosedYear):
        Remittances(year).reverse(number, "Ghi nhầm")
