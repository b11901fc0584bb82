"""What may stand behind an option: each reader refuses with a Vietnamese sentence."""

from argparse import ArgumentTypeError
from datetime import date
from pathlib import Path

from desktop_app.cli.later import SHARED_STORE, Later
from desktop_app.domain.certificates.layout_data import tenths as read_tenths
from desktop_app.domain.errors import Refused
from desktop_app.domain.intake import CRITERIA, Kind
from desktop_app.domain.numbers import parse_points
from desktop_app.domain.periods import parse_period
from desktop_app.domain.problems import Problem

YEARS = range(1990, 2101)
KINDS_READ = (*(one.value for one in Kind if one is not Kind.UNKNOWN), CRITERIA)

# As many as figures in sheets may have.
_MOST_DIGITS = 15
# A hundred metres: no page is as large.
_MOST_TENTHS = 1_000_000


def year(text: str) -> int:
    """A year that an office may work in."""
    if not text.isascii() or not text.isdigit() or int(text) not in YEARS:
        message = f"“{text}” không phải là năm từ {YEARS.start} đến {YEARS.stop - 1}"
        raise ArgumentTypeError(message)
    return int(text)


def day(text: str) -> str:
    """A day as ISO text."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        message = f"“{text}” không phải là một ngày; hãy ghi năm-tháng-ngày như 2024-11-30"
        raise ArgumentTypeError(message) from error


def period(text: str) -> str:
    """The code of a period."""
    try:
        return str(parse_period(text))
    except Refused as refusal:
        raise ArgumentTypeError(str(refusal)) from refusal


def points(text: str) -> int:
    """Points in hundredths; those of a penalty are positive too."""
    found = parse_points(text)
    if isinstance(found, Problem):
        raise ArgumentTypeError(found.message)
    if found is None:
        message = "hãy ghi một số điểm, ví dụ 9,5"
        raise ArgumentTypeError(message)
    return found


def number(text: str) -> int:
    """A whole number: that of a record, people or đồng."""
    if not text.isascii() or not text.isdigit():
        message = f"“{text}” không phải là số thứ tự"
        raise ArgumentTypeError(message)
    if len(text.lstrip("0")) > _MOST_DIGITS:
        message = f"“{text}” quá lớn; hãy ghi nhiều nhất {_MOST_DIGITS} chữ số"
        raise ArgumentTypeError(message)
    return int(text)


def tenths(text: str) -> int:
    """Whole tenths of a millimetre or a point: “12,5” is 125."""
    try:
        found = read_tenths(text.replace(",", "."))
    except (ArithmeticError, ValueError) as error:
        message = f"“{text}” không phải là số; hãy ghi như 12,5"
        raise ArgumentTypeError(message) from error
    if abs(found) >= _MOST_TENTHS:
        message = f"“{text}” quá lớn"
        raise ArgumentTypeError(message)
    return found


def filled(text: str) -> str:
    """A text that is not blank."""
    if not text.strip():
        message = "không được để trống"
        raise ArgumentTypeError(message)
    return text.strip()


def kind(text: str) -> Kind | str:
    """A kind of sheet that files can be read as, or `CRITERIA`."""
    if text not in KINDS_READ:
        message = f"không có loại tệp “{text}”; hãy chọn một trong: {', '.join(KINDS_READ)}"
        raise ArgumentTypeError(message)
    return text if text == CRITERIA else Kind(text)


def store(text: str) -> Path:
    """Where the store is: any file name."""
    if text.startswith(("postgresql://", "postgresql+")):
        raise Later(SHARED_STORE)
    return Path(text)
