"""The reading process: `python -m desktop_app.importers.reader`, or the program with `--reader`.

It says {"ready": true}, then answers each {"path": …} on standard input with {"sheets": […],
"problems": […]} or {"problem": {…}} on standard output, until standard input closes. A file that
kills it kills nothing else. It needs neither Qt nor SQLAlchemy.
"""

import sys
import zipfile
from dataclasses import asdict, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, BinaryIO

import python_calamine as calamine

from desktop_app.domain.problems import Problem
from desktop_app.importers import file_problems
from desktop_app.importers.frames import read_frame, write_frame
from desktop_app.importers.guard import MAX_CELLS, Form, inspect
from desktop_app.importers.memory_limit import limit_memory
from desktop_app.importers.ods_merges import read_ods_faults, read_ods_merges
from desktop_app.importers.text_file import read_text
from desktop_app.importers.workbook import (
    Cells,
    CellValue,
    Faults,
    Merge,
    Sheet,
    Workbook,
    encode,
)
from desktop_app.importers.xlsx_faults import read_xlsx_faults

MEMORY_LIMIT = 400 * 2**20
_EXACT_INTEGERS = 2**53


def main() -> None:
    """Answer requests until there are no more."""
    limit_memory(MEMORY_LIMIT)
    serve(sys.stdin.buffer, sys.stdout.buffer)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request in turn."""
    write_frame(answers, {"ready": True})
    while (request := read_frame(requests)) is not None:
        write_frame(answers, _answer(Path(request["path"])))


def _answer(path: Path) -> dict[str, Any]:
    result = read_file(path)
    if isinstance(result, Problem):
        return {"problem": asdict(result)}
    return encode(result)


def read_file(path: Path) -> Workbook | Problem:
    """The file's sheets, or why they cannot be had."""
    try:
        return _read_inspected(path)
    except MemoryError:
        return file_problems.too_large("vượt giới hạn bộ nhớ")
    except OSError:
        return file_problems.unreadable()
    except calamine.PasswordError:
        return file_problems.encrypted()
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001  # a Rust panic is no Exception; any means a bad file
        return file_problems.broken()


def _read_inspected(path: Path) -> Workbook | Problem:
    form = inspect(path)
    if isinstance(form, Problem):
        return form
    workbook = read_text(path) if form is Form.TEXT else _read_spreadsheet(path, form)
    if isinstance(workbook, Workbook) and not any(sheet.rows for sheet in workbook.sheets):
        return file_problems.empty()
    return workbook


def _read_spreadsheet(path: Path, form: Form) -> Workbook | Problem:
    faults = _faults(path, form)
    with path.open("rb") as file, calamine.load_workbook(file) as source:
        merges = read_ods_merges(path) if form is Form.OPEN_DOCUMENT else {}
        sheets = []
        cells = 0
        for about in source.sheets_metadata:
            if about.typ is not calamine.SheetTypeEnum.WorkSheet:
                continue
            table = source.get_sheet_by_name(about.name)
            cells += table.height * table.width
            if cells > MAX_CELLS:
                return file_problems.too_large(f"{cells:,} ô".replace(",", "."))
            sheets.append(_with_faults(_sheet(about, table, merges.get(about.name, ())), faults))
    return Workbook(tuple(sheets))


def _faults(path: Path, form: Form) -> Faults:
    """What cells without a value show; formats of before 2007 do not tell it apart."""
    if form is Form.OPEN_DOCUMENT:
        return read_ods_faults(path)
    return read_xlsx_faults(path) if zipfile.is_zipfile(path) else {}


def _with_faults(sheet: Sheet, faults: Faults) -> Sheet:
    """The sheet with what its blank cells really show."""
    found = faults.get(sheet.name)
    if not found:
        return sheet
    rows = [list(row) for row in sheet.rows]
    for (row, column), fault in found.items():
        line, place = row - sheet.first_row, column - sheet.first_column
        if 0 <= line < len(rows) and 0 <= place < len(rows[line]) and rows[line][place] is None:
            rows[line][place] = fault
    return replace(sheet, rows=tuple(map(tuple, rows)))


def _sheet(
    about: calamine.SheetMetadata, table: calamine.CalamineSheet, merges: tuple[Merge, ...]
) -> Sheet:
    first_row, first_column = table.start or (0, 0)
    merged = table.merged_cell_ranges or ()
    return Sheet(
        name=about.name,
        hidden=about.visible is not calamine.SheetVisibleEnum.Visible,
        first_row=first_row,
        first_column=first_column,
        rows=_without_blank_end(tuple(_row(row) for row in table.to_python())),
        merged=merges or tuple((top, left, low, right) for (top, left), (low, right) in merged),
    )


def _row(row: list[Any]) -> tuple[CellValue, ...]:
    return tuple(_cell(value) for value in row)


def _without_blank_end(rows: Cells) -> Cells:
    end = len(rows)
    while end and not any(cell is not None for cell in rows[end - 1]):
        end -= 1
    return rows[:end]


def _cell(value: str | float | date | time | timedelta) -> CellValue:
    """A cell as the rest of the program knows it: a whole float is an integer, "" is None."""
    if isinstance(value, str):
        return value or None
    if isinstance(value, float) and value.is_integer() and abs(value) < _EXACT_INTEGERS:
        return int(value)
    if isinstance(value, datetime) and value.time() == time():
        return value.date()
    if isinstance(value, time | timedelta):
        return str(value)
    return value


if __name__ == "__main__":
    main()
