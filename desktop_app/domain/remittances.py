"""Money that units hand over to the fund: what is refused and what is asked about."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop_app.domain.asking import Question
from desktop_app.domain.balance import DriveName, Money
from desktop_app.domain.dates import format_date, may_lie_between
from desktop_app.domain.money import format_money
from desktop_app.domain.rows import Origin


class Doubt(StrEnum):
    """What a remittance may be asked about; a reason lets it pass."""

    UNREPORTED = "unreported"
    EARLY = "early"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class NewRemittance:
    """What somebody enters: a drive's and a unit's code, đồng, an ISO day.

    `answers`: reasons by `Doubt`, where the program asked.
    """

    year: int
    drive: str
    unit: str
    amount: int
    sent_on: str
    bank_reference: str = ""
    note: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RemittanceLine:
    """One remittance in a list; `matched` is how much of it the bank's lines show.

    `reverses`: the number of the one that this one reverses; `reversed_by`: of the one that
    reverses it; `document`: the kept file's name; `origin` None for one that was typed.
    """

    id: int
    drive: DriveName
    unit_code: str
    unit_name: str
    amount: int
    sent_on: str
    bank_reference: str
    note: str
    reason: str
    document_id: int | None
    document: str
    reverses: int | None
    reversed_by: int | None
    matched: int
    actor: str
    origin: Origin | None = None

    @property
    def stands(self) -> bool:
        """Whether it is neither a reversal nor reversed."""
        return self.reverses is None and self.reversed_by is None


def problems(new: NewRemittance, today: date) -> dict[str, str]:
    """By field, what cannot stay as it is."""
    found = {}
    if new.amount <= 0:
        found["amount"] = "Số tiền nộp phải lớn hơn 0; khoản ghi nhầm thì đảo, không ghi số âm."
    if not new.sent_on:
        found["sent_on"] = "Hãy ghi ngày nộp."
    elif new.sent_on > today.isoformat():
        found["sent_on"] = (
            f"Ngày nộp {format_date(new.sent_on)} chưa đến; hãy ghi ngày đã nộp thật."
        )
    return found


def questions(
    new: NewRemittance, drive: DriveName, money: Money, same_reference: str = ""
) -> tuple[Question, ...]:
    """What is unusual about a remittance, given what the unit collected and handed over so far.

    `same_reference`: which remittance bears the same bank reference, told as a list tells it.
    """
    found = []
    if new.amount > money.on_hand:
        found.append(Question(Doubt.UNREPORTED, "amount", _above(new.amount, money)))
    if drive.opens_on and not may_lie_between(new.sent_on, drive.opens_on, ""):
        sentence = (
            f"Ngày nộp {format_date(new.sent_on)} trước ngày mở đợt vận động "
            f"({format_date(drive.opens_on)}). Nếu đúng vậy, hãy ghi lý do."
        )
        found.append(Question(Doubt.EARLY, "sent_on", sentence))
    if same_reference:
        sentence = (
            f"Số chứng từ ngân hàng “{new.bank_reference}” đã ghi cho {same_reference}. "
            "Nếu một chứng từ nộp cho nhiều khoản, hãy ghi lý do."
        )
        found.append(Question(Doubt.REPEATED, "bank_reference", sentence))
    return tuple(found)


def _above(amount: int, money: Money) -> str:
    return (
        f"Khoản nộp {format_money(amount)} đồng lớn hơn số còn giữ "
        f"{format_money(max(money.on_hand, 0))} đồng (đã thu {format_money(money.collected)}, "
        f"đã nộp {format_money(money.handed_over)}). Nếu đơn vị đã thu mà chưa báo cáo, "
        "hãy ghi lý do."
    )
