"""Receipts: issued, voided, looked up, printed."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.fund_rows import LedgerFilter
from desktop_app.domain.receipts import NewReceipt, OpenGift
from desktop_app.domain.refusals import WrongFields
from desktop_app.services.desk import Desk
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.fund.receipts import Receipts
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR
from tests.services.fund.fund_work import put_line
from tests.services.fund.out_work import begin
from tests.services.trail import trail

NEW = NewReceipt(YEAR, (), "2024-11-05", "BL-2024")


class Book:
    """Unit A's two givers of drive D1, one of D2, and the receipts for them."""

    def __init__(self, desk: Desk) -> None:
        poverty, storms = begin(desk)
        self.desk = desk
        self.drive = poverty
        self.an = put_line(desk, poverty, "A", donor="Lê An", amount=500_000)
        self.em = put_line(desk, poverty, "A", donor="Đỗ Em", amount=300_000)
        self.storm = put_line(desk, storms, "A", donor="Lê An", amount=90_000)
        self.receipts = Receipts(desk)

    def waiting(self, **wanted: str) -> tuple[OpenGift, ...]:
        return self.receipts.waiting(LedgerFilter(YEAR, **wanted)).gifts

    def issue(self, *contributions: int, **told: Any) -> int:  # noqa: ANN401  # fields of a receipt
        return self.receipts.issue(replace(NEW, contributions=contributions, **told)).value


@pytest.fixture
def book(desk: Desk) -> Book:
    return Book(desk)


def test_numbers_run_without_gaps_in_each_book(book: Book) -> None:
    assert book.receipts.proposed(YEAR) == ("BL-2024", 1)
    assert [book.issue(book.an), book.issue(book.em)] == [1, 2]
    assert book.issue(book.storm, book="TT-2024", number=51) == 51
    assert book.receipts.proposed(YEAR) == ("TT-2024", 52)
    assert book.receipts.proposed(YEAR, "BL-2024") == ("BL-2024", 3)


def test_a_number_used_twice_is_refused_with_whose_it_is(book: Book) -> None:
    book.issue(book.an)
    with pytest.raises(WrongFields, match=r"đã cấp cho Lê An, 500\.000 đồng, ngày 05/11/2024"):
        book.issue(book.em, number=1)
    with pytest.raises(WrongFields, match="không bỏ trống số"):
        book.issue(book.em, number=3)


def test_a_receipt_is_for_one_or_several_contributions(book: Book) -> None:
    book.issue(book.an)
    book.issue(book.em, payer="Phòng A nộp thay", content="Ủng hộ tháng cao điểm")
    first, second = book.receipts.all(YEAR)
    assert (first.payer, first.amount, first.content) == ("Lê An", 500_000, "Ủng hộ: Đợt D1")
    assert (second.payer, second.content) == ("Phòng A nộp thay", "Ủng hộ tháng cao điểm")
    assert (first.contributions, first.drive_code, first.fund_name) == (
        (book.an,),
        "D1",
        "Quỹ VNN",
    )
    last = trail(book.desk)[-1]
    assert (last.action, last.subject) == ("receipt.issue", "receipt:BL-2024 0000002")


def test_several_givers_are_receipted_in_their_units_name(book: Book) -> None:
    book.issue(book.an, book.em)
    (one,) = book.receipts.all(YEAR)
    assert (one.payer, one.amount) == ("Phòng A", 800_000)


def test_no_contribution_is_covered_beyond_its_amount(book: Book) -> None:
    book.issue(book.an, amount=200_000)
    with pytest.raises(WrongFields, match=r"300\.001 đồng lớn hơn .* 300\.000 đồng"):
        book.issue(book.an, amount=300_001)
    book.issue(book.an)
    with pytest.raises(WrongFields, match="Đã có biên lai cho toàn bộ khoản của Lê An"):
        book.issue(book.an)
    assert [one.amount for one in book.receipts.all(YEAR)] == [200_000, 300_000]


def test_contributions_of_two_drives_do_not_go_on_one_receipt(book: Book) -> None:
    with pytest.raises(WrongFields, match="một đơn vị trong một đợt"):
        book.issue(book.an, book.storm)


def test_what_is_no_money_of_the_fund_gets_no_receipt(book: Book) -> None:
    goods = put_line(book.desk, book.drive, "A", goods="gạo", in_kind_value=90)
    direct = put_line(book.desk, book.drive, "A", amount=70, direct=True)
    back = put_line(book.desk, book.drive, "A", amount=-300_000, reverses_id=book.em)
    for number in (goods, direct, back, book.em, 999):
        with pytest.raises(WrongFields, match=f"Khoản số {number} không lập biên lai được"):
            book.issue(book.an, number)
    assert [one.id for one in book.waiting()] == [book.an, book.storm]


