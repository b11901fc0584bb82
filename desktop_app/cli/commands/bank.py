"""The bank's lines and the remittances, reconciled."""

from argparse import Namespace

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.cli.usage import Misused
from desktop_app.domain.bank_rows import BankLineInfo
from desktop_app.domain.progress import Progress
from desktop_app.reports.bank import bank_table, matched_sentence, open_sentence, unpaid_table


def match(asked: Namespace, _progress: Progress) -> Answer:
    """All sure pairs, or one pair that a person chose.

    Raises: Misused where only one side of a pair is named.
    """
    if (asked.line is None) != (asked.remittance is None):
        message = "Hãy ghi cả --line và --remittance, hoặc không ghi tham số nào."
        raise Misused(message)
    with opened(asked) as office:
        if asked.line is not None:
            number = office.bank.match(asked.line, asked.remittance, asked.amount).value
            return Answer(str(number), {"match": number})
        done = office.bank.match_sure(asked.year).value
    return Answer(matched_sentence(done), {"made": done.made, "left": done.left})


def unmatch(asked: Namespace, _progress: Progress) -> Answer:
    """A pair is let go."""
    with opened(asked) as office:
        office.bank.unmatch(asked.match)
    return Answer(f"Đã bỏ cặp khớp số {asked.match}.")


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """Both sides, matched and not."""
    with opened(asked) as office:
        found = office.bank.reconciliation(asked.year)
    tables = (table_text(bank_table(found)), table_text(unpaid_table(found)))
    text = "\n\n".join((*tables, open_sentence(found)))
    lines: list[Json] = [_line(one) for one in found.lines]
    unpaid: list[Json] = [
        {"id": one.id, "unit": one.unit_code, "amount": one.amount, "matched": one.matched}
        for one in found.open_remittances
    ]
    return Answer(text, {"lines": lines, "open_remittances": unpaid})


def _line(one: BankLineInfo) -> Json:
    return {
        "id": one.id,
        "account": one.account,
        "date": one.day,
        "amount": one.amount,
        "bank_reference": one.bank_reference,
        "content": one.content,
        "left": one.left,
        "matches": [
            {"id": own.id, "remittance": own.remittance, "amount": own.amount, "by": own.by}
            for own in one.matches
        ],
        "candidates": list(one.choices),
    }


COMMANDS = {"bank match": match, "bank unmatch": unmatch, "bank list": listed}
