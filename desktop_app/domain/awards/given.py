"""Decisions and what they awarded, with the money as it was frozen; amounts are whole đồng."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.criteria import Subject
from desktop_app.domain.dates import format_date
from desktop_app.domain.money import format_money
from desktop_app.domain.points import format_days
from desktop_app.domain.text import clean, sort_key


class DecisionKind(StrEnum):
    """A decision awards, or it takes awards back."""

    AWARD = "award"
    REVOCATION = "revocation"


DECISION_KINDS: Mapping[DecisionKind, str] = {
    DecisionKind.AWARD: "Khen thưởng",
    DecisionKind.REVOCATION: "Thu hồi, hủy bỏ",
}


@dataclass(frozen=True, slots=True)
class NewDecision:
    """What is typed of a decision; `authority` empty for whom the title's rule names."""

    number: str
    decided_on: str
    authority: str = ""
    abstract: str = ""


@dataclass(frozen=True, slots=True)
class NewAward:
    """An award of former times, typed by hand; `subject`: a code or a name, `campaign`: a code.

    `money` None: worked out by the rule of the decision's day, where one is known.
    """

    title: str
    subject: str
    year: int
    campaign: str = ""
    achievement: str = ""
    money: int | None = None


@dataclass(frozen=True, slots=True)
class DecisionInfo:
    """A decision with how many awards it gave, or took back, and their money."""

    id: int
    version: int
    round_id: int | None
    number: str
    decided_on: str
    authority: str
    abstract: str
    kind: DecisionKind
    awards: int
    money: int

    @property
    def told(self) -> str:
        """“Quyết định 12/QĐ-SGDĐT ngày 20/12/2024”."""
        return decision_told(self.number, self.decided_on)


@dataclass(frozen=True, slots=True)
class AwardLine:
    """An award; `coefficient` in hundredths, the multiplier of collectives in it.

    `unit`: where a person served that year; `revoked_on` "" while it stands; `revoked_by`: the
    number of the decision that took it back.
    """

    id: int
    decision_id: int
    number: str
    decided_on: str
    authority: str
    title: str
    title_name: str
    subject: Subject
    subject_id: int
    code: str
    name: str
    unit: str
    year: int
    campaign: str
    achievement: str
    coefficient: int | None
    base_salary: int | None
    money: int | None
    revoked_on: str = ""
    revoked_by: str = ""
    revoke_reason: str = ""
    nomination_id: int | None = None

    @property
    def decision(self) -> str:
        """The decision in words."""
        return decision_told(self.number, self.decided_on)

    @property
    def arithmetic(self) -> str:
        """“0,3 × 2.340.000 = 702.000”; nothing where no money was worked out."""
        if self.money is None:
            return ""
        if self.coefficient is None or self.base_salary is None:
            return format_money(self.money)
        exact, rest = divmod(self.coefficient * self.base_salary, 100)
        rounded = "" if exact == self.money and not rest else " (đã làm tròn)"
        product = f"{format_days(self.coefficient)} × {format_money(self.base_salary)}"
        return f"{product} = {format_money(self.money)}{rounded}"

    @property
    def revocation(self) -> str:
        """That it was taken back, by what and why; nothing while it stands."""
        if not self.revoked_on:
            return ""
        by = f" theo Quyết định {self.revoked_by}" if self.revoked_by else ""
        return f"Đã thu hồi ngày {format_date(self.revoked_on)}{by}: {self.revoke_reason}"


@dataclass(frozen=True, slots=True)
class MoneySum:
    """Awards of one title or unit: how many stand, their money, and the money of revoked ones."""

    name: str
    awards: int
    money: int
    revoked: int = 0
    to_recover: int = 0


@dataclass(frozen=True, slots=True)
class Revoked:
    """A revocation: its decision, how many awards it took, and the money to be recovered."""

    decision_id: int
    awards: int
    to_recover: int


def decision_told(number: str, day: str) -> str:
    """“Quyết định 12/QĐ-SGDĐT ngày 20/12/2024”."""
    return f"Quyết định {number} ngày {format_date(day)}"


def by_title(lines: Iterable[AwardLine]) -> tuple[MoneySum, ...]:
    """Sums by title, in the order in which titles come."""
    return _sums((one.title_name, one) for one in lines)


def by_unit(lines: Iterable[AwardLine]) -> tuple[MoneySum, ...]:
    """Sums by unit, a unit's own awards and its people's together, by name."""
    named = ((_unit_of(one), one) for one in lines)
    return tuple(sorted(_sums(named), key=lambda one: sort_key(one.name)))


def total(lines: Iterable[AwardLine], name: str = "Tổng cộng") -> MoneySum:
    """All of them together."""
    return next(iter(_sums((name, one) for one in lines)), MoneySum(name, 0, 0))


def _unit_of(line: AwardLine) -> str:
    return line.name if line.subject is Subject.COLLECTIVE else line.unit


def _sums(named: Iterable[tuple[str, AwardLine]]) -> tuple[MoneySum, ...]:
    parts = defaultdict[str, list[AwardLine]](list)
    for name, line in named:
        parts[name].append(line)
    return tuple(_sum(name, lines) for name, lines in parts.items())


def _sum(name: str, lines: Iterable[AwardLine]) -> MoneySum:
    several = tuple(lines)
    standing = [one.money or 0 for one in several if not one.revoked_on]
    gone = [one.money or 0 for one in several if one.revoked_on]
    return MoneySum(name, len(standing), sum(standing), len(gone), sum(gone))


def check_decision(new: NewDecision, today: str) -> dict[str, str]:
    """What cannot be, by field."""
    wrong: dict[str, str] = {}
    if not clean(new.number):
        wrong["number"] = "Hãy ghi số quyết định."
    if not new.decided_on:
        wrong["decided_on"] = "Hãy ghi ngày quyết định."
    elif new.decided_on > today:
        wrong["decided_on"] = "Ngày quyết định ở sau ngày hôm nay."
    return wrong
