"""What python-calamine does not tell of a binary Excel workbook (.xlsb), from its records."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop_app.domain.legacy_text import is_old_font
from desktop_app.importers.placed import Place
from desktop_app.importers.workbook import MAX_COLUMNS, MAX_ROWS

_ROW, _COLUMNS, _FILTER_COLUMN = 0, 60, 163
_BLANK, _ERROR, _FORMULA_ERROR = 1, 3, 11
_TEXTS = frozenset({6, 7, 8})
_VALUES = range(1, 12)
_FORMULAS = range(8, 12)
_SHEET, _FONT, _FORMAT, _FORMATS_BEGIN, _FORMATS_END = 156, 43, 47, 617, 618
_FONT_NAME = 21
_ROW_FLAGS, _ROW_HIDDEN = 11, 0x10
_CELL = struct.Struct("<II")
_COLUMN_INFO = struct.Struct("<4IH")
_STYLE_BITS = 2**24 - 1
_CODES = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!",
    0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
}  # fmt: skip


@dataclass(slots=True)
class XlsbSheet:
    """What is told of one sheet; places absolute, counted from 0; `low` and `right` from 1."""

    faults: dict[Place, str] = field(default_factory=dict)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    filtered: bool = False
    fonts: dict[Place, str] = field(default_factory=dict)
    outside: bool = False
    formulas: bool = False
    low: int = 0
    right: int = 0


def sheet_facts(part: bytes, fonts: list[str]) -> XlsbSheet:
    """A sheet's facts; `fonts` is each cell format's font. Raises struct.error on damage."""
    facts = XlsbSheet()
    row = -1
    for kind, body in records(part):
        if kind == _ROW:
            (row,) = struct.unpack_from("<I", body)
            if body[_ROW_FLAGS] & _ROW_HIDDEN:
                facts.hidden_rows.append(row)
        elif kind in _VALUES:
            _cell(facts, kind, row, body, fonts)
        elif kind == _COLUMNS:
            first, last, _, _, flags = _COLUMN_INFO.unpack_from(body)
            if flags & 1:
                facts.hidden_columns += range(first, min(last, MAX_COLUMNS) + 1)
        elif kind == _FILTER_COLUMN:
            facts.filtered = True
    return facts


def _cell(facts: XlsbSheet, kind: int, row: int, body: bytes, fonts: list[str]) -> None:
    column, style = _CELL.unpack_from(body)
    facts.outside |= not (0 <= row < MAX_ROWS and column < MAX_COLUMNS)
    if kind == _BLANK:
        return
    facts.formulas |= kind in _FORMULAS
    facts.low, facts.right = max(facts.low, row + 1), max(facts.right, column + 1)
    if kind in {_ERROR, _FORMULA_ERROR}:
        facts.faults[row, column] = _CODES.get(body[_CELL.size], "#N/A")
    elif kind in _TEXTS and (style & _STYLE_BITS) < len(fonts) and fonts[style & _STYLE_BITS]:
        facts.fonts[row, column] = fonts[style & _STYLE_BITS]


def sheet_relations(book: bytes) -> dict[str, str]:
    """By each sheet's name, the relation that leads to its part."""
    found = {}
    for kind, body in records(book):
        if kind == _SHEET:
            relation, end = _wide_string(body, 8)
            found[_wide_string(body, end)[0]] = relation
    return found


def format_fonts(styles: bytes) -> list[str]:
    """The old font of each cell format, "" where it has a Unicode font."""
    fonts: list[str] = []
    formats: list[str] = []
    inside = False
    for kind, body in records(styles):
        if kind == _FONT:
            fonts.append(_wide_string(body, _FONT_NAME)[0])
        elif kind in {_FORMATS_BEGIN, _FORMATS_END}:
            inside = kind == _FORMATS_BEGIN
        elif kind == _FORMAT and inside:
            number = int.from_bytes(body[4:6], "little")
            font = fonts[number] if number < len(fonts) else ""
            formats.append(font if is_old_font(font) else "")
    return formats


def records(part: bytes) -> Iterator[tuple[int, bytes]]:
    """Each record's kind and content; raises struct.error where the part is cut off."""
    at = 0
    while at < len(part):
        kind, at = _number(part, at, 2)
        length, at = _number(part, at, 4)
        if at + length > len(part):
            raise struct.error
        yield kind, part[at : at + length]
        at += length


def _number(part: bytes, at: int, most: int) -> tuple[int, int]:
    """A number in groups of seven bits, the lowest first, and where the next thing begins."""
    value = 0
    for place in range(most):
        if at >= len(part):
            raise struct.error
        byte = part[at]
        at += 1
        value |= (byte & 0x7F) << (7 * place)
        if byte < 0x80:  # noqa: PLR2004  # the sign that no more bytes follow
            break
    return value, at


def _wide_string(body: bytes, at: int) -> tuple[str, int]:
    (length,) = struct.unpack_from("<I", body, at)
    end = at + 4 + 2 * length
    return body[at + 4 : end].decode("utf-16-le", "replace"), end
