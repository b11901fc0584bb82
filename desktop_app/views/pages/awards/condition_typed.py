"""What was typed of a condition, in the shape of templates, which read it strictly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.awards.award_data import read_conditions
from desktop_app.domain.awards.condition_data import condition_data
from desktop_app.domain.awards.titles import Condition, ConditionKind
from desktop_app.domain.numbers import parse_points
from desktop_app.domain.points import points_text
from desktop_app.domain.problems import Problem
from desktop_app.domain.templates.fields import BadTemplate
from desktop_app.views.pages.awards.typed import share

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop_app.views.form import Values

# The form's rows that each kind reads.
READS: Mapping[ConditionKind, tuple[str, ...]] = {
    ConditionKind.ASSESSED: ("at_least",),
    ConditionKind.HELD: ("holding", "times", "consecutive", "until"),
    ConditionKind.INITIATIVE: ("scope",),
    ConditionKind.NO_MEASURE: ("from", "reviews"),
    ConditionKind.NO_MEMBER_MEASURE: ("from", "reviews"),
    ConditionKind.MEMBERS: ("holding", "count_by"),
    ConditionKind.SERVED: ("months",),
    ConditionKind.FIRST: (),
    ConditionKind.CAMPAIGN_YEARS: ("years", "authority"),
    ConditionKind.JOINED: (),
    ConditionKind.REGISTERED: (),
    ConditionKind.POINTS: ("low", "high"),
    ConditionKind.BY_HAND: ("text",),
    ConditionKind.ANY: ("parts",),
}
_FILL_IN = "Hãy điền mục này."
_FIGURES: Mapping[str, Callable[[str], int | Problem | None]] = {
    "share": share,
    "low": parse_points,
    "high": parse_points,
}
# The template's key for a row of the form, and the other way round.
_TEMPLATE = {"low": "from", "high": "to"}
_ROWS = {"to": "high", "title": "holding", "assessed": "holding"}


def condition_of(values: Values) -> Condition:
    """The condition that passed the check.

    Raises: BadTemplate.
    """
    (made,) = read_conditions([_data(values)])
    return made


def wrong_in(values: Values) -> Mapping[str, str]:
    """What cannot be, row by row."""
    wrong = {key: told for key in _rows(values) if (told := _problem(key, values))}
    if wrong:
        return wrong
    try:
        condition_of(values)
    except BadTemplate as bad:
        key = bad.field.rpartition(".")[2]
        row = "high" if key == "to" else _ROWS.get(key, key)
        return {row: _sentence(bad.what)}
    return {}


def _rows(values: Values) -> tuple[str, ...]:
    """The rows that count: of two ways to count people the chosen one."""
    reads = READS[_kind(values)]
    if "count_by" not in reads:
        return reads
    return (*(key for key in reads if key != "count_by"), str(values["count_by"]))


def _problem(key: str, values: Values) -> str:
    if key in _FIGURES:
        found = _FIGURES[key](str(values[key]))
        return found.message if isinstance(found, Problem) else _missing(found)
    if key in {"text", "parts"}:
        return _missing(values[key] or None)
    return ""


def _missing(found: object) -> str:
    return _FILL_IN if found is None else ""


def _data(values: Values) -> dict[str, object]:
    data: dict[str, object] = {"kind": _kind(values).value}
    for key in _rows(values):
        data |= _entry(key, values[key])
    return data


def _entry(key: str, value: object) -> Mapping[str, object]:
    if key == "holding":
        what, _, code = str(value).partition(":")
        return {what: code}
    if key == "parts" and isinstance(value, tuple):
        return {"parts": [condition_data(one) for one in value]}
    if key in _FIGURES:
        found = _FIGURES[key](str(value))
        return {_TEMPLATE.get(key, key): points_text(found) if isinstance(found, int) else ""}
    if key == "until":
        return {key: int(bool(value))}
    return {key: value} if value != "" else {}


def _kind(values: Values) -> ConditionKind:
    """Qt gives a choice back as the plain word that it is."""
    return ConditionKind(str(values["kind"]))


def _sentence(what: str) -> str:
    return f"{what[:1].upper()}{what[1:]}."
