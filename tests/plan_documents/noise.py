"""What happens to a plan's text on its way: scanning, wrapping, copying, careless typing."""

import re
import textwrap
import unicodedata
from enum import StrEnum
from random import Random

from tests.plan_documents.rows import Line, Place


class Noise(StrEnum):
    """The kinds of noise."""

    WRAPPED = "lines broken at a width, with blank lines between"
    MARKDOWN = "marks of Markdown"
    DOUBLED = "words written twice"
    RESTART = "numbers of chapters that start anew"
    JUMP = "numbers that leave one out"
    SLIPS = "Đ read as D"
    NFD = "marks apart from their letters"
    SPACES = "spaces too many"
    PAGES = "numbers of pages between the lines"
    ONE_LINE = "two columns run together"
    STAMPED = "stamps of digital signatures"
    BARE = "no letterhead"


_MARK_LIKE = re.compile(r"(?:[-+•*]|\d+[./)]|\d+|[a-zđ][.)]|[IVX]+[./-]?)$")
_MARK = re.compile(r"(?:[-+•]|\d+(?:\.\d+)?[./]|[a-zđ][.)]|[IVX]+[./-]) ")
_WIDTH = 78


def doubled(lines: list[Line], dice: Random) -> list[Line]:
    """Three paragraphs with a word twice; none within quotes."""
    able = [place for place, line in enumerate(lines) if line.place is Place.BODY]
    chosen = set(dice.sample(able, 3))
    return [_twice(line, dice) if place in chosen else line for place, line in enumerate(lines)]


def _twice(line: Line, dice: Random) -> Line:
    words = line.text.split(" ")
    quoted = [line.text.find("“"), line.text.rfind("”")]
    spots = []
    at = 0
    for index, word in enumerate(words):
        inside = quoted[0] >= 0 and quoted[0] <= at <= quoted[1]
        if index > 1 and word.isalpha() and word.islower() and not inside:
            spots.append(index)
        at += len(word) + 1
    if not spots:
        return line
    spot = dice.choice(spots)
    return Line(line.place, " ".join([*words[: spot + 1], *words[spot:]]))


def slips(lines: list[Line]) -> list[Line]:
    """Capital Đ as D in headings and at the foot, as poor scans give it."""
    capitals = {Place.CHAPTER, Place.FOOT}
    return [
        Line(line.place, _slip(line.text)) if line.place in capitals else line for line in lines
    ]


def _slip(text: str) -> str:
    return re.sub(r"\b\w*Đ\w*\b", lambda word: _plain(word[0]), text)


def _plain(word: str) -> str:
    return word.replace("Đ", "D") if word.isupper() else word


def spaced(lines: list[Line], dice: Random) -> list[Line]:
    """Double spaces within and spaces around."""
    return [Line(line.place, _loose(line.text, dice)) for line in lines]


def _loose(text: str, dice: Random) -> str:
    wide = re.sub(" ", lambda _: "  " if dice.random() < 0.08 else " ", text)
    return " " * dice.randint(0, 3) + wide + " " * dice.randint(0, 2)


def markdown(lines: list[Line], dice: Random) -> list[str]:
    """Headings with hashes and stars, and a blank line after each paragraph."""
    hashes = dice.choice(("##", "###", "####"))
    marked = []
    for line in lines:
        if line.place in {Place.TITLE, Place.CHAPTER}:
            marked.append(f"{hashes} **{line.text}**")
        elif line.place is Place.HEADING:
            marked.append(f"**{line.text}**")
        else:
            marked.append(line.text)
        marked.append("")
    return marked


def wrapped(lines: list[Line]) -> list[str]:
    """Broken at a width; a blank line after each, a space before each paragraph."""
    broken = []
    for line in lines:
        whole = line.place in {Place.HEAD, Place.FOOT}
        pieces = [line.text] if whole else _broken(line.text)
        broken += [text for piece in pieces for text in (piece, "")]
    return broken


def _broken(text: str) -> list[str]:
    """The lines of a paragraph; none begins like a numbered one."""
    pieces = textwrap.wrap(text, _WIDTH, initial_indent=" ", break_on_hyphens=False)
    for index in range(1, len(pieces)):
        first, _, rest = pieces[index].partition(" ")
        if _MARK_LIKE.match(first):
            pieces[index - 1] += f" {first}"
            pieces[index] = rest
    return [piece for piece in pieces if piece]


def paged(texts: list[str], dice: Random) -> list[str]:
    """A page's number after each third of the lines."""
    third = max(12, len(texts) // 3)
    places = [third + dice.randint(0, 4), 2 * third + dice.randint(0, 4)]
    for page, place in reversed(list(enumerate(places, 2))):
        texts = [*texts[:place], "", str(page), "", *texts[place:]]
    return texts


def split_by_page(lines: list[Line], dice: Random) -> list[Line]:
    """A long paragraph cut in two by the foot of a page and the next page's number."""
    long = [
        place
        for place, line in enumerate(lines)
        if line.place is Place.BODY and len(line.text) > 90 and _MARK.match(line.text)
    ]
    if not long:
        return lines
    place = dice.choice(long)
    words = lines[place].text.split(" ")
    cut = next(
        index
        for index in range(len(words) // 2, len(words))
        if words[index].isalpha() and words[index].islower()
    )
    halves = [" ".join(words[:cut]), "", "2", "", " ".join(words[cut:])]
    return [*lines[:place], *(Line(Place.BODY, text) for text in halves), *lines[place + 1 :]]


def decomposed(texts: list[str]) -> list[str]:
    """Letters and their marks apart."""
    return [unicodedata.normalize("NFD", text) for text in texts]
