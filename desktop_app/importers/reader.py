"""The reading process: `python -m desktop_app.importers.reader`, or the program with `--reader`.

It says {"ready": true}, then answers each {"path": …} on standard input with {"sheets": […],
"problems": […]} or {"problem": {…}} on standard output, until standard input closes. A request
with "plan" asks for a plan document: {"lines": […]} or {"refused": CLASS}. A file that kills it
kills nothing else. It needs neither Qt nor SQLAlchemy.
"""

import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from desktop_app.domain.plan_refusals import DamagedDocument, PlanRefused, TooLargeDocument
from desktop_app.domain.problems import Problem
from desktop_app.importers import file_problems
from desktop_app.importers.calamine_sheets import PasswordError
from desktop_app.importers.frames import read_frame, write_frame
from desktop_app.importers.guard import Form, Inspected, inspect
from desktop_app.importers.html_file import read_html
from desktop_app.importers.memory_limit import limit_memory
from desktop_app.importers.ods_file import read_ods
from desktop_app.importers.plan_files import read_document
from desktop_app.importers.text_file import read_text
from desktop_app.importers.workbook import Sheet, Workbook, address, encode
from desktop_app.importers.xls_file import read_xls
from desktop_app.importers.xlsb_file import read_xlsb
from desktop_app.importers.xlsx_file import read_xlsx
from desktop_app.importers.xml2003_file import read_xml2003

MEMORY_LIMIT = 400 * 2**20
_ZIP_READERS = {Form.XLSX: read_xlsx, Form.XLSB: read_xlsb, Form.OPEN_DOCUMENT: read_ods}
LONGEST_TEXT = 32_767  # Excel's own limit for one cell
MOST_CHARACTERS = 50_000_000


def main() -> None:
    """Answer requests until there are no more."""
    limit_memory(MEMORY_LIMIT)
    serve(sys.stdin.buffer, sys.stdout.buffer)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request in turn."""
    write_frame(answers, {"ready": True})
    while (request := read_frame(requests)) is not None:
        path = Path(request["path"])
        write_frame(answers, _plan_answer(path) if request.get("plan") else _answer(path))


def _plan_answer(path: Path) -> dict[str, Any]:
    try:
        return {"lines": read_plan_lines(path)}
    except PlanRefused as refusal:
        return {"refused": type(refusal).__name__}


def read_plan_lines(path: Path) -> list[str]:
    """The lines of a plan document.

    Raises: PlanRefused.
    """
    try:
        return read_document(path)
    except (PlanRefused, KeyboardInterrupt, SystemExit):
        raise
    except (MemoryError, RecursionError) as error:
        raise TooLargeDocument from error
    except Exception as error:  # whatever it is, the file is at fault
        raise DamagedDocument from error


def _answer(path: Path) -> dict[str, Any]:
    result = read_file(path)
    if isinstance(result, Problem):
        return {"problem": asdict(result)}
    return encode(result)


def read_file(path: Path) -> Workbook | Problem:
    """The file's sheets, or why they cannot be had."""
    try:
        found = inspect(path)
    except MemoryError:
        return _out_of_memory()
    except OSError:
        return file_problems.unreadable()
    return found if isinstance(found, Problem) else _read_inspected(path.stem, found)


def _read_inspected(name: str, found: Inspected) -> Workbook | Problem:
    try:
        workbook = _read(name, found)
    except MemoryError:
        return _out_of_memory()
    except PasswordError:
        return file_problems.encrypted()
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001  # a Rust panic is no Exception; any means a bad file
        return file_problems.broken()
    return workbook if isinstance(workbook, Problem) else _judged(workbook)


def _judged(workbook: Workbook) -> Workbook | Problem:
    """The workbook, unless it is empty or has more text than a sheet can hold."""
    if not any(sheet.rows for sheet in workbook.sheets):
        return file_problems.empty()
    return _too_wordy(workbook) or workbook


def _out_of_memory() -> Problem:
    return file_problems.too_large("vượt giới hạn bộ nhớ")


def _read(name: str, found: Inspected) -> Workbook | Problem:
    match found.form:
        case Form.XLS:
            return read_xls(found.data)
        case Form.XML_2003:
            return read_xml2003(found.data)
        case Form.WEB_PAGE:
            return read_html(name, found.data)
        case Form.TEXT:
            return read_text(name, found.data)
    return _ZIP_READERS[found.form](found.parts())


def _too_wordy(workbook: Workbook) -> Problem | None:
    """A cell with more text than one can hold, or more text than anybody reads."""
    lengths = [
        len(text)
        for sheet in workbook.sheets
        for row in sheet.rows
        for text in row
        if isinstance(text, str)
    ]
    if sum(lengths) > MOST_CHARACTERS:
        return file_problems.too_large("quá nhiều chữ")
    if lengths and max(lengths) > LONGEST_TEXT:
        return next(filter(None, map(_long_text, workbook.sheets)))
    return None


def _long_text(sheet: Sheet) -> Problem | None:
    for line, row in enumerate(sheet.rows, sheet.first_row):
        for place, cell in enumerate(row, sheet.first_column):
            if isinstance(cell, str) and len(cell) > LONGEST_TEXT:
                cell_name = address(line, place)
                return file_problems.long_text(cell_name).at(sheet.name, cell_name)
    return None


if __name__ == "__main__":
    main()
