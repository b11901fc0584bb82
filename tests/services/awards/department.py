"""A small department: five people in two units, one campaign, and what is known of them."""

from collections.abc import Mapping

from sqlalchemy import insert, select

from desktop_app.domain.awards.nominations import NominationLine, NominationState
from desktop_app.domain.awards.rounds import NewRound, RoundKind
from desktop_app.models.awards import Assessment, Discipline, Initiative, InitiativeAuthor
from desktop_app.models.units import Person
from desktop_app.services.awards.nominations import Nominations
from desktop_app.services.awards.rounds import AwardRounds
from desktop_app.services.desk import Command, Desk
from tests.services.desk_work import (
    YEAR,
    add,
    launch,
    list_people,
    list_units,
    send,
    unit_numbers,
)

LDTT, CSTD, TT = "ldtt", "cstd-co-so", "tt-ldtt"
CAMPAIGN = "VNN-2024"
MERIT = NewRound(RoundKind.MERIT, "Khen thưởng năm 2024")
# An, Bình, Cúc of unit A; Dũng, Em of unit B.
CLASSES = {"A-0": "excellent", "A-1": "good", "A-2": "good", "B-0": "fulfilled", "B-1": "excellent"}


def person_numbers(command: Command) -> dict[str, int]:
    query = select(Person.code, Person.id)
    return {row.code: row.id for row in command.connection.execute(query)}


def assess(desk: Desk, classes: Mapping[str, str], year: int = YEAR) -> None:
    """Classes by the code of a person or a unit."""
    with desk.command() as command:
        people, units = person_numbers(command), unit_numbers(command)
        records = [
            {
                "year": year,
                "unit_id": units.get(code),
                "person_id": people.get(code),
                "assessed_as": word,
                "entered_at": command.now,
                "actor": "x",
            }
            for code, word in classes.items()
        ]
        command.connection.execute(insert(Assessment), records)
        command.audit("thử", "xếp loại")


def punish(desk: Desk, person: str, kind: str, from_on: str, to_on: str = "") -> None:
    with desk.command() as command:
        ident = person_numbers(command)[person]
        days = {"from_on": from_on, "to_on": to_on}
        add(command, Discipline, {"person_id": ident, "kind": kind, **days})
        command.audit("thử", "kỷ luật")


def recognise(desk: Desk, person: str, title: str, scope: str = "unit", year: int = YEAR) -> None:
    with desk.command() as command:
        idea = add(command, Initiative, {"year": year, "title": title, "scope": scope})
        author = {"initiative_id": idea, "person_id": person_numbers(command)[person]}
        add(command, InitiativeAuthor, {**author, "share": 10_000})
        command.audit("thử", "sáng kiến")


def give(desk: Desk, unit: str, *people: str) -> None:
    """A unit's return that names those who gave."""
    with desk.command() as command:
        ids = person_numbers(command)
        command.audit("thử", "đọc")
    rows = [{"donor": one, "person_id": ids[one], "amount": 100_000} for one in people]
    send(desk, unit, CAMPAIGN, *rows)


def small_department(desk: Desk) -> None:
    list_units(desk, ["A", "B"], headcount=3)
    list_people(desk, "A", "Trần An", "Lê Bình", "Hồ Cúc")
    list_people(desk, "B", "Vũ Dũng", "Đỗ Em")
    launch(desk, "vi-nguoi-ngheo")
    give(desk, "A", "A-0", "A-1", "A-2")
    give(desk, "B", "B-0")
    assess(desk, CLASSES | {"A": "good", "B": "good"})
    recognise(desk, "A-1", "Phiếu điện tử")


def merit_round(desk: Desk) -> int:
    return AwardRounds(desk).add(YEAR, MERIT).value


def states(desk: Desk, round_id: int, title: str) -> dict[str, NominationState]:
    return {one.code: one.state for one in Nominations(desk).all(round_id, title)}


def line(desk: Desk, round_id: int, title: str, code: str) -> NominationLine:
    (found,) = [one for one in Nominations(desk).all(round_id, title) if one.code == code]
    return found
