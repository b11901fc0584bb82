"""Receipts: issued, voided, listed, printed."""

from argparse import Namespace
from dataclasses import asdict

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.fund_rows import LedgerFilter
from desktop_app.domain.progress import Progress
from desktop_app.domain.receipts import NewReceipt, ReceiptInfo, receipt_label
from desktop_app.reports.receipt import receipts_table, waiting_sentence, waiting_table


def issue(asked: Namespace, _progress: Progress) -> Answer:
    """A receipt is given; its book and number are printed."""
    with opened(asked) as office:
        book = asked.book or office.receipts.proposed(asked.year)[0]
        new = NewReceipt(
            year=asked.year,
            contributions=tuple(asked.contribution),
            issued_on=asked.date,
            book=book,
            number=asked.number,
            payer=asked.payer,
            content=asked.content,
            amount=asked.amount,
        )
        number = office.receipts.issue(new).value
    return Answer(receipt_label(book, number))


def void(asked: Namespace, _progress: Progress) -> Answer:
    """A receipt is void and keeps its number."""
    with opened(asked) as office:
        office.receipts.void(asked.book, asked.number, asked.reason)
    return Answer(f"Đã hủy biên lai {receipt_label(asked.book, asked.number)}.")


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """The receipts, or the contributions that wait for one."""
    place = (asked.year, asked.campaign, asked.unit)
    with opened(asked) as office:
        if not asked.waiting:
            found = office.receipts.all(*place)
            told: list[Json] = [_told(one) for one in found]
            return Answer(table_text(receipts_table(found)), {"receipts": told})
        wanted = LedgerFilter(asked.year, campaign=asked.campaign, unit=asked.unit)
        open_ones = office.receipts.waiting(wanted)
    text = f"{table_text(waiting_table(open_ones.gifts))}\n{waiting_sentence(open_ones)}"
    waiting: list[Json] = [{**asdict(one), "left": one.left} for one in open_ones.gifts]
    return Answer(text, {"contributions": waiting})


def _told(one: ReceiptInfo) -> Json:
    return {
        "id": one.id,
        "book": one.book,
        "number": one.number,
        "date": one.issued_on,
        "payer": one.payer,
        "unit": {"code": one.unit_code, "name": one.unit_name},
        "drive": one.drive_code,
        "amount": one.amount,
        "content": one.content,
        "voided": one.voided_on or None,
        "reason": one.reason or None,
        "stale": one.stale,
        "contributions": list(one.contributions),
    }


COMMANDS = {"receipt issue": issue, "receipt void": void, "receipt list": listed}
