"""What must hold between the parts of a set: codes, parents, what names a criterion or a class.

All of it looks at data in the template's shape, as far as they can be understood.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from desktop_app.domain.criteria import Method
from desktop_app.domain.set_edits.problems import Part, SetPlace, SetProblem, wrong
from desktop_app.domain.templates.criteria_data import is_tie_key
from desktop_app.domain.text import clean

Tables = Sequence[Mapping[str, object]]


def tree_problems(criteria: Tables) -> Iterator[SetProblem]:
    """Repeated codes, parents that are no groups, circles, a tree with nothing to mark."""
    yield from _repeated(Part.CRITERIA, criteria, "code", "mã “{}” bị lặp lại, hãy đặt mã khác")
    above = {_text(one, "code"): one for one in criteria}
    for number, one in enumerate(criteria, 1):
        yield from _parent_problems(number, one, above)
    if not any(_is_leaf(one) for one in criteria):
        yield wrong(SetPlace(Part.CRITERIA), "chưa có tiêu chí nào để chấm", code="empty")


def band_problems(bands: Tables) -> Iterator[SetProblem]:
    """Classes of one name or of one threshold."""
    yield from _repeated(Part.BANDS, bands, "name", "“{}” bị lặp lại, hãy đặt tên khác")
    yield from _repeated(Part.BANDS, bands, "at_least", "đã có xếp loại khác từ {} điểm")


def naming_problems(data: Mapping[str, object]) -> Iterator[SetProblem]:
    """Stages, knock-outs and tie orders that name what the set has not."""
    criteria = tables(data, Part.CRITERIA)
    codes = {_text(one, "code") for one in criteria}
    bands = {_text(one, "name") for one in tables(data, Part.BANDS)}
    for number, stage in enumerate(tables(data, Part.STAGES), 1):
        for code in texts(stage.get("criteria")):
            yield from _unknown(SetPlace(Part.STAGES, number, "criteria"), code, codes)
    for number, one in enumerate(tables(data, Part.KNOCKOUTS), 1):
        named = _text(one, "criterion")
        yield from _unknown(SetPlace(Part.KNOCKOUTS, number, "criterion"), named, codes)
        highest = _text(one, "highest")
        if highest and highest not in bands:
            place = SetPlace(Part.KNOCKOUTS, number, "highest")
            yield wrong(place, f"không có xếp loại “{highest}”", highest)
    leaves = {_text(one, "code") for one in criteria if _is_leaf(one)}
    yield from _tie_problems(texts(data.get("tie_order")), leaves)


def tables(data: Mapping[str, object], part: Part) -> Tables:
    """The nodes of a part; what is no table counts as an empty one."""
    found = data.get(part.value)
    listed = found if isinstance(found, list | tuple) else []
    return [one if isinstance(one, Mapping) else {} for one in listed]


def texts(found: object) -> tuple[str, ...]:
    """The texts of a list."""
    listed = found if isinstance(found, list | tuple) else ()
    return tuple(clean(one) for one in listed if isinstance(one, str))


def _tie_problems(ties: Collection[str], leaves: Collection[str]) -> Iterator[SetProblem]:
    for key in ties:
        if key and not is_tie_key(key, leaves):
            yield wrong(SetPlace(Part.HEAD, field="tie_order"), f"không hiểu “{key}”", key)


def _unknown(place: SetPlace, code: str, codes: Collection[str]) -> Iterator[SetProblem]:
    if code and code not in codes:
        yield wrong(place, f"không có tiêu chí “{code}”", code)


def _repeated(part: Part, nodes: Tables, field: str, what: str) -> Iterator[SetProblem]:
    """Each node but the first that has a value which another has."""
    seen: Counter[str] = Counter()
    for number, one in enumerate(nodes, 1):
        value = _text(one, field)
        if value and seen[value]:
            place = SetPlace(part, number, field, code=_text(one, "code"))
            yield wrong(place, what.format(value), value, "repeated")
        seen[value] += 1


def _parent_problems(
    number: int, one: Mapping[str, object], above: Mapping[str, Mapping[str, object]]
) -> Iterator[SetProblem]:
    parent = _text(one, "parent")
    if not parent:
        return
    place = SetPlace(Part.CRITERIA, number, "parent", code=_text(one, "code"))
    if parent not in above:
        yield wrong(place, f"không có nhóm “{parent}”", parent)
    elif _is_leaf(above[parent]):
        yield wrong(place, f"“{parent}” là tiêu chí, không phải nhóm", parent)
    elif _in_circle(_text(one, "code"), above):
        yield wrong(place, f"nhóm “{parent}” lại nằm trong chính mục này", parent, "cycle")


def _in_circle(code: str, above: Mapping[str, Mapping[str, object]]) -> bool:
    seen: set[str] = set()
    parent = _text(above[code], "parent") if code in above else ""
    while parent and parent in above and parent not in seen:
        if parent == code:
            return True
        seen.add(parent)
        parent = _text(above[parent], "parent")
    return False


def _is_leaf(one: Mapping[str, object]) -> bool:
    return _text(one, "method") not in {"", Method.GROUP.value}


def _text(one: Mapping[str, object], key: str) -> str:
    found = one.get(key, "")
    return clean(found) if isinstance(found, str) else ""
