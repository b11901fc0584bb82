"""Reward money: a coefficient of the base salary of the decision's day, told step by step."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from desktop_app.domain.awards.titles import (
    Certainty,
    SalaryRate,
    TitleRule,
    salary_on,
)
from desktop_app.domain.dates import format_date
from desktop_app.domain.money import format_money
from desktop_app.domain.points import format_days, round_half_up

_HUNDREDTHS = 100
_SURE = frozenset({Certainty.IN_FORCE, Certainty.PRACTICE})


class RewardRounding(StrEnum):
    """What reward money is rounded up to; the law's own tables are not rounded."""

    NONE = "none"
    UP_1000 = "up_1000"
    UP_10000 = "up_10000"


ROUNDINGS = {
    RewardRounding.NONE: "Không làm tròn",
    RewardRounding.UP_1000: "Làm tròn lên hàng nghìn đồng",
    RewardRounding.UP_10000: "Làm tròn lên hàng chục nghìn đồng",
}
_STEP = {RewardRounding.NONE: 1, RewardRounding.UP_1000: 1_000, RewardRounding.UP_10000: 10_000}


@dataclass(frozen=True, slots=True)
class Reward:
    """The money that goes with an award, in đồng; None where there is no figure, told in `steps`.

    `coefficient`: hundredths, the multiplier for collectives already in it, so that coefficient ×
    `base_salary` is the money before rounding.
    """

    money: int | None
    coefficient: int | None
    base_salary: int | None
    steps: tuple[str, ...]


def reward(
    rule: TitleRule | None,
    rates: Iterable[SalaryRate],
    day: str,
    rounding: RewardRounding = RewardRounding.NONE,
) -> Reward:
    """The money of an award that is decided on an ISO day; `rule` is the title's of that day.

    Source: NĐ 98/2023 Đ.54 (coefficients), as the rule's own basis says.
    """
    told = format_date(day)
    if rule is None or rule.coefficient is None:
        why = "không có quy định" if rule is None else "quy định không ghi hệ số"
        return Reward(None, None, None, (f"Ngày {told} {why} tiền thưởng nên không tính.",))
    rate = salary_on(rates, day)
    coefficient = rule.coefficient * rule.multiplier
    if rate is None:
        sentence = f"Chưa có mức lương cơ sở cho ngày {told}; hãy ghi thêm mức của thời gian đó."
        return Reward(None, coefficient, None, (sentence,))
    exact = Fraction(coefficient * rate.amount, _HUNDREDTHS)
    money = round_half_up(exact)
    rounded = _up(exact, _STEP[rounding]) if rounding is not RewardRounding.NONE else money
    steps = (*_arithmetic(rule, rate, money), *_rounded(rounding, money, rounded))
    return Reward(rounded, coefficient, rate.amount, (*steps, *_doubts(rule, rate)))


def _up(exact: Fraction, step: int) -> int:
    return -(-exact // step) * step


def _arithmetic(rule: TitleRule, rate: SalaryRate, money: int) -> tuple[str, ...]:
    times = f" × {rule.multiplier} (tập thể)" if rule.multiplier > 1 else ""
    since = f"lương cơ sở từ {format_date(rate.effective_from)}"
    made = f"Hệ số {format_days(rule.coefficient or 0)}{times} × {format_money(rate.amount)} đồng"
    return (f"{made} ({since}) = {format_money(money)} đồng.",)


def _rounded(rounding: RewardRounding, money: int, rounded: int) -> tuple[str, ...]:
    if rounded == money:
        return ()
    return (f"{ROUNDINGS[rounding]}: {format_money(rounded)} đồng.",)


def _doubts(rule: TitleRule, rate: SalaryRate) -> tuple[str, ...]:
    """What should be looked up before money is paid."""
    parts = {"hệ số": rule.sure("coefficient"), "mức lương cơ sở": rate.certainty}
    if rule.multiplier > 1:
        parts["mức gấp đôi cho tập thể"] = rule.sure("multiplier")
    unsure = [name for name, certainty in parts.items() if certainty not in _SURE]
    if not unsure:
        return ()
    return (f"Cần đối chiếu với văn bản trước khi chi: {', '.join(unsure)}.",)
