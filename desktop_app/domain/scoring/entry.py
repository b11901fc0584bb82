"""Marks that people enter: which criteria take one, what may be entered, what it makes."""

from fractions import Fraction

from desktop_app.domain.criteria import Criterion, Facts, Method
from desktop_app.domain.problems import Problem, error
from desktop_app.domain.scoring.facts import entered, find
from desktop_app.domain.scoring.figures import exact_points
from desktop_app.domain.scoring.outcome import Outcome, at_most, blank, missing

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


def manual(leaf: Criterion, facts: Facts) -> Outcome:
    """The entered mark as it is."""
    fact = entered(facts, leaf)
    if fact.value is None:
        return missing((fact,))
    step = f"Điểm do người chấm nhập: {exact_points(fact.value)} điểm"
    return Outcome(fact.value, (fact,), (step,), fact.text)


def graded(leaf: Criterion, facts: Facts) -> Outcome:
    """The points of the grade that was chosen; points that no grade has leave it blank."""
    fact = entered(facts, leaf)
    if fact.value is None:
        return missing((fact,))
    step = next((step for step in leaf.rule.steps if step.points == fact.value), None)
    if step is None:
        return blank((fact,), _grades(leaf, fact.value))
    reason = f"Mức “{step.label}”: {exact_points(step.points)} điểm"
    return Outcome(fact.value, (fact,), (reason,), fact.text)


def pass_fail(leaf: Criterion, facts: Facts) -> Outcome:
    """All or nothing: as entered, or as the rule's fact is above zero or not."""
    if leaf.rule.fact:
        return _passed_by_fact(leaf, facts)
    fact = entered(facts, leaf)
    if fact.value is None:
        return missing((fact,))
    if fact.value not in {0, leaf.max_points}:
        return blank((fact,), _all_or_nothing(leaf, fact.value))
    return Outcome(fact.value, (fact,), (_verdict(fact.value),), fact.text)


def entered_bonus(leaf: Criterion, facts: Facts) -> Outcome:
    """The entered bonus, up to the criterion's own maximum."""
    fact = entered(facts, leaf)
    if fact.value is None:
        return missing((fact,))
    points, capped = at_most(fact.value, leaf.max_points)
    step = f"Điểm thưởng được nhập: {exact_points(fact.value)} điểm"
    return Outcome(points, (fact,), (step, *capped), fact.text)


def entered_penalty(leaf: Criterion, facts: Facts) -> Outcome:
    """The entered penalty as a positive amount, up to the criterion's own maximum."""
    fact = entered(facts, leaf)
    if fact.value is None:
        return missing((fact,))
    points, capped = at_most(abs(fact.value), leaf.max_points)
    step = f"Điểm trừ được nhập: {exact_points(abs(fact.value))} điểm"
    return Outcome(points, (fact,), (step, *capped), fact.text)


def _passed_by_fact(leaf: Criterion, facts: Facts) -> Outcome:
    fact = find(facts, leaf.rule.fact, leaf.rule)
    if fact.value is None:
        return missing((fact,))
    points = Fraction(leaf.max_points if fact.value > 0 else 0)
    return Outcome(points, (fact,), (_verdict(points),))


def _verdict(points: Fraction) -> str:
    return f"{'Đạt' if points else 'Không đạt'}: {exact_points(points)} điểm"


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
