"""What changed of a layout, as the trail tells it."""

from dataclasses import fields

from desktop_app.domain.certificates.layouts import Layout, Part
from desktop_app.domain.certificates.words import PART_FIELDS, field_text, number, told

Told = dict[str, str]


def differences(before: Layout, after: Layout) -> tuple[Told, Told]:
    """What was and what is, by part and field, where that is not the same."""
    old, new = _flat(before), _flat(after)
    names = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    return {one: old.get(one, "") for one in names}, {one: new.get(one, "") for one in names}


def _flat(layout: Layout) -> Told:
    page = {
        "khổ giấy (mm)": f"{number(layout.width)} × {number(layout.height)}",
        "khung": told(layout.frame),
    }
    parts = {
        f"{part.name}, {_lowered(PART_FIELDS[one.name])}": field_text(part, one.name)
        for part in layout.parts
        for one in fields(Part)
        if one.name in PART_FIELDS
    }
    offsets = {
        f"dịch (mm) trên {f'máy in “{printer}”' if printer else 'mọi máy in'}": (
            f"phải {number(one.right)}, xuống {number(one.down)}"
        )
        for printer, one in layout.offsets
    }
    return {**page, **parts, **offsets}


def _lowered(text: str) -> str:
    return text[0].lower() + text[1:]
