"""A page as it is, with the place of a signature that the mouse moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.views.colours import COLOURS
from desktop_app.views.names import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from desktop_app.domain.signing import Place

LEAST = QSize(260, 330)
WANTED = QSize(360, 480)
SHADE = 60


class PagePicture(QWidget):
    """One page; the places that signatures have taken are shaded, the new one is framed.

    Signals:
        moved: the mouse put the new place's middle here; points from the page's upper left corner.
    """

    moved = Signal(float, float)

    def __init__(self, name: str) -> None:
        super().__init__()
        named(self, name, self.tr("Trang có ô chữ ký"))
        self._image = QImage()
        self._size = (1.0, 1.0)
        self._place: Place | None = None
        self._taken: Sequence[Place] = ()
        self.setMinimumSize(LEAST)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Large enough to see where on the page something stands."""
        return WANTED

    def show_page(self, image: QImage, size: tuple[float, float]) -> None:
        """Show a page; `size` is its width and height in points."""
        self._image, self._size = image, size
        self.update()

    def show_places(self, place: Place | None, taken: Sequence[Place]) -> None:
        """Show the new place, and those of this page that are taken."""
        self._place, self._taken = place, taken
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The page, what is taken on it, the new place."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sheet = self._sheet()
        painter.fillRect(sheet, Qt.GlobalColor.white)
        if not self._image.isNull():
            painter.drawImage(sheet, self._image)
        painter.setPen(QPen(QColor(COLOURS.strong_line)))
        painter.drawRect(sheet)
        shade = QColor(COLOURS.accent)
        shade.setAlpha(SHADE)
        for one in self._taken:
            painter.fillRect(self._on_sheet(one), shade)
        if self._place is not None:
            painter.setPen(QPen(QColor(COLOURS.accent), 2))
            painter.drawRect(self._on_sheet(self._place))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """The place comes to where the mouse is pressed."""
        self._move(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """It follows the mouse."""
        self._move(event.position())

    def point_of(self, left: float, top: float) -> QPointF:
        """Where a point of the page stands on the widget."""
        sheet = self._sheet()
        scale = sheet.width() / self._size[0]
        return QPointF(sheet.left() + left * scale, sheet.top() + top * scale)

    def _move(self, at: QPointF) -> None:
        sheet = self._sheet()
        scale = sheet.width() / self._size[0]
        self.moved.emit((at.x() - sheet.left()) / scale, (at.y() - sheet.top()) / scale)

    def _sheet(self) -> QRectF:
        """The page, as large as there is room, in the middle."""
        wide, high = self._size
        scale = min((self.width() - 2) / wide, (self.height() - 2) / high)
        left = (self.width() - wide * scale) / 2
        return QRectF(left, 1, wide * scale, high * scale)

    def _on_sheet(self, place: Place) -> QRectF:
        corner = self.point_of(place.left, place.top)
        end = self.point_of(place.left + place.width, place.top + place.height)
        return QRectF(corner, end)
