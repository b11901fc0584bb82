"""The ledger: lines are written, taken back, listed and summed."""

from argparse import Namespace
from dataclasses import asdict

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.fund_rows import Giver, LedgerFilter, LedgerLine, NewContribution
from desktop_app.domain.points import points_text
from desktop_app.domain.progress import Progress
from desktop_app.reports.fund_ledger import ledger_table, summed_table


def add(asked: Namespace, _progress: Progress) -> Answer:
    """A line is written; its number is printed."""
    new = NewContribution(
        year=asked.year,
        drive=asked.drive,
        unit=asked.unit,
        giver=_giver(asked),
        person=asked.person,
        donor=asked.donor,
        amount=asked.amount,
        goods=asked.goods,
        quantity=asked.quantity or "",
        measure=asked.measure,
        in_kind_value=asked.value,
        labour_days=asked.days,
        participants=asked.people,
        direct=asked.direct,
        given_on=asked.date,
        receipt=asked.receipt,
        note=asked.note,
    )
    with opened(asked) as office:
        number = office.ledger.add(new, asked.reason).value
    return Answer(str(number), {"contribution": number})


def _giver(asked: Namespace) -> Giver:
    if asked.anonymous:
        return Giver.ANONYMOUS
    if asked.donor is not None:
        return Giver.DONOR
    return Giver.PERSON if asked.person else Giver.UNIT


def reverse(asked: Namespace, _progress: Progress) -> Answer:
    """A line is taken back; the number of what takes it back is printed."""
    with opened(asked) as office:
        number = office.ledger.reverse(asked.number, asked.reason).value
    return Answer(str(number), {"reversal": number})


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """The lines that count, the newest first."""
    wanted = LedgerFilter(
        asked.year, asked.fund, asked.drive, asked.campaign, asked.unit, asked.search
    )
    with opened(asked) as office:
        found = office.ledger.lines(wanted, 0, asked.limit)
    return Answer(table_text(ledger_table(found)), [_line(one) for one in found])


def _line(line: LedgerLine) -> Json:
    told = asdict(line)
    del told["origin"]
    where = line.origin
    source = None if where is None else {"file": where.file, "sheet": where.sheet}
    if where is not None and source is not None:
        source |= {"cell": where.cell}
    return told | {"labour_days": points_text(line.labour_days), "source": source}


def summed(asked: Namespace, _progress: Progress) -> Answer:
    """What the lines add up to, each fund for itself."""
    with opened(asked) as office:
        found = office.ledger.summed(asked.year, asked.by, asked.fund)
    sums: list[Json] = [
        asdict(one) | {"labour_days": points_text(one.labour_days)} for one in found
    ]
    document: Json = {"year": asked.year, "by": asked.by.value, "sums": sums}
    return Answer(table_text(summed_table(asked.by, found)), document)


COMMANDS = {
    "contribution add": add,
    "contribution reverse": reverse,
    "contribution list": listed,
    "fund ledger": summed,
}
