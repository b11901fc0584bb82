"""What donors gave in a year, for letters of thanks."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, func, select

from desktop_app.domain.certificates.wording import Gift
from desktop_app.domain.fund_rows import DonorKind
from desktop_app.models.fund import Donor, Fund
from desktop_app.services import campaigns
from desktop_app.services.fund.counted import counted


def gifts(
    connection: Connection, year: int, campaign: str = "", chosen: Collection[int] = ()
) -> tuple[Gift, ...]:
    """Donors who gave money or goods in a year, to one campaign or to any, in the order of lists.

    Raises: NotFound for a campaign.
    """
    lines = counted()
    query = (
        select(
            Donor.id,
            Donor.name,
            Donor.kind,
            func.coalesce(Fund.name, "").label("fund"),
            lines.c.direct,
            func.sum(lines.c.amount).label("amount"),
            func.sum(lines.c.in_kind_value).label("in_kind_value"),
        )
        .join(Donor, Donor.id == lines.c.donor_id)
        .outerjoin(Fund, Fund.id == lines.c.fund_id)
        .where(lines.c.year == year)
        .group_by(Donor.id, "fund", lines.c.direct)
        .order_by(Donor.sort_key, Donor.id, lines.c.direct, "fund")
    )
    if campaign:
        (its,) = campaigns.chosen(connection, year, campaign)
        query = query.where(lines.c.campaign_id == its.id)
    by_donor = defaultdict[int, list[Any]](list)
    for row in connection.execute(query):
        if (row.amount or row.in_kind_value) and (not chosen or row.id in chosen):
            by_donor[row.id].append(row)
    return tuple(_gift(rows) for rows in by_donor.values())


def _gift(rows: list[Any]) -> Gift:
    first = rows[0]
    named = (one.fund for one in rows if one.fund and not one.direct)
    return Gift(
        first.id,
        first.name,
        DonorKind(first.kind),
        sum(one.amount for one in rows),
        sum(one.in_kind_value for one in rows),
        funds=tuple(dict.fromkeys(named)),
        direct=any(one.direct for one in rows),
    )
