"""A row of a return in words: the same whether it waits in a preview or stands in the store."""

import pytest
from sqlalchemy import select

from desktop_app.domain.intake import ContributionRow, Kind, ParticipationRow, Row
from desktop_app.models.campaigns import UnitReturn
from desktop_app.models.units import Person
from desktop_app.services.desk import Desk
from desktop_app.services.importing.entries import FIELDS, Told, staged_row, stored_rows
from desktop_app.services.importing.staged import Line
from tests.services.desk_work import Record, launch, list_people, list_units, send

GIFTS, ACTIVITIES = Kind.CONTRIBUTIONS, Kind.PARTICIPATION
VNN = "VNN-2024"


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A"])
    launch(desk, "vi-nguoi-ngheo")
    return desk


def stored(desk: Desk, kind: Kind, *rows: Record) -> list[Told]:
    """The rows of a return as the store tells them."""
    send(desk, "A", VNN, *rows, kind=kind)
    with desk.reading() as connection:
        (number,) = connection.scalars(select(UnitReturn.id))
        return stored_rows(connection, kind, [number])[number]


def kind_of(row: Row) -> Kind:
    return GIFTS if isinstance(row, ContributionRow) else ACTIVITIES


def staged(row: Row, person: str = "") -> Told:
    return staged_row(kind_of(row), Line(row, "A", person), 0)


@pytest.mark.parametrize(
    ("row", "record"),
    [
        (
            ContributionRow(2, donor="Lê An", amount=200_000, given_on="2024-10-17", note="x"),
            {"donor": "Lê An", "amount": 200_000, "given_on": "2024-10-17", "note": "x"},
        ),
        (
            ContributionRow(2, donor="Tổ 1", participants=4, in_kind_value=50_000, goods="Gạo"),
            {"donor": "Tổ 1", "participants": 4, "in_kind_value": 50_000, "goods": "Gạo"},
        ),
        (
            ContributionRow(2, donor="Ba", position="Kế toán", labour_days=150, given_on="2024"),
            {"donor": "Ba", "job": "Kế toán", "labour_days": 150, "given_on": "2024"},
        ),
        (
            ParticipationRow(2, activity="Thăm hộ", participants=6, households_helped=2, value=9),
            {"title": "Thăm hộ", "participants": 6, "households_helped": 2, "value": 9},
        ),
    ],
)
def test_a_row_is_told_alike_before_and_after_it_is_stored(
    year: Desk, row: Row, record: Record
) -> None:
    new = staged(row)
    (old,) = stored(year, kind_of(row), record)
    assert old.entry.values == new.entry.values
    assert (old.entry.name, old.entry.key) == (new.entry.name, new.entry.key)
    assert (old.mark, old.amount) == (new.mark, new.amount)


def test_values_stand_in_the_order_of_the_fields_as_they_are_printed() -> None:
    told = staged(ContributionRow(7, donor="Lê An", amount=1_500_000, given_on="2024-10"))
    shown = dict(zip((one.label for one in FIELDS[GIFTS]), told.entry.values, strict=True))
    assert {label: value for label, value in shown.items() if value not in {"", "0"}} == {
        "Người, tập thể ủng hộ": "Lê An",
        "Số tiền (đồng)": "1.500.000",
        "Ngày": "10/2024",
    }
    assert told.entry.place == (0, 7)


def test_only_a_whole_day_and_a_sum_of_people_set_rows_apart() -> None:
    whole = staged(ContributionRow(2, donor="Lê An", given_on="2024-10-17"))
    month = staged(ContributionRow(2, donor="LÊ  AN", given_on="2024-10", participants=1))
    team = staged(ContributionRow(2, donor="Tổ 1", participants=2))
    assert (whole.mark.day, month.mark.day) == ("2024-10-17", "")
    assert whole.mark.who == month.mark.who
    assert [one.mark.many for one in (whole, month, team)] == [False, False, True]


def test_a_persons_code_is_the_matched_one_else_the_lines_own() -> None:
    row = ContributionRow(2, donor="Lê An", donor_code="9")
    assert [staged(row, person).entry.code for person in ("7", "")] == ["7", "9"]


def test_a_stored_row_knows_its_person_and_its_place(year: Desk) -> None:
    list_people(year, "A", "Lê An")
    with year.reading() as connection:
        number = connection.scalar(select(Person.id))
    first, second = stored(
        year, GIFTS, {"donor": "Lê An", "person_id": number, "amount": 5}, {"donor": "Ba"}
    )
    assert [(one.entry.name, one.entry.code, one.amount) for one in (first, second)] == [
        ("Lê An", "A-0", 5),
        ("Ba", "", 0),
    ]
    assert [one.entry.place[1] for one in (first, second)] == [2, 3]


def test_of_no_returns_there_are_no_rows(year: Desk) -> None:
    with year.reading() as connection:
        assert stored_rows(connection, GIFTS, []) == {}
