"""How Vietnamese words are compared in a document: in copies of a text, letter beside letter.

Each copy is as long as its text, so that what is found in the copy is cut out of the text.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_LETTERS = [chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))]
_STRAY_BARE = {"đ": "d", "Đ": "d", "ð": "d", "Ð": "d"}


def _without_marks(letter: str) -> str:
    return _STRAY_BARE.get(letter) or unicodedata.normalize("NFD", letter)[0].lower()


_BARE = {
    **{ord(letter): _without_marks(letter) for letter in _LETTERS},
    **{code: chr(code).lower() for code in range(ord("A"), ord("Z") + 1)},
    **dict.fromkeys(map(ord, "–—−‑"), "-"),
    **dict.fromkeys(map(ord, "\xa0\u2007\u202f"), " "),
}
_LOW = {ord(letter): letter.lower() for letter in _LETTERS if len(letter.lower()) == 1} | {
    code: chr(code).lower() for code in range(ord("A"), ord("Z") + 1)
}
# A tone on the second vowel ("uỷ") counts as one on the first ("ủy"); never inside "quý", "toán".
_LATE, _EARLY = "oà oá oả oã oạ oè oé uỳ uý uỷ uỹ uỵ", "òa óa ỏa õa ọa òe óe ùy úy ủy ũy ụy"
_TONES = {_LATE[at : at + 2]: _EARLY[at : at + 2] for at in range(0, len(_LATE), 3)}
_LATE_TONE = re.compile(rf"(?<!q)(?:{'|'.join(_TONES)})(?!\w)")
_OPENS, _CLOSES = "«„‟❝", "»❞"
_QUOTES = {**dict.fromkeys(map(ord, _OPENS), "“"), **dict.fromkeys(map(ord, _CLOSES), "”")}
_STRAIGHT = re.compile(r"[\"″＂]")
_SENTENCE = re.compile(r"(?<=[.!?])[”\"]?\s+(?=[“\"(]?[^\W\d_])")
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:[A-ZĐ]{1,2}|[Tt][Pp]|v\.v|T[Hh]S|Ths|đ/c)\.$")
_LAST_SIGN = re.compile(r"\s?(?:\./\.?|/\.)$")
_DOUBLED = re.compile(r"\b([^\W\d_]{2,12})(?:\s\1\b){1,3}")
_MOSTLY = 0.8
_KEPT = 2048  # a text is looked at by one rule after another


@lru_cache(maxsize=_KEPT)
def low(text: str) -> str:
    """The text in lower case, tones where older spelling has them ("uỷ" as "ủy")."""
    return _LATE_TONE.sub(lambda found: _TONES[found[0]], text.translate(_LOW))


@lru_cache(maxsize=_KEPT)
def bare(text: str) -> str:
    """The text in lower case without any marks, kinds of dashes and of spaces made one."""
    return text.translate(_BARE)


def curly(text: str) -> str:
    """The text with quotes of all kinds as “…”, straight ones by what stands before them."""
    plain = text.translate(_QUOTES)
    return _STRAIGHT.sub(lambda found: _side(plain, found.start()), plain)


def _side(text: str, place: int) -> str:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return "“" if (not before or before in " \t([“-–:") and after not in ("", " ") else "”"


def is_caps(text: str) -> bool:
    """Whether nearly all letters are capitals (a slip or an "và" between may not be)."""
    letters = [char for char in text if char.isalpha()]
    capital = sum(char.isupper() for char in letters)
    return len(letters) > 1 and capital >= _MOSTLY * len(letters)


def starts_low(text: str) -> bool:
    """Whether it begins with a small letter, as the second half of a sentence does."""
    return text[:1].islower()


def tidy(text: str) -> str:
    """A text without the sign that only says that another follows, or that all ends here."""
    return _LAST_SIGN.sub(".", text.rstrip(" ;,"))


def undoubled(text: str) -> str:
    """A text without words that stand twice in a row by mistake, for names, roles and documents."""
    return _DOUBLED.sub(r"\1", text)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a text begin and end; "TP. Vinh" is not two."""
    begin = 0
    for found in _SENTENCE.finditer(text):
        after = text[found.end() : found.end() + 2].lstrip('“"(')
        if _ABBREVIATION.search(text[max(begin, found.start() - 6) : found.start()]):
            continue
        if after[:1].isupper():
            yield begin, found.start() + len(found[0].rstrip())
            begin = found.end()
    if begin < len(text):
        yield begin, len(text)


def sentence_texts(text: str) -> list[str]:
    """The sentences of a text, trimmed."""
    return [text[begin:end].strip() for begin, end in sentences(text) if text[begin:end].strip()]
