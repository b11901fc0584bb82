"""What cannot be in a form, all of it at once, and figures that do not go together."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from desktop_app.domain.problems import Problem, error, warning
from desktop_app.domain.statistics.counting import Filled
from desktop_app.domain.statistics.forms import (
    Axis,
    Condition,
    Form,
    Measure,
    Part,
    Source,
    Way,
    children,
)
from desktop_app.domain.statistics.traits import trait_of

AXIS_NAMES = {Axis.LINES: "dòng", Axis.COLUMNS: "cột"}
AWARDS_BY = {"year": "theo năm xét khen thưởng", "decided": "theo ngày quyết định"}
_DUE = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_CODE = re.compile(r"[^\s/]{1,40}")
_MOST = 200


def check_form(form: Form) -> tuple[Problem, ...]:
    """Everything that is wrong with a form's layout; `sheet` names the lines or the columns."""
    return tuple(_of_form(form)) + tuple(
        problem.at(axis.value, problem.cell)
        for axis in Axis
        for problem in _of_parts(form, form.parts(axis))
    )


def wrong_parts(form: Form) -> dict[str, str]:
    """The same as a sentence for each of the form's fields: its title, its lines, its columns."""
    told: dict[str, list[str]] = {}
    for problem in check_form(form):
        field = problem.sheet or problem.code.removeprefix("form.")
        told.setdefault(field, []).append(problem.message)
    return {field: " ".join(dict.fromkeys(sentences)) for field, sentences in told.items()}


def _of_form(form: Form) -> Iterator[Problem]:
    if not form.title:
        yield error("form.title", "Hãy ghi tên biểu.")
    if form.due and not _DUE.fullmatch(form.due):
        sentence = "Hạn gửi ghi tháng và ngày, ví dụ 12-15 là ngày 15 tháng 12."
        yield error("form.due", sentence, form.due)
    if form.awards_by not in AWARDS_BY:
        yield error("form.awards_by", "Khen thưởng chỉ tính theo year hoặc decided.")
    for condition in form.where:
        yield from _of_condition(form.source, condition, "Điều kiện chung")


def _of_parts(form: Form, parts: Sequence[Part]) -> Iterator[Problem]:
    if not parts:
        yield error("form.empty", "Biểu phải có ít nhất một dòng và một cột.")
    if len(parts) > _MOST:
        yield error("form.long", f"Biểu chỉ được có {_MOST} dòng, {_MOST} cột.")
    times = Counter(one.code for one in parts)
    for code in (code for code, count in times.items() if count > 1):
        yield error("part.twice", f"Mã “{code}” dùng {times[code]} lần; mỗi mã chỉ dùng một lần.")
    for part in parts:
        for problem in _of_part(form, part, parts):
            yield problem.at("", part.code)


def _of_part(form: Form, part: Part, parts: Sequence[Part]) -> Iterator[Problem]:
    named = f"“{part.label or part.code}”"
    if not _CODE.fullmatch(part.code):
        sentence = f"Mã của {named} không được trống, dài quá 40 chữ, có dấu cách hay dấu /."
        yield error("part.code", sentence, part.code)
    if not part.label and not part.each:
        yield error("part.label", f"Hãy ghi tên cho mã “{part.code}”.")
    yield from _of_place(part, parts, named)
    yield from _of_counting(form, part, named)


def _of_place(part: Part, parts: Sequence[Part], named: str) -> Iterator[Problem]:
    by_code = {one.code: one for one in parts}
    above = by_code.get(part.of)
    if part.of and above is None:
        yield error("part.of", f"{named} thuộc mã “{part.of}”, nhưng biểu không có mã đó.")
    if _goes_round(part, by_code):
        yield error("part.round", f"{named} thuộc về chính nó; hãy chọn mục khác ở “thuộc mục”.")
    if part.way is not Way.SUMMED:
        return
    parts_of = children(parts, part.code)
    if not parts_of:
        sentence = f"{named} là tổng nhưng không có mục nào thuộc nó."
        yield error("part.sum", sentence)
    if len({one.group for one in parts_of}) > 1:
        sentence = f"{named} là tổng của nhiều cách chia; hãy để mục đó đếm theo điều kiện."
        yield error("part.groups", sentence)


