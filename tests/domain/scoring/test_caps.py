from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.criteria import CriteriaSet, Mark, Method
from desktop_app.domain.scoring.caps import cap_rows

POINTS = st.lists(st.integers(0, 400), max_size=5)
CAPS = st.none() | st.integers(0, 900)


def rows(bonuses: list[int], penalties: list[int]) -> list[Mark]:
    plus = [Mark(f"b{n}", "Thưởng", 400, value, Method.BONUS) for n, value in enumerate(bonuses)]
    minus = [Mark(f"p{n}", "Trừ", 400, -value, Method.PENALTY) for n, value in enumerate(penalties)]
    return [*plus, Mark("m", "Tay", 400, 100, Method.MANUAL), *minus]


def rules(bonus_cap: int | None = None, penalty_cap: int | None = None) -> CriteriaSet:
    return CriteriaSet("bo", "Bộ", (), bonus_cap=bonus_cap, penalty_cap=penalty_cap)


def test_what_is_beyond_a_cap_is_taken_back() -> None:
    found = cap_rows(rules(bonus_cap=500, penalty_cap=300), rows([300, 450], [400]), {})
    # 3,00 + 4,50 − 5,00 = 2,50 too much; 4,00 − 3,00 = 1,00 taken too much
    assert [(row.criterion, row.points) for row in found] == [
        ("bonus_cap", -250),
        ("penalty_cap", 100),
    ]


def test_a_cap_sees_marks_as_the_stages_weights_correct_them() -> None:
    found = cap_rows(rules(bonus_cap=500), rows([300, 300], []), {"b0": -50})
    # 3,00 − 0,50 + 3,00 = 5,50: 0,50 too much
    assert [row.points for row in found] == [-50]
    assert [fact.value for fact in found[0].facts] == [250, 300]
    assert cap_rows(rules(bonus_cap=500), rows([300, 300], []), {"b0": -100}) == ()


def test_what_is_blank_is_no_part_of_a_cap() -> None:
    blank = Mark("b9", "Thưởng", 400, None, Method.BONUS)
    found = cap_rows(rules(bonus_cap=100), [*rows([300], []), blank], {})
    assert [fact.name for fact in found[0].facts] == ["points.b0"]


@given(POINTS, POINTS, CAPS, CAPS)
def test_with_its_row_a_cap_holds_exactly(
    bonuses: list[int], penalties: list[int], bonus_cap: int | None, penalty_cap: int | None
) -> None:
    found = cap_rows(rules(bonus_cap, penalty_cap), rows(bonuses, penalties), {})
    corrections = {row.criterion: row.points or 0 for row in found}
    plus = sum(bonuses) + corrections.get("bonus_cap", 0)
    minus = sum(penalties) - corrections.get("penalty_cap", 0)
    assert plus == (sum(bonuses) if bonus_cap is None else min(sum(bonuses), bonus_cap))
    assert minus == (sum(penalties) if penalty_cap is None else min(sum(penalties), penalty_cap))
