"""A workbook as plain frozen values, and its way over a pipe as JSON.

Rows and columns count from 0 here; `Sheet.address` says what Excel shows.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any, TypeAlias

from desktop_app.domain.numerals import is_cell_error
from desktop_app.domain.problems import Problem, Severity

CellValue: TypeAlias = str | int | float | bool | date | datetime | None
Cells: TypeAlias = tuple[tuple[CellValue, ...], ...]
Merge: TypeAlias = tuple[int, int, int, int]
# By sheet, then by absolute row and column: what a cell without a value shows.
Faults: TypeAlias = Mapping[str, Mapping[tuple[int, int], str]]
NOT_COMPUTED = "#CHƯA TÍNH!"
MAX_ROWS, MAX_COLUMNS = 1_048_576, 16_384
# The largest filled rectangle that is taken: what an office's file can need many times over.
MAX_CELLS = 2_000_000


@dataclass(frozen=True, slots=True)
class Conversion:
    """A text that was typed in an old Vietnamese encoding: where, what stood there, which one."""

    row: int
    column: int
    before: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: the filled rectangle of its cells.

    `rows[0][0]` stands at (`first_row`, `first_column`); `merged` holds absolute, inclusive
    regions (top, left, bottom, right); a format that does not tell them leaves it empty.
    `hidden_rows` and `hidden_columns` are absolute; `filtered`: an automatic filter hides rows;
    `converted`: texts that are no longer as they stand in the file.
    """

    name: str
    hidden: bool = False
    first_row: int = 0
    first_column: int = 0
    rows: Cells = ()
    merged: tuple[Merge, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    filtered: bool = False
    converted: tuple[Conversion, ...] = ()


@dataclass(frozen=True, slots=True)
class Workbook:
    """All sheets of a file, in its order, and what is to be said of the file as a whole."""

    sheets: tuple[Sheet, ...] = ()
    problems: tuple[Problem, ...] = ()


def is_fault(value: CellValue) -> bool:
    """Whether a cell shows an error such as #REF!, or holds a formula that was never computed."""
    return isinstance(value, str) and (value == NOT_COMPUTED or is_cell_error(value))


def column_letter(column: int) -> str:
    """A column's letters: 0 is "A", 26 is "AA"."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """A cell as Excel names it, from counts that start at 0."""
    return f"{column_letter(column)}{row + 1}"


def encode(workbook: Workbook) -> dict[str, Any]:
    """The workbook as JSON values; a date becomes {"d": ISO}, a moment {"t": ISO}."""
    return {
        "sheets": [_encode_sheet(sheet) for sheet in workbook.sheets],
        "problems": [asdict(problem) for problem in workbook.problems],
    }


def decode(workbook: dict[str, Any]) -> Workbook:
    """The workbook that `encode` took apart."""
    return Workbook(
        tuple(_decode_sheet(sheet) for sheet in workbook["sheets"]),
        tuple(decode_problem(problem) for problem in workbook["problems"]),
    )


def decode_problem(problem: dict[str, Any]) -> Problem:
    """The problem that `asdict` took apart."""
    return Problem(**(problem | {"severity": Severity(problem["severity"])}))


def _encode_sheet(sheet: Sheet) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "hidden": sheet.hidden,
        "at": [sheet.first_row, sheet.first_column],
        "merged": sheet.merged,
        "rows": [[_encode_cell(cell) for cell in row] for row in sheet.rows],
        "hidden_rows": sheet.hidden_rows,
        "hidden_columns": sheet.hidden_columns,
        "filtered": sheet.filtered,
        "converted": [[one.row, one.column, one.before, one.encoding] for one in sheet.converted],
    }


def _decode_sheet(sheet: dict[str, Any]) -> Sheet:
    return Sheet(
        name=sheet["name"],
        hidden=sheet["hidden"],
        first_row=sheet["at"][0],
        first_column=sheet["at"][1],
        rows=tuple(tuple(_decode_cell(cell) for cell in row) for row in sheet["rows"]),
        merged=tuple((top, left, low, right) for top, left, low, right in sheet["merged"]),
        hidden_rows=tuple(sheet["hidden_rows"]),
        hidden_columns=tuple(sheet["hidden_columns"]),
        filtered=sheet["filtered"],
        converted=tuple(Conversion(*one) for one in sheet["converted"]),
    )


def _encode_cell(cell: CellValue) -> str | float | dict[str, str] | None:
    if isinstance(cell, datetime):
        return {"t": cell.isoformat()}
    if isinstance(cell, date):
        return {"d": cell.isoformat()}
    return cell


def _decode_cell(cell: str | float | dict[str, str] | None) -> CellValue:
    if not isinstance(cell, dict):
        return cell
    if "t" in cell:
        return datetime.fromisoformat(cell["t"])
    return date.fromisoformat(cell["d"])
