"""Marks that people enter: which criteria take one, what may be entered, what it makes."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from desktop_app.domain.criteria import Criterion, Fact, Facts, Method
from desktop_app.domain.problems import Problem, error
from desktop_app.domain.scoring.facts import (
    LESS_IS_BETTER,
    entered,
    find,
    markers_of,
    never_came,
    parts_of,
    split_name,
    stage_of,
)
from desktop_app.domain.scoring.figures import exact_points
from desktop_app.domain.scoring.outcome import Outcome, at_most, blank, missing, not_received
from desktop_app.domain.set_rules import STAGE_TITLES, StageCode

_BY_PEOPLE = frozenset({Method.MANUAL, Method.GRADED})
_BY_PEOPLE_WITHOUT_FACT = frozenset({Method.PASS_FAIL, Method.BONUS, Method.PENALTY})


def takes_entry(leaf: Criterion) -> bool:
    """Whether people mark this criterion: by hand, by grades, or where its rule names no fact."""
    by_hand = leaf.method in _BY_PEOPLE_WITHOUT_FACT and not leaf.rule.fact
    return leaf.method in _BY_PEOPLE or by_hand


def mark_problem(leaf: Criterion, points: int) -> Problem | None:
    """What is wrong with an entered mark (hundredths, a penalty positive), None if nothing is."""
    shown = exact_points(points)
    if not takes_entry(leaf):
        sentence = f"Tiêu chí {leaf.code} do chương trình tính, không nhập điểm. Hãy bỏ điểm này."
        return error("mark.computed", sentence, shown)
    if points < 0:
        sentence = f"Điểm của tiêu chí {leaf.code} không được âm (điểm trừ cũng nhập số dương)."
        return error("mark.negative", sentence, shown)
    return _above(leaf, points) or _no_such_level(leaf, points)


def by_people(leaf: Criterion, facts: Facts) -> Outcome:
    """The mark that people gave, by any method that takes one."""
    return _ENTERED[leaf.method](leaf, facts)


def manual(leaf: Criterion, facts: Facts) -> Outcome:
    """The entered mark as it is."""
    fact = entered(facts, leaf)
    if fact.value is None:
        return missing((fact,))
    if markers_of(fact) > 1:
        return _mean(leaf, facts, fact, fact.value)
    return _taken(fact, fact.value, (_told(fact, "Điểm do người chấm nhập"),))


def graded(leaf: Criterion, facts: Facts) -> Outcome:
    """The points of the grade that was chosen; points that no grade has leave it blank.

    The mean of several markers' grades need be none itself.
    """
    fact = entered(facts, leaf)
    if fact.value is None:
        return missing((fact,))
    if markers_of(fact) > 1:
        return _mean(leaf, facts, fact, fact.value)
    step = next((step for step in leaf.rule.steps if step.points == fact.value), None)
    if step is None:
        return blank((fact,), _grades(leaf, fact.value))
    return _taken(fact, fact.value, (f"Mức “{step.label}”: {exact_points(step.points)} điểm",))


def pass_fail(leaf: Criterion, facts: Facts) -> Outcome:
    """All or nothing: as entered, or as the rule's fact is above zero or not.

    Of a fact that is better the less there is of it, none passes.
    """
    if leaf.rule.fact:
        return _passed_by_fact(leaf, facts)
    fact = entered(facts, leaf)
    if fact.value is None:
        return missing((fact,))
    if markers_of(fact) > 1:
        return _mean(leaf, facts, fact, fact.value)
    if fact.value not in {0, leaf.max_points}:
        return blank((fact,), _all_or_nothing(leaf, fact.value))
    return _taken(fact, fact.value, (_verdict(fact.value, passed=fact.value > 0),))


def entered_bonus(leaf: Criterion, facts: Facts) -> Outcome:
    """The entered bonus, up to the criterion's own maximum."""
    return _extra(leaf, facts, "Điểm thưởng được nhập")


def entered_penalty(leaf: Criterion, facts: Facts) -> Outcome:
    """The entered penalty as a positive amount, up to the criterion's own maximum."""
    return _extra(leaf, facts, "Điểm trừ được nhập")


