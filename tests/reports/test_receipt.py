"""Receipts in lists and as forms to print."""

from dataclasses import replace

from desktop_app.domain.receipts import OpenGift, ReceiptInfo, Waiting
from desktop_app.domain.rows import Department
from desktop_app.reports.receipt import (
    receipt_forms,
    receipts_table,
    waiting_sentence,
    waiting_table,
)

RECEIPT = ReceiptInfo(
    id=4,
    book="BL-2024",
    number=12,
    year=2024,
    drive_code="D",
    drive_title="Tháng cao điểm",
    fund_name="Quỹ “Vì người nghèo”",
    unit_code="A",
    unit_name="Phòng A",
    issued_on="2024-11-05",
    payer="Lê An",
    amount=1_500_000,
    content="Ủng hộ: Tháng cao điểm",
    voided_on="",
    reason="",
    actor="Chị Văn Thư",
)
VOID = replace(RECEIPT, id=5, number=13, voided_on="2024-11-06", reason="Sai tên")
GIFT = OpenGift(7, 1, "Tháng cao điểm", 1, "A", "Phòng A", "", "2024-11-01", 500, 200)


def test_voided_receipts_are_listed_and_not_added_up() -> None:
    table = receipts_table([RECEIPT, VOID])
    assert [row.cells[5] for row in table.rows] == [
        "Còn hiệu lực",
        "HỦY 06/11/2024: Sai tên",
        "",
    ]
    assert table.rows[-1].cells[4] == 1_500_000
    assert [row.ident for row in table.rows] == ["receipt:4", "receipt:5", ""]


def test_a_receipt_whose_contribution_is_gone_says_what_to_do() -> None:
    (row, _) = receipts_table([replace(RECEIPT, stale=True)]).rows
    assert "cần hủy biên lai" in str(row.cells[5])


def test_the_form_has_the_amount_in_figures_and_words() -> None:
    department = Department("Sở Thử nghiệm", "Ủy ban nhân dân tỉnh An Bình")
    holds, void = receipt_forms([RECEIPT, VOID], department)
    rows = dict(holds.rows)
    assert rows["Số tiền"] == "1.500.000 đồng"
    assert rows["Bằng chữ"] == "Một triệu, năm trăm nghìn đồng."
    assert (rows["Người nộp"], rows["Lý do nộp"]) == ("Lê An", "Ủng hộ: Tháng cao điểm")
    assert (holds.book, holds.number, holds.day) == (
        "BL-2024",
        "0000012",
        "Ngày 05 tháng 11 năm 2024",
    )
    assert [who for who, _ in holds.signers] == [
        "Người nộp tiền",
        "Người thu tiền",
        "Thủ trưởng đơn vị",
    ]
    assert (holds.void, void.void) == ("", "Hủy ngày 06/11/2024. Lý do: Sai tên")


def test_what_waits_is_listed_by_number_with_what_is_left() -> None:
    (row,) = waiting_table([GIFT]).rows
    assert row.cells == (7, "Phòng A", "Phòng A", "2024-11-01", 500, 300, "Tháng cao điểm")
    assert row.ident == "gift:7"
    whole = Waiting((GIFT,), 1, 300)
    assert waiting_sentence(whole) == "1 khoản, 300 đồng, chưa có biên lai."
    assert waiting_sentence(Waiting((), 0, 0)) == "Không khoản tiền nào chờ biên lai."
    assert "Đang xem 1 khoản đầu" in waiting_sentence(replace(whole, count=2))
