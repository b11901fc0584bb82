"""The targets of a campaign in the store, each under a code that is unique in it."""

from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.rows import CampaignTargetInfo
from desktop_app.models.campaigns import CampaignTarget
from desktop_app.services.desk import Command
from desktop_app.services.target_figures import stored

_NAMES = tuple(one.name for one in fields(CampaignTargetInfo))
_COLUMNS = tuple(getattr(CampaignTarget, name) for name in _NAMES)


def put(
    command: Command, campaign_id: int, target: CampaignTargetInfo, move_to: int = 0
) -> CampaignTargetInfo | None:
    """Write a target under its code; what stood there is the result, None where nothing did."""
    connection = command.connection
    ident, before = _under(connection, campaign_id, target.code)
    record: dict[str, Any] = {name: getattr(target, name) for name in _NAMES}
    order = _order(connection, campaign_id)
    if ident is None:
        place = {"campaign_id": campaign_id, "position": len(order) + 1}
        added = insert(CampaignTarget).returning(CampaignTarget.id)
        ident = connection.execute(added, [record | place]).scalar_one()
        order.append(ident)
    else:
        where = CampaignTarget.id == ident
        connection.execute(update(CampaignTarget).where(where).values(**record))
    if move_to:
        order.remove(ident)
        order.insert(min(move_to, len(order) + 1) - 1, ident)
        _number(connection, order)
    return before


def remove(command: Command, campaign: Any, code: str) -> CampaignTargetInfo:  # noqa: ANN401  # the campaign's row
    """Remove a target; what it was is the result.

    Raises: NotFound, Refused where the fund's goal or figures of units stand on it.
    """
    connection = command.connection
    ident, before = _under(connection, campaign.id, code)
    if ident is None or before is None:
        what = "chỉ tiêu"
        raise NotFound(what, code)
    if campaign.fund_target == code:
        sentence = f"Mức vận động quỹ của các đơn vị ghi ở chỉ tiêu “{code}” nên không bỏ được."
        raise Refused(sentence)
    if any(one == code for _, one in stored(connection, campaign.year)):
        sentence = f"Chỉ tiêu “{code}” đã có số liệu của đơn vị nên không bỏ được."
        raise Refused(sentence)
    connection.execute(delete(CampaignTarget).where(CampaignTarget.id == ident))
    _number(connection, _order(connection, campaign.id))
    return before


def _under(
    connection: Connection, campaign_id: int, code: str
) -> tuple[int | None, CampaignTargetInfo | None]:
    query = select(CampaignTarget.id, *_COLUMNS).where(
        CampaignTarget.campaign_id == campaign_id, CampaignTarget.code == code
    )
    row = connection.execute(query).one_or_none()
    return (None, None) if row is None else (row[0], CampaignTargetInfo(*row[1:]))


def _order(connection: Connection, campaign_id: int) -> list[int]:
    query = (
        select(CampaignTarget.id)
        .where(CampaignTarget.campaign_id == campaign_id)
        .order_by(CampaignTarget.position)
    )
    return list(connection.scalars(query))


def _number(connection: Connection, order: list[int]) -> None:
    for position, ident in enumerate(order, start=1):
        where = CampaignTarget.id == ident
        connection.execute(update(CampaignTarget).where(where).values(position=position))
