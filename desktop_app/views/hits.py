"""The list under a field that is typed into; it takes neither the focus nor the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop_app.views.names import named

ROWS_SEEN = 10
ROOM = 24


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
