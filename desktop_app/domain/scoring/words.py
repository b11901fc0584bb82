"""A criterion's rule in words: what its method does with which facts."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TypeAlias

from desktop_app.domain.criteria import Criterion, Direction, Method, Rule, Step
from desktop_app.domain.scoring.facts import LESS_IS_BETTER, fact_name, fact_title, split_name
from desktop_app.domain.scoring.figures import exact_points, number_text, percent_text
from desktop_app.domain.scoring.formula import formula_of
from desktop_app.domain.scoring.formulas import in_words
from desktop_app.domain.set_rules import Reading, Unassigned

Titles: TypeAlias = Mapping[str, str]

_READ = {
    Reading.POINTS: "Tổng điểm / điểm tối đa",
    Reading.PERCENT: "Tỷ lệ điểm đạt được",
    Reading.BAND: "Xếp loại",
    Reading.RANK: "Thứ hạng",
}


def rule_words(leaf: Criterion, campaigns: Titles | None = None) -> str:
    """How a criterion is marked, in Vietnamese; `campaigns` gives titles for template codes."""
    if leaf.method in {Method.GROUP, Method.CAP}:
        return ""
    return _WORDS[leaf.method](leaf, campaigns or {})


def _most(leaf: Criterion) -> str:
    return f"{exact_points(leaf.max_points)} điểm"


def _fact(rule: Rule, base: str, campaigns: Titles) -> str:
    """A fact's title, inside a sentence."""
    title = fact_title(fact_name(base, rule), campaigns)
    return title[:1].lower() + title[1:]


def _manual(leaf: Criterion, _campaigns: Titles) -> str:
    return f"Người chấm cho từ 0 đến {_most(leaf)}."


def _graded(leaf: Criterion, _campaigns: Titles) -> str:
    return f"Chọn một mức: {_labelled(leaf.rule.steps)}."


def _labelled(steps: tuple[Step, ...]) -> str:
    return "; ".join(f"{step.label or '…'} {exact_points(step.points)} điểm" for step in steps)


def _pass_fail(leaf: Criterion, campaigns: Titles) -> str:
    if not leaf.rule.fact:
        return f"Đạt được {_most(leaf)}, không đạt được 0 điểm."
    fact = _fact(leaf.rule, leaf.rule.fact, campaigns)
    passes = "bằng 0" if split_name(leaf.rule.fact)[0] in LESS_IS_BETTER else "lớn hơn 0"
    return f"Đạt ({_most(leaf)}) khi {fact} {passes}, không thì 0 điểm."


def _target_ratio(leaf: Criterion, _campaigns: Titles) -> str:
    rule = leaf.rule
    less = rule.direction is Direction.LOWER
    ratio = "Kế hoạch / kết quả" if less else "Kết quả / kế hoạch"
    told = f"{ratio} của chỉ tiêu {rule.fact} × {_most(leaf)}, không quá {percent_text(rule.cap)}"
    return f"{told}{_excess(rule)}. {_unassigned(rule)}"


def _excess(rule: Rule) -> str:
    if not rule.excess:
        return ""
    each, most = percent_text(rule.excess / 100), percent_text(rule.excess_cap)
    return f"; vượt 1% kế hoạch được thưởng {each} điểm tối đa, nhiều nhất {most}"


def _unassigned(rule: Rule) -> str:
    if rule.unassigned is Unassigned.LEFT_OUT:
        return "Đơn vị không được giao thì không tính vào điểm tối đa."
    return "Các đơn vị không được giao thì so với nhau trong cụm."


def _against_leader(leaf: Criterion, _campaigns: Titles) -> str:
    rule = leaf.rule
    reached = exact_points(rule.reach * leaf.max_points)
    rest = exact_points((1 - rule.reach) * leaf.max_points)
    less = ", càng ít càng tốt" if rule.direction is Direction.LOWER else ""
    return (
        f"Chỉ tiêu {rule.fact}{less}: đạt kế hoạch được {reached} điểm, chưa đạt thì theo tỷ lệ;"
        f" {rest} điểm còn lại theo mức vượt so với đơn vị vượt cao nhất cụm. {_unassigned(rule)}"
    )


def _tier(leaf: Criterion, campaigns: Titles) -> str:
    rule = leaf.rule
    what = _fact(rule, rule.fact, campaigns)
    if rule.per:
        what = f"tỷ lệ {what} / {_fact(rule, rule.per, campaigns)}"
    mark = "%" if rule.per else ""
    less = rule.direction is Direction.LOWER
    way, best = (", càng ít càng tốt", f"; ít hơn nữa được {_most(leaf)}") if less else ("", "")
    return f"Theo {what}{way}: {_from(rule.steps, mark)}{best}."


