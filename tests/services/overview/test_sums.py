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


def test_money_of_a_drive_without_a_goal_does_not_count_for_the_others_goals(desk: Desk) -> None:
    list_units(desk, ["A"])
    for code, amount in (("D1", 900), ("D2", 5_000)):
        Drives(desk).add(NewDrive(YEAR, code, "vi-nguoi-ngheo", f"Đợt {code}"))
        Ledger(desk).add(NewContribution(YEAR, code, "A", amount=amount, given_on="2024-10-01"))
    Drives(desk).set_goal(YEAR, "D1", "A", 1_000)
    (fund,) = Overview(desk).year(YEAR).funds
    # 900 + 5.000 came in, of which the 900 where 1.000 was asked for.
    assert (fund.collected, fund.goal, fund.toward_goal) == (5_900, 1_000, 900)


def test_money_of_a_campaign_without_a_goal_does_not_count_either(desk: Desk) -> None:
    list_units(desk, ["A", "B"])
    poor, rural = launch(desk, "vi-nguoi-ngheo", "nong-thon-moi")
    Drives(desk).add(NewDrive(YEAR, "D1", "vi-nguoi-ngheo", "Đợt một", campaign=poor))
    send(desk, "A", poor, {"donor": "An", "amount": 70}, received="2024-11-20")
    send(desk, "A", rural, {"donor": "Em", "amount": 500}, received="2024-11-20")
    Drives(desk).set_goal(YEAR, "D1", "B", 100)
    alone = {one.code: one for one in Overview(desk).year(YEAR).funds}
    assert alone["vi-nguoi-ngheo"].goal == 100
    assert sum(one.toward_goal for one in alone.values()) == 70
    assert sum(one.collected for one in alone.values()) == 70 + 500
