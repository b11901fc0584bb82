"""Values as people type them."""

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from tools.sample_year.grid import Value
from tools.sample_year.quirks import Quirk

Quirks: TypeAlias = frozenset[Quirk]

_ISO_DAY = 10
_ISO_MONTH = 7
_LEAST_CLEAR_AMOUNT = 10_000
_TONE_PAIRS = {
    "òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ",
    "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ",
}  # fmt: skip
THOUSANDS = frozenset({Quirk.MEASURE_THOUSAND, Quirk.MEASURE_1000})
_TEXT_STYLES = (Quirk.TEXT_DOTS, Quirk.TEXT_COMMAS, Quirk.TEXT_DONG)


def money(amount: int | None, index: int, quirks: Quirks) -> Value:
    """An amount in đồng as the sheet's people type it in their row `index`."""
    if not amount:
        return nil(index, quirks)
    if quirks & THOUSANDS:
        return plain_number(Decimal(amount) / 1000)
    styles = [quirk for quirk in _TEXT_STYLES if quirk in quirks]
    turn = index % (len(styles) + 1)
    # A single group ("1.500") could be a decimal: people's sheets have it, ours must be clear.
    if turn == 0 or amount < _LEAST_CLEAR_AMOUNT:
        return amount
    return _money_text(amount, styles[turn - 1], index)


def _money_text(amount: int, style: Quirk, index: int) -> str:
    dotted = f"{amount:,}".replace(",", ".")
    if style is Quirk.TEXT_COMMAS:
        return f"{amount:,}"
    if style is Quirk.TEXT_DONG:
        return f"{amount}đ" if index % 3 else f"{dotted} đồng"
    return dotted


def nil(index: int, quirks: Quirks) -> Value:
    """Nothing, as the sheet's people type it."""
    if Quirk.NIL_MARKS not in quirks:
        return None
    return "x" if index % 2 else "-"


def hundredths(value: int | None, index: int, quirks: Quirks) -> Value:
    """Labour days or marks, of hundredths."""
    if not value:
        return nil(index, quirks)
    number = plain_number(Decimal(value) / 100)
    if Quirk.TEXT_DECIMALS in quirks and index % 2:
        return str(number).replace(".", ",")
    return number


def plain_number(value: Decimal) -> int | Decimal:
    """A whole number as int, another as it is."""
    return int(value) if value == value.to_integral_value() else value.normalize()


def when(iso: str | None, quirks: Quirks) -> Value:
    """A date known to the year, the month or the day."""
    if not iso:
        return None
    if len(iso) == _ISO_DAY:
        return _day(date.fromisoformat(iso), quirks)
    if len(iso) == _ISO_MONTH:
        year, month = iso.split("-")
        return f"tháng {int(month)}/{year}"
    return int(iso)


def _day(day: date, quirks: Quirks) -> Value:
    if Quirk.DATES_REAL in quirks:
        return day
    if Quirk.DATES_SHORT in quirks:
        return f"{day.day}/{day.month}/{day.year}"
    return f"{day:%d/%m/%Y}"


def unit_name(name: str, short: str, quirks: Quirks) -> str:
    """A unit's name as its people spell it."""
    if Quirk.UNIT_SHORT in quirks:
        return short
    if Quirk.UNIT_TONE in quirks:
        name = old_tones(name)
    if Quirk.UNIT_DASH in quirks:
        name = name.replace(" - ", " – ")
    return name.upper() if Quirk.UNIT_CASE in quirks else name


def old_tones(text: str) -> str:
    """The other tone placement ("Hoà" for "Hòa") in syllables that end in the pair."""
    pairs = "|".join(_TONE_PAIRS)
    return re.sub(rf"({pairs})\b", lambda found: _TONE_PAIRS[found[0]], text)


def decomposed(text: str) -> str:
    """The text in NFD."""
    return unicodedata.normalize("NFD", text)
