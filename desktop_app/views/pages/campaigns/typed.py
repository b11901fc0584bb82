"""What is typed into the forms of a campaign: days as far as known, counts, money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop_app.domain.due import parse_due
from desktop_app.domain.problems import Problem
from desktop_app.reports.formatting import format_cell
from desktop_app.reports.report import Format
from desktop_app.views.form import choice_editor
from desktop_app.views.pages.returns.choices import narrow
from desktop_app.views.typed import iso_day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QComboBox

    from desktop_app.domain.bodies import Body
    from desktop_app.domain.rows import UnitInfo
    from desktop_app.views.form import Value, Values

NOTE_HEIGHT = 64


def line(text: str = "", hint: str = "") -> QLineEdit:
    """A line that holds a text; `hint` stands in it while it is empty."""
    editor = QLineEdit(text)
    editor.setPlaceholderText(hint)
    return editor


def day_line(iso: str = "") -> QLineEdit:
    """A line for a day, a month or a year."""
    return line(format_cell(iso, Format.DATE), _tr("ngày/tháng/năm, tháng/năm hoặc năm"))


def number_line(value: int | None, kind: Format = Format.NUMBER) -> QLineEdit:
    """A line for a figure; nothing stands there for none."""
    return line(format_cell(value or None, kind))


def note_editor(text: str = "") -> QPlainTextEdit:
    """A few lines of text."""
    editor = QPlainTextEdit(text)
    editor.setFixedHeight(NOTE_HEIGHT)
    editor.setTabChangesFocus(True)
    return editor


def day(values: Values, key: str) -> str:
    """A day that passed the check, "" where none was typed."""
    return iso_day(values, key, parse_due)


def figure(values: Values, key: str, read: Callable[[str], int | Problem | None]) -> int | None:
    """A figure that passed the check, None where none was typed."""
    found = read(str(values[key]))
    return None if isinstance(found, Problem) else found


def unit_choices(units: Sequence[UnitInfo]) -> list[tuple[str, Value]]:
    """The year's units by name."""
    return [(f"{one.name} ({one.code})", one.code) for one in units]


def unit_editor(units: Sequence[UnitInfo], chosen: str) -> QComboBox:
    """One unit of the year; none at first where none is meant yet, so that none is meant unseen."""
    first: list[tuple[str, Value]] = [] if chosen else [(_tr("Chọn đơn vị"), "")]
    return narrow(choice_editor([*first, *unit_choices(units)], chosen))


def body_choices(bodies: Sequence[Body]) -> list[tuple[str, Value]]:
    """The bodies that still exist, by name."""
    return [(one.name, one.name) for one in bodies if not one.valid_to]


def _tr(text: str) -> str:
    return QCoreApplication.translate("campaign_forms", text)
