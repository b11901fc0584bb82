"""What is typed into the forms: days and figures, and what of it cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.dates import parse_date
from desktop_app.domain.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop_app.views.form import Values


def iso_day(values: Values, key: str, read: Callable[[str], object] = parse_date) -> str:
    """A day that passed the check as ISO text, "" where none was typed."""
    found = read(str(values[key] or ""))
    return found if isinstance(found, str) else ""


def problems_of(
    values: Values, readers: Mapping[str, Callable[[str], object]]
) -> Mapping[str, str]:
    """What was typed and cannot be read, by field."""
    found = {key: read(str(values[key])) for key, read in readers.items() if key in values}
    return {key: one.message for key, one in found.items() if isinstance(one, Problem)}
