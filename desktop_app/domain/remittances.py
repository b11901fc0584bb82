"""Money that units hand over to the fund: what is refused and what is asked about."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop_app.domain.balance import Money
from desktop_app.domain.dates import format_date, may_lie_between
from desktop_app.domain.fund_refusals import Questioned
from desktop_app.domain.fund_rows import DriveInfo
from desktop_app.domain.money import format_money
from desktop_app.domain.rows import Origin


class AboveOnHand(Questioned):
    """More is handed over than the unit reported as collected and still holds."""


@dataclass(frozen=True, slots=True)
class NewRemittance:
    """What somebody enters: a drive's and a unit's code, đồng, an ISO day.

    `answers`: reasons by field where the program asked about it: `amount` where more is handed
    over than was reported as collected, `sent_on`, `bank_reference`.
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
    drive: DriveInfo
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
    new: NewRemittance, drive: DriveInfo, money: Money, same_reference: str = ""
) -> dict[str, str]:
    """By field, what is unusual, given what the unit collected and handed over so far.

    `same_reference`: which remittance bears the same bank reference, told as a list tells it.
    """
    found = {}
    if new.amount > money.on_hand:
        found["amount"] = _above(new.amount, money)
    if drive.opens_on and not may_lie_between(new.sent_on, drive.opens_on, ""):
        found["sent_on"] = (
            f"Ngày nộp {format_date(new.sent_on)} trước ngày mở đợt vận động "
            f"({format_date(drive.opens_on)})."
        )
    if same_reference:
        found["bank_reference"] = (
            f"Số chứng từ ngân hàng “{new.bank_reference}” đã ghi cho {same_reference}."
        )
    return found


def ask(questions: Mapping[str, str], answers: Mapping[str, str]) -> str:
    """The reasons that were given, joined; none where nothing was asked.

    Raises: AboveOnHand, or Questioned, where a question has no answer.
    """
    unanswered = {
        name: sentence for name, sentence in questions.items() if not answers.get(name, "").strip()
    }
    if unanswered:
        raise (AboveOnHand if "amount" in unanswered else Questioned)(unanswered)
    return "; ".join(answers[name].strip() for name in questions)


def _above(amount: int, money: Money) -> str:
    return (
        f"Khoản nộp {format_money(amount)} đồng lớn hơn số còn giữ "
        f"{format_money(max(money.on_hand, 0))} đồng (đã thu {format_money(money.collected)}, "
        f"đã nộp {format_money(money.handed_over)}). Chỉ nộp được khi đơn vị đã thu mà chưa "
        "báo cáo."
    )
