"""A new version of a unit's activities keeps what the office said of the version before."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert, or_, select, update

from desktop_app.domain.activities import ActivityKind
from desktop_app.domain.text import match_key
from desktop_app.models.campaigns import Activity, UnitReturn
from desktop_app.models.following import DocumentLink
from desktop_app.services.desk import Command

# Whose it is, and how it is known again: unit, campaign, period, title, day.
Key = tuple[int, int, str, str, str]


def carry_over(command: Command, returns: Collection[int]) -> None:
    """Give activities of new returns the kind, content, person and evidence of those before.

    An activity is known again by its unit, campaign, period, title and day; of several versions
    the newest says it.
    """
    if not returns:
        return
    fresh = _activities(command.connection, returns)
    before = _said_before(command.connection, fresh, returns)
    for row in fresh:
        old = before.get(_key(row))
        if old is not None:
            values = {"kind": old.kind, "clause_id": old.clause_id, "person_id": old.person_id}
            change = update(Activity).where(Activity.id == row.id).values(**values)
            command.connection.execute(change)
            _hang_evidence(command.connection, old.id, row.id)


def _activities(
    connection: Connection, returns: Collection[int], *, only_said: bool = False
) -> Sequence[Row[*tuple[Any, ...]]]:
    evidence = select(DocumentLink.activity_id).where(DocumentLink.activity_id.is_not(None))
    said = or_(
        Activity.kind != ActivityKind.ACTIVITY,
        Activity.clause_id.is_not(None),
        Activity.person_id.is_not(None),
        Activity.id.in_(evidence),
    )
    query = (
        select(Activity, UnitReturn.campaign_id.label("campaign"), UnitReturn.period)
        .join(UnitReturn, UnitReturn.id == Activity.return_id)
        .where(UnitReturn.id.in_(returns), *([said] if only_said else []))
        .order_by(UnitReturn.number, Activity.id)
    )
    return connection.execute(query).all()


def _said_before(
    connection: Connection, fresh: Sequence[Row[*tuple[Any, ...]]], returns: Collection[int]
) -> dict[Key, Row[*tuple[Any, ...]]]:
    """What the office said of earlier versions, by what an activity is known by."""
    earlier = select(UnitReturn.id).where(
        UnitReturn.unit_id.in_({row.unit_id for row in fresh}),
        UnitReturn.campaign_id.in_({row.campaign for row in fresh}),
        UnitReturn.id.not_in(returns),
    )
    found = list(connection.scalars(earlier))
    return {_key(row): row for row in _activities(connection, found, only_said=True)}


def _key(row: Row[*tuple[Any, ...]]) -> Key:
    return row.unit_id, row.campaign, row.period, match_key(row.title), row.held_on


def _hang_evidence(connection: Connection, old: int, new: int) -> None:
    there = select(DocumentLink.document_id).where(DocumentLink.activity_id == new)
    query = select(DocumentLink.document_id).where(
        DocumentLink.activity_id == old, DocumentLink.document_id.not_in(there)
    )
    links = [{"document_id": one, "activity_id": new} for one in connection.scalars(query)]
    if links:
        connection.execute(insert(DocumentLink), links)
