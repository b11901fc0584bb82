"""A big store of invented figures: `python -m benchmarks.large_store --out FILE [--units N …]`.

Without numbers 5,000 units in 50 clusters, 20,000 people, 200,000 contributions over the year, two
campaigns with returns, score sheets, 20,000 entries of the trail. The same seed makes the same
figures. Records are written in bulk, not through an import: what counts is how large the store is,
not how it came to be.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

from sqlalchemy import insert, select

from benchmarks.large_ledger import (
    Making,
    Staff,
    write_activities,
    write_contributions,
    write_returns,
)
from benchmarks.large_names import person_name, unit_name
from desktop_app.domain.changes import Actor
from desktop_app.domain.criteria import Subject
from desktop_app.domain.fund_rows import NewDrive
from desktop_app.domain.intake import UnitRow
from desktop_app.domain.rows import Department
from desktop_app.models.audit import AuditEntry
from desktop_app.models.units import Person, PersonUnit, Unit
from desktop_app.services import criteria, store, templates, unit_register, years
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.desk import Command, Desk
from desktop_app.services.fund.drives import Drives
from desktop_app.services.scoring import Scoring

Record: TypeAlias = dict[str, Any]

FUND_CAMPAIGN, OTHER_CAMPAIGN = "vi-nguoi-ngheo", "nong-thon-moi"
ACTORS = ("Lê Thị Bút", "Trần Văn Thước", "Ông Gia Sổ")
_JOBS = ("Giám đốc", "Phó Giám đốc", "Trưởng phòng", "Chuyên viên", "Kế toán", "Giáo viên")
_CATEGORIES = ("Công chức", "Viên chức", "Người lao động")
_DONE = (("contribution.add", "contribution"), ("mark.set", "mark"), ("receipt.issue", "receipt"))


@dataclass(frozen=True, slots=True)
class Size:
    """How much of each there is to be."""

    units: int = 5_000
    people: int = 20_000
    contributions: int = 200_000
    entries: int = 20_000
    scores: bool = True


def make(path: Path, size: Size, year: int = 2024, seed: int = 20240101) -> None:
    """Write the store.

    Raises: StoreExists.
    """
    database = store.create(path, Department("Sở Nuôi trồng và Lưu trữ"), Actor(ACTORS[0]))
    try:
        fill(Desk(database, Actor(ACTORS[0])), size, year, Random(seed))  # noqa: S311  # invented figures
    finally:
        database.close()


def fill(desk: Desk, size: Size, year: int, random: Random) -> None:
    """Write everything into an empty store."""
    codes = [
        Campaigns(desk).launch(one, year, f"{year}-10-31").value
        for one in (FUND_CAMPAIGN, OTHER_CAMPAIGN)
    ]
    with desk.command() as command:
        years.ensure_open(command, year)
        units = _units(command, year, size.units, random)
        staff = _people(command, units, size.people, random)
        command.audit("import.commit", f"year:{year}")
    drives = _drives(desk, year, codes[0])
    with desk.command() as command:
        fund, other = (criteria.campaign_number(command.connection, year, one) for one in codes)
        making = Making(command, year, random)
        returns = write_returns(making, units, fund)
        write_contributions(making, staff, returns, drives, size.contributions)
        write_activities(making, units, other)
        _trail(command, size.entries, random)
        command.audit("import.commit", f"year:{year}")
    if size.scores:
        _score(desk, year, codes)


def _units(command: Command, year: int, many: int, random: Random) -> list[int]:
    """Every tenth unit has the nine after it below; a hundred units, or fewer, are a cluster."""
    rows = [
        UnitRow(
            0,
            code=f"U{at:05}",
            name=unit_name(random, at),
            cluster=f"Cụm thi đua số {1 + at // 100}",
            headcount=random.randint(3, 90),
            parent=None if at % 10 == 0 else f"U{at // 10 * 10:05}",
        )
        for at in range(many)
    ]
    unit_register.save_units(command, year, rows)
    return list(command.connection.scalars(select(Unit.id).order_by(Unit.id)))


def _people(command: Command, units: Sequence[int], many: int, random: Random) -> list[Staff]:
    named = [person_name(random) for _ in range(many)]
    records = [
        {"code": f"CB{at:06}", "born_on": str(random.randint(1962, 2001)), **one.keys()}
        for at, one in enumerate(named)
    ]
    command.connection.execute(insert(Person), records)
    numbers = command.connection.scalars(select(Person.id).order_by(Person.id)).all()
    staff = [
        Staff(number, units[at % len(units)], named[at].name) for at, number in enumerate(numbers)
    ]
    places = [
        {
            "person_id": one.person,
            "unit_id": one.unit,
            "job": random.choice(_JOBS),
            "staff_category": random.choice(_CATEGORIES),
        }
        for one in staff
    ]
    command.connection.execute(insert(PersonUnit), places)
    return staff


def _drives(desk: Desk, year: int, campaign: str) -> list[int]:
    """The campaign's own drive, and one of another fund; their numbers."""
    drives = Drives(desk)
    drives.add(NewDrive(year, "VNN", "vi-nguoi-ngheo", "Vì người nghèo", campaign=campaign))
    drives.add(NewDrive(year, "TT", "thien-tai", "Khắc phục thiên tai"))
    return [one.id for one in drives.all(year)]


def _trail(command: Command, many: int, random: Random) -> None:
    records: list[Record] = []
    for at in range(many):
        action, kind = random.choice(_DONE)
        records.append(
            {
                "at": command.now - timedelta(minutes=7 * (many - at)),
                "actor": random.choice(ACTORS),
                "action": action,
                "subject": f"{kind}:{at + 1}",
                "after": {"amount": 10_000 * random.randint(1, 90), "unit": f"U{at % 5000:05}"},
            }
        )
    if records:
        command.connection.execute(insert(AuditEntry), records)


def _score(desk: Desk, year: int, codes: Sequence[str]) -> None:
    """The units' sheets of the campaigns and of the year, by the sets that ship."""
    with desk.reading() as connection:
        missing = [one for one in codes if criteria.find(connection, year, one) is None]
    for code in missing:
        with desk.command() as command:
            number = criteria.campaign_number(command.connection, year, code)
            shipped = templates.find_criteria(f"pt-{code.removesuffix(f'-{year}')}")
            criteria.adopt(command, year, shipped, number)
    for code in ("", *codes):
        Scoring(desk).score(year, code, subject=Subject.COLLECTIVE)


def main(arguments: Sequence[str]) -> None:
    """Write the store and say how long it took."""
    usual = Size()
    parser = argparse.ArgumentParser(prog="python -m benchmarks.large_store", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="the store's file, a new one")
    parser.add_argument("--units", type=int, default=usual.units)
    parser.add_argument("--people", type=int, default=usual.people)
    parser.add_argument("--contributions", type=int, default=usual.contributions)
    parser.add_argument("--entries", type=int, default=usual.entries, help="entries of the trail")
    parser.add_argument("--no-scores", action="store_true", help="without score sheets")
    parser.add_argument("--year", type=int, default=2024)
    parser.add_argument("--seed", type=int, default=20240101)
    told = parser.parse_args(arguments)
    size = Size(told.units, told.people, told.contributions, told.entries, not told.no_scores)
    started = time.perf_counter()
    make(told.out, size, told.year, told.seed)
    taken, large = time.perf_counter() - started, told.out.stat().st_size / 2**20
    sys.stdout.write(f"{told.out}: {large:.0f} MB in {taken:.1f} s\n")


if __name__ == "__main__":
    main(sys.argv[1:])
