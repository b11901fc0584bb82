"""How long scoring and ranking take: `python -m benchmarks.scoring [UNITS] [PEOPLE]`.

Without numbers 5,000 units × 40 criteria, 20,000 people × 10 criteria. Each is scored and stored,
then ranked; beside the seconds stand the statements that were sent to the store (a bulk statement
once) and the process's peak of memory so far. "One aggregate" is the least that any way of doing it
must take: the same facts summed by the store in one statement, nothing scored, nothing kept.
Seconds are those of the clock; beside other work they say little.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Engine, event, func, insert, select
from sqlalchemy.orm import InstrumentedAttribute

from desktop_app.domain.changes import Actor
from desktop_app.domain.criteria import Band, CriteriaSet, Criterion, Method, Rule, Step, Subject
from desktop_app.domain.fund_rows import NewDrive
from desktop_app.domain.intake import UnitRow
from desktop_app.domain.rows import Department
from desktop_app.domain.text import fold, match_key, sort_key
from desktop_app.models.campaigns import Contribution
from desktop_app.models.scoring import EnteredMark, UnitTarget
from desktop_app.models.units import Person, PersonUnit
from desktop_app.services import criteria, store, unit_register, years
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.desk import Command, Desk
from desktop_app.services.fund.drives import Drives
from desktop_app.services.judged import judged
from desktop_app.services.ranking import Rankings
from desktop_app.services.scoring import Scoring

_YEAR, _UNITS, _PEOPLE = 2024, 5_000, 20_000
_CAMPAIGN = "vi-nguoi-ngheo"
_TARGETS, _BY_HAND, _COUNTED, _OF_PERSON = 15, 10, 15, 6
T = TypeVar("T")
_BANDS = (Band("Tốt", 7000), Band("Đạt", 0))


def unit_rules() -> CriteriaSet:
    """Forty criteria: targets, marks by hand, counts and ratios of a campaign."""
    targets = (
        Criterion(f"1.{at}", f"Chỉ tiêu {at}", 250, Method.TARGET_RATIO, "", Rule(f"T{at}"))
        for at in range(_TARGETS)
    )
    by_hand = (Criterion(f"2.{at}", f"Mục {at}", 250, Method.MANUAL) for at in range(_BY_HAND))
    counted = (_counted(f"3.{at}", at) for at in range(_COUNTED))
    leaves = (*targets, *by_hand, *counted)
    return CriteriaSet("do-don-vi", "Bộ đo", leaves, bands=_BANDS, tie_order=("criterion:1.0",))


def people_rules() -> CriteriaSet:
    """Ten criteria: six by hand, four of what people gave and what their unit did."""
    by_hand = (Criterion(f"1.{at}", f"Mục {at}", 1000, Method.MANUAL) for at in range(_OF_PERSON))
    counted = (
        _occurring("2.0", "participants"),
        _occurring("2.1", "labour_days"),
        _occurring("2.2", "initiatives"),
        _late("2.3"),
    )
    leaves = (*by_hand, *counted)
    return CriteriaSet("do-nguoi", "Bộ đo", leaves, Subject.INDIVIDUAL, bands=_BANDS)


def _counted(code: str, at: int) -> Criterion:
    if at % 3 == 0:
        rule = Rule(campaign=_CAMPAIGN)
        return Criterion(code, "Tỷ lệ tham gia", 250, Method.PARTICIPATION_RATIO, "", rule)
    return _late(code) if at % 3 == 1 else _occurring(code, "labour_days")


def _occurring(code: str, fact: str) -> Criterion:
    rule = Rule(fact, _CAMPAIGN, points_each=37)
    return Criterion(code, f"Số {fact}", 250, Method.PER_OCCURRENCE, "", rule)


def _late(code: str) -> Criterion:
    rule = Rule("late_days", _CAMPAIGN, steps=(Step(Fraction(1), 50), Step(Fraction(8), 200)))
    return Criterion(code, "Đúng hạn", 250, Method.TIMELINESS, "", rule)


def fill(desk: Desk, units: int, people: int) -> None:
    """Units in fifty clusters with targets and marks; people with a gift and marks each."""
    campaign = Campaigns(desk).launch(_CAMPAIGN, _YEAR, "2024-06-30").value
    Drives(desk).add(NewDrive(_YEAR, "D1", _CAMPAIGN, "Đợt một", campaign=campaign))
    rows = [
        UnitRow(0, code=f"U{at}", name=f"Phòng {at}", cluster=f"Cụm {at % 50}", headcount=80)
        for at in range(units)
    ]
    with desk.command() as command:
        years.ensure_open(command, _YEAR)
        unit_register.save_units(command, _YEAR, rows)
        numbers = [one.id for one in judged(command.connection, _YEAR, Subject.COLLECTIVE)]
        staff = _staff(command, numbers, people)
        _targets(command, numbers)
        _gifts(command, numbers, staff)
        of_units = criteria.adopt(command, _YEAR, unit_rules(), None)
        of_people = criteria.adopt(command, _YEAR, people_rules(), None)
        _marks(command, of_units, "unit_id", numbers, [f"2.{at}" for at in range(_BY_HAND)])
        _marks(command, of_people, "person_id", staff, [f"1.{at}" for at in range(_OF_PERSON)])
        command.audit("đo", "số liệu")


def _staff(command: Command, units: Sequence[int], people: int) -> list[int]:
    names = [f"Nguyễn Văn {at}" for at in range(people)]
    records = [
        {
            "code": f"CB{at}",
            "name": name,
            "fold": fold(name),
            "sort_key": sort_key(name),
            "match_key": match_key(name),
        }
        for at, name in enumerate(names)
    ]
    command.connection.execute(insert(Person), records)
    staff = list(command.connection.scalars(select(Person.id).order_by(Person.id)))
    places = [
        {"person_id": person, "unit_id": units[at % len(units)]} for at, person in enumerate(staff)
    ]
    command.connection.execute(insert(PersonUnit), places)
    return staff


def _targets(command: Command, units: Sequence[int]) -> None:
    records = [
        {
            "year": _YEAR,
            "code": f"T{at}",
            "title": f"Chỉ tiêu {at}",
            "unit_id": unit,
            "planned": "97",
            "actual": str(40 + (unit * 7 + at * 13) % 71),
            "entered_at": command.now,
            "actor": "đo",
        }
        for unit in units
        for at in range(_TARGETS)
    ]
    command.connection.execute(insert(UnitTarget), records)


def _gifts(command: Command, units: Sequence[int], staff: Sequence[int]) -> None:
    records = [
        {
            "unit_id": units[at % len(units)],
            "person_id": person,
            "drive_id": 1,
            "donor": f"Nguyễn Văn {at}",
            "donor_key": match_key(f"Nguyễn Văn {at}"),
            "donor_fold": fold(f"Nguyễn Văn {at}"),
            "amount": 50_000,
            "labour_days": 50 * (at % 5),
            "actor": "đo",
        }
        for at, person in enumerate(staff)
    ]
    command.connection.execute(insert(Contribution), records)


def _marks(
    command: Command, set_id: int, column: str, subjects: Sequence[int], codes: Sequence[str]
) -> None:
    for code in codes:
        records = [
            {
                "set_id": set_id,
                column: subject,
                "criterion": code,
                "stage": "appraisal",
                "points": (subject * 11 + len(code)) % 251,
                "entered_at": command.now,
                "actor": "đo",
            }
            for subject in subjects
        ]
        command.connection.execute(insert(EnteredMark), records)


def measured(what: str, work: Callable[[], T]) -> T:
    """Do the work, and print how long it took, its statements, the peak of memory so far."""
    with statements() as sent:
        started = time.perf_counter()
        found = work()
        taken = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(f"{what:<50}{taken:8.2f} s{len(sent):6} statements{peak:6} MB\n")
    sys.stdout.flush()
    return found


@contextmanager
def statements() -> Iterator[list[str]]:
    """Every statement that is sent to the store, a bulk statement once."""
    sent: list[str] = []

    def note(_link: object, _cursor: object, statement: str, *_: object) -> None:
        sent.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def one_aggregate(desk: Desk, column: InstrumentedAttribute[Any]) -> int:
    """The marks by hand and the gifts of everybody, summed by one statement of the store."""
    gifts = (
        select(Contribution.person_id, func.sum(Contribution.labour_days).label("days"))
        .group_by(Contribution.person_id)
        .subquery()
    )
    query = (
        select(column, func.sum(EnteredMark.points), func.max(gifts.c.days))
        .outerjoin(gifts, gifts.c.person_id == column)
        .where(column.is_not(None))
        .group_by(column)
    )
    with desk.reading() as connection:
        return len(connection.execute(query).all())


def main(arguments: list[str]) -> None:
    """Print the figures."""
    units, people = (*map(int, arguments), _UNITS, _PEOPLE)[:2] if arguments else (_UNITS, _PEOPLE)
    with tempfile.TemporaryDirectory() as place:
        database = store.create(Path(place, "do.thidua"), Department("Sở"), Actor("đo"))
        desk = Desk(database, Actor("đo"))
        fill(desk, units, people)
        for subject, many, column in (
            (Subject.COLLECTIVE, f"{units} units × 40", EnteredMark.unit_id),
            (Subject.INDIVIDUAL, f"{people} people × 10", EnteredMark.person_id),
        ):
            measured(f"{many}: one aggregate", partial(one_aggregate, desk, column))
            measured(
                f"{many}: score and store", partial(Scoring(desk).score, _YEAR, subject=subject)
            )
            measured(f"{many}: rank", partial(Rankings(desk).rank, _YEAR, subject=subject))
            measured(f"{many}: matrix", partial(Scoring(desk).matrix, _YEAR, subject=subject))
        database.close()


if __name__ == "__main__":
    main(sys.argv[1:])
