"""What the office may change of a campaign: its head, its state, its clauses and its targets."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction

from desktop_app.domain.campaigns import (
    CampaignKind,
    CampaignState,
    MilestoneKind,
    PurposeKind,
    RewardKind,
    TargetKind,
)
from desktop_app.domain.criteria import Direction
from desktop_app.domain.errors import AboveHundred
from desktop_app.domain.numbers import parse_decimal
from desktop_app.domain.problems import Problem
from desktop_app.domain.refusals import WrongFields, refuse_wrong
from desktop_app.domain.rows import CampaignTargetInfo, Clause
from desktop_app.domain.text import clean

# Field of a campaign's head → what the office calls it.
HEAD = {
    "title": "Tên phong trào",
    "issuer": "Cơ quan ban hành",
    "number": "Số, ký hiệu",
    "symbol": "Ký hiệu khi chưa có số",
    "place": "Địa danh",
    "issued_on": "Ngày ban hành",
    "theme": "Chủ đề",
    "period_from": "Giai đoạn từ",
    "period_to": "Giai đoạn đến",
    "parent": "Thuộc phong trào",
    "authority": "Cơ quan phát động phong trào trên",
    "due_on": "Hạn nộp báo cáo",
    "signatory": "Người ký",
    "feeds_year_end": "Tính vào bình xét cuối năm",
    "kind": "Loại thi đua",
}
KIND_TITLES = {
    CampaignKind.REGULAR: "thường xuyên",
    CampaignKind.THEMATIC: "theo chuyên đề",
}
STATE_TITLES = {
    CampaignState.LAUNCHED: "đang thực hiện",
    CampaignState.SUSPENDED: "tạm dừng",
    CampaignState.CLOSED: "đã kết thúc",
    CampaignState.HANDED_OVER: "đã bàn giao",
}
_KINDS_OF_SECTION = {
    "milestone": tuple(MilestoneKind),
    "reward": tuple(RewardKind),
    "purpose": ("", PurposeKind.PURPOSE, PurposeKind.REQUIREMENT),
}
_PARTIAL = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_CODE = re.compile(r"[A-Z0-9][A-Z0-9-]{0,19}")
_NO_DAY = "Không có ngày này; hãy ghi năm-tháng-ngày, biết đến đâu ghi đến đó, hoặc để trống."
_HUNDRED = 100
_YES = {"1", "true", "yes", "có"}


def checked_head(values: Mapping[str, str | bool]) -> dict[str, str | bool]:
    """The fields in the form that is stored.

    Raises: WrongFields, with a sentence for each field.
    """
    found = {
        key: _flag(value) if key == "feeds_year_end" else clean(str(value))
        for key, value in values.items()
    }
    problems = dict(_head_problems({key: str(value) for key, value in found.items()}))
    refuse_wrong(problems)
    return found


def _flag(value: str | bool) -> bool:  # noqa: FBT001  # a field of a form
    return value if isinstance(value, bool) else value.casefold() in _YES


def _head_problems(values: Mapping[str, str]) -> dict[str, str]:
    problems = {key: "Không có mục này ở phong trào." for key in values if key not in HEAD}
    if values.get("title") == "":
        problems["title"] = "Hãy ghi tên phong trào."
    for key in ("issued_on", "period_from", "period_to"):
        if not is_partial_date(values.get(key, "")):
            problems[key] = _NO_DAY
    due = values.get("due_on", "")
    if not is_partial_date(due) or len(due) not in {0, len("2024-11-30")}:
        problems["due_on"] = "Hạn nộp báo cáo phải là một ngày đầy đủ, như 2024-11-30."
    if values.get("kind", CampaignKind.THEMATIC) not in set(CampaignKind):
        problems["kind"] = f"Loại thi đua là một trong: {', '.join(CampaignKind)}."
    return problems


def check_period(first: str, last: str) -> None:
    """See that a period does not end before it begins.

    Raises: WrongFields.
    """
    if first and last and last < first[: len(last)]:
        raise WrongFields({"period_to": "Giai đoạn kết thúc trước khi bắt đầu; hãy sửa lại."})


def is_partial_date(text: str) -> bool:
    """Whether it is an ISO date as far as it is known, or empty."""
    if not text:
        return True
    if not _PARTIAL.fullmatch(text):
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def check_state(code: str, state: CampaignState, reason: str, successor: str) -> None:
    """See that a campaign may pass into a state.

    Raises: WrongFields.
    """
    problems = {}
    if not reason:
        problems["reason"] = "Hãy ghi lý do."
    handed_over = state is CampaignState.HANDED_OVER
    if handed_over and not successor:
        problems["successor"] = "Hãy chọn phong trào tiếp nhận."
    if successor and not handed_over:
        problems["successor"] = "Chỉ khi bàn giao mới có phong trào tiếp nhận; hãy để trống."
    if successor == code:
        problems["successor"] = "Phong trào không bàn giao cho chính nó."
    refuse_wrong(problems)


def checked_clause(clause: Clause, sections: frozenset[str]) -> Clause:
    """The clause in the form that is stored.

    Raises: WrongFields.
    """
    found = replace(
        clause, label=clean(clause.label), text=clean(clause.text), due=clean(clause.due)
    )
    problems = {}
    if found.section not in sections:
        known = ", ".join(sorted(sections))
        problems["section"] = f"Không có mục “{found.section}”. Các mục: {known}."
    if not found.text:
        problems["text"] = "Hãy ghi nội dung."
    if not is_partial_date(found.due):
        problems["due"] = _NO_DAY
    kinds = _KINDS_OF_SECTION.get(found.section)
    if kinds is not None and found.label not in kinds:
        problems["label"] = f"Loại là một trong: {', '.join(filter(None, kinds))}."
    refuse_wrong(problems)
    return found


def checked_target(target: CampaignTargetInfo, reason: str = "") -> CampaignTargetInfo:
    """The target in the form that is stored: exact figures, both bounds or none.

    Raises: WrongFields; AboveHundred for a rate above 100% without a reason.
    """
    bounds, problems = {}, {}
    for key, text in (("low", target.low), ("high", target.high)):
        number = parse_decimal(text)
        if isinstance(number, Problem):
            problems[key] = number.message
        bounds[key] = "" if number is None or isinstance(number, Problem) else format(number, "f")
    found = replace(
        target,
        code=clean(target.code).upper(),
        text=clean(target.text),
        measure=clean(target.measure),
        low=bounds["low"] or bounds["high"],
        high=bounds["high"] or bounds["low"],
    )
    problems |= _target_problems(found)
    refuse_wrong(problems)
    if not reason and _is_rate(found) and found.high and Fraction(found.high) > _HUNDRED:
        raise AboveHundred(found.high)
    return found


def _target_problems(target: CampaignTargetInfo) -> dict[str, str]:
    problems = {}
    if not _CODE.fullmatch(target.code):
        problems["code"] = "Mã gồm chữ in hoa không dấu, chữ số, dấu gạch, ví dụ GN."
    if not target.text:
        problems["text"] = "Hãy ghi nội dung chỉ tiêu."
    if target.kind not in set(TargetKind):
        problems["kind"] = f"Loại chỉ tiêu là một trong: {', '.join(TargetKind)}."
    if target.direction not in set(Direction):
        problems["direction"] = f"Chiều là một trong: {', '.join(Direction)}."
    if target.low and Fraction(target.low) > Fraction(target.high):
        problems["high"] = "Mức cao phải không nhỏ hơn mức thấp."
    if target.low.startswith("-"):
        problems["low"] = "Mức chỉ tiêu không được là số âm."
    if target.kind == TargetKind.RANGE and target.low == target.high:
        problems["high"] = "Chỉ tiêu dạng khoảng phải có mức thấp và mức cao khác nhau."
    if target.kind == TargetKind.QUALITATIVE and target.low:
        problems["low"] = "Chỉ tiêu định tính không có con số; hãy để trống hoặc đổi loại."
    return problems


def _is_rate(target: CampaignTargetInfo) -> bool:
    return target.kind == TargetKind.PERCENTAGE or target.measure.startswith("%")
