"""Which of its names a unit bore on a day: a list or document of that time shows that one."""

from sqlalchemy import ColumnElement, Connection, SQLColumnExpression, case, func, select
from sqlalchemy.orm import aliased

from desktop_app.models.units import Unit, UnitName


def name_on(day: str) -> ColumnElement[bool]:
    """Of the rows of `UnitName`, for each unit the one of a day (ISO).

    It is the last that began by then; a unit that has none yet is called by its first.
    """
    one = aliased(UnitName)
    begun = one.valid_from <= day
    order = (
        begun.desc(),
        case((begun, one.valid_from), else_="").desc(),
        one.valid_from,
        one.id.desc(),
    )
    place = func.row_number().over(partition_by=one.unit_id, order_by=order).label("place")
    ranked = select(one.id, place).subquery()
    # As it is, not as a key: SQLite would try every unit's name for every row of a long list.
    return (UnitName.id + 0).in_(select(ranked.c.id).where(ranked.c.place == 1))


def name_at(day: SQLColumnExpression[str]) -> ColumnElement[bool]:
    """The same for a day that each row tells: a paper's own date."""
    one = aliased(UnitName)
    names = select(one.id).where(one.unit_id == UnitName.unit_id).limit(1)
    begun = names.where(one.valid_from <= day).order_by(one.valid_from.desc(), one.id.desc())
    first = names.order_by(one.valid_from, one.id.desc())
    parts = (each.correlate_except(one).scalar_subquery() for each in (begun, first))
    return UnitName.id == func.coalesce(*parts)


def name_in(year: int) -> ColumnElement[bool]:
    """The same for a year: the name of its last day."""
    return name_on(f"{year}-12-31")


def names_on(connection: Connection, day: str) -> dict[int, str]:
    """Every unit's name on a day, by its number."""
    query = select(UnitName.unit_id, UnitName.name).where(name_on(day))
    return {row.unit_id: row.name for row in connection.execute(query)}


def names_in(connection: Connection, year: int) -> dict[int, str]:
    """Every unit's name on a year's last day, by its number."""
    return names_on(connection, f"{year}-12-31")


def last_days(connection: Connection) -> dict[int, str]:
    """The last day of each unit that ended, by its number."""
    query = select(Unit.id, Unit.valid_to).where(Unit.valid_to != "")
    return {row.id: row.valid_to for row in connection.execute(query)}
