"""The sample year's points and ranks, worked out by hand from the truth file alone."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest

from desktop_app.services.office import Office
from tests.services.figures import TRUTH, YEAR, ranked, told

# The year's criteria, as the shipped set says them: what each may give at the most.
WEIGHTS = {
    "1.1": 2500,
    "1.2": 1500,
    "1.3": 1000,
    "1.4": 1000,
    "2.1": 800,
    "2.2": 700,
    "2.3": 500,
    "3.1": 500,
    "3.2": 400,
    "3.3": 600,
    "3.4": 250,
    "3.5": 250,
}
LATE = ((15, 250), (8, 200), (4, 100), (1, 50))


def half_up(value: Fraction) -> int:
    return int(value + Fraction(1, 2))


def ratio(points: int, above: Fraction, below: Fraction) -> int:
    return half_up(points * min(above / below, Fraction(1)))


def target(unit: str, code: str) -> tuple[Fraction, Fraction] | None:
    """Planned and reached; None where the unit was given no such target."""
    say = TRUTH["targets"][unit].get(code)
    if say is None or say["not_assigned"]:
        return None
    return Fraction(say["planned"]), Fraction(say["actual"] or 0)


def by_targets(unit: str) -> Iterator[tuple[str, int | None]]:
    for criterion, code in (("1.1", "NVCM"), ("1.2", "GN")):
        pair = target(unit, code)
        yield criterion, pair and ratio(WEIGHTS[criterion], pair[1], pair[0])
    pair = target(unit, "HSTH")
    if pair is None:
        yield "1.3", None
    else:
        planned, reached = pair
        whole = reached <= planned
        yield "1.3", WEIGHTS["1.3"] if whole else ratio(WEIGHTS["1.3"], planned, reached)


def by_campaigns(unit: str, headcount: int) -> Iterator[tuple[str, int | None]]:
    gave = told("vi-nguoi-ngheo", unit, "contributions")
    did = told("nong-thon-moi", unit, "participation")
    if gave:
        yield "3.1", ratio(WEIGHTS["3.1"], Fraction(gave["givers"]), Fraction(headcount))
    goal = target(unit, "QUY")
    if goal is None:
        yield "3.2", None
    elif gave:
        yield "3.2", ratio(WEIGHTS["3.2"], Fraction(gave["money_vnd"]), goal[0])
    if did:
        yield "3.3", min(200 * did["rows"], WEIGHTS["3.3"])
    yield "3.4", on_time(unit, "vi-nguoi-ngheo", WEIGHTS["3.4"])
    yield "3.5", on_time(unit, "nong-thon-moi", WEIGHTS["3.5"])


def on_time(unit: str, plan: str, points: int) -> int:
    if unit in TRUTH["missing"][plan]:
        return 0
    days = 8 if unit in TRUTH["late"][plan] else 0
    return points - next((cost for since, cost in LATE if days >= since), 0)


def by_hand(unit: dict[str, Any]) -> tuple[int, int]:
    """A unit's total and its own maximum, in hundredths, from the truth file alone."""
    code = unit["code"]
    found = dict((*by_targets(code), *by_campaigns(code, unit["headcount"])))
    given = TRUTH["marks"][code]
    entered = sum(given[one] or 0 for one in ("1.4", "2.1", "2.2", "2.3"))
    extra = min(given["4.1"] or 0, 500) - min(given["5.1"] or 0, 1000)
    total = sum(value or 0 for value in found.values()) + entered + extra
    left_out = sum(WEIGHTS[one] for one in found if found[one] is None)
    return total, 10_000 - left_out


@pytest.mark.parametrize("unit", TRUTH["units"], ids=lambda unit: unit["code"])
def test_a_units_points_are_what_a_person_would_work_out(
    sample_office: Office, unit: dict[str, Any]
) -> None:
    sheet = sample_office.scoring.sheet(YEAR, unit["code"])
    assert (sheet.total, sheet.max_points) == by_hand(unit)
    assert sheet.total == sum(mark.points or 0 for mark in sheet.marks)


def test_equal_units_share_a_rank(sample_office: Office) -> None:
    rows = ranked(sample_office)
    for group in TRUTH["equal_units"]:
        assert len({rows[code].rank for code in group}) == 1
        assert len({rows[code].points for code in group}) == 1
        assert all(rows[code].tied for code in group)
    together = {code for group in TRUTH["equal_units"] for code in group}
    assert {code for code, row in rows.items() if row.tied} == together


def test_ranks_follow_the_points_within_each_cluster(sample_office: Office) -> None:
    expected = {unit["code"]: by_hand(unit)[0] for unit in TRUTH["units"]}
    for cluster in sample_office.ranking.rank(YEAR).clusters:
        points = [row.points or 0 for row in cluster.rows]
        assert points == sorted((expected[row.code] for row in cluster.rows), reverse=True)
        ranks = [row.rank or 0 for row in cluster.rows]
        assert ranks[0] == 1
        assert ranks == sorted(ranks)


def test_classes_go_by_the_share_of_the_units_own_maximum(sample_office: Office) -> None:
    names = {
        90: "Hoàn thành xuất sắc nhiệm vụ",
        70: "Hoàn thành tốt nhiệm vụ",
        50: "Hoàn thành nhiệm vụ",
        0: "Không hoàn thành nhiệm vụ",
    }
    rows = ranked(sample_office)
    for unit in TRUTH["units"]:
        total, most = by_hand(unit)
        reached = next(least for least in names if total * 100 >= least * most)
        assert rows[unit["code"]].band == names[reached]
