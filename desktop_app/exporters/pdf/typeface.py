"""The type that documents are set in: Liberation Serif, as wide as Times New Roman."""

import functools
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "LiberationSerif"
BOLD = "LiberationSerif-Bold"
ITALIC = "LiberationSerif-Italic"
BOLD_ITALIC = "LiberationSerif-BoldItalic"
LEADING = 1.2
MISSING = "□"

_FILES = {
    REGULAR: "LiberationSerif-Regular.ttf",
    BOLD: "LiberationSerif-Bold.ttf",
    ITALIC: "LiberationSerif-Italic.ttf",
    BOLD_ITALIC: "LiberationSerif-BoldItalic.ttf",
}
_UNSEEN = {"Cc", "Cf", "Cn", "Cs", "Mn", "Me", "Mc"}


@dataclass(frozen=True, slots=True)
class Face:
    """A font at a size in points."""

    font: str
    size: float

    def width(self, text: str) -> float:
        """How wide a line of the text is, in points."""
        return float(pdfmetrics.stringWidth(text, self.font, self.size))

    @property
    def leading(self) -> float:
        """From one baseline to the next, in points."""
        return self.size * LEADING


def register(fonts: Path) -> None:
    """Make the four styles known to reportlab, which keeps them for the whole process."""
    known = set(pdfmetrics.getRegisteredFontNames())
    for name, file in _FILES.items():
        if name not in known:
            pdfmetrics.registerFont(TTFont(name, str(fonts / file)))


def printable(text: str) -> str:
    """The text as the font can draw it, after `register`.

    NFC; a letter that the font lacks, such as an emoji, becomes “□”; marks that show nothing by
    themselves are dropped; every line break is a newline, every other white space a space.
    """
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", "\n".join(text.splitlines()))
    if composed.isprintable() and _letters().issuperset(composed):
        return composed
    return "".join(_drawable(composed))


def _drawable(text: str) -> Iterator[str]:
    letters = _letters()
    for letter in text:
        if letter.isspace():
            yield letter if letter == "\n" else " "
        elif letter in letters and not _unseen(letter):
            yield letter
        elif not _unseen(letter):
            yield MISSING


def _unseen(letter: str) -> bool:
    return unicodedata.category(letter) in _UNSEEN


@functools.cache
def _letters() -> frozenset[str]:
    """What all four styles can draw."""
    fonts = (pdfmetrics.getFont(name) for name in _FILES)
    drawn = (set(font.face.charToGlyph) for font in fonts if isinstance(font, TTFont))
    return frozenset(map(chr, set.intersection(*drawn)))
