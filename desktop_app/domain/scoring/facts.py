"""Facts by name: which a criteria set needs, and how a name and a value read in Vietnamese.

A fact of a campaign other than the set's own carries the campaign's template code after "@"
("participants@vi-nguoi-ngheo"); the headcount is the unit's and never does. Values are whole đồng,
people, households and days, except `labour_days`, marks and points, which are hundredths.

A mark's text is its stage, "cross:3" where it is the mean of three that different units gave; that
of a class is its name. Facts "leader.…" and "group.…" are derived by `peers` from everybody's.
"""

import re
from collections.abc import Mapping
from fractions import Fraction

from desktop_app.domain.criteria import Criterion, Direction, Fact, Facts, Rule
from desktop_app.domain.scoring.figures import (
    HUNDREDTHS,
    exact_points,
    number_text,
    percent_text,
)
from desktop_app.domain.set_rules import STAGE_TITLES, StageCode

HEADCOUNT = "headcount"
LATE_DAYS = "late_days"
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
_OF_TARGET = {
    "target": "{part} chỉ tiêu {code}",
    "leader": "Mức vượt chỉ tiêu {code} của nơi dẫn đầu cụm",
    "group": "Kết quả tốt nhất về chỉ tiêu {code} trong những nơi không được giao",
}
_POINTS = ("mark.", "points.", "result.points", "result.max_points", "unit.")
_IN_HUNDREDTHS = ("labour_days", *_POINTS)
_LEADER = {Direction.HIGHER: "over", Direction.LOWER: "under"}
_BEST = {Direction.HIGHER: "most", Direction.LOWER: "least"}
_MARKED_AT = re.compile(r"([a-z]*)\D*(\d*)")
_PART = re.compile(rf"mark\.(.+)\.({'|'.join(STAGE_TITLES)})\.(\d+)")


def known_facts() -> tuple[str, ...]:
    """The names that a rule may read besides those of targets."""
    return (*NAMED_FACTS, *RESULT_FACTS)


def is_known_fact(name: str) -> bool:
    """Whether a rule may read it: a named fact, or a part of a target ("target.GN.actual")."""
    kind, _, rest = name.partition(".")
    code, _, part = rest.rpartition(".")
    known = name in NAMED_FACTS or name in RESULT_FACTS
    return known or (kind == "target" and bool(code) and part in TARGET_PARTS)


def is_class(name: str) -> bool:
    """Whether a fact is a class, whose name is its text."""
    return split_name(name)[0] == "result.band"


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


def never_came(facts: Facts, rule: Rule) -> bool:
    """Whether a rule reads the days late of a return that never came: known, without a figure.

    Where the fact is absent nothing is due yet; where it has a text, that says why it is missing.
    """
    fact = facts.get(fact_name(rule.fact, rule))
    late = split_name(rule.fact)[0] == LATE_DAYS
    return late and fact is not None and fact.value is None and not fact.text


def entered(facts: Facts, leaf: Criterion) -> Fact:
    """The mark that a person entered; its text is the stage."""
    name = f"mark.{leaf.code}"
    return facts.get(name, Fact(name, None))


def leader_name(rule: Rule) -> str:
    """The fact of the greatest share by which a target was exceeded in the cluster."""
    return fact_name(f"leader.{rule.fact}.{_LEADER[rule.direction]}", rule)


def group_name(rule: Rule) -> str:
    """The fact of the best result in the cluster among those who were not assigned a target."""
    return fact_name(f"group.{rule.fact}.{_BEST[rule.direction]}", rule)


def stage_of(mark: Fact) -> str:
    """The stage at which a mark was given, empty where it does not say."""
    return _marked_at(mark)[0]


def markers_of(mark: Fact) -> int:
    """Of how many marks it is the mean."""
    return int(_marked_at(mark)[1] or 1)


def is_part(name: str) -> bool:
    """Whether a fact is one of the marks that another fact is the mean of."""
    return _PART.fullmatch(name) is not None


def parts_of(mark: Fact, leaf: Criterion, facts: Facts) -> tuple[Fact, ...]:
    """The marks that a criterion's mark is the mean of; nothing where they are not known."""
    stage, several = _marked_at(mark)
    names = (f"mark.{leaf.code}.{stage}.{place + 1}" for place in range(int(several or 0)))
    return tuple(facts[name] for name in names if name in facts)


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
    if base.startswith(_POINTS):
        return f"{exact_points(fact.value)} điểm"
    if base.startswith("leader."):
        return percent_text(fact.value)
    if is_class(fact.name):
        return fact.text
    measure = NAMED_FACTS.get(base, ("", ""))[1]
    return f"{number_text(plain_value(fact.name, fact.value))} {measure}".strip()


def plain_value(name: str, value: Fraction) -> Fraction:
    """A fact's value in what people count in: days and points, not their hundredths."""
    base, _ = split_name(name)
    return value / HUNDREDTHS if base.startswith(_IN_HUNDREDTHS) else value


def _marked_at(mark: Fact) -> tuple[str, str]:
    found = _MARKED_AT.match(mark.text)
    return (found[1], found[2]) if found else ("", "")


def _base_title(base: str) -> str:
    kind, _, rest = base.partition(".")
    if kind == "mark":
        return _mark_title(rest)
    if kind == "points":
        return f"Điểm đã tính của tiêu chí {rest}"
    code, _, part = rest.rpartition(".")
    if kind in _OF_TARGET:
        return _OF_TARGET[kind].format(code=code, part=TARGET_PARTS.get(part, part))
    if base == PARTICIPATION:
        return _PARTICIPATION_TITLE
    return (NAMED_FACTS.get(base) or RESULT_FACTS.get(base) or (base, ""))[0]


def _mark_title(code: str) -> str:
    part = _PART.fullmatch(f"mark.{code}")
    if part:
        return (
            f"Điểm thứ {part[3]} của tiêu chí {part[1]} ở bước {STAGE_TITLES[StageCode(part[2])]}"
        )
    criterion, _, stage = code.rpartition(".")
    if stage in STAGE_TITLES:
        title = STAGE_TITLES[StageCode(stage)]
        return f"Điểm nhập của tiêu chí {criterion} ở bước {title}"
    return f"Điểm nhập của tiêu chí {code}"
