"""The room under a table's cells: what is filtered, and the bar that finds."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


class Foot(QFrame):
    """Lies in the view, below its viewport; the view makes room for it.

    Signals:
        height_changed: a part was shown or hidden.
    """

    height_changed = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._parts: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(4, 2, 4, 2)
        self._layout.setSpacing(2)
        self.setAutoFillBackground(True)
        self.hide()

    def add(self, part: QWidget) -> None:
        """Put a part under those that are there; it is hidden until it is needed."""
        part.hide()
        self._parts.append(part)
        self._layout.addWidget(part)

    def set_shown(self, part: QWidget, *, shown: bool) -> None:
        """Show or hide a part."""
        if part.isHidden() is shown:
            part.setVisible(shown)
            self.setVisible(any(not one.isHidden() for one in self._parts))
            self.height_changed.emit()

    @property
    def wanted(self) -> int:
        """The pixels that the shown parts need, 0 where none is."""
        return 0 if self.isHidden() else self._layout.totalSizeHint().height()

    def place(self, cells: QRect, left: int) -> None:
        """Lie under the cells, from `left` to their right edge."""
        self.setGeometry(left, cells.bottom() + 1, cells.right() - left + 1, self.wanted)
