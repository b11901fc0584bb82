"""A small binary workbook, written record by record: no library writes this format."""

import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path

_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.'
    'macroEnabled.main"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
    'package.relationships+xml"/></Types>'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    f'relationships"><Relationship Id="rId1" Type="{_OFFICE}/%s" Target="%s"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.bin"/></Relationships>'
)


def xlsb(
    path: Path,
    rows: Sequence[Sequence[bytes]],
    *,
    hidden_rows: Sequence[int] = (),
    hidden_columns: Sequence[int] = (),
    font: str = "Arial",
) -> Path:
    """A workbook with the sheet "DS"; cells are what `text`, `number` and the like below give."""
    extent = struct.pack("<4I", 0, len(rows) - 1, 0, max(map(len, rows)) - 1)
    sheet = _record(129) + _record(148, extent) + _columns(hidden_columns) + _record(145)
    for number, row in enumerate(rows):
        flags = 0x10 if number in hidden_rows else 0
        sheet += _record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, flags, 0, 0))
        for column, cell in enumerate(row):
            kind, value = cell[0], cell[1:]
            sheet += _record(kind, struct.pack("<II", column, 0) + value) if cell != b"\1" else b""
    sheet += _record(146) + _record(130)
    bundle = struct.pack("<II", 0, 1) + _wide("rId1") + _wide("DS")
    book = _record(131) + _record(143) + _record(156, bundle) + _record(144) + _record(132)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS % ("officeDocument", "xl/workbook.bin"))
        archive.writestr("xl/workbook.bin", book)
        archive.writestr(
            "xl/_rels/workbook.bin.rels", _RELATIONS % ("worksheet", "worksheets/sheet1.bin")
        )
        archive.writestr("xl/worksheets/sheet1.bin", sheet)
        archive.writestr("xl/styles.bin", _styles(font))
    return path


def text(content: str) -> bytes:
    return b"\x06" + _wide(content)


def number(value: float) -> bytes:
    return b"\x05" + struct.pack("<d", value)


def formula(result: float) -> bytes:
    """A formula of a figure; what it computes is left out."""
    return b"\x09" + struct.pack("<dHII", result, 0, 0, 0)


def fault(code: int) -> bytes:
    return b"\x03" + bytes([code])


BLANK = b"\1"


def _styles(font: str) -> bytes:
    about = struct.pack("<HHHHBBBB8sB", 220, 0, 400, 0, 0, 0, 0, 0, bytes(8), 0) + _wide(font)
    fonts = _record(611, struct.pack("<I", 1)) + _record(43, about) + _record(612)
    formats = _record(617, struct.pack("<I", 1)) + _record(47, bytes(16)) + _record(618)
    return _record(278) + fonts + formats + _record(279)


def _columns(hidden: Sequence[int]) -> bytes:
    infos = (_record(60, struct.pack("<4IH", one, one, 2560, 0, 1)) for one in hidden)
    return _record(390) + b"".join(infos) + _record(391) if hidden else b""


def _record(kind: int, body: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    length, size = len(body), b""
    while length >= 0x80:
        size += bytes([length & 0x7F | 0x80])
        length >>= 7
    return head + size + bytes([length]) + body


def _wide(content: str) -> bytes:
    return struct.pack("<I", len(content)) + content.encode("utf-16-le")
