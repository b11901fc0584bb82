"""A plan's text before its noise: parts of a chapter, and their numbering."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from random import Random

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII")
LETTERS = tuple("abcdđeghiklmnopqrstuvxy")


class Mark(Enum):
    """What stands before a paragraph."""

    NUMBER = "number"
    BULLET = "bullet"
    NOTHING = "nothing"


class Place(Enum):
    """Where a printed line belongs; the noise and the files go by it."""

    HEAD = "head"
    TITLE = "title"
    CHAPTER = "chapter"
    HEADING = "heading"
    BODY = "body"
    FOOT = "foot"


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph of a part: `depth` 0 right below the part's own heading."""

    text: str
    depth: int = 0
    mark: Mark = Mark.NUMBER
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter, or one of those that a merged chapter joins, with its heading in capitals."""

    heading: str
    rows: tuple[Row, ...]
    joined: bool = False  # its rows follow a merged chapter's own sub-headings


@dataclass(frozen=True, slots=True)
class Line:
    """A printed paragraph."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Style:
    """How a plan numbers: `chapter` "I." or "1.", then what stands below it."""

    name: str
    chapter: str
    below: str
    letter: str
    bullet: str
    sentence_case: bool


def style(dice: Random) -> Style:
    """One way of numbering that people use."""
    chapter, below = dice.choice(
        (("{R}. ", "{n}. "), ("{R}- ", "{n}/ "), ("{R}. ", "{n}/ "), ("{n}. ", "{c}.{n}. "))
    )
    letter = dice.choice(("{l}) ", "{l}. "))
    bullet = dice.choice(("- ", "+ ", "• "))
    case = dice.random() < 0.3
    return Style(f"{chapter}{below}{letter}{bullet}".strip(), chapter, below, letter, bullet, case)


@dataclass(frozen=True, slots=True)
class Quirk:
    """Faults of numbering: from which chapter on it is one short, or one ahead."""

    restart: bool = False
    jump: bool = False

    def chapter(self, index: int) -> int:
        """The number printed before the chapter, counted from 0."""
        return index - 1 if self.restart and index > 1 else index + (self.jump and index > 1)

    def item(self, index: int) -> int:
        """The number printed before an item, counted from 0."""
        return index + 1 if self.jump and index > 1 else index


def merged(first: Part, *others: Part, between: str = ", ") -> Part:
    """One chapter of several: each becomes a sub-heading with its rows one deeper."""
    heading = between.join((first.heading, *(part.heading for part in others)))
    rows = [row for part in (first, *others) for row in _below(part)]
    return Part(heading, tuple(rows))


def _below(part: Part) -> Iterator[Row]:
    if not part.joined:
        yield Row(part.heading.capitalize(), heading=True)
    for row in part.rows:
        deeper = 0 if part.joined else 1
        yield Row(row.text, row.depth + deeper, row.mark, row.heading)


def printed(parts: list[Part], style: Style, quirk: Quirk) -> list[Line]:
    """The chapters' lines with their marks."""
    lines: list[Line] = []
    for index, part in enumerate(parts):
        number = quirk.chapter(index)
        heading = part.heading.capitalize() if style.sentence_case else part.heading
        mark = style.chapter.format(R=ROMAN[number], n=number + 1)
        lines.append(Line(Place.CHAPTER, mark + heading))
        lines += _numbered(part.rows, style, quirk, number + 1)
    return lines


def _numbered(rows: tuple[Row, ...], style: Style, quirk: Quirk, chapter: int) -> Iterator[Line]:
    counts = [0, 0, 0]
    for row in rows:
        mark = ""
        if row.mark is Mark.BULLET or row.depth > 1:
            mark = style.bullet if row.mark is not Mark.NOTHING else ""
        elif row.mark is Mark.NUMBER:
            number = quirk.item(counts[row.depth]) if not row.heading else counts[row.depth]
            shape = style.letter if row.depth else style.below
            mark = shape.format(c=chapter, n=number + 1, l=LETTERS[number])
            counts[row.depth] += 1
            counts[row.depth + 1] = 0
        yield Line(Place.HEADING if row.heading else Place.BODY, mark + row.text)
