"""What was typed into a criteria set's forms, in the shape of templates, and what was refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.domain.refusals import WrongFields
from desktop_app.domain.set_edits.problems import WrongSet
from desktop_app.domain.templates.fields import BadTemplate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_NUMBER = re.compile(r"([0-9]{1,12})(?:[.,]([0-9]{1,6}))?(%?)")


def plain(value: object) -> object:
    """A number as templates write it: "0,5" is "0.5", "12,5%" is "125/1000"; the rest as it is."""
    if isinstance(value, str):
        found = _NUMBER.fullmatch(value)
        return _number(*found.groups()) if found else value
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items() if one != ""}
    return value


def _number(whole: str, decimals: str | None, percent: str) -> str:
    if percent:
        return f"{int(whole + (decimals or ''))}/{100 * 10 ** len(decimals or '')}"
    return f"{whole}.{decimals}" if decimals else whole


def at_fields(work: Callable[[], object], part_of: Mapping[str, str] | None = None) -> object:
    """Do `work`; what it finds wrong is said at the fields that it is about.

    `part_of`: the form's field for a field that is asked as part of it (a step, a class).

    Raises: WrongFields.
    """
    fields = part_of or {}
    try:
        return work()
    except BadTemplate as bad:
        key = re.split(r"[.\[]", bad.field)[0]
        raise WrongFields({fields.get(key, key): str(bad)}) from bad
    except WrongSet as wrong:
        said: dict[str, list[str]] = {}
        for one in wrong.problems:
            if one.is_error:
                name = "steps" if one.place.step else one.place.field or one.place.part.value
                said.setdefault(fields.get(name, name), []).append(one.message)
        raise WrongFields({key: " ".join(told) for key, told in said.items()}) from wrong
