"""The ledger's laws: what a line may say, how it is taken back, what lines add up to.

Nothing is ever deleted: an entry is taken back by another with the opposite figures, once.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from desktop_app.domain.dates import format_date, may_lie_between, parse_date
from desktop_app.domain.fund_refusals import ReversedBefore
from desktop_app.domain.fund_rows import Basis, Giver, NewContribution, NewDrive, NewPledge
from desktop_app.domain.problems import Problem

K = TypeVar("K", bound=Hashable)

NOTHING_GIVEN = "Hãy ghi số tiền, hiện vật hoặc ngày công; khoản không có gì thì không ghi vào sổ."
NEGATIVE = "Số này không được âm. Khoản ghi nhầm thì ghi bút toán đảo, không ghi số âm."
GOODS_WITHOUT_VALUE = "Hãy ghi giá trị quy đổi ra tiền (đồng) của hiện vật này."
VALUE_WITHOUT_GOODS = "Hãy ghi hiện vật là gì, ví dụ gạo, chăn ấm."
NO_DAY = "Hãy ghi ngày nộp, ví dụ 15/10/2024."
NO_REASON = "Hãy ghi lý do đảo khoản này."


@dataclass(frozen=True, slots=True)
class Figures:
    """What lines are worth: đồng, đồng of goods, hundredths of labour days."""

    amount: int = 0
    in_kind_value: int = 0
    labour_days: int = 0

    def __add__(self, other: "Figures") -> "Figures":
        """Each figure for itself."""
        return Figures(
            self.amount + other.amount,
            self.in_kind_value + other.in_kind_value,
            self.labour_days + other.labour_days,
        )

    def __neg__(self) -> "Figures":
        """The opposite figures."""
        return Figures(-self.amount, -self.in_kind_value, -self.labour_days)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the ledger as its laws see it; `reverses`: the number of the one taken back."""

    id: int
    unit: str
    fund: str
    day: str
    figures: Figures
    reverses: int | None = None


def reversal_of(entry: Entry, number: int, reversed_before: Iterable[int]) -> Entry:
    """The entry that takes another back, under its own number; of the same unit, fund and day.

    Raises: ReversedBefore.
    """
    refuse_reversal(entry.id, entry.reverses, is_reversed=entry.id in set(reversed_before))
    return replace(entry, id=number, figures=-entry.figures, reverses=entry.id)


def refuse_reversal(number: int, reverses: int | None, *, is_reversed: bool) -> None:
    """Refuse to take back what takes back, or what was taken back.

    Raises: ReversedBefore.
    """
    if reverses is not None:
        sentence = (
            f"Khoản số {number} là bút toán đảo của khoản số {reverses} nên không đảo được nữa. "
            "Nếu khoản cũ vẫn đúng, hãy ghi lại nó thành khoản mới."
        )
        raise ReversedBefore(sentence)
    if is_reversed:
        sentence = f"Khoản số {number} đã được đảo trước đó; mỗi khoản chỉ đảo một lần."
        raise ReversedBefore(sentence)


def totals(entries: Iterable[Entry], key: Callable[[Entry], K]) -> Mapping[K, Figures]:
    """What entries add up to, by a key; a key whose entries cancel out stays, with nothing."""
    found = defaultdict[K, Figures](Figures)
    for entry in entries:
        found[key(entry)] += entry.figures
    return dict(found)


def goods_text(goods: str, quantity: str, measure: str) -> str:
    """Goods with their quantity: “gạo (12,5 kg)”; the goods alone where none is known."""
    if not quantity:
        return goods
    return f"{goods} ({' '.join(filter(None, (quantity.replace('.', ','), measure)))})"


def month_of(day: str) -> str:
    """The month of a day as far as it is known: "2024-10", else ""."""
    return day[: len("2024-10")] if len(day) >= len("2024-10") else ""


def wrong_contribution(new: NewContribution) -> Mapping[str, str]:
    """By field, what is wrong with a typed line; all at once."""
    found: dict[str, str] = {}
    if not (new.amount or new.goods or new.in_kind_value or new.labour_days):
        found["amount"] = NOTHING_GIVEN
    found |= _negative(new, ("amount", "in_kind_value", "labour_days"))
    found |= _wrong_goods(new.goods, new.in_kind_value)
    found |= _wrong_quantity(new.quantity, new.measure)
    found |= _wrong_giver(new)
    found |= _wrong_day("given_on", new.given_on)
    return found if new.given_on else {**found, "given_on": NO_DAY}


