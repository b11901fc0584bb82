"""Funds, drives and typed lines put there as records, for tests of what counts."""

from typing import Any

from desktop_app.domain.text import fold, match_key
from desktop_app.models.campaigns import Contribution
from desktop_app.models.fund import Fund, FundDrive
from desktop_app.services.desk import Desk
from tests.services.desk_work import YEAR, add, unit_numbers

POVERTY = "VNN"


def put_fund(desk: Desk, code: str = POVERTY) -> int:
    with desk.command() as command:
        number = add(command, Fund, {"code": code, "name": f"Quỹ {code}"})
        command.audit("thử", "quỹ")
    return number


def put_drive(desk: Desk, fund_id: int, code: str, **told: Any) -> int:  # noqa: ANN401  # a record's values
    """A free drive of the year; `told` overrides its columns."""
    record = {"code": code, "title": f"Đợt {code}", "year": YEAR, "basis": "free"}
    with desk.command() as command:
        number = add(command, FundDrive, {**record, "fund_id": fund_id, **told})
        command.audit("thử", "đợt vận động")
    return number


def put_line(desk: Desk, drive_id: int | None, unit: str, **told: Any) -> int:  # noqa: ANN401  # a record's values
    """A typed line; a donor's keys follow from the name."""
    name = told.get("donor", "")
    keys = {"donor_key": match_key(name), "donor_fold": fold(name)}
    with desk.command() as command:
        typed = {"entered_at": command.now, "actor": "x", "drive_id": drive_id, **keys}
        number = add(
            command, Contribution, {"unit_id": unit_numbers(command)[unit], **typed, **told}
        )
        command.audit("thử", "khoản đóng góp")
    return number
