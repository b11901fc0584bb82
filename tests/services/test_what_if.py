"""What would come of another mark, weight or criterion; figures by hand."""

from dataclasses import replace
from fractions import Fraction

import pytest
from sqlalchemy import func, select

from desktop_app.domain.criteria import (
    Band,
    CriteriaSet,
    Criterion,
    Method,
    Rule,
    Step,
    Subject,
)
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.ranking_rows import Ranking
from desktop_app.domain.ranking_rules import RankingChoice, Scope
from desktop_app.domain.what_if import OtherMark, OtherMaximum, Supposed, Supposition
from desktop_app.models.audit import AuditEntry
from desktop_app.services.desk import Desk
from desktop_app.services.ranking import Rankings
from desktop_app.services.scoring import Scoring
from desktop_app.services.what_if import CHANGED_SINCE, WhatIf
from tests.services.desk_work import YEAR, list_units, set_targets, use_criteria
from tests.services.test_ranking import RULES, mark

# By hand: 1 of 10,00; by a target: 2 of 10,00; 60 % of what can be reached is “Tốt”.
MIXED = CriteriaSet(
    "thu",
    "Bộ thử",
    (
        Criterion("1", "Việc", 1000, Method.MANUAL),
        Criterion("2", "Chỉ tiêu", 1000, Method.TARGET_RATIO, rule=Rule(fact="GN")),
    ),
    bands=(Band("Tốt", 6000), Band("Khá", 0)),
    bands_on_percent=True,
    tie_order=("criterion:1",),
)


@pytest.fixture
def scored(desk: Desk) -> Desk:
    """A 8,00 + 4,00 = 12,00; B 5,00 + 6,00 = 11,00; C 2,00 + 10,00 = 12,00 after A by the tie."""
    list_units(desk, list("ABC"))
    use_criteria(desk, MIXED)
    mark(desk, A=(800, None), B=(500, None), C=(200, None))
    set_targets(desk, ("A", "GN", "10", "4"), ("B", "GN", "10", "6"), ("C", "GN", "10", "10"))
    Scoring(desk).score(YEAR)
    return desk


def told(ranking: Ranking) -> list[tuple[int | None, str, int | None, int, str]]:
    return [
        (row.rank, row.code, row.points, row.max_points, row.band)
        for row in ranking.clusters[0].rows
    ]


def supposed(desk: Desk, **what: tuple[object, ...]) -> Supposed:
    return WhatIf(desk).suppose(YEAR, Supposition(**what))  # type: ignore[arg-type]


def test_before_is_the_ranking_that_is_stored(scored: Desk) -> None:
    found = supposed(scored, marks=(OtherMark("B", "1", 700),))
    assert (
        told(found.before)
        == told(Rankings(scored).rank(YEAR))
        == [
            (1, "A", 1200, 2000, "Tốt"),
            (2, "C", 1200, 2000, "Tốt"),
            (3, "B", 1100, 2000, "Khá"),
        ]
    )
    assert found.notices == ()


def test_another_mark_by_hand_moves_those_whom_it_passes(scored: Desk) -> None:
    """B: 7,00 + 6,00 = 13,00, 65 %: the first, and of a higher class."""
    found = supposed(scored, marks=(OtherMark("B", "1", 700),))
    assert told(found.after) == [
        (1, "B", 1300, 2000, "Tốt"),
        (2, "A", 1200, 2000, "Tốt"),
        (3, "C", 1200, 2000, "Tốt"),
    ]
    assert [(move.after.code, move.steps, move.changed) for move in found.moves] == [
        ("B", 2, True),
        ("A", -1, True),
        ("C", -1, True),
    ]


def test_a_computed_mark_can_be_supposed_too_and_counts_in_the_tie_order(scored: Desk) -> None:
    """C: 2,00 + 9,00 = 11,00, as B, whose first criterion is the greater."""
    found = supposed(scored, marks=(OtherMark("C", "2", 900),))
    assert [(row.rank, row.code, row.points) for row in found.after.clusters[0].rows] == [
        (1, "A", 1200),
        (2, "B", 1100),
        (3, "C", 1100),
    ]
    assert [move.changed for move in found.moves] == [False, True, True]


def test_another_weight_scales_entries_and_has_computed_marks_worked_out_anew(
    scored: Desk,
) -> None:
    """Criterion 1 of 20,00: A 16,00 + 4,00, B 10,00 + 6,00, C 4,00 + 10,00 of 30,00."""
    heavier = supposed(scored, maxima=(OtherMaximum("1", 2000),))
    assert told(heavier.after) == [
        (1, "A", 2000, 3000, "Tốt"),
        (2, "B", 1600, 3000, "Khá"),
        (3, "C", 1400, 3000, "Khá"),
    ]
    # Criterion 2 of 3,33: two fifths of it are 1,332, rounded 1,33; three fifths 1,998, 2,00.
    lighter = supposed(scored, maxima=(OtherMaximum("2", 333),))
    assert told(lighter.after) == [
        (1, "A", 933, 1333, "Tốt"),
        (2, "B", 700, 1333, "Khá"),
        (3, "C", 533, 1333, "Khá"),
    ]


