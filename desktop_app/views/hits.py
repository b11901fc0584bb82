"""The list under a field that is typed into, and what the field's keys mean to it.

It takes neither the focus nor the keyboard.
"""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from desktop_app.views.names import named

ROWS_SEEN = 10
ROOM = 24

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Meant(Enum):
    """What a key asks of the hits."""

    DOWN = 1
    UP = -1
    TAKE = "take"
    LEAVE = "leave"


def meant_by(event: QKeyEvent, *, listing: bool) -> Meant | None:
    """What a key means; Enter and Escape mean the hits only while these are shown."""
    key = event.key()
    if key == Qt.Key.Key_Up:
        return Meant.UP
    if key == Qt.Key.Key_Down or (key == Qt.Key.Key_F4 and not listing):
        return Meant.DOWN
    if listing and key in ENTER:
        return Meant.TAKE
    return Meant.LEAVE if listing and key == Qt.Key.Key_Escape else None


def is_tab(event: QEvent) -> bool:
    """Whether Tab was pressed, which takes the current hit before it goes on."""
    pressed = event.type() == QEvent.Type.KeyPress
    return pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab


def composed_text(field: QLineEdit, event: QInputMethodEvent) -> str:
    """A field's text as if what is composed stood in it, "" where nothing is composed."""
    preedit, text, at = event.preeditString(), field.text(), field.cursorPosition()
    return f"{text[:at]}{preedit}{text[at:]}" if preedit else ""


class HitsList(QListWidget):
    """A list in a window of its own, so that composed text stays in the field."""

    def __init__(self, name: str, owner: QWidget) -> None:
        super().__init__(owner)
        named(self, name, self.tr("Kết quả tìm"))
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.hide()

    def offer(self, lines: Sequence[str], field: QWidget, current: int = 0, note: str = "") -> None:
        """Show lines under a field, one of them current; the note below is none of them."""
        self.clear()
        self.addItems(lines)
        if note:
            QListWidgetItem(note, self).setFlags(Qt.ItemFlag.NoItemFlags)
        self.setCurrentRow(current)
        self._place(field)
        self.show()

    def step(self, by: int, last: int) -> None:
        """Go down or up among the lines as far as `last`."""
        self.setCurrentRow(min(max(self.currentRow() + by, 0), last))

    def _place(self, field: QWidget) -> None:
        frame = 2 * self.frameWidth()
        rows = min(self.count(), ROWS_SEEN)
        height = rows * max(self.sizeHintForRow(0), 1) + frame
        widest = self.sizeHintForColumn(0) + frame + ROOM
        width = max(field.width(), min(widest, 2 * field.width()))
        corner = field.mapToGlobal(QPoint(0, field.height()))
        self.setGeometry(corner.x(), corner.y(), width, height)
