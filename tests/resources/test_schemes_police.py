"""A police cluster: against the leader, pass or fail, by the time, in half points."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from desktop_app.domain.criteria import CriteriaSet, Facts, ScoreSheet, Subject
from desktop_app.domain.judged import Judged
from desktop_app.domain.scoring import score_sheet
from desktop_app.domain.scoring.peers import with_peers
from tests.resources.scored import facts, points, shipped_set

SET = shipped_set("cong-an-cum-347")

# The table that the source works out itself, for a criterion of 10 points: planned and actual.
# A, C and D have a target, B, E and F have none.
SOURCE = {"A": (100, 120), "B": (None, 150), "C": (50, 60), "D": (80, 80), "E": (None, 100)}
SOURCE |= {"F": (None, 75)}


def target(code: str, planned: int | None, actual: int) -> dict[str, int | str | None]:
    if planned is None:
        return {f"target.{code}.assigned": 0, f"target.{code}.actual": actual}
    return {f"target.{code}.planned": planned, f"target.{code}.actual": actual}


def sheets(made: CriteriaSet, cluster: Mapping[str, Facts]) -> dict[str, ScoreSheet]:
    """The sheets of one cluster's units by their names."""
    members = [
        Judged(Subject.COLLECTIVE, number, name, name, cluster="347")
        for number, name in enumerate(cluster, 1)
    ]
    found = {one.id: cluster[one.name] for one in members}
    with_leaders = with_peers(made, members, found)
    return {one.name: score_sheet(made, with_leaders[one.id]) for one in members}


def marks_of(
    made: CriteriaSet, code: str, criterion: str, figures: Mapping[str, tuple[int | None, int]]
) -> dict[str, int | None]:
    cluster = {name: facts(target(code, *pair)) for name, pair in figures.items()}
    return {name: points(sheet)[criterion] for name, sheet in sheets(made, cluster).items()}