def test_a_criterion_that_goes_takes_its_maximum_and_its_tie_along(scored: Desk) -> None:
    """Without 1: C 10,00, B 6,00, A 4,00 of 10,00."""
    found = supposed(scored, dropped=("1",))
    assert told(found.after) == [
        (1, "C", 1000, 1000, "Tốt"),
        (2, "B", 600, 1000, "Tốt"),
        (3, "A", 400, 1000, "Khá"),
    ]
    assert found.after.tie_order == ()


def test_grades_and_tables_of_points_go_with_their_criterions_weight(desk: Desk) -> None:
    """Of 10,00 the grade “Khá” is 6,00, of 5,00 it is 3,00; 7,00 is no grade and stays blank."""
    grades = (Step(Fraction(0), 600, "Khá"),)
    leaf = Criterion("1", "Việc", 1000, Method.GRADED, rule=Rule(steps=grades))
    list_units(desk, list("AB"))
    use_criteria(desk, replace(RULES, criteria=(leaf, RULES.criteria[1])))
    mark(desk, A=(600, 100), B=(700, 100))
    Scoring(desk).score(YEAR)
    found = supposed(desk, maxima=(OtherMaximum("1", 500),))
    assert [(row.code, row.points) for row in found.after.clusters[0].rows] == [
        ("A", 400),
        ("B", 100),
    ]


def test_several_suppositions_hold_at_once_and_over_the_department(scored: Desk) -> None:
    """1 of 20,00 and B's mark on it 20,00: 20,00 + 6,00 = 26,00 of 30,00."""
    wish = Supposition((OtherMark("B", "1", 2000),), (OtherMaximum("1", 2000),))
    found = WhatIf(scored).suppose(YEAR, wish, choice=RankingChoice(scope=Scope.DEPARTMENT))
    assert told(found.after)[0] == (1, "B", 2600, 3000, "Tốt")
    assert found.after.terms.scope is Scope.DEPARTMENT


def test_supposing_stores_nothing(scored: Desk) -> None:
    before = Rankings(scored).rank(YEAR)
    with scored.reading() as connection:
        entries = connection.scalar(select(func.count()).select_from(AuditEntry))
    supposed(scored, marks=(OtherMark("B", "1", 0),), dropped=("2",))
    assert Rankings(scored).rank(YEAR) == before
    with scored.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(AuditEntry)) == entries


def test_figures_newer_than_the_last_scoring_are_told(scored: Desk) -> None:
    mark(scored, A=(100, None))
    assert supposed(scored, dropped=("2",)).notices == (CHANGED_SINCE,)


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (Supposition(), "ít nhất một thay đổi"),
        (Supposition((OtherMark("Z", "1", 0),)), "Z"),
        (Supposition((OtherMark("A", "9", 0),)), "9"),
        (Supposition((OtherMark("A", "1", 1001),)), "vượt mức tối đa"),
        (Supposition((OtherMark("A", "2", 1001),)), "không nằm trong khoảng"),
        (Supposition(maxima=(OtherMaximum("1", 0),)), "lớn hơn 0"),
        (Supposition(maxima=(OtherMaximum("7", 100),)), "7"),
        (Supposition(dropped=("7",)), "7"),
        (Supposition((OtherMark("A", "1", 1),), dropped=("1",)), "1"),
    ],
)
def test_what_cannot_be_is_refused(scored: Desk, wish: Supposition, said: str) -> None:
    with pytest.raises((Refused, NotFound), match=said):
        WhatIf(scored).suppose(YEAR, wish)


def test_before_scoring_there_is_nothing_to_suppose(desk: Desk) -> None:
    list_units(desk, ["A"])
    with pytest.raises(Refused, match="chưa được chấm điểm"):
        WhatIf(desk).suppose(YEAR, Supposition(dropped=("1",)))
    with pytest.raises(Refused, match="chưa được chấm điểm"):
        WhatIf(desk).close(YEAR, 50, choice=RankingChoice(Subject.COLLECTIVE))


def test_who_is_within_a_hair_of_a_neighbour_or_a_class_is_told(scored: Desk) -> None:
    """A and C 12,00, 60 %, just “Tốt”; B 11,00, 55 %: a point behind and 5 % short of it."""
    found = WhatIf(scored).close(YEAR, 100)
    pairs = [(one.upper.code, one.lower.code, one.difference) for one in found.pairs]
    assert pairs == [("A", "C", 0), ("C", "B", 100)]
    near = [(one.row.code, one.band, one.difference) for one in found.classes]
    assert near == [("A", "Tốt", 0), ("C", "Tốt", 0)]
    wider = WhatIf(scored).close(YEAR, 500)
    assert [(one.row.code, one.difference) for one in wider.classes][-1] == ("B", -500)
    nearer = WhatIf(scored).close(YEAR, 99)
    assert [one.lower.code for one in nearer.pairs] == ["C"]
    by_criterion = WhatIf(scored).close(YEAR, 200, choice=RankingChoice(criterion="2"))
    assert [(one.upper.code, one.difference) for one in by_criterion.pairs] == [("B", 200)]
    assert by_criterion.classes == ()
