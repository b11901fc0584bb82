"""Pages of a PDF as pictures, for looking at and printing.

PDFium is not thread-safe: all calls of this module belong on one thread.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page drawn: `rgba` holds four bytes a pixel, row by row from the top, without gaps."""

    width: int
    height: int
    rgba: bytes


@dataclass(frozen=True, slots=True)
class PagePart:
    """Some rows of a page's picture from `top` on; `whole`: how many rows the page has."""

    width: int
    height: int
    rgba: bytes
    top: int
    whole: int


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


def page_part(pdf: bytes, index: int, scale: float, top: int, pixels: int) -> PagePart:
    """As many rows of a page from `top` on as have about `pixels` pixels.

    A page at a printer's 600 dots to the inch takes 140 MB, a part of it little.

    Raises:
        IndexError: there is no such page, or it has no such row.
    """
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[index]
        width, whole = (math.ceil(side * scale) for side in page.get_size())
        if not 0 <= top < whole:
            message = f"row {top} of {whole}"
            raise IndexError(message)
        rows = min(max(1, pixels // width), whole - top)
        # PDFium rounds what is left out up to whole pixels.
        above, below = ((cut - 0.5) / scale if cut else 0 for cut in (top, whole - top - rows))
        bitmap = page.render(
            scale=scale,
            crop=(0, below, 0, above),
            rev_byteorder=True,
            force_bitmap_format=pdfium.FPDFBitmap_BGRA,
        )
        return PagePart(bitmap.width, bitmap.height, _without_gaps(bitmap), top, whole)


def some_pages(pdf: bytes, indices: Sequence[int]) -> bytes:
    """A PDF of these pages alone, in this order."""
    stream = BytesIO()
    with pypdfium2.PdfDocument(pdf) as document, pypdfium2.PdfDocument.new() as made:
        made.import_pages(document, list(indices))
        made.save(stream)
    return stream.getvalue()


def _without_gaps(bitmap: pypdfium2.PdfBitmap) -> bytes:
    data, row = bytes(bitmap.buffer), bitmap.width * 4
    if bitmap.stride == row:
        return data
    starts = range(0, bitmap.stride * bitmap.height, bitmap.stride)
    return b"".join(data[start : start + row] for start in starts)
