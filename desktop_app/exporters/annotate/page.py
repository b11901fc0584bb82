"""How the sheets that are made here print, and their cells by row and column."""

from copy import copy

from openpyxl.cell.cell import Cell
from openpyxl.styles.cell_style import StyleArray
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties, WorksheetProperties
from openpyxl.worksheet.worksheet import Worksheet

_A4 = 9
_MARGINS = {"left": 0.8, "right": 0.6, "top": 0.8, "bottom": 0.8}


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """A cell, counted from 1, that is not covered by a merged region."""
    found = sheet.cell(row, column)
    if not isinstance(found, Cell):
        raise TypeError(found)
    return found


def style_of(cell: Cell) -> StyleArray:
    """A cell's whole style, to be given to others: copying one is far quicker than making it."""
    found: StyleArray = copy(cell._style)  # type: ignore[attr-defined]  # noqa: SLF001  # openpyxl copies styles so
    return found


def put_style(cell: Cell, style: StyleArray) -> None:
    """Give a cell another one's style."""
    cell._style = copy(style)  # type: ignore[attr-defined]  # noqa: SLF001  # openpyxl copies styles so


def set_up_page(sheet: Worksheet, *, landscape: bool) -> None:
    """A4, as wide as the page, with numbered pages."""
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties = WorksheetProperties(pageSetUpPr=PageSetupProperties(fitToPage=True))
    sheet.print_options.horizontalCentered = True
    footer = HeaderFooterItem()
    footer.center.text = "&P/&N"
    sheet.oddFooter = footer
    for side, inches in _MARGINS.items():
        setattr(sheet.page_margins, side, inches)
