"""Money handed over to the fund: entered once, questioned where odd, corrected by reversal only."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, func, insert, select
from sqlalchemy.orm import aliased

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.dates import format_date
from desktop_app.domain.documents import DocumentKind, NewDocument, Owner, OwnerKind
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.fund_refusals import ReversedBefore
from desktop_app.domain.fund_rows import DriveInfo
from desktop_app.domain.money import format_money
from desktop_app.domain.refusals import refuse_wrong
from desktop_app.domain.remittances import (
    NewRemittance,
    RemittanceLine,
    ask,
    problems,
    questions,
)
from desktop_app.domain.rows import UnitInfo
from desktop_app.domain.text import clean
from desktop_app.models.following import Document
from desktop_app.models.fund import BankLine, BankMatch, FundDrive, Remittance
from desktop_app.models.units import Unit, UnitName
from desktop_app.services import campaigns, documents, origins, years
from desktop_app.services.desk import Command, Desk
from desktop_app.services.fund.balance import money_of
from desktop_app.services.fund.drives import drives_of
from desktop_app.services.fund.lookups import unit_of_year
from desktop_app.services.fund.places import find_drive
from desktop_app.services.origins import stands
from desktop_app.services.unit_names import name_in

Record = dict[str, Any]
# What a reversal, and what repeats an entry, say as the entry itself: they stand and fall together.
_SAME = ("drive_id", "unit_id", "sent_on", "bank_reference", "table_id", "row")


class Remittances:
    """Handing over, and taking an entry back by its reversal."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def add(self, new: NewRemittance, document: Path | None = None) -> Done[int]:
        """Enter a remittance, with the file of its voucher where there is one; its number.

        Raises: NotFound, WrongFields; AboveOnHand where it is above what is on hand, Questioned
        where it is before the drive opens or bears another's bank reference, if no reason was
        given; CannotRead, Refused for a file that is empty or too large; ClosedYear.
        """
        voucher = documents.from_file(document, DocumentKind.REMITTANCE) if document else None
        with self._desk.command() as command:
            years.ensure_open(command, new.year)
            drive = find_drive(command.connection, new.year, new.drive)
            unit = unit_of_year(command.connection, new.year, new.unit)
            reason = _checked(command, new, drive, unit)
            record = _record(new, drive, unit, reason)
            if voucher:
                record["document_id"] = _keep(command, voucher, new, drive, unit)
            ident = _insert(command, record)
            command.audit("remittance.add", f"remittance:{ident}", after=_told(new), reason=reason)
        return Done(ident, Changes.FUNDS)

    def reverse(self, number: int, reason: str) -> Done[int]:
        """Cancel a remittance by an entry with the opposite amount; that entry's number.

        Raises: NotFound; WrongFields without a reason; ReversedBefore for a reversal and for one
        that is reversed; Refused while a bank line is matched with it; ClosedYear.
        """
        if not reason.strip():
            refuse_wrong({"reason": "Hãy ghi lý do đảo khoản nộp này."})
        with self._desk.command() as command:
            ident = reverse(command, number, reason)
        return Done(ident, Changes.FUNDS)

    def lines(
        self, year: int, campaign: str = "", unit: str = "", drive: str = ""
    ) -> tuple[RemittanceLine, ...]:
        """The year's remittances and their reversals, in the order of their entry.

        Raises: NotFound for a campaign.
        """
        with self._desk.reading() as connection:
            campaigns.chosen(connection, year, campaign)
            found = lines(connection, year)
        return tuple(
            one
            for one in found
            if campaign in {"", one.drive.campaign}
            and unit in {"", one.unit_code}
            and drive in {"", one.drive.code}
        )


