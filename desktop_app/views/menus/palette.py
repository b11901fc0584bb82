"""Ctrl+K: any act, page, unit, person or campaign by a few of its letters."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.finding import Found, words_of
from desktop_app.views.context import Context
from desktop_app.views.controls import label
from desktop_app.views.look import look
from desktop_app.views.menus.choices import Choice, matching, of_store
from desktop_app.views.names import named
from desktop_app.views.theme import icon

WIDTH, HEIGHT = 620, 420
MOST_ACTS = 30
# A store is asked when the fingers rest, not at each letter.
PAUSE_MS = 120
MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class Palette(QDialog):
    """A field and a list; the arrows move in the list while the field is typed into."""

    def __init__(
        self, parent: QWidget, context: Context, acts: Callable[[], Iterable[Choice]]
    ) -> None:
        super().__init__(parent)
        named(self, "palette", self.tr("Tìm và làm"))
        self.setWindowTitle(self.tr("Tìm lệnh, trang, đơn vị, người, phong trào"))
        self._context = context
        self._acts = tuple(acts())
        self._choices: list[Choice] = []
        self._text = named(QLineEdit(), "palette.text", self.tr("Gõ vài chữ, không cần dấu"))
        self._list = named(QListWidget(), "palette.list", self.tr("Những gì tìm thấy"))
        self._timer = QTimer(self)
        self._assemble()
        self._offer(())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Arrows typed in the field move in the list."""
        if watched is self._text and isinstance(event, QKeyEvent) and event.key() in MOVES:
            if event.type() is QEvent.Type.KeyPress:
                self._list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _assemble(self) -> None:
        self.resize(look().pixels(WIDTH), look().pixels(HEIGHT))
        self._text.setPlaceholderText(self._text.accessibleName())
        self._text.installEventFilter(self)
        self._text.textChanged.connect(self._on_text)
        self._text.returnPressed.connect(self._choose)
        self._list.itemActivated.connect(lambda _item: self._choose())
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        layout = QVBoxLayout(self)
        layout.addWidget(self._text)
        layout.addWidget(self._list, stretch=1)
        hint = self.tr("Mũi tên để chọn, Enter để mở, Esc để đóng.")
        layout.addWidget(label(hint, "hint", "palette.hint"))

    def _on_text(self) -> None:
        self._offer(())
        self._timer.start()

    def _ask(self) -> None:
        text, context = self._text.text(), self._context
        finding, year = context.office.finding, context.year
        self._context.ask(
            "palette", lambda: finding.find(text, year), lambda found: self._take(text, found)
        )

    def _take(self, text: str, found: Sequence[Found]) -> None:
        if text == self._text.text():
            self._offer(of_store(found, self._context))

    def _offer(self, stored: Iterable[Choice]) -> None:
        words = words_of(self._text.text())
        self._choices = [*matching(self._acts, words)[:MOST_ACTS], *stored]
        self._list.clear()
        for one in self._choices:
            text = f"{one.title}    —  {one.hint}" if one.hint else one.title
            self._list.addItem(QListWidgetItem(icon(one.picture), text))
        self._list.setCurrentRow(0)

    def _choose(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._choices):
            chosen = self._choices[row]
            # What it opens stands over the window, not over this list.
            self.finished.connect(lambda _result: chosen.act())
            self.accept()