def wrong_pledge(new: NewPledge) -> Mapping[str, str]:
    """By field, what is wrong with a pledge."""
    found: dict[str, str] = {}
    if not (new.amount or new.goods or new.in_kind_value):
        found["amount"] = "Hãy ghi số tiền hoặc hiện vật đăng ký ủng hộ."
    if new.person and new.donor is not None:
        found["donor"] = "Chỉ chọn một: cán bộ của đơn vị hoặc người ủng hộ ngoài đơn vị."
    found |= _negative(new, ("amount", "in_kind_value"))
    found |= _wrong_goods(new.goods, new.in_kind_value)
    for key in ("pledged_on", "due_on"):
        found |= _wrong_day(key, getattr(new, key))
    return found


def wrong_drive(new: NewDrive) -> Mapping[str, str]:
    """By field, what is wrong with a drive."""
    found = {
        key: sentence
        for key, sentence in (
            ("code", "Hãy ghi mã đợt vận động, ví dụ VNN-2024."),
            ("title", "Hãy ghi tên đợt vận động."),
            ("fund", "Hãy chọn quỹ."),
        )
        if not str(getattr(new, key)).strip()
    }
    if new.basis is Basis.DAY_WAGE and (new.divisor or 0) <= 0:
        found["divisor"] = "Hãy ghi số ngày công của tháng để chia ra một ngày lương, ví dụ 22."
    if new.basis is Basis.AMOUNT_EACH and (new.amount or 0) <= 0:
        found["amount"] = "Hãy ghi mức ủng hộ của mỗi người (đồng)."
    for key in ("opens_on", "closes_on"):
        found |= _wrong_day(key, getattr(new, key))
    if new.opens_on and new.closes_on and new.closes_on < new.opens_on[: len(new.closes_on)]:
        found["closes_on"] = "Ngày kết thúc phải sau ngày bắt đầu."
    return found


def outside_drive(day: str, opens_on: str, closes_on: str) -> str:
    """The question where a day surely lies outside its drive; "" where it may lie within."""
    if not day or may_lie_between(day, opens_on, closes_on):
        return ""
    since = f"từ {format_date(opens_on)}" if opens_on else ""
    until = f"đến {format_date(closes_on)}" if closes_on else ""
    span = " ".join(filter(None, (since, until)))
    return f"Ngày {format_date(day)} nằm ngoài đợt vận động ({span})."


def _negative(new: object, keys: Iterable[str]) -> dict[str, str]:
    return {key: NEGATIVE for key in keys if getattr(new, key) < 0}


def _wrong_goods(goods: str, value: int) -> dict[str, str]:
    if goods.strip() and value == 0:
        return {"in_kind_value": GOODS_WITHOUT_VALUE}
    if value > 0 and not goods.strip():
        return {"goods": VALUE_WITHOUT_GOODS}
    return {}


def _wrong_quantity(quantity: str, measure: str) -> dict[str, str]:
    if quantity and not _is_quantity(quantity):
        return {"quantity": f"Không đọc được số lượng “{quantity}”; hãy ghi một số, ví dụ 12,5."}
    if quantity and not measure.strip():
        return {"measure": "Hãy ghi đơn vị tính, ví dụ kg, bộ, suất."}
    if measure.strip() and not quantity:
        return {"quantity": "Hãy ghi số lượng."}
    return {}


def _is_quantity(text: str) -> bool:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return False
    return number.is_finite() and number > 0


def _wrong_giver(new: NewContribution) -> dict[str, str]:
    if new.giver is Giver.PERSON and not new.person:
        return {"person": "Hãy chọn cán bộ đã ủng hộ."}
    if new.giver is Giver.DONOR and new.donor is None:
        return {"donor": "Hãy chọn người, tổ chức đã ủng hộ."}
    if new.participants is not None and new.giver is not Giver.UNIT:
        return {"participants": "Chỉ ghi số người khi cả đơn vị ủng hộ chung một khoản."}
    if new.participants is not None and new.participants < 1:
        return {"participants": "Hãy ghi số người từ 1 trở lên, hoặc để trống."}
    return {}


def _wrong_day(key: str, day: str) -> dict[str, str]:
    found = parse_date(day) if day else day
    if isinstance(found, Problem):
        return {key: found.message}
    if found != day:
        return {key: f"Không đọc được ngày “{day}”; hãy ghi ngày/tháng/năm, ví dụ 15/08/2024."}
    return {}
