"""Everything that the preview shows of one file, fetched at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.views.pages.returns.rows_panel import ASKED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.intake_rows import Difference, SheetShown, TableShown
    from desktop_app.reports.report import Table
    from desktop_app.services.importing import Importing, Preview
    from desktop_app.services.importing.corrections import FileCorrections

# Rows of a sheet that are fetched at once.
CHUNK = 200


@dataclass(frozen=True, slots=True)
class FileLook:
    """One file of a preview; `sheet` is None where nothing of it could be read."""

    number: int
    corrections: FileCorrections
    tables: tuple[TableShown, ...]
    sheets: tuple[str, ...]
    sheet: SheetShown | None
    rows: tuple[Table, ...]
    differences: tuple[Difference, ...]


def look(
    importing: Importing, preview: Preview, number: int, sheet: str = "", row: int = 1
) -> FileLook:
    """Fetch a file with the part of a sheet in which a row (from 1) stands.

    Without a sheet's name it is the first one that has a table.
    """
    tables = importing.tables(preview, number)
    names = importing.sheet_names(preview, number)
    name = _wanted(sheet, names, tables)
    shown = importing.sheet(preview, number, name, chunk_of(row), CHUNK) if name else None
    return FileLook(
        number,
        importing.corrections(preview, number),
        tables,
        names,
        shown,
        importing.preview_rows(preview, number, 0, ASKED),
        importing.differences(preview, number),
    )


def chunk_of(row: int) -> int:
    """The first row, from 1, of the part in which a row stands."""
    return (row - 1) // CHUNK * CHUNK + 1


def _wanted(sheet: str, names: Sequence[str], tables: Sequence[TableShown]) -> str:
    if sheet in names:
        return sheet
    with_table = (table.sheet for table in tables if table.sheet in names)
    return next(with_table, names[0] if names else "")