def _extra(leaf: Criterion, facts: Facts, what: str) -> Outcome:
    fact = entered(facts, leaf)
    if fact.value is None:
        return missing((fact,))
    if markers_of(fact) > 1:
        return _mean(leaf, facts, fact, abs(fact.value))
    points, capped = at_most(abs(fact.value), leaf.max_points)
    return _taken(fact, points, (_told(fact, what), *capped))


def _mean(leaf: Criterion, facts: Facts, fact: Fact, value: Fraction) -> Outcome:
    """The mean of what several entered, with what each did and where, as far as it is known."""
    parts = parts_of(fact, leaf, facts)
    points, capped = at_most(value, leaf.max_points)
    steps = (_averaged(fact, parts, value), *capped)
    return Outcome(points, (fact, *parts), steps, stage_of(fact))


def _taken(fact: Fact, points: Fraction, steps: tuple[str, ...]) -> Outcome:
    return Outcome(points, (fact,), steps, stage_of(fact))


def _told(fact: Fact, what: str) -> str:
    return f"{what}: {exact_points(abs(fact.value or Fraction(0)))} điểm"


def _averaged(fact: Fact, parts: Sequence[Fact], value: Fraction) -> str:
    stage = stage_of(fact)
    title = STAGE_TITLES[StageCode(stage)].lower() if stage in STAGE_TITLES else "nhập"
    several = markers_of(fact)
    terms = " + ".join(exact_points(abs(one.value or Fraction(0))) for one in parts)
    sums = f"({terms}) / {several} = " if len(parts) == several else ""
    return f"Trung bình cộng của {several} điểm {title}: {sums}{exact_points(value)} điểm"


def _passed_by_fact(leaf: Criterion, facts: Facts) -> Outcome:
    fact = find(facts, leaf.rule.fact, leaf.rule)
    if fact.value is None:
        return not_received(fact) if never_came(facts, leaf.rule) else missing((fact,))
    less_is_better = split_name(leaf.rule.fact)[0] in LESS_IS_BETTER
    passed = fact.value <= 0 if less_is_better else fact.value > 0
    points = Fraction(leaf.max_points if passed else 0)
    return Outcome(points, (fact,), (_verdict(points, passed=passed),))


def _verdict(points: Fraction, *, passed: bool) -> str:
    return f"{'Đạt' if passed else 'Không đạt'}: {exact_points(points)} điểm"


def _above(leaf: Criterion, points: int) -> Problem | None:
    if points <= leaf.max_points:
        return None
    sentence = (
        f"Điểm {exact_points(points)} vượt mức tối đa {exact_points(leaf.max_points)} của tiêu chí"
        f" {leaf.code}. Hãy sửa lại."
    )
    return error("mark.above_maximum", sentence, exact_points(points))


def _no_such_level(leaf: Criterion, points: int) -> Problem | None:
    if leaf.method is Method.GRADED and all(step.points != points for step in leaf.rule.steps):
        return error("mark.not_a_grade", _grades(leaf, points), exact_points(points))
    if leaf.method is Method.PASS_FAIL and points not in {0, leaf.max_points}:
        return error("mark.not_pass_or_fail", _all_or_nothing(leaf, points), exact_points(points))
    return None


def _grades(leaf: Criterion, points: Fraction | int) -> str:
    grades = "; ".join(f"{step.label} {exact_points(step.points)}" for step in leaf.rule.steps)
    return (
        f"Điểm nhập {exact_points(points)} không thuộc mức nào của tiêu chí {leaf.code}."
        f" Hãy chọn một trong các mức: {grades}."
    )


def _all_or_nothing(leaf: Criterion, points: Fraction | int) -> str:
    return (
        f"Điểm nhập {exact_points(points)} không hợp lệ: tiêu chí {leaf.code} chỉ nhận 0,00 (không"
        f" đạt) hoặc {exact_points(leaf.max_points)} (đạt). Hãy nhập lại."
    )


_ENTERED: dict[Method, Callable[[Criterion, Facts], Outcome]] = {
    Method.MANUAL: manual,
    Method.GRADED: graded,
    Method.PASS_FAIL: pass_fail,
    Method.BONUS: entered_bonus,
    Method.PENALTY: entered_penalty,
}
