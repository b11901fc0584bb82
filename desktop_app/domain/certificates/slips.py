"""What stands on a slip of money received, in the words of its receipt."""

from collections.abc import Mapping

from desktop_app.domain.amounts import amount_in_words
from desktop_app.domain.certificates.wording import letterhead, signing_day
from desktop_app.domain.money import format_money
from desktop_app.domain.receipts import DIGITS, ReceiptInfo
from desktop_app.domain.rows import Department

SLIP = "phieu-thu"
"""The code of the layout that slips are printed with."""


def slip_values(one: ReceiptInfo, department: Department) -> Mapping[str, str]:
    """The fields of a slip; `department`: as it was on the receipt's day."""
    day = signing_day(one.issued_on)
    return {
        **letterhead(department),
        "ten": one.payer,
        "don_vi_nop": one.unit_name,
        "ly_do_nop": one.content,
        "quy": one.fund_name,
        "so_tien": f"{format_money(one.amount)} đồng",
        "bang_chu": amount_in_words(one.amount),
        "quyen": one.book,
        "so_phieu": f"{one.number:0{DIGITS}}",
        "ngay_lap": day[0].upper() + day[1:],
        "nam": str(one.year),
    }
