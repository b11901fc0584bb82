"""Goals of units in drives: what the office wrote, else the fund target of the campaign's plan."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, or_, select, update

from desktop_app.domain.fund_rows import UnitGoal
from desktop_app.domain.refusals import refuse_wrong
from desktop_app.models.fund import DriveGoal, Fund, FundDrive
from desktop_app.services import campaigns
from desktop_app.services.desk import Command
from desktop_app.services.fund.planned import planned_goals
from desktop_app.services.units import units_of


def of_drive(connection: Connection, drive: Row[Any]) -> tuple[UnitGoal, ...]:
    """What each unit of the drive's year is to reach; a goal belongs to a unit, never a person."""
    typed = {row.unit_id: row for row in connection.execute(_typed(drive.id))}
    planned = _planned(connection, drive)
    return tuple(
        UnitGoal(unit, typed[unit.id].amount, typed=True, note=typed[unit.id].note)
        if unit.id in typed
        else UnitGoal(unit, planned.get(unit.id), typed=False)
        for unit in units_of(connection, drive.year)
    )


def goals(connection: Connection, year: int) -> Mapping[tuple[int, int], int]:
    """By unit and drive number, the goals of a year in đồng."""
    drives = connection.execute(select(FundDrive).where(FundDrive.year == year)).all()
    return {
        (goal.unit.id, drive.id): goal.amount
        for drive in drives
        for goal in of_drive(connection, drive)
        if goal.amount is not None
    }


def typed_by_campaign(
    connection: Connection, year: int, fund: str | None = None
) -> Mapping[tuple[int | None, int], int]:
    """By campaign (None: of no campaign) and unit number, the sum of the typed goals of a year.

    `fund`: only those of drives for this fund; None for all.
    """
    query = (
        select(FundDrive.campaign_id, DriveGoal.unit_id, func.sum(DriveGoal.amount))
        .join(FundDrive, FundDrive.id == DriveGoal.drive_id)
        .join(Fund, Fund.id == FundDrive.fund_id)
        .where(FundDrive.year == year)
        .group_by(FundDrive.campaign_id, DriveGoal.unit_id)
    )
    if fund is not None:
        query = query.where(Fund.code == fund)
    return {(row[0], row[1]): row[2] for row in connection.execute(query)}


def asking_drives(connection: Connection, year: int) -> frozenset[int]:
    """The numbers of the drives of a year that set some unit a goal."""
    query = (
        select(DriveGoal.drive_id)
        .join(FundDrive, FundDrive.id == DriveGoal.drive_id)
        .where(FundDrive.year == year)
    )
    return frozenset(connection.scalars(query))


def in_place_of_plan(connection: Connection, year: int) -> frozenset[tuple[int | None, int]]:
    """By campaign and unit number, whose typed goal stands in place of the plan's target.

    The target is the goal of the drive that takes the campaign's returns; where none does, what
    was typed for any drive of the campaign goes before it.
    """
    takers = select(FundDrive.campaign_id).where(
        FundDrive.takes_returns, FundDrive.campaign_id.is_not(None)
    )
    query = (
        select(FundDrive.campaign_id, DriveGoal.unit_id)
        .join(FundDrive, FundDrive.id == DriveGoal.drive_id)
        .where(
            FundDrive.year == year,
            or_(FundDrive.takes_returns, FundDrive.campaign_id.not_in(takers)),
        )
    )
    return frozenset((row[0], row[1]) for row in connection.execute(query))


def put(command: Command, drive_id: int, unit_id: int, amount: int | None, note: str) -> int | None:
    """Write a unit's goal, or take it away; the amount that stood before, if any.

    Raises: WrongFields.
    """
    if amount is not None and amount <= 0:
        refuse_wrong({"amount": "Hãy ghi mức vận động lớn hơn 0, hoặc để trống để bỏ mức này."})
    same = (DriveGoal.drive_id == drive_id, DriveGoal.unit_id == unit_id)
    before = command.connection.scalar(select(DriveGoal.amount).where(*same))
    if amount is None:
        command.connection.execute(delete(DriveGoal).where(*same))
        return before
    values = {"amount": amount, "note": note}
    changed = update(DriveGoal).where(*same).values(version=DriveGoal.version + 1, **values)
    if before is None:
        record = {"drive_id": drive_id, "unit_id": unit_id, **values}
        command.connection.execute(insert(DriveGoal), [record])
    else:
        command.connection.execute(changed)
    return before


def _typed(drive_id: int) -> Any:  # noqa: ANN401  # a query whose rows are read by name
    return select(DriveGoal.unit_id, DriveGoal.amount, DriveGoal.note).where(
        DriveGoal.drive_id == drive_id
    )


def _planned(connection: Connection, drive: Row[Any]) -> Mapping[int, int]:
    """The plan's target is the goal of the drive that takes the campaign's returns."""
    if not drive.takes_returns:
        return {}
    wanted = tuple(
        one for one in campaigns.of_year(connection, drive.year) if one.id == drive.campaign_id
    )
    planned = planned_goals(connection, drive.year, wanted)
    return {unit: goal.amount for unit, goal in planned.items() if goal.amount}
