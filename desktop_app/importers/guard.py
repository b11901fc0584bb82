"""Looks into a file before it is read: is it a spreadsheet, whole, and of a size that is safe.

python-calamine checks no ZIP checksum and allots the whole rectangle up to the farthest cell, so
both are checked here. Limits are what one office file can need many times over.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop_app.domain.problems import Problem
from desktop_app.importers import file_problems

MAX_FILE_BYTES = 60 * 2**20
MAX_UNPACKED_BYTES = 200 * 2**20
MAX_PARTS = 3000
MAX_PART_RATIO = 400
SMALL_PART_BYTES = 8 * 2**20
MAX_CELLS = 2_000_000

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
_SPREADSHEET_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"})
_TEXT_SUFFIXES = frozenset({".csv", ".tsv"})
_CHUNK = 2**20
_MIMETYPE_BYTES = 200
_FILLED_CELL = re.compile(rb'<(?:\w+:)?c r="([A-Z]{1,3})(\d{1,7})"[^>/]*>')
_CELL_TAG_BYTES = 200


class Form(StrEnum):
    """How a file is to be read."""

    SPREADSHEET = "spreadsheet"
    OPEN_DOCUMENT = "open_document"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class _Corner:
    """The farthest filled row and column of a sheet, counted from 1, and that column's letters."""

    row: int = 0
    column: int = 0
    letters: str = "A"


def inspect(path: Path) -> Form | Problem:
    """How to read the file, or why it is not read."""
    if path.name.startswith("~$"):
        return file_problems.lock_file()
    size = path.stat().st_size
    if size == 0:
        return file_problems.empty()
    if size > MAX_FILE_BYTES:
        return file_problems.too_large(f"{size // 2**20} MB")
    with path.open("rb") as file:
        head = file.read(512)
    return _by_first_bytes(path, head)


def _by_first_bytes(path: Path, head: bytes) -> Form | Problem:
    if head.startswith(_ZIP):
        return _inspect_zip(path)
    if head.startswith(_OLE):
        return _inspect_ole(path.read_bytes()) or Form.SPREADSHEET
    if head.startswith(_OLD_BIFF):
        return file_problems.old_format()
    suffix = path.suffix.casefold()
    if suffix in _SPREADSHEET_SUFFIXES and _is_web_page(head):
        return file_problems.web_page()
    return Form.TEXT if suffix in _TEXT_SUFFIXES else file_problems.not_spreadsheet()


def _is_web_page(head: bytes) -> bool:
    text = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").lower()
    return text.startswith((b"<html", b"<!doctype html", b"<table", b"<meta", b"<head"))


def _inspect_ole(data: bytes) -> Problem | None:
    """The names in a compound file's directory say what it holds."""
    if _ole_name("EncryptedPackage") in data:
        return file_problems.encrypted()
    if _ole_name("Workbook") in data or _ole_name("Book") in data:
        return None
    return file_problems.not_spreadsheet()


def _ole_name(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\0\0"


def _inspect_zip(path: Path) -> Form | Problem:
    try:
        with zipfile.ZipFile(path) as archive:
            return _inspect_parts(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError):
        return file_problems.broken()
    except RuntimeError:  # zipfile's word for a part that needs a password
        return file_problems.encrypted()


def _inspect_parts(archive: zipfile.ZipFile) -> Form | Problem:
    parts = archive.infolist()
    form = _zip_form(archive, {part.filename for part in parts})
    if form is None:
        return file_problems.not_spreadsheet()
    return _too_large(parts) or _ods_encrypted(archive) or _walk_parts(archive, parts) or form


def _zip_form(archive: zipfile.ZipFile, names: set[str]) -> Form | None:
    if names & {"xl/workbook.xml", "xl/workbook.bin"}:
        return Form.SPREADSHEET
    return Form.OPEN_DOCUMENT if "content.xml" in names and _is_ods(archive, names) else None


def _is_ods(archive: zipfile.ZipFile, names: set[str]) -> bool:
    if "mimetype" not in names:
        return False
    with archive.open("mimetype") as stream:
        return b"spreadsheet" in stream.read(_MIMETYPE_BYTES)


def _ods_encrypted(archive: zipfile.ZipFile) -> Problem | None:
    manifest = "META-INF/manifest.xml"
    if manifest in archive.namelist() and b"encryption-data" in archive.read(manifest):
        return file_problems.encrypted()
    return None


def _too_large(parts: list[zipfile.ZipInfo]) -> Problem | None:
    if len(parts) > MAX_PARTS:
        return file_problems.too_large(f"{len(parts)} phần bên trong")
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MAX_UNPACKED_BYTES:
        return file_problems.too_large(f"{unpacked // 2**20} MB sau khi giải nén")
    if any(_is_bomb(part) for part in parts):
        return file_problems.too_large("nén chặt một cách bất thường")
    return None


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    ratio = part.file_size / max(part.compress_size, 1)
    return part.file_size > SMALL_PART_BYTES and ratio > MAX_PART_RATIO


def _walk_parts(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> Problem | None:
    """Read every part to its end, which checks its checksum, and see how far its cells reach."""
    for part in parts:
        corner = _Corner()
        for chunk in _chunks(archive, part):
            if part.filename.startswith("xl/worksheets/"):
                corner = _farthest(corner, chunk)
        if corner.row * corner.column > MAX_CELLS:
            return file_problems.stray_cell("", f"{corner.letters}{corner.row}")
    return None


def _chunks(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The part's bytes, each piece with the end of the one before, so that no tag is cut."""
    tail = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            yield tail + chunk
            tail = chunk[-_CELL_TAG_BYTES:]


def _farthest(corner: _Corner, chunk: bytes) -> _Corner:
    found = _FILLED_CELL.findall(chunk)
    if not found:
        return corner
    rows = (int(row) for _, row in found)
    names = {letters.decode("ascii") for letters, _ in found} | {corner.letters}
    letters = max(names, key=_column_number)
    return _Corner(max(corner.row, *rows), _column_number(letters), letters)


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
