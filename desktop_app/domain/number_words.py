"""Vietnamese number words, read and written."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop_app.domain.numerals import Doubt, NotANumber, read_decimal
from desktop_app.domain.text import fold

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BILLION = 10**9
_THOUSAND = 1000

# Folded words: none of them differ only by their marks, so unmarked typing is read as well.
_UNITS = {fold(word): value for value, word in enumerate(_DIGITS)} | {"tu": 4, "lam": 5, "nham": 5}
_HUNDRED = 100
_TEN = 10
_SCALES = (("ty", _BILLION), ("trieu", 10**6), ("nghin", _THOUSAND))
_SCALE_WORDS = {
    "ti": "ty",
    "tyd": "ty",
    "tr": "trieu",
    "trd": "trieu",
    "ngan": "nghin",
    "k": "nghin",
    "kd": "nghin",
    "ng": "nghin",
    "nd": "nghin",
    "ngd": "nghin",
}
_TOKEN = re.compile(r"[0-9]{1,3}(?:[ '][0-9]{3})+(?![0-9])|[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+|,")
_UNIT = f"(?:{'|'.join(_UNITS)}|[0-9])"
_BELOW_THOUSAND = re.compile(
    rf"(?:(?P<hundreds>{_UNIT}) tram)?"
    rf"(?: ?(?P<tens>{_UNIT} )?(?P<ten>muoi|chuc))?"
    rf"(?P<linh> ?(?:linh|le))?(?: ?(?P<units>{_UNIT}))?"
)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words that regions say differently: "linh" or "lẻ", "tư" or "bốn", and so on."""

    linh: str = "linh"
    one: str = "mốt"
    four: str = "tư"
    five: str = "lăm"
    thousand: str = "nghìn"
    separator: str = ","


def read_words(text: str) -> Decimal:
    """The number that words, or figures with words, say: "một triệu rưỡi", "1tr5", "2 tỷ 500k".

    A figure after the last scale goes on in it, as in speech: "1tr5" and "1 tr 500" are 1.500.000.

    Raises:
        NotANumber: it is none, or has two readings ("một triệu năm trăm").
    """
    folded = fold(text)
    if _TOKEN.sub("", folded).strip():
        raise NotANumber(Doubt.UNREADABLE)
    return _read([_SCALE_WORDS.get(token, token) for token in _TOKEN.findall(folded)])


def has_scale(text: str) -> bool:
    """Whether a scale (nghìn, triệu, tỷ) is among the words."""
    tokens = _TOKEN.findall(fold(text))
    return any(_SCALE_WORDS.get(token, token) in dict(_SCALES) for token in tokens)


def write_words(number: int, wording: Wording) -> str:
    """A whole number, not negative, in words: "bốn mươi hai tỷ, bốn trăm triệu"."""
    high, low = divmod(number, _BILLION)
    parts = [f"{write_words(high, replace(wording, separator=''))} tỷ"] if high else []
    scales = ((low // 10**6, " triệu"), (low // _THOUSAND % _THOUSAND, f" {wording.thousand}"))
    for group, scale in (*scales, (low % _THOUSAND, "")):
        if group:
            parts.append(_group_words(group, wording, full=bool(parts)) + scale)
    return f"{wording.separator} ".join(parts) or _DIGITS[0]


def _read(tokens: Sequence[str]) -> Decimal:
    for word, size in _SCALES:
        if word in tokens:
            at = len(tokens) - 1 - tokens[::-1].index(word)
            return _head(tokens[:at], word) * size + _tail(tokens[at + 1 :], size)
    return _below_thousand(tokens)


def _head(tokens: Sequence[str], scale: str) -> Decimal:
    refused = {"ty"} if scale == "ty" else {"ty", "trieu", "nghin"}
    if refused.intersection(tokens):  # "hai triệu ba triệu" is no number
        raise NotANumber(Doubt.UNREADABLE)
    return _read(tokens)


def _tail(tokens: Sequence[str], size: int) -> Decimal:
    if not tokens:
        return Decimal(0)
    if list(tokens) == ["ruoi"]:
        return Decimal(size) / 2
    literal = tokens[0] in {",", "khong"}
    rest = tokens[1:] if tokens[0] == "," else tokens
    scaled = any(word in rest for word, _ in _SCALES)
    value = _read(rest) if literal or scaled else _spoken(rest, size)
    if value >= size:
        raise NotANumber(Doubt.UNREADABLE)
    return value


def _spoken(tokens: Sequence[str], size: int) -> Decimal:
    value = _below_thousand(tokens)
    figure = tokens[0] if len(tokens) == 1 else ""
    if len(figure) == 1 or figure in _UNITS:
        return value * size / _TEN
    if figure.isdecimal() and len(figure) == len("500"):
        return value * size / _THOUSAND
    if size == _THOUSAND and value >= _HUNDRED:
        return value
    raise NotANumber(Doubt.AMBIGUOUS)


def _below_thousand(tokens: Sequence[str]) -> Decimal:
    if len(tokens) == 1 and tokens[0][0].isdecimal():
        return read_decimal(tokens[0])
    found = _BELOW_THOUSAND.fullmatch(" ".join(tokens))
    if not tokens or found is None:
        raise NotANumber(Doubt.UNREADABLE)
    hundreds, units = (_unit(found[part]) for part in ("hundreds", "units"))
    tens = (_unit(found["tens"]) or 1) if found["ten"] else 0
    after_hundreds = bool(found["hundreds"] and found["units"] and not found["ten"])
    if found["linh"] and not after_hundreds:
        raise NotANumber(Doubt.UNREADABLE)
    if after_hundreds and not found["linh"]:  # "một trăm năm" is 105 or 150
        raise NotANumber(Doubt.AMBIGUOUS)
    return Decimal(_HUNDRED * hundreds + _TEN * tens + units)


def _unit(word: str | None) -> int:
    stripped = (word or "0").strip()
    return int(stripped) if stripped.isdecimal() else _UNITS[stripped]


def _group_words(group: int, wording: Wording, *, full: bool) -> str:
    hundreds, rest = divmod(group, _HUNDRED)
    words = [f"{_DIGITS[hundreds]} trăm"] if hundreds or full else []
    if 0 < rest < _TEN and words:
        words.append(wording.linh)
    if rest:
        words.append(_tens_words(rest, wording))
    return " ".join(words)


def _tens_words(number: int, wording: Wording) -> str:
    tens, units = divmod(number, _TEN)
    after_tens = {1: wording.one, 4: wording.four} if tens > 1 else {}
    if tens:
        after_tens = after_tens | {0: "", 5: wording.five}
    ten = f"{_DIGITS[tens]} mươi" if tens > 1 else "mười" if tens else ""
    return f"{ten} {after_tens.get(units, _DIGITS[units])}".strip()
