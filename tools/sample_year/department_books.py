"""The department's own workbooks: its units, its people, targets with results, marks."""

from collections.abc import Iterable, Sequence

from tools.sample_year import typed
from tools.sample_year.assessments import (
    CRITERIA,
    PASS_FAIL,
    MarkedCriterion,
    Result,
    marks_of,
    results_of,
    summed,
)
from tools.sample_year.department import CLUSTERS, UNITS, YEAR, Person, Unit, people_of
from tools.sample_year.draft import Draft, department_head, header, signature, titles
from tools.sample_year.grid import Look, Page, Value, letter
from tools.sample_year.layouts import Column, column, stt
from tools.sample_year.quirks import Quirk

TEXT = Look(border=True, wrap=True)
CENTRE = Look(border=True, align="center")
FIGURE = Look(border=True, align="right", number="#,##0")
BOLD = Look(border=True, bold=True)
_TENS = ("", "X", "XX")
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_WEIGHTY = 10_000
_CODE_COLUMN = 1
_CODE_TURN = 4
_DAY_TURN = 5
_SIGNED = "ngày 20 tháng 12 năm 2024"
_CLERK, _HEAD = "Trần Thị Sổ Cái", "Lê Văn Con Dấu"

_UNIT_COLUMNS = (
    stt(),
    column("code", "Mã đơn vị", width=11),
    column("name", "Tên đơn vị", width=38),
    column("short", "Tên viết tắt", width=14),
    column("kind", "Loại đơn vị", width=18),
    column("cluster", "Cụm thi đua", width=40),
    column("headcount", "Tổng số người", width=9),
    column("note", "Ghi chú", width=14),
)
_PERSON_COLUMNS = (
    stt(),
    column("code", "Mã cán bộ", width=9),
    column("name", "Họ và tên", width=27),
    column("gender", "Giới tính", width=8),
    column("born", "Ngày sinh", width=12),
    column("position", "Chức vụ", width=20),
    column("unit", "Đơn vị", width=36),
    column("category", "Phân loại", width=16),
)
_TARGET_COLUMNS = (
    stt(),
    column("unit", "Đơn vị", width=34),
    column("code", "Mã chỉ tiêu", width=9),
    column("title", "Chỉ tiêu", width=44),
    column("measure", "Đơn vị tính", width=9),
    column("planned", "Kế hoạch giao", width=14),
    column("actual", "Thực hiện", width=12),
    column("note", "Ghi chú", width=18),
)
_MARK_COLUMNS = (
    stt(),
    column("unit", "Đơn vị", width=36),
    *(column(item.code, item.group, f"{item.code}\n{item.title}", width=13) for item in CRITERIA),
    column("sum", "Cộng", width=9),
)


def _start(name: str, lines: Sequence[str], columns: Sequence[Column]) -> Draft:
    draft = Draft(Page(name, landscape=True), len(columns))
    department_head(draft)
    titles(draft, lines)
    draft.row += 1
    header(draft, columns)
    return draft


def _row(draft: Draft, values: Iterable[Value], *, bold: bool = False) -> None:
    for at, value in enumerate(values):
        draft.page.put(draft.row, draft.left + at, value, BOLD if bold else _look(at, value))
    draft.row += 1


def _look(at: int, value: Value) -> Look:
    if isinstance(value, str) and at:
        return TEXT
    is_large = isinstance(value, int) and value >= _WEIGHTY and at > _CODE_COLUMN
    return FIGURE if is_large else CENTRE


