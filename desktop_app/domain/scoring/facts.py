"""Facts by name: which a criteria set needs, and how a name and a value read in Vietnamese.

A fact of a campaign other than the set's own carries the campaign's template code after "@"
("participants@vi-nguoi-ngheo"); the headcount is the unit's and never does. Values are whole đồng,
people, households and days, except `labour_days` and marks, which are hundredths.
"""

from collections.abc import Mapping
from fractions import Fraction

from desktop_app.domain.criteria import Criterion, Fact, Facts, Rule
from desktop_app.domain.scoring.figures import HUNDREDTHS, exact_points, number_text

HEADCOUNT = "headcount"
LESS_IS_BETTER = frozenset({"findings_open", "late_days", "reminders"})
NAMED_FACTS: Mapping[str, tuple[str, str]] = {
    "headcount": ("Tổng số người", "người"),
    "participants": ("Số người tham gia", "người"),
    "contributed_vnd": ("Số tiền ủng hộ", "đồng"),
    "fund_goal_vnd": ("Mức vận động đề ra", "đồng"),
    "labour_days": ("Số ngày công", "ngày công"),
    "in_kind_vnd": ("Giá trị hiện vật quy đổi", "đồng"),
    "activities": ("Số hoạt động", "hoạt động"),
    "households_helped": ("Số hộ được giúp", "hộ"),
    "late_days": ("Số ngày nộp báo cáo chậm", "ngày"),
    "initiatives": ("Số sáng kiến", "sáng kiến"),
    "models": ("Số mô hình", "mô hình"),
    "exemplars": ("Số điển hình tiên tiến", "điển hình"),
    "inspections": ("Số lần được kiểm tra, giám sát, đôn đốc", "lần"),
    "findings_open": ("Số điều phát hiện chưa khắc phục", "điều"),
    "findings_settled": ("Số điều phát hiện đã khắc phục", "điều"),
    "reminders": ("Số lần bị nhắc bằng văn bản đôn đốc", "lần"),
}
# What a published campaign ranking, or a person's unit, came to; points are hundredths.
RESULT_FACTS: Mapping[str, tuple[str, str]] = {
    "result.points": ("Tổng điểm đã công bố", "điểm"),
    "result.max_points": ("Điểm tối đa đã công bố", "điểm"),
    "result.rank": ("Thứ hạng đã công bố", ""),
    "result.band": ("Xếp loại đã công bố", ""),
    "unit.points": ("Tổng điểm của đơn vị", "điểm"),
    "unit.max_points": ("Điểm tối đa của đơn vị", "điểm"),
}
PARTICIPATION = "participation"
_PARTICIPATION_TITLE = "Tỷ lệ người tham gia"
TARGET_PARTS = {"planned": "Kế hoạch", "actual": "Kết quả", "assigned": "Việc giao"}
_IN_HUNDREDTHS = ("labour_days", "mark.", "points.")


def known_facts() -> tuple[str, ...]:
    """The names that a rule may read besides those of targets."""
    return (*NAMED_FACTS, *RESULT_FACTS)


def is_known_fact(name: str) -> bool:
    """Whether a rule may read it: a named fact, or a part of a target ("target.GN.actual")."""
    kind, _, rest = name.partition(".")
    code, _, part = rest.rpartition(".")
    known = name in NAMED_FACTS or name in RESULT_FACTS
    return known or (kind == "target" and bool(code) and part in TARGET_PARTS)


def split_name(name: str) -> tuple[str, str]:
    """A fact's own name and its campaign's template code, empty for none."""
    base, _, campaign = name.partition("@")
    return base, campaign


def fact_name(base: str, rule: Rule) -> str:
    """The name of a fact as a rule reads it."""
    plain = not rule.campaign or base == HEADCOUNT or "@" in base
    return base if plain else f"{base}@{rule.campaign}"


def find(facts: Facts, base: str, rule: Rule) -> Fact:
    """The fact that a rule reads, with value None where there is none."""
    name = fact_name(base, rule)
    return facts.get(name, Fact(name, None))


def entered(facts: Facts, leaf: Criterion) -> Fact:
    """The mark that a person entered; its text is the stage."""
    name = f"mark.{leaf.code}"
    return facts.get(name, Fact(name, None))


def fact_title(name: str, campaigns: Mapping[str, str] | None = None) -> str:
    """What a fact is, in Vietnamese; `campaigns` gives titles for template codes."""
    base, campaign = split_name(name)
    title = _base_title(base)
    if not campaign:
        return title
    return f"{title} trong phong trào “{(campaigns or {}).get(campaign, campaign)}”"


def fact_text(fact: Fact) -> str:
    """A fact's value as people read it: "45.000.000 đồng", "2,50 ngày công"."""
    if fact.value is None:
        return "chưa có số liệu"
    base, _ = split_name(fact.name)
    if base.startswith(("mark.", "points.")):
        return f"{exact_points(fact.value)} điểm"
    measure = NAMED_FACTS.get(base, ("", ""))[1]
    return f"{number_text(plain_value(fact.name, fact.value))} {measure}".strip()


def plain_value(name: str, value: Fraction) -> Fraction:
    """A fact's value in what people count in: days and points, not their hundredths."""
    base, _ = split_name(name)
    return value / HUNDREDTHS if base.startswith(_IN_HUNDREDTHS) else value


def _base_title(base: str) -> str:
    if base == PARTICIPATION:
        return _PARTICIPATION_TITLE
    kind, _, rest = base.partition(".")
    if kind == "mark":
        return f"Điểm nhập của tiêu chí {rest}"
    if kind == "points":
        return f"Điểm đã tính của tiêu chí {rest}"
    if kind == "target":
        code, _, part = rest.rpartition(".")
        return f"{TARGET_PARTS.get(part, part)} chỉ tiêu {code}"
    return NAMED_FACTS.get(base, (base, ""))[0]
