"""Looks into a file before it is read: what is it, is it whole, and of a size that is safe.

The bytes decide, not the ending. Limits are what one office file can need many times over.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop_app.domain.problems import Problem
from desktop_app.importers import file_problems
from desktop_app.importers.text_file import looks_like_table
from desktop_app.importers.zip_parts import Archive, DamagedZip, LockedZip, Part, open_archive

MAX_FILE_BYTES = 60 * 2**20
MAX_UNPACKED_BYTES = 200 * 2**20
MAX_PARTS = 3000
MAX_PART_RATIO = 400
SMALL_PART_BYTES = 8 * 2**20

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_HEADER = 512
_OLD_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00")
_XML_2003 = b"urn:schemas-microsoft-com:office:spreadsheet"
_NO_TEXT = (
    b"%PDF",
    b"{\\rtf",
    b"MZ",
    b"\x7fELF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK",
    b"BM",
)
_WEB = (b"<html", b"<!doctype html", b"<table", b"<meta", b"<head", b"<body", b"<style", b"<div")
_WEB_ARCHIVE = b"mime-version:"
_SPREADSHEET_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"})
_TEXT_SUFFIXES = frozenset({".csv", ".tsv"})
_MAYBE_TEXT_SUFFIXES = _SPREADSHEET_SUFFIXES | {".txt"}
_HEAD_BYTES = 4096


class Form(StrEnum):
    """How a file is to be read."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    OPEN_DOCUMENT = "open_document"
    XML_2003 = "xml_2003"
    WEB_PAGE = "web_page"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Inspected:
    """A file that may be read: how, its bytes, and its parts where it is a ZIP file."""

    form: Form
    data: bytes
    archive: Archive | None = None

    def parts(self) -> Archive:
        """The parts of a ZIP file; raises DamagedZip where it is none."""
        if self.archive is None:
            raise DamagedZip
        return self.archive


def inspect(path: Path) -> Inspected | Problem:
    """How to read the file, or why it is not read.

    Raises: OSError.
    """
    if path.name.startswith("~$"):
        return file_problems.lock_file()
    size = path.stat().st_size
    if size == 0:
        return file_problems.empty()
    if size > MAX_FILE_BYTES:
        return file_problems.too_large(f"{size // 2**20} MB")
    return _by_first_bytes(path.suffix.casefold(), path.read_bytes())


def _by_first_bytes(suffix: str, data: bytes) -> Inspected | Problem:
    if data.startswith(_ZIP):
        return _inspect_zip(data)
    if data.startswith(_OLE):
        return _inspect_ole(suffix, data)
    if data.startswith(_OLD_BIFF):
        return Inspected(Form.XLS, data)
    if suffix in _TEXT_SUFFIXES | _MAYBE_TEXT_SUFFIXES:
        return _inspect_text(suffix, data)
    return file_problems.not_spreadsheet()


def _inspect_text(suffix: str, data: bytes) -> Inspected | Problem:
    head = data[:_HEAD_BYTES].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").lower()
    if _XML_2003 in head:
        return Inspected(Form.XML_2003, data)
    if head.startswith(_WEB) or (head.startswith(b"<?xml") and b"<html" in head):
        return Inspected(Form.WEB_PAGE, data)
    if head.startswith(_WEB_ARCHIVE):
        return file_problems.web_page()
    if data.startswith(_NO_TEXT):
        return file_problems.not_spreadsheet()
    if suffix in _TEXT_SUFFIXES or looks_like_table(data):
        return Inspected(Form.TEXT, data)
    return file_problems.not_spreadsheet()


def _inspect_ole(suffix: str, data: bytes) -> Inspected | Problem:
    """The names in a compound file's directory say what it holds."""
    if _ole_name("EncryptedPackage") in data:
        return file_problems.encrypted()
    if _ole_name("Workbook") in data or _ole_name("Book") in data:
        return Inspected(Form.XLS, data)
    if suffix in _SPREADSHEET_SUFFIXES and _directory_start(data) >= len(data):
        return file_problems.broken()
    return file_problems.not_spreadsheet()


def _directory_start(data: bytes) -> int:
    """Where a compound file's directory stands, by its header; far out where it has none."""
    if len(data) < _OLE_HEADER:
        return _OLE_HEADER
    sector_bits = int.from_bytes(data[30:32], "little")
    sector = int.from_bytes(data[48:52], "little")
    return (sector + 1) << min(sector_bits, 12)


def _ole_name(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\0\0"


def _inspect_zip(data: bytes) -> Inspected | Problem:
    try:
        archive = open_archive(data)
        form = _zip_form(archive)
        if form is None:
            return file_problems.not_spreadsheet()
        return refusal_of(archive) or Inspected(form, data, archive)
    except DamagedZip:
        return file_problems.broken()
    except LockedZip:
        return file_problems.encrypted()


def _zip_form(archive: Archive) -> Form | None:
    if "xl/workbook.xml" in archive:
        return Form.XLSX
    if "xl/workbook.bin" in archive:
        return Form.XLSB
    kind = archive.parts.get("mimetype")
    if kind and "content.xml" in archive and kind.size < _HEAD_BYTES:
        return Form.OPEN_DOCUMENT if b"spreadsheet" in archive.read("mimetype") else None
    return None


def refusal_of(archive: Archive) -> Problem | None:
    """Why a ZIP file is not unpacked: too many parts, too much in them, or a password."""
    parts = list(archive.parts.values())
    if len(parts) > MAX_PARTS:
        return file_problems.too_large(f"{len(parts)} phần bên trong")
    unpacked = sum(part.size for part in parts)
    if unpacked > MAX_UNPACKED_BYTES:
        return file_problems.too_large(f"{unpacked // 2**20} MB sau khi giải nén")
    if any(map(_is_bomb, parts)):
        return file_problems.too_large("nén chặt một cách bất thường")
    manifest = "META-INF/manifest.xml"
    if manifest in archive and b"encryption-data" in archive.read(manifest):
        return file_problems.encrypted()
    return None


def _is_bomb(part: Part) -> bool:
    return part.size > SMALL_PART_BYTES and part.size > MAX_PART_RATIO * max(part.packed, 1)
