"""The completeness board."""

import pytest

from desktop_app.domain.errors import NotFound
from desktop_app.domain.intake import Kind
from desktop_app.services.completeness import days_late
from desktop_app.services.desk import Desk
from desktop_app.services.importing import Importing
from desktop_app.services.returns import Returns
from tests.services.desk_work import YEAR, launch, list_units, send

VNN = "VNN-2024"


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B", "C"])
    launch(desk, "vi-nguoi-ngheo", due="2024-11-25")
    return desk


def board(desk: Desk) -> dict[str, tuple[str, str, int, int]]:
    (found,) = Returns(desk).board(YEAR)
    return {
        one.unit.code: (one.status.value, one.received, one.days_late, one.versions)
        for one in found.lines
    }


@pytest.mark.parametrize(
    ("received", "days"),
    [("2024-11-24", 0), ("2024-11-25", 0), ("2024-11-26", 1), ("2024-12-03", 8)],
)
def test_the_due_day_itself_is_on_time(received: str, days: int) -> None:
    assert days_late(received, "2024-11-25") == days


def test_without_a_due_day_nobody_is_late() -> None:
    assert days_late("2024-12-31", "") == 0


def test_every_unit_has_its_line(year: Desk) -> None:
    send(year, "A", VNN, received="2024-11-20")
    send(year, "B", VNN, received="2024-11-27")
    assert board(year) == {
        "A": ("on_time", "2024-11-20", 0, 1),
        "B": ("late", "2024-11-27", 2, 1),
        "C": ("missing", "", 0, 0),
    }


def test_the_first_day_counts_and_the_versions_are_counted(year: Desk) -> None:
    send(year, "A", VNN, received="2024-11-24")
    send(year, "A", VNN, received="2024-12-03")
    assert board(year)["A"] == ("on_time", "2024-11-24", 0, 2)


def test_taking_the_first_back_makes_the_unit_late(year: Desk) -> None:
    first = send(year, "A", VNN, received="2024-11-24")
    second = send(year, "A", VNN, received="2024-12-03")
    Importing(year).undo(first)
    assert board(year)["A"] == ("late", "2024-12-03", 8, 1)
    Importing(year).undo(second)
    assert board(year)["A"] == ("missing", "", 0, 0)


def test_activities_alone_are_an_answer(year: Desk) -> None:
    send(year, "C", VNN, {"title": "Thăm hộ"}, kind=Kind.PARTICIPATION)
    assert board(year)["C"][0] == "on_time"


def test_a_board_names_its_campaign_period_and_due_day(year: Desk) -> None:
    (found,) = Returns(year).board(YEAR, VNN)
    assert (found.campaign.code, found.period, found.due) == (VNN, "2024", "2024-11-25")
    assert (found.campaign.returned, found.campaign.expected) == (0, 3)


def test_a_year_without_campaigns_has_no_board(desk: Desk) -> None:
    assert Returns(desk).board(YEAR) == ()


def test_an_unknown_campaign_is_not_found(year: Desk) -> None:
    with pytest.raises(NotFound, match="XYZ"):
        Returns(year).board(YEAR, "XYZ")
