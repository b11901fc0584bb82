"""What units gave and did, as one aggregate for all units at once; only returns in force count."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Subquery, and_, case, func, or_, select

from desktop_app.domain.activities import ActivityKind
from desktop_app.domain.periods import Period
from desktop_app.models.campaigns import Activity, Campaign
from desktop_app.models.units import Person, PersonUnit
from desktop_app.services.activity_rows import CAMPAIGN_ID, activities, counts
from desktop_app.services.fund.counted import counted, lines_stand
from desktop_app.services.fund.which import Which, which_lines

Key = tuple[int, int]
# What stands in place of a name for people whom a line only counts; no name has this key.
TALLY = "+"


@dataclass(frozen=True, slots=True)
class Giving:
    """One unit's contributions: đồng and hundredths of days; `givers` are people, each once."""

    amount: int = 0
    in_kind_value: int = 0
    labour_days: int = 0
    lines: int = 0
    givers: int = 0


@dataclass(frozen=True, slots=True)
class Doing:
    """One unit's activities; `participants` is the largest activity's, as people repeat.

    Initiatives, models and exemplars are counted for themselves and are no activities.
    """

    activities: int = 0
    participants: int | None = None
    households_helped: int = 0
    labour_days: int = 0
    value: int = 0
    initiatives: int = 0
    models: int = 0
    exemplars: int = 0


def given(
    connection: Connection, year: int, fund: str | None = None, period: Period | None = None
) -> Mapping[Key, Giving]:
    """By campaign (0 for drives of no campaign) and unit number; direct help is left out.

    `fund`: only what is of that fund; "" what is of none; None all. `period`: what may have been
    given in it. A unit whose every line was taken back has given nothing.
    """
    lines, which = counted(), which_lines(connection, year, fund, period)
    people = _by_campaign(connection, _givers(which))
    campaign = _campaign(lines)
    standing = func.count().filter(lines_stand(lines))
    query = (
        select(
            campaign,
            lines.c.unit_id,
            func.sum(lines.c.amount),
            func.sum(lines.c.in_kind_value),
            func.sum(lines.c.labour_days),
            standing,
        )
        .where(*which.of(lines))
        .group_by(campaign, lines.c.unit_id)
        .having(standing > 0)
    )
    return {
        (row[0], row[1]): Giving(row[2], row[3], row[4], row[5], people.get((row[0], row[1]), 0))
        for row in connection.execute(query)
    }


def of_own_fund(whole: Mapping[int, Giving], own: Mapping[int, Giving]) -> Mapping[int, Giving]:
    """Money and goods of the campaign's own fund alone; people whichever drive they gave to."""
    nothing = Giving()
    return {
        unit: replace(
            one,
            amount=own.get(unit, nothing).amount,
            in_kind_value=own.get(unit, nothing).in_kind_value,
        )
        for unit, one in whole.items()
    }


def _campaign(lines: Subquery) -> ColumnElement[int]:
    return func.coalesce(lines.c.campaign_id, 0)


def _by_campaign(connection: Connection, persons: Subquery) -> dict[Key, int]:
    query = select(persons.c.campaign_id, persons.c.unit_id, func.sum(persons.c.people)).group_by(
        persons.c.campaign_id, persons.c.unit_id
    )
    return {(campaign, unit): people for campaign, unit, people in connection.execute(query)}


def givers_of_year(connection: Connection, year: int, fund: str | None = None) -> Mapping[int, int]:
    """By unit number, the people who gave in the year as far as it is certain.

    People on lists are counted once over all campaigns. A tally gives no names, so its people may
    be the same as a list's: the greater of the two counts, and nobody counts twice.
    """
    persons = _givers(which_lines(connection, year, fund))
    found = dict(_on_lists(connection, persons))
    for (_, unit), people in _by_campaign(connection, persons).items():
        found[unit] = max(found.get(unit, 0), people)
    return found


def _on_lists(connection: Connection, persons: Subquery) -> Iterator[tuple[int, int]]:
    most = (
        select(persons.c.unit_id, persons.c.donor_key, func.max(persons.c.people).label("people"))
        .where(persons.c.donor_key != TALLY)
        .group_by(persons.c.unit_id, persons.c.donor_key)
        .subquery()
    )
    query = select(most.c.unit_id, func.sum(most.c.people)).group_by(most.c.unit_id)
    for row in connection.execute(query):
        yield row[0], row[1]


def _givers(which: Which) -> Subquery:
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
    return (
        select(
            grouped.c.campaign_id,
            grouped.c.unit_id,
            grouped.c.donor_key,
            people.label("people"),
        )
        .outerjoin_from(grouped, staff, same)
        .subquery()
    )


def _lines_by_name(which: Which) -> Select[*tuple[Any, ...]]:
    lines = counted()
    name = case((lines.c.participants.is_not(None), TALLY), else_=lines.c.donor_key)
    campaign = _campaign(lines)
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


def done(connection: Connection, year: int, period: Period | None = None) -> Mapping[Key, Doing]:
    """Activities by campaign and unit number, reported and typed alike.

    `period`: those that may have been held in it.
    """
    which = which_lines(connection, year, period=period)
    of = {kind: func.count().filter(Activity.kind == kind) for kind in ActivityKind}
    query = (
        select(
            CAMPAIGN_ID,
            Activity.unit_id,
            of[ActivityKind.ACTIVITY],
            func.max(Activity.participants),
            func.sum(Activity.households_helped),
            func.sum(Activity.labour_days),
            func.sum(Activity.value),
            of[ActivityKind.INITIATIVE],
            of[ActivityKind.MODEL],
            of[ActivityKind.EXEMPLAR],
        )
        .select_from(activities())
        .where(
            counts(),
            Campaign.year == year,
            *which.within(Activity.__table__.c.held_on, Activity.__table__.c.return_id),
        )
        .group_by(CAMPAIGN_ID, Activity.unit_id)
    )
    return {
        (row[0], row[1]): Doing(row[2], row[3], row[4] or 0, row[5], row[6], row[7], row[8], row[9])
        for row in connection.execute(query)
    }
