"""Pages to .ods bytes, zipped again with one fixed date."""

import zipfile
from collections.abc import Sequence
from datetime import date
from io import BytesIO

from odf import number as odf_number
from odf.element import Element
from odf.opendocument import OpenDocument, OpenDocumentSpreadsheet
from odf.style import (
    MasterPage,
    PageLayout,
    PageLayoutProperties,
    ParagraphProperties,
    Style,
    TableCellProperties,
    TableColumnProperties,
    TableProperties,
    TableRowProperties,
    TextProperties,
)
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableRow
from odf.text import P

from tools.sample_year.grid import Cell, Look, Page, Value

_EPOCH = (1980, 1, 1, 0, 0, 0)
_CM_PER_CHARACTER = 0.21


def ods_bytes(pages: Sequence[Page]) -> bytes:
    """The workbook's file; formulas are written as their results."""
    # The library keeps one list of namespaces for all documents of a process, and writes it whole.
    Element.namespaces.clear()
    document = OpenDocumentSpreadsheet()
    _set_paper(document, landscape=any(page.landscape for page in pages))
    looks = sorted({cell.look for page in pages for cell in page.cells.values()}, key=repr)
    names = {look: f"ce{index}" for index, look in enumerate(looks, start=1)}
    for look, name in names.items():
        _add_style(document, look, name)
    for index, page in enumerate(pages, start=1):
        document.spreadsheet.addElement(_table(document, page, index, names))
    buffer = BytesIO()
    document.write(buffer)
    return _zipped_again(buffer.getvalue())


def _set_paper(document: OpenDocument, *, landscape: bool) -> None:
    layout = PageLayout(name="paper")
    width, height = ("29.7cm", "21cm") if landscape else ("21cm", "29.7cm")
    layout.addElement(
        PageLayoutProperties(
            pagewidth=width,
            pageheight=height,
            printorientation="landscape" if landscape else "portrait",
            margin="1.5cm",
            scaletopages="1",
        )
    )
    document.automaticstyles.addElement(layout)
    document.masterstyles.addElement(MasterPage(name="Default", pagelayoutname="paper"))


def _add_style(document: OpenDocument, look: Look, name: str) -> None:
    data = _data_style(document, look, f"{name}n")
    style = Style(name=name, family="table-cell", **({"datastylename": data} if data else {}))
    border = {"border": "0.5pt solid #000000"} if look.border else {}
    wrap = "wrap" if look.wrap else "no-wrap"
    style.addElement(TableCellProperties(wrapoption=wrap, verticalalign="middle", **border))
    side = {"left": "start", "right": "end"}.get(look.align, look.align)
    style.addElement(ParagraphProperties(textalign=side))
    style.addElement(
        TextProperties(
            fontfamily="Times New Roman",
            fontsize=f"{look.size}pt",
            fontweight="bold" if look.bold else "normal",
            fontstyle="italic" if look.italic else "normal",
        )
    )
    document.automaticstyles.addElement(style)


def _data_style(document: OpenDocument, look: Look, name: str) -> str:
    if not look.number:
        return ""
    style = _date_style(name) if "yy" in look.number else _number_style(name, look.number)
    document.automaticstyles.addElement(style)
    return name


def _number_style(name: str, form: str) -> odf_number.NumberStyle:
    places = len(form.partition(".")[2])
    style = odf_number.NumberStyle(name=name)
    grouping = "true" if "," in form else "false"
    style.addElement(odf_number.Number(decimalplaces=places, minintegerdigits=1, grouping=grouping))
    return style


def _date_style(name: str) -> odf_number.DateStyle:
    style = odf_number.DateStyle(name=name)
    style.addElement(odf_number.Day(style="long"))
    style.addElement(odf_number.Text(text="/"))
    style.addElement(odf_number.Month(style="long"))
    style.addElement(odf_number.Text(text="/"))
    style.addElement(odf_number.Year(style="long"))
    return style


def _table(document: OpenDocument, page: Page, index: int, names: dict[Look, str]) -> Table:
    shown = Style(name=f"ta{index}", family="table")
    shown.addElement(TableProperties(display="false" if page.hidden else "true"))
    document.automaticstyles.addElement(shown)
    table = Table(name=page.name, stylename=f"ta{index}")
    for column in range(page.width):
        table.addElement(_column(document, page.widths.get(column, 10), f"co{index}x{column}"))
    covered = {
        (row + down, column + right)
        for (row, column), (height, width) in page.spans.items()
        for down in range(height)
        for right in range(width)
    } - set(page.spans)
    for row in range(page.height):
        style = _row_style(document, page, index, row)
        table.addElement(_row(page, row, covered, names, style))
    return table


def _column(document: OpenDocument, width: float, name: str) -> TableColumn:
    style = Style(name=name, family="table-column")
    style.addElement(TableColumnProperties(columnwidth=f"{width * _CM_PER_CHARACTER:.2f}cm"))
    document.automaticstyles.addElement(style)
    return TableColumn(stylename=name)


def _row_style(document: OpenDocument, page: Page, index: int, row: int) -> dict[str, str]:
    if row not in page.heights:
        return {}
    name = f"ro{index}x{row}"
    style = Style(name=name, family="table-row")
    style.addElement(TableRowProperties(rowheight=f"{page.heights[row]:.0f}pt"))
    document.automaticstyles.addElement(style)
    return {"stylename": name}


def _row(
    page: Page,
    row: int,
    covered: set[tuple[int, int]],
    names: dict[Look, str],
    style: dict[str, str],
) -> TableRow:
    element = TableRow(**style)
    for column in range(page.width):
        cell = page.cells.get((row, column))
        if (row, column) in covered:
            element.addElement(CoveredTableCell())
        elif cell is None:
            element.addElement(TableCell())
        else:
            span = page.spans.get((row, column), (1, 1))
            element.addElement(_cell(cell, span, names[cell.look]))
    return element


def _cell(cell: Cell, span: tuple[int, int], style: str) -> TableCell:
    merged = (
        {"numberrowsspanned": span[0], "numbercolumnsspanned": span[1]} if span != (1, 1) else {}
    )
    element = TableCell(stylename=style, **merged, **_typed(cell.value))
    if cell.value is not None:
        for line in _shown(cell.value).split("\n"):
            element.addElement(P(text=line))
    return element


def _typed(value: Value) -> dict[str, str]:
    if value is None:
        return {}
    if isinstance(value, str):
        return {"valuetype": "string"}
    if isinstance(value, date):
        return {"valuetype": "date", "datevalue": value.isoformat()}
    return {"valuetype": "float", "value": str(value)}


def _shown(value: Value) -> str:
    return value.strftime("%d/%m/%Y") if isinstance(value, date) else str(value)


def _zipped_again(content: bytes) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for item in old.infolist():
            fresh = zipfile.ZipInfo(item.filename, _EPOCH)
            fresh.create_system = 0
            fresh.compress_type = item.compress_type
            new.writestr(fresh, old.read(item))
    return buffer.getvalue()
