"""What the store holds of pledges, remittances, bank lines and registrations, as keys to compare.

A key is equal for two rows that tell the same thing. Rows of imports taken back count for nothing.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from sqlalchemy import Connection, func, or_, select
from sqlalchemy.orm import aliased

from desktop_app.domain.intake import Kind
from desktop_app.domain.text import fold, match_key
from desktop_app.models.following import Registration
from desktop_app.models.fund import BankLine, Donor, FundDrive, Pledge, Remittance
from desktop_app.models.units import Person, Unit
from desktop_app.services.origins import stands

Key: TypeAlias = tuple[Any, ...]
_SEPARATORS = re.compile(r"[^0-9a-z]+")


def pledge_key(drive: int, unit: str, name: str, worth: tuple[int, str, int]) -> Key:
    """`worth`: amount in đồng, goods, their value in đồng."""
    amount, goods, value = worth
    return drive, unit, match_key(name), amount, match_key(goods), value


def remittance_keys(drive: int, unit: str, amount: int, day: str, reference: str) -> list[Key]:
    """By the slip's number where there is one, and by the day."""
    bare = _SEPARATORS.sub("", fold(reference))
    by_slip: list[Key] = [("slip", drive, unit, amount, bare)] if bare else []
    return [*by_slip, ("day", drive, unit, amount, day)]


def bank_key(account: str, day: str, amount: int, reference: str, content: str) -> Key:
    """A statement's line; the account only where both statements name it."""
    return account, day, amount, _SEPARATORS.sub("", fold(reference)), match_key(content)


def stored_keys(connection: Connection, kind: Kind, year: int) -> Counter[Key]:
    """How often each key stands in the store."""
    return Counter(_STORED[kind](connection, year))


def _pledges(connection: Connection, year: int) -> Iterator[Key]:
    name = func.coalesce(Person.name, Donor.name, Pledge.name)
    query = (
        select(Pledge.drive_id, Unit.code, name, Pledge.amount, Pledge.goods, Pledge.in_kind_value)
        .join(FundDrive, FundDrive.id == Pledge.drive_id)
        .join(Unit, Unit.id == Pledge.unit_id)
        .outerjoin(Person, Person.id == Pledge.person_id)
        .outerjoin(Donor, Donor.id == Pledge.donor_id)
        .where(FundDrive.year == year, Pledge.cancelled.is_(False), stands(Pledge.table_id))
    )
    for drive, unit, told, amount, goods, value in connection.execute(query):
        yield pledge_key(drive, unit, told, (amount, goods, value))


def _remittances(connection: Connection, year: int) -> Iterator[Key]:
    back = aliased(Remittance)
    query = (
        select(
            Remittance.drive_id,
            Unit.code,
            Remittance.amount,
            Remittance.sent_on,
            Remittance.bank_reference,
        )
        .join(FundDrive, FundDrive.id == Remittance.drive_id)
        .join(Unit, Unit.id == Remittance.unit_id)
        .outerjoin(back, back.reverses_id == Remittance.id)
        .where(
            FundDrive.year == year,
            Remittance.reverses_id.is_(None),
            back.id.is_(None),
            stands(Remittance.table_id),
        )
    )
    for row in connection.execute(query):
        yield from remittance_keys(*row)


def _bank_lines(connection: Connection, _year: int) -> Iterator[Key]:
    query = select(
        BankLine.account, BankLine.day, BankLine.amount, BankLine.bank_reference, BankLine.content
    ).where(stands(BankLine.table_id))
    for row in connection.execute(query):
        yield bank_key(*row)


def _registrations(connection: Connection, year: int) -> Iterator[Key]:
    query = (
        select(
            Registration.kind,
            func.coalesce(Registration.campaign_id, 0),
            Unit.code,
            func.coalesce(Person.code, ""),
        )
        .join(Unit, Unit.id == Registration.unit_id)
        .outerjoin(Person, Person.id == Registration.person_id)
        .where(
            Registration.year == year,
            Registration.withdrawn.is_(False),
            Registration.state != "not_sent",
            stands(Registration.table_id),
        )
    )
    for row in connection.execute(query):
        yield tuple(row)


_STORED: Mapping[Kind, Callable[[Connection, int], Iterator[Key]]] = {
    Kind.PLEDGES: _pledges,
    Kind.REMITTANCES: _remittances,
    Kind.BANK: _bank_lines,
    Kind.REGISTRATIONS: _registrations,
}


def handed_over(connection: Connection, year: int) -> Mapping[tuple[int, int], int]:
    """By unit and drive number, what was handed over so far, in đồng.

    What reverses a row of an import that was taken back counts for nothing, as that row does.
    """
    original = aliased(Remittance)
    query = (
        select(Remittance.unit_id, Remittance.drive_id, func.sum(Remittance.amount))
        .join(FundDrive, FundDrive.id == Remittance.drive_id)
        .outerjoin(original, original.id == Remittance.reverses_id)
        .where(
            FundDrive.year == year,
            stands(Remittance.table_id),
            or_(Remittance.reverses_id.is_(None), stands(original.table_id)),
        )
        .group_by(Remittance.unit_id, Remittance.drive_id)
    )
    return {(unit, drive): amount for unit, drive, amount in connection.execute(query)}