def reverse(command: Command, number: int, reason: str) -> int:
    """Cancel a remittance within a command; the number of the entry that cancels it.

    Raises: NotFound, ReversedBefore, Refused, ClosedYear.
    """
    row = _stored(command.connection, number)
    years.ensure_open(command, row.year)
    _refuse_reversal(command.connection, row)
    ident = _insert(command, _reversal(row, reason.strip()))
    before = {"unit": row.code, "amount": row.amount, "day": row.sent_on}
    subject = f"remittance:{number}"
    after = {"reversed_by": ident}
    command.audit("remittance.reverse", subject, before=before, after=after, reason=reason)
    return ident


def repeat(command: Command, number: int, reason: str) -> int:
    """Enter a remittance that was taken back anew; the new entry's number.

    Raises: NotFound, ClosedYear.
    """
    row = _stored(command.connection, number)
    years.ensure_open(command, row.year)
    said = f"{clean(reason)}: ghi lại khoản số {number}"
    same = {name: row._mapping[name] for name in (*_SAME, "amount", "note", "document_id")}  # noqa: SLF001  # SQLAlchemy's public name
    ident = _insert(command, same | {"reason": said})
    after = {"unit": row.code, "amount": row.amount, "day": row.sent_on}
    command.audit("remittance.add", f"remittance:{ident}", after=after, reason=reason)
    return ident


def lines(connection: Connection, year: int) -> tuple[RemittanceLine, ...]:
    """All remittances of a year's drives, and their reversals."""
    drives = {drive.id: drive for drive in drives_of(connection, year)}
    known = origins.tables(connection, year)
    reversal = aliased(Remittance)
    matched = _matched().subquery()
    query = (
        select(
            Remittance,
            Unit.code.label("unit_code"),
            func.coalesce(UnitName.name, Unit.code).label("unit_name"),
            func.coalesce(Document.name, "").label("document"),
            reversal.id.label("reversed_by"),
            func.coalesce(matched.c.amount, 0).label("matched"),
        )
        .join(Unit, Unit.id == Remittance.unit_id)
        .outerjoin(UnitName, and_(UnitName.unit_id == Unit.id, name_in(year)))
        .outerjoin(Document, Document.id == Remittance.document_id)
        .outerjoin(reversal, reversal.reverses_id == Remittance.id)
        .outerjoin(matched, matched.c.remittance_id == Remittance.id)
        .where(Remittance.drive_id.in_(drives), stands(Remittance.table_id))
        .order_by(Remittance.id)
    )
    return tuple(
        RemittanceLine(
            id=row.id,
            drive=drives[row.drive_id],
            unit_code=row.unit_code,
            unit_name=row.unit_name,
            amount=row.amount,
            sent_on=row.sent_on,
            bank_reference=row.bank_reference,
            note=row.note,
            reason=row.reason,
            document_id=row.document_id,
            document=row.document,
            reverses=row.reverses_id,
            reversed_by=row.reversed_by,
            matched=row.matched,
            actor=row.actor,
            origin=(
                known[row.table_id].origin(row.row or 0, "amount")
                if row.table_id in known
                else None
            ),
        )
        for row in connection.execute(query)
    )


def _matched() -> Select[int, int]:
    """What the bank's lines show of each remittance, as matches stand."""
    return (
        select(BankMatch.remittance_id, func.sum(BankMatch.amount).label("amount"))
        .join(BankLine, BankLine.id == BankMatch.bank_line_id)
        .where(BankMatch.undone.is_(False), stands(BankLine.table_id))
        .group_by(BankMatch.remittance_id)
    )


def _checked(command: Command, new: NewRemittance, drive: DriveInfo, unit: UnitInfo) -> str:
    """The reasons that were given where something is odd.

    Raises: WrongFields, AboveOnHand, Questioned.
    """
    refuse_wrong(problems(new, command.today))
    money = money_of(command.connection, new.year, unit.id, drive.id)
    same = _same_reference(command.connection, clean(new.bank_reference))
    return ask(questions(new, drive, money, same), new.answers)


