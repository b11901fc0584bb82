"""Drives: by what measure, for which fund; one takes a campaign's returns; goals are units'."""

from dataclasses import replace
from typing import Any

import pytest

from desktop_app.domain.errors import ClosedYear, NotFound
from desktop_app.domain.fund_rows import Basis, DriveInfo, NewDrive
from desktop_app.domain.refusals import WrongFields
from desktop_app.services.desk import Desk
from desktop_app.services.fund.drives import Drives
from desktop_app.services.fund.remittances import Remittances
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, launch, list_units, send, set_targets
from tests.services.fund.out_work import remit
from tests.services.trail import actions, trail

VNN = "VNN-2024"
WAGE = NewDrive(
    YEAR,
    "NL",
    "vi-nguoi-ngheo",
    "Một ngày lương vì người nghèo",
    Basis.DAY_WAGE,
    divisor=2600,
    opens_on="2024-10-17",
    closes_on="2024-11-18",
    campaign=VNN,
)
FREE = NewDrive(YEAR, "BL", "thien-tai", "Ủng hộ đồng bào vùng bão lũ")


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo", "nong-thon-moi")
    return desk


def drive(desk: Desk, code: str) -> DriveInfo:
    return next(one for one in Drives(desk).all(YEAR) if one.code == code)


def problems(desk: Desk, new: NewDrive) -> set[str]:
    with pytest.raises(WrongFields) as refusal:
        Drives(desk).add(new)
    return set(refusal.value.problems)


def test_the_first_drive_of_a_campaign_takes_its_returns(year: Desk) -> None:
    Drives(year).add(WAGE)
    Drives(year).add(replace(WAGE, code="NL2", title="Đợt hai"))
    Drives(year).add(FREE)
    found = drive(year, "NL")
    assert (found.fund, found.campaign, found.divisor, found.basis) == (
        "vi-nguoi-ngheo",
        VNN,
        2600,
        Basis.DAY_WAGE,
    )
    taking = {one.code: one.takes_returns for one in Drives(year).all(YEAR)}
    assert taking == {"NL": True, "NL2": False, "BL": False}


def test_a_drive_may_leave_the_returns_alone(year: Desk) -> None:
    Drives(year).add(replace(WAGE, takes_returns=False))
    assert not drive(year, "NL").takes_returns
    Drives(year).change(replace(WAGE, takes_returns=True))
    assert drive(year, "NL").takes_returns


def test_returns_are_not_taken_twice(year: Desk) -> None:
    Drives(year).add(WAGE)
    assert problems(year, replace(WAGE, code="NL2", takes_returns=True)) == {"takes_returns"}


def test_a_drive_that_cannot_be_is_refused(year: Desk) -> None:
    assert problems(year, replace(WAGE, divisor=None, title="")) == {"divisor", "title"}
    assert Drives(year).all(YEAR) == ()


def test_a_code_is_used_once_in_a_year(year: Desk) -> None:
    Drives(year).add(FREE)
    assert problems(year, replace(WAGE, code=" BL ")) == {"code"}
    list_units(year, ["A"], year=2025)
    Drives(year).add(replace(FREE, year=2025))


def test_what_a_measure_does_not_need_is_not_kept(year: Desk) -> None:
    Drives(year).add(replace(WAGE, basis=Basis.FREE, amount=50_000))
    assert (drive(year, "NL").divisor, drive(year, "NL").amount) == (None, None)


def test_a_change_is_told_and_an_unknown_drive_is_not_found(year: Desk) -> None:
    Drives(year).add(WAGE)
    Drives(year).change(replace(WAGE, title="Ngày vì người nghèo", closes_on="2024-12-31"))
    assert drive(year, "NL").closes_on == "2024-12-31"
    assert actions(year)[-2:] == ["drive.add", "drive.set"]
    with pytest.raises(NotFound, match="NL"):
        Drives(year).change(replace(WAGE, code="XX"))
    with pytest.raises(NotFound, match="XYZ"):
        Drives(year).add(replace(WAGE, code="Z", campaign="XYZ"))


def test_a_closed_year_takes_no_drive(year: Desk) -> None:
    Years(year).close(YEAR)
    with pytest.raises(ClosedYear):
        Drives(year).add(WAGE)


def goals(desk: Desk, code: str = "NL") -> list[tuple[int | None, bool]]:
    return [(one.amount, one.typed) for one in Drives(desk).goals(YEAR, code)]


def test_the_plans_target_is_the_goal_until_another_is_typed(year: Desk) -> None:
    set_targets(year, ("A", "QUY", "4500000", None), ("B", "QUY", None, None))
    Drives(year).add(WAGE)
    assert goals(year) == [(4_500_000, False), (None, False)]
    Drives(year).set_goal(YEAR, "NL", "A", 5_000_000, "đơn vị tự nâng")
    assert goals(year) == [(5_000_000, True), (None, False)]
    Drives(year).set_goal(YEAR, "NL", "A", 6_000_000)
    assert goals(year)[0] == (6_000_000, True)
    Drives(year).set_goal(YEAR, "NL", "A", None)
    assert goals(year)[0] == (4_500_000, False)


def test_the_plans_target_is_no_goal_of_another_drive(year: Desk) -> None:
    set_targets(year, ("A", "QUY", "4500000", None))
    Drives(year).add(WAGE)
    Drives(year).add(FREE)
    assert goals(year, "BL") == [(None, False), (None, False)]


def test_a_goal_is_above_nothing_and_a_known_units(year: Desk) -> None:
    Drives(year).add(FREE)
    with pytest.raises(WrongFields, match="lớn hơn 0"):
        Drives(year).set_goal(YEAR, "BL", "A", 0)
    with pytest.raises(NotFound, match="đơn vị năm 2024 “C”"):
        Drives(year).set_goal(YEAR, "BL", "C", 1)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"fund": "thien-tai"}, "fund"),
        ({"takes_returns": False}, "takes_returns"),
        ({"campaign": "NTM-2024"}, "campaign"),
    ],
)
def test_money_that_was_handed_over_keeps_its_drive_where_it_is(
    year: Desk, change: dict[str, Any], field: str
) -> None:
    Drives(year).add(WAGE)
    send(year, "A", VNN, {"donor": "An", "amount": 500})
    sent = remit(year, "A", 500, drive="NL")
    other = replace(WAGE, **change)
    with pytest.raises(WrongFields) as refusal:
        Drives(year).change(other)
    assert set(refusal.value.problems) == {field}
    Remittances(year).reverse(sent, "Ghi nhầm đợt")
    Drives(year).change(other)


def test_the_trail_tells_whose_money_a_changed_drive_collects(year: Desk) -> None:
    Drives(year).add(WAGE)
    Drives(year).change(replace(WAGE, fund="thien-tai", campaign=""))
    entry = trail(year)[-1]
    keys = ("fund", "campaign", "takes_returns")
    assert [entry.before[key] for key in keys] == ["vi-nguoi-ngheo", VNN, True]
    assert [entry.after[key] for key in keys] == ["thien-tai", "", False]
