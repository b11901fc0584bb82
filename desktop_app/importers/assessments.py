"""Tables of year-end classes: who, by code or name, the class, and points where there are some."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from desktop_app.domain.awards.assessments import ASSESSED_NAMES, assessed_from
from desktop_app.domain.awards.titles import Assessed
from desktop_app.domain.criteria import Subject
from desktop_app.domain.numbers import parse_points
from desktop_app.domain.problems import Problem, error, warning
from desktop_app.domain.text import clean
from desktop_app.importers import cell_problems
from desktop_app.importers.cells import number_cell, read_name
from desktop_app.importers.columns import Field, Match, Sense, match_columns
from desktop_app.importers.common_fields import (
    IGNORED_FIELDS,
    NOTE_FIELD,
    ORDER_FIELD,
    PERSON_CODE_SYNONYMS,
    PERSON_SYNONYMS,
    UNIT_CODE_FIELD,
    UNIT_SYNONYMS,
)
from desktop_app.importers.grid import Grid, shown
from desktop_app.importers.headings import header_blocks
from desktop_app.importers.lines import Layout, LineKind, read_body
from desktop_app.importers.shapes import ORDER
from desktop_app.importers.workbook import CellValue, Workbook, address, is_fault

_DEEPEST_HEADER = 60
_SHOWN = 5
_WHOM = {
    Subject.INDIVIDUAL: (
        Field("code", ("ma", *PERSON_CODE_SYNONYMS)),
        Field("name", (*PERSON_SYNONYMS, "ho va ten ten don vi")),
        Field("_unit", UNIT_SYNONYMS),
        UNIT_CODE_FIELD,
    ),
    Subject.COLLECTIVE: (
        Field("code", ("ma", *UNIT_CODE_FIELD.synonyms)),
        Field("name", (*UNIT_SYNONYMS, "ho va ten ten don vi")),
    ),
}
_FIELDS = (
    ORDER_FIELD,
    Field(
        "class",
        (
            "xep loai",
            "muc xep loai",
            "ket qua xep loai",
            "xep loai cuoi nam",
            "xep loai chat luong",
            "muc do hoan thanh",
            "muc do hoan thanh nhiem vu",
            "ket qua danh gia",
            "ket qua danh gia xep loai",
            "danh gia xep loai",
        ),
    ),
    Field("points", ("diem", "so diem", "tong diem", "diem danh gia")),
    Field("basis", ("can cu", "van ban", "quyet dinh", "so quyet dinh", "van ban cong nhan")),
    NOTE_FIELD,
    *IGNORED_FIELDS,
)
_NO_SENSE = Sense()


@dataclass(frozen=True, slots=True)
class ClassRow:
    """One row; `code` or `name` is there, both may be; `points` in hundredths.

    `cells`: where each of them stands on `sheet`, by field.
    """

    assessed_as: Assessed
    code: str
    name: str
    points: int | None
    basis: str
    sheet: str
    cells: Mapping[str, str]

    @property
    def subject(self) -> str:
        """By what the row names its subject."""
        return self.code or self.name

    def at_subject(self, problem: Problem) -> Problem:
        """A problem of whom the row names, at the cell that names them."""
        return problem.at(self.sheet, self.cells["code" if self.code else "name"])


@dataclass(frozen=True, slots=True)
class ClassesRead:
    """The rows that can be read, and everything that is wrong in the workbook."""

    rows: tuple[ClassRow, ...]
    problems: tuple[Problem, ...]


def read_classes(workbook: Workbook, of: Subject) -> ClassesRead:
    """The classes of people or units on every sheet that has such a table."""
    tables = [one for sheet in workbook.sheets if (one := _table(Grid(sheet), of)) is not None]
    if not tables:
        return ClassesRead((), (*workbook.problems, _no_table(of)))
    found = [one for table in tables for one in table.read()]
    problems = tuple(one for one in found if isinstance(one, Problem))
    rows = tuple(one for one in found if isinstance(one, ClassRow))
    if not rows and not any(one.is_error for one in problems):
        problems = (*problems, cell_problems.no_rows())
    return ClassesRead(rows, (*workbook.problems, *problems))


@dataclass(frozen=True, slots=True)
class _Table:
    grid: Grid
    top: int
    bottom: int
    match: Match

    def read(self) -> Iterator[ClassRow | Problem]:
        """Each row as a class, or as what is wrong in it; those without a class are told once."""
        unclassed = []
        for row in self._rows():
            found = tuple(self._row(row))
            yield from found
            if not found:
                unclassed.append(row)
        if unclassed:
            yield _unclassed(unclassed).at(self.grid.sheet.name)

    def _rows(self) -> list[int]:
        columns = self.match.columns
        points = columns.get("points")
        values = frozenset() if points is None else frozenset({points})
        name = columns.get("name", columns.get("code"))
        layout = Layout(self.top, self.bottom, columns.get(ORDER), name, values)
        body = read_body(self.grid, layout)
        return [line.row for line in body.lines if line.kind is LineKind.DATA]

    def _row(self, row: int) -> Iterator[ClassRow | Problem]:
        read = {key: self._cell(row, key, how) for key, how in _READ.items()}
        wrong = {key: one for key, one in read.items() if isinstance(one, Problem)}
        kind, points = read["class"], read["points"]
        if kind is None and points is None and not wrong:
            return
        if read["code"] is None and read["name"] is None:
            wrong["name"] = cell_problems.value_missing("subject", "mã hoặc tên")
        if kind is None:
            wrong["class"] = cell_problems.value_missing("class", "mức xếp loại")
        yield from (self._at(one, row, key) for key, one in wrong.items())
        if not wrong and isinstance(kind, Assessed):
            code, name, basis = (str(read[key] or "") for key in ("code", "name", "basis"))
            number = points if isinstance(points, int) else None
            cells = {key: address(row, column) for key, column in self.match.columns.items()}
            yield ClassRow(kind, code, name, number, basis, self.grid.sheet.name, cells)

    def _cell(self, row: int, key: str, read: "_Read") -> "_Reading":
        column = self.match.columns.get(key)
        value = None if column is None else self.grid.value(row, column)
        return cell_problems.cell_error() if is_fault(value) else read(value)

    def _at(self, problem: Problem, row: int, key: str) -> Problem:
        columns = self.match.columns
        column = columns.get(key, columns.get("code", columns.get("name", 0)))
        return problem.at(self.grid.sheet.name, address(row, column))


_Reading = str | int | Assessed | Problem | None
_Read = Callable[[CellValue], _Reading]


def _class(value: CellValue) -> Assessed | Problem | None:
    text = clean(shown(value))
    if not any(char.isalnum() for char in text):
        return None
    known = assessed_from(text) or (Assessed(text) if text in set(Assessed) else None)
    return known or _unknown_class(text)


def _points(value: CellValue) -> int | Problem | None:
    return parse_points(number_cell(value))


def _text(value: CellValue) -> str | Problem | None:
    # A code that was typed as a number is text all the same.
    return read_name(shown(value), _NO_SENSE)


_READ: Mapping[str, _Read] = {
    "code": _text,
    "name": _text,
    "class": _class,
    "points": _points,
    "basis": _text,
}


def _table(grid: Grid, of: Subject) -> _Table | None:
    """The table under the first header that names whom and the class."""
    fields = (*_WHOM[of], *_FIELDS)
    for top in range(grid.top, min(grid.bottom, grid.top + _DEEPEST_HEADER)):
        for bottom, headings in header_blocks(grid, top):
            match = match_columns(headings, fields)
            if "class" in match.columns and {"code", "name"} & match.columns.keys():
                return _Table(grid, top, bottom, match)
    return None


def _no_table(of: Subject) -> Problem:
    whom = "Họ và tên" if of is Subject.INDIVIDUAL else "Tên đơn vị"
    sentence = (
        f"Không thấy bảng xếp loại nào trong tệp. Bảng cần cột “Mã” hoặc “{whom}” và cột “Xếp"
        " loại”, có thể thêm cột “Điểm” và “Căn cứ”. Hãy kiểm tra dòng tiêu đề cột."
    )
    return error("assessment.no_table", sentence)


def _unknown_class(text: str) -> Problem:
    known = "; ".join(ASSESSED_NAMES.values())
    sentence = f"Không có mức xếp loại này. Hãy ghi một trong các mức: {known}."
    return error("assessment.class_unknown", sentence, text)


def _unclassed(rows: list[int]) -> Problem:
    which = ", ".join(str(row + 1) for row in rows[:_SHOWN])
    more = "…" if len(rows) > _SHOWN else ""
    sentence = f"{len(rows)} dòng chưa có xếp loại nên không ghi (dòng {which}{more})."
    return warning("assessment.blank", sentence)
