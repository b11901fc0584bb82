"""What numbers an item: I., A., 1., 1.1., a), (i), a dash."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from desktop_app.importers.plan.wording import bare, is_caps, low


class Kind(StrEnum):
    """A kind of numbering; those of one kind stand on one level."""

    PART = "part"
    ROMAN = "roman"
    CAPITAL = "capital"
    ARABIC = "arabic"
    SECOND = "1.1"
    THIRD = "1.1.1"
    LETTER = "letter"
    ROUND = "(1)"
    ROUND_LETTER = "(a)"
    SMALL_ROMAN = "ii)"
    DASH = "-"
    PLUS = "+"
    STAR = "*"
    DOT = "•"


@dataclass(frozen=True, slots=True)
class Marker:
    """An item's number: its kind, what is printed, and where the item's text begins."""

    kind: Kind
    label: str
    length: int


_NUMBERS = (
    (
        Kind.PART,
        re.compile(
            r"(?:phan|chuong)(?: thu)? (?:nhat|hai|ba|tu|nam|[ivx]{1,5}|[0-9]{1,2})\b[.:\s-]{0,4}"
        ),
    ),
    (Kind.THIRD, re.compile(r"([0-9]{1,2}(?:\.[0-9]{1,2}){2,3})[.)]?\s{1,9}(?=\S)")),
    (
        Kind.SECOND,
        re.compile(
            r"([0-9]{1,2}\.[0-9]{1,2})(?:[.)]\s{0,9}|\s{1,9})(?=[^\W\d]|[“\"(]|[0-9]{1,3}\s?%)"
        ),
    ),
    (
        Kind.ARABIC,
        re.compile(
            r"([0-9]{1,2})\s{0,2}(?:[.)/:]\s{0,9}|-\s{1,9})(?=[^\W\d_]|[“\"(]"
            r"|[0-9]{1,3}(?:[.,][0-9]+)?\s?%)"
        ),
    ),
    (Kind.ROUND, re.compile(r"\(([0-9]{1,2})\)\s{0,9}(?=\S)")),
    (Kind.ROUND_LETTER, re.compile(r"\(([a-z]|[ivx]{1,4})\)\s{0,9}(?=\S)")),
    (Kind.SMALL_ROMAN, re.compile(r"([ivx]{2,4})[.)]\s{0,9}(?=\S)")),
    (Kind.LETTER, re.compile(r"([a-z])(?:\)\s{0,9}|[./]\s{1,9})(?=\S)")),
    (Kind.DASH, re.compile(r"(-)\s{0,9}(?=[^\s-])")),
    (Kind.PLUS, re.compile(r"(\+)\s{0,9}(?=\S)")),
    (Kind.STAR, re.compile(r"(\*)\s{0,9}(?=\S)")),
    (Kind.DOT, re.compile(r"([•·▪●○◦►‣➢➤✓✔→§]|o(?=\s))\s{0,9}(?=\S)")),
)
_ROMAN = re.compile(
    r"(?:(?:phần|mục|chương)\s)?([IVX]{1,5}|[Il|]{2,3})\s{0,2}([.,:/)\-–—]|\s)\s{0,9}(?=\S)",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"([A-HĐ])\s{0,2}[.)/:\-–]\s{0,9}(?=\S)")
# Small letters and capitals are told apart: the copies are searched only where the text agrees.
_SMALL = frozenset({Kind.LETTER, Kind.SMALL_ROMAN, Kind.ROUND_LETTER, Kind.DOT})
_FIGURE = re.compile(r"(?:triệu|t[ỷỉ](?! lệ)|nghìn|ngàn|ha|km|lần|phần trăm|tháng|ngày|tuần)\b")
BULLETS = frozenset({Kind.DASH, Kind.PLUS, Kind.STAR, Kind.DOT})


@lru_cache(maxsize=2048)
def find_marker(text: str) -> Marker | None:
    """The number at the beginning of a text, None where there is none."""
    return _roman(text) or _capital(text) or _other(text)


def _roman(text: str) -> Marker | None:
    found = _ROMAN.match(text)
    if found is None or (found[1] != found[1].upper() and found[1].strip("Il|")):
        return None
    rest = text[found.end() :]
    tight = found[2] in " ,-–—/" or found[1].strip("IVX") != ""
    if (
        tight
        and not is_caps(rest[:20])
        and not (found[2] in ",-–—/" and text[found.end() - 1] == " ")
    ):
        return None
    return Marker(Kind.ROMAN, found[1], found.end())


def _capital(text: str) -> Marker | None:
    found = _CAPITAL.match(text)
    if found is None or not is_caps(text[found.end() :].partition(":")[0]):
        return None
    return Marker(Kind.CAPITAL, found[1], found.end())


def _other(text: str) -> Marker | None:
    copy = bare(text[:80])
    for kind, form in _NUMBERS:
        found = form.match(copy)
        if found is None or (kind in _SMALL and not _is_small(text[: found.end()])):
            continue
        if kind is Kind.SECOND and _FIGURE.match(low(text[found.end() : 80])):
            return None
        return Marker(kind, (found[1] if found.lastindex else found[0]).strip(), found.end())
    return None


def _is_small(label: str) -> bool:
    """Whether a label has no capitals and, but for đ, no marks: "A)" is not "a)", "ở" no bullet."""
    return all(char == "đ" or bare(char) == char for char in label)
