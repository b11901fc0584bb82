"""A report's table as a Word table: its header repeats on each page, no row is torn."""

from collections.abc import Sequence

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Pt
from docx.table import Table as WordTable
from docx.table import _Row as WordRow

from desktop_app.domain.progress import Progress, steps
from desktop_app.exporters.spans import Span, header_cells, header_depth, row_spans
from desktop_app.exporters.word.setting import Look, fill
from desktop_app.exporters.word.widths import fitted
from desktop_app.reports.formatting import align, format_cell
from desktop_app.reports.report import Row, Table

_HEADING = Look(bold=True, align="center")
_LOOKS = {
    "data": Look(),
    "group": Look(bold=True),
    "subtotal": Look(bold=True, italic=True),
    "total": Look(bold=True),
}


def grid(document: Document, table: Table, room: Length, progress: Progress) -> None:
    """The table with its header; without rows it says its `empty_text`."""
    depth = header_depth(table.columns)
    made = document.add_table(depth, len(table.columns))
    _draw_lines(made)
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    made.autofit = False
    size, widths = fitted(table, room.pt)
    _header(made, table, depth, size)
    rows = table.rows or (Row((table.empty_text,), "group"),)
    for row in steps(rows, progress, "Đang viết văn bản"):
        _row(made.add_row(), row, table, size)
    _set_widths(made, [Pt(width) for width in widths])


def _draw_lines(made: WordTable) -> None:
    """Lines of its own: a template that went through Word may have lost the style for them."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "auto")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    after = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    made._tbl.tblPr.insert_element_before(borders, *after)  # noqa: SLF001  # no public way


def _header(made: WordTable, table: Table, depth: int, size: int) -> None:
    for cell in header_cells(table.columns):
        first, last = made.cell(cell.top, cell.first), made.cell(cell.bottom - 1, cell.stop - 1)
        merged = first.merge(last) if first is not last else first
        fill(merged, [(cell.text, _HEADING.but(size=size))])
        merged.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    for row in made.rows[:depth]:
        _mark(row, "w:tblHeader")
        _mark(row, "w:cantSplit")


def _row(made: WordRow, row: Row, table: Table, size: int) -> None:
    _mark(made, "w:cantSplit")
    look = _LOOKS.get(row.level, _LOOKS["data"]).but(size=size)
    cells = made.cells
    for span in row_spans(row, len(table.columns)):
        first, last = cells[span.first], cells[span.stop - 1]
        cell = first.merge(last) if span.stop - span.first > 1 else first
        fill(cell, [_text(span, table, look)])


def _text(span: Span, table: Table, look: Look) -> tuple[str, Look]:
    shape = table.columns[span.first].format
    wide = span.stop - span.first > 1
    return format_cell(span.value, shape), look.but(align="left" if wide else align(shape))


def _set_widths(made: WordTable, widths: Sequence[Length]) -> None:
    """Word goes by the cells, LibreOffice by the columns."""
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    for row in made.rows:
        if len(row._tr.tc_lst) == len(widths):  # noqa: SLF001  # merged cells have their own width
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = width


def _mark(row: WordRow, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001  # no public way
