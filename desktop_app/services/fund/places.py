"""Drives and units as what goes out of the fund needs them."""

from collections.abc import Mapping

from sqlalchemy import Connection, and_, func, select

from desktop_app.domain.fund_rows import DriveInfo
from desktop_app.domain.rows import UnitInfo
from desktop_app.models.units import Unit, UnitName
from desktop_app.services.fund import lookups
from desktop_app.services.fund.drives import drives_of
from desktop_app.services.unit_names import name_in
from desktop_app.services.units import units_of

_UNKNOWN_UNIT = "(đơn vị không còn trong danh sách)"


def find_drive(connection: Connection, year: int, code: str) -> DriveInfo:
    """A drive of a year by its code.

    Raises: NotFound.
    """
    number = lookups.drive_row(connection, year, code).id
    return next(one for one in drives_of(connection, year) if one.id == number)


def all_units(connection: Connection, year: int, needed: set[int]) -> Mapping[int, UnitInfo]:
    """The year's units by number, and after them those of `needed` that its list lacks."""
    found = {unit.id: unit for unit in units_of(connection, year)}
    missing = needed - found.keys()
    if missing:
        name = and_(UnitName.unit_id == Unit.id, name_in(year))
        query = (
            select(Unit.id, Unit.code, func.coalesce(UnitName.name, _UNKNOWN_UNIT), Unit.kind)
            .outerjoin(UnitName, name)
            .where(Unit.id.in_(missing))
            .order_by(Unit.id)
        )
        others = (UnitInfo(*row, "", "", None, 0) for row in connection.execute(query))
        found |= {unit.id: unit for unit in others}
    return found