def test_what_waits_for_a_receipt_is_listed_with_what_is_left(book: Book) -> None:
    book.issue(book.an, amount=200_000)
    book.issue(book.em)
    waiting = book.waiting()
    assert [(one.id, one.left) for one in waiting] == [(book.an, 300_000), (book.storm, 90_000)]
    assert book.waiting(unit="B") == ()
    assert [one.id for one in book.waiting(fund="TT")] == [book.storm]
    assert book.waiting(campaign="") == book.waiting(drive="D1") + book.waiting(drive="D2")
    first = book.receipts.waiting(LedgerFilter(YEAR), 1)
    assert (len(first.gifts), first.count, first.left) == (1, 2, 390_000)


def test_a_voided_receipt_keeps_its_number_and_frees_its_contributions(book: Book) -> None:
    book.issue(book.an)
    book.receipts.void("BL-2024", 1, "Sai số tiền")
    (void,) = book.receipts.all(YEAR)
    assert (void.voided_on, void.reason) == ("2024-11-20", "Sai số tiền")
    with pytest.raises(WrongFields, match="đã cấp cho Lê An"):
        book.issue(book.an, number=1)
    assert book.issue(book.an) == 2
    assert trail(book.desk)[-2].reason == "Sai số tiền"


def test_voiding_needs_a_reason_and_happens_once(book: Book) -> None:
    book.issue(book.an)
    with pytest.raises(WrongFields, match="lý do hủy"):
        book.receipts.void("BL-2024", 1, "")
    with pytest.raises(NotFound):
        book.receipts.void("BL-2024", 2, "Không có")
    book.receipts.void("BL-2024", 1, "Sai tên")
    with pytest.raises(Refused, match="đã hủy ngày 20/11/2024"):
        book.receipts.void("BL-2024", 1, "Lần nữa")


def test_a_contribution_with_a_receipt_is_reversed_after_the_receipt_is_void(book: Book) -> None:
    book.issue(book.an)
    with pytest.raises(Refused, match="BL-2024 số 1"):
        Ledger(book.desk).reverse(book.an, "Ghi nhầm")
    book.receipts.void("BL-2024", 1, "Ghi nhầm")
    Ledger(book.desk).reverse(book.an, "Ghi nhầm")
    assert [one.id for one in book.waiting()] == [book.em, book.storm]


def test_a_receipt_whose_contribution_counts_no_more_is_pointed_out(book: Book) -> None:
    book.issue(book.an)
    put_line(book.desk, book.drive, "A", amount=-500_000, reverses_id=book.an)
    book.issue(book.em)
    assert [one.stale for one in book.receipts.all(YEAR)] == [True, False]


def test_receipts_are_printed_two_on_a_page(book: Book, tmp_path: Path) -> None:
    for contribution in (book.an, book.em, book.storm):
        book.issue(contribution)
    book.receipts.void("BL-2024", 2, "Sai tên")
    out = book.receipts.write(YEAR, tmp_path / "biên lai" / "tất cả.pdf")
    document = pypdfium2.PdfDocument(out)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    assert len(texts) == 2
    assert "Năm trăm nghìn đồng" in texts[0]
    assert "0000001" in texts[0]
    assert "0000002" in texts[0]
    assert "HỦY" in texts[0]
    assert "Sai tên" in texts[0]
    assert "HỦY" not in texts[1]
    document.close()


def test_chosen_receipts_are_printed_alone(book: Book, tmp_path: Path) -> None:
    book.issue(book.an)
    book.issue(book.em)
    second = book.receipts.all(YEAR)[1]
    out = book.receipts.write(YEAR, tmp_path / "một.pdf", chosen=[second.id])
    text = pypdfium2.PdfDocument(out)[0].get_textpage().get_text_bounded()
    assert "Đỗ Em" in text
    assert "Lê An" not in text


def test_where_there_is_none_nothing_is_printed(book: Book, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="chưa có biên lai"):
        book.receipts.write(YEAR, tmp_path / "a.pdf")
    with pytest.raises(Refused, match=r"\.pdf"):
        book.receipts.write(YEAR, tmp_path / "a.docx")
    assert list(tmp_path.glob("a.*")) == []


def test_a_closed_year_takes_no_receipt(book: Book) -> None:
    book.issue(book.an)
    Years(book.desk).close(YEAR)
    with pytest.raises(ClosedYear):
        book.issue(book.em)
    with pytest.raises(ClosedYear):
        book.receipts.void("BL-2024", 1, "Sai")
