"""Comma-, semicolon- and tab-separated text as one sheet of text cells."""

import codecs
import csv
import io
import unicodedata
from pathlib import Path

from desktop_app.importers.workbook import Sheet, Workbook

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_text(path: Path) -> Workbook:
    """The file's lines as rows; raises UnicodeDecodeError where it is no text."""
    text = _decode(path.read_bytes())
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    rows = tuple(tuple(cell or None for cell in line) for line in lines)
    return Workbook((Sheet(path.stem, rows=rows),))


def _decode(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # Windows's Vietnamese code page writes tone marks as separate characters.
        return unicodedata.normalize("NFC", data.decode("cp1258"))


def _separator(text: str) -> str:
    return max("\t;,", key=text[:10_000].count)
