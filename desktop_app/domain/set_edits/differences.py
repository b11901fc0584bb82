"""What an edit of a set changed, in words for the trail: each field or node, before and after."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from desktop_app.domain.criteria import CriteriaSet, Method
from desktop_app.domain.set_edits import words
from desktop_app.domain.templates.criteria_data import criteria_set_data

Told: TypeAlias = dict[str, str]
_LISTS = {
    "bands": "các mức xếp loại",
    "stages": "các bước chấm",
    "knockouts": "điểm liệt",
}
_SILENT = frozenset({"code", "version", "criteria"})


def differences(before: CriteriaSet, after: CriteriaSet) -> tuple[Told, Told]:
    """What differs, as it was and as it is; what is on one side only stands there alone."""
    old, new = told_of(before), told_of(after)
    was = {name: text for name, text in old.items() if new.get(name) != text}
    now = {name: text for name, text in new.items() if old.get(name) != text}
    if not (was or now) and before.criteria != after.criteria:
        name = "thứ tự tiêu chí"
        return {name: _order(before)}, {name: _order(after)}
    return was, now


def told_of(rules: CriteriaSet) -> Told:
    """All of a set by what its parts are called."""
    return dict(_parts(criteria_set_data(rules)))


def _parts(data: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for key, value in data.items():
        if key not in _SILENT:
            name = _LISTS.get(key) or words.HEAD_FIELDS.get(key, key)
            yield name[0].lower() + name[1:], _shown(value)
    criteria = data["criteria"]
    for node in criteria if isinstance(criteria, list) else []:
        kept = {key: value for key, value in node.items() if key != "code"}
        title = words.METHOD_TITLES[Method(str(node["method"]))]
        yield f"tiêu chí {node['code']}", _shown({**kept, "method": title})


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, Mapping):
        return " · ".join(text for one in value.values() if (text := _shown(one)))
    if isinstance(value, list):
        return " | ".join(_shown(one) for one in value)
    return str(value)


def _order(rules: CriteriaSet) -> str:
    return ", ".join(one.code for one in rules.criteria)
