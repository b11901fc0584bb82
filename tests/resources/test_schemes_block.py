"""A province's block of departments: excess bonus, grades, penalties that bar flags."""

from dataclasses import replace

import pytest

from tests.resources.scored import full, marked, points, scored, shipped_set

SET = shipped_set("khoi-so-hung-yen")
LATE = "late_days@vi-nguoi-ngheo"


def targets(done: tuple[int, int], late: tuple[int, int]) -> dict[str, int | str | None]:
    """Planned and actual of the main task (more is better) and of late files (less is)."""
    return {
        "target.NVCM.planned": done[0],
        "target.NVCM.actual": done[1],
        "target.HSTH.planned": late[0],
        "target.HSTH.actual": late[1],
    }


def test_a_department_is_scored_as_by_hand() -> None:
    grades = {"2.1": 1200, "2.2": 1500, "3.1": 1000, "3.2": 600}
    extra = {"4.1": 500, "4.2": 300, "5.4": 1000, "5.5": 1000}
    sheet = scored(
        SET,
        {
            **targets((100, 106), (6, 5)),
            **{f"mark.{code}": given for code, given in (grades | extra).items()},
            "target.VHK.actual": 2,
            "target.HSTL.actual": 1,
            LATE: 10,
        },
    )
    assert points(sheet) == {
        "1.1": 3000,  # 106 of 100: the whole
        "1.1+": 180,  # 6 % over: 6 % of 30,00
        "1.2": 2000,  # 6 / 5: the whole
        "1.2+": 200,  # 20 % over, at most 10 % of 20,00
        "2.1": 1200,  # B
        "2.2": 1500,  # A
        "3.1": 1000,  # A
        "3.2": 600,  # C
        "4.1": 500,
        "4.2": 300,
        "5.1": -1000,  # absent twice, 5,00 each
        "5.2": -500,  # one dossier sent back
        "5.3": -1000,  # ten days late
        "5.4": -1000,
        "5.5": -1000,
    }
    # 30 + 20 + 12 + 15 + 10 + 6 = 93; 1,80 + 2 + 5 + 3 = 11,80; 10 + 5 + 10 + 10 + 10 = 45;
    # 93 + 11,80 − 45 = 59,80
    assert (sheet.total, sheet.max_points, sheet.bonus) == (5980, 10_000, 1180)
    assert sheet.bars == ()


@pytest.mark.parametrize(
    ("actual", "mark", "bonus"),
    [
        (50, 1500, None),  # 50 / 100 × 30,00
        (99, 2970, None),
        (100, 3000, None),
        (101, 3000, 30),  # 1 % of 30,00
        (109, 3000, 270),
        (110, 3000, 300),  # 10 % of 30,00
        (111, 3000, 300),  # no more than 10 %
        (250, 3000, 300),
    ],
)
def test_each_percent_over_the_plan_brings_a_percent_of_the_points(
    actual: int, mark: int, bonus: int | None
) -> None:
    marks = points(scored(SET, targets((100, actual), (6, 6))))
    assert (marks["1.1"], marks.get("1.1+")) == (mark, bonus)


@pytest.mark.parametrize(
    ("actual", "mark", "bonus"),
    [
        (30, 1333, None),  # 20 / 30 × 20,00 = 13,333…
        (21, 1905, None),  # 20 / 21 × 20,00 = 19,0476…
        (20, 2000, None),
        (19, 2000, 105),  # 20 / 19 = 105,263… %: 5,263… % of 20,00 = 1,0526…
        (18, 2000, 200),  # 111,1 %: at most 10 %
        (0, 2000, 200),  # could not be better
    ],
)
def test_where_less_is_better_plan_and_result_change_places(
    actual: int, mark: int, bonus: int | None
) -> None:
    marks = points(scored(SET, targets((100, 100), (20, actual))))
    assert (marks["1.2"], marks.get("1.2+")) == (mark, bonus)


def test_bonuses_of_targets_have_a_cap_in_all() -> None:
    assert SET.excess_cap == 2000
    # 10 % of 30,00 and 10 % of 20,00 are 5,00: a set of the same shape that lets 4,00 count
    small = replace(SET, excess_cap=400)
    sheet = scored(small, targets((100, 120), (20, 10)))
    # 30 + 20 + 3 + 2 − 1
    assert (sheet.total, sheet.bonus) == (5400, 400)


def test_other_bonuses_are_beyond_that_cap() -> None:
    sheet = scored(
        replace(SET, excess_cap=400),
        targets((100, 120), (20, 10)) | {"mark.4.1": 500, "mark.4.2": 500},
    )
    # 30 + 20 + 4 + 5 + 5
    assert (sheet.total, sheet.bonus) == (6400, 1400)


@pytest.mark.parametrize(
    ("days", "penalty"),
    [(0, 0), (4, 0), (5, -500), (9, -500), (10, -1000), (14, -1000), (15, -2000), (90, -2000)],
)
def test_a_late_report_costs_five_ten_or_twenty(days: int, penalty: int) -> None:
    assert points(scored(SET, {LATE: days}))["5.3"] == penalty


def test_a_report_that_never_came_costs_the_most() -> None:
    assert points(scored(SET, {LATE: None}))["5.3"] == -2000


@pytest.mark.parametrize(("times", "penalty"), [(0, 0), (1, -500), (4, -2000), (5, -2000)])
def test_each_absence_costs_five_up_to_its_maximum(times: int, penalty: int) -> None:
    assert points(scored(SET, {"target.VHK.actual": times}))["5.1"] == penalty


def test_a_warned_leader_bars_flag_and_certificate() -> None:
    sheet = marked(SET, {"5.5": 2000})
    assert sheet.bars == ("co-tinh", "co-chinh-phu", "bang-khen-tinh-tap-the")
    assert any("Cờ thi đua, Bằng khen" in note for note in sheet.notes)


@pytest.mark.parametrize("penalty", [0, 1000, 1999])
def test_a_lighter_measure_bars_nothing(penalty: int) -> None:
    assert marked(SET, {"5.5": penalty}).bars == ()


def test_twenty_points_for_a_late_report_bar_nothing() -> None:
    sheet = scored(SET, {LATE: 15})
    assert (sheet.total, sheet.bars) == (-2000, ())


def test_grade_a_is_the_whole_of_every_quality() -> None:
    graded = {leaf.code for leaf in SET.leaves if leaf.method.value == "graded"}
    tops = {leaf.code for leaf in SET.leaves if leaf.rule.steps[:1]}
    assert graded <= tops
    for leaf in SET.leaves:
        if leaf.code in graded:
            assert [step.label for step in leaf.rule.steps] == ["A", "B", "C", "D"]
            assert leaf.rule.steps[0].points == leaf.max_points
    assert sum(full(SET)[code] for code in graded) == 5000
