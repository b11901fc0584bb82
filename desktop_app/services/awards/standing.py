"""What stands of all units and people at once: classes, measures, initiatives; a query each."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, func, select

from desktop_app.domain.awards.evidence import Recognised
from desktop_app.domain.awards.initiatives import InitiativeScope
from desktop_app.domain.awards.measures import Measure, MeasureKind
from desktop_app.domain.awards.titles import Assessed
from desktop_app.domain.criteria import Subject
from desktop_app.models.awards import Assessment, Discipline, Initiative, InitiativeAuthor
from desktop_app.models.units import Person, Unit, UnitName

# A unit or a person: its kind and its record's number.
Whom: TypeAlias = tuple[Subject, int]


def assessed(
    connection: Connection, years: Collection[int]
) -> Mapping[tuple[Subject, int, int], Assessed]:
    """By kind, record number and year the class that counts: the newest that is not withdrawn.

    Who was not assessed in a year is not among the keys.
    """
    query = (
        select(Assessment.unit_id, Assessment.person_id, Assessment.year, Assessment.assessed_as)
        .where(Assessment.year.in_(list(years)), Assessment.withdrawn.is_(False))
        .order_by(Assessment.id)
    )
    return {
        (*whom(unit, person), year): Assessed(word)
        for unit, person, year, word in connection.execute(query)
    }


def measures_on(
    connection: Connection, first: str, last: str
) -> Mapping[Whom, tuple[Measure, ...]]:
    """By unit or person the measures that run on any ISO day from `first` to `last`.

    A measure without a last day runs on. Who has none is not among the keys.
    """
    query = _measures().where(
        Discipline.from_on <= last,
        (Discipline.to_on == "") | (Discipline.to_on >= first),
    )
    found = defaultdict[Whom, list[Measure]](list)
    for row in connection.execute(query):
        one = measure(row)
        found[one.of, one.subject_id].append(one)
    return {key: tuple(several) for key, several in found.items()}


def measures(connection: Connection, *, measure_id: int | None = None) -> tuple[Measure, ...]:
    """The measures that stand, newest first; one of them by its number."""
    query = _measures()
    if measure_id is not None:
        query = query.where(Discipline.id == measure_id)
    return tuple(map(measure, connection.execute(query)))


def recognised(
    connection: Connection, first: int, last: int
) -> Mapping[int, tuple[Recognised, ...]]:
    """By person number the initiatives of some years that the person wrote a part of, by year."""
    query = (
        select(InitiativeAuthor.person_id, Initiative.year, Initiative.scope, Initiative.title)
        .join(Initiative, Initiative.id == InitiativeAuthor.initiative_id)
        .where(Initiative.withdrawn.is_(False), Initiative.year.between(first, last))
        .order_by(Initiative.year, Initiative.id)
    )
    found = defaultdict[int, tuple[Recognised, ...]](tuple)
    for person, year, scope, title in connection.execute(query):
        found[person] += (Recognised(year, InitiativeScope(scope), title),)
    return found


def whom(unit_id: int | None, person_id: int | None) -> Whom:
    """The subject of a record that is a unit's or a person's."""
    if person_id is not None:
        return (Subject.INDIVIDUAL, person_id)
    return (Subject.COLLECTIVE, unit_id or 0)


def measure(row: Row[Any]) -> Measure:
    """A measure from a row of `_measures`."""
    of, subject_id = whom(row.unit_id, row.person_id)
    return Measure(
        id=row.id,
        version=row.version,
        of=of,
        subject_id=subject_id,
        code=row.code,
        name=row.name,
        kind=MeasureKind(row.kind),
        from_on=row.from_on,
        to_on=row.to_on,
        document=row.document,
        note=row.note,
    )


def _measures() -> Any:  # noqa: ANN401  # a select of many columns
    """A unit is shown under its newest name."""
    newest = (
        select(UnitName.name)
        .where(UnitName.unit_id == Discipline.unit_id)
        .order_by(UnitName.valid_to != "", UnitName.valid_from.desc())
        .limit(1)
        .scalar_subquery()
    )
    return (
        select(
            Discipline,
            func.coalesce(Person.code, Unit.code).label("code"),
            func.coalesce(Person.name, newest).label("name"),
        )
        .outerjoin(Person, Person.id == Discipline.person_id)
        .outerjoin(Unit, Unit.id == Discipline.unit_id)
        .where(Discipline.withdrawn.is_(False))
        .order_by(Discipline.from_on.desc(), Discipline.id.desc())
    )
