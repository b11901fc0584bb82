"""A text that keeps to its box: smaller down to a floor, then in lines; no letter is ever lost.

A name is made smaller first, as it reads best in one line, and takes a second line where the floor
is reached. A running text takes lines first. Nothing parts the last two words, so that a line never
holds a given name alone, nor words like “phổ thông”, and no syllable is ever broken. What fits in
none of these ways, such as 200 letters, goes on getting smaller below the floor, in as many lines
as the box is high.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

Measure: TypeAlias = Callable[[str, float], float]
"""How wide a line of text is, in millimetres, at a size in points."""

LEADING = 1.2
POINT = 25.4 / 72
NAME_LINES = 2
# “nghiêng”: what is longer is no syllable, and may be broken where nothing else helps.
LONGEST_SYLLABLE = 7
_LEAST = 7.0
_STEP = 0.5
_SHRINK = 0.95
_ROUNDING = 1e-6
_SEVERAL = 2
# Two syllables that are one word, which names of units and of merits are full of.
_WORDS = frozenset(
    (
        "bảo trợ",
        "công nghệ",
        "cơ sở",
        "dân tộc",
        "đào tạo",
        "giáo dục",
        "khoa học",
        "kỹ thuật",
        "mầm non",
        "nghề nghiệp",
        "nhân dân",
        "nội trú",
        "phát triển",
        "phong trào",
        "phổ thông",
        "thành phố",
        "thành tích",
        "thi đua",
        "thường xuyên",
        "tiểu học",
        "trung học",
        "trung tâm",
        "ủy ban",
        "văn phòng",
        "xã hội",
        "xuất sắc",
    )
)
# Of the box's width, by which a longer line is put up with where a reader pauses.
_WORTH_OF_A_PAUSE = 0.3
_PAUSES_AFTER = (" -", ",", ";", ":", "”", ")")
_PAUSES_BEFORE = ("tỉnh ", "thành phố ", "huyện ", "thuộc ", "của ", "và ", "năm ", "“", "(")


@dataclass(frozen=True, slots=True)
class Room:
    """A box in millimetres; its text is set at `size` points, not below `floor` if it can be.

    `flows`: a running text, which takes lines before it gets smaller; `balanced`: its lines are
    about as long as each other, as centred ones are; else each is filled before the next.
    """

    width: float
    height: float
    size: float
    floor: float
    flows: bool = False
    balanced: bool = True

    @property
    def most_lines(self) -> int:
        """How many lines there may be before anything else is tried."""
        return int(self.height / line_height(self.floor)) if self.flows else NAME_LINES


@dataclass(frozen=True, slots=True)
class Fitted:
    """The lines of a text, and their size in points."""

    size: float
    lines: tuple[str, ...]


def line_height(size: float) -> float:
    """From one baseline to the next, in millimetres, at a size in points."""
    return size * LEADING * POINT


def fit(text: str, room: Room, measure: Measure) -> Fitted:
    """The text in its box; `measure` must grow with the size."""
    words = text.split()
    if not words:
        return Fitted(room.size, ())
    return next(way for way in _ways(words, room, measure) if _is_inside(way, room, measure))


def _ways(words: Sequence[str], room: Room, measure: Measure) -> Iterator[Fitted]:
    """Ways to set it, the best one first; they get smaller without an end."""
    together = _kept_together(words)
    if not room.flows:
        for size in _sizes(room.size, room.floor):
            yield Fitted(size, (" ".join(words),))
    for size in _sizes(room.size, room.floor):
        lines = _lines(together, room, size, measure)
        if len(lines) <= room.most_lines:
            yield Fitted(size, lines)
    for size in _sizes(room.floor, _LEAST):
        yield Fitted(size, _lines(together, room, size, measure))
    size = min(room.floor, _LEAST)
    while True:
        pieces = tuple(_broken(words, room.width, size, measure))
        yield Fitted(size, _lines(pieces, room, size, measure))
        size *= _SHRINK


def _is_inside(found: Fitted, room: Room, measure: Measure) -> bool:
    high = len(found.lines) * line_height(found.size)
    wide = max(measure(line, found.size) for line in found.lines)
    return high <= room.height + _ROUNDING and wide <= room.width + _ROUNDING


def _sizes(first: float, last: float) -> Iterator[float]:
    size = first
    while size > last:
        yield size
        size -= _STEP
    yield min(first, last)


def _kept_together(words: Sequence[str]) -> tuple[str, ...]:
    """What no line parts: the last two words, and syllables that are one word."""
    if len(words) <= _SEVERAL:
        return tuple(words)
    together: list[str] = []
    for word in words[:-_SEVERAL]:
        if together and f"{together[-1]} {word}".casefold() in _WORDS:
            together[-1] += f" {word}"
        else:
            together.append(word)
    return (*together, " ".join(words[-_SEVERAL:]))


def _lines(words: Sequence[str], room: Room, size: float, measure: Measure) -> tuple[str, ...]:
    """As few lines as hold the words, and those as equal as may be where they are balanced."""
    lines = _filled(words, room.width, size, measure)
    if not room.balanced:
        return lines
    if len(lines) == NAME_LINES:
        return _best_of_two(words, lines, room.width, lambda line: measure(line, size))
    return _narrowed(words, lines, size, measure)


def _best_of_two(
    words: Sequence[str], filled: tuple[str, ...], width: float, wide: Callable[[str], float]
) -> tuple[str, ...]:
    """Two lines, broken where a reader pauses and as equal as may be."""
    cuts = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(len(words) - 1, 0, -1))
    fitting = [both for both in cuts if max(map(wide, both)) <= width]

    def cost(both: tuple[str, ...]) -> float:
        pauses = sum(_is_pause(before, after) for before, after in pairwise(both))
        return max(map(wide, both)) - _WORTH_OF_A_PAUSE * width * pauses

    return min(fitting, key=cost, default=filled)


def _is_pause(before: str, after: str) -> bool:
    return before.endswith(_PAUSES_AFTER) or after.casefold().startswith(_PAUSES_BEFORE)


def _parts_a_word(before: str, after: str) -> bool:
    return f"{before.rsplit(maxsplit=1)[-1]} {after.split(maxsplit=1)[0]}".casefold() in _WORDS


def _narrowed(
    words: Sequence[str], lines: tuple[str, ...], size: float, measure: Measure
) -> tuple[str, ...]:
    """As many lines, the widest of them as narrow as may be."""
    while True:
        widest = max(measure(line, size) for line in lines)
        narrower = _filled(words, widest - _ROUNDING, size, measure)
        narrowed = max(measure(line, size) for line in narrower)
        if len(narrower) > len(lines) or narrowed >= widest:
            return lines
        lines = narrower


def _filled(words: Sequence[str], width: float, size: float, measure: Measure) -> tuple[str, ...]:
    """Each line filled before the next begins; a word wider than the box has a line to itself."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _broken(words: Sequence[str], width: float, size: float, measure: Measure) -> Iterator[str]:
    """The words, those that are no syllable and wider than the box in pieces."""
    for word in words:
        if len(word) <= LONGEST_SYLLABLE or measure(word, size) <= width:
            yield word
        else:
            yield from _pieces(word, width, size, measure)


def _pieces(word: str, width: float, size: float, measure: Measure) -> Iterator[str]:
    piece = ""
    for letter in word:
        if piece and measure(piece + letter, size) > width:
            yield piece
            piece = ""
        piece += letter
    yield piece
