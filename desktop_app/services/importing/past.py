"""What the store holds already of the campaigns that an import is for, row by row."""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import aliased

from desktop_app.domain.intake import Kind
from desktop_app.domain.text import match_key
from desktop_app.models.campaigns import Activity, Campaign, Contribution, UnitReturn
from desktop_app.models.intake import ImportFile, ImportTable
from desktop_app.models.units import Person, Unit
from desktop_app.services.importing.past_typed import typed_rows
from desktop_app.services.importing.repeats import Entry, Key, Source, activity_key, gift_key
from desktop_app.services.importing.versions import tally_files
from desktop_app.services.slices import slices

# What is asked for at once, so that a long list of units makes no long statement.
AT_ONCE = 500
Stored = tuple[Key | None, Entry]


def stored_rows(connection: Connection, year: int, campaigns: Collection[str]) -> Iterator[Stored]:
    """The rows of some campaigns of a year that count, each with the key of its like."""
    if campaigns:
        yield from _gifts(connection, year, campaigns)
        yield from _activities(connection, year, campaigns)
        yield from typed_rows(connection, year, campaigns)


def returns_in_force(
    connection: Connection, year: int, campaigns: Collection[str]
) -> dict[tuple[str, str, str, str], bool]:
    """By unit, campaign, kind and period, whether what is in force came in a tally."""
    query = (
        select(Unit.code, Campaign.code, UnitReturn.kind, UnitReturn.period, UnitReturn.file_id)
        .join(Campaign, Campaign.id == UnitReturn.campaign_id)
        .join(Unit, Unit.id == UnitReturn.unit_id)
        .where(UnitReturn.in_force, Campaign.year == year, Campaign.code.in_(campaigns))
        .order_by(UnitReturn.supplement.desc())
    )
    rows = list(connection.execute(query))
    tallies = tally_files(connection, {row.file_id for row in rows})
    return {(row[0], row[1], row[2], row[3]): row.file_id in tallies for row in rows}


_PLACE = (
    UnitReturn.id,
    ImportFile.name,
    ImportTable.sheet,
    Campaign.code,
    UnitReturn.period,
    UnitReturn.supplement,
    Unit.code,
)


def _source(kind: Kind, place: tuple[int, str, str, str, str, bool]) -> Source:
    number, name, sheet, campaign, period, adds = place
    return Source(0, 0, number, name, sheet, kind.value, campaign, period, adds)


def _gifts(connection: Connection, year: int, campaigns: Collection[str]) -> Iterator[Stored]:
    reversal = aliased(Contribution)
    query = (
        select(
            *_PLACE,
            Contribution.row,
            Contribution.donor_key,
            Contribution.participants,
            Contribution.amount,
            Contribution.in_kind_value,
            Contribution.labour_days,
            Contribution.goods,
            Contribution.given_on,
            Contribution.receipt,
            func.coalesce(Person.code, ""),
        )
        .join(UnitReturn, UnitReturn.id == Contribution.return_id)
        .join(Campaign, Campaign.id == UnitReturn.campaign_id)
        .join(Unit, Unit.id == Contribution.unit_id)
        .join(ImportTable, ImportTable.id == Contribution.table_id)
        .join(ImportFile, ImportFile.id == UnitReturn.file_id)
        .outerjoin(Person, Person.id == Contribution.person_id)
        .outerjoin(reversal, reversal.reverses_id == Contribution.id)
        .where(UnitReturn.in_force, Campaign.year == year, Campaign.code.in_(campaigns))
        .where(Contribution.reverses_id.is_(None), reversal.id.is_(None))
        .execution_options(yield_per=AT_ONCE)
    )
    for (
        *place,
        unit,
        row,
        name,
        people,
        amount,
        kind_value,
        days,
        goods,
        day,
        slip,
        person,
    ) in connection.execute(query):
        source = _source(Kind.CONTRIBUTIONS, tuple(place))
        given = (amount, kind_value, days, match_key(goods))
        key = gift_key(source.campaign, unit, (name, people), given, day)
        yield key, Entry(source, row, unit, day, person, slip)


def _activities(connection: Connection, year: int, campaigns: Collection[str]) -> Iterator[Stored]:
    query = (
        select(*_PLACE, Activity.row, Activity.title, Activity.held_on, Activity.participants)
        .join(UnitReturn, UnitReturn.id == Activity.return_id)
        .join(Campaign, Campaign.id == UnitReturn.campaign_id)
        .join(Unit, Unit.id == Activity.unit_id)
        .join(ImportTable, ImportTable.id == Activity.table_id)
        .join(ImportFile, ImportFile.id == UnitReturn.file_id)
        .where(UnitReturn.in_force, Campaign.year == year, Campaign.code.in_(campaigns))
        .execution_options(yield_per=AT_ONCE)
    )
    for *place, unit, row, title, day, people in connection.execute(query):
        source = _source(Kind.PARTICIPATION, tuple(place))
        yield activity_key(source.campaign, unit, title, day, people), Entry(source, row, unit, day)


def usual_amounts(connection: Connection, units: Collection[str]) -> Mapping[str, "array[int]"]:
    """By unit code, what each person gave in the returns in force of all years, in đồng."""
    found: defaultdict[str, array[int]] = defaultdict(_dong)
    for some in slices(units, AT_ONCE):
        query = (
            select(Unit.code, Contribution.amount, Contribution.participants)
            .join(UnitReturn, UnitReturn.id == Contribution.return_id)
            .join(Unit, Unit.id == Contribution.unit_id)
            .where(UnitReturn.in_force, Contribution.amount > 0, Unit.code.in_(some))
            .execution_options(yield_per=AT_ONCE)
        )
        for unit, amount, people in connection.execute(query):
            found[unit].append(amount // (people or 1))
    return found


def _dong() -> "array[int]":
    return array("q")
