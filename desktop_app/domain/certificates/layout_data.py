"""A layout as plain data, in millimetres and points: as it ships, and as the store keeps it."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from desktop_app.domain.certificates.layouts import (
    TENTHS,
    Align,
    Layout,
    Offset,
    Part,
    Stand,
    Style,
)

Plain = dict[str, Any]
MEASURES = ("left", "top", "width", "height", "size", "floor")
_WORDS = {"style": Style, "align": Align, "stand": Stand}
_DEFAULTS = {one.name: one.default for one in fields(Part) if one.default is not MISSING}


def read_layout(code: str, data: Mapping[str, Any], version: int = 0) -> Layout:
    """A layout from plain data.

    Raises: KeyError, ValueError where something is missing or wrong.
    """
    return Layout(
        code=code,
        title=data["title"],
        width=tenths(data["width"]),
        height=tenths(data["height"]),
        frame=data["frame"],
        parts=tuple(_part(one) for one in data["parts"]),
        offsets=tuple(
            (one["printer"], Offset(tenths(one["right"]), tenths(one["down"])))
            for one in data.get("offsets", ())
        ),
        version=version,
    )


def plain_layout(layout: Layout) -> Plain:
    """The plain data of a layout; what is as usual is left out."""
    return {
        "title": layout.title,
        "width": plain(layout.width),
        "height": plain(layout.height),
        "frame": layout.frame,
        "parts": [plain_part(one) for one in layout.parts],
        "offsets": [
            {"printer": printer, "right": plain(one.right), "down": plain(one.down)}
            for printer, one in layout.offsets
        ],
    }


def plain_part(part: Part) -> Plain:
    """The plain data of a part."""
    values = {one.name: getattr(part, one.name) for one in fields(Part)}
    told = {name: value for name, value in values.items() if _DEFAULTS.get(name) != value}
    return {name: _plain_value(name, value) for name, value in told.items()}


def tenths(value: float | str | Decimal) -> int:
    """Whole tenths of a number as it is written: 12.5 is 125.

    Raises: decimal.InvalidOperation, which is an ArithmeticError, for no number.
    """
    number = Decimal(str(value)) * TENTHS
    return int(number.to_integral_value(ROUND_HALF_UP))


def plain(value: int) -> float:
    """Tenths as a number is written; whole where it is."""
    whole, rest = divmod(value, TENTHS)
    return value / TENTHS if rest else whole


def _part(data: Mapping[str, Any]) -> Part:
    return Part(**{name: _value(name, value) for name, value in data.items()})


def _value(name: str, value: Any) -> Any:  # noqa: ANN401  # as the fields' types say
    if name in MEASURES:
        return tenths(value)
    return _WORDS[name](value) if name in _WORDS else value


def _plain_value(name: str, value: Any) -> Any:  # noqa: ANN401  # as the fields' types say
    if name in MEASURES:
        return plain(value)
    return value.value if name in _WORDS else value
