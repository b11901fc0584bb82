"""The department's units and people, year by year."""

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from desktop_app.domain.rows import PersonInfo, UnitInfo
from desktop_app.domain.text import fold
from desktop_app.models.units import Cluster, Person, PersonUnit, Unit, UnitName, UnitYear
from desktop_app.services.desk import Desk
from desktop_app.services.unit_names import name_in


def units_of(connection: Connection, year: int) -> tuple[UnitInfo, ...]:
    """The units that are listed for a year, by cluster and the list's own order, as named then.

    Where the list gives a unit no headcount, the people on its staff list are counted.
    """
    staff = (
        select(PersonUnit.unit_id, func.count().label("people"))
        .where(PersonUnit.valid_to == "")
        .group_by(PersonUnit.unit_id)
        .subquery()
    )
    query = (
        select(
            Unit.id,
            Unit.code,
            UnitName.name,
            Unit.kind,
            func.coalesce(Cluster.code, ""),
            func.coalesce(Cluster.name, ""),
            func.coalesce(UnitYear.headcount, staff.c.people),
            func.coalesce(staff.c.people, 0),
        )
        .join(UnitYear, UnitYear.unit_id == Unit.id)
        .join(UnitName, UnitName.unit_id == Unit.id)
        .outerjoin(Cluster, Cluster.id == UnitYear.cluster_id)
        .outerjoin(staff, staff.c.unit_id == Unit.id)
        .where(UnitYear.year == year, name_in(year))
        .order_by(Cluster.position.nulls_last(), UnitYear.position, Unit.id)
    )
    return tuple(UnitInfo(*row) for row in connection.execute(query))


class Units:
    """Looking units and people up."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self, year: int) -> tuple[UnitInfo, ...]:
        """The units that are listed for a year."""
        with self._desk.reading() as connection:
            return units_of(connection, year)

    def people(self, unit_code: str = "", search: str = "") -> tuple[PersonInfo, ...]:
        """The people of a unit, or of all; `search` finds names with or without their marks."""
        query = (
            select(
                Person.code,
                Person.name,
                Person.gender,
                Person.born_on,
                PersonUnit.job,
                PersonUnit.staff_category,
                UnitName.name,
            )
            .join(PersonUnit, and_(PersonUnit.person_id == Person.id, PersonUnit.valid_to == ""))
            .join(Unit, Unit.id == PersonUnit.unit_id)
            .join(UnitName, and_(UnitName.unit_id == Unit.id, UnitName.valid_to == ""))
            .where(*_wanted(unit_code, search))
            .order_by(Person.sort_key, Person.code)
        )
        with self._desk.reading() as connection:
            return tuple(PersonInfo(*row) for row in connection.execute(query))


def _wanted(unit_code: str, search: str) -> tuple[ColumnElement[bool], ...]:
    folded = fold(search)
    by_unit = (Unit.code == unit_code,) if unit_code else ()
    text = or_(Person.fold.contains(folded, autoescape=True), Person.code == search)
    return (*by_unit, text) if folded else by_unit
