"""Figures of former units by today's structure: laws, and figures worked out by hand."""

from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.lineage import (
    WHOLE,
    Act,
    Figure,
    Part,
    Restated,
    Structure,
    largest_remainder,
    last_day_of,
    rounded,
    today,
)

A, B, C, D, E = range(1, 6)
UNITS = st.integers(1, 6)
DAYS = st.integers(1, 28).map(lambda day: f"2025-02-{day:02}")


def merge(number: int, day: str, formers: list[int], into: int) -> Act:
    return Act(number, day, {one: (Part(into, WHOLE),) for one in formers})


def split(number: int, day: str, former: int, **shares: int | None) -> Act:
    """Shares in percent by the letter of the successor."""
    names = {"a": A, "b": B, "c": C, "d": D, "e": E}
    parts = [Part(names[one], None if part is None else part * 100) for one, part in shares.items()]
    return Act(number, day, {former: tuple(parts)})


@st.composite
def acts(draw: st.DrawFn) -> list[Act]:
    """Any acts at all, also such as no office would make: units that come and go round."""
    made = []
    for number in range(1, draw(st.integers(0, 8)) + 1):
        former = draw(UNITS)
        cuts = sorted(draw(st.lists(st.integers(0, WHOLE), min_size=1, max_size=4)))
        shares = [last - first for first, last in pairwise([0, *cuts])]
        chosen = draw(st.lists(UNITS, min_size=len(shares), max_size=len(shares), unique=True))
        parts = [Part(to, share or None) for to, share in zip(chosen, shares, strict=True)]
        made.append(Act(number, draw(DAYS), {former: tuple(parts)}))
    return made


figures = st.lists(
    st.builds(Figure, unit=UNITS, day=DAYS, value=st.integers(0, 10**12)), max_size=8
)


def test_a_merged_units_figures_are_its_successors() -> None:
    found = today([Figure(A, "2024-12-31", 70), Figure(B, "2024-12-31", 30)], [
        merge(1, "2025-03-01", [A, B], C)
    ])  # fmt: skip
    assert found == Restated({C: Fraction(100)}, {})


def test_a_split_goes_by_shares_and_keeps_what_nobody_allocated() -> None:
    act = split(1, "2025-03-01", A, b=50, c=30)
    found = today([Figure(A, "2024-12-31", 1000)], [act])
    assert found == Restated({B: Fraction(500), C: Fraction(300)}, {A: Fraction(200)})


def test_without_any_share_all_of_it_stays_unallocated() -> None:
    act = split(1, "2025-03-01", A, b=None, c=None)
    found = today([Figure(A, "2024-12-31", 1000)], [act])
    assert found == Restated({}, {A: Fraction(1000)})


def test_a_unit_without_successor_keeps_its_figures_apart() -> None:
    act = Act(1, "2025-03-01", {A: (Part(None, None),)})
    assert today([Figure(A, "2024-12-31", 7)], [act]) == Restated({}, {A: Fraction(7)})


def test_merge_then_split() -> None:
    """1.000 of A and 500 of B become 1.500 of C, of which 60 % go to D and 25 % to E."""
    told = [merge(1, "2023-01-01", [A, B], C), split(2, "2025-03-01", C, d=60, e=25)]
    found = today([Figure(A, "2022-12-31", 1000), Figure(B, "2022-12-31", 500)], told)
    assert found == Restated({D: Fraction(900), E: Fraction(375)}, {C: Fraction(225)})


def test_a_figure_from_after_an_act_is_of_the_new_structure_already() -> None:
    act = split(1, "2025-03-01", A, a=60, b=40)
    assert today([Figure(A, "2025-12-31", 10)], [act]).units == {A: Fraction(10)}
    assert today([Figure(A, "2025-02-28", 10)], [act]).units == {A: Fraction(6), B: Fraction(4)}


def test_units_that_become_one_another_never_go_round() -> None:
    told = [merge(1, "2023-01-01", [A], B), merge(2, "2024-01-01", [B], A)]
    assert Structure(told).follow(A, "2022-12-31").units == {A: Fraction(1)}


def test_acts_of_one_day_follow_one_another_as_they_were_entered() -> None:
    told = [split(2, "2025-03-01", C, d=50, e=50), merge(1, "2025-03-01", [A], C)]
    assert Structure(told).follow(A, "2024-12-31").units == {D: Fraction(1, 2), E: Fraction(1, 2)}


@given(figures, acts())
def test_both_views_differ_by_nothing_but_what_is_unallocated(
    told: list[Figure], made: list[Act]
) -> None:
    found = today(told, made)
    reported = sum(one.value for one in told)
    assert sum(found.units.values()) + sum(found.left.values()) == reported
    whole = rounded(found)
    assert sum(whole.units.values()) + sum(whole.left.values()) == reported


@given(figures, acts())
def test_nothing_is_ever_negative(told: list[Figure], made: list[Act]) -> None:
    found = rounded(today(told, made))
    assert all(value >= 0 for value in (*found.units.values(), *found.left.values()))


@given(figures, acts(), st.randoms(use_true_random=False))
def test_no_order_of_acts_or_figures_matters(
    told: list[Figure], made: list[Act], random: object
) -> None:
    before = today(told, made)
    random.shuffle(made)  # type: ignore[attr-defined]
    random.shuffle(told)  # type: ignore[attr-defined]
    assert today(told, made) == before


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=9), st.integers(1, 10**6))
def test_rounding_keeps_the_sum_and_moves_nobody_by_one(weights: list[int], total: int) -> None:
    whole = sum(weights) or 1
    parts: dict[int, Fraction] = {
        place: Fraction(total * one, whole) for place, one in enumerate(weights)
    }
    parts[-1] = total - sum(parts.values(), Fraction())
    found = largest_remainder(parts)
    assert sum(found.values()) == total
    assert all(abs(found[key] - value) < 1 for key, value in parts.items())


def test_the_largest_remainders_are_rounded_up() -> None:
    """100 in thirds and a sixth: 33⅓, 33⅓, 16⅔, 16⅔ are 33, 33, 17, 17."""
    third, sixth = Fraction(100, 3), Fraction(100, 6)
    parts = {"a": third, "b": third, "c": sixth, "d": sixth}
    assert largest_remainder(parts) == {"a": 33, "b": 33, "c": 17, "d": 17}


def test_a_unit_reports_by_its_last_day() -> None:
    assert last_day_of(2025, "") == "2025-12-31"
    assert last_day_of(2025, "2025-02-28") == "2025-02-28"
    assert last_day_of(2024, "2025-02-28") == "2024-12-31"


def test_heirs_are_those_whom_acts_name_whatever_their_share() -> None:
    """A is split into B and, without a share, C; B later goes into D; E is in no act."""
    structure = Structure([split(1, "2025-03-01", A, b=60, c=None), merge(2, "2025-05-01", [B], D)])
    assert structure.heirs(A, "2024-12-31") == (C, D)
    assert structure.heirs(A, "2025-03-01") == (A,)
    assert structure.heirs(E, "2024-12-31") == (E,)
    gone = Structure([Act(1, "2025-03-01", {A: (Part(None, None),)})])
    assert gone.heirs(A, "2024-12-31") == ()
