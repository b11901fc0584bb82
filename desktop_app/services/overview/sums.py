"""Money and goods of a year by fund, month and unit, by few aggregates of the store."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Subquery, case, func, select

from desktop_app.domain.overview import FundStanding, MonthSum, UnitSum
from desktop_app.domain.rows import UnitInfo
from desktop_app.models.campaigns import UnitReturn
from desktop_app.services import campaigns
from desktop_app.services.fund.balance import handed_over
from desktop_app.services.fund.counted import counted
from desktop_app.services.fund.drives import drives_of
from desktop_app.services.fund.goals import asking_drives
from desktop_app.services.fund.pledges import pledged
from desktop_app.services.fund.register import all_funds
from desktop_app.services.funds import OUTSIDE, goals_by_campaign

_MONTH = len("2024-10")


class Sum(NamedTuple):
    """What a unit gave to a fund (0 for none) in a campaign and a drive, None for none."""

    unit: int
    fund: int
    campaign: int | None
    drive: int | None
    amount: int
    in_kind: int
    labour: int


def sums(connection: Connection, year: int) -> list[Sum]:
    """The year's contributions; direct help is no part of a fund."""
    lines = counted()
    fund = func.coalesce(lines.c.fund_id, 0)
    of = (lines.c.unit_id, fund, lines.c.campaign_id, lines.c.drive_id)
    figures = (lines.c.amount, lines.c.in_kind_value, lines.c.labour_days)
    query = select(*of, *map(func.sum, figures)).where(*_of(lines, year)).group_by(*of)
    return [Sum(*row) for row in connection.execute(query).all()]


def _of(lines: Subquery, year: int) -> tuple[ColumnElement[bool], ...]:
    return lines.c.year == year, lines.c.direct == 0


def standings(connection: Connection, year: int, found: Sequence[Sum]) -> tuple[FundStanding, ...]:
    """Each fund that has figures or a drive in the year, in the funds' own order."""
    money, goods = Counter[str](), Counter[str]()
    codes = fund_codes(connection)
    for one in found:
        money[codes.get(one.fund, "")] += one.amount
        goods[codes.get(one.fund, "")] += one.in_kind
    drives = {one.id: one.fund for one in drives_of(connection, year)}
    went = _by_fund(handed_over(connection, year), drives)
    promised = _by_fund(pledged(connection, year), drives)
    kept = [
        one
        for one in (*all_funds(connection), OUTSIDE)
        if one.code in money or one.code in drives.values()
    ]
    of_funds = defaultdict[str, list[Sum]](list)
    for each in found:
        of_funds[codes.get(each.fund, "")].append(each)
    asked = {
        one.code: _asked(connection, year, None if len(kept) == 1 else one.code, of_funds[one.code])
        for one in kept
    }
    return tuple(
        FundStanding(
            code=one.code,
            name=one.name,
            collected=money[one.code],
            in_kind_value=goods[one.code],
            goal=asked[one.code][0],
            toward_goal=asked[one.code][1],
            pledged=promised[one.code],
            handed_over=went[one.code],
            has_drives=one.code in drives.values(),
        )
        for one in kept
    )


def by_month(connection: Connection, year: int) -> tuple[MonthSum, ...]:
    """The money of each fund and month, in order of time.

    A line without a day counts for the day that its return came; "": no month is known.
    """
    lines, codes = counted(), fund_codes(connection)
    day = case(
        (lines.c.given_on != "", lines.c.given_on),
        else_=func.coalesce(UnitReturn.received_on, ""),
    )
    # A day of which only the year is known is of no month.
    month = case((func.length(day) >= _MONTH, func.substr(day, 1, _MONTH)), else_="")
    query = (
        select(lines.c.fund_id, month, func.sum(lines.c.amount))
        .outerjoin_from(lines, UnitReturn, UnitReturn.id == lines.c.return_id)
        .where(*_of(lines, year))
        .group_by(lines.c.fund_id, month)
    )
    money = Counter[tuple[str, str]]()
    for fund, when, amount in connection.execute(query).all():
        money[when, codes.get(fund, "")] += amount
    return tuple(MonthSum(fund, when, amount) for (when, fund), amount in sorted(money.items()))


def by_unit(
    found: Sequence[Sum], funds: Mapping[int, str], units: Sequence[UnitInfo]
) -> tuple[UnitSum, ...]:
    """What each unit of the year gave to each fund, the most first; the others' come after.

    A unit that gave nothing is among them with 0.
    """
    money = Counter[tuple[str, int]]()
    for one in found:
        money[funds.get(one.fund, ""), one.unit] += one.amount
    codes = {fund for fund, _ in money}
    rows = [
        UnitSum(fund, unit.code, unit.name, money[fund, unit.id])
        for fund in sorted(codes)
        for unit in units
    ]
    return tuple(sorted(rows, key=lambda row: -row.amount))


def fund_codes(connection: Connection) -> dict[int, str]:
    """By number, the codes of the funds that the store keeps; a shipped one may not be kept yet."""
    return {one.id: one.code for one in all_funds(connection) if one.id}


def _by_fund(amounts: Mapping[tuple[int, int], int], drives: Mapping[int, str]) -> Counter[str]:
    found = Counter[str]()
    for (_, drive), amount in amounts.items():
        found[drives[drive]] += amount
    return found


def _asked(
    connection: Connection, year: int, fund: str | None, found: Sequence[Sum]
) -> tuple[int | None, int]:
    """What the units are to raise for a fund together, and what came in where that was asked.

    None and 0 where none was set a goal. Money of campaigns that ask for no sum counts for no goal.
    """
    wanted = campaigns.of_year(connection, year)
    goals = goals_by_campaign(connection, year, wanted, fund, whole_year=True)
    goal = sum(one.amount for own in goals.values() for one in own.values())
    if not goal:
        return None, 0
    # A campaign whose goal is another's target has none of its own.
    asking = {
        campaign
        for campaign, own in goals.items()
        if not own or any(one.amount for one in own.values())
    }
    drives = asking_drives(connection, year)
    return goal, sum(
        one.amount
        for one in found
        if (one.campaign in asking if one.campaign is not None else one.drive in drives)
    )
