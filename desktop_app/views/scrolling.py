"""What may be higher than the screen: it scrolls, and what stands beside it stays in view."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

# What stands above a dialog on the screen: its title.
TITLE = 40
LEAST_HEIGHT = 96


class Scrolling(QScrollArea):
    """As large as its content where there is room; scrolls up and down where there is none."""

    def __init__(self, content: QWidget, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """The content's, at the width that there is."""
        wanted = self.widget().sizeHint()
        width = max(wanted.width(), self.width() if self.isVisible() else self._given_width())
        layout = self.widget().layout()
        if layout is None or not layout.hasHeightForWidth():
            return QSize(width, wanted.height())
        return QSize(width, layout.totalHeightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Wide enough never to scroll sideways; some lines high."""
        least = self.widget().minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(least.width() + bar, min(least.height(), LEAST_HEIGHT))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """A content that asks for more room makes its dialog larger while the screen has some."""
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
            grow(self.window())
        return done

    def _given_width(self) -> int:
        margins = self.window().contentsMargins()
        return self.window().minimumWidth() - margins.left() - margins.right()


def fit_screen(dialog: QDialog) -> None:
    """Make a dialog that is about to open as large as it asks for, but not over the screen."""
    dialog.ensurePolished()
    room = room_of(dialog)
    size = dialog.size() if dialog.testAttribute(Qt.WidgetAttribute.WA_Resized) else QSize()
    if dialog.findChild(Scrolling) is not None:
        size = size.expandedTo(dialog.sizeHint())
    if size.isValid() and not size.isEmpty():
        dialog.resize(size.boundedTo(room))


def grow(window: QWidget) -> None:
    """Give an open dialog the height that it asks for, as far as the screen goes."""
    if not isinstance(window, QDialog) or not window.isVisible():
        return
    wanted = min(window.sizeHint().height(), room_of(window).height())
    if wanted > window.height():
        window.resize(window.width(), wanted)


def room_of(window: QWidget) -> QSize:
    """What the screen has for a window."""
    return window.screen().availableGeometry().size() - QSize(0, TITLE)
