"""A document's pages as pictures, and how they are printed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from desktop_app.views.context import Context
from desktop_app.views.dialogs import present
from desktop_app.views.names import named

# Fine enough for the smallest letters of a table, small enough for a slow printer's memory.
PRINT_DOTS = 200
POINTS_TO_THE_INCH = 72


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


@dataclass(frozen=True, slots=True)
class PdfPages:
    """A PDF to look at: its pages are drawn on the reading worker, 1.0 = 72 dots to the inch."""

    title: str
    page_count: int
    page: Callable[[int, float], PageImage]


def to_image(page: PageImage) -> QImage:
    """A page's picture for Qt, with bytes of its own."""
    kind = QImage.Format.Format_RGBA8888
    return QImage(page.rgba, page.width, page.height, 4 * page.width, kind).copy()


def ask_to_print(parent: QWidget, context: Context, pages: PdfPages) -> QPrintDialog:
    """Let the user choose a printer (dialog `print-dialog`), then print."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(pages.title)
    dialog = named(QPrintDialog(printer, parent), "print-dialog", _tr("In"))
    dialog.setMinMax(1, pages.page_count)
    dialog.accepted.connect(lambda: print_pages(context, pages, printer))
    present(dialog)
    return dialog


def print_pages(context: Context, pages: PdfPages, printer: QPrinter) -> None:
    """Draw the chosen pages at `PRINT_DOTS`, one after another, and send them to the printer."""
    first = printer.fromPage() or 1
    last = min(printer.toPage() or pages.page_count, pages.page_count)
    _Job(context, pages, printer, list(range(first - 1, last))).go_on()


class _Job:
    """One document on its way to the printer: a page is drawn when its picture has come."""

    def __init__(
        self, context: Context, pages: PdfPages, printer: QPrinter, left: list[int]
    ) -> None:
        self._context = context
        self._pages = pages
        self._printer = printer
        self._left = left
        self._painter: QPainter | None = None

    def go_on(self) -> None:
        """Ask for the next page, or end."""
        if not self._left:
            self._end()
            return
        at = self._left.pop(0)
        self._context.ask(
            f"print:{id(self)}",
            lambda: to_image(self._pages.page(at, PRINT_DOTS / POINTS_TO_THE_INCH)),
            self._draw,
        )

    def _draw(self, image: QImage) -> None:
        painter = self._painter
        if painter is None:
            painter = self._begin(image)
        elif not self._printer.newPage():
            self._fail()
            return
        if painter is None:
            self._fail()
            return
        paper = self._printer.paperRect(QPrinter.Unit.DevicePixel)
        size = image.size().scaled(paper.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRectF(0, 0, size.width(), size.height()), image)
        self.go_on()

    def _begin(self, image: QImage) -> QPainter | None:
        wide = image.width() > image.height()
        turned = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
        self._printer.setPageOrientation(turned)
        self._printer.setFullPage(True)
        painter = QPainter()
        self._painter = painter if painter.begin(self._printer) else None
        return self._painter

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
