"""Text as a marked workbook takes it: always text, and nothing in it that hides or turns it."""

import re

from openpyxl.cell.cell import Cell

from desktop_app.exporters.excel.names import cell_text

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
_FORMULA_SIGNS = ("=", "+", "-", "@")


def visible(text: str) -> str:
    """The text with a box for each control or direction character, no longer than a cell takes."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return cell_text(_UNSEEN.sub("□", lines))


def put_text(cell: Cell, text: str) -> None:
    """Write text that stays text, also where somebody edits the cell later."""
    cell.value = visible(text)
    cell.data_type = "s"
    if text.startswith(_FORMULA_SIGNS):
        cell.quotePrefix = True
