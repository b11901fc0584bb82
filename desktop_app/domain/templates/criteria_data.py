"""Criteria sets from TOML-shaped data and back."""

from collections.abc import Mapping

from desktop_app.domain.criteria import (
    Band,
    CriteriaSet,
    Criterion,
    Direction,
    Method,
    Rule,
    Step,
    Subject,
)
from desktop_app.domain.points import points_text
from desktop_app.domain.scoring.facts import NAMED_FACTS, PARTICIPATION, TARGET_PARTS, split_name
from desktop_app.domain.templates.fields import Fields, refuse
from desktop_app.domain.templates.tree import check_tree

_TIE_WORDS = frozenset({"points_without_bonus", "fewer_penalties"})
_NEEDED = {
    Method.GRADED: ("steps",),
    Method.TARGET_RATIO: ("fact",),
    Method.PER_OCCURRENCE: ("points_each",),
    Method.TIMELINESS: ("steps",),
}
_ALLOWED: Mapping[Method, frozenset[str]] = {
    Method.GROUP: frozenset(),
    Method.MANUAL: frozenset(),
    Method.GRADED: frozenset({"steps"}),
    Method.PASS_FAIL: frozenset({"fact", "campaign"}),
    Method.TARGET_RATIO: frozenset({"fact", "campaign", "direction", "cap"}),
    Method.PARTICIPATION_RATIO: frozenset({"campaign", "cap"}),
    Method.FUND_RATIO: frozenset({"campaign", "cap"}),
    Method.PER_OCCURRENCE: frozenset({"fact", "campaign", "points_each"}),
    Method.TIMELINESS: frozenset({"fact", "campaign", "steps"}),
    Method.BONUS: frozenset({"fact", "campaign", "points_each"}),
    Method.PENALTY: frozenset({"fact", "campaign", "points_each", "steps"}),
}
_RULE_FIELDS = frozenset[str]().union(*_ALLOWED.values())


def criteria_set(data: Mapping[str, object]) -> CriteriaSet:
    """A criteria set from its template's data (tomllib's shape; decimals are texts).

    Raises `BadTemplate` for anything missing, unknown or malformed: a repeated code, a parent that
    is none, a cycle, a fact nobody knows, a field its method does not read.
    """
    fields = Fields(data)
    made = CriteriaSet(
        code=fields.text("code"),
        title=fields.text("title"),
        criteria=tuple(_criterion(item) for item in fields.tables("criteria")),
        subject=fields.choice("subject", Subject, Subject.COLLECTIVE),
        version=fields.whole("version", 1),
        campaign=fields.text_or_empty("campaign"),
        bands=tuple(_band(item) for item in fields.tables("bands")),
        bands_on_percent=fields.flag("bands_on_percent"),
        bonus_cap=fields.hundredths_or_none("bonus_cap"),
        penalty_cap=fields.hundredths_or_none("penalty_cap"),
        tie_order=fields.texts("tie_order"),
        basis=fields.text_or_empty("basis"),
    )
    fields.done()
    check_tree(made.criteria)
    _check_ties(made)
    return made


def criteria_set_data(made: CriteriaSet) -> dict[str, object]:
    """The data that `criteria_set` reads back as an equal set; fit for JSON and TOML."""
    caps = {"bonus_cap": made.bonus_cap, "penalty_cap": made.penalty_cap}
    return {
        "code": made.code,
        "title": made.title,
        "subject": made.subject.value,
        "version": made.version,
        "campaign": made.campaign,
        "bands_on_percent": made.bands_on_percent,
        **{key: points_text(cap) for key, cap in caps.items() if cap is not None},
        "tie_order": list(made.tie_order),
        "basis": made.basis,
        "bands": [
            {"name": band.name, "at_least": points_text(band.at_least)} for band in made.bands
        ],
        "criteria": [_criterion_data(item) for item in made.criteria],
    }


def _band(fields: Fields) -> Band:
    band = Band(fields.text("name"), fields.hundredths("at_least"))
    fields.done()
    return band