def _goes_round(part: Part, by_code: Mapping[str, Part]) -> bool:
    seen, above = {part.code}, by_code.get(part.of)
    while above is not None:
        if above.code in seen:
            return above.code == part.code
        seen.add(above.code)
        above = by_code.get(above.of)
    return False


def _of_counting(form: Form, part: Part, named: str) -> Iterator[Problem]:
    source = part.source or form.source
    if part.way is not Way.COUNTED and (part.where or part.each):
        yield error("part.where", f"{named} không đếm theo điều kiện; hãy bỏ các điều kiện.")
    if part.each and trait_of(source, part.each) is None:
        yield error("part.each", f"{named}: không có mục “{part.each}” để chia.", part.each)
    for condition in part.where:
        yield from _of_condition(source, condition, named)


def _of_condition(source: Source, condition: Condition, named: str) -> Iterator[Problem]:
    trait = trait_of(source, condition.trait)
    if trait is None:
        yield error("part.trait", f"{named}: không có điều kiện “{condition.trait}”.")
        return
    if not condition.values:
        yield error("part.values", f"{named}: điều kiện “{trait.name}” chưa có giá trị.")
    strange = [one for one in condition.values if trait.values and one not in trait.values]
    if strange:
        sentence = f"{named}: “{trait.name}” không có giá trị {', '.join(strange)}."
        yield error("part.values", sentence)


def differences(filled: Filled) -> tuple[Problem, ...]:
    """Parts that do not add up to what they are parts of; a form may have reasons for it.

    Only counts and money add up: one person may stand in two parts.
    """
    lines, columns = filled.form.lines, filled.form.columns
    across = [
        ((line, column), [(one, column) for one in some])
        for line, some in _divided(lines)
        for column in columns
    ]
    down = [
        ((line, column), [(line, one) for one in some])
        for column, some in _divided(columns)
        for line in lines
    ]
    found = (_difference(filled, whole, parts) for whole, parts in (*across, *down))
    strays = (_stray(one.line, one.column) for one in filled.strays)
    return (*(one for one in found if one), *strays)


def _divided(parts: Sequence[Part]) -> Iterator[tuple[Part, tuple[Part, ...]]]:
    """Each part that is divided, once for each way in which it is."""
    for whole in parts:
        some = children(parts, whole.code)
        for group in dict.fromkeys(one.group for one in some):
            yield whole, tuple(one for one in some if one.group == group)


def _difference(
    filled: Filled, whole: tuple[Part, Part], parts: Sequence[tuple[Part, Part]]
) -> Problem | None:
    told = filled.at(whole[0].code, whole[1].code)
    shown = [filled.at(line.code, column.code).shown for line, column in parts]
    known = [one for one in shown if one is not None]
    if told.shown is None or not known or told.measure is Measure.SUBJECTS:
        return None
    if sum(known) == told.shown:
        return None
    where = f"Dòng “{whole[0].label}”, cột “{whole[1].label}”"
    group = parts[0][0].group if parts[0][0] is not whole[0] else parts[0][1].group
    divided = f" chia {group.lower()}" if group else ""
    sentence = (
        f"{where} là {told.shown}, nhưng các phần{divided} cộng lại là {sum(known)};"
        " hãy xem lại hai chỗ đó."
    )
    return warning("figures.differ", sentence).at(whole[0].code, whole[1].code)


def _stray(line: str, column: str) -> Problem:
    sentence = (
        f"Số ghi tay ở dòng “{line}”, cột “{column}” không còn chỗ trong biểu này; hãy bỏ số đó đi."
    )
    return warning("figures.stray", sentence).at(line, column)
