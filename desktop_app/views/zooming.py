"""Larger and smaller over the whole window: by Ctrl and the wheel, and by keys."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QWheelEvent, QWindow
from PySide6.QtWidgets import QHeaderView, QMainWindow, QTableView

from desktop_app.views.look import follow, look
from desktop_app.views.names import action

# What a wheel turns by one notch, in eighths of a degree; a touchpad comes in many small parts.
NOTCH = 120


class WheelZoom(QObject):
    """Watches a window from outside, so that the widgets below the pointer need not know."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._turned = 0
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Take a turn of the wheel with Ctrl held; let everything else through."""
        if not isinstance(event, QWheelEvent):
            return False
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._turned += event.angleDelta().y()
        steps = int(self._turned / NOTCH)
        if steps:
            self._turned -= steps * NOTCH
            _keep(lambda: look().step(steps))
        return True


def zoom_actions(window: QMainWindow) -> tuple[QAction, ...]:
    """Larger, smaller and as the system has it, for a menu; their keys work at once."""
    return (
        _action(window, "zoom.in", _tr("Phóng to"), ("Ctrl++", "Ctrl+="), lambda: look().step(1)),
        _action(window, "zoom.out", _tr("Thu nhỏ"), ("Ctrl+-",), lambda: look().step(-1)),
        _action(
            window, "zoom.plain", _tr("Cỡ thường"), ("Ctrl+0",), lambda: look().set_percent(100)
        ),
    )


def zoom_by_wheel(window: QMainWindow) -> None:
    """Let the wheel zoom, from now on while the window lives."""
    window.winId()  # makes the handle, which a window that was never shown has not
    handle = window.windowHandle()
    if handle.findChild(WheelZoom) is None:
        WheelZoom(handle)


def grow_with_text(view: QTableView, room: int) -> None:
    """Keep a grid's rows as high as their text and `room` pixels, its columns as wide for it."""
    drawn_at = look().percent

    def fit() -> None:
        nonlocal drawn_at
        rows, columns = view.verticalHeader(), view.horizontalHeader()
        rows.setDefaultSectionSize(view.fontMetrics().height() + look().pixels(room))
        if look().percent != drawn_at:
            for at in range(columns.count()):
                if columns.sectionResizeMode(at) is QHeaderView.ResizeMode.Interactive:
                    columns.resizeSection(at, columns.sectionSize(at) * look().percent // drawn_at)
            drawn_at = look().percent

    follow(view, fit)


def _action(
    window: QMainWindow,
    name: str,
    text: str,
    keys: tuple[str, ...],
    act: Callable[[], None],
) -> QAction:
    made = action(window, name, text)
    made.setShortcuts([QKeySequence(key) for key in keys])
    made.triggered.connect(lambda _checked: _keep(act))
    window.addAction(made)
    return made


def _keep(act: Callable[[], None]) -> None:
    before = look().percent
    act()
    if look().percent != before:
        look().keep()


def _tr(text: str) -> str:
    return QCoreApplication.translate("zooming", text)
