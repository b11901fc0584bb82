"""Dates as people type them, kept as far as they are known: ISO text of 10, 7 or 4 characters."""

import re
from datetime import date, datetime, timedelta

from desktop_app.domain.numerals import is_cell_error, is_nil
from desktop_app.domain.problems import Problem, error
from desktop_app.domain.text import clean

_YEARS = range(1900, 2101)
_CENTURY = 2000
_EXCEL_EPOCH = date(1899, 12, 30)
_EXCEL_SERIALS = range(7_000, 73_415)  # 1919 to the end of 2100: nothing that a year could be

_DAY = r"(?P<day>[0-9]{1,2})"
_MONTH = r"(?P<month>[0-9]{1,2})"
_YEAR = r"(?P<year>[0-9]{2}|[0-9]{4})"
_CLOCK = r"(?:[ ,]+(?:lúc )?[0-9]{1,2}[:h][0-9]{2}(?::[0-9]{2})?)?"
_CUT = r"\s*[/.\-–]\s*"
_TO = r"\s*(?:[-–—]|đến(?: hết)?(?: ngày)?)\s*"
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2})(?:[ t][0-9:.]+)?)?)?",
        rf"(?:ngày\s*)?{_DAY}\s*(?P<cut>[/.\-–])\s*{_MONTH}\s*(?P=cut)\s*{_YEAR}{_CLOCK}",
        rf"(?:ngày\s*)?{_DAY}\s*/\s*{_MONTH}",
        rf"(?:ngày\s*)?{_DAY}\s*tháng\s*{_MONTH}(?:\s*(?:năm|[,/])\s*{_YEAR})?",
        rf"(?:tháng|th|t)?\s*\.?\s*{_MONTH}(?:{_CUT}|\s*năm\s*)(?P<year>[0-9]{{4}})",
        rf"(?:tháng|th|t)\s*\.?\s*{_MONTH}",
        r"(?:quý\s*(?:iv|i{1,3}|[1-4])\s*(?:năm|[/\-])?|năm)\s*(?P<year>[0-9]{4})",
    )
)
_RANGE = re.compile(
    rf"(?:từ\s*)?(?:ngày\s*)?(?P<first>[0-9]{{1,2}}(?:\s*[/.]\s*[0-9]{{1,2}}(?:\s*[/.]\s*[0-9]{{4}})?)?)"
    rf"{_TO}(?P<last>[0-9]{{1,2}}\s*[/.]\s*[0-9]{{1,2}}(?:\s*[/.]\s*[0-9]{{4}})?)"
)
_REMARK = re.compile(r"\s*\([^()]*\)$")
_SIGNING = re.compile(
    r"(?:^|[,;])\s*ngày(?P<day>[\s.…_]*[0-9]{0,2})[\s.…_]*tháng(?P<month>[\s.…_]*[0-9]{0,2})"
    r"[\s.…_]*năm\s*(?P<year>[0-9]{4})",
    re.IGNORECASE,
)


def parse_date(
    value: str | date | float | None, year_hint: int | None = None
) -> str | Problem | None:
    """The date in ISO text as far as it is known, None for a blank, else what is wrong.

    Of several days ("15-20/8/2024") the first counts; of a quarter only the year is kept. A whole
    number is a year or Excel's day number. `year_hint` is the year that the sheet is about: it
    completes "15/8", and lets "15/8/24" mean 2024 where that is not after it.
    """
    if value is None or (isinstance(value, str) and is_nil(value)):
        return None
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return _parse_text(clean(value), year_hint)
    return _parse_number(value)


def format_date(iso: str) -> str:
    """The date as Vietnamese documents print it: 15/08/2024, 08/2024 or 2024.

    A moment ("2024-08-15T09:30+07:00") is shown to the minute, at its own clock: 15/08/2024 09:30.
    What is no date stays as it is.
    """
    if not iso[:4].isdigit():
        return iso
    day, _, time = iso.partition("T")
    return " ".join(("/".join(reversed(day.split("-"))), *time[:5].split()))


def day_before(day: str) -> str:
    """The ISO day before an ISO day."""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def may_be_same(one: str, other: str) -> bool:
    """Whether two dates agree as far as both are known; an unknown one (empty) may be any."""
    return one.startswith(other) or other.startswith(one)


