"""The units or the people of a year that a criteria set judges, all in one query."""

from sqlalchemy import ColumnElement, Connection, func, select

from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import NotFound
from desktop_app.domain.judged import Judged
from desktop_app.domain.rows import UnitInfo
from desktop_app.models.scoring import EnteredMark, ScoreSheetRecord
from desktop_app.models.units import Cluster, Person, PersonUnit, Unit, UnitName, UnitYear
from desktop_app.services.unit_names import name_in
from desktop_app.services.units import serving, units_of

NOUNS = {Subject.COLLECTIVE: "đơn vị", Subject.INDIVIDUAL: "cán bộ"}


def judged(connection: Connection, year: int, subject: Subject) -> tuple[Judged, ...]:
    """Everybody of a year that a set for `subject` judges, in the order of lists."""
    if subject is Subject.INDIVIDUAL:
        return _people(connection, year)
    return tuple(of_unit(unit) for unit in units_of(connection, year))


def find_judged(connection: Connection, year: int, subject: Subject, code: str) -> Judged:
    """The one with that code.

    Raises: NotFound.
    """
    for one in judged(connection, year, subject):
        if one.code == code:
            return one
    what = f"{NOUNS.get(subject, 'đối tượng')} năm {year}"
    raise NotFound(what, code)


def of_unit(unit: UnitInfo) -> Judged:
    """A unit as one that is judged."""
    return Judged(
        Subject.COLLECTIVE,
        unit.id,
        unit.code,
        unit.name,
        unit.cluster,
        unit.cluster_name,
        unit.id,
        unit.headcount,
    )


def key_of(one: Judged) -> dict[str, int | None]:
    """The columns by which a record of marks, sheets or rankings names its subject."""
    person = one.kind is Subject.INDIVIDUAL
    return {"unit_id": None if person else one.id, "person_id": one.id if person else None}


def is_of(record: type[EnteredMark] | type[ScoreSheetRecord], one: Judged) -> ColumnElement[bool]:
    """Whether a record of marks or sheets is that subject's."""
    if one.kind is Subject.INDIVIDUAL:
        return record.person_id == one.id
    return record.unit_id == one.id


def _people(connection: Connection, year: int) -> tuple[Judged, ...]:
    """People stand under their unit, within which they are ranked.

    Where somebody serves is as `serving` has it; of several places the newest counts, and who
    serves in no unit that is listed for the year is judged by nobody.
    """
    query = (
        select(
            Person.id,
            PersonUnit.id.label("place"),
            Person.code,
            Person.name,
            Unit.code.label("unit"),
            UnitName.name.label("unit_name"),
            Unit.id.label("unit_id"),
            PersonUnit.job,
            PersonUnit.staff_category,
            func.coalesce(Cluster.code, "").label("unit_cluster"),
        )
        .join(PersonUnit, PersonUnit.person_id == Person.id)
        .join(Unit, Unit.id == PersonUnit.unit_id)
        .join(UnitName, UnitName.unit_id == Unit.id)
        .join(UnitYear, UnitYear.unit_id == Unit.id)
        .outerjoin(Cluster, Cluster.id == UnitYear.cluster_id)
        .where(serving(year), name_in(year), UnitYear.year == year)
        .order_by(UnitYear.position, Unit.id, Person.sort_key, Person.code)
    )
    rows = connection.execute(query).all()
    newest: dict[int, int] = {}
    for row in rows:
        newest[row.id] = max(row.place, newest.get(row.id, 0))
    return tuple(
        Judged(
            Subject.INDIVIDUAL,
            row.id,
            row.code,
            row.name,
            row.unit,
            row.unit_name,
            row.unit_id,
            job=row.job,
            staff_category=row.staff_category,
            unit_cluster=row.unit_cluster,
        )
        for row in rows
        if row.place == newest[row.id]
    )
