"""Names of campaigns, movements and mass drives, which plans put in quotation marks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.text import fold
from desktop_app.importers.plan.wording import curly, low, undoubled

_QUOTED = re.compile(r"“([^“”]{4,300})”")
_KIND = re.compile(r"phong trào thi đua|phong trào|cuộc vận động|thi đua|hưởng ứng")
_NOT = re.compile(
    r"(?:quỹ|phương châm|khẩu hiệu|chủ đề|danh hiệu|giải thưởng|huy hiệu|bằng khen|cuộc thi"
    r"|hội thi|mô hình"
    r"|chương trình|đề án|dự án|tuần lễ|tháng hành động|ngày hội|tinh thần|thông điệp"
    r"|lời kêu gọi|bài|nhóm"
    r"|câu lạc bộ|chuyên mục|tiêu chí|gọi tắt là|viết tắt là|năm cao điểm|tháng cao điểm|ngày"
    r"|xây dựng|tiêu đề"
    r"|hội nghị|lễ|nguyên tắc|truyền thống|chữ|cụm từ)\s?(?:thi đua\s|năm [0-9]{4}\s?)?:?\s?$"
)
_LISTED = re.compile(r"[\s,;]{0,4}(?:và|hay|hoặc)?[\s,]{0,4}")
_PERIOD = re.compile(
    r"[\s,(]{0,4}(giai đoạn\s(?:từ\s)?(?:năm\s)?[0-9]{4}\s{0,3}(?:[-–—]"
    r"|đến)\s{0,3}(?:năm\s)?[0-9]{4})"
)
_NEAR = 110
_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Name:
    """A campaign's name in a text: the name, its kind as printed, its period, where it stands."""

    text: str
    kind: str
    period: str
    begin: int
    end: int

    @property
    def key(self) -> str:
        """Equal for one name in several spellings."""
        return name_key(self.text)

    @property
    def full(self) -> str:
        """Kind, name and period as a sentence would have them."""
        kind = self.kind[:1].upper() + self.kind[1:] + " " if self.kind else ""
        return f"{kind}“{self.text}” {self.period}".strip()


def name_key(text: str) -> str:
    """Equal for one name in several spellings: letters alone count."""
    return undoubled(" ".join(re.findall(r"[a-z0-9]+", fold(text))))


def find_names(text: str) -> list[Name]:
    """The campaigns that a text names."""
    quoted = curly(text)
    copy = low(quoted)
    found: list[Name] = []
    for quote in _QUOTED.finditer(quoted):
        kind = _kind(copy, quote.start(), found)
        if kind is None or len(quote[1].split()) < _FEWEST_WORDS:
            continue
        period = _PERIOD.match(copy, quote.end())
        shown = quoted[period.start(1) : period.end(1)] if period else ""
        found.append(Name(quote[1].strip(" .,;"), kind, shown, quote.start(), quote.end()))
    return found


def _kind(copy: str, begin: int, before: Sequence[Name]) -> str | None:
    """The kind of a name by the words before it, "" where they leave it open, None for no name."""
    if before and _LISTED.fullmatch(copy, before[-1].end, begin):
        return before[-1].kind
    context = copy[max(0, begin - _NEAR) : begin]
    context = context[max(context.rfind(". "), context.rfind("; "), context.rfind("”")) + 1 :]
    if _NOT.search(context):
        return None
    kinds = list(_KIND.finditer(context))
    if not kinds:
        return None
    last = kinds[-1]
    adjoining = not context[last.end() :].strip()
    return last[0] if adjoining and last[0].startswith(("phong", "cuộc")) else ""