def _same_reference(connection: Connection, reference: str) -> str:
    """Another standing remittance of the same bank reference, told as a list tells it."""
    if not reference:
        return ""
    reversal = aliased(Remittance)
    query = (
        select(UnitName.name, Remittance.amount, Remittance.sent_on)
        .outerjoin(reversal, reversal.reverses_id == Remittance.id)
        .join(UnitName, and_(UnitName.unit_id == Remittance.unit_id, UnitName.valid_to == ""))
        .where(
            func.lower(Remittance.bank_reference) == reference.lower(),
            Remittance.reverses_id.is_(None),
            reversal.id.is_(None),
            stands(Remittance.table_id),
        )
        .order_by(Remittance.id)
        .limit(1)
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        return ""
    return f"{row.name}, {format_money(row.amount)} đồng, ngày {format_date(row.sent_on)}"


def _record(new: NewRemittance, drive: DriveInfo, unit: UnitInfo, reason: str) -> Record:
    return {
        "drive_id": drive.id,
        "unit_id": unit.id,
        "amount": new.amount,
        "sent_on": new.sent_on,
        "bank_reference": clean(new.bank_reference),
        "note": clean(new.note),
        "reason": clean(reason),
    }


def _keep(
    command: Command, voucher: NewDocument, new: NewRemittance, drive: DriveInfo, unit: UnitInfo
) -> int:
    """The voucher belongs to the unit, and to the campaign where the drive has one."""
    owners = [Owner(OwnerKind.UNIT, unit.id)]
    if drive.campaign:
        (info,) = campaigns.chosen(command.connection, new.year, drive.campaign)
        owners.append(Owner(OwnerKind.CAMPAIGN, info.id))
    return documents.keep(command, voucher, owners)


def _insert(command: Command, record: Record) -> int:
    entered = {"entered_at": command.now, "actor": command.actor.name}
    added = insert(Remittance).returning(Remittance.id)
    return int(command.connection.execute(added, [{**record, **entered}]).scalar_one())


def _told(new: NewRemittance) -> Record:
    return {
        "drive": new.drive,
        "unit": new.unit,
        "amount": new.amount,
        "day": new.sent_on,
        "bank_reference": clean(new.bank_reference),
    }


def _stored(connection: Connection, number: int) -> Row[Remittance, int, str]:
    query = (
        select(Remittance, FundDrive.year, Unit.code)
        .join(FundDrive, FundDrive.id == Remittance.drive_id)
        .join(Unit, Unit.id == Remittance.unit_id)
        .where(Remittance.id == number, stands(Remittance.table_id))
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        what = "khoản nộp quỹ số"
        raise NotFound(what, str(number))
    return row


def _refuse_reversal(connection: Connection, row: Row[Remittance, int, str]) -> None:
    if row.reverses_id is not None:
        sentence = (
            f"Khoản số {row.id} là bút toán đảo của khoản số {row.reverses_id}, không đảo lại "
            "được. Nếu khoản nộp có thật, hãy ghi lại thành khoản mới."
        )
        raise ReversedBefore(sentence)
    earlier = connection.scalar(select(Remittance.id).where(Remittance.reverses_id == row.id))
    if earlier is not None:
        sentence = f"Khoản nộp số {row.id} đã được đảo bằng bút toán số {earlier}."
        raise ReversedBefore(sentence)
    matched = _matched().where(BankMatch.remittance_id == row.id)
    if connection.execute(matched).first():
        sentence = (
            f"Khoản nộp số {row.id} đang khớp với sao kê ngân hàng. Hãy bỏ khớp ở phần đối chiếu "
            "trước, rồi đảo."
        )
        raise Refused(sentence)


def _reversal(row: Row[Remittance, int, str], reason: str) -> Record:
    """The opposite entry; it stands and falls with the same import."""
    mapped = row._mapping  # noqa: SLF001  # SQLAlchemy's public name
    return {name: mapped[name] for name in _SAME} | {
        "amount": -row.amount,
        "reverses_id": row.id,
        "reason": clean(reason),
    }
