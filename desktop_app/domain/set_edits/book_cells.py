"""One cell of a set's workbook: what it shows of a value, and the value that it holds.

A value is in the template's shape. What cannot be understood comes back as the text that stands
there, for the strict reader to refuse: nothing is guessed.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from desktop_app.domain.numbers import parse_points
from desktop_app.domain.points import points_text
from desktop_app.domain.problems import Problem
from desktop_app.domain.set_edits.book_shape import NO, YES, BookField, Holds
from desktop_app.domain.text import clean, fold

Cell: TypeAlias = str | int | float | bool | date | None

_SHARE = re.compile(r"(-?[0-9]+(?:[.,][0-9]+)?)\s*(%?)")
# Thousands to one reader, decimals to another: "1.500".
_AMBIGUOUS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}%?")
_RATIO = re.compile(r"([0-9]+)\s*/\s*([0-9]+)")
_NOISE_PLACES = 9
# Figures of as many digits are whole, and more than rounding could hold.
_LONGEST = 16
_MOST_DIGITS = 9
_YES = frozenset({fold(YES), "x", "true", "1"})
_NO = frozenset({fold(NO), "false", "0"})


def shown(field: BookField, value: object) -> str | float:
    """What a cell shows of a value; numbers where people may compute with them."""
    if value is None or value in ("", []):
        return ""
    show = _SHOWN.get(field.holds)
    if show is not None:
        return show(value)
    return field.choices.get(str(value), str(value))


def typed(field: BookField, value: object) -> str:
    """The same as people type it into a line: decimals behind a comma, a list in one line."""
    if field.holds is Holds.POINTS:
        return str(value or "").replace(".", ",")
    cell = shown(field, value)
    if isinstance(cell, float):
        return _text(cell).replace(".", ",")
    return cell.replace("\n", "; ")


def share_shown(share: Fraction) -> str:
    """A share as a percentage where that is exact: 110%, 12,5%, 1/3."""
    exact = _decimal(share * 100)
    return str(share) if exact is None else f"{exact.replace('.', ',')}%"


def held(field: BookField, cell: Cell) -> object:
    """The value that a cell holds, None where it is blank."""
    if isinstance(cell, str):
        # Lines of a list stay apart until they are read one by one.
        cell = cell.strip() if field.holds is Holds.LIST else clean(cell)
    if cell is None or cell == "":
        return None
    if field.holds is Holds.CHOICE:
        return _choice(field, _text(cell))
    return _HELD.get(field.holds, _text)(cell)


def _decimal(number: Fraction) -> str | None:
    """An exact decimal of at most six places, None where there is none."""
    scaled = number * 10**6
    if scaled.denominator != 1:
        return None
    return format((Decimal(int(scaled)) / 10**6).normalize(), "f")


def _figure(number: Fraction) -> str | float:
    return str(number) if _decimal(number) is None else float(number)


def _switch(cell: Cell) -> object:
    if isinstance(cell, bool):
        return cell
    word = fold(_text(cell))
    return True if word in _YES else False if word in _NO else _text(cell)


def _list(cell: Cell) -> list[str]:
    text = cell if isinstance(cell, str) else _text(cell)
    parts = text.splitlines() if len(text.splitlines()) > 1 else text.split(";")
    return [one for one in map(clean, parts) if one]


def _choice(field: BookField, text: str) -> str:
    words = {fold(title): value for value, title in field.choices.items()}
    return words.get(fold(text), text)


def _points(cell: Cell) -> str:
    if _is_ambiguous(cell):
        return f"“{cell}”"
    found = None if isinstance(cell, bool | date) else parse_points(cell, signed=True)
    return _text(cell) if found is None or isinstance(found, Problem) else points_text(found)


def _number(cell: Cell) -> object:
    text = _text(cell)
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS else text


def _share(cell: Cell) -> str:
    if _is_ambiguous(cell):
        return f"“{cell}”"
    if isinstance(cell, bool | date) or cell is None:
        return _text(cell)
    if isinstance(cell, int | float):
        return str(Fraction(_without_noise(cell)))
    ratio = _RATIO.fullmatch(cell)
    if ratio is not None:
        return cell.replace(" ", "")
    found = _SHARE.fullmatch(cell)
    if found is None:
        return cell
    number = Fraction(found[1].replace(",", "."))
    return str(number / 100 if found[2] else number)


def _is_ambiguous(cell: Cell) -> bool:
    """Whether people mean different figures by a text; in quotes the strict reader refuses it."""
    return isinstance(cell, str) and _AMBIGUOUS.fullmatch(cell) is not None


def _figure_of(cell: Cell) -> str:
    """A step holds from a figure on, and "80%" is the figure 80 of a percentage."""
    return _share(cell.removesuffix("%").rstrip() if isinstance(cell, str) else cell)


def _text(cell: Cell) -> str:
    if isinstance(cell, bool):
        return YES if cell else NO
    if isinstance(cell, float):
        return format(_without_noise(cell).normalize(), "f")
    return cell.isoformat() if isinstance(cell, date) else clean(str(cell))


def _without_noise(cell: float) -> Decimal:
    """A sheet's figure as it was typed; one too long for binary noise stays as it is."""
    exact = Decimal(repr(cell))
    return exact if exact.adjusted() >= _LONGEST else round(exact, _NOISE_PLACES)


def _lines(value: object) -> str:
    return "\n".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


_SHOWN: Mapping[Holds, Callable[[object], str | float]] = {
    Holds.SWITCH: lambda value: YES if value is True else NO,
    Holds.LIST: _lines,
    Holds.POINTS: lambda value: float(str(value)),
    Holds.SHARE: lambda value: share_shown(Fraction(str(value))),
    Holds.FIGURE: lambda value: _figure(Fraction(str(value))),
}
_HELD: Mapping[Holds, Callable[[Cell], object]] = {
    Holds.NUMBER: _number,
    Holds.SWITCH: _switch,
    Holds.LIST: _list,
    Holds.POINTS: _points,
    Holds.SHARE: _share,
    Holds.FIGURE: _figure_of,
}
