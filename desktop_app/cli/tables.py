"""Reports and tables as lines of text."""

from collections.abc import Iterable, Sequence

from desktop_app.reports.report import Cell, Column, Format, Report, Row, Table
from desktop_app.reports.text_lines import text_lines


def table_text(table: Table) -> str:
    """A table with its title."""
    return "\n".join(text_lines(table))


def report_text(report: Report) -> str:
    """A report's title and tables."""
    title = " - ".join(one for one in (report.title, report.abstract) if one)
    return "\n\n".join((title, *(table_text(table) for table in report.tables)))


def text_table(title: str, heads: Sequence[str], rows: Iterable[tuple[Cell, ...]]) -> str:
    """Rows under heads: numbers stand right, texts left."""
    lines = tuple(Row(row) for row in rows)
    first = lines[0].cells if lines else ()
    formats = [Format.NUMBER if isinstance(cell, int) else Format.TEXT for cell in first]
    formats += [Format.TEXT] * (len(heads) - len(formats))
    columns = tuple(
        Column(str(number), head, form)
        for number, (head, form) in enumerate(zip(heads, formats, strict=True))
    )
    return table_text(Table(title, columns, lines))
