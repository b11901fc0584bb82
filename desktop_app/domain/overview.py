"""What the first page says of a year, as frozen values; money is whole đồng."""

from dataclasses import dataclass

from desktop_app.domain.balance import Money
from desktop_app.domain.ranking_rows import RankedUnit
from desktop_app.domain.rows import CampaignInfo, CampaignReturns


@dataclass(frozen=True, slots=True)
class FundStanding:
    """One fund in a year: what was aimed at, pledged, collected, handed over; goods beside money.

    `code` "": lines of no fund. `goal` None where nobody set one; `toward_goal` is what of
    `collected` came in where a goal was set, by which the goal is measured. `handed_over` and
    `pledged` are 0 where the fund has no drive (`has_drives`): nothing is known of them then.
    """

    code: str
    name: str
    collected: int
    in_kind_value: int = 0
    goal: int | None = None
    toward_goal: int = 0
    pledged: int = 0
    handed_over: int = 0
    has_drives: bool = False

    @property
    def on_hand(self) -> int:
        """What was collected and is not handed over."""
        return Money(self.collected, self.handed_over).on_hand


@dataclass(frozen=True, slots=True)
class YearOverview:
    """What the first page says about a year.

    `by_fund`: name, money and goods (đồng) of each fund where several have figures, which are not
    added up: `amount` and `in_kind_value` are then the first one's. `funds`: how each one stands.
    `letterhead`: whether the department's letterhead is filled in beyond its name; `forms`: how
    many return forms were made.
    """

    year: int
    department: str
    closed: bool
    units: int
    people: int
    campaigns: tuple[CampaignInfo, ...]
    amount: int
    in_kind_value: int
    labour_days: int
    activities: int
    scored: int
    by_fund: tuple[tuple[str, int, int], ...] = ()
    funds: tuple[FundStanding, ...] = ()
    letterhead: bool = False
    forms: int = 0


@dataclass(frozen=True, slots=True)
class MonthSum:
    """What a fund got in a month ("2024-10", "" where no day is known)."""

    fund: str
    month: str
    amount: int


@dataclass(frozen=True, slots=True)
class UnitSum:
    """What a unit gave to a fund."""

    fund: str
    code: str
    name: str
    amount: int


@dataclass(frozen=True, slots=True)
class ClusterStanding:
    """The ends of a cluster's ranking; `unranked`: how many of its `size` have no place."""

    code: str
    name: str
    size: int
    unranked: int
    top: RankedUnit | None = None
    bottom: RankedUnit | None = None


@dataclass(frozen=True, slots=True)
class RankingSoFar:
    """How the year's ranking stands; `published_on` ISO, "" while it is live."""

    clusters: tuple[ClusterStanding, ...]
    published_on: str = ""
    provisional: bool = False

    @property
    def unranked(self) -> int:
        """How many have no place yet."""
        return sum(one.unranked for one in self.clusters)


@dataclass(frozen=True, slots=True)
class Pictures:
    """What the first page's charts are made of."""

    year: int
    funds: tuple[FundStanding, ...] = ()
    by_month: tuple[MonthSum, ...] = ()
    by_unit: tuple[UnitSum, ...] = ()
    returns: tuple[CampaignReturns, ...] = ()
