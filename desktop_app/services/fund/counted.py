"""Which contributions count, imported and typed alike, and what was collected by unit and drive."""

from collections.abc import Mapping
from functools import cache

from sqlalchemy import ColumnElement, Connection, Select, Subquery, and_, func, or_, select
from sqlalchemy.orm import aliased

from desktop_app.models.campaigns import Campaign, Contribution, UnitReturn
from desktop_app.models.fund import FundDrive

# By unit and drive number.
Key = tuple[int, int]


@cache
def counted() -> Subquery:
    """Every contribution in force, one row each; a reversal is a row with the opposite figures.

    A line of a return belongs to its own drive, else to the drive that takes the returns of its
    campaign; `drive_id` and `fund_id` are NULL where there is none. `year` is the campaign's, or
    the drive's where the line was typed. `is_reversed` is 1 where a reversal takes the line back.
    """
    own, taker, reversal = aliased(FundDrive), aliased(FundDrive), aliased(Contribution)
    line = Contribution
    query: Select[*tuple[object, ...]] = select(
        line.id,
        line.unit_id,
        func.coalesce(line.drive_id, taker.id).label("drive_id"),
        func.coalesce(own.fund_id, taker.fund_id).label("fund_id"),
        func.coalesce(UnitReturn.campaign_id, own.campaign_id).label("campaign_id"),
        func.coalesce(Campaign.year, own.year).label("year"),
        line.amount,
        line.in_kind_value,
        line.labour_days,
        line.participants,
        line.direct,
        line.given_on,
        line.donor_key,
        line.goods,
        line.return_id,
        line.donor_id,
        line.person_id,
        line.reverses_id,
        reversal.id.is_not(None).label("is_reversed"),
    )
    return (
        query.select_from(line)
        .outerjoin(UnitReturn, UnitReturn.id == line.return_id)
        .outerjoin(Campaign, Campaign.id == UnitReturn.campaign_id)
        .outerjoin(own, own.id == line.drive_id)
        .outerjoin(taker, and_(taker.campaign_id == UnitReturn.campaign_id, taker.takes_returns))
        .outerjoin(reversal, reversal.reverses_id == line.id)
        .where(or_(line.return_id.is_(None), UnitReturn.in_force))
        .subquery("counted")
    )


def collected(connection: Connection, year: int) -> Mapping[Key, int]:
    """By unit and drive number, the money collected for the fund, in đồng; direct help left out."""
    lines = counted()
    query = (
        select(lines.c.unit_id, lines.c.drive_id, func.sum(lines.c.amount))
        .where(lines.c.year == year, lines.c.drive_id.is_not(None), lines.c.direct == 0)
        .group_by(lines.c.unit_id, lines.c.drive_id)
    )
    return {(unit, drive): amount for unit, drive, amount in connection.execute(query).all()}


def lines_stand(lines: Subquery) -> ColumnElement[bool]:
    """Of `counted()` those that are neither taken back nor what takes back."""
    return and_(lines.c.reverses_id.is_(None), lines.c.is_reversed == 0)
