"""What people gave and did, as a few aggregates for all at once; only what counts, as for units."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, Subquery, and_, case, func, select
from sqlalchemy.orm import InstrumentedAttribute

from desktop_app.domain.activities import ActivityKind
from desktop_app.domain.text import fold
from desktop_app.models.campaigns import Activity, Campaign, Contribution
from desktop_app.services.activity_rows import CAMPAIGN_ID, activities, counts
from desktop_app.services.awards.standing import recognised
from desktop_app.services.fund.counted import counted, lines_stand
from desktop_app.services.fund.which import which_lines
from desktop_app.services.givers import gave_something, tells_people

# By campaign (0 for drives of no campaign) and person number.
Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PersonGiving:
    """What one person gave to a campaign: đồng and hundredths of days.

    `table_id`, `row`: where it stands, of a single imported line alone.
    """

    contributed_vnd: int = 0
    in_kind_vnd: int = 0
    labour_days: int = 0
    gifts: int = 0
    table_id: int | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """Whom the lines of one unit name: `complete` where each line has a name of its own.

    `unsure`: the names (match keys) of lines that are of none of the staff for sure.
    """

    complete: bool = True
    unsure: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PersonDoing:
    """One person's activities of a campaign by kind; `titles`: initiatives, folded."""

    activities: int = 0
    models: int = 0
    exemplars: int = 0
    titles: frozenset[str] = field(default_factory=frozenset)

    @property
    def initiatives(self) -> int:
        """Initiatives of different titles."""
        return len(self.titles)


def given(connection: Connection, year: int, fund: str | None = None) -> Mapping[Key, PersonGiving]:
    """Who gave, by campaign and person; `fund`: only what is of that fund, None all."""
    lines = counted()
    sums = (
        select(
            func.coalesce(lines.c.campaign_id, 0).label("campaign_id"),
            lines.c.person_id,
            func.sum(lines.c.amount).label("amount"),
            func.sum(lines.c.in_kind_value).label("in_kind"),
            func.sum(lines.c.labour_days).label("days"),
            func.count().filter(lines_stand(lines), gave_something(lines)).label("gifts"),
            case((func.count() == 1, func.min(lines.c.id))).label("only"),
        )
        .where(*which_lines(connection, year, fund).of(lines), lines.c.person_id.is_not(None))
        .group_by(func.coalesce(lines.c.campaign_id, 0), lines.c.person_id)
        .subquery()
    )
    query = select(sums, Contribution.table_id, Contribution.row).outerjoin(
        Contribution, Contribution.id == sums.c.only
    )
    return {
        (row[0], row[1]): PersonGiving(row[2], row[3], row[4], row[5], row[7], row[8])
        for row in connection.execute(query)
    }


def named(connection: Connection, year: int) -> Mapping[Key, Names]:
    """By campaign and unit number, whom the lines of people name; units without lines left out."""
    lines = counted()
    campaign = func.coalesce(lines.c.campaign_id, 0)
    where = (
        *which_lines(connection, year).of(lines),
        lines_stand(lines),
        gave_something(lines),
        tells_people(lines),
    )
    nameless = func.count().filter(_nameless(lines))
    whole = select(campaign, lines.c.unit_id, nameless).where(*where)
    unsure = select(campaign, lines.c.unit_id, lines.c.donor_key).where(
        *where, lines.c.person_id.is_(None), lines.c.donor_key != ""
    )
    found = defaultdict[Key, set[str]](set)
    for number, unit, key in connection.execute(unsure.distinct()):
        found[(number, unit)].add(key)
    return {
        (number, unit): Names(not without, frozenset(found.get((number, unit), ())))
        for number, unit, without in connection.execute(whole.group_by(campaign, lines.c.unit_id))
    }


def done(connection: Connection, year: int) -> Mapping[Key, PersonDoing]:
    """What people did themselves, by campaign and person, reported and typed alike."""
    of = {kind: func.count().filter(Activity.kind == kind) for kind in ActivityKind}
    where = (counts(), Campaign.year == year, Activity.person_id.is_not(None))
    query = (
        select(
            CAMPAIGN_ID,
            Activity.person_id,
            of[ActivityKind.ACTIVITY],
            of[ActivityKind.MODEL],
            of[ActivityKind.EXEMPLAR],
        )
        .select_from(activities())
        .where(*where)
        .group_by(CAMPAIGN_ID, Activity.person_id)
    )
    titles = _titles(connection, Activity.title, *where)
    found = {(row[0], int(row[1] or 0)): row for row in connection.execute(query)}
    return {
        key: PersonDoing(row[2], row[3], row[4], titles.get(key, _NONE))
        for key, row in found.items()
    }


def recognised_titles(connection: Connection, year: int) -> Mapping[int, frozenset[str]]:
    """By person number, the folded titles of the year's recognised initiatives of theirs."""
    found = recognised(connection, year, year)
    return {person: frozenset(fold(one.title) for one in own) for person, own in found.items()}


_NONE: frozenset[str] = frozenset()


def _titles(
    connection: Connection, title: InstrumentedAttribute[str], *where: ColumnElement[bool]
) -> Mapping[Key, frozenset[str]]:
    query = (
        select(CAMPAIGN_ID, Activity.person_id, title)
        .select_from(activities())
        .where(*where, Activity.kind == ActivityKind.INITIATIVE)
    )
    found = defaultdict[Any, set[str]](set)
    for campaign, person, told in connection.execute(query):
        found[(campaign, person)].add(fold(told))
    return {key: frozenset(titles) for key, titles in found.items()}


def _nameless(lines: Subquery) -> ColumnElement[bool]:
    """A tally, or a line without a name, may stand for anybody."""
    return and_(
        lines.c.person_id.is_(None),
        (lines.c.donor_key == "") | lines.c.participants.is_not(None),
    )
