"""The lines of a plan document: .docx, .odt, .txt, or a PDF with text; the bytes decide."""

from collections.abc import Sequence
from pathlib import Path

from desktop_app.domain.plan_refusals import (
    DamagedDocument,
    EmptyDocument,
    LockedDocument,
    OldWordDocument,
    TooLargeDocument,
    UnknownDocument,
    UnreadableDocument,
)
from desktop_app.importers.guard import refusal_of
from desktop_app.importers.plan_files.open_text import CONTENT, read_open_document
from desktop_app.importers.plan_files.plain_text import (
    in_unicode,
    read_plain,
    text_lines,
    without_wide_blanks,
)
from desktop_app.importers.plan_files.word_text import DOCUMENT, read_word
from desktop_app.importers.zip_parts import Archive, DamagedZip, LockedZip, open_archive

__all__ = ["pasted_lines", "read_document"]

MAX_FILE_BYTES = 40 * 2**20
MOST_LINES = 20_000
MOST_CHARACTERS = 1_000_000
_ZIP, _PDF = b"PK\x03\x04", b"%PDF"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF_HEAD = 1024  # a few bytes of a mail system may stand before a PDF
_LONGEST_TYPE = 200
_TEXTS = frozenset({".txt", ".md", ".text", ""})
_DOCUMENTS = frozenset({".docx", ".docm", ".odt", ".pdf"})


def read_document(path: Path) -> list[str]:
    """The document's lines, at least one with text.

    Raises: PlanRefused.
    """
    try:
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise TooLargeDocument
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableDocument from error
    if not data:
        raise EmptyDocument
    return _judged(in_unicode(_lines(path.suffix.casefold(), data)))


def pasted_lines(text: str) -> list[str]:
    """The lines of a text that was pasted.

    Raises: EmptyDocument, TooLargeDocument.
    """
    if len(text) > MOST_CHARACTERS:
        raise TooLargeDocument
    return _judged(in_unicode(text_lines(text)))


def _judged(lines: Sequence[str]) -> list[str]:
    if len(lines) > MOST_LINES or sum(map(len, lines)) > MOST_CHARACTERS:
        raise TooLargeDocument
    if not any(line.strip() for line in lines):
        raise EmptyDocument
    return [without_wide_blanks(line) for line in lines]


def _lines(suffix: str, data: bytes) -> list[str]:
    if data.startswith(_ZIP):
        return _of_zip(data)
    if data.startswith(_OLE):
        raise _ole_refusal(suffix, data)
    if _PDF in data[:_PDF_HEAD]:
        from desktop_app.importers.plan_files.pdf_text import read_pdf  # noqa: PLC0415  # a tenth of a second that spreadsheets do not need

        return read_pdf(data)
    if suffix in _DOCUMENTS:
        raise DamagedDocument
    if suffix not in _TEXTS:
        raise UnknownDocument
    return read_plain(data)


def _of_zip(data: bytes) -> list[str]:
    try:
        archive = open_archive(data)
        problem = refusal_of(archive)
        if problem is not None:
            raise LockedDocument if problem.code == "file.encrypted" else TooLargeDocument
        return _of_archive(archive)
    except (DamagedZip, KeyError) as error:
        raise DamagedDocument from error
    except LockedZip as error:
        raise LockedDocument from error


def _of_archive(archive: Archive) -> list[str]:
    if DOCUMENT in archive:
        return read_word(archive)
    kind = archive.parts.get("mimetype")
    if kind and CONTENT in archive and kind.size < _LONGEST_TYPE:
        if b"opendocument.text" not in archive.read("mimetype"):
            raise UnknownDocument
        return read_open_document(archive)
    raise UnknownDocument


def _ole_refusal(suffix: str, data: bytes) -> Exception:
    """What a compound file holds is told by the names in its directory."""
    if _ole_name("EncryptedPackage") in data:
        return LockedDocument()
    if _ole_name("WordDocument") in data or suffix in {".doc", ".dot"}:
        return OldWordDocument()
    return UnknownDocument()


def _ole_name(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\0\0"
