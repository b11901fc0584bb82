"""Where a plan begins, and its title: what stands between the words "KẾ HOẠCH" and the opening."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.plan_draft import Passage
from desktop_app.importers.plan.found import Found
from desktop_app.importers.plan.lines import Line
from desktop_app.importers.plan.markers import BULLETS, find_marker
from desktop_app.importers.plan.topics import chapter_topics
from desktop_app.importers.plan.wording import bare, curly, is_caps, starts_low

_WORD = re.compile(r"k\s?e\s{0,3}h\s?o\s?a\s?c\s?h(?=$|\W)")
_OPENS = re.compile(
    r"can cu|thuc hien|tiep tuc|huong ung|nham\b|de (?:tiep|trien|thuc|phat|day|huong|chao)"
    r"|trien khai|theo\b"
    r"|xet\b|tren co so|chao mung|phat huy|lap thanh tich|huong toi|voi muc dich|duoc su|ngay\b"
)
_GOES_ON = re.compile(
    r"giai doan|nam (?:hoc )?20|phong trao|cua |trong |tren dia ban|dot |lan thu|nhan dip"
    r"|\(giai doan"
)
_ENDS = re.compile(r"[.:;,]$|\./\.?$")
_HANGS = re.compile(r"(?:[,(“-]|\b(?:va|cua|cac|ve|voi|cho|theo|trong))$")
_CLAUSE = re.compile(r"nhu sau|sau day|[0-9]/[a-z]|[:;,.]$")
_MOST = 8
_AHEAD = 10


@dataclass(frozen=True, slots=True)
class Front:
    """The lines of a plan by their part: before the title, and after it; `title` None without."""

    head: Sequence[Line]
    title: Found[str] | None
    rest: Sequence[Line]


def split_front(lines: Sequence[Line]) -> Front:
    """Cut a document at its title; without the words "KẾ HOẠCH", at its first chapter."""
    place = next((at for at, line in enumerate(lines) if names_kind(line.text)), None)
    if place is None:
        begin = next((at for at, line in enumerate(lines) if _is_chapter(line)), 0)
        return Front(lines[:begin], None, lines[begin:])
    count = _title_lines(lines[place:])
    texts = [line.text for line in lines[place : place + count]]
    cut = _WORD.match(bare(texts[0]))
    words = [texts[0][cut.end() :].strip(" :") if cut else "", *texts[1:]]
    where = Passage(lines[place].index, lines[place + count - 1].index)
    title = Found(" ".join(filter(None, words)), where)
    return Front(lines[:place], title, lines[place + count :])


def names_kind(text: str) -> bool:
    """Whether a line is the name of the document's kind, alone or before its title."""
    found = _WORD.match(bare(text))
    if found is None:
        return False
    return found.end() == len(text.rstrip(" :.")) or is_caps(text[: found.end()])


def _is_chapter(line: Line) -> bool:
    marker = find_marker(line.text)
    numbered = marker is not None and marker.kind not in BULLETS
    return numbered and bool(chapter_topics(line.text))


def _title_lines(lines: Sequence[Line]) -> int:
    count = 1
    while count < min(_MOST, len(lines)) and _belongs(lines, count):
        count += 1
    return count


def _belongs(lines: Sequence[Line], count: int) -> bool:
    """Whether the line after `count` lines of a title is one more."""
    line, before = lines[count], lines[count - 1]
    if _is_chapter(line) or line.text.startswith("("):
        return False
    if count == 1 and _WORD.fullmatch(bare(before.text).rstrip(" :.")):
        return True
    so_far = " ".join(one.text for one in lines[:count])
    if _unbalanced(so_far) or _HANGS.search(bare(so_far)):
        return True
    if _ENDS.search(line.text) and not line.text.endswith("”."):
        return False
    alike = (is_caps(line.text) and is_caps(before.text)) or (line.marked and before.marked)
    if alike or starts_low(line.text) or curly(line.text).startswith("“"):
        return True
    return not _opens(lines, count) and _GOES_ON.match(bare(line.text)) is not None


def _unbalanced(text: str) -> bool:
    quoted = curly(text)
    return quoted.count("“") > quoted.count("”")


def _opens(lines: Sequence[Line], count: int) -> bool:
    """Whether a line begins the opening: by its word, and by how its sentence goes on."""
    if not _OPENS.match(bare(lines[count].text)):
        return False
    ahead = lines[count : count + _AHEAD]
    return any(_CLAUSE.search(bare(line.text)) for line in ahead)
