"""Letters of a PDF with their places on the pages.

PDFium is not thread-safe: all calls of this module belong on one thread.
"""

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from desktop_app.domain.plan_refusals import (
    DamagedDocument,
    LockedDocument,
    ScanWithoutText,
    TooLargeDocument,
)
from desktop_app.importers.plan_files.pdf_lines import Glyph, Page, page_lines

MOST_PAGES = 120
MOST_LETTERS = 600_000
FEWEST_LETTERS = 40  # a stamp or a page number on a scan is no text
_UPRIGHT = 0.1
_SMALLEST, _LARGEST = 5.0, 60.0
_LAST = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)


def read_pdf(data: bytes) -> list[str]:
    """The document's lines, in the order in which they are read.

    Raises: LockedDocument, DamagedDocument, ScanWithoutText, TooLargeDocument.
    """
    with _opened(data) as document:
        if len(document) > MOST_PAGES:
            raise TooLargeDocument
        pages = [_page(document, number) for number in range(len(document))]
    if sum(len(page.glyphs) for page in pages) < FEWEST_LETTERS:
        raise ScanWithoutText
    return page_lines(pages)


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise LockedDocument from error
        raise DamagedDocument from error


def _page(document: pypdfium2.PdfDocument, number: int) -> Page:
    try:
        page = document[number]
        text = page.get_textpage()
    except pypdfium2.PdfiumError as error:
        raise DamagedDocument from error
    if text.count_chars() > MOST_LETTERS:
        raise TooLargeDocument
    width, height = page.get_size()
    return Page(width, height, tuple(_glyphs(text.raw, text.count_chars())))


def _glyphs(text: object, count: int) -> Iterator[Glyph]:
    """What is seen; a blank before it is noted with the letter after."""
    box, left, base = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    spaced = True
    for place in range(count):
        code = pdfium.FPDFText_GetUnicode(text, place)
        char = chr(code) if 0 < code <= _LAST and code not in _SURROGATES else ""
        if not char.strip() or not char.isprintable():
            spaced = spaced or char.isspace()
            continue
        if abs(pdfium.FPDFText_GetCharAngle(text, place)) > _UPRIGHT:
            continue  # a watermark across the page
        pdfium.FPDFText_GetLooseCharBox(text, place, box)
        pdfium.FPDFText_GetCharOrigin(text, place, left, base)
        size = _size(pdfium.FPDFText_GetFontSize(text, place), box.top - box.bottom)
        yield Glyph(char, box.left, box.right, base.value, size, spaced)
        spaced = False


def _size(told: float, height: float) -> float:
    """The letters' size; some programs write size 1 and draw it larger."""
    return told if _SMALLEST <= told <= _LARGEST else max(height, 1.0)
