"""A table as somebody looks at it, as a report of its own: to print, or to go on with in Excel."""

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.reports.report import Cell, Report, Row, Table

KIND = "shown"


def arranged(table: Table, rows: Sequence[Row], columns: Sequence[int], title: str = "") -> Table:
    """The table with these rows and these of its columns, in this order."""
    return replace(
        table,
        title=table.title or title,
        columns=tuple(table.columns[at] for at in columns),
        rows=tuple(replace(row, cells=_cells(row, columns)) for row in rows),
    )


def shown_report(table: Table, told: str, made_from: tuple[tuple[str, str], ...] = ()) -> Report:
    """One table under its title and a sentence that says what is left out, "" where nothing is."""
    sources = (*made_from, ("Bộ lọc", told)) if told else made_from
    return Report(KIND, table.title, told, blocks=(table,), made_from=sources, is_official=False)


def _cells(row: Row, columns: Sequence[int]) -> tuple[Cell, ...]:
    if row.level == "group":
        text = next((cell for cell in row.cells if cell is not None), None)
        return (text, *(None for _ in columns[1:]))
    return tuple(row.cells[at] if at < len(row.cells) else None for at in columns)
