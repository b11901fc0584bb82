"""Pictures of the window and of what stands over it, named for page, scheme and size."""

import os
from pathlib import Path

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from desktop_app.config import Scheme
from desktop_app.views.look import look

SIZES = ((1280, 720), (1920, 1080))
SCHEMES = (Scheme.LIGHT, Scheme.DARK)
LAYOUT_MS = 60
FRAME = QColor("#7a8594")
QUICKEST = 90  # Qt's word for a weak compression; the strongest takes longer than the page


class Album:
    """Saves pictures into the folder of THIDUA_PICTURES, else into one that is given."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        named = os.environ.get("THIDUA_PICTURES")
        self.folder = Path(named).absolute() if named else folder
        self.folder.mkdir(parents=True, exist_ok=True)
        self._window = window

    def take(self, name: str) -> Path:
        """Save what is seen now, dialogs in the middle of the window that they stand over."""
        QTest.qWait(LAYOUT_MS)
        picture = self._window.grab()
        _paint_over(picture, _standing_over(self._window))
        size = self._window.size()
        path = self.folder / f"{name}-{look().scheme}-{size.width()}x{size.height()}.png"
        assert picture.save(str(path), "PNG", QUICKEST)
        return path

    def resize(self, width: int, height: int) -> None:
        """Give the window a size."""
        self._window.resize(QSize(width, height))
        QTest.qWait(LAYOUT_MS)


def _standing_over(window: QWidget) -> list[QWidget]:
    over = [
        one
        for one in QApplication.topLevelWidgets()
        if one is not window and isinstance(one, QDialog | QMenu) and one.isVisible()
    ]
    return sorted(over, key=_depth)


def _depth(widget: QWidget) -> int:
    owner = widget.parentWidget()
    return 0 if owner is None else 1 + _depth(owner)


def _paint_over(picture: QPixmap, over: list[QWidget]) -> None:
    if not over:
        return
    painter = QPainter(picture)
    painter.fillRect(picture.rect(), QColor(0, 0, 0, 70))
    for one in over:
        seen = one.grab()
        size = seen.deviceIndependentSize().toSize()
        middle = picture.deviceIndependentSize().toSize()
        place = QPoint(
            max(0, (middle.width() - size.width()) // 2),
            max(0, (middle.height() - size.height()) // 2),
        )
        painter.drawPixmap(place, seen)
        painter.setPen(FRAME)
        painter.drawRect(place.x(), place.y(), size.width() - 1, size.height() - 1)
    painter.end()
