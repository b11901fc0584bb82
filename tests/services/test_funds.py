"""Contributions in all and line by line."""

import pytest

from desktop_app.domain.errors import NotFound
from desktop_app.domain.fund_rows import Giver, NewContribution, NewDrive
from desktop_app.domain.rows import ContributionTotal
from desktop_app.services.desk import Desk
from desktop_app.services.fund.balance import Balances
from desktop_app.services.fund.drives import Drives
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.funds import Filter, Funds
from desktop_app.services.importing import Importing
from tests.services.desk_work import YEAR, launch, list_units, send, set_targets
from tests.services.statements import counted

VNN, NTM = "VNN-2024", "NTM-2024"


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B"], headcount=8)
    launch(desk, "vi-nguoi-ngheo", "nong-thon-moi")
    send(desk, "A", VNN, {"donor": "Lê An", "amount": 100_000}, {"donor": "Đỗ Em", "amount": 50})
    send(desk, "A", NTM, {"donor": "Lê An", "goods": "xi măng", "in_kind_value": 900})
    return desk


def totals(desk: Desk, campaign: str = "") -> dict[str, ContributionTotal]:
    return {one.unit.code: one for one in Funds(desk).totals(YEAR, campaign)}


def test_every_unit_of_the_year_has_a_line(year: Desk) -> None:
    found = totals(year, VNN)
    assert list(found) == ["A", "B"]
    assert (found["A"].amount, found["A"].lines, found["A"].participants) == (100_050, 2, 2)
    assert (found["B"].amount, found["B"].lines, found["B"].participants) == (0, 0, 0)


def test_the_share_is_of_the_headcount(year: Desk) -> None:
    found = totals(year, VNN)
    assert (found["A"].share, found["B"].share) == (2500, 0)  # 2 of 8 are 25,00 %


def test_a_unit_of_unknown_size_has_no_share(desk: Desk) -> None:
    list_units(desk, ["A"], headcount=0)
    assert totals(desk)["A"].share is None


def test_the_year_has_all_campaigns_and_each_person_once(year: Desk) -> None:
    found = totals(year)["A"]
    assert (found.amount, found.in_kind_value, found.lines) == (100_050, 900, 3)
    assert found.participants == 2


def test_the_goal_is_the_campaigns_target(year: Desk) -> None:
    set_targets(year, ("A", "QUY", "4500000", None), ("B", "QUY", None, None), ("A", "X", "7", ""))
    assert [one.goal for one in totals(year, VNN).values()] == [4_500_000, None]
    assert [one.goal for one in totals(year, NTM).values()] == [None, None]


def test_a_goal_that_was_taken_back_is_none(year: Desk) -> None:
    set_targets(year, ("A", "QUY", "1000", None))
    later = set_targets(year, ("A", "QUY", "2000", None))
    assert totals(year, VNN)["A"].goal == 2000
    Importing(year).undo(later)
    assert totals(year, VNN)["A"].goal == 1000


def test_an_unknown_campaign_is_not_found(year: Desk) -> None:
    with pytest.raises(NotFound, match="XYZ"):
        Funds(year).totals(YEAR, "XYZ")


def donors(desk: Desk, **wanted: str) -> list[str]:
    return [one.donor for one in Funds(desk).lines(Filter(YEAR, **wanted))]


def test_lines_are_found_by_campaign_unit_and_name(year: Desk) -> None:
    assert donors(year) == ["Lê An", "Đỗ Em", "Lê An"]
    assert donors(year, campaign=NTM) == ["Lê An"]
    assert donors(year, unit="B") == []
    assert donors(year, search="do em") == ["Đỗ Em"]
    assert donors(year, search="ĐỖ") == ["Đỗ Em"]
    assert donors(year, campaign=VNN, search="lê") == ["Lê An"]


@pytest.mark.parametrize("search", ["%", "_", "\\", "' OR 1=1 --"])
def test_a_search_means_what_it_says(year: Desk, search: str) -> None:
    assert donors(year, search=search) == []


def test_a_receipt_is_found_by_its_number(year: Desk) -> None:
    send(year, "B", VNN, {"donor": "Vũ Hà", "amount": 1, "receipt": "BL-07"})
    assert donors(year, search="BL-07") == ["Vũ Hà"]


def test_who_is_not_named_is_found_by_the_words_that_are_shown(year: Desk) -> None:
    drive(year, "D1", campaign=VNN)
    Ledger(year).add(
        NewContribution(YEAR, "D1", "B", giver=Giver.ANONYMOUS, amount=70, given_on="2024-10-17")
    )
    assert donors(year, search="không nêu tên") == ["Người ủng hộ không nêu tên"]


def test_pages_of_lines_follow_each_other(year: Desk) -> None:
    funds = Funds(year)
    pages = [funds.lines(Filter(YEAR), offset, 2) for offset in (0, 2, 4)]
    assert [len(page) for page in pages] == [2, 1, 0]
    assert (*pages[0], *pages[1]) == funds.lines(Filter(YEAR))
    assert funds.lines(Filter(YEAR), 1) == funds.lines(Filter(YEAR))[1:]


