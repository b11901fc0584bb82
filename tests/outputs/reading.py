"""What stands in a report, and in the files made of it, in one form to compare."""

import re
import unicodedata
import warnings
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
from docx import Document
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from desktop_app.exporters.excel.names import sheet_names
from desktop_app.exporters.spans import header_depth
from desktop_app.exporters.wording import number_line, place_and_date
from desktop_app.reports.chart import without_charts
from desktop_app.reports.formatting import format_cell
from desktop_app.reports.report import Cell, Format, Heading, Paragraph, Report, Row, Table

NUMBER = re.compile(r"\d+(?:[.,/]\d+)*")
SCALES = {Format.POINTS: 100, Format.DAYS: 100, Format.PERCENT: 10_000}
Values = list[list[Cell]]


def numbers(texts: Sequence[str]) -> list[str]:
    """Every number in the texts, as it is written: 1.250.000, 97,50, 20/11/2024."""
    joined = "\n".join(texts)
    return NUMBER.findall(unicodedata.normalize("NFC", joined))


def said_in(report: Report) -> list[str]:
    """Paragraphs and rows of a report as texts, in the order in which they are read."""
    return [text for block in without_charts(report).blocks for text in _said(block)]


def around(report: Report) -> list[str]:
    """What else may hold numbers: titles, headings of columns, letterhead, recipients."""
    head = report.letterhead
    found = [report.title, report.abstract, report.subject, *report.recipients, *report.addressees]
    found += [head.parent_agency, head.agency, number_line(head), place_and_date(head)]
    for table in without_charts(report).tables:
        found += [table.title, table.unit_note]
        found += [text for one in table.columns for text in (one.title, one.group)]
        found += [f"({at})" for at in range(1, len(table.columns) + 1)] if table.numbered else []
    return found


def shown_rows(table: Table) -> list[list[str]]:
    """A table's cells as they are shown, blanks left out."""
    return [_texts(row, table) for row in table.rows]


def values(table: Table) -> Values:
    """A table's cells as values, blanks left out."""
    return [[cell for cell in row.cells if cell not in {None, ""}] for row in table.rows]


def pages(path: Path) -> list[str]:
    """The text of each page."""
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]


def word_texts(path: Path) -> list[str]:
    """The texts of a Word document's body, cells row by row, each once."""
    return list(_word_texts(path))


def opened_book(path: Path) -> openpyxl.Workbook:
    """A workbook with the cached values of its formulas; openpyxl warns of bars in cells."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".*extension is not supported", UserWarning)
        return openpyxl.load_workbook(BytesIO(path.read_bytes()), data_only=True)


def sheet_rows(path: Path, report: Report) -> list[Values]:
    """For each table of a report its rows as the workbook has them, cached values of formulas."""
    book = opened_book(path)
    tables = without_charts(report).tables
    names = sheet_names([table.title or report.title for table in tables])
    return [_body(book[name], table) for name, table in zip(names, tables, strict=True)]


def _said(block: object) -> Iterator[str]:
    if isinstance(block, Heading | Paragraph):
        yield block.text
    elif isinstance(block, Table):
        yield from (text for row in shown_rows(block) for text in row)


def _texts(row: Row, table: Table) -> list[str]:
    pairs = zip(row.cells, (one.format for one in table.columns), strict=False)
    return [text for text in (format_cell(cell, kind) for cell, kind in pairs) if text]


def _word_texts(path: Path) -> Iterator[str]:
    for part in Document(str(path)).iter_inner_content():
        if isinstance(part, WordParagraph):
            yield part.text
        elif isinstance(part, WordTable):
            for row in part.rows:
                seen = {id(cell._tc): cell.text for cell in row.cells}  # noqa: SLF001  # merged once
                yield from seen.values()


def _body(sheet: Any, table: Table) -> Values:  # noqa: ANN401  # openpyxl's own
    """The rows under the headings, as many as the report has, with the report's kinds of value."""
    rows = [
        [cell for cell in row if cell not in {None, ""}]
        for row in sheet.iter_rows(values_only=True)
    ]
    start = _after_headings(rows, table)
    expected = [_formats(row, table) for row in table.rows]
    found = rows[start : start + len(expected)]
    return [
        [_value(cell, kind) for cell, kind in zip(row, kinds, strict=False)] + row[len(kinds) :]
        for row, kinds in zip(found, expected, strict=True)
    ]


def _after_headings(rows: Sequence[Sequence[Any]], table: Table) -> int:
    """The first row of values: headings, and the row of column numbers, stand before it."""
    first = table.columns[0].group or table.columns[0].title
    at = next(number for number, row in enumerate(rows) if row and row[0] == first)
    return at + header_depth(table.columns) + table.numbered


def _formats(row: Row, table: Table) -> list[Format]:
    pairs = zip(row.cells, (one.format for one in table.columns), strict=False)
    return [kind for cell, kind in pairs if cell not in {None, ""}]


def _value(cell: Any, kind: Format) -> Cell:  # noqa: ANN401  # what a workbook may hold
    if isinstance(cell, datetime | date):
        return cell.strftime("%Y-%m-%d")
    if isinstance(cell, int | float):
        return round(cell * SCALES.get(kind, 1))
    if kind is Format.DATE:
        # A day that is known in part: 08/2024.
        return "-".join(reversed(str(cell).split("/")))
    return str(cell)
