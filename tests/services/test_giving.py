"""Who gave what: each person once, each campaign apart, only returns in force."""

import pytest

from desktop_app.domain.intake import Kind
from desktop_app.services import giving
from desktop_app.services.desk import Desk
from desktop_app.services.giving import Doing, Giving
from desktop_app.services.importing import Importing
from tests.services.desk_work import YEAR, launch, list_people, list_units, send
from tests.services.fund.fund_work import put_drive, put_fund, put_line

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
        return dict(giving.given_in_year(connection, YEAR)[1])


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


def typed(desk: Desk, **told: object) -> None:
    """A line of unit A in the drive that takes the returns of the first campaign."""
    put_line(desk, 1, "A", **told)


@pytest.fixture
def driven(year: Desk) -> Desk:
    put_drive(year, put_fund(year), "D1", campaign_id=1, takes_returns=True)
    return year


def test_typed_lines_tell_of_people_by_name_or_by_their_number(driven: Desk) -> None:
    """A unit's own line, somebody who hides and a donor are no more people of the staff."""
    typed(driven, amount=1)
    typed(driven, amount=1, anonymous=True)
    typed(driven, amount=1, participants=7)
    typed(driven, amount=1, donor="Lê An")
    assert given(driven)[(1, 1)] == Giving(4, 0, 0, 4, 8)


def test_who_gave_in_a_return_and_by_hand_is_one_person(driven: Desk) -> None:
    send(driven, "A", VNN, {"donor": "Lê An", "amount": 1})
    typed(driven, amount=5, donor="LÊ AN")
    assert given(driven)[(1, 1)] == Giving(6, 0, 0, 2, 1)


def test_whose_line_was_taken_back_took_no_part(driven: Desk) -> None:
    send(driven, "A", VNN, {"donor": "Lê An", "amount": 9}, {"donor": "Bình", "amount": 1})
    put_line(driven, None, "A", return_id=1, donor="Lê An", amount=-9, reverses_id=1)
    assert given(driven)[(1, 1)] == Giving(1, 0, 0, 1, 1)
    assert givers_of_year(driven) == {1: 1}


def test_a_drive_of_no_campaign_stands_for_itself(driven: Desk) -> None:
    flood = put_drive(driven, put_fund(driven, "TT"), "D2")
    put_line(driven, flood, "B", amount=50, donor="Vũ Hà")
    assert given(driven) == {(0, 2): Giving(50, 0, 0, 1, 1)}
    with driven.reading() as connection:
        assert dict(giving.given(connection, YEAR, "VNN")) == {}
        assert set(giving.given(connection, YEAR, "TT")) == {(0, 2)}
