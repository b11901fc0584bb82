"""One sheet of a set's workbook as rows of values by field, each with its cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.problems import Problem, error
from desktop_app.domain.set_edits.book_cells import held
from desktop_app.domain.set_edits.book_shape import LABELS, BookField, BookSheet
from desktop_app.domain.text import match_key
from desktop_app.importers.workbook import CellValue, Sheet, Workbook, address, is_fault


@dataclass(frozen=True, slots=True)
class Line:
    """A filled row: values in the template's shape by field, and where each field stands."""

    values: Mapping[str, object]
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet's lines, and what is wrong before anything of them is understood."""

    name: str
    lines: tuple[Line, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_page(workbook: Workbook, shape: BookSheet) -> Page:
    """The rows of a sheet below its headings."""
    sheet = find_sheet(workbook, shape.name)
    if sheet is None:
        return Page(shape.name, problems=(_no_sheet(shape.name),))
    columns, problems = _columns(sheet, shape.fields)
    if not columns:
        return Page(shape.name, problems=tuple(problems))
    read = [_line(sheet, row, columns) for row in range(1, _height(sheet))]
    lines = tuple(line for line, _ in read if line.values)
    faults = [fault for _, found in read for fault in found]
    return Page(shape.name, lines, (*problems, *faults))


def read_labels(workbook: Workbook, name: str, fields: Sequence[BookField]) -> Page:
    """The only line of a sheet that names each field on the left and has its value on the right."""
    sheet = find_sheet(workbook, name)
    if sheet is None:
        return Page(name, problems=(_no_sheet(name),))
    wanted = {match_key(one.heading): one for one in fields}
    at = [
        (wanted[key], (row, 1))
        for row in range(1, _height(sheet))
        if (key := match_key(str(value_at(sheet, row, 0) or ""))) in wanted
    ]
    line, problems = _values(sheet, at)
    missing = [one for one in fields if one.key not in {found.key for found, _ in at}]
    return Page(name, (line,), (*(_no_line(name, one) for one in missing), *problems))


def find_sheet(workbook: Workbook, name: str) -> Sheet | None:
    """The sheet of that name, whatever its case."""
    key = match_key(name)
    return next((one for one in workbook.sheets if match_key(one.name) == key), None)


def value_at(sheet: Sheet, row: int, column: int) -> CellValue:
    """What stands in a cell, counted from 0 on the sheet itself; None beside what is filled."""
    line, place = row - sheet.first_row, column - sheet.first_column
    if 0 <= line < len(sheet.rows) and 0 <= place < len(sheet.rows[line]):
        return sheet.rows[line][place]
    return None


def _height(sheet: Sheet) -> int:
    return sheet.first_row + len(sheet.rows)


def _columns(
    sheet: Sheet, fields: Sequence[BookField]
) -> tuple[list[tuple[BookField, int]], list[Problem]]:
    """Each field with its column, by the headings of the first row."""
    width = sheet.first_column + max(map(len, sheet.rows), default=0)
    heads = {match_key(str(value_at(sheet, 0, column) or "")): column for column in range(width)}
    found = [(one, heads[key]) for one in fields if (key := match_key(one.heading)) in heads]
    there = {one.key for one, _ in found}
    return found, [_no_column(sheet.name, one) for one in fields if one.key not in there]


def _line(
    sheet: Sheet, row: int, columns: Sequence[tuple[BookField, int]]
) -> tuple[Line, list[Problem]]:
    return _values(sheet, [(one, (row, column)) for one, column in columns])


def _values(
    sheet: Sheet, at: Sequence[tuple[BookField, tuple[int, int]]]
) -> tuple[Line, list[Problem]]:
    values: dict[str, object] = {}
    problems: list[Problem] = []
    cells = {one.key: address(*place) for one, place in at}
    for one, place in at:
        cell = value_at(sheet, *place)
        if is_fault(cell):
            problems.append(_fault(str(cell)).at(sheet.name, cells[one.key]))
        elif (value := held(one, cell)) is not None:
            values[one.key] = value
    return Line(values, cells), problems


def _no_sheet(name: str) -> Problem:
    sentence = (
        f"Tệp không có trang “{name}”. Hãy xuất lại bộ tiêu chí ra Excel và sửa trong tệp đó, "
        "không đổi tên hay xóa trang."
    )
    return error("workbook.sheet_missing", sentence, name)


def _no_column(sheet: str, one: BookField) -> Problem:
    sentence = f"Trang “{sheet}” thiếu cột “{one.heading}” ở dòng đầu. Hãy ghi lại tên cột."
    return error("workbook.column_missing", sentence, one.heading).at(sheet)


def _no_line(sheet: str, one: BookField) -> Problem:
    sentence = f"Trang “{sheet}” thiếu dòng “{one.heading}” ở cột “{LABELS[0]}”. Hãy ghi lại."
    return error("workbook.line_missing", sentence, one.heading).at(sheet)


def _fault(shown: str) -> Problem:
    sentence = f"Ô báo lỗi “{shown}” hoặc công thức chưa được tính. Hãy ghi lại giá trị."
    return error("cell.fault", sentence, shown)
