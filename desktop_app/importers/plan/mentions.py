"""What a plan says in passing: theme, period, year, rewarding, the use of its result."""

import re
from collections.abc import Iterable

from desktop_app.domain.plan_draft import Passage
from desktop_app.importers.plan.found import Found
from desktop_app.importers.plan.paragraphs import Paragraph
from desktop_app.importers.plan.sections import Section, carriers
from desktop_app.importers.plan.wording import bare, curly, low, sentence_texts, tidy

_PERIOD = re.compile(
    r"giai đoạn\s(?:từ\s)?(?:năm\s)?(?P<first>20[0-9]{2})\s{0,3}(?:[-–—]"
    r"|đến)\s{0,3}(?:năm\s)?(?P<last>20[0-9]{2})"
)
_YEAR = re.compile(r"\bnăm\s(?P<year>20[0-9]{2})(?!\s{0,3}[-–—]\s{0,3}20|[0-9])")
_DATED = re.compile(r"(?:tháng|ngày)[\s0-9.…/]{1,20}$|tháng [0-9]{1,2},?\s?$")
_THEME = re.compile(r"chủ đề(?:\s[^“”:.;]{0,60})?:?\s{0,3}“(?P<theme>[^“”]{4,300})”")
_AWARDING = re.compile(
    r"(?:viec|cong tac)\s(?:[^.;:]{0,70}\s)?(?:khen thuong|bieu duong|ton vinh|xet tang)\b"
)
_COUNTS = re.compile(
    r"\b(?:bình xét|xét thi đua|xếp loại|đánh giá|xét khen thưởng|xét tặng|bình bầu|chấm điểm)\b"
    r".{0,120}?(?:\b(?:cuối|hằng|hàng|trong|tổng kết) năm\b|\bnăm học\b|\bcuối kỳ\b)"
)
_RESULT = re.compile(
    r"\bkết quả\b.{0,160}?\b(?:tiêu chí|căn cứ|cơ sở|đưa vào|tiêu chuẩn)\b.{0,60}?"
    r"\b(?:bình xét|xét thi đua|xếp loại|xét khen thưởng|xét tặng|bình bầu"
    r"|đánh giá,? (?:cán bộ|công chức|tập thể|viên chức|đơn vị|mức độ))\b"
)
_USED = re.compile(
    r"\b(?:tiêu chí|căn cứ|cơ sở|đưa vào|gắn|nội dung|tính vào|làm điểm|tiêu chuẩn|phục vụ|để"
    r"|kết quả)\b"
)
_QUOTES = '“”"«» .;:'


def find_period(texts: Iterable[Found[str]]) -> Found[tuple[str, str]] | None:
    """The first period that a title or an opening names."""
    for one in texts:
        found = _PERIOD.search(low(one.value))
        if found is not None:
            return Found((found["first"], found["last"]), one.passage)
    return None


def find_year(texts: Iterable[Found[str]]) -> Found[int] | None:
    """The first year ("năm 2024") that is not a part of a date or a period."""
    for one in texts:
        copy = low(one.value)
        for found in _YEAR.finditer(copy):
            if not _DATED.search(copy, max(0, found.start() - 30), found.start()):
                return Found(int(found["year"]), one.passage)
    return None


def find_theme(sections: Iterable[Section]) -> Found[str] | None:
    """What stands under a heading that names a theme."""
    for section in sections:
        item = next(iter(carriers(section)), None)
        if item is not None:
            return Found(_unquoted(item.text()), item.passage())
    return None


def find_theme_in(paragraphs: Iterable[Paragraph]) -> Found[str] | None:
    """A theme named in a sentence, in quotation marks."""
    for one in paragraphs:
        quoted = curly(one.text)
        found = _THEME.search(low(quoted))
        if found is not None:
            text = one.text[found.start("theme") : found.end("theme")]
            return Found(text.strip(_QUOTES), one.passage)
    return None


def _unquoted(text: str) -> str:
    quoted = curly(text)
    begin, end = quoted.find("“"), quoted.rfind("”")
    whole = 0 <= begin < end and end - begin >= len(text) - 6
    return (text[begin + 1 : end] if whole else text).strip(_QUOTES)


def find_awarding(paragraphs: Iterable[Paragraph]) -> list[Found[str]]:
    """Paragraphs whose subject is the awarding, where they stand among something else."""
    return [
        Found(tidy(one.text), one.passage) for one in paragraphs if _AWARDING.match(bare(one.text))
    ]


def find_use(paragraphs: Iterable[Paragraph]) -> Passage | None:
    """Where the plan says that its result counts in the year-end review."""
    for one in paragraphs:
        for sentence in sentence_texts(one.text):
            copy = low(sentence)
            counted = _COUNTS.search(copy)
            used = counted is not None and _USED.search(copy, 0, counted.end()) is not None
            if used or _RESULT.search(copy):
                return one.passage
    return None
