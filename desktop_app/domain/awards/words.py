"""Conditions, quotas and how sure they are, in Vietnamese words."""

from collections.abc import Callable, Mapping

from desktop_app.domain.awards.assessments import ASSESSED_NAMES
from desktop_app.domain.awards.initiatives import INITIATIVE_SCOPES, InitiativeScope
from desktop_app.domain.awards.measures import MEASURE_KINDS, MeasureKind
from desktop_app.domain.awards.titles import (
    Assessed,
    Certainty,
    Condition,
    ConditionKind,
    Level,
    Quota,
    Rounding,
    Scope,
    TitleKind,
)
from desktop_app.domain.points import format_days, format_points

CERTAINTIES = {
    Certainty.IN_FORCE: "Đang có hiệu lực",
    Certainty.OLDER_LAW: "Văn bản cũ",
    Certainty.PRACTICE: "Thông lệ",
    Certainty.UNVERIFIED: "Chưa kiểm chứng",
}
TITLE_KINDS = {
    TitleKind.EMULATION_TITLE: "Danh hiệu thi đua",
    TitleKind.AWARD_FORM: "Hình thức khen thưởng",
}
LEVELS = {
    Level.DEPARTMENT: "Cơ quan",
    Level.PROVINCE: "Tỉnh",
    Level.CENTRAL: "Trung ương",
}
SCOPES = {
    Scope.UNIT: "Từng đơn vị",
    Scope.CLUSTER: "Từng cụm, khối",
    Scope.DEPARTMENT: "Toàn cơ quan",
}
ROUNDING_NAMES = {
    Rounding.DOWN: "Làm tròn xuống",
    Rounding.HALF_UP: "Từ 0,5 làm tròn lên",
    Rounding.UP: "Làm tròn lên",
}
CONDITION_KINDS = {
    ConditionKind.ASSESSED: "Xếp loại cuối năm",
    ConditionKind.HELD: "Đã đạt danh hiệu, xếp loại",
    ConditionKind.INITIATIVE: "Có sáng kiến được công nhận",
    ConditionKind.NO_MEASURE: "Không bị kỷ luật",
    ConditionKind.NO_MEMBER_MEASURE: "Không ai trong đơn vị bị kỷ luật",
    ConditionKind.MEMBERS: "Số người trong đơn vị đạt",
    ConditionKind.SERVED: "Thời gian công tác",
    ConditionKind.FIRST: "Dẫn đầu cụm, khối",
    ConditionKind.CAMPAIGN_YEARS: "Dẫn đầu phong trào nhiều năm",
    ConditionKind.JOINED: "Tham gia phong trào",
    ConditionKind.REGISTERED: "Đã đăng ký danh hiệu",
    ConditionKind.POINTS: "Khoảng điểm",
    ConditionKind.BY_HAND: "Điều kiện do người xét",
    ConditionKind.ANY: "Một trong nhiều điều kiện",
}
PARTS = {
    "coefficient": "hệ số",
    "multiplier": "số lần cho tập thể",
    "vote_share": "tỷ lệ phiếu",
    "effective_from": "ngày hiệu lực",
}
Names = Mapping[str, str]
_REVIEWS = ", không trong thời gian thanh tra, kiểm tra, giải quyết khiếu nại, tố cáo"


def condition_text(one: Condition, names: Names) -> str:
    """A condition in words; `names`: the titles' names by code."""
    return _SENTENCES[one.kind](one, names)


def quota_text(quota: Quota, names: Names) -> str:
    """What a quota allows: “Chiến sĩ thi đua cơ sở: tối đa 15% số Lao động tiên tiến”."""
    what, of = (
        ASSESSED_NAMES[Assessed(one)] if quota.classes else names.get(one, one)
        for one in (quota.what, quota.of)
    )
    return f"{what}: tối đa {share_text(quota.share)} số “{of}”"


def share_text(share: int) -> str:
    """Hundredths of a percent without idle zeros: 15%, 66,67%."""
    return f"{format_days(share)}%" if share % 100 else f"{share // 100}%"


def doubts_text(doubts: Mapping[str, Certainty]) -> str:
    """Which parts of a rule are less sure: “hệ số: Chưa kiểm chứng”; empty for none."""
    return "; ".join(
        f"{PARTS.get(part, 'điều kiện')}: {CERTAINTIES[one].lower()}"
        for part, one in doubts.items()
    )


def _holding(one: Condition, names: Names) -> str:
    if "title" in one.given:
        code = str(one.given["title"])
        return f"“{names.get(code, code)}”"
    return f"“{ASSESSED_NAMES[Assessed(str(one.given['assessed']))]}” trở lên"


def _assessed(one: Condition, _: Names) -> str:
    return f"xếp loại từ “{ASSESSED_NAMES[Assessed(str(one.given['at_least']))]}” trở lên"


def _held(one: Condition, names: Names) -> str:
    times = int(one.given.get("times", 1))
    often = f" {times} {'năm liên tục' if one.given.get('consecutive') else 'lần'}"
    until = ", tính đến năm trước" if one.given.get("until") else ""
    return f"đạt {_holding(one, names)}{often if times > 1 else ''}{until}"


def _initiative(one: Condition, _: Names) -> str:
    scope = INITIATIVE_SCOPES[InitiativeScope(str(one.given["scope"]))]
    return f"có sáng kiến {scope.lower()} trở lên"


def _measure(one: Condition, _: Names) -> str:
    kind = MEASURE_KINDS[MeasureKind(str(one.given["from"]))]
    reviews = _REVIEWS if one.given.get("reviews") else ""
    return f"không bị kỷ luật từ “{kind}” trở lên{reviews}"


def _member_measure(one: Condition, names: Names) -> str:
    return f"mọi người trong đơn vị {_measure(one, names)}"


def _members(one: Condition, names: Names) -> str:
    if "times" in one.given:
        return f"có ít nhất {one.given['times']} người đạt {_holding(one, names)}"
    return f"có từ {share_text(int(one.given['share']))} số người đạt {_holding(one, names)}"


def _campaign_years(one: Condition, _: Names) -> str:
    by = f" do {one.given['authority']} phát động" if "authority" in one.given else ""
    return f"dẫn đầu phong trào{by} từ {one.given['years']} năm trở lên khi tổng kết"


def _points(one: Condition, _: Names) -> str:
    first, last = (format_points(int(one.given[key])) for key in ("from", "to"))
    return f"đạt từ {first} đến {last} điểm"


def _any(one: Condition, names: Names) -> str:
    return f"một trong: {'; hoặc '.join(condition_text(part, names) for part in one.parts)}"


_SENTENCES: Mapping[ConditionKind, Callable[[Condition, Names], str]] = {
    ConditionKind.ASSESSED: _assessed,
    ConditionKind.HELD: _held,
    ConditionKind.INITIATIVE: _initiative,
    ConditionKind.NO_MEASURE: _measure,
    ConditionKind.NO_MEMBER_MEASURE: _member_measure,
    ConditionKind.MEMBERS: _members,
    ConditionKind.SERVED: lambda one, _: f"công tác từ {one.given['months']} tháng trở lên",
    ConditionKind.FIRST: lambda *_: "dẫn đầu cụm, khối thi đua",
    ConditionKind.CAMPAIGN_YEARS: _campaign_years,
    ConditionKind.JOINED: lambda *_: "tham gia phong trào thi đua",
    ConditionKind.REGISTERED: lambda *_: "đã đăng ký danh hiệu này",
    ConditionKind.POINTS: _points,
    ConditionKind.BY_HAND: lambda one, _: f"{one.given['text']} (do người xét)",
    ConditionKind.ANY: _any,
}
