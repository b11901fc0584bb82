"""The rule of one criterion from TOML-shaped data and back: each method has fields of its own."""

from collections.abc import Mapping
from fractions import Fraction

from desktop_app.domain.criteria import Criterion, Direction, Method, Rule, Step
from desktop_app.domain.points import points_text
from desktop_app.domain.scoring.facts import is_known_fact, known_facts
from desktop_app.domain.scoring.formula import formula_of
from desktop_app.domain.scoring.formulas import Unreadable
from desktop_app.domain.set_rules import Reading, Unassigned
from desktop_app.domain.templates.fields import Fields

_NEEDED = {
    Method.GRADED: ("steps",),
    Method.TARGET_RATIO: ("fact",),
    Method.AGAINST_LEADER: ("fact",),
    Method.TIER: ("fact", "steps"),
    Method.PER_OCCURRENCE: ("points_each",),
    Method.TIMELINESS: ("steps",),
    Method.FORMULA: ("formula",),
    Method.CAMPAIGN_RESULT: ("campaign",),
}
ALLOWED: Mapping[Method, frozenset[str]] = {
    Method.GROUP: frozenset(),
    Method.MANUAL: frozenset(),
    Method.GRADED: frozenset({"steps"}),
    Method.PASS_FAIL: frozenset({"fact", "campaign"}),
    Method.TARGET_RATIO: frozenset(
        {"fact", "campaign", "direction", "cap", "excess", "excess_cap", "unassigned"}
    ),
    Method.AGAINST_LEADER: frozenset({"fact", "direction", "reach", "unassigned"}),
    Method.TIER: frozenset({"fact", "campaign", "per", "direction", "steps"}),
    Method.PARTICIPATION_RATIO: frozenset({"campaign", "cap"}),
    Method.FUND_RATIO: frozenset({"campaign", "cap"}),
    Method.PER_OCCURRENCE: frozenset({"fact", "campaign", "points_each"}),
    Method.TIMELINESS: frozenset({"fact", "campaign", "steps"}),
    Method.FORMULA: frozenset({"campaign", "formula"}),
    Method.CAMPAIGN_RESULT: frozenset({"campaign", "reads", "steps"}),
    Method.BONUS: frozenset({"fact", "campaign", "points_each", "steps"}),
    Method.PENALTY: frozenset({"fact", "campaign", "points_each", "steps"}),
}
# Methods whose fact is a target's code.
OF_TARGETS = frozenset({Method.TARGET_RATIO, Method.AGAINST_LEADER})
_RULE_FIELDS = frozenset[str]().union(*ALLOWED.values())
_PERCENT_READINGS = frozenset({Reading.POINTS, Reading.PERCENT})


def read_rule(fields: Fields, method: Method) -> Rule:
    """A criterion's rule.

    Raises: BadTemplate.
    """
    for key in sorted(_RULE_FIELDS - ALLOWED[method]):
        if fields.has(key):
            fields.refuse(key, f"phương pháp “{method}” không dùng trường này")
    for key in _NEEDED.get(method, ()):
        if not fields.has(key):
            fields.refuse(key, f"còn thiếu, phương pháp “{method}” cần trường này")
    _check_extra(fields, method)
    rate, most = _excess(fields)
    return Rule(
        fact=_fact(fields, "fact", method),
        campaign=fields.text_or_empty("campaign"),
        direction=fields.choice("direction", Direction, Direction.HIGHER),
        cap=fields.share("cap", "1"),
        excess=rate,
        excess_cap=most,
        points_each=fields.hundredths_or_none("points_each") or 0,
        per=_fact(fields, "per", method),
        reach=fields.share("reach", "1/2"),
        unassigned=fields.choice("unassigned", Unassigned, Unassigned.LEFT_OUT),
        reads=_reading(fields),
        formula=_formula(fields),
        steps=tuple(_step(item) for item in fields.tables("steps")),
    )


def check_grades(fields: Fields, criterion: Criterion) -> None:
    """Refuse grades of equal points, or above the maximum.

    Raises: BadTemplate.
    """
    if criterion.method is not Method.GRADED:
        return
    points = [step.points for step in criterion.rule.steps]
    if not points or len(set(points)) < len(points) or max(points) > criterion.max_points:
        fields.refuse("steps", "các mức phải có điểm khác nhau và không vượt mức tối đa")


def rule_data(item: Criterion) -> dict[str, object]:
    """The rule's fields that say something; a default is left to the reader's default."""
    rule, default = item.rule, Rule()
    written: dict[str, object] = {
        "fact": rule.fact,
        "campaign": rule.campaign,
        "direction": rule.direction.value,
        "cap": str(rule.cap),
        "points_each": points_text(rule.points_each),
        "per": rule.per,
        "reach": str(rule.reach),
        "excess": str(rule.excess),
        "excess_cap": str(rule.excess_cap),
        "unassigned": rule.unassigned.value,
        "reads": rule.reads.value,
        "formula": rule.formula,
        "steps": [_step_data(step) for step in rule.steps],
    }
    return {
        key: value
        for key, value in written.items()
        if key in ALLOWED[item.method] and getattr(rule, key) != getattr(default, key)
    }


def _check_extra(fields: Fields, method: Method) -> None:
    """A bonus or a penalty is either typed, or reads a fact by points each or by steps."""
    if method not in {Method.BONUS, Method.PENALTY}:
        return
    ways = [key for key in ("points_each", "steps") if fields.has(key)]
    if len(ways) != int(fields.has("fact")):
        fields.refuse(
            "fact", "dữ kiện phải đi cùng đúng một cách tính: điểm mỗi lần hoặc bảng mức điểm"
        )


def _excess(fields: Fields) -> tuple[Fraction, Fraction]:
    """A bonus without a cap of its own would bring nothing, and a cap alone no bonus."""
    rate, most = fields.share("excess", "0"), fields.share("excess_cap", "0")
    if rate and not most:
        fields.refuse("excess_cap", "còn thiếu, thưởng vượt chỉ tiêu cần mức thưởng nhiều nhất")
    if most and not rate:
        fields.refuse("excess", "còn thiếu, có mức thưởng nhiều nhất mà không có tỷ lệ thưởng vượt")
    return rate, most


def _fact(fields: Fields, key: str, method: Method) -> str:
    name = fields.text_or_empty(key)
    if name and method not in OF_TARGETS and not is_known_fact(name):
        known = ", ".join(known_facts())
        fields.refuse(key, f"không có dữ kiện “{name}” (có: {known})")
    return name


def _reading(fields: Fields) -> Reading:
    """A class or a rank is no number of points: its table must be there."""
    reads = fields.choice("reads", Reading, Reading.POINTS)
    if reads not in _PERCENT_READINGS and not fields.has("steps"):
        fields.refuse("steps", "còn thiếu, cần bảng quy đổi xếp loại hoặc thứ hạng ra điểm")
    return reads


def _formula(fields: Fields) -> str:
    text = fields.text_or_empty("formula")
    if text:
        try:
            formula_of(text)
        except Unreadable as unreadable:
            fields.refuse("formula", str(unreadable).rstrip("."))
    return text


def _step(fields: Fields) -> Step:
    step = Step(
        fields.share("at_least", "0"), fields.hundredths("points"), fields.text_or_empty("label")
    )
    fields.done()
    return step


def _step_data(step: Step) -> dict[str, object]:
    return {
        "at_least": str(step.at_least),
        "points": points_text(step.points),
        "label": step.label,
    }