def _criterion(fields: Fields) -> Criterion:
    method = fields.choice("method", Method, Method.GROUP)
    if method not in _ALLOWED:
        fields.refuse("method", f"“{method}” do chương trình tự thêm, không đặt trong mẫu")
    criterion = Criterion(
        code=fields.text("code"),
        title=fields.text("title"),
        max_points=fields.hundredths("max"),
        method=method,
        parent=fields.text_or_empty("parent"),
        rule=_rule(fields, method),
    )
    fields.done()
    _check_grades(fields, criterion)
    return criterion


def _rule(fields: Fields, method: Method) -> Rule:
    for key in sorted(_RULE_FIELDS - _ALLOWED[method]):
        if fields.has(key):
            fields.refuse(key, f"phương pháp “{method}” không dùng trường này")
    for key in _NEEDED.get(method, ()):
        if not fields.has(key):
            fields.refuse(key, f"còn thiếu, phương pháp “{method}” cần trường này")
    _check_extra(fields, method)
    return Rule(
        fact=_fact(fields, method),
        campaign=fields.text_or_empty("campaign"),
        direction=fields.choice("direction", Direction, Direction.HIGHER),
        cap=fields.share("cap", "1"),
        points_each=fields.hundredths_or_none("points_each") or 0,
        steps=tuple(_step(item) for item in fields.tables("steps")),
    )


def _check_extra(fields: Fields, method: Method) -> None:
    """A bonus or a penalty is either typed, or reads a fact by points each or by steps."""
    if method not in {Method.BONUS, Method.PENALTY}:
        return
    ways = [key for key in ("points_each", "steps") if fields.has(key)]
    if len(ways) != int(fields.has("fact")):
        fields.refuse("fact", "dữ kiện phải đi cùng đúng một cách tính: points_each hoặc steps")


def _fact(fields: Fields, method: Method) -> str:
    name = fields.text_or_empty("fact")
    if name and method is not Method.TARGET_RATIO and not _is_known(name):
        known = ", ".join(NAMED_FACTS)
        fields.refuse("fact", f"không có dữ kiện “{name}” (có: {known})")
    return name


def _is_known(name: str) -> bool:
    kind, _, rest = name.partition(".")
    code, _, part = rest.rpartition(".")
    return name in NAMED_FACTS or (kind == "target" and bool(code) and part in TARGET_PARTS)


def _step(fields: Fields) -> Step:
    step = Step(
        fields.share("at_least", "0"), fields.hundredths("points"), fields.text_or_empty("label")
    )
    fields.done()
    return step


def _check_grades(fields: Fields, criterion: Criterion) -> None:
    if criterion.method is not Method.GRADED:
        return
    points = [step.points for step in criterion.rule.steps]
    if not points or len(set(points)) < len(points) or max(points) > criterion.max_points:
        fields.refuse("steps", "các mức phải có điểm khác nhau và không vượt mức tối đa")


def _check_ties(made: CriteriaSet) -> None:
    leaves = {leaf.code for leaf in made.leaves}
    for key in made.tie_order:
        kind, _, name = key.partition(":")
        marked = kind == "criterion" and name in leaves
        counted = kind == "fact" and _is_tie_fact(split_name(name)[0])
        if not (key in _TIE_WORDS or marked or counted):
            refuse("tie_order", f"không hiểu “{key}”")


def _is_tie_fact(base: str) -> bool:
    return base == PARTICIPATION or _is_known(base)


def _criterion_data(item: Criterion) -> dict[str, object]:
    return {
        "code": item.code,
        "title": item.title,
        "max": points_text(item.max_points),
        "method": item.method.value,
        "parent": item.parent,
        **{key: value for key, value in _rule_data(item).items() if key in _ALLOWED[item.method]},
    }


def _rule_data(item: Criterion) -> dict[str, object]:
    """The rule's fields that say something; a default is left to the reader's default."""
    rule, default = item.rule, Rule()
    written: dict[str, object] = {
        "fact": rule.fact,
        "campaign": rule.campaign,
        "direction": rule.direction.value,
        "cap": str(rule.cap),
        "points_each": points_text(rule.points_each),
        "steps": [_step_data(step) for step in rule.steps],
    }
    return {
        key: value for key, value in written.items() if getattr(rule, key) != getattr(default, key)
    }


def _step_data(step: Step) -> dict[str, object]:
    return {
        "at_least": str(step.at_least),
        "points": points_text(step.points),
        "label": step.label,
    }
