"""Counts, decimals, points and labour days as people type them; money is in `amounts`."""

import re
from decimal import Decimal

from desktop_app.domain.numerals import (
    Doubt,
    NotANumber,
    Typed,
    after_minus,
    exact,
    is_cell_error,
    is_nil,
    is_one_group,
    read_decimal,
    shown,
)
from desktop_app.domain.problems import Problem, error
from desktop_app.domain.text import clean, fold

_WITH_WORDS = re.compile(r"(.*[0-9])\s*([^\W\d_]+(?: [^\W\d_]+)*)")
_SCALES = frozenset(
    ["k", "ng", "nghin", "ngan", "tr", "trieu", "ty", "ti", "tram", "chuc", "van", "ruoi", "den"]
)
_MOST = 10**12
_NOISE_PLACES = 9

_SENTENCES = {
    Doubt.AMBIGUOUS: "Không rõ dấu chấm, phẩy trong “{}” là hàng nghìn hay phần lẻ; hãy ghi lại, "
    "ví dụ 1500 hoặc 1,5.",
    Doubt.UNREADABLE: "Không đọc được số “{}”; hãy chỉ ghi một con số, ví dụ 12 hoặc 9,5.",
    Doubt.NEGATIVE: "“{}” là số âm; hãy ghi số không âm.",
    Doubt.FRACTION: "“{}” không phải là số nguyên; hãy ghi số nguyên, ví dụ 12.",
    Doubt.CELL_ERROR: "Ô báo lỗi “{}” thay cho số; hãy sửa công thức hoặc ghi lại con số.",
    Doubt.TOO_LARGE: "Số “{}” lớn quá mức có thể; hãy kiểm tra lại.",
}
_TOO_FINE = "“{}” có quá hai chữ số thập phân; hãy làm tròn, ví dụ 9,55."


def parse_count(value: Typed) -> int | Problem | None:
    """A whole number of people, households, things; None for nil; a trailing word is let go.

    "1.500" is one thousand five hundred, as nobody counts in fractions.
    """
    try:
        number = _read(value, thousands=True)
        return None if number is None else _whole(number)
    except NotANumber as refusal:
        return _problem(refusal.doubt, value)


def parse_decimal(value: Typed) -> Decimal | Problem | None:
    """An exact number, None for nil; a percent sign or a trailing word is let go: "1,65%" is 1.65.

    A figure that a spreadsheet only shows as a percentage arrives as a fraction and stays one.
    `format(number, "f")` writes it without an exponent.
    """
    try:
        number = _read(value.rstrip("% ") if isinstance(value, str) else value)
        return None if number is None else _without_idle_zeros(number)
    except NotANumber as refusal:
        return _problem(refusal.doubt, value)


def parse_points(value: Typed, *, signed: bool = False) -> int | Problem | None:
    """Points in hundredths, None for nil; `signed` lets "-5" through, for columns of penalties."""
    try:
        sign, size = _sign_off(value) if signed else (1, value)
        number = _read(size)
        return None if number is None else sign * _hundredths(number)
    except NotANumber as refusal:
        text = shown(value)
        too_fine = is_one_group(text) and not text.endswith("0")
        return _fine_problem("points", Doubt.FRACTION if too_fine else refusal.doubt, value)


def parse_days(value: Typed) -> int | Problem | None:
    """Labour days in hundredths, None for nil; "4.200" is four thousand two hundred days."""
    try:
        number = _read(value, thousands=True)
        return None if number is None else _hundredths(number)
    except NotANumber as refusal:
        return _fine_problem("days", refusal.doubt, value)


def _read(value: Typed, *, thousands: bool = False) -> Decimal | None:
    if value is None or (isinstance(value, str) and is_nil(value)):
        return None
    if isinstance(value, str):
        number = _read_text(clean(value).lstrip("'").rstrip(" .,;"), thousands=thousands)
    else:
        number = exact(value)
    if number >= _MOST:
        raise NotANumber(Doubt.TOO_LARGE)
    return round(number, _NOISE_PLACES) if isinstance(value, float) else number


def _read_text(text: str, *, thousands: bool) -> Decimal:
    if is_cell_error(text):
        raise NotANumber(Doubt.CELL_ERROR)
    if after_minus(text) is not None:
        raise NotANumber(Doubt.NEGATIVE)
    found = _WITH_WORDS.fullmatch(text)
    if found is None:
        return read_decimal(text, thousands=thousands)
    if _SCALES.intersection(fold(found[2]).split()):
        raise NotANumber(Doubt.UNREADABLE)
    return read_decimal(found[1].strip(), thousands=thousands)


def _sign_off(value: Typed) -> tuple[int, Typed]:
    if isinstance(value, Decimal):  # comparing a NaN would raise
        return (-1, value.copy_abs()) if value.is_signed() else (1, value)
    if isinstance(value, int | float):
        return (-1, -value) if value < 0 else (1, value)
    size = after_minus(clean(value)) if isinstance(value, str) else None
    return (1, value) if size is None else (-1, size)


def _whole(number: Decimal) -> int:
    if number != number.to_integral_value():
        raise NotANumber(Doubt.FRACTION)
    return int(number)


def _hundredths(number: Decimal) -> int:
    return _whole(number * 100)


def _without_idle_zeros(number: Decimal) -> Decimal:
    whole = number.to_integral_value()
    return whole.quantize(Decimal(1)) if number == whole else number.normalize()


def _fine_problem(subject: str, doubt: Doubt, value: Typed) -> Problem:
    if doubt is not Doubt.FRACTION:
        return _problem(doubt, value)
    return error(f"{subject}.{doubt}", _TOO_FINE.format(shown(value)), shown(value))


def _problem(doubt: Doubt, value: Typed) -> Problem:
    return error(f"number.{doubt}", _SENTENCES[doubt].format(shown(value)), shown(value))
