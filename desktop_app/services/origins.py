"""The way from a stored figure to the cell it came from, and whether its import stands."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Text, and_, or_, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute

from desktop_app.domain.criteria import Source
from desktop_app.domain.rows import Origin
from desktop_app.models.intake import ImportBatch, ImportFile, ImportTable

# So many different shapes of tables are kept in memory.
SHAPES = 1_000


@dataclass(frozen=True, slots=True)
class TableOrigin:
    """An imported table: its file, its sheet, and the column letter of each field."""

    import_id: int
    file: str
    sheet: str
    columns: Mapping[str, str]
    file_id: int = 0

    def cell(self, name: str, row: int) -> str:
        """A field's cell, empty where the sheet has no such column."""
        letter = self.columns.get(name, "")
        return f"{letter}{row}" if letter else ""

    def origin(self, row: int, *names: str) -> Origin:
        """The first of the fields that the sheet has; the others of the row follow from it."""
        cells = (self.cell(name, row) for name in names)
        cell = next(filter(None, cells), str(row))
        place = (self.import_id, self.file, self.sheet, cell, self.file_id)
        return Origin(*place, row, self.columns)

    def source(self, row: int, name: str) -> Source:
        """A field's cell as the source of a fact."""
        return self.source_at(self.cell(name, row) or str(row))

    def source_at(self, cell: str) -> Source:
        """A cell of the table as the source of a fact."""
        return Source(self.file, self.sheet, cell, self.file_id)


def tables(connection: Connection, year: int) -> Mapping[int, TableOrigin]:
    """The year's imported tables by number; those of imports that were taken back are left out."""
    stands = (ImportBatch.year == year, ImportBatch.undone_at.is_(None))
    of_year = ImportFile.import_id.in_(select(ImportBatch.id).where(*stands))
    return _where(connection, of_year)


def tables_among(
    connection: Connection, year: int, numbers: Collection[int] | Select[int | None]
) -> Mapping[int, TableOrigin]:
    """Those of some numbers, or of a question's, among the year's tables: not for all of them."""
    stands = (ImportBatch.year == year, ImportBatch.undone_at.is_(None))
    of_year = ImportFile.import_id.in_(select(ImportBatch.id).where(*stands))
    return _where(connection, and_(of_year, ImportTable.id.in_(numbers)))


def tables_of(connection: Connection, files: Collection[int]) -> Mapping[int, TableOrigin]:
    """The tables of imported files by number, whether their imports stand or not."""
    return _where(connection, ImportFile.id.in_(files))


def stands(table_id: InstrumentedAttribute[Any] | ColumnElement[Any]) -> ColumnElement[bool]:
    """A row that was typed, or whose import was not taken back; `table_id` is the row's own."""
    undone = (
        select(ImportTable.id)
        .join(ImportFile, ImportFile.id == ImportTable.file_id)
        .join(ImportBatch, ImportBatch.id == ImportFile.import_id)
        .where(ImportBatch.undone_at.is_not(None))
    )
    return or_(table_id.is_(None), table_id.not_in(undone))


def _where(connection: Connection, chosen: ColumnElement[bool]) -> Mapping[int, TableOrigin]:
    query = (
        select(
            ImportTable.id,
            ImportFile.import_id,
            ImportFile.name,
            ImportTable.sheet,
            type_coerce(ImportTable.columns, Text),
            ImportFile.id.label("file_id"),
        )
        .join(ImportFile, ImportFile.id == ImportTable.file_id)
        .where(chosen)
    )
    return {
        number: TableOrigin(import_id, name, sheet, _letters(columns), file_id)
        for number, import_id, name, sheet, columns, file_id in connection.execute(query).all()
    }


@lru_cache(maxsize=SHAPES)
def _letters(columns: str) -> Mapping[str, str]:
    """Column letters by field; the lists of thousands of units have the same few shapes."""
    found: dict[str, str] = json.loads(columns)
    return found
