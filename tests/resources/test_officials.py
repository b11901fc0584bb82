"""The year's set for officials: 30 + 70, classes from 90, 70 and 50 on (NĐ 335/2025)."""

import pytest

from tests.resources.scored import full, marked, points, shipped_set

SET = shipped_set("nam-ca-nhan")
BEST, GOOD, DONE, FAILED = (
    f"{word} nhiệm vụ"
    for word in ("Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành", "Không hoàn thành")
)


def test_thirty_points_are_common_and_seventy_for_results() -> None:
    groups = {one.code: one.max_points for one in SET.criteria if not one.parent}
    assert groups == {"1": 3000, "2": 7000}
    assert all(leaf.example for leaf in SET.leaves)


def test_an_official_is_scored_as_by_hand() -> None:
    given = {"1.1": 950, "1.2": 900, "1.3": 825, "2.1": 2550, "2.2": 1725, "2.3": 1800}
    sheet = marked(SET, given)
    assert points(sheet) == given
    # 9,50 + 9 + 8,25 = 26,75; 25,50 + 17,25 + 18 = 60,75; 26,75 + 60,75 = 87,50
    assert (sheet.total, sheet.max_points, sheet.band) == (8750, 10_000, GOOD)


@pytest.mark.parametrize(
    ("results", "total", "band"),
    [
        ((3000, 2000, 2000), 10_000, BEST),
        ((3000, 1500, 1500), 9000, BEST),  # 30 + 30 + 15 + 15
        ((3000, 1500, 1499), 8999, GOOD),
        ((2000, 1000, 1000), 7000, GOOD),  # 30 + 20 + 10 + 10
        ((2000, 1000, 999), 6999, DONE),
        ((1000, 500, 500), 5000, DONE),  # 30 + 10 + 5 + 5
        ((1000, 500, 499), 4999, FAILED),
        ((0, 0, 0), 3000, FAILED),
    ],
)
def test_a_class_begins_exactly_at_its_points(
    results: tuple[int, int, int], total: int, band: str
) -> None:
    changed = dict(zip(("2.1", "2.2", "2.3"), results, strict=True))
    sheet = marked(SET, full(SET) | changed)
    assert (sheet.total, sheet.band) == (total, band)


def test_the_best_class_says_that_it_has_a_quota() -> None:
    assert any("20%" in note for note in marked(SET, full(SET)).notes)
    assert marked(SET, full(SET) | {"2.1": 0}).notes == ()
