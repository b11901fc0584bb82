"""The funds: three ship, more are added, each keeps its code."""

import pytest

from desktop_app.domain.errors import NotFound
from desktop_app.domain.refusals import WrongFields
from desktop_app.services.desk import Desk
from desktop_app.services.fund.register import FundRegister
from tests.services.trail import actions

SHIPPED = ["vi-nguoi-ngheo", "thien-tai", "nhan-dao"]


def codes(desk: Desk) -> list[str]:
    return [one.code for one in FundRegister(desk).all()]


def test_three_funds_ship_and_are_written_with_the_first_change(desk: Desk) -> None:
    assert codes(desk) == SHIPPED
    assert {one.id for one in FundRegister(desk).all()} == {0}
    FundRegister(desk).change("thien-tai", "Quỹ phòng, chống thiên tai", "Ban Chỉ đạo tỉnh")
    assert codes(desk) == SHIPPED
    second = FundRegister(desk).all()[1]
    assert (second.name, second.holder) == ("Quỹ phòng, chống thiên tai", "Ban Chỉ đạo tỉnh")
    assert second.id > 0


def test_a_further_fund_stands_last(desk: Desk) -> None:
    assert FundRegister(desk).add(" khuyen-hoc ", "Quỹ khuyến học").value == "khuyen-hoc"
    assert codes(desk) == [*SHIPPED, "khuyen-hoc"]
    assert actions(desk)[-1] == "fund.add"


def test_a_fund_needs_a_name_and_a_code_of_its_own(desk: Desk) -> None:
    with pytest.raises(WrongFields) as refusal:
        FundRegister(desk).add("nhan-dao", "  ")
    assert set(refusal.value.problems) == {"code", "name"}


def test_an_unknown_fund_is_not_found_and_the_known_are_named(desk: Desk) -> None:
    with pytest.raises(NotFound, match=r"“xyz”.*vi-nguoi-ngheo, thien-tai, nhan-dao"):
        FundRegister(desk).change("xyz", "Quỹ")
