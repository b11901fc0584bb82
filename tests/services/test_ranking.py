"""Ranks within clusters, from stored sheets."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select, update

from desktop_app.domain.criteria import Band, CriteriaSet, Criterion, Method
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.rows import ClusterRanking
from desktop_app.models.scoring import EnteredMark
from desktop_app.models.units import UnitYear
from desktop_app.services.desk import Desk
from desktop_app.services.ranking import NO_CLUSTER, NO_MARK, NOT_SCORED, Rankings
from desktop_app.services.scoring import Scoring
from tests.services.desk_work import YEAR, launch, list_units, unit_numbers, use_criteria

RULES = CriteriaSet(
    "thu",
    "Bộ thử",
    (Criterion("1", "Việc", 1000, Method.MANUAL), Criterion("2", "Nếp", 1000, Method.MANUAL)),
    bands=(Band("Tốt", 1000), Band("Khá", 0)),
    tie_order=("criterion:1",),
)


def mark(desk: Desk, **points: tuple[int | None, int | None]) -> None:
    """Marks of units on the two criteria; None leaves one blank."""
    with desk.command() as command:
        ids = unit_numbers(command)
        common = {"set_id": 1, "stage": "final", "entered_at": command.now, "actor": "x"}
        records = [
            {**common, "unit_id": ids[unit], "criterion": code, "points": value}
            for unit, pair in points.items()
            for code, value in zip("12", pair, strict=True)
            if value is not None
        ]
        command.connection.execute(insert(EnteredMark), records)
        command.audit("thử", "điểm")


def places(cluster: ClusterRanking) -> list[tuple[int | None, bool, str]]:
    return [(row.rank, row.tied, row.code) for row in cluster.rows]


def ranked(desk: Desk) -> dict[str, list[tuple[int | None, bool, str]]]:
    Scoring(desk).score(YEAR)
    return {one.code: places(one) for one in Rankings(desk).rank(YEAR).clusters}


def test_each_cluster_has_its_own_places(desk: Desk) -> None:
    list_units(desk, ["C1:A", "C1:B", "C2:C", "C2:D"])
    use_criteria(desk, RULES)
    mark(desk, A=(500, 0), B=(600, 0), C=(900, 0), D=(100, 0))
    assert ranked(desk) == {
        "C1": [(1, False, "B"), (2, False, "A")],
        "C2": [(1, False, "C"), (2, False, "D")],
    }


def test_equals_share_a_place_and_the_next_is_left_out(desk: Desk) -> None:
    list_units(desk, list("ABCD"))
    use_criteria(desk, RULES)
    mark(desk, A=(500, 500), B=(500, 500), C=(400, 400), D=(900, 900))
    assert ranked(desk)["C1"] == [
        (1, False, "D"),
        (2, True, "A"),
        (2, True, "B"),
        (4, False, "C"),
    ]


def test_the_tie_order_decides_between_equal_points(desk: Desk) -> None:
    list_units(desk, list("ABC"))
    use_criteria(desk, RULES)
    mark(desk, A=(400, 600), B=(600, 400), C=(None, 1000))
    assert ranked(desk)["C1"] == [(1, False, "B"), (2, False, "A"), (3, False, "C")]


def test_nought_is_a_mark_and_blank_is_not(desk: Desk) -> None:
    list_units(desk, list("ABC"))
    use_criteria(desk, RULES)
    mark(desk, A=(0, None), C=(5, None))
    assert ranked(desk)["C1"] == [(1, False, "C"), (2, False, "A"), (None, False, "B")]
    (cluster,) = Rankings(desk).rank(YEAR).clusters
    last = cluster.rows[-1]
    assert (last.reason, last.points, last.band) == (NO_MARK, None, "")


def test_a_unit_that_came_after_the_scoring_stands_last(desk: Desk) -> None:
    list_units(desk, ["A"])
    use_criteria(desk, RULES)
    mark(desk, A=(5, None))
    Scoring(desk).score(YEAR)
    list_units(desk, ["A", "B"])
    (cluster,) = Rankings(desk).rank(YEAR).clusters
    assert places(cluster) == [(1, False, "A"), (None, False, "B")]
    assert cluster.rows[1].reason == NOT_SCORED


def test_units_of_no_cluster_are_ranked_apart_and_last(desk: Desk) -> None:
    list_units(desk, ["A", "B"])
    use_criteria(desk, RULES)
    mark(desk, A=(5, None), B=(6, None))
    with desk.command() as command:
        first = select(UnitYear.id).limit(1).scalar_subquery()
        change = update(UnitYear).where(UnitYear.id == first).values(cluster_id=None)
        command.connection.execute(change)
        command.audit("thử", "cụm")
    Scoring(desk).score(YEAR)
    found = Rankings(desk).rank(YEAR).clusters
    assert [(one.code, one.name, places(one)) for one in found] == [
        ("C1", "C1", [(1, False, "B")]),
        ("", NO_CLUSTER, [(1, False, "A")]),
    ]


def test_a_ranking_says_by_which_rules_it_is(desk: Desk) -> None:
    list_units(desk, ["A", "B"])
    use_criteria(desk, RULES)
    mark(desk, A=(500, 500), B=(1, None))
    Scoring(desk).score(YEAR)
    found = Rankings(desk).rank(YEAR)
    assert (found.year, found.campaign, found.criteria_set) == (YEAR, "", "thu.1")
    assert (found.criteria_title, found.tie_order) == ("Bộ thử", ("criterion:1",))
    rows = found.clusters[0].rows
    assert [(row.points, row.max_points, row.band) for row in rows] == [
        (1000, 2000, "Tốt"),
        (1, 2000, "Khá"),
    ]


def test_before_scoring_there_is_no_ranking(desk: Desk) -> None:
    list_units(desk, ["A"])
    with pytest.raises(Refused, match="chưa được chấm điểm"):
        Rankings(desk).rank(YEAR)
    launch(desk, "vi-nguoi-ngheo")
    with pytest.raises(Refused, match="VNN-2024"):
        Rankings(desk).rank(YEAR, "VNN-2024")
    with pytest.raises(NotFound, match="XYZ"):
        Rankings(desk).rank(YEAR, "XYZ")


def test_a_campaigns_ranking_is_by_its_own_set(desk: Desk) -> None:
    list_units(desk, ["A"])
    launch(desk, "vi-nguoi-ngheo")
    Scoring(desk).score(YEAR, "VNN-2024")
    found = Rankings(desk).rank(YEAR, "VNN-2024")
    assert (found.campaign, found.criteria_set) == ("VNN-2024", "pt-vi-nguoi-ngheo.1")
    with pytest.raises(Refused):
        Rankings(desk).rank(YEAR)


NAMES = [f"N{place}" for place in range(6)]
POINTS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=6, max_size=6)


@pytest.fixture
def six(desk: Desk) -> Desk:
    list_units(desk, NAMES)
    use_criteria(desk, RULES)
    return desk


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(points=POINTS)
def test_a_place_is_one_more_than_the_number_of_better_ones(
    six: Desk, points: list[tuple[int, int]]
) -> None:
    """Each example's marks are newer than the last one's, so that they are in force."""
    mark(six, **dict(zip(NAMES, points, strict=True)))
    worth = {name: (one + other, one) for name, (one, other) in zip(NAMES, points, strict=True)}
    for rank, tied, code in ranked(six)["C1"]:
        better = sum(value > worth[code] for value in worth.values())
        equal = sum(value == worth[code] for value in worth.values())
        assert (rank, tied) == (better + 1, equal > 1)
