"""Opening a unit's workbook for marking: only where that cannot hang, and without ways out of it.

openpyxl makes an object for each cell, also for each one inside a merged region or under a link,
so a small file could take all memory: such files are not opened here.
"""

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils.cell import range_boundaries
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

MOST_BYTES = 24 * 2**20
MOST_CELLS = 300_000
_WORKBOOK = "xl/workbook.xml"
_SHEETS = "xl/worksheets/"
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_REGION = re.compile(rb"""<(?:\w+:)?(?:mergeCell|hyperlink)\s[^>]*?\bref\s*=\s*["']([^"']*)["']""")
_QUOTED = re.compile(r'"[^"]*"')
_OUTSIDE = re.compile(r"\||\[\d+\]")
_DATE_OUT_OF_RANGE = "Cell .* is marked as a date"


def opened(data: bytes) -> Workbook | None:
    """The workbook, its formulas kept; None where it is none, too large, or not to be trusted."""
    try:
        if not _is_safe(data):
            return None
        return _without_ways_out(data, _loaded(data))
    except Exception:  # noqa: BLE001  # openpyxl raises anything where a file surprises it
        return None


def _loaded(data: bytes, *, values: bool = False) -> Workbook:
    with warnings.catch_warnings():
        # What is lost (slicers, extensions) is said on the first sheet; a lost value is not.
        warnings.simplefilter("ignore")
        warnings.filterwarnings("error", message=_DATE_OUT_OF_RANGE)
        return load_workbook(BytesIO(data), data_only=values, keep_links=False)


def _is_safe(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _parts_are_safe(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        return False


def _parts_are_safe(archive: zipfile.ZipFile) -> bool:
    parts = archive.infolist()
    if _WORKBOOK not in archive.namelist() or sum(one.file_size for one in parts) > MOST_BYTES:
        return False
    cells = 0
    for part in parts:
        if part.filename.endswith((".xml", ".rels", ".vml")):
            content = archive.read(part)
            if b"\0" in content or b"<!DOCTYPE" in content or b"<!ENTITY" in content:
                return False
            cells += _cells_made(content) if part.filename.startswith(_SHEETS) else 0
    return cells <= MOST_CELLS


def _cells_made(content: bytes) -> int:
    """How many cells openpyxl would make: those there are, and those inside regions."""
    written = sum(1 for _ in _CELL.finditer(content))
    return written + sum(_area(ref.decode("ascii", "replace")) for ref in _REGION.findall(content))


def _area(reference: str) -> int:
    """The cells of a region; raises ValueError for what is none."""
    left, top, right, low = range_boundaries(reference)
    if left is None or top is None or right is None or low is None:
        return MOST_CELLS + 1
    return (right - left + 1) * (low - top + 1)


def _without_ways_out(data: bytes, book: Workbook) -> Workbook:
    """Formulas that call other files or programs give way to the values that they had."""
    leading = [cell for sheet in book.worksheets for cell in _leading_outside(sheet)]
    if leading:
        values = _loaded(data, values=True)
        for cell in leading:
            cell.value = values[cell.parent.title][cell.coordinate].value
    for names in (book.defined_names, *(sheet.defined_names for sheet in book.worksheets)):
        for name in [one for one, told in names.items() if _OUTSIDE.search(told.attr_text or "")]:
            del names[name]
    book.template = False
    return book


def _leading_outside(sheet: Worksheet) -> Iterator[Cell]:
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell, Cell) and cell.data_type == "f" and _leads_outside(cell.value):
                yield cell


def _leads_outside(value: object) -> bool:
    formula = value.text if isinstance(value, ArrayFormula) else value
    return isinstance(formula, str) and bool(_OUTSIDE.search(_QUOTED.sub("", formula)))
