"""Places under a quota, worked out by hand, and the laws that hold for every input."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.awards.quotas import (
    Allotment,
    Candidate,
    allot,
    allowance,
    places,
    told,
)
from desktop_app.domain.awards.titles import Quota, Rounding, Scope

FIFTEEN = Quota("cstd-co-so", "ldtt", 1500)


def people(*points: int | None) -> list[Candidate]:
    return [Candidate(f"p{n}", "A", "C1", (one,)) for n, one in enumerate(points)]


def holders(count: int, unit: str = "A", cluster: str = "C1") -> list[Candidate]:
    return [Candidate(f"{unit}-h{n}", unit, cluster) for n in range(count)]


def only(quota: Quota, candidates: Sequence[Candidate], base: int) -> Allotment:
    (found,) = allot(quota, candidates, holders(base)).groups
    return found


@pytest.mark.parametrize(
    ("base", "rounding", "expected"),
    [
        (20, Rounding.DOWN, 3),  # 15 % of 20 = 3
        (23, Rounding.DOWN, 3),  # 3,45
        (23, Rounding.HALF_UP, 3),
        (23, Rounding.UP, 4),
        (30, Rounding.DOWN, 4),  # 4,5
        (30, Rounding.HALF_UP, 5),
        (6, Rounding.DOWN, 0),  # 0,9
        (6, Rounding.HALF_UP, 1),
        (0, Rounding.UP, 0),
    ],
)
def test_a_share_becomes_places_as_the_quota_rounds(
    base: int, rounding: Rounding, expected: int
) -> None:
    assert places(replace(FIFTEEN, rounding=rounding), base) == expected


def test_the_best_are_within() -> None:
    found = only(FIFTEEN, people(90, 95, 80, 85, 70), 20)  # 3 places
    assert (found.within, found.tied, found.out) == (("p1", "p0", "p3"), (), ("p2", "p4"))


def test_a_tie_at_the_cut_is_left_to_people() -> None:
    found = only(FIFTEEN, people(90, 95, 85, 85, 70), 20)  # 3 places, two share the third rank
    assert (found.within, found.tied, found.out) == (("p1", "p0"), ("p2", "p3"), ("p4",))
    assert found.open == 1
    assert told(FIFTEEN, found) == (
        "15% của 20 = 3: 3 suất. 2 người, đơn vị bằng nhau ở mức cuối, còn 1 suất; hãy chọn."
    )


def test_a_tie_that_fits_is_no_question() -> None:
    found = only(FIFTEEN, people(90, 85, 85), 20)
    assert (found.within, found.tied, found.open) == (("p0", "p1", "p2"), (), 0)


def test_without_a_place_all_are_out() -> None:
    found = only(FIFTEEN, people(90, 90), 6)
    assert (found.places, found.tied, found.out) == (0, (), ("p0", "p1"))
    assert told(FIFTEEN, found) == "15% của 6 = 0,9, làm tròn xuống: 0 suất."


def test_a_share_without_end_is_told_as_nearly_so() -> None:
    third = replace(FIFTEEN, share=3333)
    # 33,33 % of 7 = 2,3331
    assert told(third, only(third, people(1), 7)) == (
        "33,33% của 7 = khoảng 2,33, làm tròn xuống: 2 suất."
    )


def test_who_has_no_points_stands_last() -> None:
    found = only(FIFTEEN, people(None, 1), 7)  # 1,05 → 1 place
    assert (found.within, found.out) == (("p1",), ("p0",))


def test_each_unit_has_places_of_its_own() -> None:
    quota = replace(FIFTEEN, share=2000, scope=Scope.UNIT)
    both = [Candidate("a", "A", "C1", (1,)), Candidate("b", "B", "C1", (9,))]
    found = allot(quota, both, [*holders(5), *holders(4, "B")])
    # 20 % of 5 = 1 place; 20 % of 4 = 0,8, none
    assert [(one.group, one.base, one.within, one.out) for one in found.groups] == [
        ("A", 5, ("a",), ()),
        ("B", 4, (), ("b",)),
    ]


def test_a_cluster_counts_its_units_together() -> None:
    quota = replace(FIFTEEN, share=2000, scope=Scope.CLUSTER)
    both = [Candidate("a", "A", "C1", (1,)), Candidate("b", "B", "C1", (9,))]
    (found,) = allot(quota, both, [*holders(5), *holders(4, "B")]).groups
    # 20 % of 9 = 1,8 → 1 place
    assert (found.group, found.base, found.within, found.out) == ("C1", 9, ("b",), ("a",))


def test_an_exempt_unit_is_neither_limited_nor_counted() -> None:
    quota = replace(FIFTEEN, exempt=("B",))
    found = allot(quota, [*people(1), Candidate("b", "B", "C1", (9,))], holders(7, "B"))
    assert found.exempt == ("b",)
    assert [(one.base, one.out) for one in found.groups] == [(0, ("p0",))]


points = st.lists(st.none() | st.integers(0, 4), max_size=12)
quotas = st.builds(
    Quota,
    what=st.just("x"),
    of=st.just("y"),
    share=st.integers(1, 10_000),
    rounding=st.sampled_from(Rounding),
)


@given(quotas, points, st.integers(0, 60))
def test_never_more_are_within_than_there_are_places(
    quota: Quota, marks: list[int | None], base: int
) -> None:
    for found in allot(quota, people(*marks), holders(base)).groups:
        assert len(found.within) <= found.places
        assert len(found.within) + len(found.tied) + len(found.out) == len(marks)
        assert abs(found.places - allowance(quota, base)) < 1


@given(quotas, points, st.integers(0, 60), st.randoms(use_true_random=False))
def test_the_order_of_the_input_changes_nothing(
    quota: Quota, marks: list[int | None], base: int, chance: Random
) -> None:
    ordered = people(*marks)
    mixed = sorted(ordered, key=lambda _: chance.random())
    assert allot(quota, ordered, holders(base)) == allot(quota, mixed, holders(base)[::-1])


@given(quotas, points, st.integers(0, 60))
def test_those_tied_are_exactly_those_equal_at_the_cut(
    quota: Quota, marks: list[int | None], base: int
) -> None:
    room = places(quota, base)
    best = sorted(marks, key=lambda one: -1 if one is None else one, reverse=True)
    for found in allot(quota, people(*marks), holders(base)).groups:
        cut = 0 < room < len(best) and best[room - 1] == best[room]
        equal = {f"p{n}" for n, one in enumerate(marks) if cut and one == best[room]}
        assert set(found.tied) == equal
        assert 0 < found.open < len(found.tied) if cut else found.open == 0


@given(quotas, points, st.integers(0, 60))
def test_a_larger_base_never_puts_anybody_out(
    quota: Quota, marks: list[int | None], base: int
) -> None:
    fewer = allot(quota, people(*marks), holders(base)).groups
    more = allot(quota, people(*marks), holders(base + 1)).groups
    for before, after in zip(fewer, more, strict=True):
        assert set(before.within) <= set(after.within)
        assert set(after.out) <= set(before.out)


@given(quotas, points.filter(bool), st.integers(0, 60))
def test_a_better_mark_never_puts_its_owner_out(
    quota: Quota, marks: list[int | None], base: int
) -> None:
    better = [(marks[0] or 0) + 1, *marks[1:]]
    (before,) = allot(quota, people(*marks), holders(base)).groups
    (after,) = allot(quota, people(*better), holders(base)).groups
    assert "p0" not in before.within or "p0" in after.within
    assert "p0" in before.out or "p0" not in after.out


def test_an_allowance_is_exact() -> None:
    assert allowance(FIFTEEN, 23) == Fraction(345, 100)
