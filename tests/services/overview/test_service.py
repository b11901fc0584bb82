"""A year at a glance."""

from desktop_app.domain.fund_rows import NewContribution, NewDrive
from desktop_app.domain.intake import Kind
from desktop_app.services.desk import Desk
from desktop_app.services.fund.drives import Drives
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.funds import Funds
from desktop_app.services.overview import Overview
from desktop_app.services.scoring import Scoring
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, launch, list_people, list_units, send


def test_a_year_of_which_nothing_is_known_is_all_zero(desk: Desk) -> None:
    found = Overview(desk).year(1999)
    assert (found.year, found.department, found.closed) == (1999, "Sở Thử Nghiệm", False)
    figures = (found.units, found.people, found.amount, found.in_kind_value, found.labour_days)
    assert figures == (0, 0, 0, 0, 0)
    assert (found.activities, found.scored, found.campaigns) == (0, 0, ())


def test_the_year_is_the_sum_of_its_units_and_campaigns(desk: Desk) -> None:
    list_units(desk, ["A", "B"])
    list_people(desk, "A", "Lê An", "Võ Bình")
    vnn, ntm = launch(desk, "vi-nguoi-ngheo", "nong-thon-moi")
    send(desk, "A", vnn, {"donor": "An", "amount": 700, "labour_days": 50})
    send(desk, "B", ntm, {"donor": "Em", "amount": 20, "in_kind_value": 9})
    held = {"title": "Làm đường", "labour_days": 250}
    send(desk, "B", ntm, held, {"title": "Họp dân"}, kind=Kind.PARTICIPATION)
    found = Overview(desk).year(YEAR)
    assert (found.units, found.people) == (2, 2)
    assert (found.amount, found.in_kind_value) == (720, 9)
    assert (found.labour_days, found.activities) == (50 + 250, 2)
    assert [(one.code, one.returned, one.expected) for one in found.campaigns] == [
        (vnn, 1, 2),
        (ntm, 1, 2),
    ]
    assert found.amount == sum(one.amount for one in Funds(desk).totals(YEAR))


def test_the_years_own_sheets_are_counted_and_no_campaigns(desk: Desk) -> None:
    list_units(desk, ["A", "B"])
    (vnn,) = launch(desk, "vi-nguoi-ngheo")
    Scoring(desk).score(YEAR, vnn)
    assert Overview(desk).year(YEAR).scored == 0
    Scoring(desk).score(YEAR)
    assert Overview(desk).year(YEAR).scored == 2


def test_a_closed_year_says_so(desk: Desk) -> None:
    list_units(desk, ["A"])
    Years(desk).close(YEAR)
    assert Overview(desk).year(YEAR).closed


def test_the_money_of_two_funds_stands_side_by_side(desk: Desk) -> None:
    list_units(desk, ["A"])
    for code, fund, amount in (("D1", "vi-nguoi-ngheo", 100), ("BL", "thien-tai", 7_000)):
        Drives(desk).add(NewDrive(YEAR, code, fund, f"Đợt {code}"))
        line = NewContribution(YEAR, code, "A", amount=amount, given_on="2024-10-01")
        Ledger(desk).add(line)
    found = Overview(desk).year(YEAR)
    assert found.by_fund == (
        ("Quỹ “Vì người nghèo”", 100, 0),
        ("Quỹ cứu trợ thiên tai, dịch bệnh", 7_000, 0),
    )
    assert found.amount == 100
