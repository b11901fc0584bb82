"""Who gave what: each person once, each campaign apart, only returns in force."""

import pytest

from desktop_app.domain.intake import Kind
from desktop_app.services import giving
from desktop_app.services.desk import Desk
from desktop_app.services.giving import Doing, Giving
from desktop_app.services.importing import Importing
from tests.services.desk_work import YEAR, launch, list_people, list_units, send

VNN, NTM = "VNN-2024", "NTM-2024"


@pytest.fixture
def year(desk: Desk) -> Desk:
    """Two units and both campaigns."""
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo", "nong-thon-moi")
    return desk


def given(desk: Desk) -> dict[tuple[int, int], Giving]:
    with desk.reading() as connection:
        return dict(giving.given(connection, YEAR))


def givers(desk: Desk, campaign: int = 1, unit: int = 1) -> int:
    return given(desk)[(campaign, unit)].givers


def givers_of_year(desk: Desk) -> dict[int, int]:
    with desk.reading() as connection:
        return dict(giving.givers_of_year(connection, YEAR))


def test_money_goods_and_labour_add_up_each_for_itself(year: Desk) -> None:
    send(
        year,
        "A",
        VNN,
        {"donor": "An", "amount": 100_000, "labour_days": 50},
        {"donor": "Bình", "goods": "gạo", "in_kind_value": 250_000},
        {"donor": "Cúc", "amount": 1, "labour_days": 125},
    )
    assert given(year) == {(1, 1): Giving(100_001, 250_000, 175, 3, 3)}


def test_campaigns_and_units_are_never_mixed(year: Desk) -> None:
    send(year, "A", VNN, {"donor": "An", "amount": 1})
    send(year, "A", NTM, {"donor": "An", "amount": 20})
    send(year, "B", VNN, {"donor": "An", "amount": 300})
    assert {key: one.amount for key, one in given(year).items()} == {
        (1, 1): 1,
        (2, 1): 20,
        (1, 2): 300,
    }


def test_who_gave_nothing_took_no_part(year: Desk) -> None:
    send(year, "A", VNN, {"donor": "An", "amount": 0}, {"donor": "Bình", "amount": 5})
    assert given(year)[(1, 1)] == Giving(5, 0, 0, 2, 1)


@pytest.mark.parametrize(
    "what", [{"amount": 1}, {"in_kind_value": 1}, {"labour_days": 1}, {"goods": "5 kg gạo"}]
)
def test_whatever_is_given_is_taking_part(year: Desk, what: dict[str, object]) -> None:
    send(year, "A", VNN, {"donor": "An", **what})
    assert givers(year) == 1


def test_who_gave_twice_is_one_person(year: Desk) -> None:
    send(year, "A", VNN, {"donor": "Lê An", "amount": 1}, {"donor": "LÊ  AN", "amount": 2})
    assert givers(year) == 1


def test_namesakes_of_the_staff_list_are_as_many_as_they_are(year: Desk) -> None:
    list_people(year, "A", "Lê An", "Lê An", "Võ Bình")
    twice = [{"donor": "Lê An", "amount": 1}] * 2
    send(year, "A", VNN, *twice, {"donor": "Võ Bình", "amount": 1})
    assert givers(year) == 2 + 1
    send(year, "A", VNN, {"donor": "Lê An", "amount": 2}, supplement=True)
    assert givers(year) == 2 + 1


def test_namesakes_of_another_unit_do_not_count(year: Desk) -> None:
    list_people(year, "B", "Lê An", "Lê An")
    send(year, "A", VNN, {"donor": "Lê An", "amount": 1}, {"donor": "Lê An", "amount": 2})
    assert givers(year) == 1


def test_lines_without_a_name_are_a_person_each(year: Desk) -> None:
    send(year, "A", VNN, {"amount": 1}, {"amount": 1}, {"amount": 2})
    assert givers(year) == 3


def test_a_tally_counts_its_people(year: Desk) -> None:
    send(
        year,
        "A",
        VNN,
        {"donor": "Tổ 1", "amount": 1, "participants": 7},
        {"donor": "Tổ 2", "amount": 1, "participants": 5},
        {"donor": "Tổ 3", "amount": 0, "participants": 4},
        {"donor": "Lê An", "amount": 1},
    )
    assert givers(year) == 7 + 5 + 1


def test_a_person_of_both_campaigns_counts_once_in_the_year(year: Desk) -> None:
    send(year, "A", VNN, {"donor": "An", "amount": 1}, {"donor": "Bình", "amount": 1})
    send(year, "A", NTM, {"donor": "AN", "amount": 1}, {"donor": "Cúc", "amount": 1})
    assert givers_of_year(year) == {1: 3}


def test_a_tally_and_a_list_are_not_added_up_over_the_year(year: Desk) -> None:
    send(year, "A", VNN, {"donor": "Tổ 1", "amount": 1, "participants": 9})
    send(year, "A", NTM, {"donor": "An", "amount": 1}, {"donor": "Cúc", "amount": 1})
    assert givers_of_year(year) == {1: 9}


def test_only_what_is_in_force_counts(year: Desk) -> None:
    send(year, "A", VNN, {"donor": "An", "amount": 1})
    second = send(year, "A", VNN, {"donor": "An", "amount": 20}, {"donor": "Bình", "amount": 1})
    third = send(year, "A", VNN, {"donor": "Cúc", "amount": 300}, supplement=True)
    importing = Importing(year)
    assert given(year)[(1, 1)] == Giving(321, 0, 0, 3, 3)
    importing.undo(second)
    assert given(year)[(1, 1)] == Giving(301, 0, 0, 2, 2)
    importing.undo(third)
    assert given(year)[(1, 1)] == Giving(1, 0, 0, 1, 1)


def test_another_year_is_another_matter(year: Desk) -> None:
    list_units(year, ["A"], year=2025)
    launch(year, "vi-nguoi-ngheo", year=2025)
    send(year, "A", "VNN-2025", {"donor": "An", "amount": 7}, year=2025)
    assert given(year) == {}


def test_activities_add_up_and_their_people_do_not(year: Desk) -> None:
    """People take part in several: the largest activity says how many there were at least."""
    send(
        year,
        "A",
        NTM,
        {"title": "Làm đường", "participants": 8, "households_helped": 2, "labour_days": 150},
        {"title": "Trồng cây", "participants": 12, "value": 4_000_000},
        {"title": "Họp dân"},
        kind=Kind.PARTICIPATION,
    )
    with year.reading() as connection:
        assert dict(giving.done(connection, YEAR)) == {(2, 1): Doing(3, 12, 2, 150, 4_000_000)}


def test_nobody_counted_is_not_nobody(year: Desk) -> None:
    send(year, "A", NTM, {"title": "Họp dân"}, kind=Kind.PARTICIPATION)
    with year.reading() as connection:
        assert giving.done(connection, YEAR)[(2, 1)].participants is None
