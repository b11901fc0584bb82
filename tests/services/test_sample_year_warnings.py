"""What the checks say of the sample year: each finding is a true one."""

from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import func, select

from desktop_app.domain.problems import Problem
from desktop_app.models.campaigns import Contribution, UnitReturn
from desktop_app.models.units import Person, Unit
from desktop_app.services import demo
from desktop_app.services.office import Office
from tests.services.figures import TRUTH, YEAR

Said = tuple[str, Problem]


@pytest.fixture
def said(sample_office: Office) -> list[Said]:
    """Every problem of the year, with the day on which its file came."""
    found = []
    for one in sample_office.importing.all(YEAR):
        for file in sample_office.importing.outcome(one.id).files:
            found += [(received(file.path), problem) for problem in file.problems]
    return found


def received(path: str) -> str:
    """When the sample year's plan says that a file came, empty for what is no return."""
    for step in demo.sample_plan()["steps"]:
        if step["kind"] == "returns" and Path(step["path"]).as_posix() in Path(path).as_posix():
            return str(step["received"])
    return ""


def test_nothing_repeats_and_no_amount_is_odd(said: list[Said]) -> None:
    subjects = Counter(problem.code.partition(".")[0] for _, problem in said)
    assert not {"duplicate", "amount", "headcount", "participants", "unit"} & set(subjects)
    assert subjects["person"] > 0


def test_only_true_namesakes_are_asked_about(said: list[Said]) -> None:
    people = [problem for _, problem in said if problem.code.startswith("person.")]
    assert {one.code for one in people} == {"person.namesakes"}
    assert {one.value for one in people} <= {pair["name"] for pair in TRUTH["people"]["namesakes"]}


def test_only_days_after_the_files_own_are_pointed_out(said: list[Said]) -> None:
    late = [(came, one.value) for came, one in said if one.code == "date.future"]
    assert len(late) == 3
    for came, value in late:
        assert came.startswith("2024-")
        assert "-".join(reversed(value.split("/"))) > came


def test_who_gave_is_known_but_for_namesakes(sample_office: Office) -> None:
    """Everybody on the lists is of the staff, and each line is the person's own unit's."""
    namesakes = {(pair["unit"], pair["name"]) for pair in TRUTH["people"]["namesakes"]}
    query = (
        select(Unit.code, Contribution.donor, func.count(Contribution.person_id), func.count())
        .join(UnitReturn, UnitReturn.id == Contribution.return_id)
        .join(Unit, Unit.id == Contribution.unit_id)
        .where(UnitReturn.in_force, Contribution.participants.is_(None), Contribution.donor != "")
        .group_by(Unit.code, Contribution.donor)
    )
    with sample_office._database.reading() as connection:  # noqa: SLF001  # no page shows the link
        rows = list(connection.execute(query))
        staff = connection.scalar(select(func.count()).select_from(Person))
    nameless = [row for row in rows if row[2] < row[3] and (row[0], row[1]) not in namesakes]
    assert len(rows) > 100
    assert staff == TRUTH["people"]["count"]
    assert nameless == []
