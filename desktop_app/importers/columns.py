"""Which column is which: headings against the synonyms of a kind's fields.

A heading matches exactly, then as a whole phrase inside it, then by likeness with equal digits;
below the threshold a column stays unmatched, as a wrong guess is worse than none.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

from rapidfuzz import fuzz

from desktop_app.domain.money import format_money
from desktop_app.domain.problems import Problem
from desktop_app.domain.text import fold
from desktop_app.importers.workbook import CellValue

THRESHOLD = 75.0
NOTHING_CHOSEN: Mapping[int, str] = {}
_EXACT = 100.0
_PHRASE = 76.0
_PHRASE_SHARE = 20.0
_LIKENESS = 87.0
_UPPER_LEVEL = 0.85
_BRACKETS_COST = 0.5
_LONGEST_HEADING = 120
_NOT_WORD = re.compile(r"[^0-9a-z]+")
_IN_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")
_DIGITS = re.compile(r"\d+")

Reading: TypeAlias = Any
# By column, the name of the field that it was settled to be; empty: the column is left alone.
Chosen: TypeAlias = Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Sense:
    """What a table says of its cells.

    `unit`: how many đồng a bare number means; `year`: the year that it is about.
    """

    unit: int = 1
    year: int | None = None


Read: TypeAlias = Callable[[CellValue, Sense], Reading | Problem | None]


@dataclass(frozen=True, slots=True)
class Field:
    """Something a column can hold.

    `synonyms` are folded phrases; `weight` says how much the column tells about the sheet's kind;
    `read(value, sense)` gives the value, a problem, or None for blank; a field without it is known
    and left alone. The sum of a `summed` field is checked against total rows; `show` prints it.
    A merged cell of a field that `spreads` holds for each of its rows; a name that `joins` may
    stand in two columns; "nt" in a field with `dittos` is what stands above it. `label` is its
    Vietnamese name, empty where nobody may choose it; `content` tells a cell that could only be
    this, called `content_name` to the user.
    """

    name: str
    synonyms: tuple[str, ...]
    read: Read | None = None
    weight: int = 1
    summed: bool = False
    show: Callable[[int], str] = format_money
    spreads: bool = False
    label: str = ""
    content: Callable[[CellValue], bool] | None = None
    content_name: str = ""
    joins: bool = False
    dittos: bool = False


@dataclass(frozen=True, slots=True)
class Need:
    """A column that a kind cannot do without: one of `names`, called `label` to the user."""

    names: tuple[str, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's heading: its texts from the uppermost header row down."""

    column: int
    levels: tuple[str, ...]

    @property
    def text(self) -> str:
        """All levels in one line."""
        return " ".join(self.levels)


@dataclass(frozen=True, slots=True)
class Match:
    """Fields with their columns, and how sure each is (at most 100)."""

    columns: Mapping[str, int]
    sureness: Mapping[str, float]
    doubtful: tuple[tuple[str, int, int], ...] = ()


def words(text: str) -> str:
    """Folded words with single spaces: "Số  tiền (đồng)" is "so tien dong"."""
    return _NOT_WORD.sub(" ", fold(text)).strip()


def match_columns(
    headings: Iterable[Heading], fields: tuple[Field, ...], chosen: Chosen = NOTHING_CHOSEN
) -> Match:
    """Give each field its best heading, the surest pair first; no column serves twice.

    What is `chosen` stands before what headings say. `doubtful` names the fields that a second
    column fits just as well: (field, used, left out).
    """
    names = {field.name for field in fields}
    columns = {name: column for column, name in chosen.items() if name in names}
    sureness = dict.fromkeys(columns, _EXACT)
    free = (heading for heading in headings if heading.column not in chosen)
    open_fields = tuple(field for field in fields if field.name not in columns)
    pairs = sorted(_pairs(free, open_fields), key=lambda pair: -pair[0])
    for sure, column, name in pairs:
        if name not in columns and column not in columns.values():
            columns[name] = column
            sureness[name] = sure
    return Match(columns, sureness, tuple(_doubts(pairs, columns, sureness)))


def _pairs(
    headings: Iterable[Heading], fields: tuple[Field, ...]
) -> Iterable[tuple[float, int, str]]:
    for heading in headings:
        for field in fields:
            sure = _heading_likeness(heading.levels, field.synonyms)
            if sure >= THRESHOLD:
                yield sure, heading.column, field.name


def _doubts(
    pairs: list[tuple[float, int, str]], columns: dict[str, int], sureness: dict[str, float]
) -> Iterable[tuple[str, int, int]]:
    used = set(columns.values())
    for sure, column, name in pairs:
        if column not in used and sureness.get(name) == sure:
            yield name, columns[name], column


@lru_cache(maxsize=20_000)
def _heading_likeness(levels: tuple[str, ...], synonyms: tuple[str, ...]) -> float:
    """How well a heading of one to three levels fits any of the synonyms."""
    whole = likeness(" ".join(levels), synonyms)
    if len(levels) == 1:
        return whole
    upper = likeness(levels[0], synonyms) * _UPPER_LEVEL
    return max(whole, likeness(levels[-1], synonyms) - 1, upper)


@lru_cache(maxsize=20_000)
def likeness(text: str, synonyms: tuple[str, ...]) -> float:
    """How well a text fits any of the synonyms, 0 to 100; brackets may be left out."""
    if len(text) > _LONGEST_HEADING:
        return 0.0
    whole, bare = words(text), words(_IN_BRACKETS.sub(" ", text))
    fits = [_fit(whole, known) for known in synonyms]
    if bare not in {"", whole}:
        fits += [_fit(bare, known) - _BRACKETS_COST for known in synonyms]
    return max(fits, default=0.0)


def _fit(text: str, known: str) -> float:
    if text == known:
        return _EXACT
    if f" {known} " in f" {text} ":
        return _PHRASE + _PHRASE_SHARE * len(known) / len(text)
    alike = fuzz.ratio(text, known, score_cutoff=_LIKENESS)
    # The figures are compared last: a cell is held against hundreds of words, and few are alike.
    if not alike or _DIGITS.findall(text) != _DIGITS.findall(known):
        return 0.0
    return alike - 2
