"""What an act changed, field by field, with figures and days as the office writes them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from desktop_app.domain.dates import format_date
from desktop_app.domain.money import format_money
from desktop_app.domain.trail import FieldChange
from desktop_app.services.history_words import NAMES

_DECIMAL = re.compile(r"-?[0-9]+\.[0-9]+")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
_MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}).*")
_STATES = {"open": "đang mở", "closed": "đã khóa"}
_MONEY = "(đồng)"
# What begins like this is kept for the program's own way back.
_OWN = "_"
_WHOLE = "tình trạng"


def changes(before: Any, after: Any) -> tuple[FieldChange, ...]:  # noqa: ANN401  # any JSON value
    """The fields of both sides, those that changed first; what nobody filled is left out."""
    old, new = dict(_fields(before)), dict(_fields(after))
    both = [FieldChange(_title(key), old.get(key, ""), new.get(key, "")) for key in {**old, **new}]
    told = [one for one in both if one.before or one.after]
    return tuple(sorted(told, key=lambda one: one.before == one.after))


def _fields(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  # any JSON value
    if isinstance(value, Mapping):
        for key, one in value.items():
            if not str(key).startswith(_OWN):
                yield str(key), _shown(str(key), one)
    elif value is not None:
        yield _WHOLE, _shown(_WHOLE, value)


def _title(key: str) -> str:
    title = NAMES.get(key, key)
    return title[:1].upper() + title[1:]


def _shown(key: str, value: Any) -> str:  # noqa: ANN401  # any JSON value
    match value:
        case None:
            return ""
        case bool():
            return "có" if value else "không"
        case int():
            return format_money(value) if _MONEY in NAMES.get(key, "") else str(value)
        case list() | tuple():
            return "; ".join(filter(None, (_shown(key, one) for one in value)))
        case Mapping():
            parts = ((_title(str(inner)), _shown(str(inner), one)) for inner, one in value.items())
            return "; ".join(f"{title}: {text}" for title, text in parts if text)
    return _text(str(value))


def _text(text: str) -> str:
    if _DECIMAL.fullmatch(text):
        return text.replace(".", ",")
    if _DAY.fullmatch(text):
        return format_date(text)
    if moment := _MOMENT.fullmatch(text):
        return f"{format_date(moment[1])} {moment[2]}"
    return _STATES.get(text, text)
