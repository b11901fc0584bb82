"""Files that are broken, or made to do harm."""

import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import xlsxwriter

from tests.importers.files import rewritten
from tests.services import books
from tests.services.importing.corpus.case import Case, Make, good, ignored, people, refused

A, B = 300_000, 200_000
SHEET = "xl/worksheets/sheet1.xml"


def _plain(path: Path, unit: str) -> Path:
    return books.write(path, people(unit, A, B))


def _changed(change: Callable[[bytes], bytes]) -> Make:
    """A good workbook with its bytes changed."""

    def make(path: Path, unit: str) -> None:
        path.write_bytes(change(_plain(path, unit).read_bytes()))

    return make


def _rewritten(old: bytes, new: bytes, part: str = SHEET) -> Make:
    return lambda path, unit: rewritten(_plain(path, unit), {part: (old, new)})


def _with_part(name: str, data: bytes) -> Make:
    def make(path: Path, unit: str) -> None:
        with zipfile.ZipFile(_plain(path, unit), "a", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, data)

    return make


def _stray(path: Path, unit: str) -> None:
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet()
        for number, line in enumerate(people(unit, A, B)):
            page.write_row(number, 0, line)
        page.write(1_048_575, 16_383, "x")


def _blank_rows() -> bytes:
    return b"".join(b'<row r="%d" s="1" customFormat="1"/>' % row for row in range(7, 300_000))


def _noise(path: Path, _unit: str) -> None:
    path.write_bytes(random.Random(1).randbytes(9000))  # noqa: S311  # the same noise each time


def _encrypted(path: Path, _unit: str) -> None:
    """The directory of a compound file that holds an encrypted workbook."""
    name = "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016) + name + bytes(2000))


def _laughs() -> bytes:
    steps = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
    return b'?>\n<!DOCTYPE x [<!ENTITY l0 "ha">' + steps + b"]>"


def _many_parts(path: Path, unit: str) -> None:
    with zipfile.ZipFile(_plain(path, unit), "a") as archive:
        for number in range(3001):
            archive.writestr(f"xl/media/{number}", b"")


def _zip(path: Path, unit: str) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("thu.txt", f"Kính gửi {unit}")


HOSTILE: tuple[Case, ...] = (
    refused("rong khong byte.xlsx", lambda path, _unit: path.write_bytes(b""), "file.empty"),
    refused("bi cat.xlsx", _changed(lambda data: data[: len(data) // 2]), "file.broken"),
    refused("mat duoi.xlsx", _changed(lambda data: data[:-30]), "file.broken"),
    ignored("nhieu rac.xls", _noise, "file.not_spreadsheet"),
    refused("bom nen.xlsx", _with_part("xl/media/x.bin", bytes(90 * 2**20)), "file.too_large"),
    refused("qua nhieu phan.xlsx", _many_parts, "file.too_large"),
    refused("thuc the.xlsx", _rewritten(b"?>", _laughs()), "file.broken"),
    refused("o goc xa.xlsx", _stray, "file.stray_cell"),
    refused("mat khau.xlsx", _encrypted, "file.encrypted"),
    refused(
        "chuoi ngoai bang.xlsx",
        _rewritten(b't="s"><v>0</v>', b't="s"><v>999999</v>'),
        "file.text_missing",
    ),
    refused("o ngoai trang.xlsx", _rewritten(b'r="C5"', b'r="XFE5"'), "file.cell_outside"),
    good("dong trong trieu.xlsx", _rewritten(b"</sheetData>", _blank_rows() + b"</sheetData>")),
    good("kich thuoc doi.xlsx", _rewritten(b'ref="A1:C6"', b'ref="A1"')),
    good("macro.xlsx", _with_part("xl/vbaProject.bin", b"Sub Auto_Open()"), "file.macros"),
    good(
        "lien ket ngoai.xlsx",
        _with_part("xl/externalLinks/externalLink1.xml", b"<externalLink/>"),
        "file.links",
    ),
    ignored("zip thuong.zip", _zip, "file.not_spreadsheet"),
    ignored("zip ten xlsx.xlsx", _zip, "file.not_spreadsheet"),
)
