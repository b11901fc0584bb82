"""A form's content as the tables of its sheets; only those that make sense for the campaign."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_app.domain.forms import COMPUTED_NOTE, FormContent, FormCriterion, FormTarget, FormUnit
from desktop_app.domain.intake import Kind
from desktop_app.exporters.forms.tables import Entry, FieldColumn, FormTable, Line, Value

_FEWEST_LINES = 20
_LINES_BESIDE_STAFF = 10
_ACTIVITY_LINES = 15
_LONGEST_CHOICE = 110
NOT_ASSIGNED = "Không giao"
_IN_WORDS = "Chỉ tiêu có ô “Thực hiện” màu xám: ghi kết quả bằng lời ở cột Ghi chú."

_ORDER = FieldColumn("order", "STT", 5, Entry.ORDER, is_open=False)
_NOTE = FieldColumn("note", "Ghi chú", 20)
_GIFTS = (
    _ORDER,
    FieldColumn("donor", "Họ và tên", 24),
    FieldColumn("donor_code", "Mã CB", 9),
    FieldColumn("position", "Chức vụ", 17),
    FieldColumn("amount", "Số tiền (đồng)", 14, Entry.MONEY, is_summed=True),
    FieldColumn("goods", "Hiện vật", 18),
    FieldColumn("in_kind_value", "Giá trị hiện vật (đồng)", 14, Entry.MONEY, is_summed=True),
    FieldColumn("labour_days", "Ngày công", 8, Entry.DAYS, is_summed=True),
    FieldColumn("given_on", "Ngày nộp", 12, Entry.DATE),
    _NOTE,
)
_ACTIVITIES = (
    _ORDER,
    FieldColumn("activity", "Nội dung hoạt động", 42),
    FieldColumn("held_on", "Thời gian", 12, Entry.DATE),
    FieldColumn("place", "Địa điểm", 18),
    FieldColumn("participants", "Số người tham gia", 10, Entry.COUNT, is_summed=True),
    FieldColumn("households_helped", "Số hộ được giúp", 9, Entry.COUNT, is_summed=True),
    FieldColumn("labour_days", "Ngày công", 9, Entry.DAYS, is_summed=True),
    FieldColumn("value", "Kinh phí (đồng)", 14, Entry.MONEY, is_summed=True),
    _NOTE,
)
_TARGETS = (
    FieldColumn("code", "Mã chỉ tiêu", 9, is_open=False),
    FieldColumn("target", "Chỉ tiêu", 42, is_open=False),
    FieldColumn("measure", "Đơn vị tính", 9, is_open=False),
    FieldColumn("planned", "Kế hoạch", 11, Entry.FIGURE, is_open=False),
    FieldColumn("actual", "Thực hiện", 11, Entry.FIGURE),
    replace(_NOTE, width=24),
)
_MARKS = (
    FieldColumn("code", "Mã tiêu chí", 8, is_open=False),
    FieldColumn("criterion", "Tiêu chí", 52, is_open=False),
    FieldColumn("max_points", "Điểm tối đa", 9, Entry.MARK, is_open=False),
    FieldColumn("self", "Tự chấm", 9, Entry.MARK),
    replace(_NOTE, width=28),
)


_CROSS = (
    FieldColumn("unit_code", "Mã đơn vị", 9, is_open=False),
    FieldColumn("unit", "Đơn vị được chấm", 26, is_open=False),
    FieldColumn("code", "Mã tiêu chí", 8, is_open=False),
    FieldColumn("criterion", "Tiêu chí", 46, is_open=False),
    FieldColumn("max_points", "Điểm tối đa", 9, Entry.MARK, is_open=False),
    FieldColumn("cross", "Điểm chấm chéo", 9, Entry.MARK),
    replace(_NOTE, width=28),
)


def tables_of(content: FormContent) -> tuple[FormTable, ...]:
    """The sheets in their order."""
    return tuple(_tables(content))


def choices_of(contents: Sequence[str]) -> tuple[str, ...]:
    """The numbered contents, each as short as its first clause."""
    return tuple(f"{number}. {_first_clause(one)}" for number, one in enumerate(contents, start=1))


def _tables(content: FormContent) -> Iterator[FormTable]:
    if content.judged:
        yield _cross(content)
        return
    if content.asks_gifts:
        yield _gifts(content)
    yield _activities(content)
    if content.targets:
        yield _targets(content)
    if any(not one.is_group and not one.computed for one in content.criteria):
        yield _marks(content)


def _gifts(content: FormContent) -> FormTable:
    staff = [(one.name, one.code, one.position) for one in content.staff]
    wanted = len(staff) + _LINES_BESIDE_STAFF if staff else content.headcount or 0
    names = frozenset({"donor", "donor_code", "position"})
    lines = [
        Line((number, *(value or None for value in who), *_blanks(_GIFTS, 4)), shut=names)
        for number, who in enumerate(staff, start=1)
    ]
    numbers = range(len(lines) + 1, max(wanted, _FEWEST_LINES) + 1)
    lines += [Line((number, *_blanks(_GIFTS, 1))) for number in numbers]
    return FormTable(
        kind=Kind.CONTRIBUTIONS,
        sheet="Ủng hộ",
        title="Danh sách ủng hộ",
        note="Đơn vị tính: đồng",
        columns=_GIFTS,
        lines=tuple(lines),
        prefilled=len(staff),
    )


def _activities(content: FormContent) -> FormTable:
    choices = choices_of(content.contents)
    columns = tuple(
        replace(one, choices=choices) if one.field == "activity" else one for one in _ACTIVITIES
    )
    numbers = range(1, _ACTIVITY_LINES + 1)
    return FormTable(
        kind=Kind.PARTICIPATION,
        sheet="Hoạt động",
        title="Kết quả hoạt động",
        note="Đơn vị tính: đồng",
        columns=columns,
        lines=tuple(Line((number, *_blanks(columns, 1))) for number in numbers),
        prefilled=0,
    )


def _targets(content: FormContent) -> FormTable:
    return FormTable(
        kind=Kind.TARGETS,
        sheet="Chỉ tiêu",
        title="Kết quả thực hiện chỉ tiêu",
        note=_IN_WORDS if any(one.in_words for one in content.targets) else "",
        columns=_TARGETS,
        lines=tuple(_target(one) for one in content.targets),
        prefilled=len(content.targets),
        landscape=False,
        has_total=False,
    )


def _target(target: FormTarget) -> Line:
    planned = NOT_ASSIGNED if target.not_assigned else figure(target.planned)
    shut = frozenset({"actual"}) if target.in_words or target.not_assigned else frozenset[str]()
    values = (target.code, target.text, target.measure or None, planned, None, None)
    return Line(values, shut=shut)


def _marks(content: FormContent) -> FormTable:
    return FormTable(
        kind=Kind.SCORES,
        sheet="Tự chấm",
        title="Bảng tự chấm điểm",
        note="",
        columns=_MARKS,
        lines=tuple(_criterion(content.criteria, one) for one in content.criteria),
        prefilled=len(content.criteria),
        landscape=False,
        has_total=False,
    )


def _criterion(criteria: Sequence[FormCriterion], one: FormCriterion) -> Line:
    note = COMPUTED_NOTE if one.computed else None
    shut = frozenset({"self", "note"}) if one.computed or one.is_group else frozenset[str]()
    return Line(
        (one.code, one.title, one.max_points / 100, None, note),
        shut=shut,
        most=one.max_points / 100,
        levels=tuple(level / 100 for level in one.levels),
        is_group=one.is_group,
        parts=_leaves_below(criteria, one) if one.is_group else (),
    )


def _cross(content: FormContent) -> FormTable:
    """Every criterion of the stage for each of the other units, unit by unit."""
    lines = tuple(
        _crossed(unit, one)
        for unit in content.judged
        for one in content.criteria
        if not one.is_group
    )
    return FormTable(
        kind=Kind.CROSS_SCORES,
        sheet="Chấm chéo",
        title="Phiếu chấm chéo trong cụm",
        note="Ô để trống là không chấm",
        columns=_CROSS,
        lines=lines,
        prefilled=len(lines),
        has_total=False,
    )


def _crossed(unit: FormUnit, one: FormCriterion) -> Line:
    most = one.max_points / 100
    return Line(
        (unit.code, unit.name, one.code, one.title, most, None, None),
        most=most,
        levels=tuple(level / 100 for level in one.levels),
    )


def _leaves_below(criteria: Sequence[FormCriterion], group: FormCriterion) -> tuple[int, ...]:
    """The places of what the unit marks in a group, at any depth."""
    return tuple(
        place
        for place, one in enumerate(criteria)
        if not (one.is_group or one.computed) and one.code.startswith(f"{group.code}.")
    )


def _blanks(columns: Sequence[FieldColumn], filled: int) -> tuple[None, ...]:
    return (None,) * (len(columns) - filled)


def figure(text: str) -> Value:
    """An exact decimal text as a spreadsheet keeps it; None where it is empty."""
    if not text:
        return None
    number = float(text)
    return int(number) if number.is_integer() else number


def _first_clause(text: str) -> str:
    """What stands before the first colon or semicolon, no longer than a list shows."""
    for mark in (":", ";"):
        first, found, _ = text.partition(mark)
        if found and len(first) >= _FEWEST_LINES:
            text = first
    text = text.rstrip(" .")
    if len(text) <= _LONGEST_CHOICE:
        return text
    return f"{text[:_LONGEST_CHOICE].rpartition(' ')[0]}…"
