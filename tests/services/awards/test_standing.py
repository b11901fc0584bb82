"""What stands of everybody at once, with the same few queries for any number of people."""

import pytest
from sqlalchemy import event, update

from desktop_app.domain.awards.assessments import NewAssessment
from desktop_app.domain.awards.initiatives import Author, InitiativeScope, NewInitiative
from desktop_app.domain.awards.measures import MeasureKind, NewMeasure
from desktop_app.domain.awards.titles import Assessed
from desktop_app.domain.criteria import Subject
from desktop_app.models.awards import Discipline
from desktop_app.services.awards.assessments import Assessments
from desktop_app.services.awards.disciplines import Disciplines
from desktop_app.services.awards.initiatives import Initiatives
from desktop_app.services.awards.standing import assessed, measures_on, recognised
from desktop_app.services.desk import Desk
from tests.services.desk_work import YEAR, list_people, list_units

UNIT, PERSON = Subject.COLLECTIVE, Subject.INDIVIDUAL


def fill(desk: Desk, people: int) -> None:
    list_units(desk, ["A"])
    list_people(desk, "A", *(f"Người {number}" for number in range(people)))
    codes = [f"A-{number}" for number in range(people)]
    Assessments(desk).set(YEAR, [NewAssessment(code, Assessed.GOOD) for code in codes])
    for code in codes[:2]:
        Disciplines(desk).add(NewMeasure(code, MeasureKind.WARNING, "2024-05-10"))
        new = NewInitiative(f"Sáng kiến {code}", InitiativeScope.UNIT, (Author(code),))
        Initiatives(desk).add(YEAR, new)


def queries(desk: Desk) -> tuple[int, int]:
    """How many queries reading takes, and for how many people a class is found."""
    run = list[str]()
    with desk.reading() as connection:
        event.listen(connection, "before_cursor_execute", lambda *given: run.append(given[2]))
        found = assessed(connection, [YEAR])
        measures_on(connection, "2024-01-01", "2024-12-31")
        recognised(connection, YEAR, YEAR)
    return len(run), len(found)


def test_reading_takes_a_query_each_for_any_number_of_people(desk: Desk) -> None:
    fill(desk, 60)
    assert queries(desk) == (3, 60)


def test_a_measure_is_found_on_the_days_that_it_runs(desk: Desk) -> None:
    fill(desk, 3)
    inspected = NewMeasure("A", MeasureKind.INSPECTION, "2024-06-01", UNIT, "2024-07-01")
    Disciplines(desk).add(inspected)
    first = Disciplines(desk).all()[-1].id
    Disciplines(desk).end(first, "2024-05-20")
    with desk.reading() as connection:
        july = measures_on(connection, "2024-07-01", "2024-07-31")
        august = measures_on(connection, "2024-08-01", "2024-08-31")
        april = measures_on(connection, "2024-04-01", "2024-05-09")
    assert {(of, one.kind) for (of, _), several in july.items() for one in several} == {
        (PERSON, MeasureKind.WARNING),
        (UNIT, MeasureKind.INSPECTION),
    }
    assert [of for of, _ in august] == [PERSON]
    assert april == {}


@pytest.mark.parametrize(
    ("from_on", "to_on", "runs"),
    [
        ("2023-05-01", "2024-01-01", True),
        ("2023-05-01", "2023-12-31", False),
        ("2023-05-01", "", True),
        ("2024-12-31", "", True),
        ("2025-01-01", "", False),
    ],
)
def test_a_measure_runs_in_a_year_where_a_day_of_it_does(
    desk: Desk, from_on: str, to_on: str, *, runs: bool
) -> None:
    fill(desk, 1)
    with desk.command() as command:
        days = {"from_on": from_on, "to_on": to_on}
        command.connection.execute(update(Discipline).values(**days))
        command.audit("thử", "kỷ luật")
    with desk.reading() as connection:
        assert bool(measures_on(connection, "2024-01-01", "2024-12-31")) is runs
