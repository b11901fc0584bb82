"""A year with two drives of two funds, and statements of the bank, put there as records."""

from typing import Any

from desktop_app.domain.intake import Kind
from desktop_app.domain.remittances import NewRemittance
from desktop_app.models.fund import BankLine
from desktop_app.services.desk import Desk
from desktop_app.services.fund.remittances import Remittances
from tests.services.desk_work import YEAR, add, arrive, list_units
from tests.services.fund.fund_work import put_drive, put_fund

OPENS = "2024-10-17"


def begin(desk: Desk) -> tuple[int, int]:
    """Units A and B; drive D1 for the poverty fund and D2 for storms, both from 17 October."""
    list_units(desk, ["A", "B"])
    poverty = put_drive(desk, put_fund(desk, "VNN"), "D1", opens_on=OPENS)
    storms = put_drive(desk, put_fund(desk, "TT"), "D2", opens_on=OPENS)
    return poverty, storms


def remit(desk: Desk, unit: str, amount: int, **told: Any) -> int:  # noqa: ANN401  # fields of a remittance
    """A remittance of drive D1 on 5 November, whatever was collected."""
    known = {"drive": "D1", "sent_on": "2024-11-05", **told}
    reasons = {"amount": "Chưa báo cáo", "bank_reference": "Một chứng từ"}
    new = NewRemittance(YEAR, unit=unit, amount=amount, answers=reasons, **known)
    return Remittances(desk).add(new).value


def put_bank_lines(desk: Desk, *lines: dict[str, Any]) -> list[int]:
    """Lines of one statement, as an import leaves them; their numbers."""
    with desk.command() as command:
        table = arrive(command, Kind.UNKNOWN, {"amount": "D"}).table_id
        place = {"table_id": table, "account": "0123", "day": "2024-11-05"}
        numbers = [
            add(command, BankLine, {**place, "row": row, **line})
            for row, line in enumerate(lines, start=2)
        ]
        command.audit("thử", "sao kê")
    return numbers
