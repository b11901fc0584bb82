"""Looking at what a title asks for, one condition at a time, over what is known of somebody.

Source: Luật Thi đua, khen thưởng 2022 (06/2022/QH15), Điều 20-28, 74; the figures come with the
title's rule, none stands here.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from desktop_app.domain.awards.evidence import Evidence, Occasion
from desktop_app.domain.awards.initiatives import INITIATIVE_SCOPES, InitiativeScope, reaches
from desktop_app.domain.awards.outcomes import (
    Outcome,
    Verdict,
    as_good,
    class_name,
    verdict_of,
)
from desktop_app.domain.awards.struck import no_measure, no_member_measure
from desktop_app.domain.awards.titles import Condition, ConditionKind, TitleRule
from desktop_app.domain.awards.unit_members import members
from desktop_app.domain.awards.years_held import held
from desktop_app.domain.dates import format_date
from desktop_app.domain.points import format_points
from desktop_app.domain.text import fold

Judge: TypeAlias = Callable[[Condition, Evidence, Occasion], Outcome]
BARRED = "barred"


def judged(rule: TitleRule, evidence: Evidence, occasion: Occasion) -> tuple[Outcome, ...]:
    """Every condition of a rule, and what the score sheet bars."""
    spanned = replace(occasion, span=_span(rule.conditions))
    looked = tuple(judge(one, evidence, spanned) for one in rule.conditions)
    return (*looked, *_barred(evidence, occasion))


def _span(conditions: Iterable[Condition]) -> int:
    """Years in a row that the title rewards: an initiative of any of them serves."""
    rows = (int(one.given.get("times", 1)) for one in conditions if one.given.get("consecutive"))
    return max(rows, default=1)


def judge(condition: Condition, evidence: Evidence, occasion: Occasion) -> Outcome:
    """One condition."""
    return _JUDGES[condition.kind](condition, evidence, occasion)


def _barred(evidence: Evidence, occasion: Occasion) -> tuple[Outcome, ...]:
    if occasion.title not in evidence.bars:
        return ()
    name = occasion.names.get(occasion.title, occasion.title)
    sentence = f"Phiếu điểm năm {occasion.year} có điểm liệt, không xét “{name}”."
    return (Outcome(BARRED, Verdict.FAILED, sentence),)


def _assessed(condition: Condition, evidence: Evidence, occasion: Occasion) -> Outcome:
    wanted = str(condition.given["at_least"])
    told = evidence.assessed.get(occasion.year, "")
    if not told:
        sentence = f"Chưa có xếp loại năm {occasion.year}; hãy nhập kết quả xếp loại."
        return Outcome(condition.kind, Verdict.UNKNOWN, sentence)
    good = as_good(told, wanted)
    asked = f"yêu cầu từ “{class_name(wanted)}” – {'đạt' if good else 'chưa đạt'}"
    sentence = f"Xếp loại năm {occasion.year}: {class_name(told)}, {asked}."
    return Outcome(condition.kind, verdict_of(good), sentence)


def _initiative(condition: Condition, evidence: Evidence, occasion: Occasion) -> Outcome:
    """Of the year itself, or of the years in a row that the title rewards."""
    scope = InitiativeScope(str(condition.given.get("scope", InitiativeScope.UNIT)))
    first = occasion.year - occasion.span + 1
    found = [
        one
        for one in evidence.initiatives
        if first <= one.year <= occasion.year and reaches(one.scope, scope)
    ]
    when = f"năm {occasion.year}" if occasion.span == 1 else f"các năm {first}–{occasion.year}"
    what = f"Sáng kiến ({INITIATIVE_SCOPES[scope].lower()} trở lên) {when}"
    if found:
        titles = "; ".join(f"“{one.title}” ({one.year})" for one in found)
        return Outcome(condition.kind, Verdict.MET, f"{what}: {titles} – có.")
    # What was not recognised is not on any list: none is known to be there.
    return Outcome(condition.kind, Verdict.FAILED, f"{what}: không có trong sổ.")


def _served(condition: Condition, evidence: Evidence, occasion: Occasion) -> Outcome:
    wanted = int(condition.given["months"])
    if evidence.since is None:
        sentence = "Chưa có ngày bắt đầu công tác; hãy nhập danh sách cán bộ."
        return Outcome(condition.kind, Verdict.UNKNOWN, sentence)
    if not evidence.since:
        sentence = f"Công tác từ trước khi lập danh sách, yêu cầu từ {wanted} tháng – đạt."
        return Outcome(condition.kind, Verdict.MET, sentence)
    months = _months(evidence.since, occasion.day)
    good = months >= wanted
    tail = f"yêu cầu từ {wanted} tháng – {'đạt' if good else 'chưa đạt'}"
    sentence = f"Công tác từ {format_date(evidence.since)}, được {months} tháng, {tail}."
    return Outcome(condition.kind, verdict_of(good), sentence)


def _months(since: str, until: str) -> int:
    """Whole months between two days; of a day known by its month or year the first counts."""
    first, last = (date.fromisoformat(_full(day)) for day in (since, until))
    months = (last.year - first.year) * 12 + last.month - first.month
    return max(0, months - (last.day < first.day))


def _full(day: str) -> str:
    return f"{day}-01-01"[:10] if len(day) == len("2024") else f"{day}-01"[:10]


def _first(condition: Condition, evidence: Evidence, _occasion: Occasion) -> Outcome:
    if evidence.place is None:
        sentence = "Chưa có thứ hạng trong bảng xếp hạng đã công bố của đợt."
        return Outcome(condition.kind, Verdict.UNKNOWN, sentence)
    good = evidence.place == 1
    where = f" {evidence.cluster}" if evidence.cluster else ""
    tied = ", đồng hạng nên do người có thẩm quyền chọn" if good and evidence.tied else ""
    tail = f"yêu cầu dẫn đầu – {'đạt' if good else 'chưa đạt'}{tied}"
    return Outcome(condition.kind, verdict_of(good), f"Xếp thứ {evidence.place}{where}, {tail}.")


def _campaign_years(condition: Condition, evidence: Evidence, occasion: Occasion) -> Outcome:
    """Leads a campaign at its final review that ran long enough and was launched high enough."""
    wanted, by = int(condition.given["years"]), str(condition.given.get("authority", ""))
    if occasion.campaign_years is None:
        sentence = f"Không phải đợt tổng kết phong trào từ {wanted} năm trở lên – không áp dụng."
        return Outcome(condition.kind, Verdict.FAILED, sentence)
    first, last = occasion.campaign_years
    span = last - first + 1
    launched = fold(by) in fold(occasion.launched_by)
    good = span >= wanted and launched
    whose = f", do {occasion.launched_by or 'cơ quan khác'} phát động" if by else ""
    asked = f" do {by} phát động" if by else ""
    tail = f"yêu cầu từ {wanted} năm{asked} – {'đạt' if good else 'chưa đạt'}"
    sentence = f"Phong trào {span} năm ({first}–{last}){whose}, {tail}"
    leads = _first(condition, evidence, occasion)
    verdict = leads.verdict if good else Verdict.FAILED
    return Outcome(condition.kind, verdict, f"{sentence}; {_lower_first(leads.sentence)}")


def _lower_first(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _by_hand(condition: Condition, _evidence: Evidence, _occasion: Occasion) -> Outcome:
    text = str(condition.given.get("text", "")).rstrip(".")
    sentence = f"{text} – sổ không tự xét được, do người có thẩm quyền xem xét."
    return Outcome(condition.kind, Verdict.UNKNOWN, sentence)


def _joined(condition: Condition, evidence: Evidence, occasion: Occasion) -> Outcome:
    wanted = int(condition.given.get("times", 1))
    if evidence.joined is None:
        sentence = f"Chưa có số liệu tham gia phong trào năm {occasion.year}."
        return Outcome(condition.kind, Verdict.UNKNOWN, sentence)
    good = evidence.joined >= wanted
    tail = f"yêu cầu từ {wanted} – {'đạt' if good else 'chưa đạt'}"
    sentence = f"Tham gia {evidence.joined} phong trào năm {occasion.year}, {tail}."
    return Outcome(condition.kind, verdict_of(good), sentence)


def _registered(condition: Condition, evidence: Evidence, occasion: Occasion) -> Outcome:
    code = str(condition.given.get("title", occasion.title))
    good = code in evidence.registered
    told = "có" if good else "không có trong sổ"
    sentence = f"Đăng ký “{occasion.names.get(code, code)}” năm {occasion.year} – {told}."
    return Outcome(condition.kind, verdict_of(good), sentence)


def _points(condition: Condition, evidence: Evidence, occasion: Occasion) -> Outcome:
    low, high = condition.given.get("from"), condition.given.get("to")
    if evidence.points is None:
        sentence = f"Chưa có điểm năm {occasion.year}; hãy chấm điểm hoặc công bố xếp hạng."
        return Outcome(condition.kind, Verdict.UNKNOWN, sentence)
    good = (low is None or evidence.points >= int(low)) and (
        high is None or evidence.points <= int(high)
    )
    bounds = [f"từ {format_points(int(low))}"] if low is not None else []
    bounds += [f"đến {format_points(int(high))}"] if high is not None else []
    tail = f"yêu cầu {' '.join(bounds)} – {'đạt' if good else 'chưa đạt'}"
    sentence = f"Điểm năm {occasion.year}: {format_points(evidence.points)}, {tail}."
    return Outcome(condition.kind, verdict_of(good), sentence)


def _any(condition: Condition, evidence: Evidence, occasion: Occasion) -> Outcome:
    """One part is enough; where none is met, one that is unknown leaves it open."""
    parts = tuple(judge(one, evidence, occasion) for one in condition.parts)
    verdict = _best(one.verdict for one in parts)
    met = [one for one in parts if one.met]
    shown = met[:1] or parts
    ways = " hoặc ".join(one.sentence.rstrip(".") for one in shown)
    lead = "Đạt một trong các điều kiện" if met else "Cần một trong các điều kiện"
    return Outcome(condition.kind, verdict, f"{lead}: {ways}.", _awards(met), parts)


def _best(verdicts: Iterable[Verdict]) -> Verdict:
    there = set(verdicts)
    order = (Verdict.MET, Verdict.UNKNOWN, Verdict.FAILED)
    return next((one for one in order if one in there), Verdict.FAILED)


def _awards(outcomes: Iterable[Outcome]) -> tuple[int, ...]:
    return tuple(number for one in outcomes for number in one.awards)


_JUDGES: Mapping[ConditionKind, Judge] = {
    ConditionKind.ASSESSED: _assessed,
    ConditionKind.HELD: held,
    ConditionKind.INITIATIVE: _initiative,
    ConditionKind.NO_MEASURE: no_measure,
    ConditionKind.NO_MEMBER_MEASURE: no_member_measure,
    ConditionKind.MEMBERS: members,
    ConditionKind.SERVED: _served,
    ConditionKind.FIRST: _first,
    ConditionKind.CAMPAIGN_YEARS: _campaign_years,
    ConditionKind.JOINED: _joined,
    ConditionKind.REGISTERED: _registered,
    ConditionKind.POINTS: _points,
    ConditionKind.BY_HAND: _by_hand,
    ConditionKind.ANY: _any,
}
