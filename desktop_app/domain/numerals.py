"""How numbers are written: what `numbers` and `amounts` share.

A dot or a comma before exactly three digits may group thousands or begin decimals; where nothing
else settles it, that is a doubt, never a guess.
"""

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from desktop_app.domain.text import clean

Typed: TypeAlias = str | int | float | Decimal | date | None


class Doubt(StrEnum):
    """Why a text is not taken as a number; the second half of a problem's code."""

    AMBIGUOUS = "ambiguous"
    UNREADABLE = "unreadable"
    NEGATIVE = "negative"
    FRACTION = "fraction"
    CELL_ERROR = "cell_error"
    TOO_LARGE = "too_large"


class NotANumber(ValueError):
    """Raised inside the readers of numbers, which turn it into a problem for the user."""

    def __init__(self, doubt: Doubt) -> None:
        super().__init__(doubt)
        self.doubt = doubt


_NILS = frozenset({"", "x", "không", "ko", "không có"})
_PLACEHOLDER = re.compile(r"[-‐‑‒–—―−.…_]+")
_CELL_ERROR = re.compile(r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|#+)")
_MINUS = re.compile(r"[-‐‑‒–−]\s*(?=[0-9])|\(\s*(?=[0-9][^()]*\)$)")
_WHOLE = re.compile(r"[0-9]+|[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?:,[0-9]{3})+|(?:[ '][0-9]{3})+)")
_ONE_GROUP = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_DECIMALS = re.compile(
    r"(?P<plain>[0-9]+)[.,](?P<a>[0-9]+)"
    r"|(?P<dots>[1-9][0-9]{0,2}(?:\.[0-9]{3})+),(?![0-9]{3}$)(?P<b>[0-9]+)"
    r"|(?P<commas>[1-9][0-9]{0,2}(?:,[0-9]{3})+)\.(?![0-9]{3}$)(?P<c>[0-9]+)"
    r"|(?P<spaces>[1-9][0-9]{0,2}(?: [0-9]{3})+)[.,](?![0-9]{3}$)(?P<d>[0-9]+)"
)
_FIGURES = re.compile(r"[0-9][0-9.,]*[0-9]")
_FEW_DECIMALS = r"(?:[0-9]{1,2}|[0-9]{4,})"
_DOT_GROUPS = re.compile(
    rf"[1-9][0-9]{{0,2}}(?:(?:\.[0-9]{{3}}){{2,}}(?:,[0-9]+)?|\.[0-9]{{3}},[0-9]+)"
    rf"|[0-9]+,{_FEW_DECIMALS}"
)
_COMMA_GROUPS = re.compile(
    rf"[1-9][0-9]{{0,2}}(?:(?:,[0-9]{{3}}){{2,}}(?:\.[0-9]+)?|,[0-9]{{3}}\.[0-9]+)"
    rf"|[0-9]+\.{_FEW_DECIMALS}"
)
_LONGEST_SHOWN = 60


def is_nil(text: str) -> bool:
    """Whether a cell's text says that there is nothing: blank, x, a dash, dots, “không”."""
    plain = clean(text).casefold()
    return plain in _NILS or _PLACEHOLDER.fullmatch(plain) is not None


def is_cell_error(text: str) -> bool:
    """Whether a cell shows a spreadsheet's error, such as #REF!."""
    return "#" in text and _CELL_ERROR.fullmatch(clean(text).upper()) is not None


def is_one_group(text: str) -> bool:
    """Whether it may be thousands or decimals: one dot or comma before three digits."""
    return _ONE_GROUP.fullmatch(text) is not None


def is_whole(text: str) -> bool:
    """Whether it is written as a whole number, its thousands grouped in one way or not at all."""
    return _WHOLE.fullmatch(text) is not None


def shown(value: object) -> str:
    """A cell's value as the user sees it, not too long for a sentence."""
    text = clean(str(value))
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def after_minus(text: str) -> str | None:
    """The figure after a minus sign or in accountants' parentheses, None where it has neither."""
    found = _MINUS.match(text)
    return text[found.end() :].rstrip(") ") if found else None


def digits_of(text: str) -> str:
    """Its digits alone."""
    return "".join(char for char in text if char in "0123456789")


def read_decimal(text: str, *, thousands: bool = False) -> Decimal:
    """An exact number from clean text without sign and unit.

    `thousands` says that a dot or comma before three digits can only group thousands.

    Raises:
        NotANumber: it is none, or has two readings.
    """
    if is_one_group(text) and not thousands:
        raise NotANumber(Doubt.AMBIGUOUS)
    if is_whole(text):
        return Decimal(digits_of(text))
    found = _DECIMALS.fullmatch(text)
    if found is None:
        raise NotANumber(Doubt.UNREADABLE)
    whole, decimals = (part for part in found.groups() if part is not None)
    return Decimal(f"{digits_of(whole)}.{decimals}")


def thousands_sign(text: str) -> str:
    """The sign that the figures in a text clearly group thousands with: ".", "," or empty.

    "1.500.000" and "12.345,5" show a dot, and so does "1,5": a comma begins its decimals.
    """
    signs = {sign for figure in _FIGURES.findall(text) for sign in _shown_by(figure)}
    return signs.pop() if len(signs) == 1 else ""


def _shown_by(figure: str) -> set[str]:
    dot, comma = _DOT_GROUPS.fullmatch(figure), _COMMA_GROUPS.fullmatch(figure)
    return {sign for sign, found in ((".", dot), (",", comma)) if found}


def exact(value: float | Decimal | date) -> Decimal:
    """A spreadsheet's number as it is printed.

    Raises:
        NotANumber: it is a date, a truth value, not finite, or negative.
    """
    if isinstance(value, bool | date):
        raise NotANumber(Doubt.UNREADABLE)
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite():
        raise NotANumber(Doubt.UNREADABLE)
    if number < 0:
        raise NotANumber(Doubt.NEGATIVE)
    return number