def _roman(number: int) -> str:
    return _TENS[number // 10] + _ONES[number % 10]


def units_page() -> Page:
    """The unit list, by cluster."""
    title = f"DANH SÁCH CÁC PHÒNG, ĐƠN VỊ TRỰC THUỘC SỞ NĂM {YEAR}"
    draft = _start("Don vi", (title,), _UNIT_COLUMNS)
    for number, (code, name) in enumerate(CLUSTERS.items()):
        _row(draft, (_roman(number + 1), None, name, *(None,) * 5), bold=True)
        for order, unit in enumerate((u for u in UNITS if u.cluster == code), start=1):
            _row(draft, (order, *_unit_values(unit)))
    people = sum(unit.headcount for unit in UNITS)
    _row(draft, (None, None, "Tổng cộng", None, None, None, people, None), bold=True)
    signature(draft, "ngày 10 tháng 01 năm 2024", _CLERK, _HEAD)
    return draft.page


def _unit_values(unit: Unit) -> tuple[Value, ...]:
    kind = "Phòng chuyên môn" if unit.is_division else "Đơn vị sự nghiệp"
    cluster = CLUSTERS[unit.cluster]
    return unit.code, unit.name, unit.short_name, kind, cluster, unit.headcount, None


def people_page() -> Page:
    """The staff list, a group row above each unit."""
    titles_ = ("DANH SÁCH CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC, NGƯỜI LAO ĐỘNG", f"Có mặt đến 01/01/{YEAR}")
    draft = _start("CBCCVC", titles_, _PERSON_COLUMNS)
    number = 0
    for group, unit in enumerate(UNITS):
        _row(draft, (_roman(group + 1), None, unit.name, *(None,) * 5), bold=True)
        for person in people_of(unit):
            number += 1
            _row(draft, (number, *_person_values(person, unit, number)))
    signature(draft, "ngày 10 tháng 01 năm 2024", _CLERK, _HEAD)
    for place, cell in draft.page.cells.items():
        if place[1] == 4 and cell.look == CENTRE:  # noqa: PLR2004  # dates need a date's look
            draft.page.put(
                *place, cell.value, Look(border=True, align="center", number="dd/mm/yyyy")
            )
    return draft.page


def _person_values(person: Person, unit: Unit, number: int) -> tuple[Value, ...]:
    habits = frozenset({Quirk.DATES_REAL}) if number % _DAY_TURN == 0 else frozenset[Quirk]()
    born = typed.when(person.born, habits)
    if isinstance(born, str) and born.startswith("tháng"):
        born = f"{person.born[5:]}/{person.born[:4]}"
    code = int(person.code) if number % _CODE_TURN == 0 else person.code
    return code, person.name, person.gender, born, person.position, unit.name, person.category


def targets_page(cluster: str, *, merged: bool) -> Page:
    """Targets and results of one cluster; the unit's cell merged over its rows, or repeated."""
    lines = (f"KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM {YEAR}", CLUSTERS[cluster])
    draft = _start("Chi tieu", lines, _TARGET_COLUMNS)
    number = 0
    for unit in (unit for unit in UNITS if unit.cluster == cluster):
        results = results_of(unit)
        first = draft.row
        for result in results:
            number += 1
            _row(draft, (number, unit.name, *_target_values(result, number, merged=merged)))
        if merged:
            _merge_units(draft.page, first, len(results), unit.name)
    signature(draft, _SIGNED, _CLERK, _HEAD)
    return draft.page


def _merge_units(page: Page, first: int, count: int, name: str) -> None:
    for row in range(first, first + count):
        del page.cells[row, 1]
    page.put(first, 1, name, TEXT, span=(count, 1))


def _target_values(result: Result, number: int, *, merged: bool) -> tuple[Value, ...]:
    kind = result.kind
    if result.planned is None:
        return kind.code, kind.title, kind.measure, "Không giao", None, None
    actual: Value = result.actual
    # In one of the two workbooks decimals are text with a comma, as typed on another keyboard.
    if not merged and number % 2 and result.actual and result.actual % 1:
        actual = str(result.actual).replace(".", ",")
    note = "Tổng hợp theo báo cáo của đơn vị" if kind.code == "QUY" else None
    planned = typed.plain_number(result.planned)
    return kind.code, kind.title, kind.measure, planned, actual, note


def marks_page(cluster: str) -> Page:
    """The appraisal of one cluster: units down, criteria across, a row of maxima first."""
    lines = (f"BẢNG CHẤM ĐIỂM THẨM ĐỊNH THI ĐUA NĂM {YEAR}", CLUSTERS[cluster])
    draft = _start("Tham dinh", lines, _MARK_COLUMNS)
    top = (item.maximum // 100 for item in CRITERIA)
    _row(draft, (None, "Điểm tối đa", *top, None), bold=True)
    for order, unit in enumerate((u for u in UNITS if u.cluster == cluster), start=1):
        marks = marks_of(unit)
        cells = [_mark_value(item, marks[item.code], order) for item in CRITERIA]
        total = typed.hundredths(summed(marks), 0, frozenset())
        _row(draft, (order, unit.name, *cells, total))
    signature(draft, _SIGNED, _CLERK, _HEAD)
    return draft.page


def _mark_value(item: MarkedCriterion, points: int | None, order: int) -> Value:
    if points is None:
        return None
    if item.code == PASS_FAIL:
        return "Đạt" if points else "Không đạt"
    habits = frozenset({Quirk.TEXT_DECIMALS}) if item.code == "1.4" else frozenset[Quirk]()
    return typed.hundredths(points, order, habits)


def mark_columns() -> dict[str, str]:
    """The letter of each criterion's column."""
    return {
        item.field: letter(at) for at, item in enumerate(_MARK_COLUMNS) if item.field[0].isdigit()
    }
