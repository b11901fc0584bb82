from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop_app.domain.scoring.formulas import Missing, Zero, read_formula, work_out

FACTS = {
    "participants": Fraction(14),
    "headcount": Fraction(15),
    "activities": Fraction(3),
    "models": Fraction(0),
    "exemplars": None,
    "max_points": Fraction(10),
}


def value(text: str) -> Fraction:
    return work_out(read_formula(text), FACTS).value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("participants / headcount * max_points", Fraction(14 * 10, 15)),
        ("activities * 0,1 + 0,2", Fraction(5, 10)),  # 0,3 + 0,2, exactly a half
        ("activities - 1 - 1", Fraction(1)),  # from the left: (3 - 1) - 1
        ("activities / 2 / 3", Fraction(1, 2)),  # (3 / 2) / 3
        ("2 + activities * 4", Fraction(14)),  # 2 + 12
        ("-activities + 10%", Fraction(-29, 10)),
        ("MIN(activities; max_points; 7)", Fraction(3)),
        ("MAX(activities; max_points)", Fraction(10)),
        ("ABS(2 - activities)", Fraction(1)),
        ("ROUND(activities / 8; 1)", Fraction(4, 10)),  # 0,375
        ("ROUND(activities / 8; 2)", Fraction(38, 100)),  # 0,375, the half goes up
        ("IF(participants >= 14; 5; 1)", Fraction(5)),
        ("IF(participants > 14; 5; 1)", Fraction(1)),
        ("IF(OR(models > 0; activities = 3); 2; 0)", Fraction(2)),
        ("IF(AND(models <> 0; exemplars > 1); 2; 0)", Fraction(0)),
        ("IF(NOT(models = 0); 2; 4)", Fraction(4)),
        ("IF(models = 0; 0; activities / models)", Fraction(0)),
    ],
)
def test_a_formula_is_worked_out_exactly(text: str, expected: Fraction) -> None:
    assert value(text) == expected


def test_every_operation_is_a_step() -> None:
    worked = work_out(read_formula("IF(activities < 5; participants / headcount; 1) * 10"), FACTS)
    assert worked.steps == ("3 < 5: đúng", "14 / 15 = 0,9333…", "0,9333… × 10 = 9,3333…")
    assert worked.read == ("activities", "participants", "headcount")


def test_a_function_is_a_step_in_words() -> None:
    worked = work_out(read_formula("ROUND(MIN(activities; 2,5); 0) + ABS(-2)"), FACTS)
    assert worked.steps == (
        "nhỏ nhất (3; 2,5) = 2,5",
        "làm tròn 2,5 đến 0 chữ số thập phân = 3",
        "giá trị tuyệt đối (-2) = 2",
        "3 + 2 = 5",
    )


def test_a_fact_without_a_figure_stops_the_work() -> None:
    with pytest.raises(Missing) as lacking:
        value("activities + exemplars")
    assert lacking.value.name == "exemplars"


def test_a_division_by_zero_stops_the_work() -> None:
    with pytest.raises(Zero, match=r"^3 / 0$"):
        value("activities / models")


@settings(max_examples=200)
@given(
    st.recursive(
        st.sampled_from(["activities", "participants", "models", "0,5", "999999999999999", "3%"]),
        lambda part: st.one_of(
            st.tuples(part, st.sampled_from("+-*/"), part).map(lambda one: f"({''.join(one)})"),
            part.map(lambda one: f"ABS({one})"),
            st.tuples(part, part).map(lambda one: f"IF({one[0]}>{one[1]};{one[0]};{one[1]})"),
        ),
        max_leaves=12,
    ).map(lambda text: f"{text}+activities")
)
def test_what_can_be_read_gives_a_number_or_says_why_not(text: str) -> None:
    assume(len(text) <= 500)
    assert last_step(text)


def last_step(text: str) -> str:
    try:
        return work_out(read_formula(text), FACTS).steps[-1]
    except Zero as division:
        return str(division)
