"""Icons of the one free set, drawn in the colours of the scheme that is shown when they are."""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_app.config import resource
from desktop_app.views.colours import COLOURS


class TintedIcon(QIconEngine):
    """Draws an icon in a role of the scheme ("text", "accent"…), so that none is ever set anew."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw at the device's own fineness."""
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, self.pixmap(rect.size() * ratio, mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:  # noqa: ARG002
        """The picture in device pixels; greyed where its control is disabled."""
        role = "strong_line" if mode is QIcon.Mode.Disabled else self._role
        return _drawn(self._name, colour(role), size.width(), size.height())

    def clone(self) -> QIconEngine:
        """Another one of the same, as Qt asks for when an icon is changed."""
        return TintedIcon(self._name, self._role)

    def isNull(self) -> bool:  # noqa: N802  # Qt's name
        """There is always something to draw."""
        return False


@cache
def icon(name: str, role: str = "text") -> QIcon:
    """The icon `resources/icons/NAME.svg` in a role of `COLOURS`, or in a fixed "#rrggbb".

    Raises:
        FileNotFoundError: there is no such icon.
    """
    _drawing(name)
    return QIcon(TintedIcon(name, role))


def colour(role: str) -> str:
    """What a role is painted in now; "#rrggbb" is itself."""
    return role if role.startswith("#") else str(getattr(COLOURS, role))


@cache
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def _drawn(name: str, stroke: str, width: int, height: int) -> QPixmap:
    pixmap = QPixmap(width, height)
    if pixmap.isNull():  # a control that is squeezed to nothing has no place to draw on
        return pixmap
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    svg = QByteArray(_drawing(name).replace("currentColor", stroke).encode())
    side = min(width, height)
    square = QRectF((width - side) / 2, (height - side) / 2, side, side)
    QSvgRenderer(svg).render(painter, square)
    painter.end()
    return pixmap
