"""What was settled about a file as JSON: kept in a preview, and written by hand for a script.

{"kind", "unit", "campaign", "period": codes, "supplement": true, false or null,
 "units", "people": {text as written: code}, "cells": [{"sheet", "cell", "text"}],
 "rows_out": [{"sheet", "row"}], "columns": [{"layout", "column", "field"}],
 "allow": [{"code", "sheet", "cell", "reason"}]}; whatever is not settled may be missing.
"""

import re
from collections.abc import Mapping
from typing import Any, NoReturn

from desktop_app.domain.errors import Refused
from desktop_app.domain.intake import Kind
from desktop_app.services.importing.corrections import FileCorrections

Json = dict[str, Any]
_CELL = re.compile(r"[A-Z]{1,3}[1-9][0-9]{0,6}")
_LISTS = {
    "cells": ("sheet", "cell", "text"),
    "rows_out": ("sheet", "row"),
    "columns": ("layout", "column", "field"),
    "allow": ("code", "sheet", "cell", "reason"),
}
_TEXTS = ("unit", "campaign", "period")
_NAMES = ("units", "people")
_KNOWN = frozenset({*_LISTS, *_TEXTS, *_NAMES, "kind", "supplement"})


def to_json(said: FileCorrections) -> Json:
    """The corrections as JSON values."""
    return {
        "kind": said.kind.value if said.kind else None,
        "unit": said.unit,
        "campaign": said.campaign,
        "period": said.period,
        "supplement": said.supplement,
        "units": dict(said.units),
        "people": dict(said.people),
        "cells": [
            {"sheet": sheet, "cell": cell, "text": text}
            for (sheet, cell), text in said.cells.items()
        ],
        "rows_out": [{"sheet": sheet, "row": row} for sheet, row in sorted(said.rows_out)],
        "columns": [
            {"layout": layout, "column": letter, "field": field}
            for layout, fields in said.columns.items()
            for letter, field in fields.items()
        ],
        "allow": [
            {"code": code, "sheet": sheet, "cell": cell, "reason": reason}
            for (code, sheet, cell), reason in said.allowed.items()
        ],
    }


def from_json(value: object) -> FileCorrections:
    """The corrections that JSON values say.

    Raises: Refused with a sentence that names what cannot be understood.
    """
    asked = _object(value, "phần sửa của một tệp")
    for name in asked:
        if name not in _KNOWN:
            _refuse(f"Không có mục sửa “{name}”. Các mục có: {', '.join(sorted(_KNOWN))}.")
    lists = {name: _items(asked, name) for name in _LISTS}
    return FileCorrections(
        kind=_kind(asked.get("kind")),
        columns=_columns(lists["columns"]),
        cells={(one["sheet"], _cell(one["cell"])): one["text"] for one in lists["cells"]},
        rows_out=frozenset((one["sheet"], _row(one["row"])) for one in lists["rows_out"]),
        unit=_text(asked, "unit"),
        units=_names(asked, "units"),
        people=_names(asked, "people"),
        campaign=_text(asked, "campaign"),
        period=_text(asked, "period"),
        supplement=_switch(asked.get("supplement")),
        allowed={
            (one["code"], one["sheet"], _cell(one["cell"]) if one["cell"] else ""): one["reason"]
            for one in lists["allow"]
        },
    )


def _refuse(sentence: str) -> NoReturn:
    raise Refused(sentence)


def _object(value: object, what: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        sentence = f"Chỗ ghi {what} phải là một đối tượng JSON {{…}}."
        raise Refused(sentence)
    return value


def _items(asked: Mapping[str, Any], name: str) -> list[Json]:
    keys = _LISTS[name]
    items = asked.get(name, [])
    if not isinstance(items, list):
        _refuse(f"Mục “{name}” phải là một danh sách JSON […].")
    for item in items:
        if set(_object(item, f"một dòng của “{name}”")) != set(keys):
            _refuse(f"Mỗi dòng của “{name}” phải có đúng các phần: {', '.join(keys)}.")
        if not all(isinstance(item[key], str) for key in keys if key != "row"):
            _refuse(f"Các phần trong “{name}” phải là chữ, đặt trong dấu ngoặc kép.")
    return items


def _kind(value: object) -> Kind | None:
    if value is None or value == "":
        return None
    if not isinstance(value, str) or value not in {one.value for one in Kind}:
        _refuse(f"Không có loại bảng “{value}”.")
    return Kind(value)


def _text(asked: Mapping[str, Any], name: str) -> str:
    value = asked.get(name)
    if value is not None and not isinstance(value, str):
        _refuse(f"Mục “{name}” phải là chữ, đặt trong dấu ngoặc kép.")
    return value or ""


def _names(asked: Mapping[str, Any], name: str) -> dict[str, str]:
    found = _object(asked.get(name, {}), f"“{name}”")
    if not all(isinstance(code, str) and code for code in found.values()):
        _refuse(f"Trong “{name}”, mỗi tên phải đi với một mã.")
    return dict(found)


def _switch(value: object) -> bool | None:
    if value is not None and not isinstance(value, bool):
        _refuse("Mục “supplement” phải là true, false hoặc null.")
    return value


def _cell(text: str) -> str:
    if _CELL.fullmatch(text) is None:
        _refuse(f"“{text}” không phải là tên một ô. Hãy ghi như E12.")
    return text


def _row(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        sentence = f"“{value}” không phải là số thứ tự một dòng."
        raise Refused(sentence)
    return value


def _columns(items: list[Json]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for one in items:
        found.setdefault(one["layout"], {})[one["column"]] = one["field"]
    return found
