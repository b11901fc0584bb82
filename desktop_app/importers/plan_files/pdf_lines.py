"""From letters with places to lines in reading order: a letterhead's left side, then its right.

Page numbers and what repeats at the same place of several pages are left out; the lines of one
paragraph are joined where their places show it. Places are in points, from the left and bottom.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from desktop_app.importers.plan_files.pdf_columns import Row, Segment, in_reading_order

_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:trang\s*:?\s*)?[0-9]{1,3}(?:\s*/\s*[0-9]{1,3})?[-–—\s]*", re.IGNORECASE
)
_DIGITS = re.compile("[0-9]+")
_MARKER = re.compile(
    r"(?:[-–—+*•▪●○◦►➢✓§]|\(?(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[IVX]{1,5}|[A-Za-zđĐ])\s?[.)/:–-])\s?\S"
    r"|(?:Căn cứ|Nơi nhận)\b|(?:Điều|Phần|Chương|Mục) (?:[0-9IVX]{1,4}|thứ)\b"
)
_LABEL = re.compile(
    r"[-–—+*•●▪○◦►➢✓§o]|\(?[0-9IVXa-zđ]{1,5}(?:\.[0-9]{1,2}){0,3}[.)/:-]?", re.IGNORECASE
)
_TO_FILL = re.compile(r"(?:ngày|tháng|năm|số)[:.…]*$", re.IGNORECASE)
_LONGEST_TO_FILL = 12
_BROKEN_RANGE = re.compile(r"[0-9%][-–]$")
_SAME_LINE = 0.35  # of the letters' size: how far the feet of one line's letters lie apart
_BLANK = 0.25
_CUT = 1.5
_EDGE = 0.11  # of the page's height: where heads and page numbers stand
_SAME_PLACE = 4.0
_STEP, _WIDEST_STEP = 1.3, 2.5
_INDENT = 0.8
_ENDS = frozenset(".;:")
_FEWEST_INDENTS = 2
_FEWEST_GAPS = 4
_SLACK = 1.25
_OTHER_SIZE = 1.5


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter: its left and right, its foot, its size, and whether a blank stands before it."""

    char: str
    left: float
    right: float
    base: float
    size: float
    spaced: bool


@dataclass(frozen=True, slots=True)
class Page:
    """A page's size and letters."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]


def page_lines(pages: Sequence[Page]) -> list[str]:
    """The lines of all pages."""
    rows = [list(_rows(page)) for page in pages]
    lines: list[str] = []
    ordered = [in_reading_order(page) for page in _without_heads(rows, pages)]
    edges = _Edges.of([[one for one in page if not one.aside] for page in ordered])
    for page in ordered:
        goes_on = bool(lines and page) and _goes_over(lines[-1], page[0].text)
        joined = _joined(page, edges, inside=goes_on)
        if goes_on:
            lines[-1] = _glued(lines[-1], joined.pop(0))
        lines += joined
    return lines


def _rows(page: Page) -> Iterator[Row]:
    """The page's letters by lines from the top, each in pieces where wide gaps cut it."""
    line: list[Glyph] = []
    for glyph in sorted(page.glyphs, key=lambda one: (-one.base, one.left)):
        if line and line[-1].base - glyph.base > _SAME_LINE * max(glyph.size, line[-1].size):
            yield _row(line)
            line = []
        line.append(glyph)
    if line:
        yield _row(line)


def _row(line: list[Glyph]) -> Row:
    ordered = sorted(line, key=lambda one: one.left)
    pieces: list[list[Glyph]] = [[]]
    for glyph in ordered:
        if pieces[-1] and _gap(pieces[-1][-1], glyph) > _CUT and not _is_to_fill(pieces[-1]):
            pieces.append([])
        if not pieces[-1] or not _is_shadow(pieces[-1][-1], glyph):
            pieces[-1].append(glyph)
    if len(pieces) > 1 and _LABEL.fullmatch("".join(one.char for one in pieces[0])):
        label, text, *others = pieces  # an item's number stands apart from its text
        pieces = [[*label, replace(text[0], spaced=True), *text[1:]], *others]
    return tuple(map(_segment, pieces))


def _is_to_fill(piece: list[Glyph]) -> bool:
    """Whether a gap is room for the pen, as in “Số:      /KH” and “ngày      tháng”."""
    return _TO_FILL.search("".join(one.char for one in piece[-_LONGEST_TO_FILL:])) is not None


def _gap(before: Glyph, after: Glyph) -> float:
    return (after.left - before.right) / max(before.size, after.size)


def _is_shadow(before: Glyph, after: Glyph) -> bool:
    """Whether a letter is drawn twice at one place to look bold."""
    near = abs(after.left - before.left) < before.size / 10
    return near and after.char == before.char and after.right > after.left


def _segment(piece: list[Glyph]) -> Segment:
    text = piece[0].char
    for before, glyph in pairwise(piece):
        blank = glyph.spaced or _gap(before, glyph) > _BLANK
        text += f" {glyph.char}" if blank else glyph.char
    size = median(glyph.size for glyph in piece)
    base = median(glyph.base for glyph in piece)
    return Segment(text, piece[0].left, max(one.right for one in piece), base, size)


def _without_heads(rows: list[list[Row]], pages: Sequence[Page]) -> list[list[Row]]:
    repeated = _repeated(rows, pages)
    return [
        [row for row in page_rows if not _is_head(row, number, pages[number], repeated)]
        for number, page_rows in enumerate(rows)
    ]


