"""Sheets drawn as text: a line a row, "¦" between cells, whole numbers as numbers."""

import re

from desktop_app.domain.intake import FileRead, Kind, ReadChoices
from desktop_app.importers.extract import extract
from desktop_app.importers.workbook import CellValue, Merge, Sheet, Workbook


def sheet(drawing: str, *, name: str = "S", hidden: bool = False, merged: str = "") -> Sheet:
    """A sheet from a drawing; `merged` lists regions such as "A1:A2 B1:C1"."""
    rows = tuple(_row(line) for line in drawing.strip("\n").splitlines())
    regions = tuple(_region(one) for one in merged.split())
    return Sheet(name, hidden=hidden, rows=rows, merged=regions)


def book(*sheets: Sheet) -> Workbook:
    return Workbook(sheets)


def read(
    drawing: str, *, file: str = "tep.xlsx", kind: Kind | None = None, merged: str = ""
) -> FileRead:
    """What is read of a workbook with this one sheet."""
    return extract(book(sheet(drawing, merged=merged)), file, ReadChoices(kind))


def found(result: FileRead) -> list[tuple[str, str]]:
    """The problems' codes and cells."""
    return [(problem.code, problem.cell) for problem in result.problems]


def _row(line: str) -> tuple[CellValue, ...]:
    return tuple(_cell(text.strip()) for text in line.strip().split("¦"))


def _cell(text: str) -> CellValue:
    if re.fullmatch(r"\d+", text):
        return int(text)
    if re.fullmatch(r"\d+\.\d+f", text):
        return float(text[:-1])
    return text.replace("\\n", "\n") or None


def _region(text: str) -> Merge:
    (left, top), (right, low) = re.findall(r"([A-Z])(\d+)", text)
    return int(top) - 1, ord(left) - ord("A"), int(low) - 1, ord(right) - ord("A")
