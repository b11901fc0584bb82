"""When something is due, as far as the day is known: a day, a month, a year, or nothing at all.

ISO texts of 10, 7, 4 or 0 characters. What is due in a month or a year is due by its end.
"""

import calendar
import re
from datetime import date, timedelta

from desktop_app.domain.dates import format_date, parse_date
from desktop_app.domain.problems import Problem
from desktop_app.domain.text import clean

UNDATED = "không ấn định ngày"
_YEAR, _MONTH = len("2024"), len("2024-08")
_NEVER = "9999-99-99"
_QUARTER = re.compile(r"quý\s*(iv|i{1,3}|[1-4])\s*(?:năm|[/\-])?\s*([0-9]{4})")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def first_day(due: str) -> str:
    """The first day that may be meant, "" where none is known."""
    return f"{due}-01-01"[: len("2024-08-15")] if len(due) == _YEAR else _month_start(due)


def last_day(due: str) -> str:
    """The last day that may be meant, "" where none is known."""
    if len(due) == _YEAR:
        return f"{due}-12-31"
    if len(due) == _MONTH:
        return f"{due}-{calendar.monthrange(int(due[:4]), int(due[5:]))[1]}"
    return due


def due_key(due: str) -> tuple[str, int]:
    """Sorts by the last day that may be meant, the better known first; no day at all is last."""
    return last_day(due) or _NEVER, -len(due)


def is_past(due: str, today: date) -> bool:
    """Whether it is surely past: a month or a year is past when its last day is."""
    return bool(due) and last_day(due) < today.isoformat()


def is_near(due: str, today: date, days: int) -> bool:
    """Whether its last day comes within so many days from today on."""
    horizon = (today + timedelta(days=days)).isoformat()
    return bool(due) and today.isoformat() <= last_day(due) <= horizon


def due_text(due: str) -> str:
    """How it is told: “05/10/2025”, “tháng 10/2025”, “trong năm 2025”, “không ấn định ngày”."""
    if not due:
        return UNDATED
    words = {_YEAR: "trong năm ", _MONTH: "tháng "}
    return f"{words.get(len(due), '')}{format_date(due)}"


def parse_due(text: str) -> str | Problem:
    """A day, month or year as people type it, "" for a blank; a quarter is its last month."""
    quarter = _QUARTER.fullmatch(clean(text).casefold())
    if quarter is not None:
        number = _ROMAN.get(quarter[1]) or int(quarter[1])
        return f"{quarter[2]}-{3 * number:02}"
    found = parse_date(text)
    return "" if found is None else found


def _month_start(due: str) -> str:
    return f"{due}-01" if len(due) == _MONTH else due
