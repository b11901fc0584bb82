"""What counts of contributions: lines in force, each to its drive and fund."""

from typing import Any

import pytest
from sqlalchemy import select

from desktop_app.services.desk import Desk
from desktop_app.services.fund.counted import collected, counted
from desktop_app.services.importing import Importing
from tests.services.desk_work import YEAR, launch, list_units, send
from tests.services.fund.fund_work import put_drive, put_fund, put_line
from tests.services.statements import counted as statements

VNN, NTM = "VNN-2024", "NTM-2024"
A, B = 1, 2


@pytest.fixture
def year(desk: Desk) -> Desk:
    """Two units, two campaigns (numbers 1 and 2)."""
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo", "nong-thon-moi")
    return desk


def rows(desk: Desk) -> list[Any]:
    with desk.reading() as connection:
        lines = counted()
        return list(connection.execute(select(lines).order_by(lines.c.id)))


def money(desk: Desk, year: int = YEAR) -> dict[tuple[int, int], int]:
    with desk.reading() as connection:
        return dict(collected(connection, year))


def test_a_line_of_a_return_belongs_to_the_drive_that_takes_returns(year: Desk) -> None:
    fund = put_fund(year)
    put_drive(year, fund, "D1", campaign_id=1)
    taker = put_drive(year, fund, "D2", campaign_id=1, takes_returns=True)
    send(year, "A", VNN, {"donor": "An", "amount": 7})
    (row,) = rows(year)
    assert (row.drive_id, row.fund_id, row.campaign_id, row.year) == (taker, fund, 1, YEAR)
    assert money(year) == {(A, taker): 7}


def test_without_a_drive_a_line_counts_for_its_campaign_alone(year: Desk) -> None:
    send(year, "A", NTM, {"donor": "An", "amount": 7})
    (row,) = rows(year)
    assert (row.drive_id, row.fund_id, row.campaign_id) == (None, None, 2)
    assert money(year) == {}


def test_a_typed_line_belongs_to_its_own_drive(year: Desk) -> None:
    poverty, flood = put_fund(year), put_fund(year, "TT")
    put_drive(year, poverty, "D1", campaign_id=1, takes_returns=True)
    own = put_drive(year, flood, "D2")
    put_line(year, own, "B", donor="Vũ Hà", amount=50)
    (row,) = rows(year)
    assert (row.drive_id, row.fund_id, row.campaign_id, row.year) == (own, flood, None, YEAR)
    assert money(year) == {(B, own): 50}


def test_direct_help_is_no_money_of_the_fund(year: Desk) -> None:
    drive = put_drive(year, put_fund(year), "D1")
    put_line(year, drive, "A", amount=50, direct=True)
    put_line(year, drive, "A", amount=8)
    assert money(year) == {(A, drive): 8}


def test_a_reversal_cancels_its_line_and_both_are_told(year: Desk) -> None:
    drive = put_drive(year, put_fund(year), "D1")
    first = put_line(year, drive, "A", amount=50)
    put_line(year, drive, "A", amount=-50, reverses_id=first, reason="ghi nhầm")
    assert [(row.is_reversed, row.reverses_id) for row in rows(year)] == [(1, None), (0, first)]
    assert money(year) == {(A, drive): 0}


def test_a_reversal_goes_out_of_force_with_the_return_of_its_line(year: Desk) -> None:
    drive = put_drive(year, put_fund(year), "D1", campaign_id=1, takes_returns=True)
    sent = send(year, "A", VNN, {"donor": "An", "amount": 7}, {"donor": "Bình", "amount": 20})
    first = rows(year)[0]
    put_line(year, None, "A", amount=-7, reverses_id=first.id, return_id=first.return_id)
    assert money(year) == {(A, drive): 20}
    Importing(year).undo(sent)
    assert rows(year) == []


def test_another_year_is_another_matter(year: Desk) -> None:
    drive = put_drive(year, put_fund(year), "D1", year=2025)
    put_line(year, drive, "A", amount=50)
    assert (money(year), money(year, 2025)) == ({}, {(A, drive): 50})


def test_collecting_is_one_statement(year: Desk) -> None:
    with statements() as sent:
        money(year)
    assert len([one for one in sent if "SELECT" in one]) == 1
