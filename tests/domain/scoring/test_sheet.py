from dataclasses import replace
from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.criteria import Band, CriteriaSet, Criterion, Fact, Method, Rule, Step
from desktop_app.domain.ranking import tie_values
from desktop_app.domain.scoring import needed_facts, score_sheet
from desktop_app.domain.set_rules import Knockout, MissingStage, Stage, StageCode
from tests.domain.scoring.build import facts

BONUSES = CriteriaSet(
    "bo",
    "Bộ",
    (
        Criterion("1", "Nhiệm vụ", 1000, Method.MANUAL),
        Criterion("2", "Thưởng một", 500, Method.BONUS),
        Criterion("3", "Thưởng hai", 500, Method.BONUS),
        Criterion("4", "Trừ một", 1000, Method.PENALTY),
        Criterion("5", "Trừ hai", 1000, Method.PENALTY),
    ),
    bonus_cap=500,
    penalty_cap=1200,
)

_LADDER = (Step(Fraction(1), 30), Step(Fraction(5), 120))
_RULES = {
    Method.MANUAL: Rule(),
    Method.GRADED: Rule(steps=(Step(Fraction(0), 300, "A"), Step(Fraction(0), 0, "B"))),
    Method.PASS_FAIL: Rule(),
    Method.TARGET_RATIO: Rule("X", excess=Fraction(1), excess_cap=Fraction(1, 5)),
    Method.AGAINST_LEADER: Rule("X"),
    Method.TIER: Rule("models", per="headcount", steps=_LADDER),
    Method.CAMPAIGN_RESULT: Rule(campaign="vnn"),
    Method.PARTICIPATION_RATIO: Rule(campaign="vnn"),
    Method.FUND_RATIO: Rule(campaign="vnn"),
    Method.PER_OCCURRENCE: Rule("activities", points_each=70),
    Method.TIMELINESS: Rule(steps=_LADDER),
    Method.BONUS: Rule(),
    Method.PENALTY: Rule("late_days", steps=_LADDER),
}


@st.composite
def criteria_sets(draw: st.DrawFn) -> CriteriaSet:
    methods = draw(st.lists(st.sampled_from(list(_RULES)), min_size=1, max_size=12))
    leaves = tuple(
        Criterion(str(number), f"Tiêu chí {number}", draw(st.integers(0, 700)), method,
                  rule=_RULES[method])
        for number, method in enumerate(methods, 1)
    )  # fmt: skip
    caps = st.none() | st.integers(0, 900)
    weights = st.sampled_from((None, Fraction(1, 4), Fraction(2)))
    weight = draw(weights)
    return CriteriaSet(
        "bo",
        "Bộ",
        leaves,
        bands=(Band("Tốt", 500), Band("Đạt", 0)),
        bonus_cap=draw(caps),
        penalty_cap=draw(caps),
        excess_cap=draw(caps),
        bands_with_bonus=draw(st.booleans()),
        round_to=draw(st.sampled_from((1, 25, 100))),
        stages=tuple(Stage(code, weight=weight) for code in StageCode),
        missing_stage=draw(st.sampled_from(MissingStage)),
        knockouts=(
            Knockout(below=Fraction(1, 3), highest="Đạt"),
            Knockout(penalty=40, bars=("C",)),
        ),
    )


@st.composite
def sets_with_facts(draw: st.DrawFn) -> tuple[CriteriaSet, dict[str, Fact]]:
    made = draw(criteria_sets())
    values = st.none() | st.integers(0, 900).map(Fraction)
    known = draw(st.sets(st.sampled_from(sorted({*needed_facts(made), "leader.X.over"}))))
    return made, {name: Fact(name, draw(values)) for name in sorted(known)}


def test_marks_stand_in_the_sets_order_and_add_up() -> None:
    sheet = score_sheet(BONUSES, facts(mark__1=900, mark__2=100, mark__4=150))
    assert [mark.criterion for mark in sheet.marks] == ["1", "2", "3", "4", "5"]
    assert [mark.points for mark in sheet.marks] == [900, 100, None, -150, None]
    assert (sheet.total, sheet.max_points, sheet.bonus) == (850, 1000, 100)


