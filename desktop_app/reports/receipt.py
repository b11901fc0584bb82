"""Receipts: the list of them, and each as the form that is printed and signed.

Source of the form's parts: mẫu C45-BB “Biên lai thu tiền”, TT 107/2017/TT-BTC.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.domain.amounts import amount_in_words
from desktop_app.domain.dates import format_date
from desktop_app.domain.money import format_money
from desktop_app.domain.receipts import DIGITS, OpenGift, ReceiptInfo, Waiting
from desktop_app.domain.rows import Department
from desktop_app.reports.report import Column, Format, Row, Table

VOID = "HỦY"
STALE = "Khoản ủng hộ đã đảo hoặc thay đổi: cần hủy biên lai"
_TITLE = "Biên lai thu tiền"
_SIGNERS = (
    ("Người nộp tiền", "(Ký, họ tên)"),
    ("Người thu tiền", "(Ký, họ tên)"),
    ("Thủ trưởng đơn vị", "(Ký, họ tên, đóng dấu)"),
)
_COLUMNS = (
    Column("book", "Ký hiệu", width=14),
    Column("number", "Số", width=9),
    Column("issued_on", "Ngày lập", Format.DATE, 11),
    Column("payer", "Người nộp", width=26),
    Column("amount", "Số tiền (đồng)", Format.MONEY, 14),
    Column("state", "Tình trạng", width=26),
    Column("unit", "Đơn vị", width=26),
    Column("content", "Nội dung", width=28),
)
_WAITING_COLUMNS = (
    Column("id", "Số khoản", Format.NUMBER, 8),
    Column("unit", "Đơn vị", width=26),
    Column("donor", "Người ủng hộ", width=26),
    Column("given_on", "Ngày nộp", Format.DATE, 11),
    Column("amount", "Số tiền (đồng)", Format.MONEY, 14),
    Column("left", "Chưa có biên lai (đồng)", Format.MONEY, 14),
    Column("drive", "Đợt vận động", width=26),
)


@dataclass(frozen=True, slots=True)
class ReceiptForm:
    """One receipt as it is printed; `rows`: what stands on its lines, label and text.

    `void`: why and when it was voided, empty while it holds; `signers`: who signs, and how.
    """

    parent_agency: str
    agency: str
    title: str
    book: str
    number: str
    day: str
    rows: tuple[tuple[str, str], ...]
    signers: tuple[tuple[str, str], ...] = _SIGNERS
    void: str = ""


def receipts_table(receipts: Sequence[ReceiptInfo]) -> Table:
    """The list of receipts, and what those that hold come to; rows bear "receipt:RECORD"."""
    rows = [_row(one) for one in receipts]
    holding = [one for one in receipts if not one.voided_on]
    if holding:
        total = sum(one.amount for one in holding)
        label = f"Cộng {len(holding)} biên lai còn hiệu lực"
        rows.append(Row(("", "", "", label, total, "", "", ""), "subtotal"))
    return Table("Biên lai", _COLUMNS, tuple(rows), empty_text="Chưa lập biên lai nào.")


def waiting_table(gifts: Sequence[OpenGift]) -> Table:
    """The contributions of money that wait for a receipt; rows bear "gift:NUMBER"."""
    rows = tuple(
        Row(
            (
                one.id,
                one.unit_name,
                one.donor or one.unit_name,
                one.given_on,
                one.amount,
                one.left,
                one.drive_title,
            ),
            ident=f"gift:{one.id}",
        )
        for one in gifts
    )
    empty = "Mọi khoản ủng hộ bằng tiền đã có biên lai, hoặc chưa có khoản nào."
    return Table("Khoản chưa có biên lai", _WAITING_COLUMNS, rows, empty_text=empty)


def waiting_sentence(found: Waiting) -> str:
    """What waits: “12 khoản, 3.400.000 đồng, chưa có biên lai.”."""
    if not found.count:
        return "Không khoản tiền nào chờ biên lai."
    told = f"{format_money(found.count)} khoản, {format_money(found.left)} đồng, chưa có biên lai."
    if found.count == len(found.gifts):
        return told
    shown = format_money(len(found.gifts))
    return f"{told} Đang xem {shown} khoản đầu; hãy chọn đơn vị để xem các khoản khác."


def receipt_forms(
    receipts: Iterable[ReceiptInfo], department: Department
) -> tuple[ReceiptForm, ...]:
    """Receipts as they are printed."""
    return tuple(_form(one, department) for one in receipts)


def _row(one: ReceiptInfo) -> Row:
    cells = (
        one.book,
        f"{one.number:0{DIGITS}}",
        one.issued_on,
        one.payer,
        one.amount,
        _state(one),
        one.unit_name,
        one.content,
    )
    return Row(cells, ident=f"receipt:{one.id}")


def _state(one: ReceiptInfo) -> str:
    if one.voided_on:
        return f"{VOID} {format_date(one.voided_on)}: {one.reason}"
    return STALE if one.stale else "Còn hiệu lực"


def _form(one: ReceiptInfo, department: Department) -> ReceiptForm:
    void = f"Hủy ngày {format_date(one.voided_on)}. Lý do: {one.reason}" if one.voided_on else ""
    year, month, day = (*one.issued_on.split("-"), "…", "…")[:3]
    return ReceiptForm(
        parent_agency=department.parent_agency,
        agency=department.name,
        title=_TITLE,
        book=one.book,
        number=f"{one.number:0{DIGITS}}",
        day=f"Ngày {day} tháng {month} năm {year}",
        rows=(
            ("Người nộp", one.payer),
            ("Đơn vị", one.unit_name),
            ("Lý do nộp", one.content),
            ("Nộp vào", one.fund_name),
            ("Số tiền", f"{format_money(one.amount)} đồng"),
            ("Bằng chữ", f"{amount_in_words(one.amount)}."),
        ),
        void=void,
    )
