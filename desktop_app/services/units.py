"""The department's units and people, year by year."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select, true
from sqlalchemy.orm import aliased

from desktop_app.domain.rows import PersonInfo, UnitInfo
from desktop_app.domain.text import clean, fold, fold_all
from desktop_app.domain.unit_history import UnitHit
from desktop_app.models.units import (
    Cluster,
    Person,
    PersonUnit,
    Unit,
    UnitAlias,
    UnitName,
    UnitYear,
)
from desktop_app.services.desk import Desk
from desktop_app.services.snapshot import once
from desktop_app.services.unit_names import name_in


@once
def units_of(connection: Connection, year: int) -> tuple[UnitInfo, ...]:
    """The units that are listed for a year, by cluster and the list's own order, as named then.

    Where the list gives a unit no headcount, the people on its staff list are counted.
    """
    return tuple(UnitInfo(*row) for row in connection.execute(_listed(year)).all())


@cache
def _listed(year: int) -> Select[*tuple[Any, ...]]:
    """Asked by most use cases, so put together once: that takes longer than the answer."""
    staff = (
        select(PersonUnit.unit_id, func.count().label("people"))
        .where(serving(year))
        .group_by(PersonUnit.unit_id)
        .subquery()
    )
    return (
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


class Units:
    """Looking units and people up."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self, year: int) -> tuple[UnitInfo, ...]:
        """The units that are listed for a year."""
        with self._desk.reading() as connection:
            return units_of(connection, year)

    def find(self, year: int, text: str, limit: int = 20) -> tuple[UnitHit, ...]:
        """Units of a year's list that some words or letters mean, written without marks.

        By name, code, or another way of writing the name; without text the first of the list.
        """
        words = fold(text).split()
        above = aliased(UnitName)
        named = and_(true(), *(UnitName.fold.contains(word, autoescape=True) for word in words))
        coded = Unit.code.istartswith(clean(text), autoescape=True)
        query = (
            select(Unit.code, UnitName.name, func.coalesce(above.name, ""))
            .join(UnitYear, UnitYear.unit_id == Unit.id)
            .join(UnitName, UnitName.unit_id == Unit.id)
            .outerjoin(above, and_(above.unit_id == Unit.parent_id, above.valid_to == ""))
            .where(UnitYear.year == year, name_in(year))
            .order_by(coded.desc(), UnitYear.position, Unit.id)
            .limit(limit)
        )
        with self._desk.reading() as connection:
            if words:
                query = query.where(or_(named, coded, Unit.id.in_(_also(connection, words))))
            return tuple(UnitHit(*row) for row in connection.execute(query))

    def people(
        self, unit_code: str = "", search: str = "", year: int | None = None
    ) -> tuple[PersonInfo, ...]:
        """The people of a unit, or of all, today or in a year.

        `search` finds names with or without their marks.
        """
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
            .join(PersonUnit, PersonUnit.person_id == Person.id)
            .join(Unit, Unit.id == PersonUnit.unit_id)
            .join(UnitName, UnitName.unit_id == Unit.id)
            .where(serving(year), _named(year), *_wanted(unit_code, search))
            .order_by(Person.sort_key, Person.code)
        )
        with self._desk.reading() as connection:
            return tuple(PersonInfo(*row) for row in connection.execute(query).all())


def _also(connection: Connection, words: Sequence[str]) -> list[int]:
    """The units that are written otherwise with these words."""
    aliases = connection.execute(select(UnitAlias.unit_id, UnitAlias.alias)).all()
    folded = fold_all([row.alias for row in aliases])
    return [
        row.unit_id
        for row, spelt in zip(aliases, folded, strict=True)
        if all(word in spelt for word in words)
    ]


def serving(year: int | None) -> ColumnElement[bool]:
    """Of the rows of `PersonUnit` those of today, or of a year.

    What lists say of places counts for all years, since they are often corrected late. Days that
    somebody told count as told, and who left a unit because it ended is still shown there in the
    years before.
    """
    today = PersonUnit.valid_to == ""
    if year is None:
        return today
    end, former = f"{year}-12-31", aliased(PersonUnit)
    unit_ended = and_(
        former.valid_from <= end, Unit.valid_to != "", former.valid_to > Unit.valid_to
    )
    told = and_(former.to_told, or_(~former.from_told, former.valid_from <= end))
    there = (
        select(former.id, former.person_id)
        .join(Unit, Unit.id == former.unit_id)
        .where(former.valid_to > end, or_(unit_ended, told))
        .subquery()
    )
    gone_since = PersonUnit.person_id.in_(select(there.c.person_id))
    not_yet = and_(PersonUnit.from_told, PersonUnit.valid_from > end)
    return or_(PersonUnit.id.in_(select(there.c.id)), and_(today, ~not_yet, ~gone_since))


def _named(year: int | None) -> ColumnElement[bool]:
    return UnitName.valid_to == "" if year is None else name_in(year)


def _wanted(unit_code: str, search: str) -> tuple[ColumnElement[bool], ...]:
    folded = fold(search)
    by_unit = (Unit.code == unit_code,) if unit_code else ()
    text = or_(Person.fold.contains(folded, autoescape=True), Person.code == search)
    return (*by_unit, text) if folded else by_unit
