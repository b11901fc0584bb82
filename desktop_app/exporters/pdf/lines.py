"""Breaking text into lines by its measured width."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from desktop_app.exporters.pdf.typeface import Face

_BALANCED_LINES = 3
_BALANCED_WORDS = 50
_WORTH_OF_A_PAUSE = 0.25  # of the width, by which a longer line is put up with
_PAUSES_AFTER = (" -", ",", ";", ":", "”")
_PAUSES_BEFORE = ("tỉnh ", "thành phố ", "của ", "về ", "thuộc ", "các ", "năm ", "“", "(")


def wrap(text: str, face: Face, width: float) -> tuple[str, ...]:
    """Lines no wider than `width` points; a word that is wider is broken between letters."""
    return tuple(line for part in text.split("\n") for line in _wrap_line(part, face, width))


def balance(text: str, face: Face, width: float) -> tuple[str, ...]:
    """As few lines as `wrap` needs, broken where a reader pauses and as equal as may be.

    For what stands centred; more than three lines are left as `wrap` breaks them.
    """
    lines = wrap(text, face, width)
    words = text.split()
    if not 1 < len(lines) <= _BALANCED_LINES or len(words) > _BALANCED_WORDS or "\n" in text:
        return lines
    broken = (_cut(words, cuts) for cuts in combinations(range(1, len(words)), len(lines) - 1))
    fitting = [found for found in broken if widest(found, face) <= width]
    return min(fitting, key=lambda found: _cost(found, face, width), default=lines)


def widest(lines: tuple[str, ...], face: Face) -> float:
    """The width of the widest line in points."""
    return max((face.width(line) for line in lines), default=0.0)


def _cut(words: Sequence[str], cuts: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(" ".join(words[a:b]) for a, b in pairwise((0, *cuts, len(words))))


def _cost(lines: tuple[str, ...], face: Face, width: float) -> float:
    pauses = sum(_is_pause(before, after) for before, after in pairwise(lines))
    return widest(lines, face) - _WORTH_OF_A_PAUSE * width * pauses


def _is_pause(before: str, after: str) -> bool:
    return before.endswith(_PAUSES_AFTER) or after.casefold().startswith(_PAUSES_BEFORE)


def _wrap_line(text: str, face: Face, width: float) -> Iterator[str]:
    if face.width(text) <= width:
        yield text
        return
    line = ""
    for word in _words(text, face, width):
        longer = f"{line} {word}" if line else word
        if line and face.width(longer) > width:
            yield line
            line = word
        else:
            line = longer
    yield line


def _words(text: str, face: Face, width: float) -> Iterator[str]:
    for word in text.split():
        if face.width(word) <= width:
            yield word
        else:
            yield from _broken(word, face, width)


def _broken(word: str, face: Face, width: float) -> Iterator[str]:
    piece = ""
    for letter in word:
        if piece and face.width(piece + letter) > width:
            yield piece
            piece = letter
        else:
            piece += letter
    yield piece
