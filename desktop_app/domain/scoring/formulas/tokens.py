"""A formula's text cut into numbers, names, facts and signs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import NoReturn

MOST_LETTERS = 500
MOST_TOKENS = 200
_TOKEN = re.compile(
    r"\s*(?:(?P<number>[0-9]{1,15}(?:[.,][0-9]{1,6})?%?(?![0-9.,%\w]))"
    r"|(?P<name>[^\W\d]\w*)"
    r"|\[(?P<fact>[^\[\]]{1,120})\]"
    r"|(?P<sign><=|>=|<>|==|!=|[-+*/()<>=;×÷−≤≥≠]))"
)
_SAME = {"×": "*", "÷": "/", "−": "-", "≤": "<=", "≥": ">=", "≠": "<>", "==": "=", "!=": "<>"}


class Unreadable(ValueError):
    """A formula that cannot be read; `str()` of it is the sentence that says why and where."""


def refuse(sentence: str) -> NoReturn:
    """Say why a formula cannot be read.

    Raises: Unreadable.
    """
    raise Unreadable(sentence)


class TokenKind(Enum):
    """What a token is."""

    NUMBER = auto()
    NAME = auto()
    FACT = auto()
    SIGN = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text; `at`: its letter, counted from 1."""

    kind: TokenKind
    text: str
    at: int


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a formula, with one at the end that says so.

    Raises: Unreadable.
    """
    if len(text) > MOST_LETTERS:
        refuse(f"Công thức dài {len(text)} ký tự, chỉ được đến {MOST_LETTERS}.")
    found = tuple(_cut(text.rstrip()))
    if len(found) > MOST_TOKENS:
        refuse(f"Công thức có quá nhiều thành phần (nhiều nhất {MOST_TOKENS}).")
    return (*found, Token(TokenKind.END, "", len(text) + 1))


def _cut(text: str) -> Iterator[Token]:
    place = 0
    while place < len(text):
        found = _TOKEN.match(text, place)
        if found is None:
            refuse(_not_understood(text, place))
        kind = str(found.lastgroup)
        piece = found[kind]
        yield Token(TokenKind[kind.upper()], _SAME.get(piece, piece), found.start(kind) + 1)
        place = found.end()


def _not_understood(text: str, place: int) -> str:
    at = place + len(text[place:]) - len(text[place:].lstrip())
    if text[at] == ",":
        return f"Dấu phẩy ở ký tự {at + 1}: hãy dùng dấu chấm phẩy (;) giữa các giá trị của hàm."
    return f"Không hiểu “{text[at : at + 12]}” ở ký tự {at + 1}."
