"""Vietnamese text: one form for storing, keys for matching, searching and sorting.

A tone belongs to the syllable, not to a letter: people write it on different vowels ("hoà", "hòa").
The keys take it off its letter and put it at the syllable's end, so no spelling is ever replaced.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_SPACES = re.compile(r"\s+")
# Names and words that are looked at again and again while files are taken in.
_KEPT = 8192
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_QUOTE, _DASH = "\"'`´‘’‚“”„«»′″", "-‐‑‒–—―−﹘﹣－"
_QUOTES = re.compile(f"[{_QUOTE}]")
_DASHES = re.compile(rf"\s*[{_DASH}]+\s*")
_SIGNS = re.compile(f"[{_DASH}{_QUOTE}]")
_SYLLABLE = re.compile("(?:[^\\W\\d_][\u0300-\u036f]*)+")
_PARENTHESISED = re.compile(r"\s*\([^()]*\)")
_EDGES = " .,;:-"
# A character that no text has: it stands between texts that are folded together.
_CUT = "\ue000"

# Alphabetical order of the tones: ngang, huyền, hỏi, ngã, sắc, nặng.
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_LETTER_MARKS = "\u0306\u0302\u031b"  # breve, circumflex, horn: they make another letter

# "~" stands after every letter: ă ("a~") comes after each word in a-, before b.
_LETTERS = {"ă": "a~", "â": "a~~", "đ": "d~", "ê": "e~", "ô": "o~", "ơ": "o~~", "ư": "u~"}
_LEVEL = "\t"


def clean(text: str) -> str:
    """The form that is stored: NFC, trimmed, white space one space, nothing invisible."""
    if not text.isascii():  # ASCII has nothing invisible, and one form only
        text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    return " ".join(text.split())


def has_forbidden(text: str) -> bool:
    """Whether it holds NUL, another control character, a direction override or half a letter."""
    return _FORBIDDEN.search(text) is not None


def writable(text: str) -> str:
    """The text as a file can hold it: NFC, without what `has_forbidden` finds; lines stay."""
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("", text))


@lru_cache(maxsize=_KEPT)
def match_key(text: str) -> str:
    """A key that is equal for spellings of one name.

    Case, white space, kinds of dashes, quotes, punctuation at the ends and the place of a
    syllable's tone do not count; letters and tones do ("hoà" = "Hòa", but not "hoa").
    """
    plain = _lower(text)
    if _SIGNS.search(plain):
        plain = _SPACES.sub(" ", _DASHES.sub("-", _QUOTES.sub("", plain)))
    if not plain.isascii():
        moved = _SYLLABLE.sub(lambda found: _tone_last(found[0]), plain)
        plain = unicodedata.normalize("NFC", moved)
    return plain.strip(_EDGES)


@lru_cache(maxsize=_KEPT)
def fold(text: str) -> str:
    """A key for searching: lower case without any marks, đ as d."""
    return _fold(text)


def fold_all(texts: Sequence[str]) -> list[str]:
    """The keys of many texts at once, several times faster than one after another."""
    if any(_CUT in text for text in texts):
        return [fold(text) for text in texts]
    return [piece.strip() for piece in _fold(_CUT.join(texts)).split(_CUT)] if texts else []


def _fold(text: str) -> str:
    lowered = _lower(text)
    if lowered.isascii():
        return lowered
    parts = unicodedata.normalize("NFD", lowered)
    for mark in filter(unicodedata.combining, set(parts)):
        parts = parts.replace(mark, "")
    return unicodedata.normalize("NFC", parts.replace("đ", "d"))


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
    lowered = clean(text).casefold()
    if lowered.isascii():
        return lowered
    lowered = unicodedata.normalize("NFC", lowered)
    return lowered.replace("ð", "đ").replace("ɖ", "đ")


@lru_cache(maxsize=_KEPT)
def _tone_last(syllable: str) -> str:
    parts = unicodedata.normalize("NFD", syllable)
    letters = "".join(char for char in parts if char not in _TONES)
    return letters + "".join(char for char in parts if char in _TONES)


def _tones(cleaned: str) -> str:
    return "".join(map(_tones_of_word, cleaned.split(" ")))


@lru_cache(maxsize=_KEPT)
def _tones_of_word(word: str) -> str:
    return "".join(_tone(syllable) for syllable in _SYLLABLE.findall(word))


def _tone(syllable: str) -> str:
    parts = unicodedata.normalize("NFD", syllable)
    return "".join(_TONES.get(char, "") for char in parts) or "0"


def _letters(cleaned: str) -> str:
    return " ".join(map(_letters_of_word, cleaned.split(" ")))


@lru_cache(maxsize=_KEPT)
def _letters_of_word(word: str) -> str:
    parts = unicodedata.normalize("NFD", _lower(word))
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
