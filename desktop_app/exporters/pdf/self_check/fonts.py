"""Whether a file has in itself what it takes to show its letters, and to copy them out."""

import struct
from collections.abc import Iterator

from pikepdf import Object, Pdf

from desktop_app.exporters.pdf.self_check.objects import inside, number, of_type

_PREFIX = 6  # letters before the “+” in the name of a subset
_SYMBOLIC = 0b100
_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


def embedded(pdf: Pdf) -> Iterator[str]:
    """Each font is in the file, and of it only what is used."""
    for font in of_type(pdf, "/Font"):
        descriptor = inside(font, "/FontDescriptor")
        if font.get("/Subtype") == "/Type0":
            continue
        if not any(inside(descriptor, one) is not None for one in _FILES):
            yield f"phông {_name(font)} không nằm trong tệp"
        elif _name(font)[_PREFIX : _PREFIX + 1] != "+":
            yield f"phông {_name(font)} nằm nguyên trong tệp, không phải chỉ phần cần dùng"


def letters(pdf: Pdf) -> Iterator[str]:
    """Each font says which letter a code is."""
    for font in of_type(pdf, "/Font"):
        is_part = str(font.get("/Subtype")).startswith("/CIDFont")
        if not is_part and "/ToUnicode" not in font:
            yield f"phông {_name(font)} không nói mã nào là chữ nào"


def symbols(pdf: Pdf) -> Iterator[str]:
    """A symbolic TrueType font has no encoding and one table from codes to its letters.

    Source: ISO 19005-2:2011, 6.2.11.6.
    """
    for font in of_type(pdf, "/Font"):
        descriptor = inside(font, "/FontDescriptor")
        data = inside(descriptor, "/FontFile2")
        is_symbolic = number(descriptor, "/Flags") & _SYMBOLIC
        if font.get("/Subtype") != "/TrueType" or not is_symbolic or data is None:
            continue
        if "/Encoding" in font:
            yield f"phông ký hiệu {_name(font)} có bảng mã riêng"
        if _code_tables(data.read_bytes()) != 1:
            yield f"phông ký hiệu {_name(font)} không có đúng một bảng chữ"


def _name(font: Object) -> str:
    return str(font.get("/BaseFont", "không tên")).removeprefix("/")


def _code_tables(font: bytes) -> int:
    """How many tables from codes to letters a TrueType font has."""
    (tables,) = struct.unpack_from(">H", font, 4)
    for at in range(tables):
        tag, _sum, start, _length = struct.unpack_from(">4sLLL", font, 12 + 16 * at)
        if tag == b"cmap":
            return int(struct.unpack_from(">H", font, start + 2)[0])
    return 0
