"""The text of a chapter: its pictures are as wide as there is room, sharp on every screen."""

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QTextBrowser, QWidget

from desktop_app.views.names import named
from desktop_app.views.theme import COLOURS

MARGIN = 18
# Pictures follow the window's edge once it stands still.
PAUSE_MS = 120
PICTURE = 2  # QTextDocument.ResourceType.ImageResource, which Qt hands over as a number


class ChapterText(QTextBrowser):
    """Shows a chapter; links are the owner's to follow."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, title)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(MARGIN)
        # A bar that came and went would change the room with every chapter that is loaded.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._drawn_for = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._draw_anew)

    @property
    def room(self) -> int:
        """How wide a picture may be, in the window's own units."""
        return max(1, self.viewport().width() - 2 * MARGIN)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802  # Qt's name
        """A picture in the size that there is room for; anything else as Qt finds it."""
        if kind != PICTURE:
            return super().loadResource(kind, name)
        found = QImage(self.source().resolved(QUrl(name)).toLocalFile())
        return found if found.isNull() else self._fitted(found)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Wait for the edge to stand still."""
        super().resizeEvent(event)
        if self.room != self._drawn_for:
            self._pause.start()

    def _fitted(self, picture: QImage) -> QImage:
        self._drawn_for = self.room
        ratio = self.devicePixelRatioF()
        width = min(round(self.room * ratio), round(picture.width() * ratio))
        smooth = Qt.TransformationMode.SmoothTransformation
        fitted = picture.convertToFormat(QImage.Format.Format_RGB32).scaledToWidth(width, smooth)
        with QPainter(fitted) as painter:
            painter.setPen(QColor(COLOURS.strong_line))
            painter.drawRect(fitted.rect().adjusted(0, 0, -1, -1))
        fitted.setDevicePixelRatio(ratio)
        return fitted

    def _draw_anew(self) -> None:
        """Load the chapter again, at the place that was read."""
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self.reload()
        bar.setValue(round(share * bar.maximum()))
