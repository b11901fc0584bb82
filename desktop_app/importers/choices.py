"""What somebody settled about a file, applied to its sheets before they are read."""

import re
from collections.abc import Mapping
from dataclasses import replace

from desktop_app.domain.intake import ReadChoices
from desktop_app.importers.workbook import CellValue, Sheet

NO_CHOICES = ReadChoices()
_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_LETTERS = 26


def with_cells(sheet: Sheet, choices: ReadChoices) -> Sheet:
    """The sheet with the texts that were put in place of what stands in its cells."""
    texts = {
        place(cell): text for (name, cell), text in choices.cells.items() if name == sheet.name
    }
    return _with_texts(sheet, texts) if texts else sheet


def rows_out(sheet: Sheet, choices: ReadChoices) -> frozenset[int]:
    """The rows of this sheet that are not read, counted from 0."""
    return frozenset(row - 1 for name, row in choices.rows_out if name == sheet.name)


def repeats_in(sheet: Sheet, choices: ReadChoices) -> frozenset[int]:
    """The rows of this sheet that are kept though they repeat another, counted from 0."""
    return frozenset(row - 1 for name, row in choices.repeats_in if name == sheet.name)


def place(cell: str) -> tuple[int, int]:
    """Row and column, from 0, of a cell as Excel names it.

    Raises:
        ValueError: it names no cell.
    """
    found = _ADDRESS.fullmatch(cell)
    if found is None:
        raise ValueError(cell)
    return int(found[2]) - 1, column_of(found[1])


def column_of(letters: str) -> int:
    """The column, from 0, that letters name."""
    column = 0
    for letter in letters:
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return column - 1


def _with_texts(sheet: Sheet, texts: Mapping[tuple[int, int], str]) -> Sheet:
    wide = _grown(sheet, texts)
    rows = [list(row) for row in wide.rows]
    for (row, column), text in texts.items():
        rows[row - wide.first_row][column - wide.first_column] = text or None
    return replace(wide, rows=tuple(map(tuple, rows)))


def _grown(sheet: Sheet, texts: Mapping[tuple[int, int], str]) -> Sheet:
    """The sheet with its filled rectangle grown, where needed, to hold all those cells."""
    top = min(sheet.first_row, *(row for row, _ in texts))
    left = min(sheet.first_column, *(column for _, column in texts))
    bottom = max(sheet.first_row + len(sheet.rows), *(row + 1 for row, _ in texts))
    inner = max((len(row) for row in sheet.rows), default=0)
    width = max(sheet.first_column + inner, *(column + 1 for _, column in texts)) - left
    blank: tuple[CellValue, ...] = (None,) * width
    margin: tuple[CellValue, ...] = (None,) * (sheet.first_column - left)
    above = (blank,) * (sheet.first_row - top)
    rows = tuple((margin + row + blank)[:width] for row in sheet.rows)
    below = (blank,) * (bottom - top - len(above) - len(rows))
    return replace(sheet, first_row=top, first_column=left, rows=above + rows + below)
