"""Vietnamese text: one form for storing, keys for matching, searching and sorting.

A tone belongs to the syllable, not to a letter: people write it on different vowels ("hoà", "hòa").
The keys take it off its letter and put it at the syllable's end, so no spelling is ever replaced.
"""

import re
import unicodedata
from functools import lru_cache

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_SPACES = re.compile(r"\s+")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_QUOTES = re.compile("[\"'`´‘’‚“”„«»′″]")
_DASHES = re.compile(r"\s*[-‐‑‒–—―−﹘﹣－]+\s*")
_SYLLABLE = re.compile("(?:[^\\W\\d_][\u0300-\u036f]*)+")
_PARENTHESISED = re.compile(r"\s*\([^()]*\)")
_EDGES = " .,;:-"

# Alphabetical order of the tones: ngang, huyền, hỏi, ngã, sắc, nặng.
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_LETTER_MARKS = "\u0306\u0302\u031b"  # breve, circumflex, horn: they make another letter
_D_WITH_STROKE = str.maketrans({"ð": "đ", "ɖ": "đ"})

# "~" stands after every letter: ă ("a~") comes after each word in a-, before b.
_LETTERS = {"ă": "a~", "â": "a~~", "đ": "d~", "ê": "e~", "ô": "o~", "ơ": "o~~", "ư": "u~"}
_LEVEL = "\t"


def clean(text: str) -> str:
    """The form that is stored: NFC, trimmed, white space one space, nothing invisible."""
    composed = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    return _SPACES.sub(" ", composed).strip()


def has_forbidden(text: str) -> bool:
    """Whether it holds NUL, another control character, a direction override or half a letter."""
    return _FORBIDDEN.search(text) is not None


def writable(text: str) -> str:
    """The text as a file can hold it: NFC, without what `has_forbidden` finds; lines stay."""
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("", text))


@lru_cache(maxsize=4096)  # the same name is compared many times while a file is taken in
def match_key(text: str) -> str:
    """A key that is equal for spellings of one name.

    Case, white space, kinds of dashes, quotes, punctuation at the ends and the place of a
    syllable's tone do not count; letters and tones do ("hoà" = "Hòa", but not "hoa").
    """
    plain = _DASHES.sub("-", _QUOTES.sub("", _lower(text)))
    moved = _SYLLABLE.sub(lambda found: _tone_last(found[0]), plain)
    return unicodedata.normalize("NFC", _SPACES.sub(" ", moved)).strip(_EDGES)


def fold(text: str) -> str:
    """A key for searching: lower case without any marks, đ as d."""
    parts = unicodedata.normalize("NFD", _lower(text))
    bare = "".join(char for char in parts if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", bare.replace("đ", "d"))


def sort_key(text: str) -> str:
    """A key that sorts by code point in Vietnamese alphabetical order.

    First the letters (a ă â b c d đ…) and the value of numbers, then the tones, then the case.
    """
    cleaned = clean(text)
    return _LEVEL.join((_letters(cleaned), _tones(cleaned), cleaned.swapcase()))


def person_sort_key(name: str) -> str:
    """A key that sorts people as Vietnamese lists do: by given name, then by the rest.

    A remark in parentheses, such as the "(B)" of a namesake, is not taken for the given name.
    """
    cleaned = clean(name)
    rest, _, given = _PARENTHESISED.sub("", cleaned).strip().rpartition(" ")
    levels = (_letters(given), _tones(given), _letters(rest), _tones(rest), cleaned.swapcase())
    return _LEVEL.join(levels)


def _lower(text: str) -> str:
    lowered = unicodedata.normalize("NFC", clean(text).casefold())
    return lowered.translate(_D_WITH_STROKE)


def _tone_last(syllable: str) -> str:
    parts = unicodedata.normalize("NFD", syllable)
    letters = "".join(char for char in parts if char not in _TONES)
    return letters + "".join(char for char in parts if char in _TONES)


def _tones(cleaned: str) -> str:
    return "".join(_tone(syllable) for syllable in _SYLLABLE.findall(cleaned))


def _tone(syllable: str) -> str:
    parts = unicodedata.normalize("NFD", syllable)
    return "".join(_TONES.get(char, "") for char in parts) or "0"


def _letters(cleaned: str) -> str:
    parts = unicodedata.normalize("NFD", _lower(cleaned))
    kept = (char for char in parts if char in _LETTER_MARKS or not unicodedata.combining(char))
    letters = unicodedata.normalize("NFC", "".join(kept))
    return re.sub(r"[0-9]+|[^a-z0-9 ]", lambda found: _weight(found[0]), letters)


def _weight(piece: str) -> str:
    if piece[0] in "0123456789":
        digits = piece.lstrip("0")
        return f"{len(digits):03}{digits}"
    if piece in _LETTERS or piece.isalpha():
        return _LETTERS.get(piece, piece)
    return f"!{piece}"
