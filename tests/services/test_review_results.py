"""What the store holds for a review: of a period the same figures as of the year, counted alike."""

import pytest

from desktop_app.domain.activities import ActivityKind, NewActivity
from desktop_app.domain.intake import Kind
from desktop_app.domain.review_results import FundResult, UnitResult
from desktop_app.domain.reviews import NewReview, ReviewKind
from desktop_app.reports.review_tables import years_table
from desktop_app.services import criteria
from desktop_app.services.activities import Activities
from desktop_app.services.desk import Desk
from desktop_app.services.review_results import results
from tests.services.desk_work import YEAR, launch, list_units, send
from tests.services.fund.fund_work import put_drive, put_fund, put_line

VNN = "VNN-2024"


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo")
    return desk


def of_unit(desk: Desk, period: str = "", unit: str = "A") -> UnitResult:
    said = NewReview(ReviewKind.INTERIM, "Sơ kết", (VNN,), YEAR, YEAR, period)
    (found,) = results(desk, said)
    return next(one for one in found.units if one.unit.code == unit)


def test_whoever_gave_twice_in_a_period_is_one_giver_as_in_the_year(year: Desk) -> None:
    day = "2024-03-05"
    twice = [{"donor": "An", "amount": 100, "given_on": day} for _ in range(2)]
    send(year, "A", VNN, *twice, {"donor": "Bình", "amount": 50, "given_on": "2024-10"})
    first, second, whole = (of_unit(year, one) for one in ("2024-H1", "2024-H2", ""))
    assert [(one.givers, one.amount) for one in (first, second, whole)] == [
        (1, 200),
        (1, 50),
        (2, 250),
    ]


def test_an_initiative_is_no_activity_of_a_period_either(year: Desk) -> None:
    for kind in (ActivityKind.ACTIVITY, ActivityKind.INITIATIVE):
        new = NewActivity("A", f"Việc {kind}", kind=kind, held_on="2024-02-01")
        Activities(year).add(YEAR, VNN, new)
    assert [of_unit(year, one).activities for one in ("2024-H1", "")] == [1, 1]


def test_what_has_no_day_counts_in_no_other_period_than_its_returns(year: Desk) -> None:
    send(year, "A", VNN, {"donor": "An", "amount": 100}, period="2024-Q1")
    send(year, "A", VNN, {"title": "Thăm hộ"}, kind=Kind.PARTICIPATION, period="2024-Q1")
    send(year, "B", VNN, {"donor": "Em", "amount": 70})
    found = [of_unit(year, period) for period in ("2024-H1", "2024-H2")]
    assert [(one.amount, one.activities) for one in found] == [(100, 1), (0, 0)]
    # A return of the whole year may be of any part of it.
    assert [of_unit(year, one, "B").amount for one in ("2024-H1", "2024-H2")] == [70, 70]


def test_money_of_another_fund_stands_apart_and_no_total_mixes_funds(year: Desk) -> None:
    launch(year, "nong-thon-moi")
    campaign = campaign_id(year)
    put_drive(year, put_fund(year), "D1", campaign_id=campaign, takes_returns=True)
    storms = put_drive(year, put_fund(year, "TT"), "D2", campaign_id=campaign)
    send(year, "A", VNN, {"donor": "An", "amount": 700})
    put_line(year, storms, "A", donor="Bình", amount=300)
    send(year, "A", "NTM-2024", {"donor": "Em", "amount": 50})
    said = NewReview(ReviewKind.INTERIM, "Sơ kết", (VNN, "NTM-2024"), YEAR, YEAR)
    first, second = results(year, said)
    assert [(one.amount, one.givers) for one in first.units] == [(700, 2), (0, 0)]
    assert first.other_funds == (FundResult("Quỹ TT", 300, 0),)
    table = years_table((first, second))
    assert [row.cells[5] for row in table.rows] == [700, 50, None]
    assert years_table((first,)).rows[-1].cells[5] == 700


def campaign_id(desk: Desk) -> int:
    with desk.reading() as connection:
        return criteria.campaign_number(connection, YEAR, VNN)
