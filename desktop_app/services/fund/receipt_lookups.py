"""What receipts are given for, which numbers are used, and the receipts of a year."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, select

from desktop_app.domain.dates import format_date
from desktop_app.domain.fund_rows import LedgerFilter
from desktop_app.domain.money import format_money
from desktop_app.domain.receipts import OpenGift, ReceiptInfo, Waiting
from desktop_app.models.campaigns import Contribution
from desktop_app.models.fund import FundDrive, Receipt, ReceiptLine
from desktop_app.models.units import Unit, UnitName
from desktop_app.services.fund.counted import counted, lines_stand
from desktop_app.services.fund.drives import drives_of
from desktop_app.services.unit_names import name_at, name_in

_SIGN = "BL-"


def gifts_of(connection: Connection, year: int, chosen: Collection[int]) -> tuple[OpenGift, ...]:
    """Of chosen contributions those of money given to the fund that count and are not reversed."""
    lines = counted()
    query = _open_gifts(lines, year).where(lines.c.id.in_(chosen))
    return tuple(OpenGift(*row) for row in connection.execute(query))


def waiting(connection: Connection, wanted: LedgerFilter, limit: int | None) -> Waiting:
    """The contributions that no receipt, or none in full, was given for; the first of them."""
    lines = counted()
    every = _waiting_lines(connection, lines, wanted).limit(limit)
    found = connection.execute(every).all()
    if not found:
        return Waiting((), 0, 0)
    ids = {row.id for row in found}
    query = _open_gifts(lines, wanted.year)
    if limit:  # all of them may be more than a statement takes parameters
        query = query.where(lines.c.id.in_(ids))
    gifts = (OpenGift(*row) for row in connection.execute(query) if row.id in ids)
    return Waiting(tuple(gifts), found[0].many, found[0].left)


def _waiting_lines(
    connection: Connection,
    lines: Any,  # noqa: ANN401  # `counted()`, a query of its columns
    wanted: LedgerFilter,
) -> Any:  # noqa: ANN401  # a query whose columns are read by name
    """The numbers of the lines alone, in order, each with the count and the sum of all of them."""
    drives = [
        one.id
        for one in drives_of(connection, wanted.year)
        if wanted.campaign in {"", one.campaign}
        and wanted.fund in {"", one.fund}
        and wanted.drive in {"", one.code}
    ]
    covered = _covered().subquery()
    left = lines.c.amount - func.coalesce(covered.c.amount, 0)
    query = (
        select(lines.c.id, func.count().over().label("many"), func.sum(left).over().label("left"))
        .select_from(lines)
        .outerjoin(covered, covered.c.contribution_id == lines.c.id)
        .where(
            lines.c.year == wanted.year,
            lines.c.drive_id.in_(drives),
            left > 0,
            *_receiptable(lines),
        )
        .order_by(lines.c.drive_id, lines.c.unit_id, lines.c.id)
    )
    if not wanted.unit:
        return query
    return query.where(
        lines.c.unit_id == select(Unit.id).where(Unit.code == wanted.unit).scalar_subquery()
    )


def unreceipted(connection: Connection, year: int) -> tuple[int, int]:
    """How many contributions to the year's drives wait for a receipt, and how much of them."""
    lines, covered = counted(), _covered().subquery()
    left = lines.c.amount - func.coalesce(covered.c.amount, 0)
    query = (
        select(func.count(), func.coalesce(func.sum(left), 0))
        .select_from(lines)
        .outerjoin(covered, covered.c.contribution_id == lines.c.id)
        .where(
            lines.c.year == year,
            lines.c.drive_id.is_not(None),
            left > 0,
            *_receiptable(lines),
        )
    )
    count, amount = connection.execute(query).one()
    return count, amount


def _open_gifts(lines: Any, year: int) -> Any:  # noqa: ANN401  # `counted()`, a query of its columns
    covered = _covered().subquery()
    return (
        select(
            lines.c.id,
            lines.c.drive_id,
            FundDrive.title,
            lines.c.unit_id,
            Unit.code,
            func.coalesce(UnitName.name, Unit.code).label("unit_name"),
            Contribution.donor,
            lines.c.given_on,
            lines.c.amount,
            func.coalesce(covered.c.amount, 0).label("receipted"),
        )
        .join_from(lines, Contribution, Contribution.id == lines.c.id)
        .join(FundDrive, FundDrive.id == lines.c.drive_id)
        .join(Unit, Unit.id == lines.c.unit_id)
        .outerjoin(UnitName, and_(UnitName.unit_id == Unit.id, name_in(year)))
        .outerjoin(covered, covered.c.contribution_id == lines.c.id)
        .where(lines.c.year == year, *_receiptable(lines))
        .order_by(lines.c.drive_id, lines.c.unit_id, lines.c.id)
    )


