from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.criteria import Criterion, Method, Rule
from desktop_app.domain.scoring.formula import by_formula
from desktop_app.domain.scoring.needed import needed_facts
from desktop_app.domain.scoring.outcome import Outcome
from desktop_app.domain.templates import criteria_set
from tests.domain.scoring.build import facts


def leaf(formula: str, most: int = 1000, campaign: str = "") -> Criterion:
    rule = Rule(formula=formula, campaign=campaign)
    return Criterion("1", "Công thức", most, Method.FORMULA, rule=rule)


def outcome(formula: str, most: int = 1000, **figures: int | None) -> Outcome:
    return by_formula(leaf(formula, most), facts(**figures))


def test_the_result_is_points() -> None:
    # 14 of 15 people of 10 points: 14 / 15 × 10 = 9,3333…
    found = outcome("participants / headcount * max_points", participants=14, headcount=15)
    assert found.points == Fraction(1000 * 14, 15)
    assert found.steps == (
        "Số người tham gia / Tổng số người × Điểm tối đa",
        "14 / 15 = 0,9333…",
        "0,9333… × 10 = 9,3333…",
        "Kết quả: 9,3333… = 9,3333… điểm",
    )
    assert [fact.name for fact in found.facts] == ["participants", "headcount"]


def test_labour_days_are_read_as_days() -> None:
    # 250 hundredths are 2,5 days: 2,5 × 2 = 5 points
    assert outcome("labour_days * 2", labour_days=250).points == 500


def test_a_result_stays_within_nothing_and_the_maximum() -> None:
    above, below = outcome("activities * 9", activities=2), outcome("1 - activities", activities=3)
    assert above.points == 1000
    assert below.points == 0
    assert above.steps[-1] == "Vượt mức tối đa 10,00 điểm nên tính 10,00 điểm"
    assert below.steps[-1] == "Số âm nên tính 0,00 điểm"


def test_a_missing_fact_leaves_the_mark_blank() -> None:
    found = outcome("activities + models", activities=2)
    assert found.points is None
    assert found.steps == ("Chưa có số liệu về số mô hình: để trống.",)


def test_a_fact_of_the_branch_that_is_not_taken_may_be_missing() -> None:
    assert outcome("IF(activities > 1; 3; models)", activities=2).points == 300


def test_a_zero_divisor_leaves_the_mark_blank_and_says_so() -> None:
    found = outcome("activities / models", activities=2, models=0)
    assert found.points is None
    assert found.steps == (
        "Số hoạt động / Số mô hình",
        "2 / 0: không chia được cho 0 nên để trống",
    )


def test_facts_are_of_the_rules_campaign_unless_the_formula_names_another() -> None:
    rules = criteria_set(
        {
            "code": "x",
            "title": "X",
            "criteria": [
                {
                    "code": "1",
                    "title": "Công thức",
                    "max": "10",
                    "method": "formula",
                    "campaign": "nong-thon-moi",
                    "formula": "activities + [models@vi-nguoi-ngheo] + headcount",
                }
            ],
        }
    )
    assert needed_facts(rules) == {
        "activities@nong-thon-moi",
        "models@vi-nguoi-ngheo",
        "headcount",
    }


@given(st.integers(0, 500), st.integers(0, 500))
def test_a_better_fact_never_lowers_a_mark_that_only_adds(fewer: int, more: int) -> None:
    low, high = sorted((fewer, more))

    def points(count: int) -> Fraction:
        found = by_formula(leaf("MIN(activities * 0,5; 8) + 1"), facts(activities=count))
        return found.points or Fraction(0)

    assert points(low) <= points(high)
