"""Files as units sent them: saved, opened, looked into cell by cell."""

from argparse import Namespace
from collections.abc import Sequence

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.domain.errors import NotFound
from desktop_app.domain.intake_rows import FileFix, SheetShown
from desktop_app.domain.progress import Progress
from desktop_app.reports.answers import place, severity_word
from desktop_app.reports.origins import origin_text

_FIXES = {
    "fix": "sửa ô",
    "leave_out": "bỏ dòng",
    "allow": "cho qua",
    "unit": "gán đơn vị",
    "column": "gán cột",
}


def save(asked: Namespace, _progress: Progress) -> Answer:
    """A file's exact bytes, where they are wanted."""
    with opened(asked) as office:
        path = office.originals.save(asked.file_id, asked.out)
    return Answer(f"Đã lưu bản gốc: {path}", {"path": str(path)})


def open_copy(asked: Namespace, _progress: Progress) -> Answer:
    """A copy to be opened, which cannot be changed."""
    with opened(asked) as office:
        path = str(office.originals.open_copy(asked.file_id))
    return Answer(path, {"path": path})


def headcount(asked: Namespace, _progress: Progress) -> Answer:
    """Where a unit's headcount stands."""
    with opened(asked) as office:
        origin = office.originals.headcount(asked.year, asked.unit)
    if origin is None:
        return Answer("Số người của đơn vị không lấy từ danh sách đơn vị nào.")
    document: Json = {
        "file_id": origin.file_id,
        "file": origin.file,
        "sheet": origin.sheet,
        "cell": origin.cell,
    }
    return Answer(f"Tệp số {origin.file_id}: {origin_text(origin)}", document)


def show(asked: Namespace, _progress: Progress) -> Answer:
    """What stands in a file: its sheets, the rows of one, or one cell of it."""
    file_id: int = asked.file_id
    with opened(asked) as office:
        names = office.originals.sheet_names(file_id)
        fixes = office.originals.fixes(file_id)
        if not asked.sheet and not asked.cell:
            return _file_answer(file_id, names, fixes)
        row, column = _wanted(asked.cell)
        limit = 1 if asked.cell else asked.limit
        sheet = office.originals.sheet(file_id, asked.sheet or names[0], row, limit)
    return _sheet_answer(sheet, fixes, asked.cell, column)


def _wanted(cell: str) -> tuple[int, int]:
    """The row and column to show; raises NotFound for what is no cell."""
    if not cell:
        return 1, 0
    found = place(cell)
    if found is None:
        what = "ô"
        raise NotFound(what, cell)
    return found


def _file_answer(file_id: int, names: Sequence[str], fixes: Sequence[FileFix]) -> Answer:
    lines = (f"Tệp số {file_id} có các trang: {', '.join(names)}", *map(_fix_line, fixes))
    document: Json = {"sheets": list(names), "fixes": [_fix(one) for one in fixes]}
    return Answer("\n".join(lines), document)


def _sheet_answer(sheet: SheetShown, fixes: Sequence[FileFix], cell: str, column: int) -> Answer:
    here = [one for one in fixes if one.sheet == sheet.name and cell in {"", one.cell}]
    told = {at: found for at, found in sheet.problems.items() if cell in {"", at}}
    value = _value(sheet, column)
    document: dict[str, Json] = {
        "sheet": sheet.name,
        "rows_total": sheet.rows_total,
        "rows": [
            {"row": number, "cells": list(cells)}
            for number, cells in enumerate(sheet.cells, sheet.first_row)
        ],
        "problems": [
            {"cell": at, "severity": one.severity.value, "code": one.code, "message": one.message}
            for at, found in told.items()
            for one in found
        ],
        "fixes": [_fix(one) for one in here],
    }
    if cell:
        document |= {"cell": cell, "value": value}
    first = [f"Trang “{sheet.name}”, ô {cell}: {value}"] if cell else [f"Trang “{sheet.name}”"]
    rows = [
        f"{number}: {' | '.join(cells)}"
        for number, cells in enumerate(sheet.cells, sheet.first_row)
    ]
    problems = [
        f"{severity_word(one)} ở ô {at}: {one.message}"
        for at, found in told.items()
        for one in found
    ]
    return Answer("\n".join((*first, *rows, *problems, *map(_fix_line, here))), document)


def _value(sheet: SheetShown, column: int) -> str:
    """The cell of the first row shown, empty where the sheet does not reach so far."""
    row = sheet.cells[0] if sheet.cells else ()
    return row[column - 1] if 0 < column <= len(row) else ""


def _fix_line(fix: FileFix) -> str:
    at = " ".join(one for one in (fix.sheet, fix.cell) if one)
    reason = f" ({fix.reason})" if fix.reason else ""
    what = _FIXES.get(fix.kind, fix.kind)
    return f"Đã {what} {at}: trong tệp “{fix.found}”, trong sổ “{fix.stored}”{reason}"


def _fix(fix: FileFix) -> Json:
    return {
        "kind": fix.kind,
        "sheet": fix.sheet,
        "cell": fix.cell,
        "found": fix.found,
        "stored": fix.stored,
        "reason": fix.reason,
    }
