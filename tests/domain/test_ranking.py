from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.criteria import Fact, Mark, Method, ScoreSheet
from desktop_app.domain.ranking import Ranked, Standing, rank, tie_title, tie_values
from tests.domain.scoring.build import facts


def standing(code: str, points: int | None, *ties: int | None, cluster: str = "C1") -> Standing:
    values = tuple(None if tie is None else Fraction(tie) for tie in ties)
    reason = "" if points is not None else "Chưa có báo cáo"
    return Standing(code, f"Đơn vị {code}", cluster, points, 10_000, values, reason, order=code)


def shown(rows: tuple[Ranked, ...]) -> list[tuple[str, int | None, bool]]:
    return [(row.standing.code, row.rank, row.tied) for row in rows]


def mark(code: str, points: int | None, method: Method = Method.MANUAL) -> Mark:
    return Mark(code, f"Tiêu chí {code}", 1000, points, method)


SHEET = ScoreSheet(
    marks=(
        mark("1.1", 900),
        mark("1.2", None),
        mark("4.1", 300, Method.BONUS),
        mark("5.1", -700, Method.PENALTY),
        mark("penalty_cap", 200, Method.CAP),
    ),
    total=700,
    max_points=2000,
    bonus=300,
)

STANDINGS = st.lists(
    st.builds(
        standing,
        st.uuids().map(str),
        st.none() | st.integers(0, 4),
        st.none() | st.integers(0, 2),
        st.none() | st.integers(0, 2),
        cluster=st.sampled_from(["C1", "C2"]),
    ),
    max_size=25,
)


def test_equals_share_a_rank_and_the_next_one_is_skipped() -> None:
    rows = rank([standing("a", 80), standing("b", 90), standing("c", 80), standing("d", 70)])
    assert shown(rows["C1"]) == [("b", 1, False), ("a", 2, True), ("c", 2, True), ("d", 4, False)]


def test_tie_breaks_decide_in_their_order() -> None:
    rows = rank([standing("a", 80, 1, 9), standing("b", 80, 2, 0), standing("c", 80, 1, 10)])
    assert shown(rows["C1"]) == [("b", 1, False), ("c", 2, False), ("a", 3, False)]


def test_a_missing_figure_loses_a_tie_even_against_zero() -> None:
    rows = rank([standing("a", 80, None), standing("b", 80, 0), standing("c", 80, -1)])
    assert shown(rows["C1"]) == [("b", 1, False), ("c", 2, False), ("a", 3, False)]


def test_ranks_begin_anew_in_each_cluster() -> None:
    rows = rank(
        [standing("a", 10, cluster="C2"), standing("b", 90), standing("c", 5, cluster="C2")]
    )
    assert list(rows) == ["C1", "C2"]
    assert shown(rows["C1"]) == [("b", 1, False)]
    assert shown(rows["C2"]) == [("a", 1, False), ("c", 2, False)]


def test_one_without_points_stands_last_without_a_rank_and_says_why() -> None:
    rows = rank([standing("a", None), standing("b", 0), standing("c", None)])["C1"]
    assert shown(rows) == [("b", 1, False), ("a", None, False), ("c", None, False)]
    assert rows[1].standing.reason == "Chưa có báo cáo"


def test_equals_stand_in_the_order_that_the_caller_gives() -> None:
    late = Standing("a", "A", "C1", 50, 100, order="2")
    early = Standing("b", "B", "C1", 50, 100, order="1")
    assert shown(rank([late, early])["C1"]) == [("b", 1, True), ("a", 1, True)]


@given(STANDINGS, st.randoms())
def test_the_order_of_input_never_changes_the_result(
    items: list[Standing], shuffle: Random
) -> None:
    turned = list(items)
    shuffle.shuffle(turned)
    assert list(rank(turned).items()) == list(rank(items).items())


@given(STANDINGS)
def test_a_rank_is_one_more_than_the_number_of_strictly_better(items: list[Standing]) -> None:
    for rows in rank(items).values():
        placed = [row for row in rows if row.rank is not None]
        for row in placed:
            better = [other for other in placed if worth(other.standing) > worth(row.standing)]
            equal = [other for other in placed if worth(other.standing) == worth(row.standing)]
            assert row.rank == 1 + len(better)
            assert row.tied == (len(equal) > 1)


@given(STANDINGS)
def test_everyone_stands_in_the_ranking_once(items: list[Standing]) -> None:
    rows = [row.standing.code for cluster in rank(items).values() for row in cluster]
    assert sorted(rows) == sorted(item.code for item in items)


def worth(item: Standing) -> tuple[int, tuple[Fraction, ...]]:
    least = Fraction(-1)  # below every value that the strategy draws
    assert item.points is not None
    return item.points, tuple(least if tie is None else tie for tie in item.ties)


def test_tie_values_come_from_the_sheet_and_from_facts() -> None:
    given_facts = facts(participants_at_vnn=20, headcount=25, late_days_at_vnn=3, activities=4)
    order = (
        "criterion:1.1",
        "criterion:1.2",
        "points_without_bonus",
        "fewer_penalties",
        "fact:activities",
        "fact:participation@vnn",
        "fact:late_days@vnn",
        "fact:households_helped",
    )
    assert list(tie_values(order, SHEET, given_facts)) == [
        900,
        None,
        400,  # 7,00 in all, of which 3,00 bonus
        -500,  # 7,00 taken, 2,00 given back by the cap
        4,
        Fraction(4, 5),
        -3,
        None,
    ]


@pytest.mark.parametrize("people", [{}, facts(headcount=0, participants=0), facts(headcount=9)])
def test_participation_without_figures_decides_nothing(people: dict[str, Fact]) -> None:
    assert tie_values(("fact:participation",), SHEET, people) == (None,)


@pytest.mark.parametrize(
    ("key", "title"),
    [
        ("criterion:1.1", "Điểm tiêu chí 1.1 (cao hơn xếp trên)"),
        ("fact:participation", "Tỷ lệ người tham gia (cao hơn xếp trên)"),
        ("fact:late_days", "Số ngày nộp báo cáo chậm (ít hơn xếp trên)"),
        ("points_without_bonus", "Tổng điểm không kể điểm thưởng (cao hơn xếp trên)"),
        ("fewer_penalties", "Điểm trừ (ít hơn xếp trên)"),
    ],
)
def test_every_key_of_the_tie_order_has_a_title(key: str, title: str) -> None:
    assert tie_title(key) == title


def test_a_campaign_in_the_tie_order_is_called_by_its_title() -> None:
    assert tie_title("fact:activities@ntm", {"ntm": "Nông thôn mới"}) == (
        "Số hoạt động trong phong trào “Nông thôn mới” (cao hơn xếp trên)"
    )
