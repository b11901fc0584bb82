"""A year with two drives of two funds, and statements of the bank, put there as records."""

from typing import Any

from desktop_app.domain.intake import Kind, UnitRow
from desktop_app.domain.remittances import NewRemittance
from desktop_app.models.fund import BankLine, Fund, FundDrive
from desktop_app.services import unit_register, years
from desktop_app.services.desk import Command, Desk
from desktop_app.services.fund.remittances import Remittances
from tests.services.desk_work import YEAR, add, arrive

OPENS = "2024-10-17"


def begin(desk: Desk) -> tuple[int, int]:
    """Units A and B; drive D1 for the poverty fund and D2 for storms, both from 17 October."""
    rows = [UnitRow(0, code=one, name=f"Phòng {one}", headcount=10) for one in ("A", "B")]
    with desk.command() as command:
        years.ensure_open(command, YEAR)
        unit_register.save_units(command, YEAR, rows)
        drives = _put_drive(command, "VNN", "D1"), _put_drive(command, "TT", "D2")
        command.audit("thử", "đợt vận động")
    return drives


def _put_drive(command: Command, fund: str, code: str) -> int:
    fund_id = add(command, Fund, {"code": fund, "name": f"Quỹ {fund}"})
    told = {"code": code, "title": f"Đợt {code}", "year": YEAR, "basis": "free"}
    return add(command, FundDrive, {**told, "fund_id": fund_id, "opens_on": OPENS})


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
