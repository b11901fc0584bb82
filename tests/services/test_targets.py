"""What units were given as targets and what they reached."""

from desktop_app.services.desk import Desk
from desktop_app.services.importing import Importing
from desktop_app.services.targets import Targets
from tests.services.desk_work import YEAR, launch, list_units, set_targets


def shares(desk: Desk, campaign: str = "") -> dict[tuple[str, str], int | None]:
    found = Targets(desk).lines(YEAR, campaign)
    return {(one.unit_code, one.code): one.share for one in found}


def test_targets_stand_unit_by_unit_in_the_sheets_order(desk: Desk) -> None:
    list_units(desk, ["A", "B"])
    set_targets(
        desk,
        ("B", "X", "4", "3"),
        ("A", "Y", "100", "95.5"),
        ("B", "W", "3", "1"),
        ("A", "X", "8", "9"),
    )
    assert shares(desk) == {
        ("A", "Y"): 9550,
        ("A", "X"): 11_250,
        ("B", "X"): 7500,
        ("B", "W"): 3333,
    }
    assert list(shares(desk)) == [("A", "Y"), ("A", "X"), ("B", "X"), ("B", "W")]


def test_without_both_figures_there_is_no_share(desk: Desk) -> None:
    list_units(desk, ["A"])
    set_targets(desk, ("A", "X", "4", None), ("A", "Y", None, None), ("A", "Z", "0", "3"))
    assert set(shares(desk).values()) == {None}
    assert [one.not_assigned for one in Targets(desk).lines(YEAR)] == [False, True, False]


def test_the_newest_import_counts_and_taking_it_back_brings_the_older(desk: Desk) -> None:
    list_units(desk, ["A"])
    set_targets(desk, ("A", "X", "4", "1"), ("A", "Y", "4", "1"))
    later = set_targets(desk, ("A", "X", "4", "2"))
    assert shares(desk) == {("A", "X"): 5000, ("A", "Y"): 2500}
    Importing(desk).undo(later)
    assert shares(desk) == {("A", "X"): 2500, ("A", "Y"): 2500}


def test_a_campaign_shows_the_targets_of_its_plan(desk: Desk) -> None:
    list_units(desk, ["A"])
    launch(desk, "vi-nguoi-ngheo")
    set_targets(desk, ("A", "NVCM", "100", "90"), ("A", "GN", "10", "5"))
    assert shares(desk, "VNN-2024") == {("A", "GN"): 5000}


def test_a_unit_that_is_not_listed_has_no_line(desk: Desk) -> None:
    list_units(desk, ["A"])
    list_units(desk, ["B"], year=2023)
    set_targets(desk, ("A", "X", "4", "1"), ("B", "X", "4", "1"))
    assert list(shares(desk)) == [("A", "X")]
