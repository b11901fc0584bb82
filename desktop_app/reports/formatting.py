"""How a cell's value is shown on screen and in print: one place for all."""

from collections.abc import Callable
from typing import Literal, TypeAlias

from desktop_app.domain.dates import format_date
from desktop_app.domain.due import due_text
from desktop_app.domain.money import format_money
from desktop_app.domain.points import format_days, format_percent, format_points
from desktop_app.reports.report import Cell, Format

Alignment: TypeAlias = Literal["left", "right", "center"]

_NUMBERS: dict[Format, Callable[[int], str]] = {
    Format.TEXT: str,
    Format.NUMBER: format_money,
    Format.MONEY: format_money,
    Format.POINTS: format_points,
    Format.DAYS: format_days,
    Format.PERCENT: format_percent,
    Format.DATE: str,
    Format.DUE: str,
}
_TEXTS: dict[Format, Callable[[str], str]] = {Format.DATE: format_date, Format.DUE: due_text}
_OTHER_ALIGNMENTS: dict[Format, Alignment] = {
    Format.TEXT: "left",
    Format.DATE: "center",
    Format.DUE: "left",
}


def format_cell(value: Cell, kind: Format) -> str:
    """A cell's text; a word in a column of numbers, such as “Không giao”, stays as it is."""
    if value is None:
        return ""
    if isinstance(value, int):
        return _NUMBERS[kind](value)
    return _TEXTS.get(kind, str)(value)


def align(kind: Format) -> Alignment:
    """Where a column's values stand: numbers right, dates centred, text left."""
    return _OTHER_ALIGNMENTS.get(kind, "right")
