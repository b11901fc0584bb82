"""The path of a file: typed, or chosen in a dialog."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop_app.views.controls import button
from desktop_app.views.dialogs import choose_file, choose_new_file
from desktop_app.views.names import named

if TYPE_CHECKING:
    from collections.abc import Sequence


class PathLine(QWidget):
    """A path (`NAME`) with a button that chooses one (`NAME-choose`, dialog `NAME-dialog`).

    Signals:
        changed: another path stands there, after it was typed or chosen.
    """

    changed = Signal()

    def __init__(
        self, name: str, text: str, filters: Sequence[str] = (), *, is_new: bool = False
    ) -> None:
        super().__init__()
        self._name, self._text, self._filters, self._is_new = name, text, filters, is_new
        self._said: Path | None = None
        self._line = named(QLineEdit(), name, text)
        choose = button(f"{name}-choose", _tr("Chọn…"))
        choose.setAccessibleName(_tr("Chọn: {what}").format(what=text))
        choose.clicked.connect(self._choose)
        self._line.editingFinished.connect(self._on_typed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line, stretch=1)
        row.addWidget(choose)
        self.setFocusProxy(self._line)

    @property
    def path(self) -> Path | None:
        """The path, None where nothing stands there."""
        text = self._line.text().strip()
        return Path(text) if text else None

    def set_path(self, path: Path | None) -> None:
        """Put another path there, without a signal."""
        self._line.setText(str(path) if path else "")
        self._said = self.path

    def _choose(self) -> None:
        if self._is_new:
            suggested = self.path or Path("Đã ký.pdf")
            choose_new_file(self, f"{self._name}-dialog", self._text, suggested, self._take)
            return
        dialog = choose_file(self, f"{self._name}-dialog", self._text, self._filters, self._take)
        if self.path is not None and self.path.parent.is_dir():
            dialog.setDirectory(str(self.path.parent))

    def _on_typed(self) -> None:
        """Also comes when the line is only left."""
        if self.path != self._said:
            self._said = self.path
            self.changed.emit()

    def _take(self, path: Path) -> None:
        self.set_path(path)
        self.changed.emit()


def _tr(text: str) -> str:
    return QCoreApplication.translate("path_line", text)
