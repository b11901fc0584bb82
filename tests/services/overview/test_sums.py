"""Money of a year by fund, month and unit."""

from desktop_app.domain.fund_rows import NewContribution, NewDrive
from desktop_app.domain.overview import MonthSum, UnitSum
from desktop_app.domain.remittances import NewRemittance
from desktop_app.services.desk import Desk
from desktop_app.services.fund.drives import Drives
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.fund.remittances import Remittances
from desktop_app.services.overview import Overview
from tests.services.desk_work import YEAR, launch, list_units, send


def test_a_line_without_a_day_counts_for_the_day_its_return_came(desk: Desk) -> None:
    list_units(desk, ["A", "B"])
    (code,) = launch(desk, "vi-nguoi-ngheo")
    dated = {"donor": "An", "amount": 5, "given_on": "2024-03-09"}
    send(desk, "A", code, dated, {"donor": "Em", "amount": 7}, received="2024-11-20")
    found = Overview(desk).pictures(YEAR)
    assert found.by_month == (MonthSum("", "2024-03", 5), MonthSum("", "2024-11", 7))
    # 5 + 7
    assert found.by_unit == (UnitSum("", "A", "Phòng A", 12), UnitSum("", "B", "Phòng B", 0))
    (alone,) = found.funds
    assert (alone.code, alone.collected, alone.has_drives) == ("", 12, False)


def test_a_fund_says_what_is_still_with_the_units(desk: Desk) -> None:
    list_units(desk, ["A"])
    Drives(desk).add(NewDrive(YEAR, "D1", "vi-nguoi-ngheo", "Đợt một"))
    Ledger(desk).add(NewContribution(YEAR, "D1", "A", amount=900, given_on="2024-10-01"))
    Drives(desk).set_goal(YEAR, "D1", "A", 1_000)
    Remittances(desk).add(NewRemittance(YEAR, "D1", "A", 600, sent_on="2024-10-05"))
    (fund,) = Overview(desk).year(YEAR).funds
    assert (fund.collected, fund.handed_over, fund.on_hand) == (900, 600, 900 - 600)
    assert (fund.goal, fund.has_drives) == (1_000, True)
