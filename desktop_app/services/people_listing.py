"""The people of a year as a long table: found and ordered in the store, read page by page.

A page that shows it gives `PeopleListing(desk)` to a paged table (`views/paged`) by `Office`.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, literal, or_, select

from desktop_app.domain.rows import PersonInfo
from desktop_app.models.listing import folded
from desktop_app.models.units import Cluster, Person, PersonUnit, Unit, UnitName, UnitYear
from desktop_app.reports.listing import Listed, Wanted
from desktop_app.reports.report import Column, Format, Row
from desktop_app.services.listings import Field, Source
from desktop_app.services.store_listing import StoreListing
from desktop_app.services.unit_names import name_at, names_in
from desktop_app.services.units import serving

COLUMNS = (
    Column("code", "Mã", width=10),
    Column("name", "Họ và tên", width=26),
    Column("unit", "Đơn vị", width=30),
    Column("job", "Chức vụ", width=20),
    Column("staff_category", "Phân loại", width=16),
    Column("gender", "Giới tính", width=8),
    Column("born_on", "Ngày sinh", Format.DATE, 11),
)


class PeopleListing(StoreListing):
    """Everybody who serves in a unit in a year, by given name; rows bear "person:CODE".

    Who serves in two units stands there twice. Scope: "unit", "cluster", codes. The search finds
    words in names, codes, jobs and units.
    """

    columns: tuple[Column, ...] = COLUMNS

    def _source(self, connection: Connection, wanted: Wanted, key: str = "") -> Source:
        asked = {key, *wanted.filters, wanted.order.key if wanted.order else ""}
        units = names_in(connection, wanted.year) if "unit" in asked else {}
        person, place = Person.__table__, PersonUnit.__table__
        return Source(
            ident=PersonUnit.id.expression,
            rows=place.join(person, Person.id == PersonUnit.person_id),
            where=(serving(wanted.year), *_of_scope(wanted)),
            fields={
                "code": Field(Person.code.expression),
                "name": Field(
                    Person.name.expression,
                    folded=Person.fold.expression,
                    order=Person.sort_key.expression,
                ),
                "unit": Field(PersonUnit.unit_id.expression, texts=units),
                "job": Field(PersonUnit.job.expression),
                "staff_category": Field(PersonUnit.staff_category.expression),
                "gender": Field(Person.gender.expression),
                "born_on": Field(Person.born_on.expression, Format.DATE),
            },
            search=_search,
            usual=(Person.sort_key.asc(), Person.code.asc()),
        )

    def rows(self, year: int, ids: Sequence[int]) -> tuple[Listed, ...]:
        """Some people; each record is a `PersonInfo`."""
        with self._desk.reading() as connection:
            found = {row.id: _listed(row) for row in connection.execute(_page(year, ids))}
        return tuple(found[one] for one in ids if one in found)


def _page(year: int, ids: Sequence[int]) -> Any:  # noqa: ANN401  # a query of many columns
    called = and_(UnitName.unit_id == Unit.id, name_at(literal(f"{year}-12-31")))
    return (
        select(
            PersonUnit.id,
            Person.code,
            Person.name,
            Person.gender,
            Person.born_on,
            PersonUnit.job,
            PersonUnit.staff_category,
            UnitName.name.label("unit"),
        )
        .join(Person, Person.id == PersonUnit.person_id)
        .join(Unit, Unit.id == PersonUnit.unit_id)
        .join(UnitName, called)
        .where(PersonUnit.id.in_(ids))
    )


def _listed(row: Any) -> Listed:  # noqa: ANN401  # a row read by name
    person = PersonInfo(*row[1:])
    cells = tuple(getattr(person, column.key) for column in COLUMNS)
    return Listed(row.id, Row(cells, ident=f"person:{person.code}"), person)


def _of_scope(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    if wanted.scope.get("unit"):
        of_unit = select(Unit.id).where(Unit.code == wanted.scope["unit"]).scalar_subquery()
        yield PersonUnit.unit_id == of_unit
    if wanted.scope.get("cluster"):
        of_cluster = (
            select(UnitYear.unit_id)
            .join(Cluster, Cluster.id == UnitYear.cluster_id)
            .where(Cluster.year == wanted.year, Cluster.code == wanted.scope["cluster"])
        )
        yield PersonUnit.unit_id.in_(of_cluster)


def _search(word: str) -> ColumnElement[bool]:
    units = select(UnitName.unit_id).where(UnitName.fold.contains(word, autoescape=True))
    return or_(
        Person.fold.contains(word, autoescape=True),
        Person.code.contains(word, autoescape=True),
        folded(PersonUnit.job.expression).contains(word, autoescape=True),
        PersonUnit.unit_id.in_(units),
    )
