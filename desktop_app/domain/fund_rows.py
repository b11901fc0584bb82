"""Frozen rows of the fund: what is typed for it, and what leaves services.

Money is whole đồng, labour days are whole hundredths, dates are ISO texts as far as they are known.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.domain.rows import Origin, UnitInfo


class Basis(StrEnum):
    """By what measure a drive asks units to give; giving stays voluntary."""

    DAY_WAGE = "day_wage"
    AMOUNT_EACH = "amount_each"
    UNIT_TOTAL = "unit_total"
    FREE = "free"


class DonorKind(StrEnum):
    """What a giver is who is no staff."""

    ENTERPRISE = "enterprise"
    GROUP = "group"
    HOUSEHOLD = "household"
    PERSON = "person"


class Giver(StrEnum):
    """Whose a typed line is: the unit's, one of its staff, a donor's, or somebody's who hides."""

    UNIT = "unit"
    PERSON = "person"
    DONOR = "donor"
    ANONYMOUS = "anonymous"


class By(StrEnum):
    """What a ledger is summed by."""

    UNIT = "unit"
    MONTH = "month"
    KIND = "kind"
    CLUSTER = "cluster"
    DRIVE = "drive"


@dataclass(frozen=True, slots=True)
class FundInfo:
    """A fund; `holder`: who keeps it. `id` 0: shipped, not yet in the store."""

    id: int
    code: str
    name: str
    holder: str = ""


@dataclass(frozen=True, slots=True)
class NewDrive:
    """A drive as it is typed; `fund` and `campaign` are codes, `divisor` hundredths of days.

    `takes_returns` None: it does where it is the campaign's first.
    """

    year: int
    code: str
    fund: str
    title: str
    basis: Basis = Basis.FREE
    divisor: int | None = None
    amount: int | None = None
    opens_on: str = ""
    closes_on: str = ""
    campaign: str = ""
    takes_returns: bool | None = None


@dataclass(frozen=True, slots=True)
class DriveInfo:
    """A drive with its fund and campaign (codes and names; empty where it is of none)."""

    id: int
    year: int
    code: str
    title: str
    fund: str
    fund_name: str
    basis: Basis
    divisor: int | None
    amount: int | None
    opens_on: str
    closes_on: str
    campaign: str
    campaign_title: str
    takes_returns: bool


@dataclass(frozen=True, slots=True)
class UnitGoal:
    """What a unit is to reach in a drive; `typed`: the office wrote it, else the plan's target."""

    unit: UnitInfo
    amount: int | None
    typed: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class NewDonor:
    """A donor as typed; `unit`: the code of the unit that mobilised them, empty for none."""

    name: str
    kind: DonorKind
    unit: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class DonorGiving:
    """What a donor gave to one fund (its name), or `direct` to people themselves (no fund)."""

    fund: str
    direct: bool
    amount: int
    in_kind_value: int


@dataclass(frozen=True, slots=True)
class DonorInfo:
    """A donor with the unit that mobilised them, and what they gave, fund by fund."""

    id: int
    name: str
    kind: DonorKind
    unit_code: str
    unit_name: str
    note: str
    given: tuple[DonorGiving, ...] = ()


@dataclass(frozen=True, slots=True)
class NewPledge:
    """A pledge as typed; without `person` and `donor` it is the unit's whole pledge."""

    year: int
    drive: str
    unit: str
    amount: int = 0
    goods: str = ""
    in_kind_value: int = 0
    person: str = ""
    donor: int | None = None
    pledged_on: str = ""
    due_on: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PledgeInfo:
    """A pledge; `name`: of the person or donor, empty for the unit's own."""

    id: int
    unit_code: str
    unit_name: str
    drive: str
    name: str
    giver: Giver
    amount: int
    goods: str
    in_kind_value: int
    pledged_on: str
    due_on: str
    note: str
    cancelled: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How one unit stands in a drive: what it pledged and what was collected, money in đồng.

    `outstanding`: pledged and not yet collected, never below 0; `goal` None where it has none.
    """

    unit: UnitInfo
    goal: int | None
    pledged: int
    pledged_goods: int
    collected: int
    pledges: int

    @property
    def outstanding(self) -> int:
        """Đăng ký chưa nộp."""
        return max(0, self.pledged - self.collected)


@dataclass(frozen=True, slots=True)
class NewContribution:
    """A line of giving as typed; `drive`, `unit`, `person` are codes, `donor` a donor's number.

    `quantity`: exact decimal text; `participants`: how many people a unit's line stands for.
    """

    year: int
    drive: str
    unit: str
    giver: Giver = Giver.UNIT
    person: str = ""
    donor: int | None = None
    amount: int = 0
    goods: str = ""
    quantity: str = ""
    measure: str = ""
    in_kind_value: int = 0
    labour_days: int = 0
    participants: int | None = None
    direct: bool = False
    given_on: str = ""
    receipt: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One line of the ledger, imported or typed; `drive` and `fund` are codes, empty for none.

    `name`: the giver's, as written; `reverses` and `reversed_by`: numbers of lines, 0 for none;
    `entered_on`: the day a typed line was written; `origin`: an imported line's cell.
    """

    id: int
    unit_code: str
    unit_name: str
    drive: str
    fund: str
    name: str
    giver: Giver
    amount: int
    goods: str
    quantity: str
    measure: str
    in_kind_value: int
    labour_days: int
    participants: int | None
    direct: bool
    given_on: str
    receipt: str
    note: str
    reason: str
    entered_on: str
    actor: str
    reverses: int
    reversed_by: int
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class LedgerFilter:
    """Which lines are wanted; what is empty does not restrict."""

    year: int
    fund: str = ""
    drive: str = ""
    campaign: str = ""
    unit: str = ""
    search: str = ""


@dataclass(frozen=True, slots=True)
class Summed:
    """Sums of one fund under one heading, direct help apart; `fund` empty: of no fund.

    `code`: a unit's, month ("2024-10", "" where no day is known), cluster's or kind's.
    """

    fund: str
    fund_name: str
    direct: bool
    code: str
    name: str
    lines: int
    amount: int
    in_kind_value: int
    labour_days: int


@dataclass(frozen=True, slots=True)
class FundTotal:
    """What the wanted lines of one fund add up to (empty: of none), direct help apart.

    `lines` counts every line, reversals as well; money in đồng, labour in hundredths of a day.
    """

    fund: str
    direct: bool
    lines: int
    amount: int
    in_kind_value: int
    labour_days: int
