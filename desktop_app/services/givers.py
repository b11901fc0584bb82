"""How many people gave, each once, as far as lists and tallies tell it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Subquery,
    and_,
    case,
    func,
    literal,
    or_,
    select,
)

from desktop_app.models.units import Person, PersonUnit
from desktop_app.services.fund.counted import counted, lines_stand
from desktop_app.services.fund.which import Which

Key = tuple[int, int]
# What stands in place of a name for people whom a line only counts; no name has this key.
TALLY = "+"
# What stands in place of a campaign's number for the whole year.
_EVERY = -1


@dataclass(frozen=True, slots=True)
class People:
    """Givers by campaign and unit; and by unit, those on lists, each name once over the year."""

    by_campaign: Mapping[Key, int]
    on_lists: Mapping[int, int]


def of_year(people: People) -> Mapping[int, int]:
    """By unit number, the people who gave in the year as far as it is certain.

    People on lists are counted once over all campaigns. A tally gives no names, so its people may
    be the same as a list's: the greater of the two counts, and nobody counts twice.
    """
    found = dict(people.on_lists)
    for (_, unit), many in people.by_campaign.items():
        found[unit] = max(found.get(unit, 0), many)
    return found


def people_of(connection: Connection, which: Which) -> People:
    """Both counts out of one pass over the lines."""
    persons = _givers(which).cte("persons")
    own = select(persons.c.campaign_id, persons.c.unit_id, func.sum(persons.c.people))
    most = (
        select(persons.c.unit_id, persons.c.donor_key, func.max(persons.c.people).label("people"))
        .where(persons.c.donor_key != TALLY)
        .group_by(persons.c.unit_id, persons.c.donor_key)
        .subquery()
    )
    listed = select(literal(_EVERY), most.c.unit_id, func.sum(most.c.people))
    query = own.group_by(persons.c.campaign_id, persons.c.unit_id).union_all(
        listed.group_by(most.c.unit_id)
    )
    by_campaign: dict[Key, int] = {}
    on_lists: dict[int, int] = {}
    for campaign, unit, people in connection.execute(query).all():
        if campaign == _EVERY:
            on_lists[unit] = people
        else:
            by_campaign[campaign, unit] = people
    return People(by_campaign, on_lists)


def _givers(which: Which) -> Select[*tuple[Any, ...]]:
    """People by campaign, unit and name; a tally's people stand under `TALLY`.

    Two lines of one name are one person who gave twice, unless the unit's staff list has several
    people of that name. Lines without a name are a person each.
    """
    grouped = _lines_by_name(which).subquery()
    staff = (
        select(PersonUnit.unit_id, Person.match_key, func.count().label("namesakes"))
        .join(Person, Person.id == PersonUnit.person_id)
        .where(PersonUnit.valid_to == "")
        .group_by(PersonUnit.unit_id, Person.match_key)
        .subquery()
    )
    namesakes = func.coalesce(staff.c.namesakes, 1)
    several = or_(grouped.c.donor_key == "", grouped.c.lines <= namesakes)
    people = case(
        (grouped.c.donor_key == TALLY, grouped.c.told),
        (several, grouped.c.lines),
        else_=namesakes,
    )
    same = and_(staff.c.unit_id == grouped.c.unit_id, staff.c.match_key == grouped.c.donor_key)
    query: Select[*tuple[Any, ...]] = select(
        grouped.c.campaign_id,
        grouped.c.unit_id,
        grouped.c.donor_key,
        people.label("people"),
    )
    return query.outerjoin_from(grouped, staff, same)


def campaign_of(lines: Subquery) -> ColumnElement[int]:
    """A line's campaign, 0 for none."""
    return func.coalesce(lines.c.campaign_id, 0)


def _lines_by_name(which: Which) -> Select[*tuple[Any, ...]]:
    lines = counted()
    name = case((lines.c.participants.is_not(None), TALLY), else_=lines.c.donor_key)
    campaign = campaign_of(lines)
    query: Select[*tuple[Any, ...]] = select(
        campaign.label("campaign_id"),
        lines.c.unit_id,
        name.label("donor_key"),
        func.count().label("lines"),
        func.coalesce(func.sum(lines.c.participants), 0).label("told"),
    )
    return query.where(
        *which.of(lines), lines_stand(lines), gave_something(lines), tells_people(lines)
    ).group_by(campaign, lines.c.unit_id, name)


def gave_something(lines: Subquery) -> ColumnElement[bool]:
    """A line of a person who gave nothing is no participation."""
    return or_(
        lines.c.amount > 0,
        lines.c.in_kind_value > 0,
        lines.c.labour_days > 0,
        lines.c.goods != "",
    )


def tells_people(lines: Subquery) -> ColumnElement[bool]:
    """A list has a line for each person; a typed line tells of people by name or by their number.

    A donor is no staff, so no part of a unit's headcount.
    """
    told = or_(lines.c.participants.is_not(None), lines.c.donor_key != "")
    return or_(lines.c.return_id.is_not(None), and_(told, lines.c.donor_id.is_(None)))
