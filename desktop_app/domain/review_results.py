"""What a review says of a campaign, as the store has it."""

from dataclasses import dataclass

from desktop_app.domain.activities import ContentProgress
from desktop_app.domain.registrations import RegistrationLine
from desktop_app.domain.rows import CampaignInfo, CampaignReturns, UnitInfo
from desktop_app.domain.targets import TargetProgress


@dataclass(frozen=True, slots=True)
class UnitResult:
    """One unit's part in a campaign: people, households, đồng, hundredths of days.

    `answered`: whether its return came; `participants` is the largest activity's.
    """

    unit: UnitInfo
    answered: bool
    activities: int
    participants: int | None
    households_helped: int
    givers: int
    amount: int
    in_kind_value: int
    labour_days: int


@dataclass(frozen=True, slots=True)
class FundResult:
    """What was given for a fund: đồng."""

    name: str
    amount: int
    in_kind_value: int


@dataclass(frozen=True, slots=True)
class CampaignResults:
    """One campaign of one year: its units, its plan's contents and targets, who planned, who told.

    `plans`: units' own plans; `returns`: boards of the periods that the review is about. `fund`:
    the code of the fund that the units' money and goods are of, "" for none; what was given for
    `other_funds` is never added to it.
    """

    campaign: CampaignInfo
    units: tuple[UnitResult, ...]
    contents: tuple[ContentProgress, ...]
    targets: tuple[TargetProgress, ...]
    plans: tuple[RegistrationLine, ...]
    returns: tuple[CampaignReturns, ...]
    fund: str = ""
    other_funds: tuple[FundResult, ...] = ()
