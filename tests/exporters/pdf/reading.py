"""What stands where on the pages of a PDF, measured from the file."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium

from tests.source_tree import ROOT

FONTS = ROOT / "resources/fonts"


@dataclass(frozen=True)
class Letter:
    text: str
    left: float
    right: float
    baseline: float
    size: float
    font: str


@dataclass(frozen=True)
class Line:
    """Letters on one baseline; lengths in points, from the page's left and top edges."""

    text: str
    left: float
    right: float
    from_top: float
    size: float
    font: str

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def page_texts(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_size() for page in document]


def lines(pdf: bytes, page: int) -> list[Line]:
    """The lines of a page, left and right columns apart, as the file has them."""
    with pypdfium2.PdfDocument(pdf) as document:
        height = document[page].get_height()
        letters = list(_letters(document[page].get_textpage()))
    starts = [i for i in range(len(letters)) if i == 0 or _apart(letters[i - 1], letters[i])]
    runs = pairwise([*starts, len(letters)])
    return [_line(letters[start:stop], height) for start, stop in runs]


def line_with(pdf: bytes, page: int, text: str) -> Line:
    return next(line for line in lines(pdf, page) if text in line.text)


def rules(pdf: bytes, page: int) -> list[tuple[float, float, float]]:
    """Level lines: left, right and distance from the top, in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        height = document[page].get_height()
        bounds = [
            drawn.get_bounds()
            for drawn in document[page].get_objects()
            if drawn.type == pdfium.FPDF_PAGEOBJ_PATH
        ]
    return [
        (left, right, height - bottom) for left, bottom, right, top in bounds if top - bottom < 2
    ]


def _letters(page: pypdfium2.PdfTextPage) -> Iterator[Letter]:
    for index in range(page.count_chars()):
        text = chr(pdfium.FPDFText_GetUnicode(page, index))
        if pdfium.FPDFText_IsGenerated(page, index) or text in "\r\n":
            continue
        left, _, right, _ = page.get_charbox(index, loose=True)
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(page, index, x, y)
        size = pdfium.FPDFText_GetFontSize(page, index)
        yield Letter(text, left, right, y.value, round(size, 2), _font(page, index))


def _apart(one: Letter, other: Letter) -> bool:
    """Whether two letters belong to different lines, columns or faces."""
    same_face = (one.font, one.size) == (other.font, other.size)
    gap = other.left - one.right
    return not same_face or abs(one.baseline - other.baseline) > 1 or not -one.size < gap < one.size


def _font(page: pypdfium2.PdfTextPage, index: int) -> str:
    buffer, flags = ctypes.create_string_buffer(100), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(page, index, buffer, len(buffer), flags)
    return buffer.value.decode().rpartition("+")[2]


def _line(run: list[Letter], height: float) -> Line:
    drawn = [letter for letter in run if not letter.text.isspace()] or run
    return Line(
        "".join(letter.text for letter in run).strip(),
        min(letter.left for letter in drawn),
        max(letter.right for letter in drawn),
        height - run[0].baseline,
        run[0].size,
        run[0].font,
    )
