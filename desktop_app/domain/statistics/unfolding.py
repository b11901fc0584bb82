"""A part that stands for each value of a trait becomes as many parts as there are values."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count
from typing import TypeAlias

from desktop_app.domain.statistics.counting import meets
from desktop_app.domain.statistics.forms import Condition, Form, Part, Source

# Each value's name, with what else is known of such records: the level of a title.
Value: TypeAlias = tuple[str, Mapping[str, str]]
Values: TypeAlias = Mapping[Source, Mapping[str, Mapping[str, Value]]]


def unfolded(form: Form, values: Values) -> Form:
    """The form with a part for every value of what its parts stand for `each` of.

    `values`: those of each trait by source and trait, in the order of lists. A value that by itself
    cannot meet the part's conditions is left out.
    """
    return replace(
        form,
        lines=tuple(_unfolded(form, form.lines, values)),
        columns=tuple(_unfolded(form, form.columns, values)),
    )


def _unfolded(form: Form, parts: tuple[Part, ...], values: Values) -> Iterator[Part]:
    for part in parts:
        if part.each:
            known = values.get(part.source or form.source, {}).get(part.each, {})
            yield from _for_each(part, known)
        else:
            yield part


def _for_each(part: Part, known: Mapping[str, Value]) -> Iterator[Part]:
    number = count(1)
    for code, (name, traits) in known.items():
        asked = [one for one in part.where if one.trait in traits]
        if meets(traits, asked):
            yield replace(
                part,
                code=f"{part.code}/{code}",
                label=part.label.replace("{}", name) if "{}" in part.label else name,
                each="",
                number=str(next(number)),
                where=(*part.where, Condition(part.each, (code,))),
            )
