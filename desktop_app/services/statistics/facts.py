"""What the store has to be counted in a year: each kind of record in one query, as facts."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from desktop_app.domain.awards.given import decision_told
from desktop_app.domain.bodies import BodyLevel
from desktop_app.domain.criteria import Subject
from desktop_app.domain.judged import Judged
from desktop_app.domain.rows import UnitInfo
from desktop_app.domain.statistics.facts import (
    Fact,
    campaign_traits,
    gender,
    level_of,
    method,
    worded,
)
from desktop_app.domain.statistics.forms import Form, Source, Way
from desktop_app.domain.text import match_key
from desktop_app.models.awards import (
    AwardDecision,
    AwardRecord,
    AwardRound,
    AwardTitle,
    Initiative,
)
from desktop_app.models.campaigns import Campaign
from desktop_app.models.units import Person
from desktop_app.services.bodies import all_bodies
from desktop_app.services.judged import judged
from desktop_app.services.snapshot import once
from desktop_app.services.units import units_of


def facts_of(connection: Connection, form: Form, year: int) -> tuple[Fact, ...]:
    """The records of a year that a form may count."""
    found: list[Fact] = []
    for source in sources_of(form):
        if source is Source.AWARDS:
            found += _awards(connection, year, form.awards_by)
        else:
            found += _READERS[source](connection, year)
    return tuple(found)


def sources_of(form: Form) -> Collection[Source]:
    """The kinds of records that the cells of a form count."""
    counted = [one for one in form.lines if one.way is Way.COUNTED]
    across = [one for one in form.columns if one.way is Way.COUNTED]
    asked = {line.source or column.source or form.source for line in counted for column in across}
    return [source for source in Source if source in asked]


def _campaigns(connection: Connection, year: int) -> Iterator[Fact]:
    bodies = _bodies(connection)
    query = select(Campaign).where(Campaign.year == year).order_by(Campaign.code)
    for row in connection.execute(query):
        period = (row.period_from, row.period_to)
        told = campaign_traits(level_of(row.authority, bodies), period, year)
        traits = {**told, "kind": row.kind, "state": row.state}
        yield Fact(
            Source.CAMPAIGNS, f"campaign:{row.code}", row.title, traits, f"campaign:{row.code}"
        )


def _bodies(connection: Connection) -> Mapping[str, BodyLevel]:
    return {match_key(one.name): one.level for one in all_bodies(connection)}


@once
def _awards(connection: Connection, year: int, awards_by: str) -> tuple[Fact, ...]:
    query = (
        select(
            *(AwardRecord.id, AwardRecord.name, AwardRecord.unit_id, AwardRecord.person_id),
            *(AwardRecord.money, AwardRecord.revoked_on),
            *(AwardDecision.number, AwardDecision.decided_on),
            AwardTitle.code.label("title"),
            AwardTitle.name.label("title_name"),
            AwardTitle.kind.label("title_kind"),
            *(AwardTitle.level, AwardTitle.subject),
            func.coalesce(AwardRound.kind, "").label("round_kind"),
            func.coalesce(Campaign.kind, "").label("campaign_kind"),
            func.coalesce(Person.gender, "").label("gender"),
        )
        .join(AwardDecision, AwardDecision.id == AwardRecord.decision_id)
        .join(AwardTitle, AwardTitle.id == AwardRecord.title_id)
        .outerjoin(AwardRound, AwardRound.id == AwardDecision.round_id)
        .outerjoin(Person, Person.id == AwardRecord.person_id)
        .outerjoin(Campaign, Campaign.id == AwardRecord.campaign_id)
        .where(_of_year(year, awards_by))
        .order_by(AwardTitle.position, AwardRecord.id)
    )
    rows = connection.execute(query).all()
    places = _places(connection, year) if rows else {}
    return tuple(_award(row, places) for row in rows)


def _award(row: Any, places: Mapping[str, Mapping[str, str]]) -> Fact:  # noqa: ANN401  # many columns
    person = row.person_id is not None
    whom = f"person:{row.person_id}" if person else f"unit:{row.unit_id}"
    traits = {
        "title": row.title,
        "title_kind": row.title_kind,
        "level": row.level,
        "subject": row.subject,
        "method": method(row.round_kind, row.campaign_kind, row.title_kind),
        "standing": "revoked" if row.revoked_on else "standing",
        "gender": gender(row.gender) if person else "",
        **places.get(whom, _NOWHERE),
    }
    told = f"{row.name}: {row.title_name} ({decision_told(row.number, row.decided_on)})"
    return Fact(Source.AWARDS, f"award:{row.id}", told, traits, whom, row.money or 0)


def _of_year(year: int, awards_by: str) -> ColumnElement[bool]:
    if awards_by == "decided":
        return AwardDecision.decided_on.between(f"{year}-01-01", f"{year}-12-31")
    return AwardRecord.year == year


def _initiatives(connection: Connection, year: int) -> Iterator[Fact]:
    query = (
        select(Initiative)
        .where(Initiative.year == year, Initiative.withdrawn.is_(False))
        .order_by(Initiative.id)
    )
    for row in connection.execute(query):
        ident = f"initiative:{row.id}"
        yield Fact(Source.INITIATIVES, ident, row.title, {"scope": row.scope}, ident)


def _units(connection: Connection, year: int) -> Iterator[Fact]:
    for unit in units_of(connection, year):
        ident = f"unit:{unit.code}"
        yield Fact(Source.UNITS, ident, unit.name, _place(unit), ident)


def _people(connection: Connection, year: int) -> Iterator[Fact]:
    known = connection.execute(select(Person.id, Person.gender))
    genders = {row.id: row.gender for row in known}
    units = {one.id: one for one in units_of(connection, year)}
    for one in judged(connection, year, Subject.INDIVIDUAL):
        traits = {**_served(one, units), "gender": gender(genders.get(one.id, ""))}
        ident = f"person:{one.code}"
        yield Fact(Source.PEOPLE, ident, f"{one.name} – {one.cluster_name}", traits, ident)


_NOWHERE = dict.fromkeys(("job", "staff_category", "unit_kind", "cluster"), "")


def _places(connection: Connection, year: int) -> Mapping[str, Mapping[str, str]]:
    """Where units and people of a year stand, by the number of their record."""
    units = {one.id: one for one in units_of(connection, year)}
    people = judged(connection, year, Subject.INDIVIDUAL)
    own = {f"unit:{one.id}": {**_NOWHERE, **_place(one)} for one in units.values()}
    return own | {f"person:{one.id}": _served(one, units) for one in people}


def _place(unit: UnitInfo) -> dict[str, str]:
    return {"unit_kind": worded(unit.kind), "cluster": worded(unit.cluster_name)}


def _served(one: Judged, units: Mapping[int, UnitInfo]) -> dict[str, str]:
    own = {"job": worded(one.job), "staff_category": worded(one.staff_category)}
    return {**own, **(_place(units[one.unit_id]) if one.unit_id in units else {})}


_READERS: Mapping[Source, Callable[[Connection, int], Iterator[Fact]]] = {
    Source.CAMPAIGNS: _campaigns,
    Source.INITIATIVES: _initiatives,
    Source.UNITS: _units,
    Source.PEOPLE: _people,
}
