"""Neighbours and classes within a hair, by points and by exact percent."""

from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.close_calls import ClassFigure, close_pairs, near_classes
from desktop_app.domain.criteria import Band
from desktop_app.domain.ranking import Standing, rank
from desktop_app.domain.ranking_rows import ClusterRanking, RankedUnit, Ranking

BANDS = (Band("Tốt", 9000), Band("Khá", 5000), Band("Đạt", 0))


def row(code: str, place: int | None, points: int | None, most: int = 10000) -> RankedUnit:
    return RankedUnit(
        place, tied=False, code=code, name=code, points=points, max_points=most, band=""
    )


def ranking(*rows: RankedUnit, on_percent: bool = False) -> Ranking:
    return Ranking(2024, "", "", "", (), (ClusterRanking("C1", "Cụm 1", rows, on_percent),))


def test_neighbours_at_most_so_far_apart_are_close_and_the_unranked_are_not() -> None:
    found = ranking(row("A", 1, 9000), row("B", 2, 8950), row("C", 3, 8899), row("D", None, None))
    pairs = [(one.upper.code, one.lower.code, one.difference) for one in close_pairs(found, 50)]
    assert pairs == [("A", "B", 50)]


def test_by_percent_the_exact_shares_are_compared() -> None:
    """8,50 of 8,50 and 99,5 of 100: half a percent; 85,005… % against 85 % is a hair."""
    found = ranking(row("A", 1, 850, 850), row("B", 2, 9950), on_percent=True)
    assert [one.difference for one in close_pairs(found, 50)] == [50]
    assert list(close_pairs(found, 49)) == []


def test_a_class_missed_by_less_than_a_hundredth_is_missed_by_one() -> None:
    """299,99 of 333,33: 89,9979…%, 0,0021 % short of 90 %."""
    short = ClassFigure(row("A", 1, 29999, 33333), 29999, 33333, BANDS, on_percent=True)
    (near,) = near_classes([short], 10)
    assert (near.band, near.difference) == ("Tốt", -1)


def test_a_class_just_reached_and_one_just_missed_are_told_but_not_the_lowest() -> None:
    figures = [
        ClassFigure(row("A", 1, 9000), 9000, 10000, BANDS, on_percent=False),
        ClassFigure(row("B", 2, 4990), 4990, 10000, BANDS, on_percent=False),
        ClassFigure(row("C", 3, 0), 0, 10000, BANDS, on_percent=False),
    ]
    found = [(one.row.code, one.band, one.difference) for one in near_classes(figures, 10)]
    assert found == [("A", "Tốt", 0), ("B", "Khá", -10)]


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(1, 4)), max_size=8), st.integers(0, 99))
def test_exactly_the_neighbours_that_near_are_found(
    drawn: list[tuple[int, int]], within: int
) -> None:
    standings = [
        Standing(str(at), str(at), "C1", points, most * 100)
        for at, (points, most) in enumerate(drawn)
    ]
    ranked = rank(standings, on_percent={"C1"}).get("C1", ())
    rows = [
        row(one.standing.code, one.rank, one.standing.points, one.standing.max_points)
        for one in ranked
    ]
    shares = [Fraction((one.points or 0) * 10000, one.max_points) for one in rows]
    assert shares == sorted(shares, reverse=True)
    near = sum(first - second <= within for first, second in pairwise(shares))
    assert len(list(close_pairs(ranking(*rows, on_percent=True), within))) == near
