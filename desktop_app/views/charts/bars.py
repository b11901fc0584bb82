"""A chart of bars, columns or lines: tooltips, arrows over its marks, Enter for what is behind."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.reports.chart import Chart, ChartKind, chart_text, mark_text
from desktop_app.views.charts.geometry import Room, room
from desktop_app.views.charts.painting import legend_height, paint, paint_legend, plot_of
from desktop_app.views.charts.spoken import spoken
from desktop_app.views.colours import COLOURS
from desktop_app.views.names import named

EMPTY = Chart(ChartKind.COLUMNS, "", (), ())
LINES_OF_COLUMNS = 11.0
LINE_OF_A_BAR = 1.45
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class BarChart(QWidget):
    """Paints a `Chart`; a screen reader hears its figures, or the mark that the arrows stand on.

    Signals:
        opened: a mark was pressed, or Enter on it; its record's ident.
    """

    opened = Signal(str)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, title)
        self._chart = replace(EMPTY, empty_text=self.tr("Đang đọc…"))
        self._current = -1
        self._laid: Room | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def chart(self) -> Chart:
        """What is shown."""
        return self._chart

    @property
    def current_text(self) -> str:
        """What the mark says that the arrows stand on; "" for none."""
        if not 0 <= self._current < len(self._room().places):
            return ""
        place = self._room().places[self._current]
        return mark_text(self._chart, place.series, place.category)

    def set_chart(self, chart: Chart) -> None:
        """Show another chart."""
        self._chart, self._current = spoken(chart), -1
        self.setAccessibleName(self._chart.title)
        self.setAccessibleDescription(chart_text(self._chart))
        self._laid = None
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As high as its lines ask for."""
        return QSize(360, self._height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Narrower than this nothing can be read."""
        return QSize(220, self._height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Paint in the colours of the moment."""
        painter = QPainter(self)
        painter.setFont(self.font())
        if self._chart.is_empty:
            painter.setPen(QColor(COLOURS.muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._chart.empty_text)
        else:
            paint_legend(painter, self._chart, QRectF(self.rect()))
            paint(painter, self._chart, self._room(), self._current if self.hasFocus() else -1)
        painter.end()

    def resizeEvent(self, _event: object) -> None:  # noqa: N802  # Qt's name
        """Lay out anew."""
        self._laid = None

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Lay out anew for letters of another size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._laid = None
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Say at the pointer what the mark under it says."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            at = self._at(QPointF(event.pos()))
            place = self._room().places[at] if at >= 0 else None
            said = mark_text(self._chart, place.series, place.category) if place else ""
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """A hand where something is behind."""
        hand = self._ident(self._at(event.position()))
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Open what is behind the mark."""
        at = self._at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and at >= 0:
            self._go_to(at)
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Arrows walk over the marks, Home and End to the ends, Enter opens."""
        key, last = Qt.Key(event.key()), len(self._room().places) - 1
        if key in _STEPS and last >= 0:
            self._go_to(min(max(self._current + _STEPS[key], 0), last))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and last >= 0:
            self._go_to(0 if key is Qt.Key.Key_Home else last)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Stand on the first mark, so that one sees where one is."""
        super().focusInEvent(event)
        if self._current < 0 and self._room().places:
            self._go_to(0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Frame nothing any more."""
        super().focusOutEvent(event)
        self.update()

    def _room(self) -> Room:
        if self._laid is None:
            metrics = QFontMetricsF(self.font())
            plot = plot_of(self._chart, QRectF(self.rect()), metrics)
            self._laid = room(self._chart, plot, metrics.height())
        return self._laid

    def _at(self, where: QPointF) -> int:
        found = (at for at, one in enumerate(self._room().places) if one.press.contains(where))
        return next(found, -1)

    def _ident(self, at: int) -> str:
        if not 0 <= at < len(self._room().places):
            return ""
        place = self._room().places[at]
        category = self._chart.categories[place.category].ident
        return self._chart.mark(place.series, place.category).ident or category

    def _go_to(self, at: int) -> None:
        self._current = at
        self.setAccessibleDescription(self.current_text)
        self.update()

    def _open(self) -> None:
        if self._ident(self._current):
            self.opened.emit(self._ident(self._current))

    def _height(self) -> int:
        metrics = QFontMetricsF(self.font())
        above = legend_height(self._chart, metrics)
        if self._chart.kind is ChartKind.BARS and not self._chart.is_empty:
            lines = LINE_OF_A_BAR * len(self._chart.categories) * max(len(self._chart.series), 1)
        else:
            lines = LINES_OF_COLUMNS
        return int(above + lines * metrics.height())
