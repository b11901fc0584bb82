"""Receipts for money given: numbered without gaps, never for more than was given, never deleted."""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from desktop_app.config import resource
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.dates import format_date
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.fund_rows import LedgerFilter
from desktop_app.domain.receipts import (
    NewReceipt,
    OpenGift,
    ReceiptInfo,
    Waiting,
    next_number,
    problems,
    receipt_label,
    shared_out,
)
from desktop_app.domain.refusals import refuse_wrong
from desktop_app.domain.text import clean
from desktop_app.exporters.pdf import receipts_pdf
from desktop_app.models.fund import FundDrive, Receipt, ReceiptLine
from desktop_app.reports.receipt import receipt_forms
from desktop_app.services import campaigns, settings, years
from desktop_app.services.desk import Command, Desk
from desktop_app.services.fund.receipt_lookups import (
    gifts_of,
    last_book,
    receipts_of,
    used_numbers,
    waiting,
)
from desktop_app.services.written import write_as

ENDINGS = frozenset({".pdf"})


class Receipts:
    """Issuing, voiding, looking up and printing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def waiting(self, wanted: LedgerFilter, limit: int | None = None) -> Waiting:
        """The contributions of money that no receipt, or none in full, was given for.

        Raises: NotFound for a campaign.
        """
        with self._desk.reading() as connection:
            campaigns.chosen(connection, wanted.year, wanted.campaign)
            return waiting(connection, wanted, limit)

    def proposed(self, year: int, book: str = "") -> tuple[str, int]:
        """The book last used in the year, or one named for it, and the next number in it."""
        with self._desk.reading() as connection:
            named = clean(book) or last_book(connection, year)
            return named, next_number(used_numbers(connection, named))

    def issue(self, new: NewReceipt) -> Done[int]:
        """Give a receipt for one or several contributions; its number in the book.

        Raises: WrongFields (a number used before says whose it is), NotFound, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, new.year)
            gifts = gifts_of(command.connection, new.year, new.contributions)
            _all_found(new.contributions, gifts)
            used = used_numbers(command.connection, clean(new.book))
            refuse_wrong(problems(new, gifts, used, command.today))
            number = new.number if new.number is not None else next_number(used)
            record = _record(new, gifts, number)
            _insert(command, record, gifts)
            label = receipt_label(record["book"], number)
            told = {"payer": record["payer"], "amount": record["amount"]}
            command.audit("receipt.issue", f"receipt:{label}", after=told)
        return Done(number, Changes.FUNDS)

    def void(self, book: str, number: int, reason: str) -> Done[None]:
        """Void a wrong receipt; it keeps its number, and its contributions wait for another.

        Raises: NotFound; WrongFields without a reason; Refused where it is void; ClosedYear.
        """
        if not reason.strip():
            refuse_wrong({"reason": "Hãy ghi lý do hủy biên lai."})
        with self._desk.command() as command:
            row = _stored(command.connection, book, number)
            years.ensure_open(command, row.year)
            label = receipt_label(row.book, row.number)
            if row.voided_on:
                sentence = f"Biên lai {label} đã hủy ngày {format_date(row.voided_on)}."
                raise Refused(sentence)
            values = {"voided_on": command.today.isoformat(), "reason": clean(reason)}
            gone = update(Receipt).where(Receipt.id == row.id)
            command.connection.execute(gone.values(version=Receipt.version + 1, **values))
            before = {"payer": row.payer, "amount": row.amount}
            command.audit("receipt.void", f"receipt:{label}", before=before, reason=reason)
        return Done(None, Changes.FUNDS)

    def all(self, year: int, campaign: str = "", unit: str = "") -> tuple[ReceiptInfo, ...]:
        """The year's receipts, voided ones included, book by book in the order of numbers.

        Raises: NotFound for a campaign.
        """
        with self._desk.reading() as connection:
            campaigns.chosen(connection, year, campaign)
            found = receipts_of(connection, year, campaign)
        return tuple(one for one in found if unit in {"", one.unit_code})

    def write(self, year: int, out: Path, campaign: str = "", chosen: Collection[int] = ()) -> Path:
        """Print receipts into a PDF file, two on a page; `chosen`: their records, all where none.

        Raises: NotFound, Refused where there is none or for another ending, CannotWrite, DiskFull.
        """
        return write_as(out, ENDINGS, lambda _ending: self.pdf(year, campaign, chosen))

    def pdf(self, year: int, campaign: str = "", chosen: Collection[int] = ()) -> bytes:
        """Receipts as they will print; `chosen`: as in `write`.

        Raises: NotFound, Refused where there is none.
        """
        receipts = [one for one in self.all(year, campaign) if not chosen or one.id in chosen]
        if not receipts:
            sentence = f"Năm {year} chưa có biên lai nào để in."
            raise Refused(sentence)
        with self._desk.reading() as connection:
            forms = receipt_forms(receipts, settings.department(connection, self._desk.today))
        return receipts_pdf(forms, resource("fonts"))


def _all_found(wanted: Collection[int], gifts: Sequence[OpenGift]) -> None:
    missing = sorted(set(wanted) - {one.id for one in gifts})
    if missing:
        numbers = ", ".join(map(str, missing))
        sentence = (
            f"Khoản số {numbers} không lập biên lai được: không có, đã đảo, không phải tiền nộp "
            "vào quỹ, hoặc không thuộc đợt vận động nào của năm này."
        )
        refuse_wrong({"contributions": sentence})


def _record(new: NewReceipt, gifts: Sequence[OpenGift], number: int) -> dict[str, Any]:
    first = gifts[0]
    donors = list(dict.fromkeys(one.donor for one in gifts if one.donor))
    alone = len(donors) == 1 and all(one.donor for one in gifts)
    left = sum(one.left for one in gifts)
    return {
        "book": clean(new.book),
        "number": number,
        "drive_id": first.drive_id,
        "unit_id": first.unit_id,
        "issued_on": new.issued_on,
        "payer": clean(new.payer) or (donors[0] if alone else first.unit_name),
        "amount": left if new.amount is None else new.amount,
        "content": clean(new.content) or f"Ủng hộ: {first.drive_title}",
    }


def _insert(command: Command, record: dict[str, Any], gifts: Sequence[OpenGift]) -> None:
    entered = {"entered_at": command.now, "actor": command.actor.name}
    added = insert(Receipt).returning(Receipt.id)
    ident = command.connection.execute(added, [{**record, **entered}]).scalar_one()
    parts = [
        {"receipt_id": ident, "contribution_id": contribution, "amount": part}
        for contribution, part in shared_out(record["amount"], gifts).items()
    ]
    command.connection.execute(insert(ReceiptLine), parts)


def _stored(connection: Connection, book: str, number: int) -> Row[Receipt, int]:
    query = (
        select(Receipt, FundDrive.year)
        .join(FundDrive, FundDrive.id == Receipt.drive_id)
        .where(Receipt.book == clean(book), Receipt.number == number)
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        what = "biên lai"
        raise NotFound(what, receipt_label(book, number))
    return row
