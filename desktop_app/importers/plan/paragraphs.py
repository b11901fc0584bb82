"""Lines put together to paragraphs again, where a page or its width broke them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.plan_draft import Passage
from desktop_app.importers.plan.lines import Line
from desktop_app.importers.plan.markers import BULLETS, Kind, Marker, find_marker
from desktop_app.importers.plan.wording import bare, curly, is_caps, starts_low

_ENDS = re.compile(r"(?:[.;:!?]|\./\.?|/\./?)[”\")]?$")
# Words after which no paragraph ends, and after which a number is no item's.
_HANGING = re.compile(
    r"(?:[,(“\-]|\b(?:và|của|các|do|tại|về|với|cho|theo|trong|là|những|từ|đến|hoặc|bằng|để|thuộc"
    r"|nhằm|trên|việc|được|một|không|khi|mỗi))$",
    re.IGNORECASE,
)
_BEFORE_NUMBER = re.compile(
    r"\b(?:số|ngày|tháng|năm|khoản|điểm|điều|mục|giai đoạn|quý|khóa|khoá|từ|đến|và)$", re.IGNORECASE
)
_HALF_NUMBER = re.compile(r"[0-9]$")
_STARTS_NUMBER = re.compile(r"\s{0,3}[0-9]")
_ALONE = re.compile(r"(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[.)]|[IVX]{1,5}[.)]|[a-zđ]\)|[-–+•])")
_BEGINS = re.compile(
    r"(?:noi nhan|kinh gui|tren day la|phu luc|can cu (?!vao|de)|kt\.|tm\.|tl\.|tuq\.)"
)
_WRAPPED_SHARE = 0.2
_PAGE_WIDTH = 130  # no line of a page has more letters
_QUITE_FULL = 0.92
_FULL = 0.78
_SAME_SENTENCE = 60  # an unfinished line of this length was broken, not ended, where lines are long
_LONGEST = 6_000


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its lines (first to last), its text without its number, and the number."""

    first: int
    last: int
    text: str
    marker: Marker | None = None
    label: str = ""
    marked: bool = False

    @property
    def passage(self) -> Passage:
        """Where it stands."""
        return Passage(self.first, self.last)

    @property
    def printed(self) -> str:
        """The text with its number."""
        return self.label + self.text


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a document's lines were set: their full length where they are wrapped, else 0."""

    full: float
    indents: bool


def find_paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs of a part of a document."""
    layout = _layout(lines)
    groups: list[list[Line]] = []
    length = 0
    opened = 0
    for line in lines:
        if groups and length < _LONGEST and _goes_on(groups[-1], line, layout, opened > 0):
            groups[-1].append(line)
            length += len(line.text)
            opened += _opened(line.text)
        else:
            groups.append([line])
            length, opened = len(line.text), _opened(line.text)
    return [_paragraph(group) for group in groups]


def _opened(text: str) -> int:
    quoted = curly(text)
    return quoted.count("“") - quoted.count("”")


def _layout(lines: Sequence[Line]) -> _Layout:
    plain = [line for line in lines if find_marker(line.text) is None]
    broken = sum(starts_low(line.text) for line in plain)
    lengths = sorted(len(line.text) for line in lines)
    narrow = broken > 0 and lengths[-1] <= _PAGE_WIDTH
    wrapped = narrow or (len(plain) > 0 and broken >= _WRAPPED_SHARE * len(lines))
    full = _FULL * lengths[len(lengths) * 9 // 10] if wrapped and lengths else 0
    indented = sum(line.indented for line in lines)
    return _Layout(full, wrapped and 0 < indented < len(lines) - broken)


def _goes_on(group: Sequence[Line], line: Line, layout: _Layout, opened: bool) -> bool:  # noqa: FBT001  a state of the paragraph
    """Whether a line goes on with the paragraph before it."""
    before = group[-1].text
    marker = find_marker(line.text)
    if marker is not None:
        return _number_is_text(before, line.text, marker, layout, opened=opened)
    if _BEGINS.match(bare(line.text)):
        return False
    if _is_number_alone(before):
        return True
    capitals = is_caps(_unnumbered(group[0].text))
    if capitals or (is_caps(line.text) and not opened):
        return capitals and is_caps(line.text) and not line.marked
    if starts_low(line.text) or line.text[0] in ")”,;.%":
        return True
    numbered = len(group) == 1 and find_marker(before) is not None
    return _unfinished(before, line, layout, opened=opened, numbered=numbered)


def _is_number_alone(text: str) -> bool:
    marker = find_marker(text)
    whole = marker is not None and marker.length == len(text)
    return whole or _ALONE.fullmatch(text) is not None


def _number_is_text(
    before: str, text: str, marker: Marker, layout: _Layout, *, opened: bool
) -> bool:
    """Whether what looks like an item's number is the middle of a sentence."""
    if _ENDS.search(before):
        return False
    if marker.kind in BULLETS:
        dashed = _HALF_NUMBER.search(before) and _STARTS_NUMBER.match(text[marker.length :])
        return bool(dashed) or (opened and bool(layout.full) and len(before) >= layout.full)
    digits = marker.kind in (Kind.ARABIC, Kind.SECOND, Kind.THIRD)
    return digits and bool(layout.full) and _BEFORE_NUMBER.search(before) is not None


def _unfinished(before: str, line: Line, layout: _Layout, *, opened: bool, numbered: bool) -> bool:
    """Whether a line that could begin a paragraph goes on with the one before it all the same."""
    if line.marked:
        return False
    if _ENDS.search(before):
        unindented = layout.indents and not line.indented
        return unindented and before.endswith(".") and len(before) >= layout.full / _FULL
    if opened or _HANGING.search(before):
        return True
    if line.text[0].isdigit() and _BEFORE_NUMBER.search(before) is not None:
        return True
    share = _QUITE_FULL / _FULL if numbered else 1
    return bool(layout.full) and len(before) >= max(share * layout.full, _SAME_SENTENCE)


def _unnumbered(text: str) -> str:
    marker = find_marker(text)
    return text if marker is None else text[marker.length :]


def _paragraph(group: Sequence[Line]) -> Paragraph:
    text = " ".join(line.text for line in group)
    marker = find_marker(text)
    cut = 0 if marker is None else marker.length
    marked = all(line.marked for line in group)
    return Paragraph(group[0].index, group[-1].index, text[cut:], marker, text[:cut], marked)