def test_its_groups_are_as_in_the_source() -> None:
    groups = {
        one.code: one.max_points // 100 for one in SET.criteria if one.method.value == "group"
    }
    assert [groups[code] for code in ("1", "2", "3")] == [700, 200, 100]
    parts = [groups[f"1.{number}"] for number in range(1, 7)]
    assert parts == [200, 200, 120, 100, 40, 40]
    assert [groups[f"2.{number}"] for number in range(1, 6)] == [50, 50, 30, 40, 30]
    third = [leaf.max_points // 100 for leaf in SET.leaves if leaf.parent == "3"]
    assert third == [40, 20, 15, 25]


def test_the_source_s_own_example_comes_out() -> None:
    unrounded = replace(SET, round_to=1)
    # The criterion has 100,00 points where the source's has 10: ten times its figures.
    assert marks_of(unrounded, "KPA", "1.2.1", SOURCE) == {
        "A": 10_000,  # 20 % over, the most
        "B": 10_000,  # 150 / 150 among those without a target
        "C": 10_000,  # 20 % over, as much as the leader
        "D": 5_000,  # just reached: half
        "E": 6_667,  # 100 / 150 × 100,00 = 66,666…
        "F": 5_000,  # 75 / 150 × 100,00
    }


def test_a_computed_mark_is_rounded_to_half_points() -> None:
    # 66,666… lies nearer to 66,50 than to 67,00
    assert marks_of(SET, "KPA", "1.2.1", SOURCE)["E"] == 6_650


@pytest.mark.parametrize(
    ("actual", "mark"),
    [
        (0, 0),
        (80, 4_000),  # 0,5 × 100,00 × 80 / 100
        (99, 4_950),  # 0,5 × 100,00 × 99 / 100
        (100, 5_000),  # just reached
        (101, 5_250),  # 50,00 + 1 / 20 × 50,00
        (110, 7_500),  # 50,00 + 10 / 20 × 50,00
        (119, 9_750),  # 50,00 + 19 / 20 × 50,00
        (120, 10_000),  # as much over as the leader
    ],
)
def test_half_is_for_the_target_and_half_for_the_excess_over_the_leaders(
    actual: int, mark: int
) -> None:
    found = marks_of(SET, "KPA", "1.2.1", {"Đơn vị": (100, actual), "Dẫn đầu": (50, 60)})
    assert found == {"Đơn vị": mark, "Dẫn đầu": 10_000}


def test_nobody_leads_where_nobody_exceeds() -> None:
    found = marks_of(SET, "KPA", "1.2.1", {"A": (100, 100), "B": (40, 30)})
    # just reached: half; 0,5 × 100,00 × 30 / 40 = 37,50
    assert found == {"A": 5_000, "B": 3_750}


def test_fewer_cases_are_better() -> None:
    found = marks_of(SET, "PPHS", "1.2.2", {"A": (24, 20), "B": (30, 20), "C": (10, 16)})
    assert found == {
        "A": 4_200,  # 24 / 20 = 120 %: 30,00 + 20 / 50 × 30,00
        "B": 6_000,  # 30 / 20 = 150 %, the most
        "C": 1_900,  # 30,00 × 10 / 16 = 18,75, half a point up: 19,00
    }


def test_an_alone_unit_without_a_target_is_the_best_of_its_kind() -> None:
    assert marks_of(SET, "KPA", "1.2.1", {"A": (100, 120), "B": (None, 3)})["B"] == 10_000


def test_without_a_target_and_without_a_result_there_are_no_points() -> None:
    found = marks_of(SET, "KPA", "1.2.1", {"A": (None, 0), "B": (None, 150)})
    assert found == {"A": 0, "B": 10_000}


def test_a_unit_is_scored_as_by_hand() -> None:
    passed = {"1.1.1": 100, "1.2.3": 40, "1.6.1": 40, "2.1.2": 40, "2.2.1": 50, "2.4.1": 40}
    unit: dict[str, int | str | None] = {
        **{f"mark.{code}": whole * 100 for code, whole in passed.items()},
        **target("AN", 40, 30),
        **target("KPA", 100, 110),
        **target("PPHS", 24, 20),
        **target("NVCB", None, 70),
        **target("HSTT", 90, 90),
        "target.VVAN.actual": 9,
        "target.DKT.actual": 5,
        "target.MHDH.actual": 2,
        "target.KTKN.actual": 7,
        "target.NVDX.actual": 6,
        "mark.1.3.1": 0,
        "mark.2.1.1": 850,
        "mark.3.1": 3550,
        "mark.3.2": 1800,
        "mark.3.3": 1200,
    }
    other = {**target("KPA", 50, 60), **target("PPHS", 30, 20), **target("NVCB", None, 90)}
    sheet = sheets(SET, {"Phường A": facts(unit), "Phường B": facts(other)})["Phường A"]
    assert points(sheet) == {
        "1.1.1": 10_000,
        "1.1.2": 2_250,  # 0,5 × 60,00 × 30 / 40
        "1.1.3": 4_000,  # 9 × 5,00 = 45,00, at most 40,00
        "1.2.1": 7_500,  # 10 % over, the leader 20 %: 50,00 + 10 / 20 × 50,00
        "1.2.2": 4_200,  # 24 / 20 is 20 % over, the leader 50 %: 30,00 + 20 / 50 × 30,00
        "1.2.3": 4_000,
        "1.3.1": 0,  # failed
        "1.3.2": 3_750,  # 5 × 7,50
        "1.4.1": 7_800,  # 70 / 90 × 100,00 = 77,777…, in half points 78,00
        "1.5.1": 2_000,  # 2 × 10,00
        "1.6.1": 4_000,
        "2.1.1": 850,
        "2.1.2": 4_000,
        "2.2.1": 5_000,
        "2.3.1": 2_100,  # 7 × 3,00
        "2.4.1": 4_000,
        "2.5.1": 1_500,  # just reached: half of 30,00
        "3.1": 3_550,
        "3.2": 1_800,
        "3.3": 1_200,
        "3.4": 2_500,  # 6 × 5,00 = 30,00, at most 25,00
    }
    # 100 + 22,5 + 40 + 75 + 42 + 40 + 0 + 37,5 + 78 + 20 + 40 = 495;
    # 8,5 + 40 + 50 + 21 + 40 + 15 = 174,5; 35,5 + 18 + 12 + 25 = 90,5; 495 + 174,5 + 90,5 = 760
    assert (sheet.total, sheet.max_points) == (76_000, 100_000)
    assert sheet.band == ""
