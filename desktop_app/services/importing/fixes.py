"""What was settled about a file in its preview, as records beside what the file says."""

from collections.abc import Iterator
from typing import Any

from desktop_app.importers.choices import place
from desktop_app.importers.grid import Grid, shown
from desktop_app.importers.workbook import Workbook, address
from desktop_app.services.importing.corrections import FileCorrections
from desktop_app.services.importing.staged import Stage, StagedFile

Record = dict[str, Any]


def fixes_of(stage: Stage, file: StagedFile) -> Iterator[Record]:
    """Every change that counts in a file, with what the file itself says.

    Of the problems let in only those that the file still has.
    """
    said = stage.corrections(file.number)
    grids = _grids(stage.workbook(file.number) or Workbook())
    yield from _cells(grids, said)
    yield from _rows(grids, said)
    yield from _allowed(file, said)
    yield from _names(file, said)
    yield from _columns(file, said)


def _grids(workbook: Workbook) -> dict[str, Grid]:
    return {sheet.name: Grid(sheet) for sheet in workbook.sheets}


def _record(kind: str, at: tuple[str, str], found: str, stored: str, reason: str = "") -> Record:
    sheet, cell = at
    values = {"kind": kind, "sheet": sheet, "cell": cell, "found": found}
    return {**values, "stored": stored, "reason": reason}


def _cells(grids: dict[str, Grid], said: FileCorrections) -> Iterator[Record]:
    for (sheet, cell), text in said.cells.items():
        yield _record("fix", (sheet, cell), shown(grids[sheet].value(*place(cell))), text)


def _rows(grids: dict[str, Grid], said: FileCorrections) -> Iterator[Record]:
    for sheet, row in sorted(said.rows_out):
        filled = grids[sheet].filled(row - 1)
        cell = address(row - 1, min(filled, default=0))
        texts = " | ".join(shown(value) for _, value in sorted(filled.items()))
        yield _record("leave_out", (sheet, cell), texts, "")


def _allowed(file: StagedFile, said: FileCorrections) -> Iterator[Record]:
    for problem in file.problems:
        reason = said.allowed.get((problem.code, problem.sheet, problem.cell))
        if reason is not None:
            at = (problem.sheet, problem.cell)
            yield _record("allow", at, problem.value, problem.code, reason)


def _names(file: StagedFile, said: FileCorrections) -> Iterator[Record]:
    if said.unit:
        found = next((table.unit for table in file.tables if table.unit), "")
        yield _record("unit", ("", ""), found, said.unit)
    for text, code in said.units.items():
        yield _record("unit", ("", ""), text, code)
    for text, code in said.people.items():
        yield _record("person", ("", ""), text, code)


def _columns(file: StagedFile, said: FileCorrections) -> Iterator[Record]:
    for table in file.tables:
        for letter, field in said.columns.get(table.layout, {}).items():
            at = (table.sheet, f"{letter}{table.header_row}")
            yield _record("column", at, table.headings.get(letter, ""), field)
