"""Tables of a department, a city's board, a block of ministries and the Front, by hand."""

import pytest

from desktop_app.domain.templates import check_sums
from tests.resources.scored import full, marked, points, scored, shipped_set

SCHOOLS = shipped_set("sgddt-tphcm-cntt")
BOARD = shipped_set("ban-tdkt-tphcm")
MINISTRIES = shipped_set("khoi-bo-kinh-te")
FRONT = shipped_set("mttq-dong-nai")


def test_a_school_is_marked_by_hand_group_by_group() -> None:
    given = {"1.1": 500, "1.2": 450, "1.3": 400, "1.4": 500, "1.5": 825}
    given |= {"2.1": 1000, "2.2": 775, "2.3": 500, "2.4": 500}
    given |= {"3.1": 500, "3.2": 500, "3.3": 0, "3.4": 500, "3.5": 300, "3.6": 500}
    given |= {"4.1": 300, "4.2": 300, "4.3": 200, "4.4": 0}
    sheet = marked(SCHOOLS, given)
    assert points(sheet) == given
    # 5 + 4,5 + 4 + 5 + 8,25 = 26,75; 10 + 7,75 + 5 + 5 = 27,75; 5 + 5 + 0 + 5 + 3 + 5 = 23;
    # 3 + 3 + 2 + 0 = 8; 26,75 + 27,75 + 23 + 8 = 85,50
    assert sheet.total == 8550


def test_the_fourth_group_of_schools_adds_up_to_twelve_and_is_only_warned_of() -> None:
    (problem,) = check_sums(SCHOOLS)
    assert problem.code == "criteria.sum"
    assert "Nhóm 4 ghi tối đa 10,00 điểm" in problem.message
    assert "cộng được 12,00" in problem.message
    sheet = marked(SCHOOLS, full(SCHOOLS))
    # 30 + 30 + 30 + 4 × 3
    assert (sheet.total, sheet.max_points) == (10_200, 10_200)


def test_ninety_points_of_the_board_are_given() -> None:
    given = [leaf.max_points for leaf in BOARD.leaves if not leaf.example]
    # 10 + 10 + 20 + 10 + 10 + 10 + 20 = 90, and the two flags
    assert given == [1000, 1000, 2000, 1000, 1000, 1000, 2000, 1000, 1500]


@pytest.mark.parametrize(
    ("bonus", "total"),
    [
        ({}, 9_700),
        ({"2.1": 1000}, 10_700),  # the source's own: 97 + 10 = 107
        ({"2.2": 1500}, 11_200),  # 97 + 15
        ({"2.1": 1000, "2.2": 1500}, 11_200),  # 97 + 25, of which 15 count
    ],
)
def test_flags_lift_a_district_above_a_hundred(bonus: dict[str, int], total: int) -> None:
    # 10 + 10 + 20 + 10 + 10 + 10 + 20 + 7 = 97
    sheet = marked(BOARD, full(BOARD) | {"1.8": 700} | bonus)
    assert (sheet.total, sheet.max_points) == (total, 10_000)


def test_both_flags_are_corrected_in_a_row_of_their_own() -> None:
    sheet = marked(BOARD, {"2.1": 1000, "2.2": 1500})
    # 10 + 15 = 25, at most 15: 10 less
    assert points(sheet)["bonus_cap"] == -1000
    assert (sheet.total, sheet.bonus) == (1500, 1500)


def ministry(**percents: int) -> dict[str, int | None]:
    """Marks of targets of 200 each, by how many percent of them were reached."""
    planned: dict[str, int | str | None] = {f"target.{code}.planned": 200 for code in percents}
    actual = {f"target.{code}.actual": 2 * percent for code, percent in percents.items()}
    return points(scored(MINISTRIES, planned | actual))


@pytest.mark.parametrize("percent", [0, 1, 57, 99, 100])
def test_one_percent_of_the_plan_is_a_point_or_half_a_point(percent: int) -> None:
    marks = ministry(KT1=percent, KT2=percent, KT3=percent, KT4=percent)
    assert [marks[code] for code in ("1.1", "1.2", "1.3")] == [percent * 100] * 3
    assert marks["1.4"] == percent * 50


def test_more_than_the_plan_is_the_whole() -> None:
    marks = ministry(KT1=130, KT4=101)
    assert (marks["1.1"], marks["1.4"]) == (10_000, 5_000)


def test_a_ministry_is_scored_as_by_hand() -> None:
    sheet = scored(
        MINISTRIES,
        {
            "target.KT1.planned": 60,
            "target.KT1.actual": 57,
            "target.KT2.planned": 8,
            "target.KT2.actual": 9,
            "target.KT3.planned": 3,
            "target.KT3.actual": 2,
            "target.KT4.planned": 100,
            "target.KT4.actual": 84,
            "mark.1.5": 4500,
            "mark.1.6": 12_000,
        },
    )
    assert points(sheet) == {
        "1.1": 9500,  # 57 / 60 = 95 %
        "1.2": 10_000,  # 9 of 8
        "1.3": 6667,  # 2 / 3 = 66,666… %
        "1.4": 4200,  # 84 % at 2 % a point
        "1.5": 4500,
        "1.6": 12_000,
    }
    # 95 + 100 + 66,67 + 42 + 45 + 120
    assert (sheet.total, sheet.max_points) == (46_867, 55_000)


def commune(total: int, **bonus: int) -> dict[str, int]:
    """Marks that add up to a total without bonus, hundredths; bonuses by criterion, "b2" is 2.3."""
    given = full(FRONT)
    codes = {"b2": "2.3", "b3": "3.3"}
    short = sum(given.values()) - total
    for code in given:
        less = min(short, given[code])
        given[code] -= less
        short -= less
    return given | {codes[name]: points for name, points in bonus.items()}


@pytest.mark.parametrize(
    ("total", "bonus", "band"),
    [
        (9500, {}, "Xuất sắc"),
        (9499, {}, "Tốt"),
        (9200, {"b2": 300}, "Xuất sắc"),  # 92 + 3 = 95
        (9199, {"b2": 300}, "Tốt"),
        (9000, {"b2": 300, "b3": 200}, "Xuất sắc"),  # 90 + 3 + 2 = 95
        (9100, {"b3": 200}, "Tốt"),  # 91 + 2 = 93
        (8500, {}, "Tốt"),
        (8499, {}, "Khá"),
        (8300, {"b3": 200}, "Tốt"),  # 83 + 2 = 85
        (8299, {"b3": 200}, "Khá"),
        (0, {}, "Khá"),
    ],
)
def test_a_commune_s_class_is_by_score_and_bonus_together(
    total: int, bonus: dict[str, int], band: str
) -> None:
    sheet = marked(FRONT, commune(total, **bonus))
    assert sheet.total == total + sum(bonus.values())
    assert (sheet.max_points, sheet.band) == (10_000, band)


def test_a_bonus_of_the_front_has_its_group_s_cap() -> None:
    sheet = marked(FRONT, commune(9000, b2=450, b3=450))
    # at most 3 and 2: 90 + 3 + 2
    assert (points(sheet)["2.3"], points(sheet)["3.3"]) == (300, 200)
    assert (sheet.total, sheet.bonus) == (9500, 500)
