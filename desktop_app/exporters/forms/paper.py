"""How a form prints, and what of it may not be typed over."""

from xlsxwriter.worksheet import Worksheet

from desktop_app.domain.forms import FormContent
from desktop_app.exporters.excel.names import cell_text

_A4 = 9
_MARGINS = (0.8, 0.6, 0.8, 0.8)  # left, right, top, bottom in inches
_LONGEST_FOOTER = 200
# Locked cells may still be looked at, made wider and printed; rows may be put in between.
_ALLOWED = {
    "insert_rows": True,
    "format_columns": True,
    "format_rows": True,
    "format_cells": True,
}


def print_on_a4(
    sheet: Worksheet, content: FormContent, header: int | None, *, landscape: bool
) -> None:
    """One page wide, the header row on every page, pages numbered."""
    sheet.set_paper(_A4)
    if landscape:
        sheet.set_landscape()
    sheet.set_margins(*_MARGINS)
    sheet.fit_to_pages(1, 0)
    sheet.center_horizontally()
    about = f"{content.unit_name} - {content.campaign} - {content.period}"
    about = cell_text(about)[:_LONGEST_FOOTER].replace("&", "&&")
    sheet.set_footer(f'&L&"Times New Roman"&9{about}&R&"Times New Roman"&9Trang &P/&N')
    if header is not None:
        sheet.repeat_rows(header)


def protect(sheet: Worksheet) -> None:
    """Against slips, not against intent: there is no password."""
    sheet.protect("", _ALLOWED)
