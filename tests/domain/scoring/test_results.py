from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.criteria import Fact, Mark, Method, Rule, Step
from desktop_app.domain.set_rules import Reading
from tests.domain.scoring.build import mark_of

NUMBER = "Bảng xếp hạng số 3, công bố ngày 20/12/2024"
CLASSES = (Step(Fraction(0), 500, "Xuất sắc"), Step(Fraction(0), 300, "Tốt"))
RANKS = (Step(Fraction(1), 500), Step(Fraction(2), 400), Step(Fraction(4), 0))


def published(**values: int | None) -> dict[str, Fact]:
    return {
        f"result.{part}@vnn": Fact(
            f"result.{part}@vnn", None if value is None else Fraction(value), text=NUMBER
        )
        for part, value in values.items()
    }


def band(name: str) -> dict[str, Fact]:
    return {
        **published(points=9000),
        "result.band@vnn": Fact("result.band@vnn", Fraction(1), text=name),
    }


def result(
    given_facts: dict[str, Fact],
    reads: Reading = Reading.POINTS,
    steps: tuple[Step, ...] = (),
    max_points: int = 500,
) -> Mark:
    rule = Rule(campaign="vnn", reads=reads, steps=steps)
    return mark_of(Method.CAMPAIGN_RESULT, max_points, given_facts, rule)


@pytest.mark.parametrize("reads", [Reading.POINTS, Reading.PERCENT])
def test_a_total_is_scaled_to_the_criterion(reads: Reading) -> None:
    mark = result(published(points=7200, max_points=9000), reads)
    # 72 / 90 × 5 = 4,00
    assert mark.points == 400
    assert mark.steps == (NUMBER, "72,00 / 90,00 × 5,00 = 4,00 điểm")
    assert [fact.name for fact in mark.facts] == ["result.points@vnn", "result.max_points@vnn"]


def test_a_total_above_the_maximum_or_below_nothing_stays_within() -> None:
    over = result(published(points=10_500, max_points=10_000))
    assert over.points == 500
    assert over.steps[-1] == "105,00 / 100,00 × 5,00 (từ 0% đến 100%) = 5,00 điểm"
    assert result(published(points=-200, max_points=10_000)).points == 0


def test_no_published_maximum_is_blank() -> None:
    mark = result(published(points=50, max_points=0))
    assert mark.points is None
    assert "không tính được tỷ lệ" in mark.steps[-1]


def test_points_and_percent_can_go_by_steps() -> None:
    steps = (Step(Fraction(70), 200), Step(Fraction(90), 500))
    given_facts = published(points=8000, max_points=8500)
    # 80 points reach the step of 70; 80 / 85 is 94,1… % and reaches that of 90
    assert result(given_facts, Reading.POINTS, steps).points == 200
    assert result(given_facts, Reading.PERCENT, steps).points == 500


@pytest.mark.parametrize(("rank", "points"), [(1, 500), (2, 400), (3, 400), (4, 0), (9, 0)])
def test_a_rank_takes_the_step_that_it_reaches(rank: int, points: int) -> None:
    assert result(published(rank=rank), Reading.RANK, RANKS).points == points


def test_a_class_is_converted_by_its_name() -> None:
    mark = result(band("Tốt"), Reading.BAND, CLASSES)
    assert mark.points == 300
    assert mark.steps == (NUMBER, "Xếp loại “Tốt”: 3,00 điểm")


def test_a_class_that_the_table_does_not_know_is_blank_and_says_what_to_do() -> None:
    mark = result(band("Khá"), Reading.BAND, CLASSES)
    assert mark.points is None
    assert "“Khá” không có trong bảng quy đổi" in mark.steps[-1]
    assert mark.steps[-1].endswith("Hãy bổ sung bảng quy đổi.")


def test_what_was_not_published_is_blank_in_the_facts_own_words() -> None:
    told = Fact("result.points@vnn", None, text="Chưa công bố bảng xếp hạng: để trống.")
    given_facts = {
        "result.points@vnn": told,
        "result.max_points@vnn": Fact("result.max_points@vnn", None, text=told.text),
    }
    mark = result(given_facts)
    assert (mark.points, mark.steps) == (None, ("Chưa công bố bảng xếp hạng: để trống.",))
    assert result({}).steps[0] == (
        "Chưa có số liệu về tổng điểm đã công bố trong phong trào “vnn”: để trống."
    )


@given(st.integers(-100, 12_000), st.integers(-100, 12_000), st.integers(1, 10_000))
def test_more_points_never_count_less(one: int, other: int, most: int) -> None:
    few, many = sorted((one, other))
    low, high = (
        result(published(points=total, max_points=most)).points or 0 for total in (few, many)
    )
    assert 0 <= low <= high <= 500


@given(st.integers(1, 60), st.integers(1, 60))
def test_a_better_rank_never_counts_less(one: int, other: int) -> None:
    better, worse = sorted((one, other))
    high, low = (
        result(published(rank=rank), Reading.RANK, RANKS).points or 0 for rank in (better, worse)
    )
    assert low <= high


def test_every_reading_explains_itself() -> None:
    everything = {**published(points=90, max_points=100, rank=1), **band("Tốt")}
    for reads in Reading:
        mark = result(everything, reads, (Step(Fraction(0), 1, "Tốt"),))
        assert mark.facts
        assert mark.steps