def test_a_line_knows_the_cell_of_its_figure(year: Desk) -> None:
    (first, second, _) = Funds(year).lines(Filter(YEAR))
    assert (first.origin.sheet, first.origin.cell, second.origin.cell) == ("Tờ 1", "C2", "C3")


def test_many_lines_take_no_more_statements(year: Desk) -> None:
    with counted() as few:
        Funds(year).lines(Filter(YEAR))
        Funds(year).totals(YEAR)
    send(year, "B", VNN, *({"donor": f"Người {one}", "amount": 1} for one in range(60)))
    with counted() as many:
        Funds(year).lines(Filter(YEAR))
        Funds(year).totals(YEAR)
    assert len(many) == len(few)


def drive(desk: Desk, code: str, fund: str = "vi-nguoi-ngheo", campaign: str = "") -> None:
    Drives(desk).add(NewDrive(YEAR, code, fund, f"Đợt {code}", campaign=campaign))


def test_typed_lines_count_beside_those_of_returns(year: Desk) -> None:
    drive(year, "D1", campaign=VNN)
    new = NewContribution(YEAR, "D1", "B", amount=70, participants=4, given_on="2024-10-01")
    Ledger(year).add(new)
    found = totals(year, VNN)
    assert [(one.amount, one.participants) for one in found.values()] == [(100_050, 2), (70, 4)]
    last = Funds(year).lines(Filter(YEAR, VNN))[-1]
    assert (last.unit_code, last.amount, last.origin.file) == ("B", 70, "Ghi trực tiếp")


def test_a_line_that_was_taken_back_is_in_no_list_and_no_total(year: Desk) -> None:
    Ledger(year).reverse(1, "ghi nhầm")
    found = totals(year, VNN)["A"]
    assert (found.amount, found.participants, found.lines) == (50, 1, 1)
    assert donors(year, campaign=VNN) == ["Đỗ Em"]
    Ledger(year).reverse(2, "ghi nhầm")
    assert totals(year, VNN)["A"].lines == 0


def test_direct_help_stands_apart_from_the_fund(year: Desk) -> None:
    drive(year, "D1", campaign=VNN)
    Ledger(year).add(
        NewContribution(YEAR, "D1", "B", amount=70, direct=True, given_on="2024-10-01")
    )
    assert totals(year)["B"].amount == 0
    assert donors(year, unit="B") == []


def test_funds_are_never_mixed_in_a_total(year: Desk) -> None:
    drive(year, "D1", campaign=VNN)
    drive(year, "BL", "thien-tai")
    Ledger(year).add(NewContribution(YEAR, "BL", "A", amount=7_000, given_on="2024-09-15"))
    kept = [one.code for one in Funds(year).kept_apart(YEAR)]
    assert kept == ["vi-nguoi-ngheo", "thien-tai", ""]
    found = {
        code: [(one.amount, one.in_kind_value) for one in Funds(year).totals(YEAR, fund=code)]
        for code in kept
    }
    assert found == {
        "vi-nguoi-ngheo": [(100_050, 0), (0, 0)],
        "thien-tai": [(7_000, 0), (0, 0)],
        "": [(0, 900), (0, 0)],
    }
    assert [one.amount for one in Funds(year).lines(Filter(YEAR, fund="thien-tai"))] == [7_000]
    assert [one.code for one in Funds(year).kept_apart(YEAR, VNN)] == ["vi-nguoi-ngheo"]


def test_a_typed_goal_goes_before_the_plans_target(year: Desk) -> None:
    set_targets(year, ("A", "QUY", "4500000", None), ("B", "QUY", "1000000", None))
    drive(year, "D1", campaign=VNN)
    drive(year, "BL", "thien-tai")
    Drives(year).set_goal(YEAR, "D1", "A", 5_000_000)
    Drives(year).set_goal(YEAR, "BL", "A", 300_000)
    assert [one.goal for one in totals(year, VNN).values()] == [5_000_000, 1_000_000]
    assert [one.goal for one in totals(year).values()] == [5_300_000, 1_000_000]
    flood = Funds(year).totals(YEAR, fund="thien-tai")
    assert [one.goal for one in flood] == [300_000, None]


def test_a_goal_of_a_further_drive_stands_beside_the_plans_as_in_the_balance(year: Desk) -> None:
    set_targets(year, ("A", "QUY", "4000000", ""), ("B", "QUY", "1000000", ""))
    Drives(year).add(NewDrive(YEAR, "D1", "vi-nguoi-ngheo", "Tháng cao điểm", campaign=VNN))
    Drives(year).add(NewDrive(YEAR, "D2", "thien-tai", "Bão lũ", campaign=VNN))
    Drives(year).set_goal(YEAR, "D2", "A", 300_000)
    assert [one.goal for one in totals(year, VNN).values()] == [4_300_000, 1_000_000]
    balance = Balances(year).report(YEAR)
    assert sum(one.goal or 0 for one in balance.units if one.unit.code == "A") == 4_300_000
