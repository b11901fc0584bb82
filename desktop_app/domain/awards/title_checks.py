"""What may not be in a title, a rule, a quota or a base salary that is typed, field by field."""

import re
from collections.abc import Collection

from desktop_app.domain.awards.award_data import named_in
from desktop_app.domain.awards.titles import Quota, SalaryRate, Title, TitleRule
from desktop_app.domain.dates import format_date
from desktop_app.domain.text import clean

_CODE = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
_WHOLE = 10_000


def check_title(title: Title, there: Collection[str]) -> dict[str, str]:
    """Problems of a new title, its rules among them; `there`: the codes that are taken."""
    wrong: dict[str, str] = {}
    if not _CODE.fullmatch(title.code):
        wrong["code"] = "Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ ldtt."
    elif title.code in there:
        wrong["code"] = f"Mã “{title.code}” đã có; hãy đặt mã khác."
    if not clean(title.name):
        wrong["name"] = "Hãy ghi tên danh hiệu hoặc hình thức khen thưởng."
    for rule in title.rules:
        wrong |= check_rule(rule, {*there, title.code})
    return wrong


def check_rule(rule: TitleRule, titles: Collection[str]) -> dict[str, str]:
    """Problems of a rule; `titles`: the codes that its conditions may name."""
    wrong: dict[str, str] = {}
    if not clean(rule.authority):
        wrong["authority"] = "Hãy ghi người, cơ quan quyết định khen thưởng."
    if rule.effective_to and rule.effective_to < rule.effective_from:
        wrong["effective_to"] = "Ngày kết thúc ở trước ngày bắt đầu."
    if rule.coefficient is not None and rule.coefficient <= 0:
        wrong["coefficient"] = "Hệ số phải lớn hơn 0; để trống nếu không có tiền thưởng."
    if rule.multiplier < 1:
        wrong["multiplier"] = "Số lần phải từ 1 trở lên."
    if rule.vote_share is not None and not 0 < rule.vote_share <= _WHOLE:
        wrong["vote_share"] = "Tỷ lệ phiếu phải lớn hơn 0 và không quá 100%."
    unknown = sorted(named_in([rule]) - set(titles))
    if unknown:
        wrong["conditions"] = f"Điều kiện nhắc tới danh hiệu không có: {', '.join(unknown)}."
    return wrong


def check_quota(quota: Quota, titles: Collection[str]) -> dict[str, str]:
    """Problems of a quota; `titles`: the codes that it may name where it is no quota of classes."""
    wrong: dict[str, str] = {}
    if not quota.classes:
        unknown = {"what": quota.what, "of": quota.of}
        wrong |= {
            field: f"Không có danh hiệu “{code}”; hãy chọn trong danh sách."
            for field, code in unknown.items()
            if code not in titles
        }
    if quota.what == quota.of:
        wrong["of"] = "Hạn mức phải tính trên một danh hiệu, xếp loại khác."
    if not 0 < quota.share <= _WHOLE:
        wrong["share"] = "Tỷ lệ phải lớn hơn 0 và không quá 100%."
    if quota.effective_to and quota.effective_to < quota.effective_from:
        wrong["effective_to"] = "Ngày kết thúc ở trước ngày bắt đầu."
    return wrong


def check_salary(rate: SalaryRate) -> dict[str, str]:
    """Problems of a base salary."""
    wrong: dict[str, str] = {}
    if not rate.effective_from:
        wrong["effective_from"] = "Hãy ghi ngày bắt đầu áp dụng."
    if rate.amount <= 0:
        wrong["amount"] = "Mức lương cơ sở phải lớn hơn 0."
    return wrong


def rests_on(effective_from: str, count: int) -> str:
    """Why a rule may not be changed: awards rest on it."""
    since = f"từ {format_date(effective_from)}" if effective_from else "này"
    return (
        f"Đã có {count} khen thưởng theo quy định {since}. Hãy giữ nguyên và thêm quy định mới"
        " với ngày hiệu lực khác."
    )
