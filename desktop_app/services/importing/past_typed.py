"""What was typed at the desk and an import may tell again: lines of the ledger, activities."""

from collections.abc import Collection, Iterator

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import aliased

from desktop_app.domain.intake import Kind
from desktop_app.domain.text import match_key
from desktop_app.models.campaigns import Activity, Campaign, Contribution
from desktop_app.models.fund import FundDrive
from desktop_app.models.units import Person, Unit
from desktop_app.services.importing.repeats import Entry, Key, Source, activity_key, gift_key

Stored = tuple[Key | None, Entry]


def typed_rows(connection: Connection, year: int, campaigns: Collection[str]) -> Iterator[Stored]:
    """Typed lines that name somebody and typed activities that count, each with its key.

    A list often gives no day, so that a line of the ledger is met without its day too.
    """
    yield from _gifts(connection, year, campaigns)
    yield from _activities(connection, year, campaigns)


def _source(kind: Kind, campaign: str) -> Source:
    """No return's: no new version replaces what was typed."""
    return Source(0, 0, 0, "", "", kind.value, campaign, "", adds=True)


def _gifts(connection: Connection, year: int, campaigns: Collection[str]) -> Iterator[Stored]:
    reversal = aliased(Contribution)
    query = (
        select(
            Contribution,
            Campaign.code.label("campaign"),
            Unit.code.label("unit"),
            func.coalesce(Person.code, "").label("person"),
        )
        .join(FundDrive, FundDrive.id == Contribution.drive_id)
        .join(Campaign, Campaign.id == FundDrive.campaign_id)
        .join(Unit, Unit.id == Contribution.unit_id)
        .outerjoin(Person, Person.id == Contribution.person_id)
        .outerjoin(reversal, reversal.reverses_id == Contribution.id)
        .where(
            Contribution.return_id.is_(None),
            Contribution.donor_key != "",
            Contribution.reverses_id.is_(None),
            reversal.id.is_(None),
            FundDrive.year == year,
            Campaign.code.in_(campaigns),
        )
    )
    for row in connection.execute(query):
        given = (row.amount, row.in_kind_value, row.labour_days, match_key(row.goods))
        giver = (row.donor_key, row.participants)
        source = _source(Kind.CONTRIBUTIONS, row.campaign)
        for day in dict.fromkeys((row.given_on, "")):
            key = gift_key(row.campaign, row.unit, giver, given, day)
            yield key, Entry(source, row.id, row.unit, day, row.person, row.receipt)


def _activities(connection: Connection, year: int, campaigns: Collection[str]) -> Iterator[Stored]:
    query = (
        select(Activity, Campaign.code.label("campaign"), Unit.code.label("unit"))
        .join(Campaign, Campaign.id == Activity.campaign_id)
        .join(Unit, Unit.id == Activity.unit_id)
        .where(
            Activity.return_id.is_(None),
            Activity.withdrawn.is_(False),
            Campaign.year == year,
            Campaign.code.in_(campaigns),
        )
    )
    for row in connection.execute(query):
        source = _source(Kind.PARTICIPATION, row.campaign)
        key = activity_key(row.campaign, row.unit, row.title, row.held_on, row.participants)
        yield key, Entry(source, row.id, row.unit, row.held_on)
