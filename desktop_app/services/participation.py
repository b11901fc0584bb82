"""Activities: what each unit did for its campaigns."""

from collections.abc import Sequence

from sqlalchemy import and_, select

from desktop_app.domain.rows import ActivityLine, ActivityTotal, UnitInfo
from desktop_app.models.campaigns import Activity, Campaign, UnitReturn
from desktop_app.models.units import Unit, UnitName
from desktop_app.services import campaigns, giving, origins
from desktop_app.services.desk import Desk
from desktop_app.services.giving import Doing
from desktop_app.services.units import units_of


class Participation:
    """Looking activities up."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def totals(self, year: int, campaign: str = "") -> tuple[ActivityTotal, ...]:
        """What each unit of the year did, in a campaign or in all.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            wanted = campaigns.chosen(connection, year, campaign)
            done = giving.done(connection, year)
            return tuple(
                _total(unit, [done[key] for one in wanted if (key := (one.id, unit.id)) in done])
                for unit in units_of(connection, year)
            )

    def lines(self, year: int, campaign: str = "", unit: str = "") -> tuple[ActivityLine, ...]:
        """The activities in force, unit by unit."""
        query = (
            select(Unit.code.label("unit_code"), UnitName.name.label("unit_name"), Activity)
            .join(UnitReturn, UnitReturn.id == Activity.return_id)
            .join(Campaign, Campaign.id == UnitReturn.campaign_id)
            .join(Unit, Unit.id == Activity.unit_id)
            .join(UnitName, and_(UnitName.unit_id == Unit.id, UnitName.valid_to == ""))
            .where(UnitReturn.in_force, Campaign.year == year)
            .order_by(Activity.unit_id, Activity.id)
        )
        if campaign:
            query = query.where(Campaign.code == campaign)
        if unit:
            query = query.where(Unit.code == unit)
        with self._desk.reading() as connection:
            known = origins.tables(connection, year)
            return tuple(
                ActivityLine(
                    unit_code=row.unit_code,
                    unit_name=row.unit_name,
                    title=row.title,
                    held_on=row.held_on,
                    place=row.place,
                    participants=row.participants,
                    households_helped=row.households_helped,
                    labour_days=row.labour_days,
                    value=row.value,
                    note=row.note,
                    origin=known[row.table_id].origin(row.row, "participants", "activity"),
                )
                for row in connection.execute(query)
            )


def _total(unit: UnitInfo, parts: Sequence[Doing]) -> ActivityTotal:
    told = [one.participants for one in parts if one.participants is not None]
    return ActivityTotal(
        unit=unit,
        activities=sum(one.activities for one in parts),
        participants=max(told) if told else None,
        households_helped=sum(one.households_helped for one in parts),
        labour_days=sum(one.labour_days for one in parts),
        value=sum(one.value for one in parts),
    )
