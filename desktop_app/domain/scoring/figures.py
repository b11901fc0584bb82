"""Exact figures of a score, as they are written in Vietnamese.

Values are `Fraction`; points are hundredths. A figure that does not end within six decimals is cut
after four and marked "…", so that a reader who rounds what is written gets the program's result.
"""

from fractions import Fraction
from functools import lru_cache

from desktop_app.domain.money import format_money

HUNDREDTHS = 100
_EXACT_PLACES = 6
_CUT_PLACES = 4


def number_text(value: Fraction, least: int = 0) -> str:
    """A number in Vietnamese writing with at least `least` decimals: "1.234,5", "0,3333…"."""
    return _ratio_text(value.numerator, value.denominator, least)


def exact_points(hundredths: Fraction | int) -> str:
    """Points, exact or cut, with two decimals or more: 900 is "9,00", 1000/3 is "3,3333…"."""
    return _ratio_text(hundredths.numerator, hundredths.denominator * HUNDREDTHS, least=2)


def percent_text(share: Fraction) -> str:
    """A share as a percentage: 3/4 is "75%"."""
    return f"{_ratio_text(share.numerator * 100, share.denominator, 0)}%"


@lru_cache(maxsize=8192)
def _ratio_text(above: int, below: int, least: int) -> str:
    """Whole numbers throughout: a score sheet writes some hundred figures, mostly the same ones."""
    sign, size = ("-", -above) if above < 0 else ("", above)
    for places in range(least, _EXACT_PLACES + 1):
        scaled, rest = divmod(size * 10**places, below)
        if rest == 0:
            return f"{sign}{_written(scaled, places)}"
    return f"{sign}{_written(size * 10**_CUT_PLACES // below, _CUT_PLACES)}…"


def _written(scaled: int, places: int) -> str:
    whole, decimals = divmod(scaled, 10**places)
    grouped = format_money(whole)
    return f"{grouped},{decimals:0{places}d}" if places else grouped
