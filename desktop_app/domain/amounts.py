"""Amounts of money as people type them, in whole đồng."""

import re
from decimal import Decimal

from desktop_app.domain.money import format_money
from desktop_app.domain.number_words import Wording, has_scale, read_words, write_words
from desktop_app.domain.numerals import (
    Doubt,
    NotANumber,
    Typed,
    after_minus,
    exact,
    is_cell_error,
    is_nil,
    is_one_group,
    is_whole,
    read_decimal,
    shown,
)
from desktop_app.domain.problems import Problem, error
from desktop_app.domain.text import clean

_MOST = 10**15
_NOISE_PLACES = 4
_SURELY_THOUSANDS = 10_000

_CURRENCY = r"(?:đồng|đ|vnđ|vnd|vn đồng|₫)"
_BEFORE = re.compile(rf"^{_CURRENCY}\s*(?=[0-9])")
_AFTER = re.compile(rf"(?<![^\W\d_])\s*{_CURRENCY}(?:\s*(?:chẵn|tròn))?$")
_ONLY_FIGURES = re.compile(r"[0-9][0-9.,' ]*")
_THREE_DECIMALS = re.compile(r"[.,][0-9]{3}$")
_UNIT_NOTE = re.compile(
    r"(?:đơn vị(?: tính)?(?: tiền)?|đvt?|đơn vị tiền tệ)\s*[:.]?\s*\(?|[(,]\s*(?:đvt?\s*:?\s*)?"
)
_UNIT = re.compile(
    r"(?P<scale>1[., ]?000[., ]?000|1[., ]?000|nghìn|ngàn|triệu|tr|tỷ|tỉ)?\s*[.]?\s*"
    rf"(?P<currency>{_CURRENCY})?\s*(?=$|[),;./])"
)
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tr": 10**6, "tỷ": 10**9, "tỉ": 10**9}

_SENTENCES = {
    Doubt.AMBIGUOUS: "Không rõ “{}” là bao nhiêu đồng; hãy ghi đủ số, ví dụ 1.500.000.",
    Doubt.UNREADABLE: "Không đọc được số tiền “{}”; hãy ghi số đồng, ví dụ 1.500.000.",
    Doubt.NEGATIVE: "Số tiền “{}” là số âm mà khoản đóng góp thì không âm; hãy ghi lại số tiền, "
    "còn khoản trả lại hay ghi nhầm thì ghi bằng bút toán đảo, không ghi vào bảng này.",
    Doubt.FRACTION: "Số tiền “{}” lẻ dưới một đồng; hãy ghi số đồng nguyên, ví dụ 1.500.000.",
    Doubt.CELL_ERROR: "Ô báo lỗi “{}” thay cho số tiền; hãy sửa công thức hoặc ghi lại số tiền.",
    Doubt.TOO_LARGE: "Số tiền “{}” lớn quá mức có thể; hãy kiểm tra lại đơn vị tính.",
}
_TWO_READINGS = "Không rõ “{}” là {} đồng hay {} đồng; hãy ghi đủ số đồng, ví dụ 1.500.000."


def parse_amount(value: Typed, unit: int = 1) -> int | Problem | None:
    """Whole đồng; None for nil, which is not 0; a problem where it is unclear or impossible.

    `unit` is the sheet's unit in đồng ("Đơn vị tính: nghìn đồng" is 1000); a text that names its
    own ("500 nghìn", "1.500.000 đ") is taken at its word.
    """
    if value is None or (isinstance(value, str) and is_nil(value)):
        return None
    try:
        if isinstance(value, str):
            return _whole(_read_text(clean(value), unit))
        dong = exact(value) * unit
        return _whole(round(dong, _NOISE_PLACES) if dong < _MOST else dong)
    except NotANumber as refusal:
        return _problem(refusal.doubt, shown(value), unit)


def ambiguous_readings(text: str, unit: int = 1) -> tuple[int, int] | None:
    """The smaller and the larger amount in đồng that a figure such as "1.500" may mean.

    None where it is no figure of that form, which may have one reading or none.
    """
    figure = clean(text).lstrip("'").rstrip(" .,;")
    if not is_one_group(figure):
        return None
    larger = int(read_decimal(figure, thousands=True)) * max(unit, 1000)
    return larger // 1000, larger


def parse_unit_note(text: str) -> int | None:
    """The unit in đồng that a line or heading states: "ĐVT: 1.000 đồng" is 1000, "(đồng)" is 1.

    None where it states no unit of money.
    """
    plain = clean(text).casefold()
    for start in _UNIT_NOTE.finditer(plain):
        found = _UNIT.match(plain, start.end())
        if found is not None and (found["scale"] or found["currency"]):
            return _scale(found["scale"] or "")
    return None


def amount_in_words(
    amount: int, *, linh: str = "linh", four: str = "tư", thousand: str = "nghìn"
) -> str:
    """Đồng in words, as documents repeat them: “Bốn mươi hai tỷ, năm trăm triệu đồng”.

    `linh`, `four`, `thousand`: the words that regions say differently ("lẻ", "bốn", "ngàn").
    """
    wording = Wording(linh=linh, four=four, thousand=thousand)
    words = f"{'âm ' if amount < 0 else ''}{write_words(abs(amount), wording)} đồng"
    return words[0].upper() + words[1:]


def _read_text(text: str, unit: int) -> Decimal:
    if is_cell_error(text):
        raise NotANumber(Doubt.CELL_ERROR)
    plain = text.casefold().lstrip("'").rstrip(" .,;")
    bare = _AFTER.sub("", _BEFORE.sub("", plain)).strip()
    named = bare != plain
    if after_minus(plain) is not None or after_minus(bare) is not None:
        raise NotANumber(Doubt.NEGATIVE)
    if _ONLY_FIGURES.fullmatch(bare):
        return _read_figures(bare, 1 if named else unit)
    return _read_wording(bare, named=named)


def _read_figures(text: str, unit: int) -> Decimal:
    if unit == 1 and is_one_group(text):
        dong = read_decimal(text, thousands=True)
        if dong < _SURELY_THOUSANDS:
            raise NotANumber(Doubt.AMBIGUOUS)
        return dong
    number = read_decimal(text)
    unsure = number < _SURELY_THOUSANDS or _THREE_DECIMALS.search(text)
    if unit == 1 and unsure and not is_whole(text):
        raise NotANumber(Doubt.UNREADABLE)
    return number * unit


def _read_wording(text: str, *, named: bool) -> Decimal:
    number = read_words(text)
    if not named and not has_scale(text):
        raise NotANumber(Doubt.AMBIGUOUS)
    return number


def _whole(dong: Decimal) -> int:
    if dong > _MOST:
        raise NotANumber(Doubt.TOO_LARGE)
    if dong != dong.to_integral_value():
        raise NotANumber(Doubt.FRACTION)
    return int(dong)


def _scale(words: str) -> int:
    return _SCALES.get(words) or int("".join(filter(str.isdecimal, words)) or 1)


def _problem(doubt: Doubt, value: str, unit: int) -> Problem:
    message = _SENTENCES[doubt].format(value)
    readings = ambiguous_readings(value, unit)
    if doubt is Doubt.AMBIGUOUS and readings:
        message = _TWO_READINGS.format(value, *map(format_money, readings))
    return error(f"amount.{doubt}", message, value)
