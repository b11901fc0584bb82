"""Ctrl+F: finding a text in the cells that are shown, without its marks."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop_app.views.controls import tool_button
from desktop_app.views.names import named

WIDTH = 260


class Search(QObject):
    """Says where a text stands, as soon as it knows; a table gives its own kind.

    Signals:
        changed: more places are known, or all of them.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: list[tuple[int, int]] = []
        self.is_done = True

    def start(self, text: str) -> None:
        """Look for another text; `hits` are rows and columns in reading order."""
        raise NotImplementedError

    def current(self) -> tuple[int, int]:
        """The cell from which on is looked, as `hits` has it."""
        raise NotImplementedError

    def order(self, place: tuple[int, int]) -> tuple[int, int]:
        """What puts places into reading order."""
        return place

    def go_to(self, place: tuple[int, int]) -> None:
        """Make a cell current and bring it into view."""
        raise NotImplementedError


class FindBar(QWidget):
    """A field (`NAME.find`), where one is (`NAME.find-count`), back, on and away.

    Signals:
        closed: the bar is to go; the table has the keys again.
    """

    closed = Signal()

    def __init__(self, name: str, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self._is_new = False
        self._text = named(QLineEdit(), f"{name}.find", self.tr("Tìm trong bảng"))
        self._count = named(QLabel(), f"{name}.find-count", self.tr("Kết quả tìm"))
        self._previous = tool_button(f"{name}.find-previous", self.tr("Trước (Shift+F3)"), "up")
        self._next = tool_button(f"{name}.find-next", self.tr("Sau (F3)"), "down")
        self._close = tool_button(f"{name}.find-close", self.tr("Đóng (Esc)"), "close")
        self._assemble()
        self._connect()

    def open(self) -> None:
        """Begin to find; what was looked for before can be typed over."""
        self._text.setFocus()
        self._text.selectAll()
        self._start(self._text.text())

    def step(self, by: int) -> None:
        """The next place after the current cell (1), or the one before it (-1)."""
        hits = self._search.hits
        if not hits:
            return
        here = self._search.order(self._search.current())
        if by > 0:
            found = next((one for one in hits if self._search.order(one) > here), hits[0])
        else:
            back = (one for one in reversed(hits) if self._search.order(one) < here)
            found = next(back, hits[-1])
        self._search.go_to(found)
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Keys of the field that are the bar's."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """What nobody here uses does not move the table's current cell."""
        if not self._take_key(event):
            event.accept()

    def _take_key(self, event: QKeyEvent) -> bool:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3}:
            self.step(-1 if back else 1)
        else:
            return False
        return True

    def _assemble(self) -> None:
        self._text.setPlaceholderText(self.tr("Tìm, không cần gõ dấu"))
        self._text.setClearButtonEnabled(True)
        self._text.setMaximumWidth(WIDTH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self._text, self._previous, self._next, self._count):
            layout.addWidget(part)
        layout.addStretch()
        layout.addWidget(self._close)

    def _connect(self) -> None:
        self._text.installEventFilter(self)
        self._text.textChanged.connect(self._start)
        self._search.changed.connect(self._on_changed)
        self._previous.clicked.connect(lambda: self.step(-1))
        self._next.clicked.connect(lambda: self.step(1))
        self._close.clicked.connect(self.leave)

    def _start(self, text: str) -> None:
        self._is_new = bool(text.strip())
        self._search.start(text)

    def _on_changed(self) -> None:
        """Go to the first place from the current cell on, once one is known."""
        hits = self._search.hits
        if self._is_new and hits:
            here = self._search.order(self._search.current())
            found = next((one for one in hits if self._search.order(one) >= here), None)
            if found is not None or self._search.is_done:
                self._is_new = False
                self._search.go_to(found or hits[0])
        self._tell()

    def _tell(self) -> None:
        hits, here = self._search.hits, self._search.current()
        open_end = "" if self._search.is_done else "…"
        if hits:
            at = hits.index(here) + 1 if here in hits else 0
            text = f"{at}/{len(hits)}{open_end}"
        elif self._text.text().strip():
            text = self.tr("Không thấy") if self._search.is_done else "…"
        else:
            text = ""
        self._count.setText(text)

    def leave(self) -> None:
        """Stop finding; `closed` says so."""
        self._search.start("")
        self.closed.emit()
