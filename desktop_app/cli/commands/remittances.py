"""What is handed over to the fund, and what units still hold."""

from argparse import Namespace
from dataclasses import replace

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.balance import UnitBalance
from desktop_app.domain.progress import Progress
from desktop_app.domain.remittances import NewRemittance, RemittanceLine
from desktop_app.reports.balance import BalanceReport, balance_table, next_step
from desktop_app.reports.remittances import remittances_table


def remit(asked: Namespace, _progress: Progress) -> Answer:
    """A remittance is entered; its number is printed."""
    new = NewRemittance(
        year=asked.year,
        drive=asked.drive,
        unit=asked.unit,
        amount=asked.amount,
        sent_on=asked.date,
        bank_reference=asked.reference,
        note=asked.note,
        answers={
            "amount": asked.unreported_reason,
            "sent_on": asked.early_reason,
            "bank_reference": asked.repeated_reason,
        },
    )
    with opened(asked) as office:
        number = office.remittances.add(new, asked.document).value
    return Answer(str(number))


def reverse(asked: Namespace, _progress: Progress) -> Answer:
    """A remittance is cancelled by its reversal, whose number is printed."""
    with opened(asked) as office:
        number = office.remittances.reverse(asked.number, asked.reason).value
    return Answer(str(number))


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """The remittances and their reversals."""
    with opened(asked) as office:
        found = office.remittances.lines(asked.year, asked.campaign, asked.unit, asked.drive)
    told: list[Json] = [_line(one) for one in found]
    return Answer(table_text(remittances_table(found)), {"remittances": told})


def balance(asked: Namespace, _progress: Progress) -> Answer:
    """Pledged, collected, handed over, on hand, by unit and drive."""
    with opened(asked) as office:
        report = office.balance.report(asked.year, asked.campaign, asked.unit, asked.drive)
    if asked.longer_than is not None:
        report = replace(report, units=report.holding(asked.longer_than))
    text = "\n".join(filter(None, (table_text(balance_table(report)), next_step(report))))
    return Answer(text, {"year": asked.year, "rows": [_row(one, report) for one in report.units]})


def _line(one: RemittanceLine) -> Json:
    return {
        "id": one.id,
        "drive": one.drive.code,
        "fund": one.drive.fund,
        "unit": {"code": one.unit_code, "name": one.unit_name},
        "amount": one.amount,
        "date": one.sent_on,
        "bank_reference": one.bank_reference,
        "note": one.note,
        "reason": one.reason or None,
        "document": one.document_id,
        "reverses": one.reverses,
        "reversed_by": one.reversed_by,
        "matched": one.matched,
    }


def _row(one: UnitBalance, report: BalanceReport) -> Json:
    return {
        "fund": one.drive.fund,
        "drive": one.drive.code,
        "unit": {"code": one.unit.code, "name": one.unit.name},
        "goal": one.goal,
        "pledged": one.pledged,
        "collected": one.money.collected,
        "handed_over": one.money.handed_over,
        "on_hand": one.money.on_hand,
        "held_since": one.held_since or None,
        "days_held": one.days_held(report.today),
    }


COMMANDS = {
    "fund remit": remit,
    "fund reverse-remittance": reverse,
    "fund remittances": listed,
    "fund balance": balance,
}
