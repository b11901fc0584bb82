"""Pages of a PDF as pictures, for looking at and printing.

PDFium is not thread-safe: all calls of this module belong on one thread.
"""

from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page drawn: `rgba` holds four bytes a pixel, row by row from the top, without gaps."""

    width: int
    height: int
    rgba: bytes


def page_count(pdf: bytes) -> int:
    """How many pages the file has."""
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def page_image(pdf: bytes, index: int, scale: float) -> PageImage:
    """One page, the first being 0; at scale 1 a point is a pixel (72 to the inch).

    Raises:
        IndexError: there is no such page.
    """
    with pypdfium2.PdfDocument(pdf) as document:
        if not 0 <= index < len(document):
            message = f"page {index} of {len(document)}"
            raise IndexError(message)
        bitmap = document[index].render(
            scale=scale, rev_byteorder=True, force_bitmap_format=pdfium.FPDFBitmap_BGRA
        )
        return PageImage(bitmap.width, bitmap.height, _without_gaps(bitmap))


def _without_gaps(bitmap: pypdfium2.PdfBitmap) -> bytes:
    data, row = bytes(bitmap.buffer), bitmap.width * 4
    if bitmap.stride == row:
        return data
    starts = range(0, bitmap.stride * bitmap.height, bitmap.stride)
    return b"".join(data[start : start + row] for start in starts)
