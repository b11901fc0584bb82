"""Pledges: who promised what in a drive, and what of it has not come in yet."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, and_, func, insert, select, update

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.fund_rows import Giver, NewPledge, PledgeInfo, Standing
from desktop_app.domain.ledger import wrong_pledge
from desktop_app.domain.refusals import refuse_wrong
from desktop_app.domain.rows import UnitInfo
from desktop_app.domain.text import clean
from desktop_app.models.fund import FundDrive, Pledge
from desktop_app.models.units import Unit, UnitName
from desktop_app.services import years
from desktop_app.services.desk import Command, Desk
from desktop_app.services.fund import goals, lookups
from desktop_app.services.fund.counted import Key, collected
from desktop_app.services.origins import stands
from desktop_app.services.unit_names import name_in
from desktop_app.services.units import units_of

Record = dict[str, Any]


def pledged(connection: Connection, year: int) -> Mapping[Key, int]:
    """By unit and drive number, the money that was pledged and not cancelled, in đồng."""
    return {key: amount for key, (amount, _, _) in _sums(connection, year).items()}


def _sums(connection: Connection, year: int) -> Mapping[Key, tuple[int, int, int]]:
    query = (
        select(
            Pledge.unit_id,
            Pledge.drive_id,
            func.sum(Pledge.amount),
            func.sum(Pledge.in_kind_value),
            func.count(),
        )
        .join(FundDrive, FundDrive.id == Pledge.drive_id)
        .where(FundDrive.year == year, Pledge.cancelled.is_(False), stands(Pledge.table_id))
        .group_by(Pledge.unit_id, Pledge.drive_id)
    )
    return {(row[0], row[1]): (row[2], row[3], row[4]) for row in connection.execute(query)}


class Pledges:
    """The pledges of a store."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self, year: int, drive: str, unit: str = "") -> tuple[PledgeInfo, ...]:
        """The pledges of a drive, cancelled ones too; of one unit where its code is given.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            drive_id = lookups.drive_row(connection, year, drive).id
            query = (
                select(Pledge, Unit.code.label("unit_code"), UnitName.name.label("unit_name"))
                .join(Unit, Unit.id == Pledge.unit_id)
                .join(UnitName, and_(UnitName.unit_id == Unit.id, name_in(year)))
                .where(Pledge.drive_id == drive_id, stands(Pledge.table_id))
                .order_by(Pledge.id)
            )
            if unit:
                query = query.where(Unit.code == unit)
            return tuple(_info(row, drive) for row in connection.execute(query))

    def add(self, new: NewPledge) -> Done[int]:
        """Write a pledge down; its number is the result.

        Raises: WrongFields, NotFound, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, new.year)
            refuse_wrong(wrong_pledge(new))
            drive = lookups.drive_row(command.connection, new.year, new.drive)
            unit = lookups.unit_of_year(command.connection, new.year, new.unit)
            record = _record(command, new, unit) | {"drive_id": drive.id}
            added = insert(Pledge).returning(Pledge.id)
            number = int(command.connection.execute(added, [record]).scalar_one())
            told = {"drive": new.drive, "unit": new.unit, "name": record["name"]}
            money = {"amount": new.amount, "in_kind_value": new.in_kind_value}
            command.audit("pledge.add", f"pledge:{number}", after=told | money)
        return Done(number, Changes.FUNDS)

    def cancel(self, number: int, reason: str) -> Done[None]:
        """A pledge counts no more; it stays in the list with the reason.

        Raises: NotFound, WrongFields without a reason, Refused a second time, ClosedYear.
        """
        with self._desk.command() as command:
            row = _of_number(command.connection, number)
            years.ensure_open(command, row.year)
            if not reason.strip():
                refuse_wrong({"reason": "Hãy ghi lý do hủy đăng ký này."})
            if row.cancelled:
                sentence = f"Đăng ký số {number} đã được hủy trước đó."
                raise Refused(sentence)
            changed = update(Pledge).where(Pledge.id == number)
            values = {"cancelled": True, "reason": clean(reason)}
            command.connection.execute(changed.values(version=Pledge.version + 1, **values))
            before = {"amount": row.amount, "in_kind_value": row.in_kind_value}
            command.audit("pledge.cancel", f"pledge:{number}", before=before, reason=reason)
        return Done(None, Changes.FUNDS)

    def standing(self, year: int, drive: str) -> tuple[Standing, ...]:
        """How every unit of the year stands in a drive: goal, pledged, collected, outstanding.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            row = lookups.drive_row(connection, year, drive)
            sums, money = _sums(connection, year), collected(connection, year)
            aims = {goal.unit.id: goal.amount for goal in goals.of_drive(connection, row)}
            found = []
            for unit in units_of(connection, year):
                key = (unit.id, row.id)
                promised, goods, count = sums.get(key, (0, 0, 0))
                came = money.get(key, 0)
                found.append(Standing(unit, aims[unit.id], promised, goods, came, count))
            return tuple(found)


def _of_number(connection: Connection, number: int) -> Any:  # noqa: ANN401  # a row read by name
    query = (
        select(Pledge, FundDrive.year)
        .join(FundDrive, FundDrive.id == Pledge.drive_id)
        .where(Pledge.id == number, stands(Pledge.table_id))
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        what = "đăng ký ủng hộ số"
        raise NotFound(what, str(number))
    return row


def _record(command: Command, new: NewPledge, unit: UnitInfo) -> Record:
    record: Record = {"unit_id": unit.id, "person_id": None, "donor_id": None, "name": ""}
    if new.person:
        person = lookups.person_of_unit(command.connection, new.person, unit)
        record |= {"person_id": person.id, "name": person.name}
    if new.donor is not None:
        donor = lookups.donor_row(command.connection, new.donor)
        record |= {"donor_id": donor.id, "name": donor.name}
    return record | {
        "amount": new.amount,
        "goods": clean(new.goods),
        "in_kind_value": new.in_kind_value,
        "pledged_on": new.pledged_on,
        "due_on": new.due_on,
        "note": clean(new.note),
        "entered_at": command.now,
        "actor": command.actor.name,
    }


def _info(row: Any, drive: str) -> PledgeInfo:  # noqa: ANN401  # a row read by name
    giver = Giver.UNIT
    if row.person_id is not None:
        giver = Giver.PERSON
    elif row.donor_id is not None:
        giver = Giver.DONOR
    return PledgeInfo(
        id=row.id,
        unit_code=row.unit_code,
        unit_name=row.unit_name,
        drive=drive,
        name=row.name,
        giver=giver,
        amount=row.amount,
        goods=row.goods,
        in_kind_value=row.in_kind_value,
        pledged_on=row.pledged_on,
        due_on=row.due_on,
        note=row.note,
        cancelled=row.cancelled,
        reason=row.reason,
    )
