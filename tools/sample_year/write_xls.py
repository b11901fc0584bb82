"""Pages to .xls (BIFF8) bytes."""

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO

import xlwt

from tools.sample_year.grid import Look, Page, Value

_ALIGN = {
    "left": xlwt.Alignment.HORZ_LEFT,
    "center": xlwt.Alignment.HORZ_CENTER,
    "right": xlwt.Alignment.HORZ_RIGHT,
}
_TWIPS = 20
_CHARACTER = 256


def xls_bytes(pages: Sequence[Page]) -> bytes:
    """The workbook's file; formulas are written as their results."""
    book = xlwt.Workbook(encoding="utf-8")
    styles: dict[Look, xlwt.XFStyle] = {}
    for page in pages:
        _write_page(book.add_sheet(page.name), page, styles)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _write_page(sheet: xlwt.Worksheet, page: Page, styles: dict[Look, xlwt.XFStyle]) -> None:
    sheet.portrait = not page.landscape
    sheet.paper_size_code = 9
    sheet.fit_num_pages = 1
    sheet.fit_height_to_pages = 0
    sheet.visibility = 1 if page.hidden else 0
    for column, width in sorted(page.widths.items()):
        sheet.col(column).width = int(width * _CHARACTER)
    for row, points in sorted(page.heights.items()):
        sheet.row(row).height_mismatch = True
        sheet.row(row).height = int(points * _TWIPS)
    for (row, column), cell in sorted(page.cells.items()):
        style = styles.setdefault(cell.look, _style(cell.look))
        if (row, column) not in page.spans:
            sheet.write(row, column, _plain(cell.value), style)
            continue
        height, width = page.spans[row, column]
        place = (row, row + height - 1, column, column + width - 1)
        sheet.write_merge(*place, _plain(cell.value), style)


def _style(look: Look) -> xlwt.XFStyle:
    style = xlwt.XFStyle()
    style.font.name = "Times New Roman"
    style.font.height = look.size * _TWIPS
    style.font.bold = look.bold
    style.font.italic = look.italic
    style.alignment.horz = _ALIGN[look.align]
    style.alignment.vert = xlwt.Alignment.VERT_CENTER
    style.alignment.wrap = int(look.wrap)
    if look.number:
        style.num_format_str = look.number
    if look.border:
        for side in ("left", "right", "top", "bottom"):
            setattr(style.borders, side, xlwt.Borders.THIN)
    return style


def _plain(value: Value) -> object:
    return float(value) if isinstance(value, Decimal) else value
