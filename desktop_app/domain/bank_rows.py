"""A bank statement beside the remittances, as it is looked at."""

from dataclasses import dataclass

from desktop_app.domain.remittances import RemittanceLine
from desktop_app.domain.rows import Origin


@dataclass(frozen=True, slots=True)
class BankMatchInfo:
    """A part of a line that is a part of a remittance, in đồng; `by`: a `MatchedBy`."""

    id: int
    line: int
    remittance: int
    unit_name: str
    amount: int
    by: str


@dataclass(frozen=True, slots=True)
class BankLineInfo:
    """A line of a statement; money out is negative, and is matched with nothing.

    `matches`: what it pays; `choices`: the numbers of remittances that it may have paid, the
    likeliest first, where something of it is left.
    """

    id: int
    account: str
    day: str
    amount: int
    bank_reference: str
    content: str
    matches: tuple[BankMatchInfo, ...]
    choices: tuple[int, ...]
    origin: Origin | None = None

    @property
    def left(self) -> int:
        """What no match has used; nothing of money out."""
        return max(self.amount, 0) - sum(one.amount for one in self.matches)


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """A year's bank lines, and the remittances that stand."""

    lines: tuple[BankLineInfo, ...]
    remittances: tuple[RemittanceLine, ...]

    @property
    def open_lines(self) -> tuple[BankLineInfo, ...]:
        """The lines with money that no remittance accounts for."""
        return tuple(one for one in self.lines if one.left > 0)

    @property
    def open_remittances(self) -> tuple[RemittanceLine, ...]:
        """The remittances that the bank does not show, or not in full."""
        return tuple(one for one in self.remittances if one.matched < one.amount)


@dataclass(frozen=True, slots=True)
class MatchedLines:
    """What matching did: how many new matches, and how many lines are left for a person."""

    made: int
    left: int
