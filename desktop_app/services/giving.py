"""What units gave and did, as one aggregate for all units at once; only returns in force count."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection, func, select

from desktop_app.domain.activities import ActivityKind
from desktop_app.domain.periods import Period
from desktop_app.models.campaigns import Activity, Campaign
from desktop_app.services.activity_rows import CAMPAIGN_ID, activities, counts
from desktop_app.services.fund.counted import counted, lines_stand
from desktop_app.services.fund.which import Which, which_lines
from desktop_app.services.givers import Key, People, campaign_of, of_year, people_of


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
    which = which_lines(connection, year, fund, period)
    return _given(connection, which, people_of(connection, which))


def given_in_year(
    connection: Connection, year: int, fund: str | None = None
) -> tuple[Mapping[Key, Giving], Mapping[int, int]]:
    """What `given` says, and by unit number the people who gave in the year."""
    which = which_lines(connection, year, fund)
    people = people_of(connection, which)
    return _given(connection, which, people), of_year(people)


def _given(connection: Connection, which: Which, people: People) -> dict[Key, Giving]:
    lines = counted()
    campaign = campaign_of(lines)
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
    givers = people.by_campaign
    return {
        (row[0], row[1]): Giving(row[2], row[3], row[4], row[5], givers.get((row[0], row[1]), 0))
        for row in connection.execute(query).all()
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
        for row in connection.execute(query).all()
    }
