"""What each unit pledged, collected, handed over and still holds, per drive."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from sqlalchemy import ColumnElement, Connection, Subquery, case, func, select

from desktop_app.domain.balance import Money, Place, UnitBalance, held_since
from desktop_app.models.campaigns import UnitReturn
from desktop_app.models.fund import FundDrive, Remittance
from desktop_app.reports.balance import BalanceReport
from desktop_app.services import campaigns
from desktop_app.services.desk import Desk
from desktop_app.services.fund.counted import collected, counted, lines_stand
from desktop_app.services.fund.drives import drives_of
from desktop_app.services.fund.goals import goals
from desktop_app.services.fund.places import all_units
from desktop_app.services.fund.pledges import pledged
from desktop_app.services.origins import stands


class Balances:
    """Looking at the balance."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def report(
        self, year: int, campaign: str = "", unit: str = "", drive: str = ""
    ) -> BalanceReport:
        """Every unit that has a figure in a drive, drive by drive, as it is today.

        What is empty does not restrict.

        Raises: NotFound for a campaign.
        """
        with self._desk.reading() as connection:
            campaigns.chosen(connection, year, campaign)
            found = balances(connection, year)
        wanted = (
            one
            for one in found
            if campaign in {"", one.drive.campaign}
            and unit in {"", one.unit.code}
            and drive in {"", one.drive.code}
        )
        return BalanceReport(tuple(wanted), self._desk.today)


def balances(connection: Connection, year: int) -> tuple[UnitBalance, ...]:
    """Every unit that has a figure in one of the year's drives."""
    came, went = collected(connection, year), handed_over(connection, year)
    promised, wanted = pledged(connection, year), goals(connection, year)
    since = _held_since(connection, year, came, went)
    drives = drives_of(connection, year)
    places = came.keys() | went.keys() | promised.keys() | wanted.keys()
    units = all_units(connection, year, {unit for unit, _ in places})
    return tuple(
        UnitBalance(
            unit=unit,
            drive=drive,
            money=Money(came.get((unit.id, drive.id), 0), went.get((unit.id, drive.id), 0)),
            pledged=promised.get((unit.id, drive.id), 0),
            goal=wanted.get((unit.id, drive.id)),
            held_since=since.get((unit.id, drive.id), ""),
        )
        for drive in drives
        for unit in units.values()
        if (unit.id, drive.id) in places
    )


def handed_over(connection: Connection, year: int) -> Mapping[Place, int]:
    """By unit and drive number, the money handed over to the fund, in đồng."""
    query = (
        select(Remittance.unit_id, Remittance.drive_id, func.sum(Remittance.amount))
        .join(FundDrive, FundDrive.id == Remittance.drive_id)
        .where(FundDrive.year == year, stands(Remittance.table_id))
        .group_by(Remittance.unit_id, Remittance.drive_id)
    )
    return {(unit, drive): amount for unit, drive, amount in connection.execute(query)}


def money_of(connection: Connection, year: int, unit_id: int, drive_id: int) -> Money:
    """One unit's money in one drive."""
    place = (unit_id, drive_id)
    came, went = collected(connection, year), handed_over(connection, year)
    return Money(came.get(place, 0), went.get(place, 0))


def _held_since(
    connection: Connection,
    year: int,
    came: Mapping[Place, int],
    went: Mapping[Place, int],
) -> Mapping[Place, str]:
    """Since when the oldest money on hand has been there, where there is any."""
    places = {place for place, amount in came.items() if amount > went.get(place, 0)}
    since = {place: day for place, day in _first_days(connection, year).items() if place in places}
    by_day = _collected_by_day(connection, year, places & went.keys())
    return since | {place: held_since(days, went[place]) for place, days in by_day.items()}


def _first_days(connection: Connection, year: int) -> Mapping[Place, str]:
    """The first known day on which money came: where none was handed over, it is still there."""
    lines = counted()
    day = _day(lines)
    query = (
        select(lines.c.unit_id, lines.c.drive_id, func.min(func.nullif(day, "")))
        .outerjoin_from(lines, UnitReturn, UnitReturn.id == lines.c.return_id)
        .where(*_there(lines, year), lines.c.amount > 0)
        .group_by(lines.c.unit_id, lines.c.drive_id)
    )
    return {(unit, drive): when or "" for unit, drive, when in connection.execute(query).all()}


def _collected_by_day(
    connection: Connection, year: int, places: Collection[Place]
) -> Mapping[Place, list[tuple[str, int]]]:
    """What was collected on each day; a line without a day came on the day its return did."""
    found: defaultdict[Place, list[tuple[str, int]]] = defaultdict(list)
    if not places:
        return found
    lines = counted()
    day = _day(lines)
    handed = select(Remittance.unit_id).where(
        Remittance.unit_id == lines.c.unit_id, Remittance.drive_id == lines.c.drive_id
    )
    query = (
        select(lines.c.unit_id, lines.c.drive_id, day, func.sum(lines.c.amount))
        .outerjoin_from(lines, UnitReturn, UnitReturn.id == lines.c.return_id)
        .where(*_there(lines, year), handed.exists())
        .group_by(lines.c.unit_id, lines.c.drive_id, day)
    )
    for unit, drive, when, amount in connection.execute(query).all():
        if (unit, drive) in places:
            found[unit, drive].append((when, amount))
    return found


def _day(lines: Subquery) -> ColumnElement[str]:
    """A line's day, else the day on which its return came; "" where neither is known."""
    received = func.coalesce(UnitReturn.received_on, "")
    return case((lines.c.given_on != "", lines.c.given_on), else_=received)


def _there(lines: Subquery, year: int) -> tuple[ColumnElement[bool], ...]:
    """Lines for the fund; of money that was never there neither the line nor its reversal."""
    return (
        lines.c.year == year,
        lines.c.drive_id.is_not(None),
        lines.c.direct == 0,
        lines_stand(lines),
    )
