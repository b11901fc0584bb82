"""Points in time: launch, drives, interim and final reviews, reports."""

import re
from collections.abc import Iterable, Iterator

from desktop_app.domain.campaigns import MilestoneKind
from desktop_app.domain.dates import parse_date
from desktop_app.domain.plan_draft import DraftMilestone
from desktop_app.importers.plan.found import Found
from desktop_app.importers.plan.paragraphs import Paragraph
from desktop_app.importers.plan.wording import low, sentence_texts

_REVIEW = re.compile(r"(?P<interim>sơ kết)|(?P<final>tổng kết)")
_HELD = re.compile(
    r"\b(?:tổ chức|tiến hành|thực hiện|tham mưu|triển khai|hoàn thành|chuẩn bị)\b[^.;:]{0,60}$"
)
_NOT_HELD = re.compile(
    r"(?:gắn (?:liền )?với|báo cáo|khi|dịp|khen thưởng|sau|tại|trước|lồng ghép|hướng dẫn|kết quả"
    r"|qua|căn cứ|phục vụ)"
    r"\s(?:công tác\s|việc\s|hội nghị\s|tổ chức\s|tiến hành\s|tổng kết\s|trong\s|đợt\s"
    r"|cho\s){0,3}(?:sơ kết\s?,?\s?(?:và\s)?|tổng kết\s?,?\s?(?:và\s)?)?$"
)
_BEGINS = re.compile(r"\W{0,3}(?:(?:việc|hội nghị|công tác|lễ)\s)?$")
_PAIR = re.compile(r"\s?[,;/&]?\s?(?:và|hoặc)?\s?")
_WHEN = re.compile(
    r"(?:ngày\s)?(?P<day>[0-9]{1,2}\s?[/.-]\s?[0-9]{1,2}\s?[/.-]\s?20[0-9]{2})"
    r"|ngày\s(?P<long>[0-9]{1,2}\stháng\s[0-9]{1,2}(?:\snăm\s|/)20[0-9]{2})"
    r"|(?:tháng\s)?(?P<month>[0-9]{1,2}\s?(?:/|\snăm\s)\s?20[0-9]{2})"
    r"|(?P<quarter>quý\s(?:iv|i{1,3}|[1-4])\s?(?:năm|[/,-])?\s?20[0-9]{2})"
    r"|năm\s(?:học\s)?(?P<year>20[0-9]{2})(?!\s?[-–]\s?20)"
    r"|(?<![0-9/-])(?P<alone>20[0-9]{2})(?=\s?[:.)]|$)"
)
_OTHERS = (
    (MilestoneKind.LAUNCH, re.compile(r"\b(?:phát động|(?:xây dựng|ban hành) kế hoạch)\b")),
    (
        MilestoneKind.DRIVE,
        re.compile(r"\b(?:đợt (?:thi đua|cao điểm|vận động|[0-9i])|cao điểm|vận động ủng hộ\b)"),
    ),
    (MilestoneKind.REPORT, re.compile(r"\bbáo cáo\b")),
)
_NEAR = 140


def find_reviews(paragraphs: Iterable[Paragraph], *, timed: bool) -> list[Found[DraftMilestone]]:
    """The reviews that are to be held; in a chapter on time (`timed`) every one that is named."""
    return [
        Found(milestone, paragraph.passage)
        for paragraph in paragraphs
        for sentence in sentence_texts(paragraph.text)
        for milestone in _reviews(sentence, timed=timed)
    ]


def find_moments(paragraphs: Iterable[Paragraph]) -> list[Found[DraftMilestone]]:
    """What else a chapter on time dates: the launch, drives, reports."""
    return [
        Found(moment, paragraph.passage)
        for paragraph in paragraphs
        for moment in _moment(paragraph.text)
    ]


def _reviews(sentence: str, *, timed: bool) -> Iterator[DraftMilestone]:
    copy = low(sentence)
    named = [one for one in _REVIEW.finditer(copy) if _is_held(copy, one, timed=timed)]
    for place, found in enumerate(named):
        begin = named[place - 1].end() if place else 0
        end = named[place + 1].start() if place + 1 < len(named) else len(copy)
        if place + 1 < len(named) and _PAIR.fullmatch(copy, found.end(), end):
            end = named[place + 2].start() if place + 2 < len(named) else len(copy)
        year, date = _when(copy[found.end() : min(end, found.end() + _NEAR)])
        if year is None:
            paired = place > 0 and _PAIR.fullmatch(copy, begin, found.start())
            start = named[place - 2].end() if paired and place > 1 else (0 if paired else begin)
            year, date = _when_before(copy[max(start, found.start() - _NEAR) : found.start()])
        kind = MilestoneKind.INTERIM_REVIEW if found["interim"] else MilestoneKind.FINAL_REVIEW
        yield DraftMilestone(kind, sentence, year, date)


def _is_held(copy: str, found: re.Match[str], *, timed: bool) -> bool:
    before = copy[max(0, found.start() - _NEAR) : found.start()]
    if _NOT_HELD.search(before):
        return False
    return timed or bool(_HELD.search(before)) or bool(_BEGINS.fullmatch(copy, 0, found.start()))


def _when(text: str) -> tuple[int | None, str]:
    return _dated(_WHEN.search(text))


def _when_before(text: str) -> tuple[int | None, str]:
    return _dated(next(reversed(list(_WHEN.finditer(text))), None))


def _dated(found: re.Match[str] | None) -> tuple[int | None, str]:
    """Year and date; of a year or a quarter alone there is no date."""
    if found is None:
        return None, ""
    exact = found["day"] or found["long"] or found["month"]
    if exact is None:
        return int(found[0].rstrip()[-4:]), ""
    read = parse_date(re.sub(r"\s?([/.-])\s?", r"\1", exact))
    return (int(read[:4]), read) if isinstance(read, str) else (None, "")


def _moment(text: str) -> Iterator[DraftMilestone]:
    copy = low(text)
    year, date = _when(copy)
    if year is None or _REVIEW.search(copy):
        return
    kind = next((kind for kind, form in _OTHERS if form.search(copy)), None)
    if kind is not None:
        yield DraftMilestone(kind, text.rstrip(" .;"), year, date)


def without_doubles(found: Iterable[Found[DraftMilestone]]) -> list[Found[DraftMilestone]]:
    """Each milestone once; one without a year only where none of its kind has one."""
    every = sorted(found, key=lambda one: one.passage.first)
    dated = {one.value.kind for one in every if one.value.year is not None}
    kept: dict[tuple[MilestoneKind, int | None, str], Found[DraftMilestone]] = {}
    for one in every:
        milestone = one.value
        if milestone.year is not None or milestone.kind not in dated:
            kept.setdefault((milestone.kind, milestone.year, milestone.date), one)
    return list(kept.values())
