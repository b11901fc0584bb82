"""A field that was refused is put in order, so that the strict reader goes on to the next one.

The reader stops at the first thing wrong; asked again with that field mended it tells the next.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from desktop_app.domain.criteria import Method
from desktop_app.domain.set_edits.problems import Part
from desktop_app.domain.templates.fields import BadTemplate
from desktop_app.domain.templates.rule_data import ALLOWED

Table: TypeAlias = Mapping[str, object]
_STEP = re.compile(r"steps\[([0-9]+)\](?:\.([a-z_]+))?")
_HARMLESS_STEP: Table = {"at_least": "0", "points": "0"}
_CHOSEN = ("code", "title", "max", "parent", "note")
_HEAD_OF_NODE = frozenset({"code", "title", "max"})
_EXTRA = frozenset({Method.BONUS.value, Method.PENALTY.value})
_NEUTRAL: Mapping[Part, Table] = {
    Part.CRITERIA: {
        "code": "?",
        "title": "?",
        "max": "999999999",
        "fact": "headcount",
        "points_each": "1",
        "steps": [_HARMLESS_STEP],
        "formula": "headcount",
        "campaign": "?",
    },
    Part.BANDS: {"name": "?", "at_least": "0"},
    Part.STAGES: {"code": "self"},
    Part.KNOCKOUTS: {"below": "1/2", "highest": "?"},
    Part.HEAD: {"code": "?", "title": "?"},
}


def refusals(
    part: Part, table: Table, read: Callable[[Table], object]
) -> Iterator[tuple[str, str, object]]:
    """All that the reader has against a table: the field's path, why, and what stands there."""
    seen: set[tuple[str, str]] = set()
    left = dict(table)
    while True:
        try:
            read(left)
        except BadTemplate as bad:
            if (bad.field, bad.what) in seen:
                return
            seen.add((bad.field, bad.what))
            yield bad.field, bad.what, _standing(table, bad.field)
            left = _mended(part, left, bad.field)
        else:
            return


def _standing(table: Table, path: str) -> object:
    found = _STEP.fullmatch(path)
    if found is None:
        return table.get(path, "")
    steps = table.get("steps")
    step = steps[int(found[1]) - 1] if isinstance(steps, list) else ""
    return step.get(found[2], "") if isinstance(step, Mapping) else ""


def _mended(part: Part, table: Table, path: str) -> dict[str, object]:
    step = _STEP.fullmatch(path)
    if step is not None:
        return _step_mended(table, int(step[1]) - 1, step[2] or "")
    left = {key: value for key, value in table.items() if key != path}
    if part is Part.CRITERIA:
        return _criterion_mended(table, left, path)
    if part is Part.KNOCKOUTS and path == "below":
        left.pop("penalty", None)
    neutral = _NEUTRAL[part]
    return left | ({path: neutral[path]} if path in neutral else {})


def _criterion_mended(table: Table, left: dict[str, object], path: str) -> dict[str, object]:
    if path == "method":
        kept = {key: left[key] for key in _CHOSEN if key in left}
        return kept | {"method": Method.MANUAL.value}
    if path == "fact" and table.get("method") in _EXTRA:
        return _extra_mended(table, left)
    if path not in _HEAD_OF_NODE and path not in _allowed(table):
        return left
    neutral = _NEUTRAL[Part.CRITERIA]
    needs = path not in table or path in {"code", "title", "max", "fact", "formula", "steps"}
    needs = needs or (path == "points_each" and table.get("method") == Method.PER_OCCURRENCE)
    return left | ({path: neutral[path]} if needs and path in neutral else {})


def _allowed(table: Table) -> frozenset[str]:
    method = table.get("method", Method.GROUP)
    return ALLOWED.get(Method(str(method)), frozenset())


def _extra_mended(table: Table, left: dict[str, object]) -> dict[str, object]:
    """A fact with exactly one way to count it."""
    ways = [key for key in ("points_each", "steps") if key in table]
    both = {"points_each"} if len(ways) > 1 else set()
    kept = {key: value for key, value in left.items() if key not in both}
    return kept | {"fact": "headcount"} | ({} if ways else {"points_each": "1"})


def _step_mended(table: Table, place: int, key: str) -> dict[str, object]:
    steps = table["steps"]
    listed = list(steps) if isinstance(steps, list | tuple) else []
    step = listed[place]
    if not isinstance(step, Mapping):
        listed[place] = _HARMLESS_STEP
    else:
        kept = {name: value for name, value in step.items() if name != key}
        listed[place] = kept | ({key: "0"} if key in _HARMLESS_STEP else {})
    return dict(table) | {"steps": listed}