def _from(steps: tuple[Step, ...], mark: str) -> str:
    return "; ".join(
        f"từ {number_text(step.at_least)}{mark} được {exact_points(step.points)} điểm"
        for step in steps
    )


def _per_occurrence(leaf: Criterion, campaigns: Titles) -> str:
    fact = _fact(leaf.rule, leaf.rule.fact or "activities", campaigns)
    each = exact_points(leaf.rule.points_each)
    return f"{each} điểm × {fact}, không quá {_most(leaf)}."


def _participation(leaf: Criterion, campaigns: Titles) -> str:
    joined = _fact(leaf.rule, "participants", campaigns)
    joined = joined[:1].upper() + joined[1:]
    return f"{joined} / tổng số người × {_most(leaf)}, không quá {_cap(leaf.rule.cap)}."


def _cap(cap: Fraction) -> str:
    return percent_text(min(cap, Fraction(1)))


def _fund(leaf: Criterion, campaigns: Titles) -> str:
    raised = _fact(leaf.rule, "contributed_vnd", campaigns)
    raised = raised[:1].upper() + raised[1:]
    told = f"{raised} / mức đề ra × {_most(leaf)}, không quá {percent_text(leaf.rule.cap)}."
    return f"{told} Không đề ra mức thì không tính vào điểm tối đa."


def _timeliness(leaf: Criterion, _campaigns: Titles) -> str:
    return f"Đúng hạn được {_most(leaf)}; {_late(leaf.rule.steps)}."


def _late(steps: tuple[Step, ...]) -> str:
    return "; ".join(
        f"chậm từ {number_text(step.at_least)} ngày trừ {exact_points(step.points)} điểm"
        for step in steps
    )


def _formula(leaf: Criterion, _campaigns: Titles) -> str:
    words = in_words(formula_of(leaf.rule.formula))
    return f"{words}; từ 0 đến {_most(leaf)}."


def _campaign_result(leaf: Criterion, campaigns: Titles) -> str:
    rule = leaf.rule
    of = f"phong trào “{campaigns.get(rule.campaign, rule.campaign)}” đã công bố"
    told = f"{_READ[rule.reads]} {of}"
    if not rule.steps:
        return f"{told} × {_most(leaf)}."
    if rule.reads is Reading.BAND:
        return f"{told}: {_labelled(rule.steps)}."
    if rule.reads is Reading.POINTS:
        return f"Tổng điểm {of}: {_from(rule.steps, ' điểm')}."
    if rule.reads is Reading.PERCENT:
        return f"{told}: {_from(rule.steps, '%')}."
    # A better rank than any of the table's is worth no less than the best of them.
    above = all(step.at_least > 1 for step in rule.steps)
    best = f"; cao hơn nữa được {_most(leaf)}" if above else ""
    return f"{told}: {_from(rule.steps, '')}{best}."


def _bonus(leaf: Criterion, campaigns: Titles) -> str:
    return f"Thưởng {_counted(leaf, campaigns)}, nhiều nhất {_most(leaf)}."


def _penalty(leaf: Criterion, campaigns: Titles) -> str:
    return f"Trừ {_counted(leaf, campaigns)}, nhiều nhất {_most(leaf)}."


def _counted(leaf: Criterion, campaigns: Titles) -> str:
    rule = leaf.rule
    if not rule.fact:
        return "theo điểm người chấm nhập"
    fact = _fact(rule, rule.fact, campaigns)
    if rule.steps:
        tiers = "; ".join(
            f"từ {number_text(step.at_least)}: {exact_points(step.points)} điểm"
            for step in rule.steps
        )
        return f"theo {fact} ({tiers})"
    return f"{exact_points(rule.points_each)} điểm × {fact}"


_WORDS: Mapping[Method, Callable[[Criterion, Titles], str]] = {
    Method.MANUAL: _manual,
    Method.GRADED: _graded,
    Method.PASS_FAIL: _pass_fail,
    Method.TARGET_RATIO: _target_ratio,
    Method.AGAINST_LEADER: _against_leader,
    Method.TIER: _tier,
    Method.PER_OCCURRENCE: _per_occurrence,
    Method.PARTICIPATION_RATIO: _participation,
    Method.FUND_RATIO: _fund,
    Method.TIMELINESS: _timeliness,
    Method.FORMULA: _formula,
    Method.CAMPAIGN_RESULT: _campaign_result,
    Method.BONUS: _bonus,
    Method.PENALTY: _penalty,
}
