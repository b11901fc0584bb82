"""A form with one line or column more, changed or less."""

from dataclasses import replace

from desktop_app.domain.errors import NotFound
from desktop_app.domain.statistics.forms import Axis, Form, Part

_NAMES = {Axis.LINES: "dòng mang mã", Axis.COLUMNS: "cột mang mã"}


def part_of(form: Form, axis: Axis, code: str) -> Part | None:
    """The line or column of that code; None where the form has none."""
    return next((one for one in form.parts(axis) if one.code == code), None)


def with_part(form: Form, axis: Axis, part: Part, before: str = "") -> Form:
    """The form with a part in the place of the one of its code, else as a further one.

    It goes before the part of the code `before`; "" leaves it in its place, a new one at the end.

    Raises: NotFound where `before` names nothing.
    """
    there = list(form.parts(axis))
    codes = [one.code for one in there]
    at = codes.index(part.code) if part.code in codes else len(there)
    there[at : at + 1] = [part]
    if before:
        there.pop(at)
        there.insert(_place(form, axis, before, [one.code for one in there]), part)
    return _with(form, axis, tuple(there))


def without_part(form: Form, axis: Axis, code: str) -> Form:
    """The form without a part.

    Raises: NotFound.
    """
    _place(form, axis, code, [one.code for one in form.parts(axis)])
    left = tuple(one for one in form.parts(axis) if one.code != code)
    return _with(form, axis, left)


def _place(form: Form, axis: Axis, code: str, codes: list[str]) -> int:
    if code not in codes:
        raise NotFound(_NAMES[axis], code, [one.code for one in form.parts(axis)])
    return codes.index(code)


def _with(form: Form, axis: Axis, parts: tuple[Part, ...]) -> Form:
    return replace(form, lines=parts) if axis is Axis.LINES else replace(form, columns=parts)
