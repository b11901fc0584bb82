"""Shows a PDF page by page, and prints it; the pictures come from a service."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from desktop_app.views.context import Context
from desktop_app.views.controls import button, label, tool_button
from desktop_app.views.names import named
from desktop_app.views.print_dialog import ask_to_print
from desktop_app.views.printing import PdfPages, to_image

# A PDF's unit is 1/72 inch; a screen at 100 % shows 96 dots to the inch.
FULL_SIZE = 96 / 72
ZOOM_STEP = 1.25
SMALLEST_SCALE, LARGEST_SCALE = 0.4, 5.0
PAGES_KEPT = 24
EDGE = 8
A4_POINTS_WIDE = 595.0


class _Area(QScrollArea):
    """The room for a page; a view that was hidden gets its size before its room does."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        super().resizeEvent(event)
        self.resized.emit()


class PdfView(QWidget):
    """One page at a time; controls are named `NAME.previous`, `NAME.page`, `NAME.print`.

    Signals:
        page_shown: a page's picture came onto the screen (0 is the first page).
    """

    page_shown = Signal(int)

    def __init__(self, context: Context, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, self.tr("Xem trước bản in"))
        self._context = context
        self._pages: PdfPages | None = None
        self._scale = 0.0
        self._shown_scale = 1.0
        self._page_points = A4_POINTS_WIDE
        self._cache: dict[tuple[int, float], QPixmap] = {}
        self._make_controls(name)
        self._assemble()
        self._connect()
        self._update_controls()

    def show_pages(self, pages: PdfPages | None) -> None:
        """Show a document from its first page; None empties the view."""
        self._pages = pages
        self._cache.clear()
        self._picture.clear()
        with QSignalBlocker(self._number):
            self._number.setRange(1, max(pages.page_count, 1) if pages else 1)
            self._number.setValue(1)
        self._count.setText(f"/ {pages.page_count}" if pages else "")
        self._update_controls()
        self._ask_page()

    def _make_controls(self, name: str) -> None:
        self._previous = tool_button(f"{name}.previous", self.tr("Trang trước"), "left")
        self._next = tool_button(f"{name}.next", self.tr("Trang sau"), "right")
        self._number = named(QSpinBox(), f"{name}.page", self.tr("Số trang đang xem"))
        self._count = label("", name=f"{name}.count")
        self._zoom_out = tool_button(f"{name}.zoom-out", self.tr("Thu nhỏ"), "zoom-out")
        self._zoom_in = tool_button(f"{name}.zoom-in", self.tr("Phóng to"), "zoom-in")
        self._fit = tool_button(f"{name}.fit", self.tr("Vừa chiều ngang"), "fit-width")
        self._print = button(f"{name}.print", self.tr("In…"), "print")
        self._picture = named(QLabel(), f"{name}.picture", self.tr("Trang"))
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area = named(_Area(), f"{name}.area", self.tr("Trang đang xem"))
        self._area.setWidget(self._picture)
        self._area.setWidgetResizable(True)
        # A bar that comes and goes would change the width that the page is fitted to.
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def _assemble(self) -> None:
        bar = QHBoxLayout()
        for control in (self._previous, self._number, self._count, self._next):
            bar.addWidget(control)
        bar.addSpacing(12)
        for control in (self._zoom_out, self._zoom_in, self._fit):
            bar.addWidget(control)
        bar.addStretch()
        bar.addWidget(self._print)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(bar)
        layout.addWidget(self._area, stretch=1)

    def _connect(self) -> None:
        self._area.resized.connect(self._on_resized)
        self._previous.clicked.connect(self._number.stepDown)
        self._next.clicked.connect(self._number.stepUp)
        self._number.valueChanged.connect(lambda _: self._on_page_changed())
        self._zoom_in.clicked.connect(lambda: self._zoom(ZOOM_STEP))
        self._zoom_out.clicked.connect(lambda: self._zoom(1 / ZOOM_STEP))
        self._fit.clicked.connect(lambda: self._set_scale(0.0))
        self._print.clicked.connect(self._on_print)
        for key, step in (("PgUp", self._number.stepDown), ("PgDown", self._number.stepUp)):
            shortcut = QShortcut(QKeySequence(key), self, step)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _on_resized(self) -> None:
        """Keep the page as wide as the view while nobody zoomed."""
        if not self._scale:
            self._ask_page()

    def _on_page_changed(self) -> None:
        self._area.verticalScrollBar().setValue(0)
        self._update_controls()
        self._ask_page()

    def _update_controls(self) -> None:
        shown = self._pages is not None
        at = self._number.value()
        for control in (self._number, self._zoom_in, self._zoom_out, self._fit, self._print):
            control.setEnabled(shown)
        self._previous.setEnabled(shown and at > 1)
        self._next.setEnabled(shown and at < self._number.maximum())

    def _zoom(self, factor: float) -> None:
        scale = (self._scale or self._shown_scale) * factor
        self._set_scale(min(max(scale, SMALLEST_SCALE), LARGEST_SCALE))

    def _set_scale(self, scale: float) -> None:
        self._scale = scale
        self._ask_page()

    def _wanted_scale(self) -> float:
        """The chosen scale, or the one at which the page is as wide as the view."""
        room = self._area.viewport().width() - 2 * EDGE
        wanted = self._scale or min(max(room / self._page_points, SMALLEST_SCALE), FULL_SIZE * 1.5)
        return round(wanted, 2)

    def _wanted(self) -> tuple[int, float]:
        """The page (0 is the first) and the scale that should be on the screen."""
        return self._number.value() - 1, self._wanted_scale()

    def _ask_page(self) -> None:
        pages = self._pages
        if pages is None or not pages.page_count:
            return
        at, scale = self._wanted()
        if (at, scale) in self._cache:
            self._show(at, scale)
            return
        dots = scale * self.devicePixelRatioF()
        self._context.ask(
            self.objectName(),
            lambda: to_image(pages.page(at, dots)),
            lambda image: self._keep(pages, at, scale, image),
        )

    def _keep(self, pages: PdfPages, at: int, scale: float, image: QImage) -> None:
        if pages is not self._pages:
            return
        if len(self._cache) >= PAGES_KEPT:
            self._cache.pop(next(iter(self._cache)))
        self._cache[at, scale] = QPixmap.fromImage(image)
        # The room may have changed while the page was drawn; its own question is on the way.
        if (at, scale) == self._wanted():
            self._show(at, scale)

    def _show(self, at: int, scale: float) -> None:
        pixmap = self._cache[at, scale]
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._shown_scale = scale
        self._picture.setPixmap(pixmap)
        points = pixmap.deviceIndependentSize().width() / scale
        if abs(points - self._page_points) > 1:
            self._page_points = points
            if not self._scale:
                self._ask_page()
        self.page_shown.emit(at)

    def _on_print(self) -> None:
        if self._pages is not None:
            ask_to_print(self, self._context, self._pages)
