"""Which name a unit bore when."""

import pytest
from sqlalchemy import and_, literal, select, union_all

from desktop_app.domain.reorganisation import Decision, Successor
from desktop_app.models.units import PersonUnit, Unit, UnitName
from desktop_app.services.desk import Desk
from desktop_app.services.funds import Filter, Funds
from desktop_app.services.reorganisation.service import Reorganisation
from desktop_app.services.unit_directory import UnitDirectory, stored_units
from desktop_app.services.unit_names import name_at, name_in, names_on
from tests.services.desk_work import launch, list_units, send

BASIS = "Quyết định số 15/QĐ-UBND"


@pytest.fixture
def renamed(desk: Desk) -> Desk:
    """GN is called otherwise from March 2025 on; TE goes into LD, which takes over the name."""
    for year in (2024, 2025, 2026):
        list_units(desk, ["LD", "GN", "TE"], year=year)
    acts = Reorganisation(desk)
    acts.rename(Decision("2025-03-01", BASIS), "GN", "Phòng Giảm nghèo bền vững")
    acts.merge(Decision("2025-07-01", BASIS), ["LD", "TE"], Successor("LDTE", "Phòng TE"))
    return desk


def name(desk: Desk, code: str, day: str) -> str:
    with desk.reading() as connection:
        ids = {unit.code: unit.id for unit in stored_units(connection)}
        return names_on(connection, day)[ids[code]]


def directory(desk: Desk, year: int) -> UnitDirectory:
    with desk.reading() as connection:
        return UnitDirectory(stored_units(connection, year))


def found(desk: Desk, year: int, text: str) -> str:
    unit = directory(desk, year).find(text)
    return unit.code if unit else ""


def test_a_name_counts_from_its_first_day_on(renamed: Desk) -> None:
    assert name(renamed, "GN", "2025-02-28") == "Phòng GN"
    assert name(renamed, "GN", "2025-03-01") == "Phòng Giảm nghèo bền vững"
    assert name(renamed, "GN", "2030-01-01") == "Phòng Giảm nghèo bền vững"


def test_a_unit_that_ended_is_called_as_it_was_last(renamed: Desk) -> None:
    assert name(renamed, "LD", "2030-01-01") == "Phòng LD"


def test_before_its_time_a_unit_is_called_by_its_first_name(renamed: Desk) -> None:
    assert name(renamed, "LDTE", "2020-01-01") == "Phòng TE"


def test_a_file_finds_a_unit_by_each_of_its_names(renamed: Desk) -> None:
    for year in (2024, 2026):
        assert found(renamed, year, "Phòng GN") == "GN"
        assert found(renamed, year, "Phòng Giảm nghèo bền vững") == "GN"


def test_a_file_of_an_earlier_year_finds_the_units_of_that_time(renamed: Desk) -> None:
    assert found(renamed, 2024, "Phòng TE") == "TE"
    assert found(renamed, 2026, "Phòng TE") == "LDTE"
    assert found(renamed, 2026, "Phòng LD") == ""
    assert found(renamed, 2026, "LD") == "LD"


def test_a_list_of_an_earlier_year_does_not_take_the_new_name_away(renamed: Desk) -> None:
    list_units(renamed, ["GN"], year=2024)
    assert name(renamed, "GN", "2025-12-31") == "Phòng Giảm nghèo bền vững"
    assert name(renamed, "GN", "2024-12-31") == "Phòng GN"


def test_what_was_given_in_a_year_stands_under_the_names_of_that_year(renamed: Desk) -> None:
    for year in (2024, 2026):
        (campaign,) = launch(renamed, "vi-nguoi-ngheo", year=year, due=f"{year}-11-25")
        send(renamed, "GN", campaign, {"donor": "An", "amount": 5_000}, year=year)
    lines = {year: Funds(renamed).lines(Filter(year)) for year in (2024, 2026)}
    assert {year: line.unit_name for year, (line,) in lines.items()} == {
        2024: "Phòng GN",
        2026: "Phòng Giảm nghèo bền vững",
    }


def test_each_row_may_tell_the_day_that_its_name_is_of(renamed: Desk) -> None:
    """A paper of February 2025 and one of March, asked for at once."""
    days = union_all(*(select(literal(day).label("day")) for day in ("2025-02-28", "2025-03-01")))
    papers = days.subquery()
    query = (
        select(papers.c.day, UnitName.name)
        .join_from(papers, Unit, Unit.code == "GN")
        .outerjoin(UnitName, and_(UnitName.unit_id == Unit.id, name_at(papers.c.day)))
        .order_by(papers.c.day)
    )
    with renamed.reading() as connection:
        found = [tuple(row) for row in connection.execute(query)]
    assert found == [
        ("2025-02-28", "Phòng GN"),
        ("2025-03-01", "Phòng Giảm nghèo bền vững"),
    ]


def test_a_long_list_does_not_try_every_name_for_each_of_its_rows(renamed: Desk) -> None:
    """A name is found by its unit; the names of the year are a set that it is looked up in."""
    called = and_(UnitName.unit_id == PersonUnit.unit_id, name_in(2026))
    query = select(PersonUnit.id, UnitName.name).outerjoin(UnitName, called)
    with renamed.reading() as connection:
        told = query.compile(connection, compile_kwargs={"literal_binds": True})
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {told}")]
    (search,) = (step for step in plan if step.startswith("SEARCH unit_name "))
    assert "(unit_id=?)" in search
