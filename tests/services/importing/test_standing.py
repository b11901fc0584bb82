"""The returns that a file meets in the store."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.intake import Kind
from desktop_app.services.desk import Desk
from desktop_app.services.importing import Importing
from desktop_app.services.importing.standing import Held, Standing, counting
from desktop_app.services.origins import tables_of
from tests.services.desk_work import YEAR, launch, list_units, send, send_tally

GIFTS = Kind.CONTRIBUTIONS
VNN = "VNN-2024"
VERSIONS = st.lists(
    st.builds(
        Held,
        unit=st.just("A"),
        file=st.just("a.xlsx"),
        number=st.integers(1, 9),
        supplement=st.booleans(),
        tally=st.booleans(),
        rows=st.just(()),
    ),
    unique_by=lambda one: one.number,
)


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo")
    return desk


def standing(desk: Desk, unit: str = "A", period: str = str(YEAR)) -> list[Held]:
    with desk.reading() as connection:
        found = Standing(connection, YEAR).of(VNN, period, [(GIFTS, unit)])
    return found.get((GIFTS, unit), [])


@given(VERSIONS)
def test_what_counts_stands_in_the_order_of_arrival_and_holds_one_whole_version(
    versions: list[Held],
) -> None:
    found = counting(versions)
    numbers = [one.number for one in found]
    assert numbers == sorted(numbers)
    assert all(one in versions for one in found)
    whole = [one for one in found if not one.supplement]
    assert len(whole) == min(1, sum(not one.supplement for one in versions))
    assert whole == list(found[:1]) or not whole


def test_only_what_is_in_force_is_met(year: Desk) -> None:
    send(year, "A", VNN, {"donor": "An", "amount": 100})
    send(year, "A", VNN, {"donor": "An", "amount": 200})
    send(year, "A", VNN, {"donor": "Ba", "amount": 50}, supplement=True)
    found = standing(year)
    assert [(one.number, one.supplement, one.amount) for one in found] == [
        (2, False, 200),
        (3, True, 50),
    ]
    assert [told.entry.name for one in found for told in one.rows] == ["An", "Ba"]
    assert not any(one.tally for one in found)


def test_the_newest_tally_is_met_beside_a_units_own_return(year: Desk) -> None:
    """Not in force, but what comes as a tally again is held against it."""
    send_tally(year, ["A", "B"], VNN, "2024-11-18")
    send_tally(year, ["A", "B"], VNN, "2024-11-19")
    send(year, "A", VNN, {"donor": "An", "amount": 7})
    assert [(one.number, one.tally, one.amount) for one in standing(year)] == [
        (2, True, 100_000),
        (3, False, 7),
    ]
    assert [(one.number, one.tally) for one in standing(year, "B")] == [(2, True)]


def test_what_was_taken_back_or_is_of_another_period_is_not_met(year: Desk) -> None:
    gone = send(year, "A", VNN, {"donor": "An", "amount": 100})
    send(year, "A", VNN, {"donor": "An", "amount": 100}, period="2024-H1")
    Importing(year).undo(gone)
    assert standing(year) == []
    assert len(standing(year, period="2024-H1")) == 1
    assert standing(year, "B") == []


def test_rows_are_counted_whatever_their_order(year: Desk) -> None:
    first, second = {"donor": "An", "amount": 1}, {"donor": "Ba", "amount": 2}
    send(year, "A", VNN, first, second)
    send(year, "B", VNN, second, first)
    (one,), (other,) = standing(year, "A"), standing(year, "B")
    assert one.values == other.values
    assert sum(one.values.values()) == 2


def test_a_row_leads_to_its_sheet(year: Desk) -> None:
    send(year, "A", VNN, {"donor": "An", "amount": 1})
    (held,) = standing(year)
    (table, row) = held.rows[0].entry.place
    assert (held.where[table].sheet, row) == ("Tờ 1", 2)


def test_of_no_files_there_are_no_tables(year: Desk) -> None:
    with year.reading() as connection:
        assert tables_of(connection, []) == {}
