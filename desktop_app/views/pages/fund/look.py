"""What the page asks the office: the wanted figures, and what there is to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.reports.contributions import totals_table as giving_table
from desktop_app.reports.participation import totals_table as doing_table

if TYPE_CHECKING:
    from desktop_app.domain.activities import ActivityLine
    from desktop_app.domain.fund_rows import FundInfo
    from desktop_app.domain.rows import CampaignInfo, ContributionLine, UnitInfo
    from desktop_app.reports.report import Table
    from desktop_app.services.office import Office


@dataclass(frozen=True, slots=True)
class Choice:
    """Which lines are wanted; what is empty does not restrict."""

    year: int
    campaign: str = ""
    unit: str = ""
    search: str = ""
    fund: str | None = None


@dataclass(frozen=True, slots=True)
class Tallies:
    """What the page's lists offer and what its totals say; `campaign` "" for the whole year.

    `funds`: those that have figures, of which `fund` is shown; None where there is nothing to mix.
    """

    year: int
    campaign: str
    funds: tuple[FundInfo, ...]
    fund: str | None
    campaigns: tuple[CampaignInfo, ...]
    units: tuple[UnitInfo, ...]
    given: Table
    done: Table
    is_empty: bool


def look_up(office: Office, choice: Choice) -> Tallies:
    """The totals of a campaign; of the year where it has no such campaign."""
    with office.snapshot():
        return _look_up(office, choice)


def _look_up(office: Office, choice: Choice) -> Tallies:
    campaigns = office.campaigns.all(choice.year)
    code = choice.campaign if any(one.code == choice.campaign for one in campaigns) else ""
    funds = office.funds.kept_apart(choice.year, code)
    fund = _one_of(funds, choice.fund)
    return Tallies(
        year=choice.year,
        campaign=code,
        funds=funds,
        fund=fund,
        campaigns=campaigns,
        units=office.units.all(choice.year),
        given=giving_table(office.funds.totals(choice.year, code, fund)),
        done=doing_table(office.participation.totals(choice.year, code)),
        is_empty=not office.funds.has_figures(choice.year),
    )


def _one_of(funds: tuple[FundInfo, ...], wanted: str | None) -> str | None:
    """One fund where there are several: the wanted one, else the first; two are never mixed."""
    codes = [one.code for one in funds]
    if len(codes) <= 1:
        return None
    return wanted if wanted in codes else codes[0]


def find_lines(
    office: Office, choice: Choice, offset: int, limit: int
) -> tuple[ContributionLine, ...]:
    """Some of the lines of giving that are wanted."""
    # The services load SQLAlchemy; the window is on the screen before that.
    from desktop_app.services.funds import Filter  # noqa: PLC0415

    wanted = Filter(choice.year, choice.campaign, choice.unit, choice.search, choice.fund)
    return office.funds.lines(wanted, offset, limit)


def find_activities(office: Office, choice: Choice) -> tuple[ActivityLine, ...]:
    """The activities that are wanted."""
    return office.participation.lines(choice.year, choice.campaign, choice.unit)
