"""A button that leads to the cells which a shown figure came from."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop_app.domain.criteria import Source
from desktop_app.views.names import action, named
from desktop_app.views.theme import icon

MOST_LETTERS = 90


class SourceButton(QPushButton):
    """One cell is shown at once; of several the user chooses from a menu (`NAME.menu`).

    Signals:
        source_wanted: the `Source` that was chosen.
    """

    source_wanted = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        text = self.tr("Xem ô gốc…")
        super().__init__(text, parent)
        named(self, name, text)
        self.setIcon(icon("search"))
        self._sources: Mapping[str, Source] = {}
        self.clicked.connect(self._on_clicked)
        self.offer({})

    def offer(self, sources: Mapping[str, Source]) -> None:
        """Offer other cells, each by what to call it; without any the button is out of reach."""
        self._sources = sources
        self.setEnabled(bool(sources))
        none = self.tr("Điểm này không tính từ số liệu của tệp nào.")
        self.setToolTip("" if sources else none)

    def _on_clicked(self) -> None:
        if len(self._sources) == 1:
            self.source_wanted.emit(next(iter(self._sources.values())))
            return
        menu = named(QMenu(self), f"{self.objectName()}.menu", self.text())
        menu.aboutToHide.connect(menu.deleteLater)
        for number, (text, source) in enumerate(self._sources.items(), start=1):
            shown = text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS]}…"
            made = action(menu, f"{self.objectName()}-{number}", shown)
            made.triggered.connect(lambda _checked, one=source: self.source_wanted.emit(one))
            menu.addAction(made)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
