"""A document's pages as pictures, sent to a printer a part of a page at a time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from desktop_app.services.exporting import Exporting
    from desktop_app.views.context import Context

# A printer's own fineness, as far as an eye sees it.
MOST_DOTS = 600
POINTS_TO_THE_INCH = 72
# So much the window's thread hands to the printer at once, well within 100 ms.
PART_PIXELS = 500_000


class PageImage(Protocol):
    """A page's picture, four bytes a pixel in the order red, green, blue, alpha."""

    @property
    def width(self) -> int:
        """Pixels across."""

    @property
    def height(self) -> int:
        """Pixels down."""

    @property
    def rgba(self) -> bytes:
        """`width` × `height` × 4 bytes, row by row."""


class PagePart(PageImage, Protocol):
    """Some rows of a page's picture."""

    @property
    def top(self) -> int:
        """Rows above it."""

    @property
    def whole(self) -> int:
        """Rows of the whole page."""


@dataclass(frozen=True, slots=True)
class PdfPages:
    """A PDF to look at and to print, drawn on the reading worker; 1.0 = 72 dots to the inch.

    `page`: index and scale to a picture; `part`: index, scale, first row and most pixels to some
    rows of it; `save`: these pages as a PDF file.
    """

    title: str
    page_count: int
    page: Callable[[int, float], PageImage]
    part: Callable[[int, float, int, int], PagePart]
    save: Callable[[Sequence[int], Path], Path]


def pdf_pages(exporting: Exporting, title: str, pdf: bytes) -> PdfPages:
    """A PDF's bytes as the views show them; ask on a worker."""
    return PdfPages(
        title,
        exporting.page_count(pdf),
        partial(exporting.page_image, pdf),
        partial(exporting.page_part, pdf),
        partial(exporting.save_pages, pdf),
    )


def to_image(page: PageImage) -> QImage:
    """A page's picture for Qt, with bytes of its own."""
    kind = QImage.Format.Format_RGBA8888
    return QImage(page.rgba, page.width, page.height, 4 * page.width, kind).copy()


def print_pages(
    context: Context, pages: PdfPages, printer: QPrinter, chosen: Sequence[int]
) -> None:
    """Draw pages (0 is the first) as finely as the printer does, and send them to it.

    Where the printer makes no copies itself, the whole is sent as often as it is wanted.
    """
    copies = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
    _Job(context, pages, printer, list(chosen) * copies).go_on()


class _Job:
    """One document on its way to the printer: a part is drawn when its picture has come."""

    def __init__(
        self, context: Context, pages: PdfPages, printer: QPrinter, left: list[int]
    ) -> None:
        self._context = context
        self._pages = pages
        self._printer = printer
        self._left = left
        self._painter: QPainter | None = None
        self._scale = min(printer.resolution(), MOST_DOTS) / POINTS_TO_THE_INCH

    def go_on(self) -> None:
        """Ask for the next page, or end."""
        if self._left:
            self._ask(self._left.pop(0), 0)
        else:
            self._end()

    def _ask(self, at: int, top: int) -> None:
        def question() -> tuple[PagePart, QImage]:
            part = self._pages.part(at, self._scale, top, PART_PIXELS)
            return part, to_image(part)

        self._context.ask(f"print:{id(self)}", question, lambda found: self._draw(at, *found))

    def _draw(self, at: int, part: PagePart, image: QImage) -> None:
        if part.top == 0 and not self._begin_page(part):
            self._fail()
            return
        paper = self._printer.paperRect(QPrinter.Unit.DevicePixel)
        shrunk = min(paper.width() / part.width, paper.height() / part.whole)
        place = QRectF(0, part.top * shrunk, part.width * shrunk, part.height * shrunk)
        if self._painter is not None:
            self._painter.drawImage(place, image)
        below = part.top + part.height
        if below < part.whole:
            self._ask(at, below)
        else:
            self.go_on()

    def _begin_page(self, part: PagePart) -> bool:
        """A new sheet, lying down where the page does."""
        turned = QPageLayout.Orientation
        wide = turned.Landscape if part.width > part.whole else turned.Portrait
        self._printer.setPageOrientation(wide)
        if self._painter is not None:
            return self._printer.newPage()
        self._printer.setFullPage(True)
        painter = QPainter()
        if not painter.begin(self._printer):
            return False
        # Into a file, letters would get the grey edges of a photograph.
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        self._painter = painter
        return True

    def _end(self) -> None:
        if self._painter is not None:
            self._painter.end()
            self._context.tell(_tr("Đã gửi tới máy in: ") + self._pages.title, "success")

    def _fail(self) -> None:
        if self._painter is not None:
            self._painter.end()
        self._context.tell(_tr("Máy in không nhận được bản in. Hãy kiểm tra máy in."), "error")


def _tr(text: str) -> str:
    return QCoreApplication.translate("printing", text)
