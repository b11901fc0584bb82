"""Each plan's own criteria for units: one unit by hand, edges of classes, ties."""

import pytest

from desktop_app.domain.criteria import CriteriaSet
from desktop_app.domain.ranking import Standing, rank, tie_values
from tests.resources.scored import facts, points, scored, shipped_set

Figures = dict[str, int | str | None]

SCHOOLS_FOR_THE_POOR = shipped_set("pt-sgddt-binh-phuoc-vi-nguoi-ngheo")
SCHOOLS_FOR_THE_COUNTRYSIDE = shipped_set("pt-sgddt-binh-phuoc-nong-thon-moi")
INFORMATION = shipped_set("pt-stttt-bac-kan-vi-nguoi-ngheo")
LABOUR_FOR_THE_POOR = shipped_set("pt-vi-nguoi-ngheo")
LABOUR_FOR_THE_COUNTRYSIDE = shipped_set("pt-nong-thon-moi")


def test_a_school_is_scored_for_the_poverty_campaign() -> None:
    known: Figures = {
        "headcount": 48,
        "participants": 45,
        "contributed_vnd": 11_000_000,
        "fund_goal_vnd": 12_000_000,
        "activities": 6,
        "households_helped": 13,
        "late_days": 4,
        "mark.4.1": 250,
    }
    sheet = scored(SCHOOLS_FOR_THE_POOR, known)
    assert points(sheet) == {
        "1.1": 3281,  # 45 / 48 × 35,00 = 32,8125
        "1.2": 917,  # 11 / 12 × 10,00 = 9,1666…
        "2.1": 2500,  # 6 × 5,00 = 30,00, at most 25,00
        "2.2": 650,  # 13 × 0,50
        "3.1": 900,  # four days late: 15,00 − 6,00
        "4.1": 250,
    }
    # 32,81 + 9,17 + 25 + 6,50 + 9 + 2,50
    assert (sheet.total, sheet.max_points, sheet.band) == (8498, 10_000, "Tốt")


def test_a_school_is_scored_for_the_new_countryside() -> None:
    known: Figures = {
        "headcount": 48,
        "participants": 48,
        "activities": 9,
        "late_days": 8,
        "mark.3.1": 700,
    }
    sheet = scored(SCHOOLS_FOR_THE_COUNTRYSIDE, known)
    assert points(sheet) == {
        "1.1": 4000,  # everybody
        "1.2": 4500,  # 9 × 5,00
        "2.1": 500,  # eight days late: 15,00 − 10,00
        "3.1": 500,  # 7,00, at most 5,00
    }
    # 40 + 45 + 5 + 5
    assert (sheet.total, sheet.max_points, sheet.band) == (9500, 10_000, "Xuất sắc")


def information(effort: int, review: int, bonus: int = 0, **known: int) -> Figures:
    """A division of ten that joined whole and reached its own goal, in time."""
    marks: Figures = {"mark.1.1": effort, "mark.2.1": review, "mark.6.1": bonus}
    whole = {"headcount": 10, "participants": 10, "contributed_vnd": 1, "fund_goal_vnd": 1}
    return marks | whole | {"late_days": 0} | known


@pytest.mark.parametrize(
    ("known", "total", "band"),
    [
        # 15 + 15 + 15 + 5 + 10 × 0,5 + 25 + 10
        (information(1500, 1500, households_helped=10, activities=5), 9000, "Xuất sắc"),
        # 15 + 15 + 15 + 5 + 0,5 + 25 + 10 + 4,49
        (information(1500, 1500, 449, households_helped=1, activities=5), 8999, "Tốt"),
        # 15 + 15 + 15 + 5 + 0 + 10 + 10
        (information(1500, 1500, households_helped=0, activities=2), 7000, "Tốt"),
        # 15 + 15 + 15 + 5 + 0,5 + 5 + 10 + 4,49
        (information(1500, 1500, 449, households_helped=1, activities=1), 6999, "Đạt"),
        # 8 + 12 + 15 + 5 + 0 + 0 + 10
        (information(800, 1200, households_helped=0, activities=0), 5000, "Đạt"),
        # 8 + 8 + 15 + 5 + 0 + 0 + 10 + 3,99
        (information(800, 800, 399, households_helped=0, activities=0), 4999, "Chưa đạt"),
    ],
)
def test_a_division_s_class_begins_exactly_at_its_share(
    known: Figures, total: int, band: str
) -> None:
    sheet = scored(INFORMATION, known)
    assert (sheet.total, sheet.max_points, sheet.band) == (total, 10_000, band)


def division(made: CriteriaSet, **known: int) -> tuple[int, int, str]:
    """Total, maximum and class of a division of twenty that was not assigned to reduce poverty."""
    whole: Figures = {"headcount": 20, "target.GN.assigned": 0, "late_days": 0}
    sheet = scored(made, whole | {name.replace("__", "."): value for name, value in known.items()})
    return sheet.total, sheet.max_points, sheet.band


def test_without_a_target_the_class_goes_by_the_share_of_seventy() -> None:
    whole = {"contributed_vnd": 1, "fund_goal_vnd": 1, "activities": 3}
    # 25 + 10 + 15 + 3 + 10 = 63 of 70, exactly 90 %
    at = division(LABOUR_FOR_THE_POOR, participants=20, households_helped=6, **whole)
    assert at == (6300, 7000, "Xuất sắc")
    # one household less: 62,50 of 70 is 89,28… %
    below = division(LABOUR_FOR_THE_POOR, participants=20, households_helped=5, **whole)
    assert below == (6250, 7000, "Tốt")


def test_two_targets_leave_the_maximum_of_the_new_countryside() -> None:
    found = division(
        LABOUR_FOR_THE_COUNTRYSIDE, participants=16, activities=3, target__DN__assigned=0
    )
    # 16 / 20 × 25 + 3 × 5 + 10 = 45 of 60, which is 75 %
    assert found == (4500, 6000, "Tốt")


def test_units_with_equal_points_are_parted_by_the_set_s_tie_order() -> None:
    made = LABOUR_FOR_THE_POOR
    shared: Figures = {"headcount": 20, "target.GN.planned": 10, "target.GN.actual": 10}
    shared |= {"contributed_vnd": 0, "fund_goal_vnd": 1}
    units: dict[str, Figures] = {
        "A": {"participants": 16, "activities": 3, "households_helped": 4, "late_days": 1},
        "B": {"participants": 20, "activities": 2, "households_helped": 4, "late_days": 1},
        "C": {"participants": 16, "activities": 3, "households_helped": 0, "late_days": 0},
        "D": {"participants": 16, "activities": 3, "households_helped": 4, "late_days": 2},
        "E": {"participants": 16, "activities": 3, "households_helped": 4, "late_days": 1},
    }
    standings = []
    for name, own in units.items():
        known = shared | own
        sheet = scored(made, known)
        # A, D, E: 30 + 20 + 15 + 2 + 8; B: 30 + 25 + 10 + 2 + 8; C: 30 + 20 + 15 + 0 + 10
        assert sheet.total == 7500
        ties = tie_values(made.tie_order, sheet, facts(known))
        standings.append(Standing(name, name, "1", sheet.total, sheet.max_points, ties))
    # More people first (B), then more households (A, D, E before C), then fewer days late (D last).
    assert [(row.standing.name, row.rank, row.tied) for row in rank(standings)["1"]] == [
        ("B", 1, False),
        ("A", 2, True),
        ("E", 2, True),
        ("D", 4, False),
        ("C", 5, False),
    ]
