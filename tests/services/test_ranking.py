"""Ranks within clusters, from stored sheets."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select, update

from desktop_app.domain.awards.titles import Level, Title, TitleKind
from desktop_app.domain.criteria import Band, CriteriaSet, Criterion, Method, Rule, Subject
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.ranking_rows import ClusterRanking
from desktop_app.domain.ranking_rules import Percent, Scope
from desktop_app.domain.set_rules import Knockout, Stage, StageCode
from desktop_app.models.scoring import EnteredMark
from desktop_app.models.units import UnitYear
from desktop_app.services.awards.titles import Titles
from desktop_app.services.desk import Desk
from desktop_app.services.ranked_sheets import NOT_MARKED, OTHER_SET
from desktop_app.services.ranking import NO_CLUSTER, NO_MARK, NOT_SCORED, WHOLE, Rankings
from desktop_app.services.scoring import Scoring
from tests.services.desk_work import (
    YEAR,
    launch,
    list_units,
    set_targets,
    unit_numbers,
    use_criteria,
)

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


def row_values(cluster: ClusterRanking) -> list[tuple[int | None, bool, str, int | None]]:
    return [(row.rank, row.tied, row.code, row.share) for row in cluster.rows]


def test_over_the_department_everybody_stands_in_one_list(desk: Desk) -> None:
    list_units(desk, ["C1:A", "C1:B", "C2:C"])
    use_criteria(desk, RULES)
    mark(desk, A=(500, 500), B=(600, 0), C=(500, 500))
    Scoring(desk).score(YEAR)
    found = Rankings(desk).rank(YEAR, scope=Scope.DEPARTMENT)
    (cluster,) = found.clusters
    assert (cluster.code, cluster.name, cluster.on_percent) == ("", WHOLE, False)
    assert places(cluster) == [(1, True, "A"), (1, True, "C"), (3, False, "B")]
    assert [row.cluster_name for row in cluster.rows] == ["C1", "C2", "C1"]


def test_a_set_may_rank_by_the_share_of_what_could_be_reached(desk: Desk) -> None:
    """A: 9,00 of 10,00, its second criterion not assigned: 90%. B: 16,00 of 20,00: 80%."""
    target = Criterion("2", "Chỉ tiêu", 1000, Method.TARGET_RATIO, rule=Rule(fact="GN"))
    rules = replace(RULES, criteria=(RULES.criteria[0], target))
    list_units(desk, list("AB"))
    use_criteria(desk, replace(rules, rank_on_percent=True))
    mark(desk, A=(900, None), B=(800, None))
    set_targets(desk, ("A", "GN", None, None), ("B", "GN", "10", "8"))
    Scoring(desk).score(YEAR)
    (cluster,) = Rankings(desk).rank(YEAR).clusters
    assert row_values(cluster) == [(1, False, "A", 9000), (2, False, "B", 8000)]
    by_points = Rankings(desk).rank(YEAR, on_percent=False)
    assert row_values(by_points.clusters[0]) == [(1, False, "B", None), (2, False, "A", None)]
    assert Rankings(desk).rank(YEAR).terms.percent is Percent.SET
    whole = Rankings(desk).rank(YEAR, scope=Scope.DEPARTMENT, on_percent=False)
    assert whole.terms.percent is Percent.OTHER_MAXIMA
    assert row_values(whole.clusters[0])[0] == (1, False, "A", 9000)


def test_sets_of_several_clusters_are_compared_by_percent_and_without_their_ties(
    desk: Desk,
) -> None:
    """A: 10,00 of 20,00 and C: 2,00 of 4,00 are both 50%; each set has its own tie order."""
    other = replace(
        RULES,
        code="khac",
        title="Bộ khác",
        clusters=("C2",),
        tie_order=("criterion:9",),
        criteria=(Criterion("9", "Việc khác", 400, Method.MANUAL),),
    )
    list_units(desk, ["C1:A", "C1:B", "C2:C"])
    use_criteria(desk, RULES)
    number = use_criteria(desk, other)
    mark(desk, A=(500, 500), B=(600, 400))
    with desk.command() as command:
        told = {"set_id": number, "stage": "final", "entered_at": command.now, "actor": "x"}
        unit = unit_numbers(command)["C"]
        record = {**told, "unit_id": unit, "criterion": "9", "points": 200}
        command.connection.execute(insert(EnteredMark), [record])
        command.audit("thử", "điểm")
    Scoring(desk).score(YEAR)
    within = Rankings(desk).rank(YEAR)
    assert [places(one) for one in within.clusters] == [
        [(1, False, "B"), (2, False, "A")],
        [(1, False, "C")],
    ]
    whole = Rankings(desk).rank(YEAR, scope=Scope.DEPARTMENT)
    assert row_values(whole.clusters[0]) == [
        (1, True, "A", 5000),
        (1, True, "B", 5000),
        (1, True, "C", 5000),
    ]
    assert (whole.terms.percent, whole.terms.ties_apart) == (Percent.SEVERAL_SETS, True)
    assert whole.tie_order == ()
    one = Rankings(desk).rank(YEAR, scope=Scope.DEPARTMENT, criterion="9")
    assert [(row.code, row.reason) for row in one.clusters[0].rows[1:]] == [
        ("A", OTHER_SET),
        ("B", OTHER_SET),
    ]


def test_one_criterion_or_group_is_ranked_by_its_own_marks(desk: Desk) -> None:
    """Group 1 holds 1.1 and 1.2: A 3,00 + 4,00, B 8,00 and a blank, C nothing but 2."""
    rules = replace(
        RULES,
        tie_order=(),
        criteria=(
            Criterion("1", "Nhóm", 2000),
            Criterion("1.1", "Việc", 1000, Method.MANUAL, "1"),
            Criterion("1.2", "Nếp", 1000, Method.MANUAL, "1"),
            Criterion("2", "Khác", 1000, Method.MANUAL),
        ),
    )
    list_units(desk, list("ABC"))
    use_criteria(desk, rules)
    marked = {"A": {"1.1": 300, "1.2": 400}, "B": {"1.1": 800}, "C": {"2": 900}}
    with desk.command() as command:
        ids = unit_numbers(command)
        told = {"set_id": 1, "stage": "final", "entered_at": command.now, "actor": "x"}
        records = [
            {**told, "unit_id": ids[unit], "criterion": code, "points": points}
            for unit, marks in marked.items()
            for code, points in marks.items()
        ]
        command.connection.execute(insert(EnteredMark), records)
        command.audit("thử", "điểm")
    Scoring(desk).score(YEAR)
    group = Rankings(desk).rank(YEAR, criterion="1")
    assert [(row.rank, row.code, row.points, row.max_points) for row in group.clusters[0].rows] == [
        (1, "B", 800, 2000),
        (2, "A", 700, 2000),
        (None, "C", None, 2000),
    ]
    assert group.clusters[0].rows[2].reason == NOT_MARKED
    assert (group.terms.criterion, group.terms.criterion_title) == ("1", "Nhóm")
    leaf = Rankings(desk).rank(YEAR, criterion="1.2")
    assert places(leaf.clusters[0])[0] == (1, False, "A")
    with pytest.raises(NotFound, match="9"):
        Rankings(desk).rank(YEAR, criterion="9")


def write_marks(desk: Desk, *marks: tuple[str, str, str, int]) -> None:
    """Marks as unit, criterion, stage, points."""
    with desk.command() as command:
        ids = unit_numbers(command)
        told = {"set_id": 1, "entered_at": command.now, "actor": "x"}
        records = [
            {**told, "unit_id": ids[unit], "criterion": code, "stage": stage, "points": points}
            for unit, code, stage, points in marks
        ]
        command.connection.execute(insert(EnteredMark), records)
        command.audit("thử", "điểm")


def test_a_criterion_is_ranked_by_the_mark_that_the_stages_weights_make(desk: Desk) -> None:
    """In force A has 5,00 and B 6,00; weighted A has 0,4 × 10,00 + 0,6 × 5,00 = 7,00, B 6,00."""
    stages = (
        Stage(StageCode.SELF, weight=Fraction(2, 5)),
        Stage(StageCode.APPRAISAL, weight=Fraction(3, 5)),
    )
    list_units(desk, ["A", "B"])
    use_criteria(desk, replace(RULES, tie_order=(), stages=stages))
    write_marks(
        desk,
        ("A", "1", "self", 1000),
        ("A", "1", "appraisal", 500),
        ("B", "1", "self", 600),
        ("B", "1", "appraisal", 600),
        # the other criterion's weights are no part of this one: 0,4 × 1,00 + 0,6 × 9,00 = 5,80
        ("B", "2", "self", 100),
        ("B", "2", "appraisal", 900),
    )
    Scoring(desk).score(YEAR)
    one = Rankings(desk).rank(YEAR, criterion="1").clusters[0]
    assert [(row.rank, row.code, row.points) for row in one.rows] == [(1, "A", 700), (2, "B", 600)]
    other = Rankings(desk).rank(YEAR, criterion="2").clusters[0]
    assert [(row.code, row.points) for row in other.rows] == [("B", 580), ("A", None)]


def test_what_was_not_assigned_leaves_the_maximum_of_its_group(desk: Desk) -> None:
    """A was not assigned X: 8,00 of 10,00 is 80%; B: 5,00 + 9,00 of 20,00 is 70%."""
    rules = replace(
        RULES,
        tie_order=(),
        criteria=(
            Criterion("1", "Nhóm", 2000),
            Criterion("1.1", "Chỉ tiêu", 1000, Method.TARGET_RATIO, "1", Rule("X")),
            Criterion("1.2", "Nếp", 1000, Method.MANUAL, "1"),
        ),
    )
    list_units(desk, ["A", "B"])
    use_criteria(desk, rules)
    set_targets(desk, ("A", "X", None, None), ("B", "X", "100", "50"))
    write_marks(desk, ("A", "1.2", "final", 800), ("B", "1.2", "final", 900))
    Scoring(desk).score(YEAR)
    by_percent = Rankings(desk).rank(YEAR, criterion="1", on_percent=True).clusters[0]
    assert [(row.code, row.points, row.max_points) for row in by_percent.rows] == [
        ("A", 800, 1000),
        ("B", 1400, 2000),
    ]
    by_points = Rankings(desk).rank(YEAR, criterion="1", on_percent=False).clusters[0]
    assert [row.code for row in by_points.rows] == ["B", "A"]


def test_a_knock_out_is_told_with_the_names_of_the_titles_that_it_bars(desk: Desk) -> None:
    rules = replace(RULES, knockouts=(Knockout("1", Fraction(1, 2), bars=("co-so", "khac")),))
    list_units(desk, ["A"])
    use_criteria(desk, rules)
    kind, whom, level = TitleKind.EMULATION_TITLE, Subject.COLLECTIVE, Level.DEPARTMENT
    Titles(desk).add(Title("co-so", "Cờ của Sở", kind, whom, level))
    mark(desk, A=(500, 500))
    Scoring(desk).score(YEAR)
    (said,) = Rankings(desk).rank(YEAR).terms.sets[0].knockouts
    assert said == "Tiêu chí 1 đạt dưới 50% điểm tối đa: không xét Cờ của Sở, khac"
