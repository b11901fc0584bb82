"""Reward money, each figure worked out by hand."""

from dataclasses import replace

import pytest

from desktop_app.domain.awards.money import RewardRounding, reward
from desktop_app.domain.awards.titles import Certainty, SalaryRate, TitleRule

IN_FORCE = Certainty.IN_FORCE
RATES = (
    SalaryRate("2024-07-01", 2_340_000, certainty=IN_FORCE),
    SalaryRate("2019-07-01", 1_490_000, certainty=IN_FORCE),
    SalaryRate("2023-07-01", 1_800_000, certainty=IN_FORCE),
)


def rule(coefficient: int | None, multiplier: int = 1) -> TitleRule:
    return TitleRule(
        "2024-01-01",
        "Giám đốc Sở",
        coefficient=coefficient,
        multiplier=multiplier,
        certainty=IN_FORCE,
    )


@pytest.mark.parametrize(
    ("coefficient", "multiplier", "day", "money"),
    [
        (30, 1, "2024-12-31", 702_000),  # 0,3 × 2.340.000
        (100, 1, "2024-12-31", 2_340_000),  # 1,0 × 2.340.000
        (300, 1, "2024-12-31", 7_020_000),  # 3,0 × 2.340.000
        (450, 1, "2024-12-31", 10_530_000),  # 4,5 × 2.340.000 = 9.360.000 + 1.170.000
        (80, 1, "2024-12-31", 1_872_000),  # 0,8 × 2.340.000
        (150, 1, "2024-12-31", 3_510_000),  # 1,5 × 2.340.000 = 2.340.000 + 1.170.000
        (800, 1, "2024-12-31", 18_720_000),  # 8 × 2.340.000
        (1200, 1, "2024-12-31", 28_080_000),  # 12 × 2.340.000
        (30, 1, "2021-03-01", 447_000),  # 0,3 × 1.490.000, as a newspaper's table has it
        (30, 2, "2024-12-31", 1_404_000),  # 0,6 × 2.340.000
        (30, 1, "2024-06-30", 540_000),  # the day before the rise: 0,3 × 1.800.000
        (30, 1, "2024-07-01", 702_000),  # the day of the rise
    ],
)
def test_money_is_a_coefficient_of_the_base_salary_of_the_day(
    coefficient: int, multiplier: int, day: str, money: int
) -> None:
    found = reward(rule(coefficient, multiplier), RATES, day)
    assert found.money == money
    assert found.coefficient == coefficient * multiplier


@pytest.mark.parametrize(
    ("rounding", "money"),
    [
        (RewardRounding.NONE, 447_000),  # 0,3 × 1.490.000
        (RewardRounding.UP_1000, 447_000),  # whole thousands stay
        (RewardRounding.UP_10000, 450_000),  # 447.000 → 450.000
    ],
)
def test_rounding_up_is_the_offices_choice(rounding: RewardRounding, money: int) -> None:
    assert reward(rule(30), RATES, "2021-03-01", rounding).money == money


def test_a_part_of_a_dong_is_rounded_once() -> None:
    odd = (SalaryRate("2024-01-01", 1_234_567, certainty=IN_FORCE),)
    # 0,35 × 1.234.567 = 432.098,45: nearest is 432.098, up to a thousand 433.000
    assert reward(rule(35), odd, "2024-05-01").money == 432_098
    assert reward(rule(35), odd, "2024-05-01", RewardRounding.UP_1000).money == 433_000


def test_each_step_is_told() -> None:
    found = reward(rule(30, 2), RATES, "2021-03-01", RewardRounding.UP_10000)
    # 0,3 × 2 × 1.490.000 = 894.000 → 900.000
    assert found.steps == (
        "Hệ số 0,3 × 2 (tập thể) × 1.490.000 đồng (lương cơ sở từ 01/07/2019) = 894.000 đồng.",
        "Làm tròn lên hàng chục nghìn đồng: 900.000 đồng.",
    )


def test_a_day_before_the_first_base_salary_has_no_figure_but_a_reason() -> None:
    found = reward(rule(30), RATES, "2018-01-01")
    assert (found.money, found.base_salary) == (None, None)
    assert found.steps == (
        "Chưa có mức lương cơ sở cho ngày 01/01/2018; hãy ghi thêm mức của thời gian đó.",
    )


@pytest.mark.parametrize("without", [None, rule(None)])
def test_without_a_rule_or_a_coefficient_there_is_no_figure(without: TitleRule | None) -> None:
    found = reward(without, RATES, "2024-12-31")
    assert (found.money, found.coefficient) == (None, None)
    assert "31/12/2024" in found.steps[0]


def test_what_is_not_sure_is_said_beside_the_figure() -> None:
    doubted = replace(rule(150, 2), doubts={"multiplier": Certainty.UNVERIFIED})
    shaky = (replace(RATES[0], certainty=Certainty.UNVERIFIED),)
    found = reward(doubted, shaky, "2024-12-31")
    # 1,5 × 2 × 2.340.000
    assert found.money == 7_020_000
    assert found.steps[-1] == (
        "Cần đối chiếu với văn bản trước khi chi: mức lương cơ sở, mức gấp đôi cho tập thể."
    )