def _receiptable(lines: Any) -> tuple[ColumnElement[bool], ...]:  # noqa: ANN401  # `counted()`
    return (lines.c.amount > 0, lines.c.direct == 0, lines_stand(lines))


def _covered() -> Any:  # noqa: ANN401  # a query whose columns are read by name
    """What receipts in force cover of each contribution."""
    return (
        select(ReceiptLine.contribution_id, func.sum(ReceiptLine.amount).label("amount"))
        .join(Receipt, Receipt.id == ReceiptLine.receipt_id)
        .where(Receipt.voided_on == "")
        .group_by(ReceiptLine.contribution_id)
    )


def used_numbers(connection: Connection, book: str) -> Mapping[int, str]:
    """The numbers of a book, each with whose it is."""
    query = select(Receipt.number, Receipt.payer, Receipt.amount, Receipt.issued_on)
    return {
        row.number: (
            f"{row.payer}, {format_money(row.amount)} đồng, ngày {format_date(row.issued_on)}"
        )
        for row in connection.execute(query.where(Receipt.book == book))
    }


def last_book(connection: Connection, year: int) -> str:
    """The book last used in a year, or one named for it."""
    query = (
        select(Receipt.book)
        .join(FundDrive, FundDrive.id == Receipt.drive_id)
        .where(FundDrive.year == year)
        .order_by(Receipt.id.desc())
        .limit(1)
    )
    return connection.scalar(query) or f"{_SIGN}{year}"


def receipts_of(connection: Connection, year: int, campaign: str) -> tuple[ReceiptInfo, ...]:
    """The receipts of a year, or of a campaign, book by book in the order of numbers."""
    drives = {one.id: one for one in drives_of(connection, year) if campaign in {"", one.campaign}}
    query = (
        select(Receipt, Unit.code, func.coalesce(UnitName.name, Unit.code).label("unit"))
        .join(Unit, Unit.id == Receipt.unit_id)
        .outerjoin(UnitName, and_(UnitName.unit_id == Unit.id, name_at(Receipt.issued_on)))
        .where(Receipt.drive_id.in_(drives))
        .order_by(Receipt.book, Receipt.number)
    )
    parts, gone = _parts(connection, year)
    return tuple(
        ReceiptInfo(
            id=row.id,
            book=row.book,
            number=row.number,
            year=year,
            drive_code=drives[row.drive_id].code,
            drive_title=drives[row.drive_id].title,
            fund_name=drives[row.drive_id].fund_name,
            unit_code=row.code,
            unit_name=row.unit,
            issued_on=row.issued_on,
            payer=row.payer,
            amount=row.amount,
            content=row.content,
            voided_on=row.voided_on,
            reason=row.reason,
            actor=row.actor,
            contributions=parts[row.id],
            stale=not row.voided_on and row.id in gone,
        )
        for row in connection.execute(query)
    )


def _parts(connection: Connection, year: int) -> tuple[Mapping[int, tuple[int, ...]], set[int]]:
    """By receipt, its contributions; and the receipts of which one counts no more."""
    lines = counted()
    there = select(lines.c.id).where(lines.c.year == year, *_receiptable(lines)).subquery()
    query = (
        select(ReceiptLine.receipt_id, ReceiptLine.contribution_id, there.c.id)
        .join(Receipt, Receipt.id == ReceiptLine.receipt_id)
        .join(FundDrive, FundDrive.id == Receipt.drive_id)
        .outerjoin(there, there.c.id == ReceiptLine.contribution_id)
        .where(FundDrive.year == year)
        .order_by(ReceiptLine.id)
    )
    parts: defaultdict[int, tuple[int, ...]] = defaultdict(tuple)
    gone = set()
    for receipt, contribution, counts in connection.execute(query):
        parts[receipt] += (contribution,)
        if counts is None:
            gone.add(receipt)
    return parts, gone