def test_bonuses_beyond_their_cap_are_taken_back_by_a_row_of_their_own() -> None:
    sheet = score_sheet(BONUSES, facts(mark__1=900, mark__2=300, mark__3=450))
    cap = sheet.marks[-1]
    # 3,00 + 4,50 = 7,50, of which 5,00 may count: −2,50
    assert (cap.criterion, cap.method, cap.points) == ("bonus_cap", Method.CAP, -250)
    assert cap.steps == (
        "Cộng các dòng: 7,50 điểm, vượt giới hạn 5,00 điểm",
        "Điều chỉnh: -2,50 điểm",
    )
    assert [read.name for read in cap.facts] == ["points.2", "points.3"]
    assert (sheet.total, sheet.bonus) == (1400, 500)


def test_penalties_beyond_their_cap_are_given_back_by_a_row_of_their_own() -> None:
    sheet = score_sheet(BONUSES, facts(mark__1=900, mark__4=800, mark__5=700))
    cap = sheet.marks[-1]
    # −8,00 − 7,00 = −15,00, of which −12,00 may count: +3,00
    assert (cap.criterion, cap.method, cap.points) == ("penalty_cap", Method.CAP, 300)
    assert sheet.total == 900 - 1200


def test_a_cap_that_is_just_reached_has_no_row() -> None:
    sheet = score_sheet(BONUSES, facts(mark__2=500))
    assert all(mark.method is not Method.CAP for mark in sheet.marks)


def test_each_row_is_rounded_before_the_sum() -> None:
    third = Criterion("1", "Một", 1000, Method.PARTICIPATION_RATIO)
    leaves = (third, replace(third, code="2"), replace(third, code="3"))
    sheet = score_sheet(CriteriaSet("bo", "Bộ", leaves), facts(participants=1, headcount=3))
    # 1/3 × 10,00 = 3,3333… → 3,33, three times: 9,99 and not 10,00
    assert [mark.points for mark in sheet.marks] == [333, 333, 333]
    assert sheet.total == 999


@given(sets_with_facts())
def test_the_total_is_the_sum_of_the_rounded_rows(
    case: tuple[CriteriaSet, dict[str, Fact]],
) -> None:
    sheet = score_sheet(*case)
    assert sheet.total == sum(mark.points for mark in sheet.marks if mark.points is not None)


@given(sets_with_facts(), st.randoms())
def test_the_order_of_criteria_does_not_change_the_result(
    case: tuple[CriteriaSet, dict[str, Fact]], shuffle: Random
) -> None:
    made, given_facts = case
    turned = list(made.criteria)
    shuffle.shuffle(turned)
    one = score_sheet(made, given_facts)
    other = score_sheet(replace(made, criteria=tuple(turned)), given_facts)
    assert (one.total, one.max_points, one.bonus) == (other.total, other.max_points, other.bonus)
    assert {m.criterion: m.points for m in one.marks} == {
        m.criterion: m.points for m in other.marks
    }


@given(sets_with_facts())
def test_every_row_says_how_it_came_about(case: tuple[CriteriaSet, dict[str, Fact]]) -> None:
    sheet = score_sheet(*case)
    assert all(mark.facts and mark.steps for mark in sheet.marks)
    assert all(bool(mark.rounding) == (mark.points is not None) for mark in sheet.marks)


@given(sets_with_facts())
def test_bonuses_and_penalties_stay_within_their_caps(
    case: tuple[CriteriaSet, dict[str, Fact]],
) -> None:
    made, given_facts = case
    sheet = score_sheet(made, given_facts)
    penalties = tie_values(("fewer_penalties",), sheet, given_facts)[0]
    assert penalties is not None
    if made.bonus_cap is not None:
        assert 0 <= sheet.bonus <= made.bonus_cap
    if made.penalty_cap is not None:
        assert -made.penalty_cap <= penalties <= 0


@given(sets_with_facts())
def test_what_is_computed_stays_within_its_maximum_in_the_sets_steps(
    case: tuple[CriteriaSet, dict[str, Fact]],
) -> None:
    sheet = score_sheet(*case)
    by_people = {Method.MANUAL, Method.GRADED, Method.CAP}
    computed = [mark for mark in sheet.marks if mark.method not in by_people and mark.points]
    for mark in computed:
        size = abs(mark.points or 0)
        assert size <= mark.max_points
        assert size == mark.max_points or size % case[0].round_to == 0
