"""The clauses of a campaign in the store: numbered from 1 within each section."""

from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from desktop_app.domain.campaign_edits import checked_clause
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.rows import Clause
from desktop_app.models.campaigns import Activity, CampaignClause
from desktop_app.reports.campaigns import SECTION_TITLES
from desktop_app.services.activity_rows import activities, counts
from desktop_app.services.desk import Command
from desktop_app.services.plan_tasks import forget_clause

SECTIONS = frozenset(SECTION_TITLES)
_COLUMNS = tuple(getattr(CampaignClause, one.name) for one in fields(Clause))


def add(command: Command, campaign_id: int, clause: Clause) -> None:
    """Add a clause at its position, at the end where that is 0 or beyond it.

    Raises: WrongFields.
    """
    found = checked_clause(clause, SECTIONS)
    order = _order(command.connection, campaign_id, found.section)
    last = len(order) + 1
    record = {one.name: getattr(found, one.name) for one in fields(Clause)}
    added = insert(CampaignClause).returning(CampaignClause.id)
    values = [record | {"campaign_id": campaign_id, "position": last}]
    ident = command.connection.execute(added, values).scalar_one()
    if 0 < found.position < last:
        order.insert(found.position - 1, ident)
        _number(command.connection, order)


def change(command: Command, campaign_id: int, clause: Clause, move_to: int = 0) -> Clause:
    """Change the clause at that section and position; what it was is the result.

    Raises: WrongFields, NotFound.
    """
    found = checked_clause(clause, SECTIONS)
    ident, before = _at(command.connection, campaign_id, found.section, found.position)
    values: dict[str, Any] = {
        "label": found.label,
        "text": found.text,
        "due": found.due,
        "printed": found.printed,
    }
    where = CampaignClause.id == ident
    command.connection.execute(update(CampaignClause).where(where).values(**values))
    if move_to:
        order = _order(command.connection, campaign_id, found.section)
        order.remove(ident)
        order.insert(min(move_to, len(order) + 1) - 1, ident)
        _number(command.connection, order)
    return before


def remove(command: Command, campaign_id: int, section: str, position: int) -> Clause:
    """Remove a clause and close the gap; what it was is the result.

    Raises: NotFound, Refused where activities carry it out.
    """
    connection = command.connection
    ident, before = _at(connection, campaign_id, section, position)
    held = select(func.count()).select_from(activities())
    count = connection.scalar(held.where(Activity.clause_id == ident, counts()))
    if count:
        sentence = f"Nội dung này đã có {count} hoạt động; hãy chuyển các hoạt động trước khi bỏ."
        raise Refused(sentence)
    forget_clause(command, ident)
    connection.execute(delete(CampaignClause).where(CampaignClause.id == ident))
    _number(connection, _order(connection, campaign_id, section))
    return before


def _at(
    connection: Connection, campaign_id: int, section: str, position: int
) -> tuple[int, Clause]:
    query = select(CampaignClause.id, *_COLUMNS).where(
        CampaignClause.campaign_id == campaign_id,
        CampaignClause.section == section,
        CampaignClause.position == position,
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        what = f"mục “{SECTION_TITLES.get(section, section)}” số"
        raise NotFound(what, str(position))
    return row[0], replace(Clause(*row[1:]))


def _order(connection: Connection, campaign_id: int, section: str) -> list[int]:
    query = (
        select(CampaignClause.id)
        .where(CampaignClause.campaign_id == campaign_id, CampaignClause.section == section)
        .order_by(CampaignClause.position)
    )
    return list(connection.scalars(query))


def _number(connection: Connection, order: list[int]) -> None:
    """Number clauses anew; by way of negative numbers, as two may never bear the same."""
    for sign in (-1, 1):
        for position, ident in enumerate(order, start=1):
            where = CampaignClause.id == ident
            change = update(CampaignClause).where(where).values(position=sign * position)
            connection.execute(change)
