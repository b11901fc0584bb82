"""What is typed into the forms of titles and records: whole days, shares, multiples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.awards.words import CERTAINTIES
from desktop_app.domain.dates import format_date, parse_date
from desktop_app.domain.numbers import parse_points
from desktop_app.domain.points import format_days
from desktop_app.domain.problems import Problem, error
from desktop_app.views.form import choice_editor
from desktop_app.views.language import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QComboBox

    from desktop_app.domain.awards.titles import Certainty
    from desktop_app.views.form import Value, Values

_WHOLE_DAY = len("2024-01-01")


def whole_day(text: str) -> str | Problem | None:
    """A day with its month and year as ISO text; None for nothing."""
    found = parse_date(text) if text.strip() else None
    if isinstance(found, str) and len(found) != _WHOLE_DAY:
        sentence = "Hãy ghi đủ ngày, tháng, năm, ví dụ 01/01/2024."
        return error("date.whole", sentence, text)
    return found


def share(text: str) -> int | Problem | None:
    """A percentage in hundredths of a percent, "70" and "70%" alike; None for nothing."""
    return parse_points(text.rstrip("% "))


def text_line(text: str) -> QLineEdit:
    """A line for a text, which is read from its beginning."""
    editor = QLineEdit(text)
    editor.setCursorPosition(0)
    return editor


def day_line(iso: str = "") -> QLineEdit:
    """A line for a whole day."""
    editor = QLineEdit(format_date(iso) if iso else "")
    editor.setPlaceholderText(said("ngày/tháng/năm"))
    return editor


def share_line(value: int | None) -> QLineEdit:
    """A line for a percentage."""
    editor = QLineEdit("" if value is None else f"{multiple(value)}%")
    editor.setPlaceholderText(said("ví dụ 70%"))
    return editor


def multiple(value: int | None) -> str:
    """Hundredths as they are typed: 0,3; 15; empty for none."""
    return "" if value is None else format_days(value)


def certainty_choice(current: Certainty) -> QComboBox:
    """How sure a rule is."""
    choices: list[tuple[str, Value]] = [(text, one.value) for one, text in CERTAINTIES.items()]
    return choice_editor(choices, current.value)


def day_of(values: Values, key: str) -> str:
    """A whole day that passed the check, "" for none."""
    found = whole_day(str(values[key] or ""))
    return found if isinstance(found, str) else ""


def figure_of(values: Values, key: str, read: Callable[[str], int | Problem | None]) -> int | None:
    """A figure that passed the check, None for none."""
    found = read(str(values[key] or ""))
    return found if isinstance(found, int) else None
