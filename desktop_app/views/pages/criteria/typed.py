"""What was typed into a criteria set's forms, in the shape of templates, and what was refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.refusals import WrongFields
from desktop_app.domain.set_edits.book_cells import held, typed
from desktop_app.domain.set_edits.problems import WrongSet
from desktop_app.domain.templates.fields import BadTemplate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from desktop_app.domain.set_edits.book_shape import BookField, BookSheet


def by_key(fields: Iterable[BookField]) -> Mapping[str, BookField]:
    """Fields of a set's workbook, as the forms ask for the same ones."""
    return {one.key: one for one in fields}


def texts(sheet: BookSheet, rows: Iterable[Mapping[str, object]]) -> list[dict[str, str]]:
    """Rows in the template's shape as they stand in a table to be typed into."""
    return [{one.key: typed(one, row.get(one.key)) for one in sheet.fields} for row in rows]


def rows_held(sheet: BookSheet, rows: object) -> list[dict[str, object]]:
    """What stands in a table's rows, in the template's shape; blank cells are left out."""
    fields = by_key(sheet.fields)
    each = rows if isinstance(rows, tuple) else ()
    return [{key: held(fields[key], text) for key, text in row.items() if text} for row in each]


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


def _tr(text: str) -> str:
    return QCoreApplication.translate("criteria_typed", text)


# A cluster's name may hold a comma.
CLUSTERS = _tr(
    "Mã hoặc tên các cụm (bộ của cá nhân: cả mã đơn vị), cách nhau bằng dấu chấm phẩy; để trống là"
    " mọi cụm chưa có bộ riêng."
)
