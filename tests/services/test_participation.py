"""Activities in all and one by one."""

import pytest

from desktop_app.domain.errors import NotFound
from desktop_app.domain.intake import Kind
from desktop_app.services.desk import Desk
from desktop_app.services.participation import Participation
from tests.services.desk_work import YEAR, launch, list_units, send

VNN, NTM = "VNN-2024", "NTM-2024"


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo", "nong-thon-moi")
    road = {"title": "Làm đường", "held_on": "2024-10-17", "participants": 8, "labour_days": 250}
    trees = {"title": "Trồng cây", "participants": 5, "households_helped": 3, "value": 700}
    send(desk, "A", NTM, road, trees, kind=Kind.PARTICIPATION)
    send(desk, "A", VNN, {"title": "Thăm hộ", "participants": 6}, kind=Kind.PARTICIPATION)
    return desk


def test_a_campaigns_activities_are_its_own(year: Desk) -> None:
    (found, none) = Participation(year).totals(YEAR, NTM)
    assert (found.activities, found.participants, found.households_helped) == (2, 8, 3)
    assert (found.labour_days, found.value) == (250, 700)
    assert (none.activities, none.participants) == (0, None)


def test_the_year_has_all_of_them(year: Desk) -> None:
    (found, _) = Participation(year).totals(YEAR)
    assert (found.activities, found.participants) == (3, 8)


def test_activities_are_listed_by_campaign_and_unit(year: Desk) -> None:
    service = Participation(year)
    assert [one.title for one in service.lines(YEAR)] == ["Làm đường", "Trồng cây", "Thăm hộ"]
    assert [one.title for one in service.lines(YEAR, VNN)] == ["Thăm hộ"]
    assert service.lines(YEAR, NTM, "B") == ()
    (road, trees) = service.lines(YEAR, NTM, "A")
    assert (road.held_on, road.labour_days, road.households_helped) == ("2024-10-17", 250, None)
    assert (road.origin.cell, trees.origin.cell) == ("D2", "D3")


def test_a_new_version_replaces_the_activities_before(year: Desk) -> None:
    send(year, "A", NTM, {"title": "Chỉ một việc"}, kind=Kind.PARTICIPATION)
    assert [one.title for one in Participation(year).lines(YEAR, NTM)] == ["Chỉ một việc"]


def test_gifts_do_not_replace_activities(year: Desk) -> None:
    send(year, "A", NTM, {"donor": "An", "amount": 1})
    assert Participation(year).totals(YEAR, NTM)[0].activities == 2


def test_an_unknown_campaign_is_not_found(year: Desk) -> None:
    with pytest.raises(NotFound, match="XYZ"):
        Participation(year).totals(YEAR, "XYZ")
