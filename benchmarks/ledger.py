"""How long the ledger's sums take: `python -m benchmarks.ledger [LINES]`, 100,000 without a number.

Seconds are those of the clock; beside other work they say little.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from sqlalchemy import insert

from desktop_app.domain.changes import Actor
from desktop_app.domain.fund_rows import By, LedgerFilter, NewDrive
from desktop_app.domain.intake import UnitRow
from desktop_app.domain.rows import Department
from desktop_app.models.campaigns import Contribution
from desktop_app.services import store, unit_register, years
from desktop_app.services.desk import Desk
from desktop_app.services.fund.drives import Drives
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.funds import Funds
from desktop_app.services.unit_directory import stored_units

_YEAR, _UNITS, _LINES = 2024, 500, 100_000
T = TypeVar("T")


def timed(what: str, work: Callable[[], T]) -> T:
    """Do the work, and print how long it took."""
    started = time.perf_counter()
    found = work()
    sys.stdout.write(f"{what:<58}{time.perf_counter() - started:8.2f} s\n")
    return found


def begin(desk: Desk) -> list[int]:
    """Units in ten clusters and two drives; the units' numbers."""
    rows = [
        UnitRow(0, code=f"U{at}", name=f"Phòng {at}", cluster=f"Cụm {at % 10}", headcount=80)
        for at in range(_UNITS)
    ]
    with desk.command() as command:
        years.ensure_open(command, _YEAR)
        unit_register.save_units(command, _YEAR, rows)
        command.audit("đo", "đơn vị")
    Drives(desk).add(NewDrive(_YEAR, "D1", "vi-nguoi-ngheo", "Đợt một"))
    Drives(desk).add(NewDrive(_YEAR, "D2", "thien-tai", "Đợt hai"))
    with desk.reading() as connection:
        return [unit.id for unit in stored_units(connection)]


def write(desk: Desk, units: list[int], lines: int) -> None:
    """So many typed lines, of all kinds, over the whole year."""
    records = [
        {
            "unit_id": units[at % len(units)],
            "drive_id": 1 + at % 2,
            "donor": f"Người {at}",
            "donor_key": f"người {at}",
            "donor_fold": f"nguoi {at}",
            "amount": 50_000 + at % 977,
            "in_kind_value": at % 7,
            "labour_days": 50 * (at % 3),
            "given_on": f"2024-{1 + at % 12:02}-15",
            "actor": "đo",
        }
        for at in range(lines)
    ]
    with desk.command() as command:
        command.connection.execute(insert(Contribution), records)
        command.audit("đo", "khoản đóng góp")


def main(arguments: list[str]) -> None:
    """Print the figures."""
    lines = int(arguments[0]) if arguments else _LINES
    with tempfile.TemporaryDirectory() as place:
        database = store.create(Path(place, "do.thidua"), Department("Sở"), Actor("đo"))
        desk = Desk(database, Actor("đo"))
        units = begin(desk)
        timed(f"{lines} lines: write", lambda: write(desk, units, lines))
        for by in By:
            timed(f"{lines} lines: sum by {by}", partial(Ledger(desk).summed, _YEAR, by))
        timed("totals and people by unit", lambda: Funds(desk).totals(_YEAR, "", "thien-tai"))
        timed("first page", lambda: Ledger(desk).lines(LedgerFilter(_YEAR), 0, 500))
        database.close()


if __name__ == "__main__":
    main(sys.argv[1:])
