"""Which activities count: those of a return in force, and typed ones that were not withdrawn."""

from sqlalchemy import ColumnElement, FromClause, and_, func, or_

from desktop_app.models.campaigns import Activity, Campaign, UnitReturn

# The campaign's number, whether a return or somebody at the desk says which.
CAMPAIGN_ID = func.coalesce(UnitReturn.campaign_id, Activity.campaign_id)


def activities() -> FromClause:
    """Activities beside their returns, which typed ones have not, and their campaigns."""
    return Activity.__table__.outerjoin(
        UnitReturn.__table__, UnitReturn.id == Activity.return_id
    ).join(Campaign.__table__, Campaign.id == CAMPAIGN_ID)


def counts() -> ColumnElement[bool]:
    """Whether an activity counts."""
    typed = and_(Activity.return_id.is_(None), Activity.withdrawn.is_(False))
    return or_(typed, UnitReturn.in_force)