def _is_head(row: Row, number: int, page: Page, repeated: set[str]) -> bool:
    text = _row_text(row)
    if not _at_edge(row, page):
        return False
    return _PAGE_NUMBER.fullmatch(text) is not None or (number > 0 and _key(row) in repeated)


def _repeated(rows: list[list[Row]], pages: Sequence[Page]) -> set[str]:
    """What stands at the edge of two pages or more, but for the numbers in it."""
    seen = Counter(
        key
        for page_rows, page in zip(rows, pages, strict=True)
        for key in {_key(row) for row in page_rows if _at_edge(row, page)}
    )
    return {key for key, times in seen.items() if times > 1}


def _key(row: Row) -> str:
    place = round(row[0].base / _SAME_PLACE)
    return f"{place} {_DIGITS.sub('0', _row_text(row))}"


def _at_edge(row: Row, page: Page) -> bool:
    base = row[0].base
    return base < _EDGE * page.height or base > (1 - _EDGE) * page.height


def _row_text(row: Row) -> str:
    return " ".join(segment.text for segment in row)


def _joined(segments: Sequence[Segment], edges: "_Edges", *, inside: bool) -> list[str]:
    """The texts, lines of one paragraph in one; `inside`: the first is in the midst of one."""
    inside = inside and (edges.indented or edges.spaced)
    lines = [one.text for one in segments[:1]]
    for before, segment in pairwise(segments):
        inside = edges.goes_on(before, segment, inside=inside)
        if inside:
            lines[-1] = _glued(lines[-1], segment.text)
        else:
            lines.append(segment.text)
    return lines


def _glued(line: str, more: str) -> str:
    """Two lines as one; a range that was broken after its dash (“0,1-”) has no blank."""
    blank = "" if _BROKEN_RANGE.search(line) and more[:1].isdigit() else " "
    return f"{line}{blank}{more}"


@dataclass(frozen=True, slots=True)
class _Edges:
    """Where lines of running text begin and end, and how far apart they stand.

    `indented`: paragraphs begin further in; `spaced`: more room stands between them.
    """

    left: float
    right: float
    step: float
    indented: bool = False
    spaced: bool = False

    @classmethod
    def of(cls, pages: Sequence[Sequence[Segment]]) -> "_Edges":
        """The edges of a document's text."""
        body = [one for page in pages for one in page]
        if not body:
            return cls(0, 0, 0)
        steps = [one.base - two.base for page in pages for one, two in pairwise(page)]
        down = sorted(step for step in steps if step > 0)
        left, right = min(one.left for one in body), max(one.right for one in body)
        further_in = [one for one in body if one.left > left + _INDENT * one.size]
        step = down[len(down) // 4] if down else 0
        spaced = sum(one > _STEP * step for one in down) >= _FEWEST_GAPS
        return cls(left, right, step, len(further_in) >= _FEWEST_INDENTS, spaced=spaced)

    def goes_on(self, before: Segment, after: Segment, *, inside: bool) -> bool:
        """Whether a line is the same paragraph's next."""
        if before.aside or after.aside or _begins_anew(after.text):
            return False
        if abs(before.size - after.size) > _OTHER_SIZE or self._is_apart(before, after):
            return False
        if _TO_FILL.search(before.text) and after.text[0].isdigit():
            return True  # “năm” at the end of a line, its number on the next
        if self._is_centred(before) and self._is_centred(after):
            return self._has_no_room(before, after)
        return self._is_full(before, after) and self._stands_below(before, after, inside=inside)

    def _is_apart(self, before: Segment, after: Segment) -> bool:
        step = before.base - after.base
        usual = min(max(self.step, before.size), _WIDEST_STEP * before.size)
        return step <= 0 or step > _STEP * usual

    def _is_full(self, before: Segment, after: Segment) -> bool:
        """Whether the next line's first word had no room."""
        return self.right - before.right < _first_word_width(after)

    def _is_centred(self, one: Segment) -> bool:
        middle = (self.left + self.right) / 2
        inset = one.left > self.left + one.size / 2
        return inset and abs((one.left + one.right) / 2 - middle) < one.size / 2

    def _has_no_room(self, before: Segment, after: Segment) -> bool:
        """Whether a centred line is so wide that the next one's first word had no room beside."""
        left_over = (self.right - self.left) - (before.right - before.left)
        return left_over < _first_word_width(after)

    def _stands_below(self, before: Segment, after: Segment, *, inside: bool) -> bool:
        """At the edge of the text under a first line further in, or under an item's own text.

        Where paragraphs do not begin further in, nothing tells a new one from the same.
        """
        indent = _INDENT * after.size
        level = abs(after.left - before.left) < indent
        if inside:
            return level
        if level and self.spaced and before.text[-1] not in _ENDS:
            return True
        if level and before.left > self.left + indent:
            return after.text[0].islower()
        if after.left < self.left + indent:
            return before.left > after.left + indent
        return _MARKER.match(before.text) is not None and after.left > before.left + indent / 2


def _first_word_width(line: Segment) -> float:
    """How much room a line's first word and a blank would need."""
    letters = len(line.text.split(" ", 1)[0]) + 1
    return letters * (line.right - line.left) / len(line.text) * _SLACK


def _begins_anew(text: str) -> bool:
    """Whether a line begins an item, or is a page's number that stands in the text."""
    return _MARKER.match(text) is not None or _PAGE_NUMBER.fullmatch(text) is not None


def _goes_over(last: str, first: str) -> bool:
    """Whether a page begins in the midst of a sentence."""
    return first[:1].islower() and not _MARKER.match(first) and last[-1] not in _ENDS
