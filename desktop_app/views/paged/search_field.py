"""The field over a long table: the store is asked once the fingers rest, not for each letter."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit

from desktop_app.views.names import named
from desktop_app.views.paged.paged_view import PagedView

PAUSE_MS = 180


class SearchField(QLineEdit):
    """Narrows a table to what is typed, and is where the table's Ctrl+F leads; `hint`: its name."""

    def __init__(self, name: str, hint: str, table: PagedView) -> None:
        super().__init__()
        named(self, name, hint)
        self.setPlaceholderText(hint)
        self.setClearButtonEnabled(True)
        pause = QTimer(self)
        pause.setSingleShot(True)
        pause.setInterval(PAUSE_MS)
        pause.timeout.connect(lambda: table.set_search(self.text()))
        self.textChanged.connect(lambda _text: pause.start())
        table.find_wanted.connect(self.setFocus)
