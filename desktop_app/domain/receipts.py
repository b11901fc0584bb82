"""Receipts: numbers that run without gaps, and amounts that no second receipt covers again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop_app.domain.dates import format_date
from desktop_app.domain.money import format_money

FIRST_NUMBER = 1
DIGITS = 7


@dataclass(frozen=True, slots=True)
class NewReceipt:
    """What somebody enters; `contributions`: numbers of lines of giving.

    `number` None takes the next one; `payer` and `content` empty take what the lines say; `amount`
    None is all that no receipt covers yet.
    """

    year: int
    contributions: tuple[int, ...]
    issued_on: str
    book: str
    number: int | None = None
    payer: str = ""
    content: str = ""
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class OpenGift:
    """A contribution of money that no receipt, or none in full, was given for.

    `amount` is the whole of it, `receipted` what receipts in force cover.
    """

    id: int
    drive_id: int
    drive_title: str
    unit_id: int
    unit_code: str
    unit_name: str
    donor: str
    given_on: str
    amount: int
    receipted: int = 0

    @property
    def left(self) -> int:
        """What may still be receipted."""
        return self.amount - self.receipted


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for a receipt: the first contributions, and how many and how much in all."""

    gifts: tuple[OpenGift, ...]
    count: int
    left: int


@dataclass(frozen=True, slots=True)
class ReceiptInfo:
    """A receipt; `voided_on` is empty while it holds.

    `stale`: a contribution that it is for was reversed or replaced since.
    """

    id: int
    book: str
    number: int
    year: int
    drive_code: str
    drive_title: str
    fund_name: str
    unit_code: str
    unit_name: str
    issued_on: str
    payer: str
    amount: int
    content: str
    voided_on: str
    reason: str
    actor: str
    contributions: tuple[int, ...] = field(default=())
    stale: bool = False

    @property
    def label(self) -> str:
        """Book and number as they are printed."""
        return receipt_label(self.book, self.number)


def receipt_label(book: str, number: int) -> str:
    """“VNN-2024 0000012”."""
    return f"{book} {number:0{DIGITS}}"


def next_number(used: Iterable[int]) -> int:
    """The number after the last one of a book, voided ones included."""
    return max(used, default=FIRST_NUMBER - 1) + 1


def problems(
    new: NewReceipt, gifts: Sequence[OpenGift], used: Mapping[int, str], today: date
) -> dict[str, str]:
    """By field, what cannot stay as it is; `used`: whose each number of the book is."""
    found = {
        "book": "" if new.book else "Hãy ghi ký hiệu quyển biên lai.",
        "number": _number(new, used),
        "issued_on": _day(new.issued_on, new.year, today),
        "contributions": _gifts(gifts),
        "amount": _amount(new.amount, sum(one.left for one in gifts)),
    }
    return {name: sentence for name, sentence in found.items() if sentence}


def shared_out(amount: int, gifts: Sequence[OpenGift]) -> dict[int, int]:
    """A receipt's amount over its contributions, each up to what is left, in their order."""
    parts = {}
    for one in gifts:
        parts[one.id] = min(one.left, amount)
        amount -= parts[one.id]
    return {ident: part for ident, part in parts.items() if part}


def _number(new: NewReceipt, used: Mapping[int, str]) -> str:
    if new.number is None:
        return ""
    if new.number in used:
        return (
            f"Số {new.number} của quyển “{new.book}” đã cấp cho {used[new.number]}. "
            f"Số tiếp theo là {next_number(used)}."
        )
    if new.number < FIRST_NUMBER or (used and new.number != next_number(used)):
        return f"Số tiếp theo của quyển “{new.book}” là {next_number(used)}; không bỏ trống số."
    return ""


def _day(day: str, year: int, today: date) -> str:
    if not day:
        return "Hãy ghi ngày lập biên lai."
    if day < f"{year}-01-01":
        return f"Ngày lập {format_date(day)} trước năm {year} của khoản thu; hãy kiểm tra lại ngày."
    late = day > today.isoformat()
    return f"Ngày lập {format_date(day)} chưa đến; hãy ghi ngày đã thu tiền." if late else ""


def _gifts(gifts: Sequence[OpenGift]) -> str:
    if not gifts:
        return "Hãy chọn ít nhất một khoản ủng hộ bằng tiền đang được tính."
    if len({(one.drive_id, one.unit_id) for one in gifts}) > 1:
        return "Một biên lai chỉ ghi các khoản của một đơn vị trong một đợt vận động."
    full = [one for one in gifts if one.left <= 0]
    if full:
        names = ", ".join(one.donor or one.unit_name for one in full)
        return f"Đã có biên lai cho toàn bộ khoản của {names}; hãy bỏ khoản này ra."
    return ""


def _amount(amount: int | None, most: int) -> str:
    if amount is None:
        return ""
    if amount <= 0:
        return "Số tiền trên biên lai phải lớn hơn 0."
    if amount > most:
        return (
            f"Số tiền {format_money(amount)} đồng lớn hơn phần chưa có biên lai của các khoản "
            f"đã chọn là {format_money(most)} đồng."
        )
    return ""
