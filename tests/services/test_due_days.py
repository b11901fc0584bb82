"""By when units answer."""

import pytest
from sqlalchemy import select

from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.models.campaigns import ReturnDue
from desktop_app.services.desk import Desk
from desktop_app.services.history import History
from desktop_app.services.returns import Returns
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, launch, list_units, send

VNN = "VNN-2024"


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo", due="2024-11-25")
    return desk


def periods(desk: Desk) -> dict[str, str]:
    return {one.period: one.due for one in Returns(desk).board(YEAR)}


def status(desk: Desk, period: str = "2024") -> dict[str, tuple[str, int]]:
    (board,) = [one for one in Returns(desk).board(YEAR) if one.period == period]
    return {line.unit.code: (line.status.value, line.days_late) for line in board.lines}


def test_a_campaigns_own_day_is_the_whole_years(year: Desk) -> None:
    assert periods(year) == {"2024": "2024-11-25"}


def test_a_day_for_half_a_year_makes_a_board_of_its_own(year: Desk) -> None:
    Returns(year).set_due(YEAR, VNN, "2024-H1", "2024-07-05")
    assert periods(year) == {"2024": "2024-11-25", "2024-H1": "2024-07-05"}


def test_setting_a_day_again_replaces_it(year: Desk) -> None:
    service = Returns(year)
    service.set_due(YEAR, VNN, "2024", "2024-12-01")
    service.set_due(YEAR, VNN, "2024", "2024-12-10")
    assert periods(year) == {"2024": "2024-12-10"}
    with year.reading() as connection:
        kept = connection.execute(select(ReturnDue.due_on, ReturnDue.version)).all()
    assert [tuple(row) for row in kept] == [("2024-12-10", 2)]


def test_a_unit_that_was_given_more_time_is_not_late(year: Desk) -> None:
    send(year, "A", VNN, received="2024-11-29")
    send(year, "B", VNN, received="2024-11-29")
    Returns(year).set_due(YEAR, VNN, "2024", "2024-11-30", unit="A", reason="Lụt")
    assert status(year) == {"A": ("on_time", 0), "B": ("late", 4)}


def test_the_trail_says_who_was_given_more_time_and_why(year: Desk) -> None:
    Returns(year).set_due(YEAR, VNN, "2024", "2024-11-30", unit="A", reason="Lụt")
    (newest,) = History(year).entries(limit=1).rows
    assert newest.cells[3:] == (
        "Đặt hạn gửi báo cáo",
        "Phong trào VNN-2024",
        "kỳ: 2024; đơn vị: A; hạn gửi: 2024-11-30",
        "Lụt",
    )


def test_an_unknown_campaign_unit_or_period_is_refused(year: Desk) -> None:
    service = Returns(year)
    with pytest.raises(NotFound, match="XYZ"):
        service.set_due(YEAR, "XYZ", "2024", "2024-12-01")
    with pytest.raises(NotFound, match="Z"):
        service.set_due(YEAR, VNN, "2024", "2024-12-01", unit="Z")
    with pytest.raises(Refused, match="Không hiểu kỳ"):
        service.set_due(YEAR, VNN, "2024-H3", "2024-12-01")


def test_a_closed_year_takes_no_new_day(year: Desk) -> None:
    Years(year).close(YEAR)
    with pytest.raises(ClosedYear):
        Returns(year).set_due(YEAR, VNN, "2024", "2024-12-01")
