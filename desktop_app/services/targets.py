"""What units were given as targets and what they reached."""

from dataclasses import dataclass
from fractions import Fraction

from sqlalchemy import Connection, func, select

from desktop_app.domain.points import share
from desktop_app.domain.rows import TargetLine
from desktop_app.models.campaigns import CampaignTarget
from desktop_app.models.scoring import UnitTarget
from desktop_app.services import origins
from desktop_app.services.criteria import campaign_number
from desktop_app.services.desk import Desk
from desktop_app.services.origins import TableOrigin
from desktop_app.services.units import units_of


@dataclass(frozen=True, slots=True)
class StoredTarget:
    """A unit's target that counts, with the table it came from."""

    unit_id: int
    code: str
    title: str
    measure: str
    planned: str
    actual: str
    not_assigned: bool
    row: int
    table: TableOrigin


def in_force(connection: Connection, year: int) -> dict[tuple[int, str], StoredTarget]:
    """By unit and target code; of several imports that stand, the newest counts."""
    known = origins.tables(connection, year)
    query = (
        select(
            func.coalesce(UnitTarget.unit_id, 0).label("unit_id"),
            UnitTarget.code,
            UnitTarget.title,
            UnitTarget.measure,
            UnitTarget.planned,
            UnitTarget.actual,
            UnitTarget.not_assigned,
            func.coalesce(UnitTarget.row, 0),
            UnitTarget.table_id,
        )
        .where(UnitTarget.year == year)
        .order_by(UnitTarget.id)
    )
    return {
        (row.unit_id, row.code): StoredTarget(*row[:-1], known[row.table_id])
        for row in connection.execute(query)
        if row.table_id in known
    }


class Targets:
    """Looking targets up."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def lines(self, year: int, campaign: str = "") -> tuple[TargetLine, ...]:
        """Every target of every unit, unit by unit; of a campaign those that its plan sets.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            units = {unit.id: unit for unit in units_of(connection, year)}
            stored = in_force(connection, year)
            codes = _codes(connection, year, campaign) if campaign else {one for _, one in stored}
        places = {unit_id: place for place, unit_id in enumerate(units)}
        known = [one for one in stored.values() if one.unit_id in units and one.code in codes]
        known.sort(key=lambda one: (places[one.unit_id], one.row))
        return tuple(
            TargetLine(
                unit_code=units[one.unit_id].code,
                unit_name=units[one.unit_id].name,
                code=one.code,
                title=one.title,
                measure=one.measure,
                planned=one.planned,
                actual=one.actual,
                not_assigned=one.not_assigned,
                share=_share(one),
                origin=one.table.origin(one.row, "actual", "planned", "target"),
            )
            for one in known
        )


def _codes(connection: Connection, year: int, campaign: str) -> set[str]:
    number = campaign_number(connection, year, campaign)
    query = select(CampaignTarget.code).where(CampaignTarget.campaign_id == number)
    return set(connection.scalars(query))


def _share(target: StoredTarget) -> int | None:
    if not target.planned or not target.actual:
        return None
    return share(Fraction(target.actual), Fraction(target.planned))