def may_lie_between(day: str, first: str, last: str) -> bool:
    """Whether a date may lie in a span, as far as all are known; an empty bound is none."""
    begun = first <= day or first.startswith(day)
    return begun and (not last or day <= last or day.startswith(last))


def find_signing_date(text: str) -> str | None:
    """The date in a line of place and date: “An Bình, ngày 20 tháng 11 năm 2024”.

    What is left blank for the pen is left out ("2024-11", "2024"); None where there is no such
    date or it is impossible.
    """
    found = _SIGNING.search(clean(text))
    if found is None:
        return None
    month, day = (_digits(found[part]) for part in ("month", "day"))
    return _iso(int(found["year"]), month, day if month else None)


def _parse_number(value: float) -> str | Problem:
    if value in _YEARS and not isinstance(value, bool):
        return str(int(value))
    if _EXCEL_SERIALS.start <= value < _EXCEL_SERIALS.stop:
        return (_EXCEL_EPOCH + timedelta(days=int(value))).isoformat()
    return _unreadable(str(value))


def _parse_text(text: str, year_hint: int | None) -> str | Problem:
    if is_cell_error(text):
        message = f"Ô báo lỗi “{text}” thay cho ngày; hãy sửa công thức hoặc ghi lại ngày."
        return error("date.cell_error", message, text)
    plain = _REMARK.sub("", text.casefold()).rstrip(" .,;")
    if plain.isdecimal() and len(plain) == len("45519"):
        return _parse_number(int(plain))
    span = _RANGE.fullmatch(plain)
    if span is not None:
        return _first_of_range(span["first"], span["last"], text, year_hint)
    found = next(filter(None, (form.fullmatch(plain) for form in _FORMS)), None)
    return _unreadable(text) if found is None else _from_parts(found, text, year_hint)


def _from_parts(found: re.Match[str], text: str, year_hint: int | None) -> str | Problem:
    parts = {name: part for name, part in found.groupdict().items() if part is not None}
    year = _full_year(parts.get("year"), year_hint)
    if year is None:
        return _without_year(text)
    iso = _iso(year, _digits(parts.get("month", "")), _digits(parts.get("day", "")))
    return _impossible(text) if iso is None else iso


def _full_year(typed: str | None, year_hint: int | None) -> int | None:
    if typed is None:
        return year_hint
    if len(typed) == len("2024"):
        return int(typed)
    year = _CENTURY + int(typed)
    return year if year_hint is not None and year <= year_hint else None


def _first_of_range(first: str, last: str, text: str, year_hint: int | None) -> str | Problem:
    day, month, *told = (int(part) for part in re.split(r"\s*[/.]\s*", last))
    year = told[0] if told else year_hint
    if year is None:
        return _without_year(text)
    begin = [int(part) for part in re.split(r"\s*[/.]\s*", first)]
    filled = [*begin, *(day, month, year)[len(begin) :]]
    if len(begin) == len("dm") and (begin[1], begin[0]) > (month, day):
        filled[2] -= 1  # from December into January
    first_day, last_day = _iso(*reversed(filled)), _iso(year, month, day)
    if first_day is None or last_day is None or first_day > last_day:
        return _impossible(text)
    return first_day


def _iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    if year not in _YEARS:
        return None
    try:
        known = date(year, 1 if month is None else month, 1 if day is None else day).isoformat()
    except ValueError:
        return None
    return known[:4] if month is None else known[:7] if day is None else known


def _digits(part: str) -> int | None:
    digits = "".join(char for char in part if char in "0123456789")
    return int(digits) if digits else None


def _without_year(text: str) -> Problem:
    message = f"Không rõ “{text}” là năm nào; hãy ghi đủ ngày/tháng/năm, ví dụ 15/08/2024."
    return error("date.ambiguous", message, text)


def _impossible(text: str) -> Problem:
    message = (
        f"Không có ngày “{text}”; hãy kiểm tra lại và ghi theo thứ tự ngày/tháng/năm, "
        "ví dụ 15/08/2024."
    )
    return error("date.impossible", message, text)


def _unreadable(text: str) -> Problem:
    message = f"Không đọc được ngày “{text}”; hãy ghi ngày/tháng/năm, ví dụ 15/08/2024."
    return error("date.unreadable", message, text)
