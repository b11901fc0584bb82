"""Classes with a least share of every criterion: the union's, and a province's draft."""

import pytest

from tests.resources.scored import full, marked, shipped_set

UNION = shipped_set("to-cong-doan")
CITIZENS = shipped_set("tiep-cong-dan-nghe-an")
BEST, GOOD, DONE, FAILED = (band.name for band in CITIZENS.bands)


def test_part_one_of_the_union_s_table_has_ninety_points() -> None:
    assert [leaf.max_points for leaf in UNION.leaves if leaf.parent == "1"] == [
        *(2000, 1500, 1000, 1500, 1000, 1000, 1000)
    ]


@pytest.mark.parametrize(
    ("changed", "total", "band"),
    [
        ({}, 10_000, "Vững mạnh"),
        # 100 − 8 − 7 = 85; 12 of 20 and 8 of 15 are above half
        ({"1.1": 1200, "1.2": 800}, 8500, "Vững mạnh"),
        ({"1.1": 1200, "1.2": 799}, 8499, "Khá"),
        # 100 − 10 − 7 − 7 − 5 − 1 = 70
        ({"1.1": 1000, "1.2": 800, "1.4": 800, "1.7": 500, "1.6": 900}, 7000, "Khá"),
        ({"1.1": 1000, "1.2": 800, "1.4": 800, "1.7": 500, "1.6": 899}, 6999, "Trung bình"),
    ],
)
def test_a_union_s_class_begins_exactly_at_its_points(
    changed: dict[str, int], total: int, band: str
) -> None:
    sheet = marked(UNION, full(UNION) | changed)
    assert (sheet.total, sheet.band) == (total, band)


def test_half_of_everything_is_fifty_points_and_no_knock_out() -> None:
    halves = {code: whole // 2 for code, whole in full(UNION).items()}
    sheet = marked(UNION, halves)
    # 10 + 7,5 + 5 + 7,5 + 5 + 5 + 5 + 5
    assert (sheet.total, sheet.band, sheet.notes) == (5000, "Trung bình", ())
    less = marked(UNION, halves | {"1.3": 499})
    assert (less.total, less.band) == (4999, "Yếu")


@pytest.mark.parametrize(
    ("code", "half"),
    [(leaf.code, leaf.max_points // 2) for leaf in UNION.leaves],
)
def test_one_standard_below_half_leaves_at_most_kha(code: str, half: int) -> None:
    at_half = marked(UNION, full(UNION) | {code: half})
    below = marked(UNION, full(UNION) | {code: half - 1})
    # At least 100 − 20 / 2 = 90 points, both beyond 85.
    assert (at_half.band, at_half.notes) == ("Vững mạnh", ())
    assert below.total > 8500
    assert below.band == "Khá"
    assert "50%" in " ".join(below.notes)


def test_a_knock_out_never_lifts_a_class() -> None:
    # 100 − 20 − 15 − 10 − 1 = 54, two standards at nothing
    sheet = marked(UNION, full(UNION) | {"1.1": 0, "1.2": 0, "1.3": 0, "1.7": 900})
    assert (sheet.total, sheet.band) == (5400, "Trung bình")


def test_a_zero_is_a_mark_and_a_blank_is_none() -> None:
    zero = marked(UNION, full(UNION) | {"1.5": 0})
    # 100 − 10 = 90, but a standard at nothing
    assert (zero.total, zero.band) == (9000, "Khá")
    unmarked = full(UNION)
    del unmarked["1.5"]
    assert marked(UNION, unmarked).total == 9000


def citizens(first: int, second: int, third: int, fourth: int) -> tuple[int, str]:
    """Total and class of marks out of 20, 30, 30 and 20 points."""
    marks = {"1.1": first, "1.2": second, "2.1": third, "2.2": fourth}
    sheet = marked(CITIZENS, marks)
    return sheet.total, sheet.band


@pytest.mark.parametrize(
    ("marks", "total", "band"),
    [
        # 85 % of 20 is 17, of 30 is 25,5
        ((1700, 2600, 2700, 2000), 9000, BEST),
        ((1700, 2600, 2699, 2000), 8999, GOOD),
        ((2000, 2550, 3000, 2000), 9550, BEST),
        ((2000, 2549, 3000, 2000), 9549, GOOD),
        # 80 % of 20 is 16
        ((1600, 3000, 3000, 2000), 9600, GOOD),
        ((1599, 3000, 3000, 2000), 9599, DONE),
        # 70 % of 30 is 21
        ((2000, 3000, 2100, 2000), 9100, DONE),
        ((2000, 3000, 2099, 2000), 9099, FAILED),
        # 80 % of everything
        ((1600, 2400, 2400, 1600), 8000, GOOD),
        ((1700, 2450, 2250, 1599), 7999, DONE),
        # 70 % of everything
        ((1400, 2100, 2100, 1400), 7000, DONE),
        ((1399, 2100, 2100, 1400), 6999, FAILED),
    ],
)
def test_a_class_asks_for_points_and_for_a_share_of_every_criterion(
    marks: tuple[int, int, int, int], total: int, band: str
) -> None:
    assert citizens(*marks) == (total, band)


def test_the_best_class_is_put_to_the_vote() -> None:
    sheet = marked(CITIZENS, full(CITIZENS))
    assert sheet.band == BEST
    assert any("bỏ phiếu" in note for note in sheet.notes)


def test_the_sheet_says_which_share_was_missed() -> None:
    sheet = marked(CITIZENS, full(CITIZENS) | {"2.1": 2399})
    # 23,99 of 30 is 79,96… %
    assert sheet.band == DONE
    assert any("80%" in note for note in sheet.notes)
