"""Which receipts a slip of money received is printed for."""

from collections.abc import Collection

from sqlalchemy import Connection

from desktop_app.domain.receipts import ReceiptInfo
from desktop_app.services import campaigns
from desktop_app.services.fund.receipt_lookups import receipts_of


def slip_receipts(
    connection: Connection, year: int, campaign: str = "", chosen: Collection[int] = ()
) -> tuple[ReceiptInfo, ...]:
    """The receipts that hold, those chosen or all; a voided one has no slip to be handed out.

    Raises: NotFound for a campaign.
    """
    campaigns.chosen(connection, year, campaign)
    return tuple(
        one
        for one in receipts_of(connection, year, campaign)
        if not one.voided_on and (not chosen or one.id in chosen)
    )
